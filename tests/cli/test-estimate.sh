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
has out "  Mr. Roe: 5 s"
ok "speakers by name over all files, at the rate of their voices; a bad file is told"
