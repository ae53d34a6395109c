#!/usr/bin/env python3
"""`mentor validate` from end to end against yamllint, PyYAML + jsonschema and ajv-cli, in turns in one run.

usage: validate.py [BUILD] [--bytes N] [--files N] [--rounds N] [--threads] [--quick]

All of them look at the same generated programme; the two schema validators with our published schemas, each document
with the one of its kind. yamllint checks no data, only YAML and style. Printed are CPU seconds (median) and how many
times the CPU time of ours that is. --threads compares one thread with two by the clock instead: only on a quiet machine.
"""

import argparse
import json
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

JSONSCHEMA = """
import glob, json, os, sys, yaml, jsonschema
schemas, root = sys.argv[1:]
validators = {}
for path in glob.glob(schemas + '/*.schema.json'):
    with open(path, encoding='utf-8') as file:
        schema = json.load(file)
    validators[os.path.basename(path).split('.')[0]] = jsonschema.validators.validator_for(schema)(schema)
class Loader(yaml.CSafeLoader):
    pass
Loader.yaml_implicit_resolvers = {
    first: [(tag, regexp) for tag, regexp in rules if tag != 'tag:yaml.org,2002:timestamp']
    for first, rules in yaml.CSafeLoader.yaml_implicit_resolvers.items()}
faults = 0
for folder, _, names in os.walk(root):
    for name in names:
        with open(os.path.join(folder, name), 'rb') as file:
            for document in yaml.load_all(file, Loader=Loader):
                faults += sum(1 for _ in validators[document['kind']].iter_errors(document))
print(faults, 'faults')
"""


def cpu_seconds(command, **options):
    """CPU seconds of the command and its children; what it prints is thrown away."""
    def children():
        usage = resource.getrusage(resource.RUSAGE_CHILDREN)
        return usage.ru_utime + usage.ru_stime

    begin = children()
    done = subprocess.run(command, capture_output=True, text=True, **options)
    if done.returncode not in (0, 1):
        sys.exit(f"{command[0]} ended with {done.returncode}: {done.stderr[:500]}")
    return children() - begin


def ajv_input(folder, target):
    """ajv-cli reads one document a file: each document as JSON in the folder of its kind (not timed)."""
    import yaml

    loader = type("Loader", (yaml.CSafeLoader,), {"yaml_implicit_resolvers": {
        first: [(tag, regexp) for tag, regexp in rules if tag != "tag:yaml.org,2002:timestamp"]
        for first, rules in yaml.CSafeLoader.yaml_implicit_resolvers.items()}})
    kinds, number = set(), 0
    for path in sorted(folder.rglob("*.yaml")):
        for document in yaml.load_all(path.read_bytes(), Loader=loader):
            (target / document["kind"]).mkdir(exist_ok=True)
            (target / document["kind"] / f"{number}.json").write_text(json.dumps(document), encoding="utf-8")
            kinds.add(document["kind"])
            number += 1
    return kinds


def ajv_seconds(json_folder, kinds):
    return sum(cpu_seconds(["ajv", "validate", "--spec=draft7", "--strict=false", "-s",
                            str(ROOT / f"schemas/{kind}.schema.json"), "-d", f"{json_folder}/{kind}/*.json"])
               for kind in sorted(kinds))


def runs(mentor, folder, scratch):
    """name → a function that returns CPU seconds."""
    validate = [mentor, "validate", "--root", folder, "--today", "2026-11-15", "-q"]
    found = {"mentor validate": lambda: cpu_seconds(validate)}
    if shutil.which("yamllint"):
        found["yamllint"] = lambda: cpu_seconds(["yamllint", "-d", "relaxed", folder])
    else:
        print("yamllint is not installed: left out")
    probe = subprocess.run([sys.executable, "-c", "import yaml, jsonschema; yaml.CSafeLoader"], capture_output=True)
    if probe.returncode == 0:
        found["PyYAML + jsonschema"] = lambda: cpu_seconds([sys.executable, "-c", JSONSCHEMA, ROOT / "schemas", folder])
    else:
        print("PyYAML or jsonschema is not installed: left out")
    if probe.returncode == 0 and shutil.which("ajv"):
        kinds = ajv_input(folder, scratch)
        found["ajv-cli (JSON)"] = lambda: ajv_seconds(scratch, kinds)
    else:
        print("ajv (npm install -g ajv-cli) is not installed: left out")
    return found


def wall_seconds(command, cores):
    begin = time.monotonic()
    subprocess.run(command, capture_output=True, preexec_fn=lambda: os.sched_setaffinity(0, cores))
    return time.monotonic() - begin


def compare_threads(mentor, folder, rounds):
    cores = sorted(os.sched_getaffinity(0))[:2]
    command = [mentor, "validate", "--root", folder, "--today", "2026-11-15", "-q"]
    pairs = [(wall_seconds(command, cores[:1]), wall_seconds(command, cores)) for _ in range(rounds)]
    ratio = statistics.median(one / two for one, two in pairs)
    print(f"one core {statistics.median(p[0] for p in pairs):.2f} s, two cores "
          f"{statistics.median(p[1] for p in pairs):.2f} s by the clock: {ratio:.2f} times as fast")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("build", nargs="?", type=Path, default=Path("build/bench"))
    parser.add_argument("--bytes", type=int, default=7_000_000)
    parser.add_argument("--files", type=int, default=1)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--threads", action="store_true")
    parser.add_argument("--quick", action="store_true", help="only check that it runs")
    options = parser.parse_args()
    if options.quick:
        options.bytes, options.rounds = 50_000, 1
    build = options.build.resolve()
    mentor = build / "mentor"
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryDirectory() as scratch:
        folder, scratch = Path(folder), Path(scratch)
        subprocess.run([build / "tests/bench/make_corpus", folder, str(options.bytes), str(options.files)], check=True)
        if options.threads:
            return compare_threads(mentor, folder, options.rounds)
        found = runs(mentor, folder, scratch)
        times = {name: [] for name in found}
        for _ in range(options.rounds):
            for name, run in found.items():
                times[name].append(run())
    print(f"{options.bytes:,} bytes in {options.files} file(s), {options.rounds} rounds")
    for name in found:
        ratio = statistics.median(t / ours for t, ours in zip(times[name], times["mentor validate"]))
        print(f"{name:20} {statistics.median(times[name]):9.3f} CPU s {ratio:9.1f} x mentor")


if __name__ == "__main__":
    main()
