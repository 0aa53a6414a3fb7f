# The power goes: every process is killed at once, and what was not synced comes back empty, cut off, or full of zeros;
# the next run gives the bytes of a run that nothing disturbed.
. "$SOURCE/tests/cli/lib.sh"

mkdir in
for n in 1 2 3 4 5; do
  { head -4 "$sample"; printf '\n\nThis is number %s.\n\nIt ends here, as number %s.\n' $n $n; } >in/$n.txt
done
expect 0 "$VIVAVOCE" render in --no-report -o whole -q --complexity 3 --cache "$work/other"

# damage FILE HOW: what a file system may leave of a file that nothing synced
damage () {
  size=$(stat -c %s "$1")
  case $2 in
    0) truncate -s 0 "$1" ;;
    1) truncate -s $((size / 2)) "$1" ;;
    2) truncate -s $((size / 3)) "$1"; truncate -s "$size" "$1" ;;
  esac
}

killed=0 damaged=0
for moment in 0.3 0.5 0.8 1.2 0.6; do
  touch before
  setsid "$VIVAVOCE" render in --no-report -o made -q --complexity 3 -j 2 --force >/dev/null 2>&1 &
  pid=$!
  sleep $moment
  if kill -KILL -$pid 2>/dev/null; then killed=$((killed + 1)); fi
  wait $pid || true
  # takes, files half written, and the log of the state; what is renamed into the folder of the outputs is synced
  how=0
  find cache -type f -newer before \( -path '*/takes/*' -o -name 'state-*-wal' -o -name 'state-*-shm' \) >list
  while read -r file; do
    damage "$file" $how
    how=$(((how + 1) % 3)) damaged=$((damaged + 1))
  done <list
  rm -f made/3.vtt # a rename that the folder did not keep
  [ -z "$(find made -name '.*' -type f 2>/dev/null)" ] || fail "something partial is left: $(find made -name '.*')"
  for file in made/*; do [ ! -e "$file" ] || same "$file" "whole/${file#made/}"; done
done
[ $killed -gt 0 ] || fail "no run was killed"
[ $damaged -gt 0 ] || fail "nothing was damaged"
expect 0 "$VIVAVOCE" render in --no-report -o made --complexity 3 --force # takes of files that were finished are used again too
has err "5 of 5 files done without a mistake"
for file in whole/*; do same "$file" "made/${file#whole/}"; done
[ "$(find made -type f | wc -l)" -eq 15 ] || fail "files: $(find made -type f)"
expect 0 "$VIVAVOCE" render in --no-report -o made --complexity 3
has err "5 of them unchanged"
"$VIVAVOCE" cache --verify >/dev/null 2>&1 || true # damaged takes that no file needed any more are found here
expect 0 "$VIVAVOCE" cache --verify
ok "killed $killed times, $damaged files damaged: the same bytes"
