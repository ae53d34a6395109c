#!/bin/sh
# The hook of .pre-commit-hooks.yaml, run by the real pre-commit in a repository of its own; skipped, with a word, where
# pre-commit is not installed. Nothing is fetched: the hook's "remote" is a folder.
#
# Usage: pre_commit.sh PATH-OF-MENTOR
set -eu
cd "$(dirname "$0")/.."
mentor=$(realpath "${1:-build/dev/mentor}")
if ! command -v pre-commit >/dev/null; then
  echo "SKIPPED: pre-commit is not installed"
  exit 0
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
PATH="$(dirname "$mentor"):$PATH"
HOME="$work/home"
PRE_COMMIT_HOME="$work/cache"
LC_ALL=C.UTF-8
export PATH HOME PRE_COMMIT_HOME LC_ALL
unset GIT_DIR GIT_INDEX_FILE GIT_WORK_TREE
mkdir -p "$HOME"
git config --global user.email nobody@example.org
git config --global user.name nobody
git config --global init.defaultBranch main
failed=0

fail() { echo "pre-commit: $1"; cat "$work/log"; failed=1; }

pre-commit validate-manifest .pre-commit-hooks.yaml >"$work/log" 2>&1 || fail "the manifest is not valid"

git init -q "$work/hooks"
cp .pre-commit-hooks.yaml "$work/hooks/"
git -C "$work/hooks" add -A
git -C "$work/hooks" commit -qm hooks

mkdir "$work/programme"
cd "$work/programme"
git init -q
cat >mentor.yaml <<'YAML'
id: school
title: School
YAML
cat >plan.yaml <<'YAML'
kind: roadmap
id: plan
title: Plan
items:
  - number: "1"
    title: Order
YAML
cat >people.yaml <<'YAML'
kind: participants
participants:
  - id: p-0001
    mentor: {capacity: 1}
YAML
cat >.pre-commit-config.yaml <<YAML
repos:
  - repo: $work/hooks
    rev: $(git -C "$work/hooks" rev-parse HEAD)
    hooks:
      - id: mentor-validate
YAML
git add -A
pre-commit install >"$work/log" 2>&1 || fail "it cannot be installed"

git commit -qm "a clean start" >"$work/log" 2>&1 || fail "a clean repository is refused"

# What breaks stands in another file than the one that is committed.
cat >pairs.yaml <<'YAML'
kind: pairs
pairs:
  - id: pair-1
    mentor: p-0002
    mentees: [p-0001]
    status: proposed
YAML
git add pairs.yaml
if git commit -qm "a pair of nobody" >"$work/log" 2>&1; then fail "a commit with an error is let through"; fi
grep -q 'M101' "$work/log" || fail "the finding is not shown"

git rm -qf pairs.yaml
echo text >notes.txt
git add notes.txt
git commit -qm "no YAML" >"$work/log" 2>&1 || fail "a commit without YAML is refused"
grep -q 'Skipped' "$work/log" || fail "the hook runs where no YAML has changed"

[ $failed -ne 0 ] || echo "pre-commit: the hook lets through what is clean, stops what is not, and passes over other files"
exit $failed
