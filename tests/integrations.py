#!/usr/bin/env python3
"""What runs mentor elsewhere is what it should be: action.yml and integrations/gitlab-ci.yml are valid YAML, their
scripts are valid and really run in a clean and in a broken repository.

Usage: integrations.py PATH-OF-MENTOR, from the root of the project."""
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

import yaml

failures = []


def expect(what, condition, detail=""):
    if not condition:
        failures.append(f"{what} {detail}".rstrip())


def bash(script, folder, variables):
    # As GitHub starts `shell: bash`.
    return subprocess.run(["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script], cwd=folder, check=False,
                          env={**os.environ, **variables}, capture_output=True, text=True)


def syntax(what, script):
    run = subprocess.run(["bash", "-n"], input=script, capture_output=True, text=True, check=False)
    expect(what, run.returncode == 0, run.stderr)


def repository(folder, broken):
    folder.mkdir(parents=True)
    (folder / "mentor.yaml").write_text("id: a\ntitle: A\nkind: programme\n", encoding="utf-8")
    plans = folder / "road maps"
    plans.mkdir()
    number = "number" if broken else "title"
    (plans / "plan.yaml").write_text(f"kind: roadmap\nid: plan\ntitle: Plan\nitems:\n  - number: '1'\n    {number}: Order\n",
                                     encoding="utf-8")
    return folder


def check_action(work):
    action = yaml.safe_load(pathlib.Path("action.yml").read_text(encoding="utf-8"))
    expect("action: name and description", action["name"] and action["description"])
    expect("action: composite", action["runs"]["using"] == "composite")
    for name, each in action["inputs"].items():
        expect("action: input", each["description"] and "default" in each, name)
    text = pathlib.Path("action.yml").read_text(encoding="utf-8")
    for name in re.findall(r"inputs\.([a-z-]+)", text):
        expect("action: there is no input", name in action["inputs"], name)
    ids = {step.get("id") for step in action["runs"]["steps"]}
    for name in re.findall(r"steps\.([a-z-]+)\.", text):
        expect("action: there is no step", name in ids, name)
    for step in action["runs"]["steps"]:
        if "run" in step:
            expect("action: a script says its shell", step.get("shell") == "bash")
            expect("action: an input inside a script", "${{" not in step["run"])
            syntax("action: script", step["run"])
    validate = action["runs"]["steps"][-1]["run"]
    rows = [("clean", False, {}, 0, ""), ("broken", True, {}, 1, "::error"),
            ("one path", True, {"PATHS": "road maps/plan.yaml\n"}, 1, "::error"),
            ("more arguments", True, {"ARGUMENTS": "--select=D\n-q\n"}, 0, ""),
            ("not run", False, {"PATHS": "$(touch evaluated)"}, 2, ""),
            ("a file", True, {"FORMAT": "sarif", "OUTPUT": "mentor.sarif"}, 1, "")]
    for name, broken, variables, code, said in rows:
        folder = repository(work / "action" / name, broken)
        given = {"PATHS": "", "FORMAT": "github", "OUTPUT": "", "ARGUMENTS": "", "GITHUB_STEP_SUMMARY": "",
                 "GITHUB_OUTPUT": str(folder / "output"), **variables}
        run = bash(validate, folder, given)
        expect(f"action: {name}: exit code", run.returncode == code, f"{run.returncode}: {run.stderr}")
        expect(f"action: {name}: output", (folder / "output").read_text() == f"exit-code={code}\n")
        expect(f"action: {name}: log", said in run.stdout, run.stdout)
        expect(f"action: {name}: evaluated", not (folder / "evaluated").exists())
        if "OUTPUT" in variables:
            expect(f"action: {name}: file", json.loads((folder / "mentor.sarif").read_text())["version"] == "2.1.0")


def check_gitlab(work):
    jobs = yaml.safe_load(pathlib.Path("integrations/gitlab-ci.yml").read_text(encoding="utf-8"))
    job = jobs["mentor-validate"]
    before, script = "\n".join(job["before_script"]), "\n".join(job["script"])
    syntax("gitlab: before_script", before)
    report = job["artifacts"]["reports"]["codequality"]
    for name, broken in (("clean", False), ("broken", True)):
        folder = repository(work / "gitlab" / name, broken)
        run = bash(before + "\n" + script, folder, {"MENTOR_ARGUMENTS": "", "MENTOR_SOURCE": ""})
        expect(f"gitlab: {name}: exit code", run.returncode == int(broken), f"{run.returncode}: {run.stderr}")
        findings = json.loads((folder / report).read_text(encoding="utf-8"))
        expect(f"gitlab: {name}: report", any(each["severity"] in ("major", "critical", "blocker") for each in findings)
               == broken, str(findings))


def main():
    os.environ["PATH"] = str(pathlib.Path(sys.argv[1]).resolve().parent) + os.pathsep + os.environ["PATH"]
    with tempfile.TemporaryDirectory() as folder:
        check_action(pathlib.Path(folder))
        check_gitlab(pathlib.Path(folder))
    for failure in failures:
        print(failure)
    print(f"integrations: {len(failures)} failures")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
