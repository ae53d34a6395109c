#!/bin/sh
# Plans made by hand, and those of the folder MENTOR_SEEDS (or one beside the project), saved by LibreOffice in every kind
# that `mentor import roadmap` reads: all must import to the same YAML. Skipped, and said so, without LibreOffice.
#
# Usage: import_outside.sh PATH-OF-MENTOR [FOLDER-TO-KEEP]
set -eu
cd "$(dirname "$0")/.."
mentor=$(realpath "${1:-build/dev/mentor}")
command -v soffice >/dev/null || { echo "skipped: import in all kinds of file (no soffice)"; exit 0; }
if [ -n "${2-}" ]; then
  work=$2
  mkdir -p "$work"
else
  work=$(mktemp -d)
  trap 'rm -rf "$work"' EXIT
fi
seeds=${MENTOR_SEEDS:-../shared/seeds}
set -- tests/import/*.txt
if [ -d "$seeds" ]; then
  for text in "$seeds"/*.txt; do
    # Texts whose tables have tabs; the others have no cells that an office program could be given.
    if grep -q "$(printf '\t')" "$text"; then set -- "$@" "$text"; fi
  done
fi
exec /usr/bin/python3 tests/import_outside.py "$mentor" "$work" "$@"
