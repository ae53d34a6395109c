#!/usr/bin/env python3
"""Every report in every format, read by programs of others, says the same numbers as its JSON.

Usage: reports_outside.py PATH-OF-MENTOR FOLDER-FOR-FILES [EXAMPLE…]

xlsx is read by openpyxl, docx by python-docx, ics by icalendar, html and svg by Python's own parsers, csv and tsv by its
csv module. A format that a report cannot have must say so and end with 2. What is not installed is named and skipped.
"""

import csv
import io
import json
import math
import re
import subprocess
import sys
import xml.etree.ElementTree as xml
import zipfile
from datetime import date, datetime, timedelta
from html.parser import HTMLParser
from pathlib import Path

try:
    import openpyxl
except ImportError:
    openpyxl = None
try:
    import docx
except ImportError:
    docx = None
try:
    import icalendar
except ImportError:
    icalendar = None

MENTOR, OUT = Path(sys.argv[1]).resolve(), Path(sys.argv[2])
ROOT = Path(__file__).resolve().parent.parent / "examples"
TODAY = "2026-11-20"
FORMATS = ["text", "md", "csv", "tsv", "json", "html", "svg", "xlsx", "docx", "ics"]
failures = 0


def check(right, *what):
    global failures
    if not right:
        failures += 1
        print("WRONG:", *what)


def run(root, *arguments):
    done = subprocess.run([MENTOR, "--root", root, "--today", TODAY, *arguments], capture_output=True, check=False)
    return done.returncode, done.stdout, done.stderr.decode()


def reports():
    return re.findall(r"^  ([a-z]+): ", run(ROOT / "programme", "report", "--lang", "en")[1].decode(), re.M)


def numbers(text):
    """The numbers in a text, in order: dates (in either order) and what is written 12 of 14 fall apart into theirs."""
    text = re.sub(r"\b(\d\d)\.(\d\d)\.(\d{4})\b", r"\3-\2-\1", text)
    return [n.replace(",", ".") for n in re.findall(r"\d+(?:[.,]\d+)?", text)]


class Tables(HTMLParser):
    """Rows of cells of every table; groups left out."""

    def __init__(self):
        super().__init__()
        self.tables, self.cell, self.group = [], None, False

    def handle_starttag(self, tag, attributes):
        known = dict(attributes)
        if tag == "table":
            self.tables.append((known["id"], []))
        elif tag == "tr":
            self.group = known.get("class") == "group"
            if not self.group:
                self.tables[-1][1].append([])
        elif tag in ("td", "th") and not self.group:
            self.cell = ""

    def handle_data(self, data):
        if self.cell is not None:
            self.cell += data

    def handle_endtag(self, tag):
        if tag in ("td", "th") and self.cell is not None:
            self.tables[-1][1][-1].append(self.cell.strip())
            self.cell = None


def as_shown(value):
    """A value of JSON as the numbers that people see in it."""
    if value is None or isinstance(value, bool):
        return []
    if isinstance(value, dict) and "denominator" in value:
        return [str(value["numerator"]), str(value["denominator"])]
    if isinstance(value, list):
        return [n for each in value for n in as_shown(each)]
    if isinstance(value, float) and value.is_integer():
        return numbers(str(int(value)))
    return numbers(str(value))


def compare_numbers(where, section, rows, columns):
    """The number and ratio cells of a table of text (first row: titles) with those of JSON."""
    check(len(rows) == len(section["rows"]), where, "rows", len(rows), len(section["rows"]))
    for shown, row in zip(rows, section["rows"]):
        check(len(shown) == len(columns), where, "cells", len(shown), len(columns))
        for text, column in zip(shown, columns):
            if column["type"] not in ("number", "ratio", "date"):
                continue
            want = as_shown(row[column["id"]])
            have = numbers(text)
            if column["type"] == "ratio":
                have = have[:2]
                if isinstance(row[column["id"]], dict) and row[column["id"]]["denominator"] == 0:
                    want = []
            check(have == want, where, column["id"], text, row[column["id"]])


def tables_of(document):
    """Sections with columns, and their columns that people see (csv has just these)."""
    return [s for s in document["sections"] if s["columns"]]


def visible(section, csv_columns):
    return [c for c in section["columns"] if c["id"] in csv_columns or c["id"] + "-numerator" in csv_columns]


