#!/usr/bin/env python3
"""Our YAML reader against libyaml's events, yaml-cpp's Node and PyYAML's C loader, in turns in one run.

usage: readers.py [BUILD] [--bytes N] [--rounds N] [--quick]

Every reading is a process of its own (so that memory is counted from nothing) over one file of a generated corpus.
Printed are CPU seconds (median), how many times the CPU time of ours that is (median of the rounds' ratios), and how
much peak memory grew by for each byte of the file, the file itself not counted.
"""

import argparse
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

PYYAML = """
import resource, sys, yaml
with open(sys.argv[1], 'rb') as file:
    data = file.read()
def cpu():
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return usage.ru_utime + usage.ru_stime
def peak():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
before, begin = peak(), cpu()
kept = list(yaml.load_all(data, Loader=yaml.CSafeLoader))
print(cpu() - begin, peak() - before, len(kept))
"""


def has_pyyaml():
    return subprocess.run([sys.executable, "-c", "import yaml; yaml.CSafeLoader"], capture_output=True).returncode == 0


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("build", nargs="?", type=Path, default=Path("build/bench"))
    parser.add_argument("--bytes", type=int, default=70_000_000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--quick", action="store_true", help="only check that it runs")
    options = parser.parse_args()
    if options.quick:
        options.bytes, options.rounds = 200_000, 1
    tools = options.build.resolve() / "tests/bench"
    if not (tools / "bench_yaml").exists():
        print("bench_yaml is not built (libyaml-dev is missing?)")
        return
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([tools / "make_corpus", folder, str(options.bytes)], check=True)
        file = Path(folder) / "all.yaml"
        size = file.stat().st_size
        readers = {name: [tools / "bench_yaml", name, file] for name in ("mentor", "libyaml-events", "yaml-cpp-node")}
        if has_pyyaml():
            readers["PyYAML CSafeLoader"] = [sys.executable, "-c", PYYAML, file]
        else:
            print("PyYAML with libyaml is not installed: left out")
        times = {name: [] for name in readers}
        memory = {}
        for _ in range(options.rounds):
            for name, command in readers.items():
                seconds, kib, _ = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()
                times[name].append(float(seconds))
                memory[name] = int(kib) * 1024 / size
    print(f"{size:,} bytes, {options.rounds} rounds")
    print(f"{'reader':20} {'CPU s':>9} {'MB/s':>8} {'x mentor':>9} {'memory a byte':>14}")
    for name in readers:
        seconds = statistics.median(times[name])
        ratio = statistics.median(t / ours for t, ours in zip(times[name], times["mentor"]))
        print(f"{name:20} {seconds:9.3f} {size / 1e6 / seconds:8.1f} {ratio:9.1f} {memory[name]:14.2f}")


if __name__ == "__main__":
    main()
