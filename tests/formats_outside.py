#!/usr/bin/env python3
"""What formats_outside.sh asks of the files that `mentor validate` wrote: FOLDER looks at all of them, --junit FOLDER
reads the test results with junitparser, --verdict FILE counts what the SARIF validator found."""
import collections
import json
import pathlib
import sys
import urllib.parse
import xml.etree.ElementTree


def fail(sentence):
    print(sentence)
    return 1


def check_sarif(path):
    run = json.loads(path.read_text(encoding="utf-8"))["runs"][0]
    faults = 0
    for result in run["results"]:
        place = result["locations"][0]["physicalLocation"]
        uri = place["artifactLocation"]["uri"]
        file = pathlib.Path(urllib.parse.unquote(uri))
        if not uri.isascii() or uri.startswith(("/", "..")) or not file.is_file():
            faults += fail(f"{path.name}: no file at {uri}")
            continue
        if "region" in place:
            faults += check_region(path, place["region"], file)
    prints = [each["partialFingerprints"]["mentorFinding/v1"] for each in run["results"]]
    if len(set(prints)) != len(prints):
        faults += fail(f"{path.name}: two results share a fingerprint")
    return faults, len(prints)


def check_region(path, region, file):
    """Each place is one that the file has, columns counted in UTF-16."""
    text = file.read_bytes().decode("utf-8-sig", "replace").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for line, column in ((region["startLine"], region["startColumn"]), (region["endLine"], region["endColumn"])):
        if line > len(text) or column > len(text[line - 1].encode("utf-16-le")) // 2 + 1:
            return fail(f"{path.name}: {file} has no {line}:{column}")
    return 0


def check_gitlab(path):
    report = json.loads(path.read_text(encoding="utf-8"))
    if len({each["fingerprint"] for each in report}) != len(report):
        return fail(f"{path.name}: two findings share a fingerprint")
    for each in report:
        if not pathlib.Path(each["location"]["path"]).is_file() or each["location"]["lines"]["begin"] < 1:
            return fail(f"{path.name}: no such place: {each['location']}")
    return 0


def check_folder(folder):
    faults = 0
    for path in sorted(folder.glob("*.sarif")):
        name = path.name[: -len(".sarif")]
        found, number = check_sarif(path)
        faults += found + check_gitlab(folder / (name + ".gitlab.json"))
        cases = xml.etree.ElementTree.parse(folder / (name + ".junit.xml")).findall(".//testcase")
        errors = xml.etree.ElementTree.parse(folder / (name + ".checkstyle.xml")).findall("file/error")
        if len(errors) != number or len(cases) != max(number, 1):
            faults += fail(f"{name}: {number} results, {len(errors)} errors of checkstyle, {len(cases)} test cases")
        print(f"{name}: {number} findings in every format")
    return faults


def check_junit(folder):
    import junitparser
    faults = total = 0
    for path in sorted(folder.glob("*.junit.xml")):
        read = junitparser.JUnitXml.fromfile(str(path))
        cases = [case for suite in read for case in suite]
        failed = sum(any(isinstance(each, junitparser.Failure) for each in case.result) for case in cases)
        total += len(cases)
        if (read.tests, read.failures) != (len(cases), failed):
            faults += fail(f"{path.name}: says {read.tests}/{read.failures}, has {len(cases)}/{failed}")
        if len({(case.classname, case.name) for case in cases}) != len(cases):
            faults += fail(f"{path.name}: two cases share a name")
    print(f"junitparser: {total} test cases, {faults} faults")
    return faults


def check_verdict(path):
    run = json.loads(path.read_text(encoding="utf-8-sig"))["runs"][0]
    counts = collections.Counter((each.get("level", "warning"), each["ruleId"]) for each in run["results"])
    for (level, rule), number in sorted(counts.items()):
        print(f"sarif-multitool: {level} {rule} × {number}")
    errors = sum(number for (level, _), number in counts.items() if level == "error")
    print(f"sarif-multitool: {errors} errors")
    return errors


if __name__ == "__main__":
    if sys.argv[1] == "--junit":
        sys.exit(1 if check_junit(pathlib.Path(sys.argv[2])) else 0)
    if sys.argv[1] == "--verdict":
        sys.exit(1 if check_verdict(pathlib.Path(sys.argv[2])) else 0)
    sys.exit(1 if check_folder(pathlib.Path(sys.argv[1])) else 0)
