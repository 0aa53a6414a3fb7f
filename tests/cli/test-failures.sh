# What goes wrong costs as little as it can, is told at its place, and leaves nothing half done.
. "$SOURCE/tests/cli/lib.sh"
long=$(printf 'Word %.0s' 1 2 3 4 5 6 7 8)
printf 'The first sentence. %s crashword here. The last one.\nAnother paragraph.\n' "$long" >crash.txt
printf 'One. Two killworker three.\nFour.\n' >kill.txt
printf 'Before. The hangword.\n' >hang.txt
printf 'A good file.\n' >good.txt

expect 1 env VIVAVOCE_WORKER="$FAULTY_WORKER" "$VIVAVOCE" render crash.txt good.txt -o o
has err "crash.txt:1: a sentence could not be spoken ('Word Word"
has err "the engine crashed (signal 11); a notice stands in its place"
[ "$(grep -c 'could not be spoken' err)" -eq 1 ] || fail "more than one sentence was lost"
has o/crash.vtt "The first sentence."
has o/crash.vtt "The last one."
has o/crash.vtt "crashword"
expect 0 "$VIVAVOCE" check o/crash.opus o/good.opus
ok "a child that crashes costs its sentence, and the other file is done"

expect 1 env VIVAVOCE_WORKER="$FAULTY_WORKER" "$VIVAVOCE" render hang.txt -o o
has err "hang.txt:1: a sentence could not be spoken ('The hangword.…'): the engine gave no answer within 5 s"
ok "a child that hangs is stopped"

expect 0 env VIVAVOCE_WORKER="$FAULTY_WORKER" FAULTY_MARK="$work/mark" "$VIVAVOCE" render kill.txt -o o
[ -e mark ] || fail "the worker was not killed"
expect 0 "$VIVAVOCE" render kill.txt -o p --no-cache
same o/kill.opus p/kill.opus
ok "a worker killed in mid render is replaced, and the bytes are the same"

expect 3 env VIVAVOCE_WORKER=/nowhere "$VIVAVOCE" render good.txt -o q
has err "/nowhere: the worker program cannot be started"
expect 3 env VIVAVOCE_ESPEAK_DATA=/nowhere "$VIVAVOCE" render good.txt -o q
has err "install the package 'espeak-ng-data'"
expect 3 env VIVAVOCE_VOICES=/nowhere "$VIVAVOCE" voices
has err "/nowhere/default.yaml: the default cast is missing"
ok "no worker, no voice data: told, exit code 3"

mkdir full
cp o/good.opus full/good.opus
(ulimit -f 4 && expect 3 "$VIVAVOCE" render "$sample" good.txt -o full --no-cache)
has err "cannot be written: File too large"
same o/good.opus full/good.opus
rm full/good.opus
nothing full
ok "a file size limit leaves no partial output, and the old output stays"

if mount -t tmpfs -o size=64k none full 2>/dev/null; then
  expect 3 "$VIVAVOCE" render "$sample" -o full --no-cache
  has err "No space left on device"
  nothing full
  umount full
  ok "a full disk leaves no partial output"
else
  ok "skipped: a full disk (no right to mount)"
fi

printf 'no folder\n' >file
expect 3 "$VIVAVOCE" render good.txt -o file/below
has err "this folder cannot be made"
expect 3 "$VIVAVOCE" render good.txt -o /proc/nowhere
ok "an output folder that cannot be: told, exit code 3"

"$VIVAVOCE" render "$sample" -o killed --no-cache -j 1 2>/dev/null &
pid=$!
sleep 0.4
kill -9 $pid 2>/dev/null || true
wait $pid 2>/dev/null || true
[ -e killed/$stem.opus ] || nothing killed
ok "a program killed in mid render leaves nothing"
