# How far a run is: one line on a terminal, lines elsewhere, JSON for programs, nothing when nothing is asked for.
. "$SOURCE/tests/cli/lib.sh"
mkdir in
cp "$sample" in/a.txt
(cat "$sample"; printf '\nAnd one more.\n') >in/b.txt

expect 0 python3 "$SOURCE/tests/cli/terminal.py" 80 "$VIVAVOCE" render in/a.txt -o out80 --no-cache -j 1
has out "'\\r0 of 1 file, about "
has out "of sound, "
has out " times real time"
lacks out '\x1b'
shown=$(grep -c ' of 1 file' out)
lasted=$(tail -1 out | cut -d. -f1)
[ "$shown" -le $((lasted + 1)) ] || { cat out; fail "$shown status lines in $lasted seconds"; }
grep -qE '\\r {20,}\\r' out || { cat out; fail "the status line is not taken away"; }
has out "in/a.txt: 6 min"
expect 0 python3 "$SOURCE/tests/cli/terminal.py" 30 "$VIVAVOCE" render in/b.txt -o out30 -j 1 --complexity 0
lacks out "real time"
has out " of 1 file"
expect 0 python3 "$SOURCE/tests/cli/terminal.py" 80 "$VIVAVOCE" render in/b.txt -o outq --no-cache --complexity 0 -q
[ ! -s out ] || { cat out; fail "--quiet is not quiet"; }
ok "a terminal: one line, once a second at most, that fits, and goes away"

# until PATTERN COMMAND…: runs it until a line of its standard error is so; then it gets Ctrl-C
until_line () {
  pattern=$1; shift
  "$@" >out 2>err &
  pid=$!
  tries=0
  until grep -qE -- "$pattern" err || [ $tries -eq 600 ] || ! kill -0 $pid; do sleep 0.2; tries=$((tries + 1)); done
  kill -INT $pid
  code=0
  wait $pid || code=$?
  [ $code -eq 130 ] || { cat err; fail "exit code $code, not 130: $*"; }
  grep -qE -- "$pattern" err || { cat err; fail "no line as '$pattern'"; }
}

until_line '^0 of 2 files(, about .* left)?, .* of sound' "$VIVAVOCE" render in -o outp --no-cache -j 1
[ "$(grep -c '^0 of 2 files.*of sound' err)" -eq 1 ] || { cat err; fail "lines too often"; }
grep -q "$(printf '\r')" err && fail "a carriage return where there is no terminal"
has err "not done: the same command goes on where this run stopped"
ok "elsewhere: a line after five seconds"

until_line '"left_ms":[0-9]' "$VIVAVOCE" render in -o outj --no-cache -j 1 --progress json
jq -es '.[-1].event == "end" and .[-1].totals."not-done" == 2' err >/dev/null || { cat err; fail "the end"; }
jq -es '[.[] | select(.event == "progress")] | length >= 3 and all(.files == 2 and .files_done == 0 and .elapsed_ms > 0)
  and (.[-1].left_ms > 0) and (.[-1].sound_ms > 0) and (.[-1].times_real_time > 0)' err >/dev/null || { cat err; fail "JSON"; }
expect 2 "$VIVAVOCE" render in -o outw --progress loud
has err "--progress must be auto, plain, json or none, not 'loud'"
nothing outw
ok "--progress json for programs"
