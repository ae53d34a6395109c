#!/bin/sh
# Runs every fuzz target on a copy of its kept corpus, two at a time, and says one line for each: runs, runs a second,
# coverage, inputs found. Without SECONDS, as many runs as take about 20 s, the same inputs every time: what passes here
# passes elsewhere. With SECONDS (0: the same as without), that long and from another seed each time, to find something
# new. Fails where a target finds something; what it found is then in the folder `found` of the build. Build first:
# cmake --preset asan && cmake --build --preset fuzz
set -eu
cd "$(dirname "$0")/../.."

if [ $# -gt 2 ]; then
  echo "usage: $0 [SECONDS] [BUILD]" >&2
  exit 2
fi
seconds=${1:-0}
build=${2:-build/asan}
found=$build/found
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$found"

# Runs that take about 20 s, by target.
runs_of() {
  case "$1" in
    deadline) echo 8000 ;;
    parties) echo 4000 ;;
    import) echo 4000 ;;
    *) echo 60000 ;;
  esac
}

# Where to end: at a number of runs, or at a time. What libFuzzer does by the clock or by addresses is left out of the
# former, or no two runs were the same.
limits_of() {
  if [ "$seconds" -eq 0 ]; then
    echo "-runs=$(runs_of "$1") -seed=1 -max_len=300 -len_control=0 -entropic=0 -reload=0 -use_cmp=0"
  else
    echo "-max_total_time=$seconds -max_len=4096"
  fi
}

# One target. The copy is what libFuzzer adds to. A phrase may take 10 s under the sanitizers before it is a finding.
fuzz() {
  cp -r "tests/fuzz/corpus/$1" "$work/$1"
  # shellcheck disable=SC2046 # several options
  set -- "$1" "$work/$1" $(limits_of "$1") -timeout=10 -rss_limit_mb=2048 \
    -print_final_stats=1 -artifact_prefix="$found/$1-"
  if [ -f "tests/fuzz/$1.dict" ]; then set -- "$@" -dict="tests/fuzz/$1.dict"; fi
  name=$1
  shift
  if "$build/tests/fuzz/fuzz_$name" "$@" >"$work/$name.log" 2>&1; then : >"$work/$name.good"; fi
}

# The figures of libFuzzer's last line and of its statistics.
report() {
  figure() { sed -n "s/^stat::$1: *//p" "$work/$name.log" | tail -n 1; }
  last=$(sed -n 's/^#[0-9]*[^c]*cov: \([0-9]*\) ft: \([0-9]*\) corp: \([0-9]*\).*/\1 \3/p' "$work/$name.log" | tail -n 1)
  # shellcheck disable=SC2086 # two words
  set -- ${last:-0 0}
  printf '%-9s %9s runs %7s a second  coverage %6s  inputs %5s  peak %s MB\n' "$name" "$(figure number_of_executed_units)" \
    "$(figure average_exec_per_sec)" "$1" "$2" "$(figure peak_rss_mb)"
  [ -f "$work/$name.good" ] && return 0
  echo "$name: FOUND something; its input is in $found" >&2
  grep -v -e '^#' -e NEW_FUNC -e '^INFO' -e 'external symbolizer' "$work/$name.log" | head -n 40 >&2
  grep '^Base64: ' "$work/$name.log" >&2 || true # the input itself, for where the folder is not at hand
  return 1
}

failed=0
waiting=""
finish() {
  wait
  for name in $waiting; do report || failed=1; done
  waiting=""
}
for source in tests/fuzz/fuzz_*.cpp; do
  name=${source#tests/fuzz/fuzz_}
  name=${name%.cpp}
  fuzz "$name" &
  if [ -n "$waiting" ]; then
    waiting="$waiting $name"
    finish
  else
    waiting=$name
  fi
done
finish
exit "$failed"
