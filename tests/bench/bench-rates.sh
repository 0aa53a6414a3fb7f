#!/bin/sh
# bench-rates.sh VIVAVOCE: how many words a minute are really spoken. Two tables:
#   raw     what eSpeak NG speaks at its own settings, from the first sound of a sentence to its last: src/synth/rates.c
#   spoken  what the program speaks when asked by --rate, from the times of its own transcript: within 5 % of what was asked
# The passages rate-LANGUAGE.txt are prose of records, the same text in each language. Needs: espeak-ng, python3.
set -eu
vivavoce=$1
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

echo "raw"
python3 "$here/measure-rates.py" raw "$here"
echo "spoken"
for language in en fr es ru ar zh pt de; do
  printf '%s' "$language"
  for rate in 80 120 165 220 300 450 600 900; do
    "$vivavoce" render -q "$here/rate-$language.txt" --language "$language" --speaker X --announce off --rate "$rate" \
      --to opus,vtt -o "$work" --cache "$work/cache"
    printf '  %s: %s' "$rate" "$(python3 "$here/measure-rates.py" transcript "$work/rate-$language.vtt")"
  done
  echo
done
