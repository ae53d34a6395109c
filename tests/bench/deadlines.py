#!/usr/bin/env python3
"""Reads the simple dates of deadlines.txt with mentor and with dateparser, in turns in one run, and prints the ratio.

usage: deadlines.py [BUILD] [--quick]

A phrase is compared where dateparser, told its language, finds the day that mentor finds (deadlines.txt has many that
it cannot read at all; of a month it makes a day of that month). Figures are CPU time; the median of several rounds.
"""

import json
import re
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
CYRILLIC = re.compile("[а-яё]", re.I)


def mentor_days(build):
    """phrase → its due day, of the phrases that are one date."""
    program = build / "mentor"
    phrases = (HERE / "deadlines.txt").read_text(encoding="utf-8").split("\n")[:-1]
    text = subprocess.run(
        [program, "deadline", "--format", "json", "--period", "2022-01-01..2024-12-31", *phrases],
        capture_output=True, text=True).stdout
    records = [json.loads(line) for line in text.splitlines()]
    return {r["text"]: r["due"][0] for r in records if r["kind"] == "date" and len(r["due"]) == 1}


def readable(days):
    import dateparser

    def day(phrase):
        languages = ["ru"] if CYRILLIC.search(phrase) else ["en"]
        found = dateparser.parse(phrase, languages=languages, settings={"DATE_ORDER": "DMY"})
        return found and found.date().isoformat()

    return [phrase for phrase, due in days.items() if day(phrase) == due]


def time_dateparser(phrases, seconds):
    import dateparser

    jobs = [(p, ["ru"] if CYRILLIC.search(p) else ["en"]) for p in phrases]
    settings = {"DATE_ORDER": "DMY"}
    count, begin = 0, time.process_time()
    while time.process_time() - begin < seconds:
        for phrase, languages in jobs:
            dateparser.parse(phrase, languages=languages, settings=settings)
        count += len(jobs)
    return count / (time.process_time() - begin)


def time_mentor(build, file, seconds):
    text = subprocess.run(
        [build / "tests/bench/bench_deadline", f"--phrases={file}", "--benchmark_format=json",
         f"--benchmark_min_time={seconds}"], capture_output=True, text=True, check=True).stdout
    return json.loads(text)["benchmarks"][0]["items_per_second"]


def main():
    arguments = [a for a in sys.argv[1:] if a != "--quick"]
    quick = "--quick" in sys.argv
    build = Path(arguments[0] if arguments else "build/bench")
    try:
        import dateparser  # noqa: F401
    except ImportError:
        print("dateparser is not installed; nothing to compare with")
        return
    phrases = readable(mentor_days(build))
    rounds, seconds = (1, 0.1) if quick else (5, 1.0)
    ours, theirs = [], []
    with tempfile.NamedTemporaryFile("w", encoding="utf-8", suffix=".txt") as file:
        file.write("".join(p + "\n" for p in phrases))
        file.flush()
        for _ in range(rounds):
            theirs.append(time_dateparser(phrases, seconds))
            ours.append(time_mentor(build, file.name, seconds))
    print(f"{len(phrases)} dates that both read the same")
    print(f"mentor      {statistics.median(ours):12,.0f} phrases a CPU second")
    print(f"dateparser  {statistics.median(theirs):12,.0f} phrases a CPU second")
    print(f"ratio       {statistics.median(o / t for o, t in zip(ours, theirs)):12,.0f}")


if __name__ == "__main__":
    main()
