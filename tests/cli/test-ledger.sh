# The ledger: every character of a file is spoken, replaced or left out by a rule.
. "$SOURCE/tests/cli/lib.sh"

adds_up () { # FILE: its rows sum to its characters
  "$VIVAVOCE" inspect --ledger --json "$1" >json 2>err || { cat err; fail "$1"; }
  [ "$(jq '([.rows[].characters] | add) == .characters' json)" = true ] || fail "the rows of $1 do not add up"
  [ -z "$(jq '.rows[] | select(.rule == "no rule")' json)" ] || fail "$1: characters are changed by no rule"
}

row () { # WHAT [RULE]: the characters of that row, or of each row of WHAT
  jq -r --arg what "$1" --arg rule "${2-}" \
    '.rows[] | select(.what == $what and ($rule == "" or .rule == $rule)) | .characters' json
}

printf -- '---\ntitle: T\n---\n\nThe Chair: In S/PV.9834 we met on 3 May.\n\n***\n\nMr. Doe: Good; it is re-\nsolved so, and all of us agree.\n\nThe Chair: Thank you.\n' >a.txt
adds_up a.txt
[ "$(jq .characters json)" = "$(wc -m <a.txt)" ] || fail "not the characters of the file"
[ "$(row 'left out' 'front matter')" = 13 ] || fail "front matter"
[ "$(row 'left out' label)" = 25 ] || fail "labels"
[ "$(row 'left out' ornament)" = 3 ] || fail "ornament"
[ "$(row 'left out' 'hyphen at a line end')" = 1 ] || fail "hyphen"
[ "$(row replaced meeting-symbol)" = 9 ] || fail "the symbol"
[ "$(row replaced day-month)" = 4 ] || fail "the date"
[ "$(row replaced | wc -l)" = 2 ] || fail "no other rule"
expect 0 "$VIVAVOCE" inspect --ledger a.txt
has out "$(wc -m <a.txt) characters, each accounted for"
has out "  13 left out: front matter"
ok "the ledger of a small record, row by row"

for record in "$SOURCE"/scripts/*.txt "$SOURCE"/tests/records/*.*; do adds_up "$record"; done
ok "the ledgers of all records of the project add up"

expect 2 "$VIVAVOCE" inspect --ledger --score a.txt
has err "give only one of"
printf 'vivavoce-script: 1\nsegments:\n- kind: note\n  paragraphs: [One.]\n' >s.yaml
expect 1 "$VIVAVOCE" inspect --ledger s.yaml
has err "s.yaml:1:1: a script has no ledger"
ok "what has no ledger is told"

if [ ! -d "$SOURCE/../shared/corpus" ]; then
  ok "skipped: ../shared is absent"
  exit 0
fi
find "$SOURCE/../shared/corpus" -type f ! -name '*.tsv' >files
while IFS= read -r file; do
  case $file in
    *.doc) command -v antiword >/dev/null || continue ;;
  esac
  adds_up "$file"
done <files
ok "the ledgers of $(wc -l <files) real records add up"
