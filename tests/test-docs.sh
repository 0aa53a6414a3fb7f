# The documents tell the truth: options, files, links; the manual page is sound.
set -eu
cd "$SOURCE"
bad=0
complain () { printf 'not ok: %s\n' "$*"; bad=1; }

for verb in render report watch inspect voices check say cache "lexicon audit" "lexicon lock" "lexicon import" "lexicon export"; do
  grep -qE "(Cm|Ss|,) $verb" man/vivavoce.1 || complain "the manual page lacks $verb"
  # shellcheck disable=SC2086
  for option in $("$VIVAVOCE" $verb --help | grep -o -- '--[a-z-]*' | sort -u); do
    [ "$option" = --help ] && continue
    grep -q -- "-${option#--}" man/vivavoce.1 || complain "the manual page lacks $verb $option"
  done
done
helped=$(for verb in render report watch inspect voices check say cache "lexicon audit" "lexicon lock" "lexicon import" "lexicon export"; do
  # shellcheck disable=SC2086
  "$VIVAVOCE" $verb --help | grep -o -- '--[a-z-]*'
done)
for option in $(grep -oE 'Fl -[a-z][a-z-]+' man/vivavoce.1 | sed 's/Fl -/--/' | sort -u); do
  [ "$option" = --version ] || printf '%s\n' "$helped" | grep -qx -- "$option" || complain "no verb has $option, which the manual page has"
done
for extension in $(sed -n 's/.*extensions\[\] = {\(.*\)NULL };/\1/p' src/read/*.c | tr -d '" ' | tr ',' ' '); do
  sed -n '/^\.Ss render/,/^\.Bl/p' man/vivavoce.1 | grep -qE "\.${extension}[,;]" || complain "the manual page lacks files that end with .$extension"
done
for file in voices/packs/*.yaml; do
  pack=$(basename "$file" .yaml)
  grep -qE "compgen -W '[a-z -]*\b$pack\b" data/bash-completion/vivavoce || complain "the completion lacks the pack $pack"
  grep -q "^|.*\`$pack\`.*|" docs/packs.md || complain "docs/packs.md lacks the pack $pack"
done
found=$(mandoc -Tlint -W warning man/vivavoce.1 2>&1 | grep -v 'mandoc.db' || true)
[ -z "$found" ] || complain "mandoc: $found"
for path in $(grep -oE '`(src|tests|docs|voices|scripts|cmake|man)/[A-Za-z0-9_./-]*[a-z0-9]`' README.md ARCHITECTURE.md CONTRIBUTING.md docs/*.md docs/decisions/*.md \
              | sed 's/.*`\(.*\)`/\1/' | sort -u); do
  [ -e "$path" ] || complain "a document names $path, which does not exist"
done
for page in README.md docs/voices.md docs/lexicon.md docs/speaking.md docs/cluster.md; do
  for link in $(grep -oE '\]\([^)#:]*\)' $page | sed 's/](\(.*\))/\1/'); do
    [ -e "$(dirname $page)/$link" ] || [ -e "$link" ] || complain "$page links to $link, which does not exist"
  done
done
version=$("$VIVAVOCE" --version | sed 's/vivavoce //')
grep -q "^## \[$version\]" CHANGELOG.md || complain "CHANGELOG.md does not know version $version"
for room in $(sed -n 's/^\([a-z]*\):.*/\1/p' src/LAYERS); do
  grep -q "^| \`$room\` |" ARCHITECTURE.md || complain "ARCHITECTURE.md does not know the room $room"
done
[ $bad -eq 0 ] && printf 'ok: documents agree with the program\n'
exit $bad
