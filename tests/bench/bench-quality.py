#!/usr/bin/env python3
"""bench-quality.py VIVAVOCE TEXT [COMPLEXITY…]: for each complexity of the encoder its CPU time and how far its spectrum is from
that of the same sound at 64 kb/s: log-spectral distance in dB, 20 bands from 100 Hz to 8 kHz, frames with sound only.
Needs ffmpeg and python3-numpy."""
import glob
import os
import subprocess
import sys
import tempfile

import numpy as np

RATE_HZ, FRAME, HOP = 24000, 480, 240
EDGES = np.unique(np.round(np.geomspace(2, 161, 21)).astype(int))  # bins of 50 Hz


def render(vivavoce, text, folder, options):
    before = os.times()
    subprocess.run([vivavoce, "render", text, "-o", folder, "--no-cache", "-q", "-j", "1", "-t", "opus"] + options, check=True)
    after = os.times()
    cpu_s = after.children_user + after.children_system - before.children_user - before.children_system
    return glob.glob(folder + "/*.opus")[0], cpu_s


def bands(path):
    command = ["ffmpeg", "-v", "error", "-i", path, "-f", "f32le", "-ar", str(RATE_HZ), "-ac", "1", "-"]
    pcm = np.frombuffer(subprocess.run(command, capture_output=True, check=True).stdout, dtype=np.float32)
    frames = np.lib.stride_tricks.sliding_window_view(pcm, FRAME)[::HOP] * np.hanning(FRAME)
    power = np.abs(np.fft.rfft(frames, axis=1)) ** 2
    return np.stack([power[:, low:high].sum(1) for low, high in zip(EDGES[:-1], EDGES[1:])], 1)


def main():
    vivavoce, text = sys.argv[1:3]
    with tempfile.TemporaryDirectory() as folder:
        reference = bands(render(vivavoce, text, folder + "/reference", ["-b", "64"])[0])
        loud = reference.sum(1) > reference.sum(1).max() * 1e-4
        for complexity in sys.argv[3:] or ["10", "7", "5", "2", "0"]:
            path, cpu_s = render(vivavoce, text, folder + "/" + complexity, ["--complexity", complexity])
            difference = 10 * np.log10(bands(path)[loud] + 1e-6) - 10 * np.log10(reference[loud] + 1e-6)
            distance_db = float(np.sqrt((difference**2).mean(1)).mean())
            print(f"complexity {complexity:>2}: {cpu_s:6.2f} s, {distance_db:.2f} dB")


main()
