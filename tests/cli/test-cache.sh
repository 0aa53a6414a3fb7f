# The cache: its size is kept to, what was used longest ago goes first, what is damaged is found.
. "$SOURCE/tests/cli/lib.sh"
takes () { find cache/vivavoce/takes -type f | wc -l; }
value () { sed -n "s/^$1: //p" out; }

expect 0 "$VIVAVOCE" cache
[ "$(value takes)" = 0 ] || fail "an empty cache: $(cat out)"
lacks out "hits"
expect 0 "$VIVAVOCE" cache --cache none --verify
[ ! -e none ] || fail "looking made a cache"
printf 'no folder\n' >file
expect 1 "$VIVAVOCE" cache --cache file --clear
has err "file: a file, where a folder is meant"
printf 'The first paragraph.\n\nThe second paragraph.\n' >a.txt
expect 0 "$VIVAVOCE" render a.txt -o o -q
expect 0 "$VIVAVOCE" render a.txt -o p -q
expect 0 "$VIVAVOCE" cache
[ "$(value takes)" = "$(takes)" ] || fail "takes: $(cat out)"
[ "$(value size | sed 's/.*(\(.*\) bytes)/\1/')" = "$(find cache/vivavoce/takes -type f -printf '%s\n' | awk '{ n += $1 } END { print n }')" ] \
  || fail "size: $(cat out)"
has out "(50 %)"
ok "size and hits"

find cache/vivavoce/takes -type f -exec touch -d '2020-01-01' {} +
expect 0 "$VIVAVOCE" render a.txt -o q -q
find cache/vivavoce/takes -type f | sort >used
printf 'Quite another text, which is used long ago.\n' >b.txt
expect 0 "$VIVAVOCE" render b.txt -o q -q
find cache/vivavoce/takes -type f | sort | comm -13 used - >other
[ -s other ] || fail "nothing was added"
xargs touch -d '2019-01-01' <other
touch -d '2019-01-01' "$(dirname "$(head -1 used)")/half-written"
expect 0 "$VIVAVOCE" cache
size=$(value size | sed 's/.*(\(.*\) bytes)/\1/')
expect 0 "$VIVAVOCE" cache --cache-size $((size - 1))
xargs ls <used >/dev/null || fail "what was used last is gone"
ls "$(head -1 other)" 2>/dev/null && fail "what was used longest ago stayed"
[ ! -e "$(dirname "$(head -1 used)")/half-written" ] || fail "what a killed program left is still there"
expect 0 "$VIVAVOCE" render b.txt -o r -q --cache-size 1
[ "$(takes)" -eq 0 ] || fail "--cache-size is not kept to: $(takes) takes"
expect 2 "$VIVAVOCE" render b.txt --cache-size 2X
has err "--cache-size must be a number of bytes"
ok "the takes that were used longest ago go"

expect 0 "$VIVAVOCE" render a.txt -o s -q
expect 0 "$VIVAVOCE" cache --verify
has out "damaged: 0"
printf damage >"$(find cache/vivavoce/takes -type f | head -1)"
expect 1 "$VIVAVOCE" cache --verify
has out "damaged: 1 (removed)"
expect 0 "$VIVAVOCE" cache --verify
expect 0 "$VIVAVOCE" cache --clear
[ "$(takes)" -eq 0 ] || fail "--clear left something"
expect 0 "$VIVAVOCE" render a.txt -o t -q
same s/a.opus t/a.opus
ok "what is damaged is found; a cleared cache costs time only"
