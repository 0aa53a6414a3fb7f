# Real records, where they are at hand (they are others' texts and no part of the project).
. "$SOURCE/tests/cli/lib.sh"
shared=$SOURCE/../shared
if [ ! -x "$shared/tools/score-segmentation" ]; then
  ok "skipped: ../shared is absent"
  exit 0
fi
"$shared/tools/score-segmentation" "$VIVAVOCE" "$shared/corpus/statements" --min-f1 1 >score || { cat score; fail "statements"; }
"$shared/tools/score-segmentation" "$VIVAVOCE" "$shared/corpus/un-sc" --min-f1 0.7 >score || { cat score; fail "Council records"; }
ok "statements and Council records are segmented as a reader would"
for file in $(find "$shared/corpus" -name '*.txt' -o -name '*.md'); do
  code=0
  "$VIVAVOCE" inspect --json "$file" >out 2>err || code=$?
  [ $code -le 1 ] || fail "exit code $code: $file"
  [ $code -eq 1 ] || jq -e . out >/dev/null || fail "no JSON: $file"
  "$VIVAVOCE" inspect --yaml "$file" >s.yaml 2>/dev/null || continue
  "$VIVAVOCE" inspect --json s.yaml >back || fail "the script of $file cannot be read back"
  jq 'del(.pack)' out >told && jq 'del(.pack)' back >again # a script has no need of a pack
  same told again
done
ok "every record gives JSON, and its script the same JSON, or one clear mistake"
