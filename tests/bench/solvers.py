#!/usr/bin/env python3
"""The solvers of `mentor match` against LEMON's, SciPy's and munkres on the same invented problems, in one run.

usage: solvers.py [BUILD] [--sizes 1000,10000,100000] [--rounds N] [--dense N] [--large N] [--slots N] [--quick]

Printed for each problem: CPU seconds (the least of the rounds) of the solving alone, how many times those of ours, the
most memory beyond what the problem takes, and whether the optimum is the same; at the end the exponent with which each
one's time grows. What a peer needs and is not installed is left out with a word.
"""

import argparse
import math
import os
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
LINE = re.compile(r"^(\S.*?) +([\d.]+) s +([\d.]+) scans +(\d+) MB  served (\d+) score (-?\d+)(.*)$", re.M)
# Slower ones stop here, so that a run stays a matter of minutes.
MOST = {"scipy sparse": 10_000, "munkres": 200}


class Figure:
    """What one solver took for one problem."""

    def __init__(self, seconds, megabytes, optimum, scans=None, more=""):
        self.seconds, self.megabytes, self.optimum, self.scans, self.more = seconds, megabytes, optimum, scans, more


def bench(build, options, rounds):
    """Runs bench_match; the least of the rounds for each solver that it names."""
    best = {}
    for _ in range(rounds):
        command = [build / "tests/bench/bench_match", *(f"{name}={value}" for name, value in options.items())]
        said = subprocess.run(command, check=True, capture_output=True, text=True).stdout
        for name, seconds, scans, megabytes, served, score, more in LINE.findall(said):
            figure = Figure(float(seconds), int(megabytes), (int(served), int(score)), float(scans), more)
            if name not in best or figure.seconds < best[name].seconds:
                best[name] = figure
        head = said.splitlines()[0]
    return head, best


def peer(build, name, options, rounds):
    """Runs one of Python's solvers in a process of its own; nothing where it is not installed."""
    with tempfile.NamedTemporaryFile() as file:
        command = [build / "tests/bench/bench_match", *(f"{key}={value}" for key, value in options.items()), "write=2"]
        subprocess.run(command, check=True, stdout=file)
        best = None
        for _ in range(rounds):
            asked = subprocess.run([sys.executable, __file__, "--peer", name, file.name], capture_output=True, text=True)
            if asked.returncode == 3:
                print(f"{name}: not installed, left out")
                return None
            if asked.returncode != 0:
                sys.exit(asked.stderr)
            seconds, megabytes, served, score = asked.stdout.split()
            figure = Figure(float(seconds), float(megabytes), (int(served), int(score)))
            best = figure if best is None or figure.seconds < best.seconds else best
        return best


def read_numbers(path):
    """What bench_match write=2 prints: requests, capacities, and request, mentor and score of each pair."""
    import numpy

    numbers = numpy.fromstring(Path(path).read_text(), dtype=numpy.int64, sep=" ")
    requests, mentors = int(numbers[0]), int(numbers[1])
    return requests, numbers[3 : 3 + mentors], numbers[3 + mentors :].reshape(-1, 3)


def sparse_matching(requests, capacity, pairs):
    """One column a slot, and one a request for those who stay out, which costs more than all else."""
    import numpy
    from scipy.sparse import csr_matrix
    from scipy.sparse.csgraph import min_weight_full_bipartite_matching

    first = numpy.concatenate([[0], numpy.cumsum(capacity)])
    times = capacity[pairs[:, 1]]
    rows = numpy.repeat(pairs[:, 0], times)
    within = numpy.arange(len(rows)) - numpy.repeat(numpy.cumsum(times) - times, times)
    columns = numpy.repeat(first[pairs[:, 1]], times) + within
    top = int(pairs[:, 2].max()) + 1
    out = float(top * (requests + 1))
    costs = numpy.concatenate([(top - numpy.repeat(pairs[:, 2], times)).astype(float), numpy.full(requests, out)])
    everybody = numpy.arange(requests)
    graph = csr_matrix((costs, (numpy.concatenate([rows, everybody]), numpy.concatenate([columns, first[-1] + everybody]))),
                       shape=(requests, int(first[-1]) + requests))
    return lambda: min_weight_full_bipartite_matching(graph), lambda chosen: summed(graph, chosen, top, out)


def summed(graph, chosen, top, out):
    """How many are served, and their score."""
    costs = graph[chosen[0], chosen[1]].A1
    return int((costs < out).sum()), int((top - costs[costs < out]).sum())


def dense_matrix(requests, capacity, pairs):
    """The scores as a matrix; every pair must be there, one slot each."""
    import numpy

    scores = numpy.zeros((requests, len(capacity)))
    scores[pairs[:, 0], pairs[:, 1]] = pairs[:, 2]
    return scores


def dense_scipy(requests, capacity, pairs):
    from scipy.optimize import linear_sum_assignment

    scores = dense_matrix(requests, capacity, pairs)
    return (lambda: linear_sum_assignment(scores, maximize=True),
            lambda chosen: (len(chosen[0]), int(scores[chosen[0], chosen[1]].sum())))


