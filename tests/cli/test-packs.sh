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

expect 2 "$VIVAVOCE" inspect --pack nothing minutes.txt
has err "there is no pack and no file 'nothing'; known packs: briefing, congress, general"
printf 'vivavoce-pack: 1\nabout: x\nlabels:\n- {rule: a, pattern: "(", example: b}\nlables: []\n' >bad.yaml
expect 1 "$VIVAVOCE" inspect --pack bad.yaml minutes.txt
has err "bad.yaml:5:1: unknown key 'lables'; did you mean 'labels'?"
ok "wrong packs are told"