def check_csv(where, text, document, delimiter=","):
    rows = list(csv.reader(io.StringIO(text.replace("\r\n", "\n")), delimiter=delimiter))
    sections, heads = tables_of(document), []
    parts, current = [], []
    for row in rows:
        if len(row) == 1 and row[0].startswith("# "):
            parts.append(current[:-1] if current and not current[-1] else current)
            current = []
        else:
            current.append(row)
    parts.append(current)
    check(len(parts) == len(sections), where, "tables", len(parts), len(sections))
    for section, part in zip(sections, parts):
        head, body = part[0], [r for r in part[1:] if r]
        heads.append(head)
        check(len(body) == len(section["rows"]), where, section["id"], "rows", len(body), len(section["rows"]))
        for cells, row in zip(body, section["rows"]):
            for name, cell in zip(head, cells):
                base = re.sub("-(numerator|denominator)$", "", name)
                value = row.get(name, row.get(base))
                if isinstance(value, dict):
                    value = value[name.rsplit("-", 1)[1]]
                if isinstance(value, (int, float)) and not isinstance(value, bool):
                    check(float(cell) == value, where, section["id"], name, cell, value)
    return heads


def check_html(where, text, document, heads):
    parser = Tables()
    parser.feed(text)
    sections = [s for s in tables_of(document) if s["rows"]]
    check(len(parser.tables) == len(sections), where, "tables", len(parser.tables), len(sections))
    known = {s["id"]: h for s, h in zip(tables_of(document), heads)}
    for (_, rows), section in zip(parser.tables, sections):
        compare_numbers(where + " " + section["id"], section, rows[1:], visible(section, known[section["id"]]))


def check_docx(where, path, document, heads):
    if docx is None:
        return
    made = docx.Document(path)
    sections = [s for s in tables_of(document) if s["rows"]]
    known = {s["id"]: h for s, h in zip(tables_of(document), heads)}
    check(len(made.tables) == len(sections), where, "tables", len(made.tables), len(sections))
    for table, section in zip(made.tables, sections):
        rows = []
        for row in table.rows[1:]:
            cells = [c for i, c in enumerate(row.cells) if i == 0 or c._tc is not row.cells[i - 1]._tc]
            if len(cells) > 1 or len(table.columns) == 1:
                rows.append([c.text for c in cells])
        columns = visible(section, known[section["id"]])
        compare_numbers(where + " " + section["id"], section, rows, columns)
        for shown, row in zip(rows, section["rows"]):
            for text, column in zip(shown, columns):
                value = row[column["id"]]
                if column["id"].startswith("document-") and isinstance(value, str):
                    check(text == value, where, column["id"], repr(text), repr(value))


def sheet_columns(section, head):
    """What stands in each column of a sheet: (id, part); shares are three columns."""
    columns = []
    for column in visible(section, head):
        if column["type"] == "ratio":
            columns += [(column["id"], "numerator"), (column["id"], "denominator"), (column["id"], "share")]
        else:
            columns.append((column["id"], None))
    return columns


def check_cell(where, cell, value, part):
    if isinstance(value, dict) and "denominator" in value:
        if part == "share":
            want = value["numerator"] / value["denominator"] if value["denominator"] else None
        else:
            want = value[part]
        same = cell == want or (part == "share" and cell is not None and math.isclose(cell, want, rel_tol=1e-14))
        check(same, where, part, cell, want)
    elif part in ("numerator", "denominator"):
        check(cell is None, where, part, cell, value)
    elif isinstance(value, (int, float)) and not isinstance(value, bool):
        check(cell == value and not isinstance(cell, str), where, cell, value)
    elif isinstance(value, str) and re.fullmatch(r"\d{4}-\d\d-\d\d", value):
        check(isinstance(cell, datetime) and cell.date().isoformat() == value, where, cell, value)
    elif value is None:
        pass  # a word without an id is a missing value for machines
    else:
        check(not isinstance(cell, (int, float)), where, cell, value)


def check_xlsx(where, path, document, heads):
    if openpyxl is None:
        return
    book = openpyxl.load_workbook(path)
    sections = tables_of(document)
    check(len(book.worksheets) == len(sections) + 1, where, "sheets", book.sheetnames)
    for section, head, sheet in zip(sections, heads, book.worksheets[1:]):
        name = where + " " + sheet.title
        columns = sheet_columns(section, head)
        titles = [c.value for c in sheet[1]]
        group = len(titles) - len(columns)
        check(group in (0, 1), name, titles, columns)
        check(sheet.freeze_panes == "A2", name, "header is not frozen")
        check(bool(sheet.auto_filter.ref) or not section["rows"], name, "no filter")
        check(sheet.max_row - 1 == len(section["rows"]), name, "rows", sheet.max_row - 1, len(section["rows"]))
        for cells, row in zip(sheet.iter_rows(min_row=2), section["rows"]):
            for cell in cells:
                check(cell.data_type != "f", name, "a formula", cell.coordinate)
            for cell, (column, part) in zip(cells[group:], columns):
                check_cell(f"{name} {cell.coordinate} {column}", cell.value, row[column], part)


