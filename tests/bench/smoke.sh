#!/bin/sh
# Whether every benchmark runs, on tiny input and for an instant: its figures mean nothing. The folder of
# the build may be given; any kind of build will do.
set -eu
cd "$(dirname "$0")/../.."
build=${1:-build/bench}

"$build/tests/bench/bench_deadline" --benchmark_min_time=0.01
"$build/tests/bench/bench_parties" --benchmark_min_time=0.01
/usr/bin/python3 tests/bench/deadlines.py "$build" --quick
/usr/bin/python3 tests/bench/readers.py "$build" --quick
/usr/bin/python3 tests/bench/validate.py "$build" --quick
"$build/tests/bench/bench_candidates" 400
/usr/bin/python3 tests/bench/match.py "$build" --quick
/usr/bin/python3 tests/bench/rollup.py "$build" --quick
/usr/bin/python3 tests/bench/solvers.py "$build" --quick
