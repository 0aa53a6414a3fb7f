# Every #include "ROOM/HEADER" goes down src/LAYERS, to the room's own header; each library has one includer.
set -eu
cd "$SOURCE/src"
bad=0
complain () { printf 'not ok: %s\n' "$*"; bad=1; }

for folder in */; do
  room=${folder%/}
  [ "$room" = cli ] && continue
  line=$(grep "^$room:" LAYERS) || { complain "$room is not in LAYERS"; continue; }
  below=" ${line#*:} "
  for use in $(sed -n 's/^#include "\(.*\)".*/\1/p' "$room"/*.[ch] | sort -u); do
    other=${use%%/*}
    if [ "$other" = "$room" ] || [ "$other" = core ]; then continue; fi
    case $below in *" $other "*) ;; *) complain "$room includes $use, but LAYERS does not allow $other" ;; esac
    [ "$use" = "$other/$other.h" ] || complain "$room includes $use; only $other/$other.h is public"
  done
done

only () { # only HEADER FILE…: nobody else includes it
  header=$1; shift
  found=$(grep -rlF "#include <$header" . | sed 's,^\./,,' | sort | tr '\n' ' ')
  [ "$found" = "$* " ] || complain "<$header is included by: $found"
}
only yaml.h core/yaml.c
only poppler pdf.c
only espeak-ng/ synth/espeak.c
only flite/ synth/flite.c
only opus/opus.h encode/opus.c
only ogg/ogg.h encode/ogg.c
only opusfile.h publish/check.c
only ebur128.h audio/loudness.c
only sndfile.h audio/wav.c
only textcat.h script/language.c
only cmark-gfm.h read/markdown.c
only soxr.h audio/resample.c
only json-glib core/json.h read/json.h
found=$(grep -rlE 'g_getenv|getenv \(|g_print|printf \(|fputs' --include=*.c . | grep -vE '^\./(cli/|main\.c|pdf\.c|render/worker\.c)' || true)
found=$(for file in $found; do grep -lE '(^|[^_a-z])(g_getenv|getenv|g_print|g_printerr|printf|fputs) \(' "$file" || true; done)
[ -z "$found" ] || complain "the library prints or reads the environment: $found"
[ $bad -eq 0 ] && printf 'ok: layers hold\n'
exit $bad
