# The same input gives the same bytes: run after run, for one job and for four, with a cold and a warm cache, after an
# edit undone; and a warm cache takes no synthesis.
. "$SOURCE/tests/cli/lib.sh"
head -6 "$sample" >s.txt
tail -3 "$sample" >>s.txt

compare () { for e in opus vtt chapters.json; do same "first/s.$e" "$1/s.$e"; done; ok "$2"; }

expect 0 "$VIVAVOCE" render s.txt -o first --no-cache -j 1
expect 0 "$VIVAVOCE" render s.txt -o again --no-cache -j 1
compare again "two runs"
expect 0 "$VIVAVOCE" render s.txt -o four --no-cache -j 4
compare four "one job and four"
expect 0 "$VIVAVOCE" render s.txt -o cold
compare cold "a cold cache"
expect 0 "$VIVAVOCE" render s.txt -o warm
has err "from the cache"
compare warm "a warm cache"
expect 0 env LC_ALL=C.UTF-8 LANG=de_DE.UTF-8 TZ=Asia/Tokyo "$VIVAVOCE" render s.txt -o other --no-cache
compare other "another locale and time zone"

cp s.txt keep.txt
sed -i 's/grateful/thankful/' s.txt
expect 0 "$VIVAVOCE" render s.txt -o edited
! cmp -s first/s.opus edited/s.opus || fail "an edit changes nothing"
cp keep.txt s.txt
expect 0 "$VIVAVOCE" render s.txt -o undone
compare undone "an edit undone"

for take in $(find cache/vivavoce/takes -type f | head -5); do printf damage >"$take"; done
expect 0 "$VIVAVOCE" render s.txt -o damaged
compare damaged "a damaged cache"

# A folder: which worker makes which take, and which file is done first, differ every time.
mkdir folder
for n in 1 2 3 4 5 6; do
  { head -$((n / 2 + 2)) "$sample"; printf '\n\nMr. Roe: This is number %s.\n\nMs. Doe: So it is.\n' $n; } >folder/$n.txt
done
for jobs in 1 2 4; do
  expect 0 "$VIVAVOCE" render folder --no-report -o jobs-$jobs -j $jobs -q --complexity 5 --no-cache
  diff -r jobs-1 jobs-$jobs >/dev/null || fail "a folder differs with $jobs jobs"
done
[ "$(find jobs-4 -type f | wc -l)" -eq 18 ] || fail "files are missing"
ok "a folder: one, two and four jobs"
