#!/bin/sh
# From a fresh clone to real output: builds mentor, then checks, matches and reports on the example programme.
set -eu
cd "$(dirname "$0")/.."

./tests/install-dependencies.sh
# What building says matters only where it fails.
log=$(mktemp)
trap 'rm -f "$log"' EXIT
echo "building mentor (a few minutes the first time) …" >&2
if ! { cmake --preset release && cmake --build --preset release -j "$(nproc)" --target mentor; } >"$log" 2>&1; then
  cat "$log" >&2
  exit 3
fi

# show CODES COMMAND…: prints the command and runs it; its exit code must be one of CODES.
show() {
  codes=$1
  shift
  printf '\n$ mentor %s\n' "$*"
  code=0
  build/release/mentor "$@" || code=$?
  case " $codes " in
    *" $code "*) ;;
    *) echo "mentor $1 ended with exit code $code instead of $codes" >&2; exit 1 ;;
  esac
}

# The example has planted mistakes, which validate must find, and which the others mention: exit code 1 each time.
show 1 validate --root examples/programme --today 2026-11-20
show 1 match --root examples/programme --today 2026-11-20
show 1 report status --root examples/programme --today 2026-11-20
