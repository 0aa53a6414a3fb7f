"""measure-rates.py raw FOLDER: words a minute of eSpeak NG for rate-LANGUAGE.txt at each of its settings.
measure-rates.py transcript FILE.vtt: words a minute of a transcript's cues, pauses between them left out.

A word is what stands between spaces and holds a letter or digit; in Chinese three characters count as two words."""
import array
import re
import subprocess
import sys

VOICES = {'en': 'en-us', 'fr': 'fr', 'es': 'es', 'ru': 'ru', 'ar': 'ar', 'zh': 'cmn-latn-pinyin', 'pt': 'pt', 'de': 'de'}
SETTINGS = 80, 100, 130, 165, 200, 240, 280
RATE = 22050
SOUND = 33  # -60 dBFS
HEADER = 44


def words(text):
    han = sum('\u4e00' <= c <= '\u9fff' for c in text)
    return han * 2 / 3 if han else sum(any(c.isalnum() for c in word) for word in text.split())


def seconds(voice, setting, sentence):
    wav = subprocess.run(['espeak-ng', '-v', voice, '-s', str(setting), '-z', '--stdout', sentence], check=True,
                         capture_output=True).stdout
    loud = [i for i, sample in enumerate(array.array('h', wav[HEADER:])) if abs(sample) >= SOUND]
    return (loud[-1] + 1 - loud[0]) / RATE


def raw(folder):
    for language, voice in VOICES.items():
        with open(f'{folder}/rate-{language}.txt', encoding='utf-8') as file:
            sentences = re.split(r'(?<=[.。])\s*(?=.)', file.read().strip())
        n = sum(map(words, sentences))
        rates = [60 * n / sum(seconds(voice + '+edward', setting, s) for s in sentences) for setting in SETTINGS]
        print(voice, f'{n:.0f} words', *(f'{setting}: {rate:.1f}' for setting, rate in zip(SETTINGS, rates)), sep='  ')


def clock(text):
    hours, minutes, rest = text.split(':')
    return int(hours) * 3600 + int(minutes) * 60 + float(rest)


def transcript(path):
    n = time = 0
    with open(path, encoding='utf-8') as file:
        for block in file.read().split('\n\n'):
            cue = re.search(r'(\S+) --> (\S+)\n(.*)', block)
            if cue:
                time += clock(cue[2]) - clock(cue[1])
                n += words(re.sub('<[^>]*>', '', cue[3]))
    print(f'{60 * n / time:.1f}')


raw(sys.argv[2]) if sys.argv[1] == 'raw' else transcript(sys.argv[2])
