#!/bin/sh
# bench-estimate.sh VIVAVOCE [RECORD…]: what was estimated against what was made, as ratios made / estimated: the constants
# of src/batch/estimate.c divided (pace) or multiplied (all others) by them are what they should be. Without records: the
# sample and a passage in each language.
set -eu
vivavoce=$(realpath "$1"); shift
here=$(dirname "$(realpath "$0")")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# spoken FILE.vtt: seconds of its sentences
spoken () {
  awk '/-->/ { split ($1, a, ":"); split ($3, b, ":"); sum += (b[1] - a[1]) * 3600 + (b[2] - a[2]) * 60 + b[3] - a[3] }
    END { printf "%.2f", sum }' "$1"
}

# compare FILE OPTION…: one line
compare () {
  file=$1; shift
  rm -rf "$work/out"
  name=$(basename "$file")
  "$vivavoce" render "$file" --estimate "$@" >"$work/estimate"
  /usr/bin/time -o "$work/time" -f '%U %S' "$vivavoce" render "$file" -o "$work/out" --no-cache --no-report -q "$@"
  opus=$(echo "$work"/out/*.opus)
  real_seconds=$("$vivavoce" check --json "$opus" | jq '.[0].seconds')
  real_spoken=$(spoken "${opus%.opus}.vtt")
  awk -v name="$name $*" -v s="$real_seconds" -v p="$real_spoken" -v z="$(stat -c %s "$opus")" -v c="$(awk '{ print $1 + $2 }' "$work/time")" '
    /^sound:/ { gsub (/.*\(| s\).*/, ""); es = $0 } /^size:/ { gsub (/.*\(| bytes\).*/, ""); ez = $0 }
    /^processor time:/ { gsub (/^.*time: [^(]*\(| s\).*/, ""); ec = $0 }
    /^spoken:/ { gsub (/^spoken: | s$/, ""); ep = $0 }
    END { printf "%-48s sound %.2f  spoken %.2f  size %.2f  processor %.2f\n", name, s / es, p / ep, z / ez, c / ec }' "$work/estimate"
}

if [ $# -gt 0 ]; then
  for record; do compare "$record"; done
  exit 0
fi
for language in en fr es ru ar cmn; do
  tag=$language
  [ "$language" = cmn ] && tag=zh
  for copy in 1 2 3 4; do cat "$here/passage-$language.txt"; printf '\n\n'; done >"$work/$language.txt"
  compare "$work/$language.txt" --language $tag --announce off
done
for language in en fr es ru ar zh de pt; do
  for rate in 100 165 300 600; do
    compare "$here/rate-$language.txt" --language $language --rate $rate --speaker X --announce off --complexity 0
  done
done
for bitrate in 12 16 24 32 64; do compare "$here/../../scripts/unsc-second-intervention.txt" --bitrate $bitrate; done
for complexity in 0 5; do compare "$here/../../scripts/unsc-second-intervention.txt" --complexity $complexity; done
