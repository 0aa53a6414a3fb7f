#!/usr/bin/env python3
"""bench-memory.py COMMAND…: peak memory in kB of a run of vivavoce: of the coordinator, its workers, and their children."""
import os
import subprocess
import sys
import time

NAMES = ["coordinator", "worker", "child of a worker"]


def children(pid):
    try:
        tasks = os.listdir(f"/proc/{pid}/task")
        return [int(child) for task in tasks for child in open(f"/proc/{pid}/task/{task}/children").read().split()]
    except OSError:
        return []


def peak_kb(pid):
    try:
        lines = open(f"/proc/{pid}/status").read().splitlines()
    except OSError:
        return 0
    return max([int(line.split()[1]) for line in lines if line.startswith("VmHWM:")], default=0)


def main():
    run = subprocess.Popen(sys.argv[1:])
    peaks = [0] * len(NAMES)
    while run.poll() is None:
        pids = [run.pid]
        for level in range(len(NAMES)):
            peaks[level] = max([peaks[level]] + [peak_kb(pid) for pid in pids])
            pids = [child for pid in pids for child in children(pid)]
        time.sleep(0.05)
    for name, peak in zip(NAMES, peaks):
        print(f"{peak:8d} kB  {name}")
    return run.returncode


sys.exit(main())
