# Sounds before chapters, notes and votes: in silence, quieter than voices, and everything else keeps its time.
. "$SOURCE/tests/cli/lib.sh"

mkdir again
python3 "$SOURCE/voices/sounds/make-sounds.py" again
for name in chapter interruption vote note; do same "again/$name.wav" "$SOURCE/voices/sounds/$name.wav"; done
ok "the sounds are what their program makes"

cat >record.txt <<'END'
The President: The meeting is called to order. I give the floor to Mr. Roe.

Mr. Roe (Guyana): Thank you. We will vote in favour of the draft.

[A vote was taken by show of hands.]

The President: The draft is adopted.

[Interruption from the public gallery.]

Mr. Roe (Guyana): I thank the members.
END
printf 'vivavoce-cast: 1\nsounds: {chapter: chapter, vote: vote, note: note, interruption: interruption}\n' >cast.yaml

expect 0 "$VIVAVOCE" inspect --score record.txt
lacks out "the sound"
expect 0 "$VIVAVOCE" inspect --score --cast cast.yaml record.txt
[ "$(grep -c 'the sound chapter.wav' out)" -ge 2 ] || fail "no sound before chapters"
has out "the sound vote.wav, and 250 ms"
has out "the sound interruption.wav"
ok "none by default; as the cast has them"

expect 0 "$VIVAVOCE" render record.txt -o plain
expect 0 "$VIVAVOCE" render --cast cast.yaml record.txt -o o
expect 0 "$VIVAVOCE" render --cast cast.yaml --jobs 1 --cache other record.txt -o again
same o/record.opus again/record.opus
expect 0 "$VIVAVOCE" check o/record.opus
expect 0 ffprobe -v warning -show_chapters -of compact o/record.opus
[ ! -s err ] || fail "ffprobe complains: $(cat err)"
expect 0 oggz-validate o/record.opus
grep -v -e '-->' plain/record.vtt >plain.text
grep -v -e '-->' o/record.vtt >o.text
same plain.text o.text
ok "sound, and the transcript has the same words"

# By ffmpeg's ear: between the last words and the next, one sound stands in silence, and it is quieter than speech.
ffmpeg -v error -i o/record.opus -f s16le -ac 1 -ar 48000 pcm
cat >hear.py <<'END'
import array, math, re
pcm = array.array('h', open('pcm', 'rb').read())
clock = lambda t: sum(float(p) * s for p, s in zip(t.split(':'), (3600, 60, 1)))
cues = [(clock(a), clock(b)) for a, b in re.findall(r'(\S+) --> (\S+)', open('o/record.vtt').read())]
def runs(start, end):
    """Stretches of sound of at least 50 ms, 30 ms of quiet between them."""
    step, found, quiet = 480, [], 99
    for i in range(int(start * 48000), int(end * 48000) - step, step):
        if max(map(abs, pcm[i:i + step])) > 130:
            if quiet > 6:
                found.append([i, i])
            found[-1][1], quiet = i + step, 0
        else:
            quiet += 1
    return [(a / 48000, b / 48000) for a, b in found if b - a >= 2400]
level = lambda a, b: 20 * math.log10(math.sqrt(sum(s * s for s in pcm[int(a * 48000):int(b * 48000)]) / ((b - a) * 48000)) / 32768)
gaps = [(0, cues[0][0] - 0.03)] + [(a[1] + 0.03, b[0] - 0.03) for a, b in zip(cues, cues[1:])]
heard = [(gap, run) for gap in gaps if gap[1] - gap[0] > 0.2 for run in runs(*gap)]
speech = level(cues[0][0], cues[-1][1])
for gap, run in heard:
    print(f'{run[0]:.2f} to {run[1]:.2f} s, {level(*run):.1f} dB, speech {speech:.1f} dB; then {gap[1] + 0.03 - run[1]:.2f} s')
    assert 0.1 < run[1] - run[0] < 0.5, 'as long as made'
    assert 0.15 < gap[1] + 0.03 - run[1] < 0.35, 'the pause after it'
    assert level(*run) < speech, 'quieter than speech'
print(len(heard))
END
python3 hear.py >heard || { cat heard; fail "what is heard between the words"; }
[ "$(tail -1 heard)" -eq "$(grep -c 'the sound' score 2>/dev/null || "$VIVAVOCE" inspect --score --cast cast.yaml record.txt | grep -c 'the sound')" ] \
  || { cat heard; fail "not every sound is heard"; }
ok "every sound is heard, in silence of its own, quieter than speech"

printf 'vivavoce-cast: 1\nsounds: {chapter: bell.flac, bell: x}\n' >cast.yaml
expect 1 "$VIVAVOCE" render --cast cast.yaml record.txt -o p
has err "cast.yaml:2:19: there is no sound"
has err "cast.yaml:2:30: unknown key 'bell'"
printf 'no sound' >bell.flac
printf 'vivavoce-cast: 1\nsounds: {chapter: bell.flac}\n' >cast.yaml
expect 1 "$VIVAVOCE" render --cast cast.yaml record.txt -o p
has err "bell.flac: this is no sound that can be read"
expect 0 "$VIVAVOCE" check p/record.opus
ffmpeg -v error -y -f lavfi -i 'sine=f=500:d=0.2:r=44100' -ac 2 bell.flac
expect 0 "$VIVAVOCE" render --cast cast.yaml record.txt -o p
cp p/record.opus first.opus
ffmpeg -v error -y -f lavfi -i 'sine=f=700:d=0.3:r=44100' -ac 2 bell.flac
expect 0 "$VIVAVOCE" render --cast cast.yaml record.txt -o p
! cmp -s p/record.opus first.opus || fail "another sound in the same file is not heard"
ok "a sound of one's own; what is none is told, and the words are all there"
