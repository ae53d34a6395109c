#!/bin/sh
# Completion as the shells do it, and manual pages as their readers see them: the scripts of `mentor completion` run in
# real bash, zsh and fish, the pages are judged by mandoc and man. What is not installed is skipped, and said so.
#
# Usage: completion_outside.sh PATH-OF-MENTOR
set -eu
cd "$(dirname "$0")/.."
mentor=$(realpath "${1:-build/dev/mentor}")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0
skipped=""
PATH="$(dirname "$mentor"):$PATH"
export PATH
# Nothing of whoever runs this: no settings, no history.
HOME="$work/home"
XDG_CONFIG_HOME="$work/home/.config"
XDG_DATA_HOME="$work/home/.local/share"
LC_ALL=C.UTF-8
export HOME XDG_CONFIG_HOME XDG_DATA_HOME LC_ALL
unset MENTOR_LANG
mkdir -p "$HOME" "$work/repository/roadmaps"

# A number that a shell would run, were it evaluated.
cat >"$work/repository/mentor.yaml" <<'YAML'
id: a
title: A
YAML
cat >"$work/repository/roadmaps/plan.yaml" <<'YAML'
kind: roadmap
id: plan
items:
  - number: "1"
    title: First
  - number: $(touch evaluated)
    title: Second
YAML
cd "$work/repository"
for shell in bash zsh fish; do mentor completion "$shell" >"$work/mentor.$shell"; done

# expect SHELL WHAT EXPECTED REAL
expect() {
  if [ "$3" = "$4" ]; then return 0; fi
  printf '%s: %s\n  expected: %s\n  real:     %s\n' "$1" "$2" "$3" "$4"
  failed=1
}

# What each shell must offer for a line (the cursor is at its end), one line of candidates.
cases() {
  complete_in="$1"
  expect "$1" "a command" "validate" "$("$complete_in" 'mentor vali')"
  expect "$1" "a subcommand" "verify" "$("$complete_in" 'mentor match ver')"
  expect "$1" "an option" "--format" "$("$complete_in" 'mentor validate --for')"
  expect "$1" "a value" "sarif" "$("$complete_in" 'mentor validate --format sa')"
  expect "$1" "a rule's code" "D101" "$("$complete_in" 'mentor explain D101')"
  expect "$1" "a rule after a comma" "D101,D102" "$("$complete_in" 'mentor validate --select D101,D102')"
  expect "$1" "a kind" "roadmap" "$("$complete_in" 'mentor schema road')"
  expect "$1" "a topic" "deadline" "$("$complete_in" 'mentor help dead')"
  expect "$1" "a report" "responsible" "$("$complete_in" 'mentor report resp')"
  expect "$1" "a file" "mentor.yaml" "$("$complete_in" 'mentor validate ment')"
  expect "$1" "nothing" "" "$("$complete_in" 'mentor validate --today 20')"
  expect "$1" "no such command" "" "$("$complete_in" 'mentor nothing ')"
}

