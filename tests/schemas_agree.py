#!/usr/bin/env python3
"""The published schemas and the decoder agree on every example: what mentor reads without a finding about shape
(S…) the schema accepts, and what mentor calls an unknown field, a missing one or a wrong value the schema refuses.
What `validate` prints as json and jsonl is what schemas/findings.schema.json says, with no key that it does not name.

Usage: schemas_agree.py PATH-OF-MENTOR, from the root of the project."""
import json
import pathlib
import subprocess
import sys

import jsonschema
import yaml


class CoreLoader(yaml.SafeLoader):
    """YAML 1.2's core schema: `on` and dates are text, as mentor reads them."""


CoreLoader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith((":timestamp", ":bool", ":int", ":float"))]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
for tag, pattern, first in (
    ("bool", r"^(?:true|false)$", "tf"),
    ("int", r"^[-+]?[0-9]+$", "-+0123456789"),
    ("float", r"^[-+]?[0-9]*\.[0-9]+$", "-+.0123456789"),
):
    CoreLoader.add_implicit_resolver("tag:yaml.org,2002:" + tag, __import__("re").compile(pattern), list(first))


def textual_keys(value):
    if isinstance(value, dict):
        return {str(key): textual_keys(each) for key, each in value.items()}
    return [textual_keys(each) for each in value] if isinstance(value, list) else value


def shape_findings(program, root):
    run = subprocess.run([program, "validate", "--root", root, "--select", "Y,S", "--format", "json", "-q"],
                         capture_output=True, check=False)
    findings = json.loads(run.stdout)["findings"]
    return {(each["file"], each["code"][0]) for each in findings if each["severity"] == "error"}


def closed(schema):
    """The same schema without room for keys that it does not name."""
    if isinstance(schema, list):
        return [closed(each) for each in schema]
    if not isinstance(schema, dict):
        return schema
    result = {key: closed(value) for key, value in schema.items()}
    if "properties" in schema and isinstance(schema.get("type"), str):
        result["additionalProperties"] = False
    return result


def output_faults(program, example, schema):
    """What the schema refuses in the findings of one example, and how many findings it has seen."""
    def printed(form):
        return subprocess.run([program, "validate", "--root", example, "--format", form, "-q", "--today", "2026-11-20"],
                              capture_output=True, check=False).stdout
    page = json.loads(printed("json"))
    line = jsonschema.Draft7Validator({"$ref": "#/definitions/finding", "definitions": schema["definitions"]})
    faults = list(jsonschema.Draft7Validator(schema).iter_errors(page))
    lines = [json.loads(each) for each in printed("jsonl").splitlines()]
    for each in lines:
        faults += line.iter_errors(each)
    if lines != page["findings"]:
        faults.append(jsonschema.ValidationError("json and jsonl differ"))
    return faults, len(lines)


def check_output(program, examples):
    schema = closed(json.loads(pathlib.Path("schemas/findings.schema.json").read_text(encoding="utf-8")))
    seen = failed = 0
    for example in examples:
        faults, findings = output_faults(program, str(example), schema)
        seen += findings
        failed += 1 if faults else 0
        for fault in faults[:3]:
            print(f"{example}: findings.schema.json refuses what validate prints: {fault.message[:200]}")
    print(f"findings of {len(examples)} examples, {seen} in all: {failed} examples refused")
    return failed > 0 or seen < 20


def main(program):
    schemas = {path.name.split(".")[0]: jsonschema.Draft7Validator(json.loads(path.read_text(encoding="utf-8")))
               for path in pathlib.Path("schemas").glob("*.schema.json")}
    checked = failed = 0
    examples = [each for each in sorted(pathlib.Path("examples").iterdir()) if (each / "mentor.yaml").exists()]
    output_wrong = check_output(program, examples)
    for example in examples:
        found = shape_findings(program, str(example))
        for path in sorted(example.rglob("*.yaml")):
            name = path.relative_to(example).as_posix()
            if (name, "Y") in found:
                continue
            refused = []
            for document in yaml.load_all(path.read_text(encoding="utf-8"), CoreLoader):
                if isinstance(document, dict):
                    kind = document.get("kind", "programme" if path.name == "mentor.yaml" else None)
                    if kind in schemas:
                        refused += [error.message for error in schemas[kind].iter_errors(textual_keys(document))]
            checked += 1
            # The decoder knows more than a schema can say (calendars, ids of other kinds), never less.
            if refused and (name, "S") not in found:
                failed += 1
                print(f"{path}: the schema refuses what mentor accepts: {refused[0][:200]}")
    print(f"{checked} passed, {failed} failed" if not failed else f"{checked - failed} passed, {failed} failed")
    return 1 if failed or output_wrong or checked < 20 else 0


sys.exit(main(sys.argv[1]))
