#!/usr/bin/env python3
"""`mentor report rollup` of a region's schools against `mentor validate` on the same tree, in turns in one run.

usage: rollup.py [BUILD] [--units N] [--people N] [--rounds N] [--quick]

The tree is made at a fifth of the units first and then at all of them, so that both growth of time and growth of memory
can be seen. Printed are seconds by the clock and CPU seconds (medians), how many times those of validate that is, and
the most memory.
"""

import argparse
import re
import statistics
import subprocess
import tempfile
import time
from pathlib import Path

from match import ROOT, run

SCHOOLS_OF_A_TOWN = 50


def programme(folder, unit, level):
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "mentor.yaml").write_text(
        f"kind: programme\nid: {unit}\ntitle: {unit.capitalize()}\nlevel: {level}\nprofile: target-model\n"
        "period: 2026-09-01..2027-05-31\n")


def make_tree(root, units, people, make_people):
    """A region of towns of schools, each school with people of its own."""
    programme(root, "region", "region")
    for number in range(units):
        town = root / f"town-{number // SCHOOLS_OF_A_TOWN:03}"
        if number % SCHOOLS_OF_A_TOWN == 0:
            programme(town, town.name, "municipality")
        school = town / f"school-{number:05}"
        subprocess.run([make_people, school, str(people), "1", str(number + 1)], check=True)
        settings = school / "mentor.yaml"
        text = re.sub(r"(?m)^id: .*$", f"id: {school.name}", settings.read_text())
        settings.write_text(re.sub(r"(?m)^level: .*$", "level: school", text))


def timed(command):
    begin = time.monotonic()
    seconds, memory = run(command)
    return time.monotonic() - begin, seconds, memory


def compare(mentor, folder, units, people, rounds):
    common = ["--root", folder, "--today", "2026-11-20", "-q"]
    commands = {"validate": [mentor, "validate", *common],
                "rollup": [mentor, "report", "rollup", *common, "--format", "json"]}
    taken = {name: [] for name in commands}
    for _ in range(rounds):
        for name, command in commands.items():
            taken[name].append(timed(command))
    medians = {name: [statistics.median(column) for column in zip(*figures)] for name, figures in taken.items()}
    for name, (clock, seconds, memory) in medians.items():
        times = [mine / max(base, 0.001) for mine, base in zip((clock, seconds), medians["validate"])]
        print(f"mentor {name:9} {units:5} units, {units * people:8} people: {clock:6.2f} s by the clock "
              f"({times[0]:4.2f} times validate), {seconds:6.2f} s of CPU ({times[1]:4.2f}), {memory:5.0f} MB")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("build", nargs="?", default=str(ROOT / "build/bench"))
    parser.add_argument("--units", type=int, default=1500)
    parser.add_argument("--people", type=int, default=667, help="of one unit")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--quick", action="store_true", help="5 units, one round: whether it runs at all")
    options = parser.parse_args()
    units, people, rounds = (5, 20, 1) if options.quick else (options.units, options.people, options.rounds)
    build = Path(options.build)
    for some in (max(1, units // 5), units):
        with tempfile.TemporaryDirectory() as folder:
            make_tree(Path(folder), some, people, str(build / "tests/bench/make_people"))
            compare(str(build / "mentor"), folder, some, people, rounds)


if __name__ == "__main__":
    main()
