#!/bin/sh
# bench-render.sh VIVAVOCE [TEXT] [RUNS]: time of `vivavoce render` against `espeak-ng | opusenc` on the same text in the same
# run, as ratios of the medians, and peak memory. Needs: espeak-ng, opus-tools, GNU time.
set -eu
vivavoce=$1
text=${2:-$(dirname "$0")/../../scripts/unsc-second-intervention.txt}
runs=${3:-5}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

measure () { # measure NAME COMMAND…: wall, CPU and peak memory of each run
  name=$1; shift
  /usr/bin/time -a -o "$work/$name" -f '%e %U %S %M' "$@" >/dev/null 2>&1
}

i=0
while [ $i -lt "$runs" ]; do
  measure cold "$vivavoce" render "$text" -o "$work/o" --no-cache --cache "$work/cache" -q
  measure one "$vivavoce" render "$text" -o "$work/o" --no-cache --cache "$work/cache" -q -j 1
  measure peer sh -c "espeak-ng -v en-us+edward -f '$text' --stdout | opusenc --quiet --bitrate 24 - '$work/peer.opus'"
  "$vivavoce" render "$text" -o "$work/o" --cache "$work/cache" -q
  measure warm "$vivavoce" render "$text" -o "$work/o" --cache "$work/cache" -q
  i=$((i + 1))
done

median () { awk "{ print $2 }" "$work/$1" | sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }
peer_wall=$(median peer '$1') peer_cpu=$(median peer '$2 + $3')
printf '%-26s %8s %8s %10s %10s %9s\n' run wall_s cpu_s wall/peer cpu/peer peak_kB
for name in peer cold one warm; do
  wall=$(median $name '$1') cpu=$(median $name '$2 + $3') memory=$(median $name '$4')
  awk -v n=$name -v w="$wall" -v c="$cpu" -v m="$memory" -v pw="$peer_wall" -v pc="$peer_cpu" \
    'BEGIN { printf "%-26s %8.2f %8.2f %10.2f %10.2f %9d\n", n, w, c, w / pw, c / pc, m }'
done
