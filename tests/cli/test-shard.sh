# A folder in parts: by number, by Slurm's and Kubernetes' variables, by GNU parallel; into one folder, by one cache.
. "$SOURCE/tests/cli/lib.sh"
unset SLURM_ARRAY_TASK_ID SLURM_ARRAY_TASK_COUNT SLURM_ARRAY_TASK_MIN SLURM_ARRAY_TASK_STEP JOB_COMPLETION_INDEX 2>/dev/null || true
list () { (cd "$1" && find . -type f -not -name 'report*' | LC_ALL=C sort | tr '\n' ' '); }

mkdir -p in/sub
for n in 1 2 3 4 5; do printf 'File %s has %s words.\n' $n $n >in/$n.txt; done
printf 'This is the longest file.\n' >in/sub/6.txt
expect 0 "$VIVAVOCE" render in -o whole --complexity 0 -q --cache first

expect 0 "$VIVAVOCE" render in -o parts --complexity 0 --shard 1/3
has err "2 of 2 files done"
expect 0 env SLURM_ARRAY_TASK_ID=7 SLURM_ARRAY_TASK_MIN=5 SLURM_ARRAY_TASK_STEP=2 SLURM_ARRAY_TASK_COUNT=3 \
  "$VIVAVOCE" render in -o parts --complexity 0 --shard auto
has err "2 of 2 files done"
expect 0 env JOB_COMPLETION_INDEX=2 "$VIVAVOCE" render in -o parts --complexity 0 --shard auto/3
has err "2 of 2 files done"
[ "$(list parts)" = "$(list whole)" ] || fail "the parts are not the whole: $(list parts)"
for file in $(list whole); do same "whole/$file" "parts/$file"; done
expect 0 "$VIVAVOCE" report --merge parts/report-*-of-3.json -o parts/report.json
has err "6 of 6 files done without a mistake"
[ "$(jq -r '.files[].input' parts/report.json)" = "$(jq -r '.files[].input' whole/report.json)" ] || fail "the reports of the parts"
expect 1 "$VIVAVOCE" report --merge parts/report-1-of-3.json parts/report-3-of-3.json -o some.json
has err "parts/report-2-of-3.json: part 2 of 3 is missing: it was not named"
mkdir stopped
cp parts/report-1-of-3.json parts/report-3-of-3.json stopped/
expect 1 "$VIVAVOCE" report --merge stopped/report-*-of-3.json -o some.json
has err "stopped/report-2-of-3.json: part 2 of 3 is missing: there is no such report; was it run to its end?"
[ "$(grep -c missing err)" -eq 1 ] || { cat err; fail "not told once"; }
has err "4 of 4 files done"
jq -e '.totals.files == 4' some.json >/dev/null || fail "$(cat some.json)"
expect 0 "$VIVAVOCE" report stopped/report-1-of-3.json -o some.html
ok "three parts are the whole, to the byte, whoever numbers them; a report of a part that is missing is told"

expect 0 "$VIVAVOCE" render in -o parts --complexity 0
has err "6 of 6 files done without a mistake, 6 of them unchanged"
ok "a run without parts sees what the parts did"

mv "cache/vivavoce/state-$(uname -n).sqlite" cache/vivavoce/state-elsewhere.sqlite
expect 0 "$VIVAVOCE" render in -o parts --complexity 0
has err "6 of 6 files done without a mistake, 6 of them unchanged"
rm cache/vivavoce/state-elsewhere.sqlite
expect 0 "$VIVAVOCE" render in -o parts --complexity 0
has err "6 of 6 files done without a mistake, 6 of them unchanged"
ok "what another host did is seen, and kept"

mv "cache/vivavoce/state-$(uname -n).sqlite" cache/vivavoce/state-elsewhere.sqlite
printf log >cache/vivavoce/state-elsewhere.sqlite-wal
expect 0 "$VIVAVOCE" render in -o parts --complexity 0
lacks err "unchanged"
has err "from the cache"
rm "cache/vivavoce/state-$(uname -n).sqlite" cache/vivavoce/state-elsewhere.sqlite-wal
head -c 5000 /dev/zero >cache/vivavoce/state-elsewhere.sqlite
expect 0 "$VIVAVOCE" render in -o parts --complexity 0
lacks err "unchanged"
ok "the state of a host at work, or a damaged one, is not believed"

expect 0 "$VIVAVOCE" render in -o more --complexity 0 --shard 9/9
has err "0 of 0 files done"
for wrong in 0/3 4/3 3 x/3 1/0 1/x -1/3 '' / 1/3/5; do
  expect 2 "$VIVAVOCE" render in -o wrong --shard "$wrong"
  has err "--shard"
done
expect 2 "$VIVAVOCE" render in -o wrong --shard auto
has err "neither SLURM_ARRAY_TASK_ID nor JOB_COMPLETION_INDEX is set"
expect 2 env JOB_COMPLETION_INDEX=1 "$VIVAVOCE" render in -o wrong --shard auto
has err "the environment does not tell how many parts there are"
expect 2 env SLURM_ARRAY_TASK_ID=1 SLURM_ARRAY_TASK_COUNT=4 "$VIVAVOCE" render in -o wrong --shard auto/3
has err "the environment tells of 4 parts"
expect 2 "$VIVAVOCE" render - -o wrong --shard 1/2
nothing wrong
ok "wrong parts are told"

if ! command -v parallel >/dev/null; then
  printf 'skipped: GNU parallel is not installed\n'
  exit 0
fi
expect 0 env VIVAVOCE="$VIVAVOCE" parallel --will-cite -j 3 --halt now,fail=1 \
  "\"\$VIVAVOCE\" render in -o parallel --complexity 0 -q --cache second --shard {}/3" ::: 1 2 3
for file in $(list whole); do same "whole/$file" "parallel/$file"; done
[ "$(list parallel)" = "$(list whole)" ] || fail "files: $(list parallel)"
ok "GNU parallel: parts at one time, one folder, one cache"
