"""hear: a recogniser as judge of speech, for bench-recogniser.py and bench-lexicon.py.

pocketsphinx with its model of American English (Debian: pocketsphinx, pocketsphinx-en-us, sox). Learnt by trial: one sentence a
file; no dither (it is random, and moves word errors by points); pink noise of -60 dBFS, because the model was never
trained on digital silence and hears it badly; the same silence around every sound."""
import array
import operator
import random
import re
import subprocess
import wave

MODEL = '/usr/share/pocketsphinx/model/en-us'
RATE = 16000
PAD = RATE // 5
SILENT = 33  # -60 dBFS
NOISE_DB = -60
STEPS = 32768 * 10 ** (NOISE_DB / 20) * 0.2431  # of which pink noise of that level is summed up


def samples(path):
    """A sound at the model's rate, its peak at -3 dBFS."""
    raw = subprocess.run(['sox', '-D', path, '-r', str(RATE), '-c', '1', '-b', '16', '-t', 'raw', '-', 'norm', '-3'],
                         check=True, capture_output=True).stdout
    return array.array('h', raw)


def loud_steps(sound, step=RATE // 100):
    return [max(map(abs, sound[i:i + step])) >= SILENT for i in range(0, len(sound), step)]


def speech(sound, step=RATE // 100):
    """From the first sound to the last: what an engine puts around it is no matter of how it is understood."""
    loud = loud_steps(sound, step)
    return sound[loud.index(True) * step:(len(loud) - loud[::-1].index(True)) * step] if True in loud else sound[:0]


def pink_noise(seconds):
    gauss, value, noise = random.Random(1).gauss, 0.0, array.array('h')
    for _ in range(seconds * RATE):
        value = 0.97 * value + gauss(0, STEPS)
        noise.append(round(value))
    return noise


def write(path, sound, noise):
    """Between two silences, in noise, which is the same for every sound."""
    full = array.array('h', bytes(2 * PAD)) + sound + array.array('h', bytes(2 * PAD))
    with wave.open(path, 'w') as file:
        file.setparams((1, 2, RATE, 0, 'NONE', ''))
        file.writeframes(array.array('h', map(operator.add, full, noise)).tobytes())  # at -3 dBFS there is room for it


def recognise(folder, count, *options):
    """What is heard in folder/00000.wav and so on, a line each."""
    with open(f'{folder}/ctl', 'w', encoding='utf-8') as control:
        control.writelines(f'{n:05}\n' for n in range(count))
    subprocess.run(['pocketsphinx_batch', '-hmm', f'{MODEL}/en-us', '-adcin', 'yes', '-adchdr', '44', '-cepdir', folder,
                    '-cepext', '.wav', '-ctl', f'{folder}/ctl', '-hyp', f'{folder}/hyp', '-logfn', '/dev/null', *options],
                   check=True)
    with open(f'{folder}/hyp', encoding='utf-8') as heard:
        return [re.sub(r'\s*\([^()]*\)\s*$', '', line) for line in heard]


def dictation(folder, count):
    return recognise(folder, count, '-lm', f'{MODEL}/en-us.lm.bin', '-dict', f'{MODEL}/cmudict-en-us.dict')


def distance(one, other):
    """How many changes, omissions and insertions lie between two sequences."""
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        before, row[0] = row[0], i
        for j, b in enumerate(other, 1):
            before, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, before + (a != b))
    return row[-1]
