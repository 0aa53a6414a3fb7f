"""bench-recogniser.py VIVAVOCE [NAME…]: does the way we read a text make it easier to understand?

Word errors of a recogniser (hear.py) on phrases-en.tsv (plain: sentences in which no word is said otherwise; symbols: with
figures and symbols) and on the sample statement, whose reading is looked for in $VIVAVOCE_ASR (../shared/tools/asr) and which
is skipped where there is none. Spoken by espeak-ng as it is, and by us: both in the narrator's voice and, so that like is
compared with like, equally fast and with the same silence around each sentence. Prints a table for docs/speaking.md. The interval
holds the true difference 19 times in 20: sentences are drawn anew, a thousand times (paired bootstrap). Then come the sentences
that a rule or lexicon changes and that are heard worse from us, with what was heard.
Needs: espeak-ng, sox, pocketsphinx, pocketsphinx-en-us. Takes two minutes for each thousand words."""
import concurrent.futures
import os
import random
import re
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True  # nothing is left beside the sources
import hear  # noqa: E402

# The narrator's 165 words a minute are this setting of eSpeak NG (src/synth/rates.c); the table tells how long both really spoke.
ALONE = ['espeak-ng', '-s', '168', '-a', '40', '-v', 'en-us+edward', '-w']
DRAWS = 1000
HERE = os.path.dirname(os.path.abspath(__file__))
ASR = os.environ.get('VIVAVOCE_ASR', f'{HERE}/../../../shared/tools/asr')


def phrases(kind):
    with open(f'{HERE}/phrases-en.tsv', encoding='utf-8') as file:
        rows = [line.rstrip('\n').split('\t') for line in file]
    return [row[1:] for row in rows if row[0] == kind]


def statement():
    """Its sentences as printed, each with its reading."""
    if not os.path.exists(f'{ASR}/ref_spoken.txt'):
        return []
    with open(f'{HERE}/../../scripts/unsc-second-intervention.txt', encoding='utf-8') as file:
        printed = re.split(r'\n|(?<=[.!?])(?<!\bMr\.)(?<!\bMs\.)(?<!\bDr\.)[”"]? +(?=[A-Z“])', file.read())
    with open(f'{ASR}/ref_spoken.txt', encoding='utf-8') as file:
        spoken = file.read().split('\n')
    return list(zip([line for line in printed if line.strip()], [line for line in spoken if line.strip()], strict=True))


def words(text):
    """As the recogniser writes them: small letters, no marks, the s of the genitive joined."""
    text = re.sub(r"[^a-z0-9' ]+", ' ', text.lower().replace('’', "'"))
    return re.sub(r"(^|\s)'+|'+(\s|$)", ' ', text.replace("'s", 's')).split()


def listen(command, pairs):
    """What was heard of each sentence, and how long all of them took to say, in seconds."""
    noise = hear.pink_noise(60)
    with tempfile.TemporaryDirectory() as work:
        spoken = 0
        for n, (printed, _) in enumerate(pairs):
            subprocess.run([*command, f'{work}/said.wav'], input=printed, text=True, check=True)
            sound = hear.speech(hear.samples(f'{work}/said.wav'))
            spoken += len(sound) / hear.RATE
            hear.write(f'{work}/{n:05}.wav', sound, noise)
        return hear.dictation(work, len(pairs)), spoken


def errors(heard, pairs):
    return [hear.distance(words(reading), words(line)) for (_, reading), line in zip(pairs, heard)]


def interval(differences, lengths):
    draw = random.Random(1)
    sentences = range(len(lengths))
    drawn = sorted(100 * sum(differences[i] for i in some) / sum(lengths[i] for i in some)
                   for some in (draw.choices(sentences, k=len(lengths)) for _ in range(DRAWS)))
    return drawn[DRAWS // 40], drawn[-DRAWS // 40]


def print_worse(pairs, heard, wrong, vivavoce):
    spoken = subprocess.run([vivavoce, 'say', '--spoken', '-'], input='\n'.join(printed for printed, _ in pairs), text=True,
                            check=True, capture_output=True).stdout.split('\n')
    for n, (printed, _) in enumerate(pairs):
        if words(spoken[n]) != words(printed) and wrong[1][n] > wrong[0][n]:
            print(f'\nprinted: {printed}\nwe say:  {spoken[n]}\n'
                  f'alone:   {heard[0][n]} ({wrong[0][n]})\nours:    {heard[1][n]} ({wrong[1][n]})', flush=True)


def compare(name, pairs, vivavoce, cache):
    lengths = [len(words(reading)) for _, reading in pairs]
    with concurrent.futures.ThreadPoolExecutor(2) as both:
        say = [vivavoce, 'say', '--cache', cache, '-', '-o']
        (alone, alone_s), (ours, ours_s) = both.map(listen, [ALONE, say], [pairs, pairs])
    wrong = errors(alone, pairs), errors(ours, pairs)
    rates = [100 * sum(some) / sum(lengths) for some in wrong]
    low, high = interval([b - a for a, b in zip(*wrong)], lengths)
    print(f'| {name} | {len(pairs)} | {sum(lengths)} | {alone_s:.0f} s | {ours_s:.0f} s | {rates[0]:.1f} % | {rates[1]:.1f} % '
          f'| {rates[1] - rates[0]:+.1f} ({low:+.1f} to {high:+.1f}) |', flush=True)
    return (alone, ours), wrong


def main():
    vivavoce = os.path.abspath(sys.argv[1])
    texts = {'plain': phrases('plain'), 'symbols': phrases('symbols'), 'statement': statement()}
    print('| text | sentences | words | espeak-ng speaks | vivavoce speaks | espeak-ng alone | vivavoce | difference |')
    print('| --- | --- | --- | --- | --- | --- | --- | --- |')
    names = [name for name in sys.argv[2:] or texts if texts[name]]
    with tempfile.TemporaryDirectory() as cache:
        found = [compare(name, texts[name], vivavoce, cache) for name in names]
    for name, (heard, wrong) in zip(names, found):
        print_worse(texts[name], heard, wrong, vivavoce)


main()
