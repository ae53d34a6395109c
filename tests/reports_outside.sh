#!/bin/sh
# Every report of every example in every format, read back by programs of others (openpyxl, python-docx, icalendar,
# libical's own parser, an XML and an HTML parser) and compared with its JSON; workbooks and documents opened by
# LibreOffice; pages opened by Chromium, which sorts, filters, prints them, and by axe-core, which looks for what keeps
# people out. What is needed and not there is skipped, and said so.
#
# Usage: reports_outside.sh PATH-OF-MENTOR [FOLDER-TO-KEEP]
set -eu
cd "$(dirname "$0")/.."
mentor=$(realpath "${1:-build/dev/mentor}")
if [ -n "${2-}" ]; then
  work=$2
  mkdir -p "$work"
else
  work=$(mktemp -d)
  trap 'rm -rf "$work"' EXIT
fi
work=$(realpath "$work")
failed=0
skipped=""

/usr/bin/python3 tests/reports_outside.py "$mentor" "$work/files" || failed=1

libical() {
  printf '#include <libical/ical.h>\n#include <stdio.h>\n#include <stdlib.h>\nint main(void){static char b[1<<22];
b[fread(b,1,sizeof b-1,stdin)]=0;icalcomponent*c=icalparser_parse_string(b);if(!c||icalcomponent_count_errors(c))return 1;
return icalcomponent_count_components(c,ICAL_VEVENT_COMPONENT)>0?0:1;}\n' >"$work/ical.c"
  cc -w "$work/ical.c" -o "$work/ical" -lical 2>/dev/null || { skipped="$skipped libical (no libical-dev)"; return 0; }
  count=0
  for file in "$work"/files/*.ics; do
    "$work/ical" <"$file" || { echo "WRONG: libical does not read $(basename "$file")"; failed=1; }
    count=$((count + 1))
  done
  echo "libical: $count calendars"
}
libical

office() {
  command -v soffice >/dev/null || { skipped="$skipped LibreOffice (no soffice)"; return 0; }
  mkdir -p "$work/pdf"
  # A name of its own for each, or one PDF would overwrite the other.
  for file in "$work"/files/programme-*-ru.xlsx "$work"/files/*-roadmap-ru.docx "$work"/files/programme-*-ru.docx; do
    name=$(basename "$file")
    cp "$file" "$work/pdf/${name%.*}-${name##*.}.${name##*.}"
  done
  soffice --headless "-env:UserInstallation=file://$work/office" --convert-to pdf --outdir "$work/pdf" \
    "$work"/pdf/*.xlsx "$work"/pdf/*.docx >"$work/office.log" 2>&1 || failed=1
  for file in "$work"/pdf/*.xlsx "$work"/pdf/*.docx; do
    [ -s "${file%.*}.pdf" ] || { echo "WRONG: LibreOffice does not open $(basename "$file")"; failed=1; }
  done
  echo "LibreOffice: $(find "$work/pdf" -name '*.pdf' | wc -l) files"
}
browser() {
  chromium=$(command -v chromium || command -v chromium-browser || command -v google-chrome || true)
  [ -n "$chromium" ] || { skipped="$skipped browser (no Chromium)"; return 0; }
  command -v npm >/dev/null || { skipped="$skipped browser (no npm)"; return 0; }
  mkdir -p "$work/pages"
  echo '{"private": true}' >"$work/pages/package.json"
  if ! npm install --prefix "$work/pages" --no-audit --no-fund --silent playwright-core axe-core >"$work/npm.log" 2>&1; then
    skipped="$skipped browser (npm could not install playwright-core and axe-core)"
    return 0
  fi
  for file in "$work"/files/programme-*-ru.html; do
    name=$(basename "$file" -ru.html)
    cp "$file" "$work/pages/${name#programme-}.html"
  done
  node tests/browser.mjs "$work/pages" "$chromium" || failed=1
}
browser
office

[ -z "$skipped" ] || echo "SKIPPED:$skipped"
exit $failed
