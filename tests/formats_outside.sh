#!/bin/sh
# The findings of every example, read by programs of others: SARIF by Microsoft's validator (npm), JUnit by
# python3-junitparser, checkstyle and JUnit by xmllint and by Python's own parser. What is needed and not there is
# installed into a temporary folder; without npm or without a network that part is skipped, and said so.
#
# Usage: formats_outside.sh PATH-OF-MENTOR
set -eu
cd "$(dirname "$0")/.."
mentor=$(realpath "${1:-build/dev/mentor}")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0
skipped=""

# write FORMAT ENDING: the findings of every example; exit codes 0 and 1 are both fine.
write() {
  for example in examples/*/mentor.yaml; do
    folder=$(dirname "$example")
    for lang in en ru; do
      code=0
      "$mentor" validate --root "$folder" --today 2026-11-20 --lang "$lang" --format "$1" -q \
        -o "$work/$(basename "$folder").$lang.$2" || code=$?
      [ "$code" -le 1 ] || { echo "mentor validate --format $1 ended with $code on $folder"; failed=1; }
    done
  done
}
write sarif sarif
write junit junit.xml
write checkstyle checkstyle.xml
write gitlab gitlab.json

# Paths, fingerprints and counts as those who read the files need them.
python3 tests/formats_outside.py "$work" || failed=1

sarif() {
  command -v npm >/dev/null || { skipped="$skipped sarif-multitool (no npm)"; return 0; }
  if ! npm install --prefix "$work/npm" --no-audit --no-fund --silent @microsoft/sarif-multitool >"$work/npm.log" 2>&1; then
    skipped="$skipped sarif-multitool (npm could not install it)"
    return 0
  fi
  tool=$(find "$work/npm/node_modules" -name Sarif.Multitool -type f | head -n 1)
  [ -n "$tool" ] || { skipped="$skipped sarif-multitool (not for this system)"; return 0; }
  chmod u+x "$tool"
  code=0
  DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1 "$tool" validate "$work"/*.sarif --output "$work/verdict.json" --log ForceOverwrite \
    >"$work/multitool.log" 2>&1 || code=$?
  python3 tests/formats_outside.py --verdict "$work/verdict.json" || { cat "$work/multitool.log"; failed=1; }
  echo "sarif-multitool: exit code $code"
}
sarif

if command -v xmllint >/dev/null; then
  xmllint --noout "$work"/*.xml && echo "xmllint: $(ls "$work"/*.xml | wc -l) files are well-formed" || failed=1
else
  skipped="$skipped xmllint"
fi

junit() {
  if ! python3 -c 'import junitparser' 2>/dev/null; then
    # Unpacked, not installed: nothing of the system changes.
    (cd "$work" && apt-get download -qq python3-junitparser python3-future &&
      for package in *.deb; do dpkg-deb -x "$package" deb; done) \
      >"$work/apt.log" 2>&1 || { skipped="$skipped junitparser (no apt-get or no network)"; return 0; }
  fi
  PYTHONPATH="$work/deb/usr/lib/python3/dist-packages" python3 tests/formats_outside.py --junit "$work" || failed=1
}
junit

[ -z "$skipped" ] || echo "SKIPPED:$skipped"
exit $failed