bash_offers() {
  bash --norc --noprofile -c '
    source "$1"
    COMP_LINE=$2 COMP_POINT=${#2}
    read -ra COMP_WORDS <<<"$2"
    # readline splits at = too.
    if [[ $2 == *=* ]]; then
      COMP_WORDS=()
      for word in $2; do
        if [[ $word == *=* ]]; then
          COMP_WORDS+=("${word%%=*}" "=")
          [[ -z ${word#*=} ]] || COMP_WORDS+=("${word#*=}")
        else
          COMP_WORDS+=("$word")
        fi
      done
    fi
    [[ $2 != *" " ]] || COMP_WORDS+=("")
    COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
    _mentor
    ((${#COMPREPLY[@]} == 0)) || printf "%s\n" "${COMPREPLY[@]}"' bash "$work/mentor.bash" "$1" | LC_ALL=C sort -u | paste -sd ' '
}
bash_registers() { bash --norc --noprofile -c 'source "$1"; complete -p mentor' bash "$work/mentor.bash"; }

# A terminal of its own, for zsh completes nowhere else: what compadd is given is written down instead of shown.
zsh_offers() {
  timeout 60 zsh -f -c '
    zmodload zsh/zpty
    zpty shell zsh -f -i
    zpty -w shell "PROMPT=; LISTMAX=-1; ${2:-:}; autoload -Uz compinit; compinit -u -D; ${3:-:}; bindkey \"^X^K\" kill-whole-line"
    zpty -w shell "compadd() { local -a taken; builtin compadd -O taken \"\$@\"; print -rl -- \$taken >>\$HOME/offered; builtin compadd \"\$@\" }"
    zpty -w shell "print rea\"\"dy"
    local line; while zpty -r shell line; do [[ $line == *ready* ]] && break; done
    : >$HOME/offered
    # Keys are taken one after the other: when the next command has run, completion is over. The line is emptied by
    # keys that mean nothing to the terminal itself, which may take them before zsh does.
    zpty -w -n shell "$1"$'"'\\t\\x18\\x0b'"'
    zpty -w shell "print en\"\"ded"
    while zpty -r shell line; do [[ $line == *ended* ]] && break; done
    zpty -d shell' zsh "$1" "${zsh_setup-}" "$([ -n "${zsh_setup-}" ] || echo "source $work/mentor.zsh")" >/dev/null 2>&1 || true
  LC_ALL=C sort -u "$HOME/offered" | grep -v '^$' | paste -sd ' '
}

fish_offers() {
  fish --no-config -c 'source $argv[1]; complete -C $argv[2]' "$work/mentor.fish" "$1" | cut -f1 | LC_ALL=C sort -u | paste -sd ' '
}

# A program that offers what a shell could take for a command, in the place of mentor.
mkdir "$work/hostile"
cat >"$work/hostile/mentor" <<'SH'
#!/bin/sh
printf 'words\n3 and more\tthree\n$(touch evaluated)\t`touch evaluated`\n'
SH
chmod +x "$work/hostile/mentor"

bash -n "$work/mentor.bash" || failed=1
cases bash_offers
expect bash "a value after =" "sarif" "$(bash_offers 'mentor validate --format=sa')"
expect bash "every value after =" "active all none" "$(bash_offers 'mentor match --keep=')"
expect bash "a file after =" "mentor.yaml" "$(bash_offers 'mentor validate --output=ment')"
expect bash "quotes" '3\ and\ more \$\(touch\ evaluated\)' "$(PATH="$work/hostile:$PATH" bash_offers 'mentor any ')"
expect bash "is registered" "complete -F _mentor mentor" "$(bash_registers)"

if command -v fish >/dev/null; then
  fish --no-execute "$work/mentor.fish" || failed=1
  cases fish_offers
  expect fish "a value after =" "--format=sarif" "$(fish_offers 'mentor validate --format=sa')"
  expect fish "offers as it is" '$(touch evaluated) 3 and more' "$(PATH="$work/hostile:$PATH" fish_offers 'mentor any ')"
  expect fish "a file after =" "--output=mentor.yaml" "$(fish_offers 'mentor validate --output=ment')"
else
  skipped="$skipped fish"
fi

if command -v zsh >/dev/null; then
  zsh -n "$work/mentor.zsh" || failed=1
  cases zsh_offers
  expect zsh "a value after =" "--format=sarif" "$(zsh_offers 'mentor validate --format=sa')"
  expect zsh "offers as it is" '$(touch evaluated) 3 and more' "$(PATH="$work/hostile:$PATH" zsh_offers 'mentor any ')"
  # The other way to install it: a folder of fpath.
  mkdir "$work/fpath"
  cp "$work/mentor.zsh" "$work/fpath/_mentor"
  expect zsh "from fpath" "validate" "$(zsh_setup="fpath=($work/fpath \$fpath)" zsh_offers 'mentor vali')"
else
  skipped="$skipped zsh"
fi

expect mentor "ids" "plan/\$(touch evaluated) plan/1" "$(mentor complete ids items | cut -f1 | LC_ALL=C sort | paste -sd ' ')"
[ ! -e evaluated ] || { echo "a number of the repository was evaluated"; failed=1; }

mkdir -p "$work/man/man1" "$work/man/ru/man1"
mentor help --man-pages "$work/man"
if command -v mandoc >/dev/null; then
  mandoc -T lint -W warning "$work"/man/man1/*.1 "$work"/man/ru/man1/*.1 || failed=1
else
  skipped="$skipped mandoc"
fi
if command -v man >/dev/null && command -v groff >/dev/null; then
  for page in "$work"/man/man1/*.1 "$work"/man/ru/man1/*.1; do
    warnings=$(LC_ALL=C.UTF-8 man --warnings --local-file "$page" 2>&1 >/dev/null)
    expect man "$page" "" "$warnings"
  done
else
  skipped="$skipped man"
fi

[ -z "$skipped" ] || echo "SKIPPED:$skipped (not installed)"
[ $failed -ne 0 ] || echo "completion: every shell that is installed offers what it should; manual pages: no warning"
exit $failed
