# "check" is asked of files that another program made, each with one thing wrong.
. "$SOURCE/tests/cli/lib.sh"

# Half a second of silence, one of a tone, half a one of silence.
sox -n -r 48000 -c 1 -b 16 tone.wav synth 1 sine 440 gain -12 pad 0.5 0.5
# encode FILE TAG…: with these tags and no others
encode () {
  file=$1; shift
  for tag; do shift; set -- "$@" --comment "$tag"; done
  opusenc --quiet --discard-comments --bitrate 24 "$@" "${wav:-tone.wav}" "$file"
}
title=TITLE=Minutes gain=R128_TRACK_GAIN=-1024 first=CHAPTER001=00:00:00.000 name=CHAPTER001NAME=One

encode good.opus $title $gain $first $name CHAPTER002=00:00:01.700 "CHAPTER002NAME=Two"
expect 0 "$VIVAVOCE" check good.opus
has out "good.opus: sound, 2 s, 2 chapters, "
ok "a file with nothing wrong is sound, whoever made it"

# wrong MESSAGE TAG…: a file with these tags has this wrong with it, and nothing else
wrong () {
  message=$1; shift
  encode wrong.opus "$@"
  told
}
told () {
  expect 1 "$VIVAVOCE" check wrong.opus
  has out "wrong.opus: NOT SOUND"
  has out "wrong.opus: $message"
  [ "$(wc -l <out)" -eq 2 ] || { cat out; fail "more than that is wrong"; }
}
wrong "there is no TITLE" $gain $first $name
wrong "R128_TRACK_GAIN is missing or no number" $title $first $name
wrong "R128_TRACK_GAIN is missing or no number" $title R128_TRACK_GAIN=-4dB $first $name
wrong "there are no chapters" $title $gain
wrong "CHAPTER001NAME is missing, empty or not UTF-8" $title $gain $first
wrong "CHAPTER001NAME is missing, empty or not UTF-8" $title $gain $first CHAPTER001NAME=
for time in 0:00:00.000 00:00:00 00:00:00.0 00:60:00.000 00:00:00,000; do
  encode wrong.opus $title $gain CHAPTER001=$time $name
  expect 1 "$VIVAVOCE" check wrong.opus
  has out "CHAPTER001 is '$time', not a time like 00:04:31.250"
done
wrong "CHAPTER002 does not come after the chapter before it" $title $gain $first $name CHAPTER002=00:00:00.000 CHAPTER002NAME=Two
wrong "the first chapter does not begin at 0" $title $gain CHAPTER001=00:00:00.100 $name
wrong "chapter 2 does not begin in silence" $title $gain $first $name CHAPTER002=00:00:01.000 CHAPTER002NAME=Two
wrong "chapter 2 begins after the end" $title $gain $first $name CHAPTER002=00:00:02.001 CHAPTER002NAME=Two
ok "each tag that is missing or wrong"

set -- $title $gain
for n in $(seq 1 101); do
  set -- "$@" "$(printf 'CHAPTER%03d=00:00:00.%03d' "$n" $((n - 1)))" "$(printf 'CHAPTER%03dNAME=%d' "$n" "$n")"
done
wrong "101 chapters; some players drop them all beyond 100" "$@"
ok "more chapters than players take"

sox tone.wav -c 2 stereo.wav
wav=stereo.wav wrong "more than one stream or channel; vivavoce makes one of each" $title $gain $first $name
encode second.opus $title $gain $first $name
cat good.opus second.opus >wrong.opus
told
ok "two channels, two streams"

sox -n -r 48000 -c 1 -b 16 loud.wav synth 1 square 440 gain 0 pad 0.5 0.5
wav=loud.wav encode wrong.opus $title $gain $first $name
message="true peak "
told
has out "over 0.5 it is heard to be distorted; render it at a lower --loudness"
ok "a peak that players cut off"

mkfifo pipe.opus
expect 1 timeout 20 "$VIVAVOCE" check pipe.opus
has err "pipe.opus: no regular file"
ok "a pipe that nobody fills is not waited for"

# patch FILE OFFSET BYTE: in the page that holds it; with "whole", the page's checksum is made right again
cat >patch.py <<'P'
import sys
path, offset, byte, whole = sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), len(sys.argv) > 4
data = bytearray(open(path, "rb").read())
offset = offset if offset >= 0 else len(data) + offset
data[offset] = byte
if whole:
    start = data.rfind(b"OggS", 0, offset)
    end = data.find(b"OggS", offset)
    page = data[start:end if end > 0 else len(data)]
    page[22:26] = bytes(4)
    crc = 0
    for value in page:
        crc ^= value << 24
        for _ in range(8):
            crc = (crc << 1 ^ (0x04C11DB7 if crc & 0x80000000 else 0)) & 0xFFFFFFFF
    data[start + 22:start + 26] = crc.to_bytes(4, "little")
open(path, "wb").write(data)
P
cp good.opus wrong.opus
python3 patch.py wrong.opus 44 1 whole # the low byte of the output gain (RFC 7845, section 5.1)
message="the header gain is not 0"
told
ok "a gain in the header"

cp good.opus wrong.opus
python3 patch.py wrong.opus $(($(stat -c %s good.opus) - 200)) 0
expect 1 "$VIVAVOCE" check wrong.opus
has out "wrong.opus: NOT SOUND"
head -c $(($(stat -c %s good.opus) - 100)) good.opus >wrong.opus
expect 1 "$VIVAVOCE" check wrong.opus
has out "wrong.opus: the end is missing: the stream has no last page"
ok "a byte that is another, an end that is missing"
