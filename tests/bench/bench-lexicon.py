"""bench-lexicon.py VIVAVOCE [LOCK…]: is each name of the English lexicons heard as it should be said?

Every entry (of voices/lexicon/en-*.yaml, as tests/lexicon/locks has them; or of the locks that are named) is spoken by
`vivavoce say` within "They said … today." in two voices of the cast, and as a control by espeak-ng as it is. A recogniser
(pocketsphinx) must then choose by sound alone between
  intended    the pronunciation of the CMU dictionary where it has every word of the entry (a source of its own); names of
              letters for what is spelled; else what the entry itself says, so that only its sound is judged
  engine      what eSpeak NG makes of the written form without the lexicon
  near        the three intended pronunciations of other entries that are nearest
Prints a table for docs/lexicon.md, and each entry in which neither voice was heard as intended.
Needs: espeak-ng, sox, pocketsphinx, pocketsphinx-en-us."""
import glob
import os
import re
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True  # nothing is left beside the sources
import hear  # noqa: E402

VOICES = 'narrator', 'kfb'
CONTROL = 'espeak-ng alone'
BEFORE, AFTER = 'They said', 'today.'
BATCH = 60  # entries spoken by one call
GAP_S = 0.25  # of silence: only between sentences

# eSpeak NG's IPA of American English in the phones of the CMU dictionary; the longest first.
PHONES = {
    'aɪə': 'AY AH', 'aɪɚ': 'AY ER', 'tʃ': 'CH', 'dʒ': 'JH', 'aɪ': 'AY', 'aʊ': 'AW', 'eɪ': 'EY', 'oʊ': 'OW', 'ɔɪ': 'OY',
    'iə': 'IY AH', 'iː': 'IY', 'uː': 'UW', 'ɑː': 'AA', 'ɔː': 'AO', 'oː': 'AO', 'ɜː': 'ER', 'i': 'IY', 'u': 'UW', 'ɑ': 'AA',
    'ɔ': 'AO', 'o': 'OW', 'ɛ': 'EH', 'e': 'EH', 'æ': 'AE', 'a': 'AA', 'ʌ': 'AH', 'ə': 'AH', 'ɐ': 'AH', 'ᵻ': 'IH',
    'ɪ': 'IH', 'ʊ': 'UH', 'ɚ': 'ER', 'ɹ': 'R', 'r': 'R', 'ɾ': 'T', 'ɡ': 'G', 'ŋ': 'NG', 'θ': 'TH', 'ð': 'DH', 'ʃ': 'SH',
    'ʒ': 'ZH', 'x': 'K', 'j': 'Y', 'h': 'HH', 'ʔ': 'T', 'b': 'B', 'd': 'D', 'f': 'F', 'k': 'K', 'l': 'L', 'm': 'M',
    'n': 'N', 'p': 'P', 's': 'S', 't': 'T', 'v': 'V', 'w': 'W', 'z': 'Z'}
SOUNDS = re.compile('|'.join(sorted(map(re.escape, PHONES), key=len, reverse=True)))


def phones(ipa):
    said = ' '.join(PHONES[sound] for sound in SOUNDS.findall(ipa)).split()
    return tuple(p for i, p in enumerate(said) if i == 0 or p != said[i - 1])


def dictionary():
    known = {}
    with open(f'{hear.MODEL}/cmudict-en-us.dict', encoding='utf-8') as file:
        for line in file:
            word, *said = line.split()
            known.setdefault(re.sub(r'\(\d+\)$', '', word), []).append(tuple(said))
    return known


def locked(path):
    """(written, how, phones) of each entry of a lock."""
    with open(path, encoding='utf-8') as file:
        for line in file:
            line = re.match(r"  ('(?:[^']|'')*'|.*?): (.*)", line)
            if not line:
                continue
            key = line[1][1:-1].replace("''", "'") if line[1][0] == "'" else line[1]
            entry = re.match(r'\w+ (.*) \((say|phonemes|ipa|letters)\b', key)
            if entry:
                yield entry[1], entry[2], phones(line[2])


def in_dictionary(written, how, known):
    """Every pronunciation that the dictionary gives to the words of an entry; none where it lacks one."""
    if how == 'letters':
        words = [letter.lower() + '.' for letter in written if letter.isalpha()]
    else:
        words = re.findall(r"[^\W_]+(?:'[^\W_]+)*", written.lower())
    said = [()]
    for word in words:
        said = [one + more for one in said for more in known.get(word, [])]
    return said[:8]


def engine_phones(entries):
    """What eSpeak NG makes of each written form in the sentence."""
    found = []
    for entry in entries:
        ipa = subprocess.run(['espeak-ng', '-q', '--ipa', '-v', 'en-us', f"{BEFORE} {entry['written']} {AFTER}"],
                             check=True, capture_output=True, text=True).stdout
        said = re.sub(r'[ˈˌ]', '', ' '.join(ipa.split()))
        inner = re.fullmatch(r'ðeɪ ?sɛd (.*?) ?t[əʊ]deɪ', said)
        found.append(phones(inner[1]) if inner else ())
    return found


def pieces(path, count):
    """The sentences of a sound, apart at its long silences; None where there are not so many."""
    samples, step = hear.samples(path), hear.RATE // 100
    loud = hear.loud_steps(samples)
    spans, quiet = [], GAP_S * 100
    for i, is_loud in enumerate(loud):
        quiet = 0 if is_loud else quiet + 1
        if is_loud and (not spans or i - spans[-1][1] > GAP_S * 100):
            spans.append([i, i])
        elif is_loud:
            spans[-1][1] = i
    if count == 1 and spans:
        spans = [[spans[0][0], spans[-1][1]]]
    return [samples[first * step:(last + 1) * step] for first, last in spans] if len(spans) == count else None


