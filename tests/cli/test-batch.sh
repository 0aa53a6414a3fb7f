# A folder: what has not changed is not rendered again, and whatever ends a run, the next goes on.
. "$SOURCE/tests/cli/lib.sh"
list () { (cd "$1" && find . -type f -not -name 'report.*' | LC_ALL=C sort | tr '\n' '|'); }

mkdir -p in/sub
printf 'One sentence.\n' >'in/with space.txt'
printf 'Two sentences.\n' >"in/new
line.txt"
printf 'Three sentences.\n' >"in/$(printf 'caf\351').txt"
printf 'Hidden.\n' >in/.hidden.txt
printf 'Four.\n' >in/sub/four.txt
ln -s .. in/sub/loop
printf 'Outside.\n' >outside.txt
ln -s ../.. in/sub/out-of-it
ln -s four.txt in/sub/link.txt
ln -s /nowhere in/sub/dangling.txt
mkfifo in/pipe.txt
expect 0 "$VIVAVOCE" render in -o in/out --to vtt
has err "5 of 5 files done without a mistake"
names=$(list in/out)
wanted=$(printf './caf\351.vtt|./new|./sub/four.vtt|./sub/link.vtt|./with space.vtt|line.vtt|')
[ "$names" = "$wanted" ] || fail "names: $names"
expect 0 "$VIVAVOCE" render in -o in/out --to vtt
has err "5 of 5 files done without a mistake, 5 of them unchanged"
[ "$(list in/out)" = "$names" ] || fail "outputs became inputs"
ok "any name, links, loops, hidden files, pipes, outputs inside the inputs"

printf 'Other.\n' >'in/with space.md'
expect 1 "$VIVAVOCE" render in -o in/out --to vtt
has err "in/with space.txt: its output in/out/with space.opus would be that of in/with space.md too; rename one of them"
has err "5 of 6 files done without a mistake, 4 of them unchanged since an earlier run; 1 with the output of another"
jq -e '.totals.kinds == {"same-output": 1}' in/out/report.json >/dev/null || fail "$(cat in/out/report.json)"
rm 'in/with space.md'
ok "two inputs with one output: the second is left out, the rest is done"

long=$(printf 'n%.0s' $(seq 1 251))
mkdir long.d
printf 'Good.\n' >long.d/good.txt
printf 'Long.\n' >"long.d/$long.txt"
mkdir -p long.o/taken.opus
printf 'Taken.\n' >long.d/taken.txt
expect 3 "$VIVAVOCE" render long.d -o long.o --to opus -j 1
has err "would have a name of more than 255 bytes; rename it"
has err "long.o/taken.opus: cannot be written: there is a folder of this name"
has err "1 of 3 files done without a mistake; 1 could not be written; 1 beyond a limit"
[ -s long.o/good.opus ] || fail "the other file"
ok "a name too long, and a folder in the place of an output, are their own file's matter"

