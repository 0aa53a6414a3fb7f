# The sample statement, from end to end, judged by programs of others.
. "$SOURCE/tests/cli/lib.sh"

expect 0 "$VIVAVOCE" render "$sample" -o o
has err "2 interventions, 2 chapters"
opus=o/$stem.opus vtt=o/$stem.vtt json=o/$stem.chapters.json

expect 0 oggz-validate "$opus"
expect 0 opusinfo "$opus"
lacks out WARNING
lacks err WARNING
has out "Pre-skip: 312"
has out "Playback gain: 0 dB"
has out "CHAPTER002NAME=2. In my capacity as the Representative of the United States"
expect 0 ffprobe -v warning -show_chapters -of compact "$opus"
[ ! -s err ] || fail "ffprobe complains: $(cat err)"
[ "$(grep -c '^chapter' out)" -eq 2 ] || fail "ffprobe does not see two chapters"
ok "oggz-validate, opusinfo and ffprobe accept it, with two chapters"

expect 0 mpv --no-config --ao=null --vo=null --untimed --msg-level=all=warn --start=#2 --length=1 "$opus"
[ ! -s err ] || fail "mpv complains: $(cat err)"
ok "mpv plays its second chapter"

expect 0 "$VIVAVOCE" check --json "$opus"
jq -e '.[0].sound and .[0].chapters == 2' out >/dev/null || fail "check finds it unsound: $(cat out)"
jq -e '(.[0].loudness_lufs + 19) | fabs <= 0.5' out >/dev/null || fail "loudness is not -19 +- 0.5: $(cat out)"
samples=$(jq '.[0].samples' out)
ffmpeg -v error -i "$opus" -f s16le -ac 1 -ar 48000 pcm
[ "$(stat -c %s pcm)" -eq $((samples * 2)) ] || fail "ffmpeg decodes another length than check"
end=$(jq '.chapters[-1].endTime * 48000 | round' "$json")
[ "$samples" -eq "$end" ] || fail "decoded $samples samples, the timeline has $end"
ok "loudness and decoded length are as promised"

gain=$(opusinfo "$opus" | sed -n 's/.*R128_TRACK_GAIN=//p')
{ [ "$gain" -gt -1152 ] && [ "$gain" -lt -896 ]; } || fail "R128_TRACK_GAIN=$gain is not -1024 +- half a LU"
ok "R128_TRACK_GAIN agrees with -19 LUFS"

jq -e '.version == "1.2.0" and (.chapters | length) == 2 and .chapters[0].startTime == 0' "$json" >/dev/null || fail "chapters.json"
ffprobe -v error -show_chapters -of json "$opus" |
  jq -c '[.chapters[] | [(.start_time | tonumber * 1000 | round), .tags.title]]' >tagged
jq -c '[.chapters[] | [(.startTime * 1000 | round), .title]]' "$json" >listed
same tagged listed
ok "chapters.json has the chapters of the sound, at their times"

python3 "$SOURCE/tests/cli/check-vtt.py" "$vtt" pcm "$sample" || fail "the transcript"
ok "the transcript has every printed word, each cue at its sound"
