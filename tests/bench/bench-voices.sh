#!/bin/sh
# bench-voices.sh VIVAVOCE [NAME…]: measures the voices of the cast and those of flite (all, or those named: kmb,
# flite/rms) and prints a table for docs/voices.md:
#   f0_hz     median fundamental frequency            formants  mean of formants 1 to 4 against the engine's own, percent
#   balance   1.5 to 4.5 kHz against below, dB        peak, clipped  of 32767, and samples at the limit, at the cast's volume
#   others    the highest peak in French, Spanish, Russian, Arabic and Chinese
#   choice    easily confused phrases told apart      wer       word errors of 24 sentences, both by a recogniser
# The judge is ../shared/tools/asr (its README has the protocol); without it the last two columns are skipped.
# Needs: espeak-ng, sox, python3; for its voices flite; for the judge pocketsphinx and pocketsphinx-en-us.
set -eu
vivavoce=$1; shift
here=$(cd "$(dirname "$0")" && pwd)
asr=${VIVAVOCE_ASR:-$here/../../../shared/tools/asr}
data=${ESPEAK_DATA:-/usr/lib/$(uname -m)-linux-gnu/espeak-ng-data}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# A data folder of links with our variants beside the engine's.
mkdir -p "$work/espeak-ng-data/voices/!v"
for entry in "$data"/*; do
  [ "${entry##*/}" = voices ] || ln -s "$entry" "$work/espeak-ng-data/"
done
ln -sf "$data/voices/!v"/* "$here"/../../voices/variants/* "$work/espeak-ng-data/voices/!v/"
export ESPEAK_DATA_PATH="$work"

if [ -x "$asr/judge.sh" ] && command -v pocketsphinx_batch >/dev/null; then
  judged=yes
  head -24 "$asr/ref_spoken.txt" >"$work/ref"
else
  judged=no
fi

level_db () { # level_db WAV BAND: RMS level of the band
  sox "$1" -n sinc "$2" stats 2>&1 | awk '/^RMS lev dB/ { print $4 }'
}

formants () { # formants VARIANT: mean percent of its formants 1 to 4
  awk '$1 == "formant" && $2 >= 1 && $2 <= 4 { sum += $3 - 100 } END { printf "%d", 100 + sum / 4 + (sum < 0 ? -0.5 : 0.5) }' \
    "$ESPEAK_DATA_PATH/espeak-ng-data/voices/!v/$1"
}

word_errors () { # word_errors COMMAND: of the sentences that it writes to $OUT
  "$asr/synth.sh" "$work/ref" "$work/d" "$1" 2>/dev/null
  "$asr/judge.sh" "$work/d" "$work/hyp" 2>/dev/null
  python3 "$asr/wer.py" "$work/ref" "$work/hyp" | sed 's/.*WER=//'
  rm -rf "$work/d"
}

measure_flite () { # measure_flite VOICE: another engine, with formants of its own: what is the same for all
  flite -voice "$1" -f "$here/passage-en.txt" -o "$work/v.wav"
  sound=$(python3 "$here/measure-voice.py" "$work/v.wav")
  balance=$(echo "$(level_db "$work/v.wav" 1500-4500) $(level_db "$work/v.wav" 60-1500)" | awk '{ printf "%.0f", $1 - $2 }')
  wer=skipped
  # shellcheck disable=SC2016
  [ $judged = no ] || wer=$(word_errors "cat >$work/line; flite -voice $1 -f $work/line -o \$OUT")
  # shellcheck disable=SC2086
  printf '%-12s %-10s %6s %9s %8s %6s %8s %7s %8s %8s\n' "flite/$1" - ${sound%% *} - "$balance" ${sound#* } - - "$wer"
}

measure () { # measure NAME VARIANT PITCH VOLUME
  speak="en-us+$2 -p $3 -a $4"
  # shellcheck disable=SC2086
  espeak-ng -s 165 -v $speak -f "$here/passage-en.txt" -w "$work/v.wav"
  sound=$(python3 "$here/measure-voice.py" "$work/v.wav")
  balance=$(echo "$(level_db "$work/v.wav" 1500-4500) $(level_db "$work/v.wav" 60-1500)" | awk '{ printf "%.0f", $1 - $2 }')
  others=0
  for language in fr es ru ar cmn-latn-pinyin; do
    espeak-ng -s 165 -v "$language+$2" -p "$3" -a "$4" -f "$here/passage-${language%%-*}.txt" -w "$work/o.wav"
    peak=$(python3 "$here/measure-voice.py" "$work/o.wav" | cut -d' ' -f2)
    [ "$peak" -le "$others" ] || others=$peak
  done
  choice=skipped wer=skipped
  if [ $judged = yes ]; then
    choice=$(python3 "$asr/choice.py" "$speak" | sed -n '1s/.*: \([0-9/]*\) right.*/\1/p')
    wer=$(word_errors "espeak-ng -s 175 -v $speak -w \$OUT")
  fi
  # shellcheck disable=SC2086
  printf '%-12s %-10s %6s %9s %8s %6s %8s %7s %8s %8s\n' "$1" "$2" ${sound%% *} "$(formants "$2")" "$balance" ${sound#* } "$others" "$choice" "$wer"
}

printf '%-12s %-10s %6s %9s %8s %6s %8s %7s %8s %8s\n' voice variant f0_hz formants balance peak clipped others choice wer
"$vivavoce" voices | sed -n 's/^\([^:]*\): .*en-us+\([^,]*\),.*pitch \([0-9]*\),.*volume \([0-9]*\)$/\1 \2 \3 \4/p' >"$work/cast"
while read -r name variant pitch volume; do
  case " $* " in "  " | *" $name "*) measure "$name" "$variant" "$pitch" "$volume" </dev/null ;; esac
done <"$work/cast"
command -v flite >/dev/null || exit 0
for voice in awb kal16 rms slt; do
  case " $* " in "  " | *" flite/$voice "*) measure_flite "$voice" </dev/null ;; esac
done
