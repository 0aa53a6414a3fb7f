# A folder that is watched: what comes, changes, is written slowly, is renamed into place; Ctrl-C.
. "$SOURCE/tests/cli/lib.sh"
# wait_for CONDITION…: for a minute at most
wait_for () {
  tries=0
  until "$@"; do
    tries=$((tries + 1))
    [ $tries -lt 600 ] && kill -0 $pid || { cat err; find audio; fail "waited in vain: $*"; }
    sleep 0.1
  done
}
told () { [ "$(grep -cF -- "$1" err)" -ge "${2:-1}" ]; }

mkdir -p in/sub
printf 'Here from the start.\n' >in/start.txt
touch -d '2020-01-01' in/start.txt
printf 'Hidden.\n' >in/.hidden.txt
ln -s .. in/sub/loop
mkdir nothing
printf 'vivavoce-cast: 1\nspeekers: {}\n' >cast.yaml
expect 1 timeout 60 "$VIVAVOCE" watch nothing --cast cast.yaml
has err "cast.yaml:2:1: unknown key 'speekers'"
ok "a wrong cast is told at the start"
for option in --shard=1/2 --estimate; do
  expect 2 timeout 60 "$VIVAVOCE" watch nothing $option
  has err "Unknown option ${option%%=*}"
done
expect 0 "$VIVAVOCE" watch --help
lacks out "--shard"
ok "options of render alone are none of watch"
"$VIVAVOCE" watch in -o audio --complexity 0 -j 1 --settle 3 2>err &
pid=$!
trap 'kill $pid 2>/dev/null || true; rm -rf "$work"' EXIT
wait_for test -s audio/start.chapters.json
wait_for test -s audio/report.html
ok "what is there is rendered"

# Written for three seconds, in pieces: never seen half.
(for n in 1 2 3 4 5 6; do printf 'This is sentence number %s.\n\n' $n; sleep 0.5; done) >in/slow.txt
[ ! -e audio/slow.opus ] || fail "a file was rendered while it was written"
wait_for test -s audio/slow.chapters.json
grep -q 'number 6' audio/slow.vtt || { cat audio/slow.vtt; fail "half a file was rendered"; }
wait_for told 'in/slow.txt: '
[ "$(grep -c '^in/slow.txt: ' err)" -eq 1 ] || { cat err; fail "rendered more than once"; }
ok "a file that is written slowly is waited for, and rendered once"

printf 'Renamed into place.\n' >in/.part
began=$(date +%s%N)
mv in/.part in/sub/moved.txt
wait_for test -s audio/sub/moved.chapters.json
ok "a file that is renamed into place is taken at once, $((($(date +%s%N) - began) / 1000000)) ms"

mkdir -p new/deep
printf 'In a new folder.\n' >new/deep/one.txt
mv new in/new
mkdir -p in/made/deep
printf 'Made in place.\n' >in/made/deep/two.txt
wait_for test -s audio/new/deep/one.chapters.json
wait_for test -s audio/made/deep/two.chapters.json
printf 'Later.\n' >in/made/deep/three.txt
wait_for test -s audio/made/deep/three.chapters.json
ok "new folders, and what comes there later"

cp audio/start.vtt before
printf 'Something else now.\n' >in/start.txt
wait_for grep -q 'Something else' audio/start.vtt
printf 'a\0b\n' >in/bad.txt
wait_for told 'in/bad.txt:1:2: a NUL byte'
rm in/slow.txt
printf 'Good.\n' >in/bad.txt
wait_for test -s audio/bad.chapters.json
[ -s audio/slow.opus ] || fail "an output went with its input"
[ ! -e audio/.hidden.opus ] || fail "a hidden name was rendered"
ok "a change is rendered; a bad file is told, and rendered when it is mended; outputs stay"

wait_for sh -c "jq -e '.totals.files == 7 and .totals.rendered == 7' audio/report.json >/dev/null"
began=$(date +%s%N)
kill -INT $pid
code=0
wait $pid || code=$?
[ $code -eq 0 ] || { cat err; fail "exit code $code"; }
ok "Ctrl-C ends, after $((($(date +%s%N) - began) / 1000000)) ms; the report tells of every file"

"$VIVAVOCE" watch in -o audio --complexity 0 -j 1 2>err &
pid=$!
wait_for told "watching"
printf 'New.\n' >in/start.txt
wait_for grep -q 'New' audio/start.vtt
wait_for told 'in/start.txt: '
[ "$(grep -c '^in/' err)" -eq 1 ] || { cat err; fail "what had not changed was rendered again"; }
kill -TERM $pid
wait $pid || fail "exit code $?"
ok "started again: what has not changed is not rendered again"

mkdir -p "people/a  room"
printf 'Mr. Roe: One.\n\nMs. Doe: Two.\n' >"people/a  room/first talk.txt"
"$VIVAVOCE" watch people -o said --complexity 0 -j 1 --settle 1 --registry people.yaml 2>err &
pid=$!
wait_for told 'people/a  room/first talk.txt: '
has people.yaml "Mr. Roe: "
has people.yaml "Ms. Doe: "
grep -E 'Mr. Roe|Ms. Doe' people.yaml >first
printf 'Ms. Poe: Three.\n\nMr. Roe: Four.\n' >'people/ second.txt'
wait_for test -s 'said/ second.chapters.json'
grep -E 'Mr. Roe|Ms. Doe' people.yaml >later
same first later
has people.yaml "Ms. Poe: "
printf 'Mr. Roe: Other words.\n' >replaced
mv replaced "people/a  room/first talk.txt"
wait_for grep -q 'Other words' "said/a  room/first talk.vtt"
wait_for told 'people/a  room/first talk.txt: ' 2
ok "names with spaces, a file that another replaces; whoever comes gets a voice, the others keep theirs"

rm -r "people/a  room"
printf 'Ms. Poe: Gone again.\n' >people/brief.txt
rm people/brief.txt
mkdir "people/a  room"
printf 'Mr. Hoe: Back again.\n' >"people/a  room/first talk.txt"
wait_for grep -q 'Back again' "said/a  room/first talk.vtt"
wait_for told 'people/a  room/first talk.txt: ' 3
lacks err 'brief.txt'
kill -INT $pid
wait $pid || fail "exit code $?"
cp people.yaml watched.yaml
expect 0 "$VIVAVOCE" render people -o said --complexity 0 --registry people.yaml
same people.yaml watched.yaml
jq -e '.totals.files == 2 and .totals.takes == .totals.takes_from_cache' said/report.json >/dev/null || fail "$(cat said/report.json)"
ok "a folder that goes and comes back is watched; a file that goes at once is not missed; render then has nothing to speak"

for wrong in 'in in' '--shard 1/2 in' '--estimate in' '--settle -1 in' ''; do
  # shellcheck disable=SC2086
  expect 2 "$VIVAVOCE" watch $wrong
done
has err "vivavoce watch: "
expect 1 "$VIVAVOCE" watch nowhere
has err "nowhere: there is no such folder"
expect 1 "$VIVAVOCE" watch in/start.txt
has err "in/start.txt: this is no folder"
ok "wrong usage is told"
