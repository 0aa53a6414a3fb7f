# Grammar packs: told, forced by name or by file, and wrong ones told at every place.
. "$SOURCE/tests/cli/lib.sh"

cat >council.yaml <<'END'
vivavoce-pack: 1
about: minutes of a council
extends: [general]
labels:
  - rule: arrow
    pattern: '^(?<name>{NAME}) => '
    example: Ann Roe => We begin.
    gives: Ann Roe | - | - | -
END
printf 'Ann Roe => We begin with the lamps of the square.\n\nBob Doe => They are green.\n' >minutes.txt
expect 0 "$VIVAVOCE" inspect minutes.txt
has out "Pack: general"
has out "1 speaker, 1 intervention"
expect 0 "$VIVAVOCE" inspect --pack council.yaml minutes.txt
has out "Pack: council"
has out "2 speakers, 2 interventions"
expect 0 "$VIVAVOCE" inspect --json --pack ./council.yaml minutes.txt
[ "$(jq -r '.pack.name, (.speakers | length)' out | tr '\n' ' ')" = "council 2 " ] || fail "$(cat out)"
ok "a pack of one's own"

expect 0 "$VIVAVOCE" render -q --pack council.yaml -o one minutes.txt
[ "$(jq '.chapters | length' one/minutes.chapters.json)" -gt 1 ] || fail "chapters"
sed 's/ => / -> /g' council.yaml >other && mv other council.yaml
expect 0 "$VIVAVOCE" render -q --pack council.yaml -o one minutes.txt
[ "$(jq '.chapters | length' one/minutes.chapters.json)" -eq 1 ] || fail "an edited pack renders anew"
ok "render with a pack, and again when it was edited"

printf 'Mr. Roe: Good morning.\n\nHe asked for one thing: the LIST OF NAMES.\n\nLIST OF NAMES: it is long.\n\nMr. Roe: Yes.\n' >doubt.txt
expect 0 "$VIVAVOCE" inspect --explain doubt.txt
has out "doubt.txt:1: intervention of Mr. Roe, by general:honorific"
has out "doubt.txt:5: intervention of LIST OF NAMES, by general:capitals"
has out "doubt.txt:5: doubtful: 'LIST OF NAMES' is a label by general:capitals, and stands only once here"
expect 1 "$VIVAVOCE" inspect --strict doubt.txt
has err "doubt.txt:5: 'LIST OF NAMES' is a label by general:capitals"
expect 1 "$VIVAVOCE" render --strict -o two doubt.txt
has err "doubt.txt:5: 'LIST OF NAMES'"
nothing two
printf 'We met today.\n' >nobody.txt
expect 1 "$VIVAVOCE" inspect --strict nobody.txt
has err "nobody.txt:1: no label is found, and nothing says who speaks; give --speaker"
expect 0 "$VIVAVOCE" inspect --strict --speaker "Ann Roe" nobody.txt
grep -v LIST doubt.txt >sure.txt
expect 0 "$VIVAVOCE" inspect --strict sure.txt
ok "why, and what is doubtful"

expect 2 "$VIVAVOCE" inspect --pack nothing minutes.txt
has err "there is no pack and no file 'nothing'; known packs: assemblee, assembleia, briefing, bundestag, call, camera, congress, cortes, court"
printf 'vivavoce-pack: 1\nabout: x\nlabels:\n- {rule: a, pattern: "(", example: b}\nlables: []\n' >bad.yaml
expect 1 "$VIVAVOCE" inspect --pack bad.yaml minutes.txt
has err "bad.yaml:5:1: unknown key 'lables'; did you mean 'labels'?"
ok "wrong packs are told"

for file in "$SOURCE"/tests/records/packs/*.txt "$SOURCE"/tests/records/packs/*.md; do
  expect 0 "$VIVAVOCE" inspect --ledger "$file"
done
expect 0 "$VIVAVOCE" inspect --score "$SOURCE/tests/records/packs/un-ga-en.txt"
lacks out "France, Kenya"
has out "was adopted by"
printf 'vivavoce-cast: 1\nannouncements: {names: true}\n' >names.yaml
expect 0 "$VIVAVOCE" inspect --score --cast names.yaml "$SOURCE/tests/records/packs/un-ga-en.txt"
has out "France, Kenya"
ok "every character of every kind of record is accounted for; names are said when asked for"
