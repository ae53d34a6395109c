#!/bin/sh
# Installs what is missing, builds, runs the tests. `--all`: under the sanitizers too.
set -eu
cd "$(dirname "$0")/.."

presets="dev"
case "${1-}" in
  --all) presets="dev asan" ;;
  "") ;;
  *) echo "usage: $0 [--all]" >&2; exit 2 ;;
esac

./tests/install-dependencies.sh
for preset in $presets; do
  cmake --preset "$preset" >/dev/null
  cmake --build --preset "$preset" -j "$(nproc)"
  ctest --preset "$preset"
done
