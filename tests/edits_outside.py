#!/usr/bin/env python3
"""Random edits of a copy of examples/programme: each touches only the lines meant, and a killed run leaves the old file
or the new one.

usage: edits_outside.py PROGRAM EXAMPLE [EDITS [SEED]]
"""
import os
import random
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time

TODAY = "2026-11-20"


def git(folder, *words):
    return subprocess.run(["git", "-C", folder, "-c", "user.name=t", "-c", "user.email=t@t", *words],
                          check=True, capture_output=True, text=True).stdout


def ids(folder, pattern, file):
    with open(os.path.join(folder, file), encoding="utf-8") as lines:
        return re.findall(pattern, lines.read(), re.MULTILINE)


def edits_of(folder, dice):
    """What a user may type, and how many lines may be taken away and added by it."""
    items = ids(folder, r"^      - number: ([0-9.]+)$", "roadmaps/plan-2026.yaml")
    pairs = ids(folder, r"^  - id: (pair-[0-9]+)", "pairs/2026-autumn.yaml")
    people = ids(folder, r"^  - id: (p-[0-9]+)", "participants/mentors.yaml")
    item = "plan-2026/" + dice.choice(items)
    day = "2026-%02d-%02d" % (dice.randint(9, 11), dice.randint(1, 19))
    pair = dice.choice(pairs)
    note = "«%s»: %s # %d" % (dice.choice("абвг"), dice.choice(["да", "нет: нет", "- x", "'"]), dice.randint(0, 9))
    return dice.choice([
        (["done", item, "--on", day], 1, 1),
        (["done", item, "--on", day, "--by", "p-0204"], 1, 3),
        (["set", item, "note=" + note], 1, 1),
        (["set", item, "note="], 1, 0),
        (["set", item, "result=" + note], 1, 1),
        (["set", dice.choice(people), "mentor.capacity=%d" % dice.randint(1, 5)], 1, 1),
        (["set", dice.choice(people), "languages+=" + dice.choice(["en", "de", "tt"])], 1, 2),
        (["set", dice.choice(people), "available-=mon-pm"], 1, 1),
        (["set", pair, "note=" + note], 1, 1),
        (["pair", dice.choice(["confirm", "activate", "complete", "dissolve"]), pair, "--on", day], 2, 4),
        (["meeting", pair, "--held", day, "--mentor", "5"], 0, 5),
        (["meeting", pair, "--planned", "2027-01-%02d" % dice.randint(10, 30)], 0, 2),
    ])


def run_edits(program, folder, count, dice):
    made = refused = 0
    while made < count:
        words, most_gone, most_new = edits_of(folder, dice)
        run = subprocess.run([program, "--today", TODAY, *words], cwd=folder, capture_output=True, text=True)
        diff = [line for line in git(folder, "diff", "-U0", "--no-color").splitlines()
                if line[:1] in "+-" and line[:3] not in ("+++", "---")]
        gone = sum(line[0] == "-" for line in diff)
        if run.returncode not in (0, 1, 2) or (run.returncode and diff):
            sys.exit("%s: exit %d with %d changed lines\n%s" % (words, run.returncode, len(diff), run.stderr))
        if run.returncode:
            refused += 1
            continue
        if gone > most_gone or len(diff) - gone > most_new:
            sys.exit("%s touched more than was meant:\n%s" % (words, "\n".join(diff)))
        made += bool(diff)
        git(folder, "commit", "-qam", "edit", "--allow-empty")
    return refused


def run_kills(program, folder, count, dice):
    """The file is the old or the new one whenever the process is killed, and nothing else lies beside it but a
    temporary file that is not read."""
    path = os.path.join(folder, "roadmaps/plan-2026.yaml")
    words = [program, "--today", TODAY, "set", "plan-2026/2.2"]
    with open(path, "rb") as file:
        old = file.read()
    started = time.monotonic()
    subprocess.run([*words, "result=новый итог"], cwd=folder, check=True, capture_output=True)
    length = time.monotonic() - started
    with open(path, "rb") as file:
        new = file.read()
    if old == new:
        sys.exit("the edit changed nothing")
    seen = {old: 0, new: 0}
    for _ in range(count):
        with open(path, "wb") as file:
            file.write(old)
        process = subprocess.Popen([*words, "result=новый итог"], cwd=folder, stdout=subprocess.DEVNULL,
                                   stderr=subprocess.DEVNULL)
        time.sleep(dice.uniform(0.3 * length, 1.1 * length))
        process.send_signal(signal.SIGKILL)
        process.wait()
        with open(path, "rb") as file:
            now = file.read()
        if now not in seen:
            sys.exit("a killed run left neither the old nor the new file")
        seen[now] += 1
    left = [name for name in git(folder, "ls-files", "--others").split() if name.endswith((".yaml", ".yml"))]
    if left:
        sys.exit("killed runs left files that would be read: %s" % left)
    return seen[old], seen[new]


def main():
    program, example = os.path.abspath(sys.argv[1]), sys.argv[2]
    count = int(sys.argv[3]) if len(sys.argv) > 3 else 200
    dice = random.Random(int(sys.argv[4]) if len(sys.argv) > 4 else 1)
    with tempfile.TemporaryDirectory() as folder:
        programme = os.path.join(folder, "programme")
        shutil.copytree(example, programme)
        git(programme, "init", "-q")
        git(programme, "add", "-A")
        git(programme, "commit", "-qm", "as it was")
        refused = run_edits(program, programme, count, dice)
        print("edits: %d made, each within its lines; %d refused, with nothing changed" % (count, refused))
        git(programme, "reset", "-q", "--hard", git(programme, "rev-list", "--max-parents=0", "HEAD").strip())
        old, new = run_kills(program, programme, count, dice)
        print("killed runs: %d left the old file, %d the new one, none anything else" % (old, new))


if __name__ == "__main__":
    main()