mkdir r
for n in 1 2 3; do printf 'File %s.\n\nA second paragraph.\n' $n >r/$n.txt; done
touch -d '2020-01-01' r/*.txt

# as_nobody COMMAND…: by a user to whom a folder can be closed
chmod 755 "$work"
as_nobody () { if [ "$(id -u)" -ne 0 ]; then "$@"; else setpriv --reuid 65534 --regid 65534 --clear-groups "$@"; fi; }
mkdir -p shut/closed
printf 'Open.\n' >shut/open.txt
printf 'Shut.\n' >shut/closed/in.txt
ln -s closed/in.txt shut/link.txt
mkdir -m 777 shut.o shut.cache
chmod 000 shut/closed
if as_nobody "$VIVAVOCE" --version >/dev/null 2>&1 && ! as_nobody ls shut/closed 2>/dev/null; then
  expect 1 as_nobody "$VIVAVOCE" render shut -o shut.o --to vtt --cache shut.cache
  has err "shut/closed: this folder cannot be read: Permission denied"
  has err "shut/link.txt: Permission denied"
  has err "1 of 3 files done without a mistake; 2 could not be read"
  expect 1 as_nobody "$VIVAVOCE" render shut/closed -o shut.o --cache shut.cache
  has err "shut/closed: this folder cannot be read: Permission denied"
  chmod 555 shut.o
  expect 3 as_nobody "$VIVAVOCE" render r -o shut.o --cache shut.cache
  has err "shut.o: nothing can be written in this folder: Permission denied"
  [ "$(wc -l <err)" -eq 1 ] || { cat err; fail "not told once"; }
  ok "a folder that cannot be read, or written, is told"
else
  ok "skipped: a folder that cannot be read (every folder can)"
fi
chmod 755 shut/closed

expect 0 "$VIVAVOCE" render r -o o
touch -d '2021-01-01' r/1.txt
expect 0 env VIVAVOCE_WORKER="$(dirname "$VIVAVOCE")/../libexec/vivavoce/vivavoce-worker" "$VIVAVOCE" render r -o other -q
expect 0 "$VIVAVOCE" render r -o o
has err "3 of 3 files done without a mistake, 3 of them unchanged"
printf 'File 4.\n\nA second paragraph.\n' >r/1.txt
expect 0 "$VIVAVOCE" render r -o o
has err "r/1.txt: "
has err "2 of them unchanged"
rm o/2.vtt
expect 0 "$VIVAVOCE" render r -o o
has err "2 of them unchanged"
[ -s o/2.vtt ] || fail "an output that is gone is not made again"
expect 0 "$VIVAVOCE" render r -o o --bitrate 16
lacks err "unchanged"
printf 'vivavoce-cast: 1\npauses: {sentence: 500}\n' >cast.yaml
expect 0 "$VIVAVOCE" render r -o o --cast cast.yaml
lacks err "unchanged"
expect 0 "$VIVAVOCE" render r -o o --cast cast.yaml
has err "3 of them unchanged"
printf 'vivavoce-cast: 1\npauses: {sentence: 600}\n' >cast.yaml
expect 0 "$VIVAVOCE" render r -o o --cast cast.yaml
lacks err "unchanged"
expect 0 "$VIVAVOCE" render r -o o --cast cast.yaml --force
lacks err "unchanged"
ok "unchanged: not by time but by content; an output, an option, the cast: rendered again"

for state in cache/vivavoce/state-*; do printf damage >"$state"; done
expect 0 "$VIVAVOCE" render r -o o --cast cast.yaml
lacks err "unchanged"
expect 0 "$VIVAVOCE" render r -o o --cast cast.yaml
has err "3 of them unchanged"
ok "a damaged state costs time only"

mkdir b
printf 'Good.\n' >b/good.txt
printf 'a\0b\n' >b/bad.txt
{ printf 'The bad one is the largest.\n'; yes ab | head -10000 | tr '\n' '\0'; } >b/big.txt
expect 1 "$VIVAVOCE" render b -o p --fail-fast -j 1
has err "b/big.txt:2:3: a NUL byte"
has err "not done: the same command goes on"
ok "--fail-fast stops at the first failure"

mkdir long
for n in 1 2 3 4; do head -12 "$sample" >long/$n.txt; printf '\n\nThis is number %s.\n' $n >>long/$n.txt; done
expect 0 "$VIVAVOCE" render long -o whole -q -j 2 --cache "$work/other"
"$VIVAVOCE" render long -o stopped -j 2 2>err &
pid=$!
sleep 0.4
kill -TERM $pid
code=0
wait $pid || code=$?
[ "$code" -eq 143 ] || [ "$code" -eq 0 ] || fail "exit code $code"
[ "$code" -eq 0 ] || has err "not done: the same command goes on where this run stopped"
"$VIVAVOCE" render long -o stopped -j 2 -q &
pid=$!
sleep 0.2
kill -KILL $pid || true
wait $pid || true
find stopped -name '.*' -type f | grep . && fail "something partial is left"
"$VIVAVOCE" render long -o stopped -q -j 1 &
pid=$!
expect 0 "$VIVAVOCE" render long -o stopped -q -j 4
wait $pid || fail "the run beside it failed"
for file in whole/*.opus whole/*.vtt whole/*.chapters.json; do same "$file" "stopped/${file#whole/}"; done
expect 0 "$VIVAVOCE" render long -o stopped
has err "4 of them unchanged"
ok "stopped, killed, and two runs at once: the same bytes as in one go"
