#!/bin/sh
# Installs what is missing, builds, runs the tests. `--all` adds the slow and outside ones: the published schemas against
# an independent validator, random edits and killed runs, findings and reports in every format read by programs of others
# and looked at in a browser, plans saved by LibreOffice in every kind of file and imported, completion in real shells,
# manual pages by mandoc and man, the hook by pre-commit, packages in a clean system, everything once more under
# AddressSanitizer and UndefinedBehaviorSanitizer, a short run of the fuzz targets, and whether the benchmarks run.
set -eu
cd "$(dirname "$0")/.."

all=no
case "${1-}" in
  --all) all=yes ;;
  "") ;;
  *) echo "usage: $0 [--all]" >&2; exit 2 ;;
esac

run() {
  cmake --preset "$1" >/dev/null
  cmake --build --preset "$1" -j "$(nproc)"
  ctest --preset "$1"
}

if [ "$all" = no ]; then
  ./tests/install-dependencies.sh
  run dev
else
  ./tests/install-dependencies.sh --ci
  run dev
  # What follows runs the program thousands of times: the one that is packed, optimised as users have it.
  ./tests/packages.sh
  mentor=build/package/mentor
  /usr/bin/python3 tests/schemas_agree.py "$mentor"
  /usr/bin/python3 tests/edits_outside.py "$mentor" examples/programme
  ./tests/formats_outside.sh "$mentor"
  ./tests/reports_outside.sh "$mentor"
  ./tests/import_outside.sh "$mentor"
  ./tests/completion_outside.sh "$mentor"
  ./tests/pre_commit.sh "$mentor"
  /usr/bin/python3 tests/integrations.py "$mentor"
  # Beside the tests, whose libraries are there already; for figures there is the preset `bench`.
  cmake --preset dev -DMENTOR_BENCH=ON >/dev/null
  cmake --build --preset dev -j "$(nproc)" --target bench
  ./tests/bench/smoke.sh build/dev
  cmake --preset asan >/dev/null
  cmake --build --preset asan -j "$(nproc)"
  ./tests/fuzz/run.sh
  ctest --preset asan
fi
