# The effort of the encoder, by name and by number.
. "$SOURCE/tests/cli/lib.sh"
head -1 "$sample" >s.txt
expect 0 "$VIVAVOCE" render s.txt -o default -q
for pair in draft/2 standard/7 careful/10; do
  expect 0 "$VIVAVOCE" render s.txt -o by-name -q --quality "${pair%/*}"
  expect 0 "$VIVAVOCE" render s.txt -o by-number -q --complexity "${pair#*/}"
  same by-name/s.opus by-number/s.opus
  if [ "${pair%/*}" = careful ]; then same by-name/s.opus default/s.opus
  else ! cmp -s by-name/s.opus default/s.opus || fail "$pair makes no difference"; fi
done
ok "draft, standard and careful are 2, 7 and 10; careful is the default"
expect 2 "$VIVAVOCE" render s.txt --quality best
has err "--quality must be draft, standard or careful, not 'best'"
expect 2 "$VIVAVOCE" render s.txt --quality draft --complexity 3
has err "give one of them"
expect 2 "$VIVAVOCE" render s.txt --complexity -1
has err "--complexity must be from 0 to 10, not -1"
ok "what is wrong is told"
