# A job array under the real Slurm: munged, slurmctld and slurmd of this machine, started here, on one node.
. "$SOURCE/tests/cli/lib.sh"
PATH=$PATH:/usr/sbin:/sbin
skip () { printf 'skipped: %s\n' "$*"; exit 0; }
for program in munged slurmctld slurmd sbatch scontrol; do
  command -v $program >/dev/null || skip "$program is not installed (Debian: munge slurmctld slurmd slurm-client)"
done

daemons=
finish () {
  # shellcheck disable=SC2086
  [ -z "$daemons" ] || kill $daemons 2>/dev/null || true
  wait
  rm -rf "$work"
}
trap finish EXIT
start () { "$@" >>"$work/log" 2>&1 & daemons="$! $daemons"; }

# eventually SECONDS COMMAND…: until it succeeds
eventually () {
  left=$(($1 * 5)); shift
  until "$@" >/dev/null 2>&1; do
    left=$((left - 1))
    [ $left -gt 0 ] || return 1
    sleep 0.2
  done
}

port=$((20000 + $$ % 20000 / 2 * 2))
host=$(uname -n)
chmod 711 "$work"
mkdir state spool
cat >slurm.conf <<END
ClusterName=test
SlurmctldHost=$host(127.0.0.1)
SlurmctldPort=$port
SlurmdPort=$((port + 1))
AuthInfo=socket=$work/munge.sock
SlurmUser=$(id -un)
SlurmdUser=$(id -un)
StateSaveLocation=$work/state
SlurmdSpoolDir=$work/spool
SlurmctldPidFile=$work/slurmctld.pid
SlurmdPidFile=$work/slurmd.pid
ProctrackType=proctrack/pgid
TaskPlugin=task/none
JobAcctGatherType=jobacct_gather/none
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
ReturnToService=2
NodeName=$host NodeAddr=127.0.0.1 CPUs=2 State=UNKNOWN
PartitionName=all Nodes=$host Default=YES MaxTime=INFINITE State=UP
END
export SLURM_CONF="$work/slurm.conf"
head -c 128 /dev/urandom >munge.key
chmod 400 munge.key
start munged --foreground --force --socket="$work/munge.sock" --key-file="$work/munge.key" --pid-file="$work/munge.pid" \
  --log-file="$work/munge.log" --seed-file="$work/munge.seed"
eventually 10 test -S munge.sock || skip "munged does not start here: $(tail -1 log)"
start slurmctld -D -i -f "$SLURM_CONF"
start slurmd -D -f "$SLURM_CONF"
idle () { sinfo -h -o %t | grep -q idle; }
eventually 30 idle || skip "Slurm does not start here: $(grep -E 'error|fatal' log | tail -1)"

mkdir in
for n in 1 2 3 4 5 6 7; do printf 'File %s of the job.\n' $n >in/$n.txt; done
expect 0 "$VIVAVOCE" render in -o whole --complexity 0 -q --cache "$work/first"
cat >job.sh <<END
#!/bin/sh
exec "$VIVAVOCE" render "$work/in" -o "$work/parts" --complexity 0 -j 1 --cache "$work/second" --shard auto
END
expect 0 sbatch --parsable --array=0-2 --output="$work/part-%a.log" job.sh
job=$(cat out)
gone () { [ -z "$(squeue -h -j "$job" -o %T 2>/dev/null)" ]; }
eventually 120 gone || { squeue; cat log part-*.log; fail "the job does not end"; }
for n in 0 1 2; do has part-$n.log "files done without a mistake"; done
has part-0.log "3 of 3 files"
for n in 1 2 3 4 5 6 7; do for e in opus vtt chapters.json; do same whole/$n.$e parts/$n.$e; done; done
expect 0 "$VIVAVOCE" render in -o parts --complexity 0 --cache "$work/second"
has err "7 of 7 files done without a mistake, 7 of them unchanged"
ok "an array of three tasks makes the whole folder"
