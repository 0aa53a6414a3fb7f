# cppcheck, shellcheck and clang-format have nothing to say.
set -eu
cd "$SOURCE"
cppcheck --quiet --std=c11 --language=c --enable=warning,portability --inline-suppr --error-exitcode=1 \
  --suppress=missingInclude --suppress=missingIncludeSystem --suppress=unknownMacro --suppress=nullPointerRedundantCheck \
  -D'g_autoptr(x)=x*' -D'g_autofree=' -D'g_auto(x)=x' -I src src || { printf 'not ok: cppcheck\n'; exit 1; }
shellcheck -S warning -s sh -e SC1091,SC2153,SC2154,SC2034,SC2044 setup .ci/run tests/*.sh tests/*/*.sh || { printf 'not ok: shellcheck\n'; exit 1; }
shellcheck data/bash-completion/vivavoce || { printf 'not ok: shellcheck\n'; exit 1; }
find src tests -name '*.[ch]' -print0 | xargs -0 clang-format --dry-run --Werror || { printf 'not ok: clang-format\n'; exit 1; }
long=$(find src tests scripts voices -type f -size -200k -exec awk 'END { if (NR > 600) print FILENAME ": " NR " lines" }' {} \;)
[ -z "$long" ] || { printf 'not ok: %s\n' "$long"; exit 1; }
printf 'ok: static checks\n'
