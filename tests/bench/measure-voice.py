"""measure-voice.py WAV: prints median fundamental frequency in Hz, peak, and the number of samples at the limit.

Autocorrelation on frames of 40 ms, 8 kHz; a frame counts when its best lag repeats at least 60 % of its energy."""
import array
import statistics
import subprocess
import sys
import wave

RATE = 8000
FRAME = RATE * 40 // 1000
SECONDS = 12


def samples(path):
    with wave.open(path) as sound:
        return array.array('h', sound.readframes(sound.getnframes()))




def fundamental(frame):
    """The frequency of one frame, or None where it has no voice."""
    lags = range(RATE // 400, RATE // 60)
    half = frame[:len(frame) - lags[-1]]
    own = sum(a * a for a in half)
    if own < 200 * 200 * len(half):
        return None
    values = [sum(a * b for a, b in zip(half, frame[lag:])) for lag in lags]
    best = max(values)
    # The shortest lag that is nearly as good: a multiple of the period is as good as the period.
    for i in range(1, len(values) - 1):
        if values[i] >= 0.85 * best and values[i] >= values[i - 1] and values[i] >= values[i + 1]:
            bend = values[i - 1] - 2 * values[i] + values[i + 1]
            shift = 0.5 * (values[i - 1] - values[i + 1]) / bend if bend else 0
            return RATE / (lags[i] + shift) if values[i] > 0.6 * own else None
    return None


def main():
    path = sys.argv[1]
    full = samples(path)
    raw = subprocess.run(['sox', '-D', path, '-r', str(RATE), '-c', '1', '-b', '16', '-t', 'raw', '-', 'lowpass', '900'],
                         check=True, capture_output=True).stdout
    slow = array.array('h', raw)[:RATE * SECONDS]
    size = FRAME + RATE // 60
    found = [fundamental(slow[i:i + size]) for i in range(0, len(slow) - size, FRAME)]
    voiced = [f for f in found if f]
    print(round(statistics.median(voiced)), max(abs(s) for s in full), sum(abs(s) >= 32767 for s in full))


main()