def windows(document):
    """(key, from, due) of every occurrence that a calendar shows."""
    all_windows = set()
    for section in document["sections"]:
        known = any(c["id"] == "occurrences" and c["type"] == "records" for c in section["columns"])
        if not known or section["id"] not in ("items", "timeline"):
            continue
        for row in section["rows"]:
            for each in row.get("occurrences") or []:
                key = "/".join([row["programme"], row["roadmap"], row["number"], each["due"]])
                all_windows.add((key, each["from"] or each["due"], each["due"]))
    return all_windows


def check_ics(where, data, document):
    for line in data.split(b"\r\n"):
        check(len(line) <= 75, where, "a long line", line)
    if icalendar is None:
        return
    events = icalendar.Calendar.from_ical(data).walk("VEVENT")
    have = set()
    for event in events:
        key = re.sub(r"(/\d+)?@mentor$", "", str(event["UID"]))
        if not re.search(r"\d{4}-\d\d-\d\d$", key):
            key = str(event["UID"]).removesuffix("@mentor")
        have.add((key, event["DTSTART"].dt.isoformat(), (event["DTEND"].dt - timedelta(days=1)).isoformat()))
    check(len({str(e["UID"]) for e in events}) == len(events), where, "ids that are not unique")
    want = windows(document)
    check(have == want, where, sorted(have ^ want)[:4])


def check_svg(where, text):
    root = xml.fromstring(text)
    check(root.tag == "{http://www.w3.org/2000/svg}svg", where, root.tag)
    check(not [e for e in root.iter() if e.tag.endswith("}script")], where, "a script")


def check_text(where, text, document, heads):
    """Every number of a share and of a count stands in the text."""
    have = numbers(text)
    for section, head in zip(tables_of(document), heads):
        for row in section["rows"]:
            for column in visible(section, head):
                if column["type"] == "ratio" and isinstance(row[column["id"]], dict) and row[column["id"]]["denominator"]:
                    for part in as_shown(row[column["id"]]):
                        check(part in have, where, section["id"], column["id"], part)


def check_report(root, report, lang):
    code, out, _ = run(root, "report", report, "--format", "json")
    where = f"{root.name} {report} {lang}"
    check(code in (0, 1), where, "json ended with", code)
    document = json.loads(out)
    heads = check_csv(where + " csv", run(root, "report", report, "--format", "csv", "-q")[1].decode(), document)
    made = 0
    for form in FORMATS:
        path = OUT / f"{root.name}-{report}-{lang}.{'txt' if form == 'text' else form}"
        code, _, err = run(root, "report", report, "--lang", lang, "--format", form, "-o", path, "-q")
        if form in ("svg", "ics") and code == 2 and err:
            continue
        check(code in (0, 1), where, form, "ended with", code, err)
        data = path.read_bytes()
        again = OUT / "again"
        run(root, "report", report, "--lang", lang, "--format", form, "-o", again, "-q")
        check(again.read_bytes() == data, where, form, "is not the same twice")
        made += 1
        if form == "html":
            check_html(where + " html", data.decode(), document, heads)
        elif form == "docx":
            check_docx(where + " docx", path, document, heads)
            check(zipfile.ZipFile(path).testzip() is None, where, "a broken docx")
        elif form == "xlsx":
            check_xlsx(where + " xlsx", path, document, heads)
        elif form == "ics":
            check_ics(where + " ics", data, document)
        elif form == "svg":
            check_svg(where + " svg", data.decode())
        elif form in ("text", "md"):
            check_text(where + " " + form, data.decode(), document, heads)
    return made


def main():
    OUT.mkdir(parents=True, exist_ok=True)
    made = 0
    for settings in sorted(ROOT.glob("*/mentor.yaml")):
        if sys.argv[3:] and settings.parent.name not in sys.argv[3:]:
            continue
        for report in reports():
            for lang in ("en", "ru"):
                made += check_report(settings.parent, report, lang)
    missing = [n for n, m in (("openpyxl", openpyxl), ("python-docx", docx), ("icalendar", icalendar)) if m is None]
    if missing:
        print("SKIPPED:", ", ".join(missing), "(not installed)")
    print(f"reports: {made} files read back, {failures} wrong")
    return 1 if failures or made == 0 else 0


sys.exit(main())
