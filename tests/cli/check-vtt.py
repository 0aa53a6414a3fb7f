"""check-vtt.py VTT PCM TEXT: cues ascend without overlap, each starts within 50 ms of its first sound (16 bit, 48 kHz,
mono PCM of the decoded file), and together they hold every printed word of TEXT in its order."""
import array, html, re, sys

vtt, pcm_path, text = open(sys.argv[1], encoding="utf-8").read(), sys.argv[2], open(sys.argv[3], encoding="utf-8").read()
pcm = array.array("h")
pcm.frombytes(open(pcm_path, "rb").read())
assert vtt.startswith("WEBVTT\n\n"), "no WEBVTT line"

def ms(stamp):
    h, m, s = stamp.split(":")
    return (int(h) * 60 + int(m)) * 60000 + round(float(s) * 1000)

cues = []
for block in vtt.split("\n\n")[1:]:
    lines = block.strip().split("\n")
    if lines[0].startswith("NOTE"):
        continue
    start, end = lines[1].split(" --> ")
    voice = re.fullmatch(r"<v ([^>]+)>(.*)", lines[2])
    assert voice, f"no voice: {lines[2]}"
    cues.append((ms(start), ms(end), html.unescape(voice[1]), html.unescape(voice[2])))

LOUD = 250  # -42 dBFS: above the noise of the codec, below any vowel
last = 0
for start, end, who, words in cues:
    assert last <= start < end, f"{start} to {end} after {last}"
    last = end
    first = next((i for i in range(start * 48 - 4800, end * 48) if i >= 0 and abs(pcm[i]) > LOUD), None)
    assert first is not None, f"silence under '{words}'"
    assert abs(first / 48 - start) <= 50, f"'{words}' starts at {start} ms, its sound at {first / 48:.0f} ms"

said = "".join(c for _, _, who, words in cues if who != "Narrator" for c in words if c.isalnum())
printed = "".join(c for line in text.split("\n") if not line.startswith("Russia and North Korea’s Dangerous Alliance:") for c in line if c.isalnum())
assert said == printed, "the words of the speaker are not those of the record"
