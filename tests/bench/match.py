#!/usr/bin/env python3
"""`mentor match` from end to end against `mentor validate` on the same programme, in turns in one run.

usage: match.py [BUILD] [--people N] [--rounds N] [--quick]

Printed are CPU seconds (median), how many times those of validate that is, and the most memory.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def run(command):
    """CPU seconds and megabytes of one run; what it prints is thrown away."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    error = process.stderr.read()
    _, status, used = os.wait4(process.pid, 0)
    if os.waitstatus_to_exitcode(status) not in (0, 1):
        sys.exit(f"{command[0]} ended with {os.waitstatus_to_exitcode(status)}: {error[:500]}")
    return used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("build", nargs="?", default=str(ROOT / "build/bench"))
    parser.add_argument("--people", type=int, default=100_000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--quick", action="store_true", help="400 people, one round: whether it runs at all")
    options = parser.parse_args()
    people, rounds = (400, 1) if options.quick else (options.people, options.rounds)
    build = Path(options.build)
    mentor = str(build / "mentor")
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([str(build / "tests/bench/make_people"), folder, str(people), "20"], check=True)
        common = ["--root", folder, "--today", "2026-11-20", "-q"]
        commands = {"mentor validate": [mentor, "validate", *common],
                    "mentor match": [mentor, "match", *common, "--format", "json"]}
        taken = {name: [] for name in commands}
        for _ in range(rounds):
            for name, command in commands.items():
                taken[name].append(run(command))
    base = statistics.median(seconds for seconds, _ in taken["mentor validate"])
    for name, figures in taken.items():
        median = statistics.median(seconds for seconds, _ in figures)
        print(f"{name:16} {people} people: {median:8.2f} s, {median / max(base, 0.001):5.1f} times validate, "
              f"{max(memory for _, memory in figures):6.0f} MB")


if __name__ == "__main__":
    main()
