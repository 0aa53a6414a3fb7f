# --estimate: what a run would make, within a tenth of what it makes; nothing is rendered.
. "$SOURCE/tests/cli/lib.sh"
# figure NAME: the exact figure of a line of the estimate
figure () { sed -n "s/^$1: .*(\([0-9]*\) [a-z]*).*/\1/p" out; }
near () { awk -v a="$2" -v b="$3" 'BEGIN { r = a / b; exit !(r > 0.9 && r < 1.1) }' || fail "$1: estimated $2, made $3"; }

mkdir in
cp "$sample" in/
expect 0 "$VIVAVOCE" render in -o o --estimate -j 2
nothing o
[ ! -e cache/vivavoce/takes ] || fail "something was rendered"
has out "files: 1"
has out "processor time: "
grep -qE "^  Representative of the United States: [56] min" out || fail "the speaker: $(cat out)"
has out "  Narrator: "
seconds=$(figure sound) size=$(figure size)
cp out first
expect 0 "$VIVAVOCE" render in -o o --estimate -j 2
same out first
expect 0 "$VIVAVOCE" render in -o o -q
near sound "$seconds" "$("$VIVAVOCE" check --json o/$stem.opus | jq '.[0].seconds')"
near size "$size" "$(stat -c %s o/$stem.opus)"
expect 0 "$VIVAVOCE" render in -o o --estimate --bitrate 48
[ "$(figure size)" -gt $((size * 3 / 2)) ] || fail "the bit rate does not count: $(figure size), $size"
ok "the sample: sound and size within a tenth"

printf 'Mr. Roe: One two three four five six seven eight. Nine.\n\nMs. Doe: Three.\n' >in/talk.txt
printf 'a\0b\n' >in/bad.txt
expect 1 "$VIVAVOCE" render in --estimate
has err "in/bad.txt:1:2: a NUL byte"
has out "files: 2"
has out "  Mr. Roe: 3 s"
printf 'vivavoce-cast: 1\nspeakers: {Mr. Roe: {rate: 80}}\n' >slow.yaml
expect 1 "$VIVAVOCE" render in --estimate --cast slow.yaml
has out "  Mr. Roe: 6 s"
ok "speakers by name over all files, at the rate of their voices; a bad file is told"

for language in en fr es ru ar zh de pt; do
  for rate in 120 400; do
    set -- "$SOURCE/tests/bench/rate-$language.txt" --language $language --rate $rate
    expect 0 "$VIVAVOCE" render "$@" --estimate
    seconds=$(figure sound)
    expect 0 "$VIVAVOCE" render "$@" -o "o-$rate" -q --complexity 0
    near "$language at $rate words a minute" "$seconds" "$("$VIVAVOCE" check --json "o-$rate/rate-$language.opus" | jq '.[0].seconds')"
  done
done
ok "eight languages, slow and fast: within a tenth"

printf 'vivavoce-cast: 1\npauses: {clause: 9000}\n' >pauses.yaml
{ for n in 1 2 3 4 5 6 7 8; do printf 'the first of the words of this long list that goes on, the second of the words of this long list that goes on, '; done; echo 'and so on.'; } >long.txt
for options in '--language en' '--cast pauses.yaml'; do
  # shellcheck disable=SC2086
  expect 0 "$VIVAVOCE" render long.txt --estimate $options
  seconds=$(figure sound)
  # shellcheck disable=SC2086
  expect 0 "$VIVAVOCE" render long.txt -o o -q --complexity 0 $options
  near "$options" "$seconds" "$("$VIVAVOCE" check --json o/long.opus | jq '.[0].seconds')"
done
ok "a sentence that is cut at its commas has a clause's pauses"
