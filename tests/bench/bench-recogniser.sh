#!/bin/sh
# bench-recogniser.sh VIVAVOCE [VARIANT]: does the way we read a text make it easier to understand? Word errors of a recogniser
# on phrases-en.tsv (plain sentences; sentences with figures and symbols) and on the sample statement: spoken by espeak-ng as it
# is, and by us, both in the narrator's voice and at the same rate. Prints a table for docs/speaking.md.
# The judge is ../shared/tools/asr (its README has the protocol); the statement is skipped where its reading is not there.
# Needs: espeak-ng, sox, python3, pocketsphinx, pocketsphinx-en-us. Differences under 3 points on 500 words are chance.
set -eu
vivavoce=$1
variant=${2:-edward}
here=$(cd "$(dirname "$0")" && pwd)
asr=${VIVAVOCE_ASR:-$here/../../../shared/tools/asr}
[ -x "$asr/judge.sh" ] && command -v pocketsphinx_batch >/dev/null \
  || { echo "skipped: the judge ($asr) and pocketsphinx are needed"; exit 0; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export VIVAVOCE="$vivavoce" CACHE="$work/cache"

errors () { # errors PRINTED READING COMMAND: the word error rate
  rm -rf "$work/d"
  "$asr/synth.sh" "$1" "$work/d" "$3" 2>/dev/null
  "$asr/judge.sh" "$work/d" "$work/hyp" 2>/dev/null
  python3 "$asr/wer.py" "$2" "$work/hyp" | sed 's/.*WER=//'
}

compare () { # compare NAME PRINTED READING
  # shellcheck disable=SC2016
  raw=$(errors "$2" "$3" "espeak-ng -s 160 -a 40 -v en-us+$variant -w \$OUT")
  # shellcheck disable=SC2016
  ours=$(errors "$2" "$3" '"$VIVAVOCE" say --cache "$CACHE" -o "$OUT" -')
  printf '| %s | %s | %s | %s |\n' "$1" "$(wc -w <"$3")" "$raw" "$ours"
}

printf '| text | words | espeak-ng alone | vivavoce |\n| --- | --- | --- | --- |\n'
for kind in plain symbols; do
  awk -F'\t' -v kind=$kind '$1 == kind { print $2 }' "$here/phrases-en.tsv" >"$work/printed"
  awk -F'\t' -v kind=$kind '$1 == kind { print $3 }' "$here/phrases-en.tsv" >"$work/reading"
  compare "$kind" "$work/printed" "$work/reading"
done
statement=$here/../../scripts/unsc-second-intervention.txt
if [ -f "$asr/ref_spoken.txt" ]; then
  # The reading has a sentence a line; so the statement is judged a sentence at a time.
  sed 's/[”"]$//; s/\([.!?]\)\([”"]\{0,1\}\) \{1,\}\([A-Z“]\)/\1\2\n\3/g' "$statement" |
    sed ':a; /\(Mr\|Ms\|Dr\)\.$/ { N; s/\n/ /; ba }' >"$work/printed"
  compare statement "$work/printed" "$asr/ref_spoken.txt"
fi
