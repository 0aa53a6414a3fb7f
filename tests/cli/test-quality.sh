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

# Here libopus 1.3.1 utters 20 ms at full scale when its packets may be of any size,
printf 'Mr. Roe: Number support committee city agreed road village session session noted budget support order proposal. School river support letter city report bridge order committee rights water village school the.\n' >burst.txt
printf 'vivavoce-cast: 1\nspeakers: {Mr. Roe: {variant: kme, rate: 178, pitch: 62}}\n' >burst.yaml
expect 0 "$VIVAVOCE" render burst.txt --cast burst.yaml -o burst -q
expect 0 "$VIVAVOCE" check --json burst/burst.opus
jq -e '.[0].true_peak_dbtp < -0.5' out >/dev/null || fail "a burst: $(cat out)"
# and here when they may have twice the bytes of the bit rate.
grep 'nuclear tests' "$sample" >low.txt
expect 0 "$VIVAVOCE" render low.txt -o burst -q -b 12 --complexity 2 --loudness -31
expect 0 "$VIVAVOCE" check --json burst/low.opus
jq -e '.[0].true_peak_dbtp < -8' out >/dev/null || fail "a burst: $(cat out)"
ok "nothing in the sound is louder than what was encoded by more than encoding makes it"
