#!/usr/bin/env python3
"""The published schemas and the decoder agree on every example: what mentor reads without a finding about shape
(S…) the schema accepts, and what mentor calls an unknown field, a missing one or a wrong value the schema refuses.
What `validate` prints as json and jsonl is what schemas/findings.schema.json says, with no key that it does not name.
Then the same of documents of the examples with one thing changed in each: both ways round for what a schema can say.

Usage: schemas_agree.py PATH-OF-MENTOR [MUTANTS [SEED]], from the root of the project."""
import copy
import json
import pathlib
import random
import subprocess
import sys
import tempfile

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


# What takes the place of a value: each type, and values at the edge of what fields allow.
STRANGE = [None, True, 0, 5, -1, 7, 13, 10**12, 1.5, "", "x", "Ж ж", "2023-02-01", "2023-2-1", "draft", "school", [], {},
           ["x"], [5], [None], {"x": 1}, {"on": "2023-02-01"}, [["x"]], [{"id": "x"}]]


def containers(value):
    """Every map and list of the document that has something in it, outermost first."""
    if isinstance(value, (dict, list)) and value:
        yield value
        for each in value.values() if isinstance(value, dict) else value:
            yield from containers(each)


def mutant_of(document, randomness):
    """A copy with one field or item removed, renamed, added or replaced; its kind stays."""
    mutant = copy.deepcopy(document)
    place = randomness.choice(list(containers(mutant)))
    keys = [key for key in place if key != "kind"] if isinstance(place, dict) else list(range(len(place)))
    if not keys:
        return mutant
    key, act = randomness.choice(keys), randomness.randrange(6)
    if act == 0:
        del place[key]
    elif act == 1 and isinstance(place, dict):
        place[randomness.choice([key + "s", key[:-1] or "q", key.upper(), "note-of-mine"])] = place.pop(key)
    elif act == 2 and isinstance(place, list):
        place.append(randomness.choice(STRANGE))
    else:
        place[key] = randomness.choice(STRANGE)
    return mutant


def documents_of(examples, schemas):
    for example in examples:
        for path in sorted(example.rglob("*.yaml")):
            try:
                documents = list(yaml.load_all(path.read_text(encoding="utf-8"), CoreLoader))
            except yaml.YAMLError:
                continue  # a broken example that no YAML reader reads
            for document in documents:
                if isinstance(document, dict) and document.get("kind") in schemas and document["kind"] != "programme":
                    yield textual_keys(document)


# What both can tell; the decoder knows more (days of the calendar, ids of others, numbers twice).
OF_BOTH = {"S101", "S102", "S103", "S105", "S107"}


def check_mutants(program, schemas, examples, count, seed):
    randomness = random.Random(seed)
    documents = list(documents_of(examples, schemas))
    batch, differing, refused_in_all = 250, 0, 0
    for begin in range(0, count, batch):
        mutants = [mutant_of(randomness.choice(documents), randomness) for _ in range(min(batch, count - begin))]
        with tempfile.TemporaryDirectory() as folder:
            for number, mutant in enumerate(mutants):
                text = json.dumps(mutant, ensure_ascii=False, indent=1)
                (pathlib.Path(folder) / f"m{number:04}.yaml").write_text(text, encoding="utf-8")
            run = subprocess.run([program, "validate", "--root", folder, "--select", "Y,S", "--format", "json", "-q"],
                                 capture_output=True, check=False)
            found = {}
            for each in json.loads(run.stdout)["findings"]:
                if each["severity"] == "error":
                    found.setdefault(each["file"], set()).add(each["code"])
        for number, mutant in enumerate(mutants):
            codes = found.get(f"m{number:04}.yaml", set()) - {"S110"}
            refused = [error.message for error in schemas[mutant["kind"]].iter_errors(mutant)]
            refused_in_all += 1 if refused else 0
            if bool(refused) != bool(codes) and (refused or codes & OF_BOTH):
                differing += 1
                if differing <= 10:
                    print(f"mutant {begin + number} of {mutant['kind']}: the schema says {refused[0][-200:] if refused else 'nothing'}, "
                          f"mentor says {sorted(codes) or 'nothing'}: {json.dumps(mutant, ensure_ascii=False)[:300]}")
    print(f"{count} mutants (seed {seed}), {refused_in_all} refused by both: {differing} judged differently")
    return differing > 0


def main(program, mutants="2000", seed="1"):
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
    differing = check_mutants(program, schemas, examples, int(mutants), int(seed))
    return 1 if failed or output_wrong or differing or checked < 20 else 0


sys.exit(main(*sys.argv[1:]))
