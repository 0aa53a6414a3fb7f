# Ctrl-C: the run ends soon, says what is done, leaves nothing partial, and the same command goes on.
. "$SOURCE/tests/cli/lib.sh"
# ends SIGNAL CODE SECONDS WHEN: the process $pid, sent the signal, ends with this code and within this time
ends () {
  before=$(date +%s) code=0
  kill -"$1" $pid
  wait $pid || code=$?
  after=$(date +%s)
  [ "$code" -eq "$2" ] || { cat err; fail "exit code $code"; }
  [ $((after - before)) -le "$3" ] || fail "it took $((after - before)) s to end $4"
}

mkdir in
printf 'This one is short.\n' >in/short.txt
for n in 1 2 3; do
  for k in 1 2 3; do cat "$sample"; printf '\n\nThis is part %s of number %s.\n\n' $k $n; done >in/$n.txt
done
expect 0 "$VIVAVOCE" render in/short.txt -o made -q

"$VIVAVOCE" render in --no-report -o made -j 2 2>err &
pid=$!
sleep 1
workers=$(cat /proc/$pid/task/*/children)
[ -n "$workers" ] || fail "no worker runs"
ends INT 130 5 "while records are rendered"
has err "1 of 4 files done without a mistake, 1 of them unchanged since an earlier run; 3 not done: the same command goes on where this run stopped"
[ "$(find made -type f | sort | tr '\n' ' ')" = "made/short.chapters.json made/short.opus made/short.vtt " ] \
  || fail "files: $(find made -type f)"
kept=$(find cache -path '*/takes/*' -type f | wc -l)
[ "$kept" -gt 0 ] || fail "what was made before is not kept"
for worker in $workers; do
  [ ! -d "/proc/$worker" ] || grep -q '^State:.Z' "/proc/$worker/status" || fail "process $worker is left"
done
ok "Ctrl-C: it ends, and says what is done and what is not"

"$VIVAVOCE" render in --no-report -o made -j 2 2>err &
pid=$!
sleep 0.5
ends TERM 143 5 "while records are rendered"
has err "3 not done"
ok "SIGTERM does the same"

cp "$sample" large.txt
for _ in 1 2 3 4 5 6 7 8 9 10; do cat large.txt large.txt >larger && mv larger large.txt; done
"$VIVAVOCE" render large.txt -q --no-report -o made2 -j 1 2>err &
pid=$!
sleep 1
ends INT 130 2 "while a record was prepared"
[ -z "$(find made2 -type f 2>/dev/null)" ] || fail "files: $(find made2 -type f)"
ok "it ends as soon while a record is read and cast"

mkdir -p house/bin house/libexec/vivavoce house/share
cp "$VIVAVOCE" house/bin/vivavoce
ln -s "$BUILD/libexec/vivavoce/vivavoce-worker" house/libexec/vivavoce/
ln -s "$BUILD/share/vivavoce" house/share/vivavoce
printf '#!/bin/sh\necho pages 1\nexec sleep 30\n' >house/libexec/vivavoce/vivavoce-pdf
chmod +x house/libexec/vivavoce/vivavoce-pdf
house/bin/vivavoce render "$SOURCE/tests/records/board.pdf" -q --no-report -o made3 -j 1 2>err &
pid=$!
sleep 1
ends INT 130 2 "while a PDF was parsed"
ok "and while a PDF is parsed"