def dense_munkres(requests, capacity, pairs):
    import munkres

    scores = dense_matrix(requests, capacity, pairs).astype(int)
    costs = [[int(scores.max() - score) for score in row] for row in scores]
    return (lambda: munkres.Munkres().compute(costs),
            lambda chosen: (len(chosen), sum(int(scores[row][column]) for row, column in chosen)))


PEERS = {"scipy sparse": sparse_matching, "scipy dense": dense_scipy, "munkres": dense_munkres}


def be_peer(name, path):
    """Solves one problem and prints CPU seconds, megabytes beyond those of the problem, and the optimum."""
    import resource

    try:
        import numpy  # noqa: F401
        solve, count = PEERS[name](*read_numbers(path))
    except ImportError:
        sys.exit(3)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    begin = time.process_time()
    chosen = solve()
    seconds = time.process_time() - begin
    print(seconds, (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024, *count(chosen))


def show(figures):
    """A table of the solvers of one problem; ours is the first. Gives whether they agree."""
    ours = next(iter(figures.values()))
    agree = True
    for name, each in figures.items():
        same = each.optimum == ours.optimum
        agree = agree and same
        scans = f"{each.scans:8.1f} scans" if each.scans is not None else " " * 14
        print(f"  {name:15} {each.seconds:10.4f} s {each.seconds / max(ours.seconds, 1e-6):8.1f} times ours {scans} "
              f"{each.megabytes:6.0f} MB{each.more}{'' if same else '   ANOTHER OPTIMUM'}")
    peers = [each.seconds for name, each in figures.items() if name in ("NetworkSimplex", "CostScaling")]
    if peers:
        print(f"  the better one of LEMON's takes {min(peers) / max(ours.seconds, 1e-6):.1f} times as long as ours")
    return agree, ours


def compare(build, options, rounds, python_peers):
    """All solvers on one problem, each in a process of its own."""
    head, figures = bench(build, options, 2 * rounds + 1)
    print(head)
    for choice in (1, 2):
        figures |= bench(build, {**options, "best": 0, "lemon": choice}, rounds)[1]
    for name in python_peers:
        if options["requests"] <= MOST.get(name, options["requests"]):
            found = peer(build, name, options, rounds)
            if found is not None:
                figures[name] = found
    agree, _ = show(figures)
    return figures, agree


def growth(points):
    """The exponent b of time = a·size^b that fits best."""
    logs = [(math.log(size), math.log(max(seconds, 1e-6))) for size, seconds in points]
    middle = [sum(each) / len(logs) for each in zip(*logs)]
    return sum((x - middle[0]) * (y - middle[1]) for x, y in logs) / sum((x - middle[0]) ** 2 for x, _ in logs)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("build", nargs="?", default=str(ROOT / "build/bench"))
    parser.add_argument("--sizes", default="1000,10000,100000", help="requests; '' for none")
    parser.add_argument("--slots", type=int, default=8, help="most slots of a mentor; 5: as many slots as requests")
    parser.add_argument("--skew", type=float, default=2, help="1: every mentor is asked for equally often")
    parser.add_argument("--rounds", type=int, default=1, help="of the peers; ours runs twice as often and once more")
    parser.add_argument("--dense", type=int, default=2000, help="everybody suits everybody; 0: not at all")
    parser.add_argument("--large", type=int, default=1_000_000, help="ours alone, `best` and `stable`; 0: not at all")
    parser.add_argument("--quick", action="store_true", help="tiny problems: whether it runs at all")
    parser.add_argument("--peer", nargs=2, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.peer:
        return be_peer(*options.peer)
    if options.quick:
        options.sizes, options.dense, options.large = "100,200", 30, 1000
    build = Path(options.build)
    agree = True
    points = {}
    for size in (int(each) for each in options.sizes.split(",") if each):
        problem = {"requests": size, "slots": options.slots, "skew": options.skew}
        figures, same = compare(build, problem, options.rounds, ["scipy sparse"])
        agree = agree and same
        for name, figure in figures.items():
            points.setdefault(name, []).append((size, figure.seconds))
    for name, each in points.items():
        if len(each) > 1:
            print(f"time of {name} grows with size to the power of {growth(each):.2f} ({each[0][0]} … {each[-1][0]})")
    # Scores of 0 … 1000, then of 21 kinds only: SciPy's time depends on how many are equal.
    for scores in ({"top": 1000, "step": 1}, {}):
        for size in sorted({min(options.dense, MOST["munkres"]), options.dense} - {0}):
            dense = {"requests": size, "mentors": size, "candidates": 2 * size, "slots": 1, **scores}
            _, same = compare(build, dense, options.rounds, ["scipy dense", "munkres"])
            agree = agree and same
    for more in ({}, {"stable": 1}):
        if options.large:
            head, figures = bench(build, {"requests": options.large, "slots": options.slots, **more}, 1)
            print(head)
            show(figures)
    if not agree:
        sys.exit("the solvers do not agree")
    return None


if __name__ == "__main__":
    main()