def speak(vivavoce, voice, entries, work):
    """A sound for each entry; those of a batch that do not come apart are spoken one by one."""
    path = f'{work}/said.wav'
    lines = '\n'.join(f"{BEFORE} {entry['written']} {AFTER}" for entry in entries)
    if voice == CONTROL:
        command = ['espeak-ng', '-s', '165', '-a', '40', '-v', 'en-us+edward', '-w', path]
    else:
        command = [vivavoce, 'say', '--as', voice, '--cache', f'{work}/cache', '-o', path, '-']
    subprocess.run(command, input=lines, text=True, check=True)
    found = pieces(path, len(entries))
    if not found and len(entries) == 1:
        sys.exit(f"{voice}: nothing is heard of '{entries[0]['written']}'")
    return found or [sound for entry in entries for sound in speak(vivavoce, voice, [entry], work)]


def write_choices(entries, known, work):
    """The dictionary of all pronunciations, and for each entry the grammar of those that it is chosen from."""
    with open(f'{work}/dict', 'w', encoding='utf-8') as words:
        for word in 'they', 'said', 'today':
            for i, said in enumerate(known[word]):
                print(word if i == 0 else f'{word}({i + 1})', *said, file=words)
        for n, entry in enumerate(entries):
            choices = [f'{kind}_{n}_{i}' for kind in ('intended', 'engine', 'near') for i in range(len(entry[kind]))]
            for choice in choices:
                kind, _, i = choice.split('_')
                print(choice, *entry[kind][int(i)], file=words)
            with open(f'{work}/{n:05}.fsg', 'w', encoding='utf-8') as grammar:
                print('FSG_BEGIN g\nNUM_STATES 5\nSTART_STATE 0\nFINAL_STATE 4', file=grammar)
                print('TRANSITION 0 1 1.0 they\nTRANSITION 1 2 1.0 said\nTRANSITION 3 4 1.0 today', file=grammar)
                for choice in choices:
                    print(f'TRANSITION 2 3 {1 / len(choices):.4f} {choice}', file=grammar)
                print('FSG_END', file=grammar)


def listen(entries, work):
    """What was chosen for each entry."""
    lines = hear.recognise(work, len(entries), '-dict', f'{work}/dict', '-fsgdir', work, '-fsgext', '.fsg',
                           '-fsgctl', f'{work}/ctl')
    return [(re.findall(r'(intended|engine|near)_', line) or ['nothing'])[0] for line in lines]


def nearest(entry, every):
    first, taken = entry['intended'][0], entry['intended'] + entry['engine'] + [entry['own']]
    phones_of = frozenset(first)
    for most in 4, 8, 40:  # phones that only one of them has: few of all have to be measured
        others = [other for other in every if abs(len(other) - len(first)) <= 3 and other not in taken
                  and len(phones_of.symmetric_difference(other)) <= most]
        if len(others) >= 3:
            break
    return sorted(others, key=lambda other: (hear.distance(first, other), other))[:3]


def prepare(paths, known):
    entries = []
    for path in paths:
        for written, how, said in locked(path):
            intended = in_dictionary(written, how, known)
            source = 'letters' if how == 'letters' else 'CMU dictionary' if intended else 'the entry itself'
            entries.append({'written': written, 'lock': os.path.basename(path), 'source': source, 'own': said,
                            'intended': list(dict.fromkeys(intended or [said]))})
    for entry, engine in zip(entries, engine_phones(entries)):
        entry['engine'] = [engine] if engine and engine not in entry['intended'] else []
    every = sorted({entry['intended'][0] for entry in entries})
    for entry in entries:
        entry['near'] = nearest(entry, every)
    return entries


def main():
    vivavoce = os.path.abspath(sys.argv[1])
    here = os.path.dirname(os.path.abspath(__file__))
    known, heard = dictionary(), {}
    entries = prepare(sys.argv[2:] or sorted(glob.glob(f'{here}/../lexicon/locks/en-*.lock')), known)
    noise = hear.pink_noise(30)
    with tempfile.TemporaryDirectory() as work:
        write_choices(entries, known, work)
        for voice in (*VOICES, CONTROL):
            for first in range(0, len(entries), BATCH):
                for n, sound in enumerate(speak(vivavoce, voice, entries[first:first + BATCH], work), first):
                    hear.write(f'{work}/{n:05}.wav', sound, noise)
            heard[voice] = listen(entries, work)
    print('| intended by | entries |', ' | '.join(heard), '|\n| --- | --- |', ' --- |' * len(heard), sep=' ')
    for source in 'CMU dictionary', 'letters', 'the entry itself':
        of = [n for n, entry in enumerate(entries) if entry['source'] == source]
        shares = [f'{100 * sum(heard[voice][n] == "intended" for n in of) / max(len(of), 1):.1f} %' for voice in heard]
        print('|', ' | '.join([source, str(len(of)), *shares]), '|')
    for n, entry in enumerate(entries):
        if all(heard[voice][n] != 'intended' for voice in VOICES):
            print(entry['lock'], entry['written'], entry['source'], '/'.join(heard[voice][n] for voice in VOICES),
                  'intended', ' or '.join(map(' '.join, entry['intended'])), 'said', ' '.join(entry['own']),
                  'engine', ' or '.join(map(' '.join, entry['engine'])), sep='\t')


main()
