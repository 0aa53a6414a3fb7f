# What the command line tests share: a fresh folder, a fresh cache, and sentences that can fail.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
XDG_CACHE_HOME=$work/cache
export XDG_CACHE_HOME
unset VIVAVOCE_WORKER VIVAVOCE_VOICES VIVAVOCE_ESPEAK_DATA 2>/dev/null || true
sample=$SOURCE/scripts/unsc-second-intervention.txt
stem=unsc-second-intervention

fail () { printf 'not ok: %s\n' "$*"; exit 1; }
ok () { printf 'ok: %s\n' "$*"; }

# expect CODE COMMAND…: runs it, keeps its output in ./out and ./err
expect () {
  wanted=$1; shift
  code=0
  "$@" >out 2>err || code=$?
  [ "$code" -eq "$wanted" ] || { cat out err; fail "exit code $code, not $wanted: $*"; }
}

# has FILE TEXT: a line with this text
has () { grep -qF -- "$2" "$1" || { cat "$1"; fail "'$2' is not in $1"; }; }
lacks () { ! grep -qF -- "$2" "$1" || { cat "$1"; fail "'$2' is in $1"; }; }
same () { cmp -s "$1" "$2" || fail "$1 and $2 differ"; }

# nothing FOLDER: it holds no file, hidden ones included
nothing () { [ -z "$(find "$1" -mindepth 1 -not -type d 2>/dev/null)" ] || { find "$1"; fail "$1 is not empty"; }; }
