#!/bin/sh
# bench-casting.sh VIVAVOCE [FOLDER]: for each meeting below FOLDER (../shared/corpus): how many speak, the distance of the
# nearest two voices of all and of the nearest two who follow each other (vivavoce voices --distances).
set -eu
vivavoce=$1
folder=${2:-$(dirname "$0")/../../../shared/corpus}
if [ ! -d "$folder" ]; then
  echo "skipped: there is no $folder"
  exit 0
fi
out=$(mktemp)
trap 'rm -f "$out"' EXIT
printf '%8s %8s %11s  %s\n' speakers all neighbours file
find "$folder" -type f ! -name '*.tsv' | LC_ALL=C sort | while read -r file; do
  "$vivavoce" voices --distances "$file" >"$out" 2>/dev/null || continue
  speakers=$(grep -c ': voice ' "$out" || true)
  [ "$speakers" -gt 1 ] || continue
  all=$(sed -n 's/^Nearest of all: \([0-9.]*\).*/\1/p' "$out")
  neighbours=$(sed -n 's/^Nearest neighbours: \([0-9.]*\).*/\1/p' "$out")
  printf '%8s %8s %11s  %s\n' "$speakers" "$all" "${neighbours:--}" "${file#"$folder"/}"
done
