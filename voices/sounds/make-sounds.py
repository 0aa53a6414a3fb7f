"""make-sounds.py [FOLDER]: makes the sounds of this folder: tones that rise or fall, a tenth to a quarter of a second,
faded in and out, without anything above 2 kHz that would stand out of a voice. 24 kHz, mono, 16 bit.

They are the project's own work and in the public domain (CC0 1.0)."""
import array
import math
import os
import sys
import wave

RATE = 24000
LEVEL = 9000  # vivavoce levels them anyway
FADE_S = 0.012

# Notes of each sound: frequency in Hz, seconds. Rising: somebody begins; falling: something breaks in; twice the same: a
# count; one low note: something to know.
SOUNDS = {
    'chapter': [(523.25, 0.09), (783.99, 0.16)],
    'interruption': [(659.26, 0.08), (440.0, 0.15)],
    'vote': [(587.33, 0.08), (0, 0.05), (587.33, 0.14)],
    'note': [(392.0, 0.15)],
}


def tone(frequency, seconds):
    n = round(RATE * seconds)
    fade = round(RATE * FADE_S)
    for i in range(n):
        edge = min(i, n - 1 - i, fade) / fade
        gain = (0.5 - 0.5 * math.cos(math.pi * edge)) * math.exp(-4 * i / RATE)
        phase = 2 * math.pi * frequency * i / RATE
        yield round(LEVEL * gain * (math.sin(phase) + 0.25 * math.sin(2 * phase)))


def main():
    folder = sys.argv[1] if len(sys.argv) > 1 else os.path.dirname(os.path.abspath(__file__))
    for name, notes in SOUNDS.items():
        samples = array.array('h', (sample for note in notes for sample in tone(*note)))
        if sys.byteorder == 'big':
            samples.byteswap()
        with wave.open(os.path.join(folder, name + '.wav'), 'wb') as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(RATE)
            file.writeframes(samples.tobytes())


main()
