# Standard streams: results that cannot be written are told, closed streams harm no file, and waiting for input can be
# ended.
. "$SOURCE/tests/cli/lib.sh"
printf 'The President: Good morning.\n\nMr. Smith: Thank you.\n' >record.txt
expect 0 "$VIVAVOCE" render record.txt -o sound --complexity 0

for words in "--help" "render --help" "inspect record.txt" "inspect --yaml record.txt" "voices" "say --spoken x" \
  "check sound/record.opus" "cache"; do
  # shellcheck disable=SC2086
  expect 3 sh -c "\"$VIVAVOCE\" $words >/dev/full"
  has err "vivavoce: standard output: cannot be written: No space left on device"
  # shellcheck disable=SC2086
  expect 3 sh -c "\"$VIVAVOCE\" $words >&-"
  has err "vivavoce: standard output: cannot be written"
done
expect 0 sh -c "\"$VIVAVOCE\" render record.txt -o sound -f --complexity 0 >&-"
ok "results that cannot be written are told, and the exit code is 3"

expect 0 sh -c "{ \"$VIVAVOCE\" voices --all; echo code \$? >code; } | head -n 1"
has code "code 0"
[ ! -s err ] || fail "$(cat err)"
ok "who reads no further is no mistake"

cp -r sound before
expect 0 sh -c "\"$VIVAVOCE\" render record.txt -o sound -f --no-cache --complexity 0 <&- >&- 2>&-"
for e in opus vtt chapters.json; do same sound/record.$e before/record.$e; done
expect 1 sh -c "\"$VIVAVOCE\" render - -o sound <&-"
has err "-: cannot be read"
ok "what is printed to a stream that is closed is in no file"

# waits_for PLACE COMMAND…: it reads from a pipe in which nothing comes, until it is told to end
mkfifo pipe
ends () {
  exec 9<>pipe
  "$@" <&9 >out 2>err &
  run=$!
  sleep 1
  kill -TERM $run
  code=0
  timeout 10 tail --pid=$run -f /dev/null || { kill -KILL $run; fail "it cannot be ended: $*"; }
  wait $run || code=$?
  exec 9>&-
  [ $code -eq 143 ] || { cat err; fail "exit code $code, not 143: $*"; }
}
ends "$VIVAVOCE" render - -o sound
ends "$VIVAVOCE" render pipe -o sound
mkfifo unwritten
ends "$VIVAVOCE" render unwritten -o sound
ok "a run that waits for input ends when it is told to"
for text in 'Good morning.' 'Good night.'; do
  printf '%s\n' "$text" >pipe &
  expect 0 timeout 60 "$VIVAVOCE" render pipe -o piped --complexity 0
  has piped/pipe.vtt "$text"
done
expect 1 timeout 60 "$VIVAVOCE" render record.txt -o piped --cast pipe
has err "pipe: no regular file"
ok "a named pipe is read to its end, once, whatever it held before"

printf 'Good morning.\n' >'two
lines.txt'
expect 0 "$VIVAVOCE" render 'two
lines.txt' -o sound --complexity 0
has err "two?lines.txt: "
has err "  wrote sound/two?lines.opus"
ok "a line break in a name breaks no message"
