#include "cmd/session.h"

namespace mentor {

namespace {

// Words may come from a repository of anybody: they are quoted, never evaluated (`compgen -W` would evaluate them).
constexpr std::string_view bash_script = R"script(# Completion of mentor for bash. Made by: mentor completion bash
_mentor() {
  local IFS=$'\n' i word line value heading glued prefix last=-1
  local -a words=() answer=()
  # bash takes the = of --format=json for a word of its own; here it is one word again.
  for ((i = 1; i <= COMP_CWORD; i++)); do
    word=${COMP_WORDS[i]}
    if ((last >= 0)) && [[ ${words[last]} == --* ]] && [[ $word == '=' || ${COMP_WORDS[i-1]} == '=' ]]; then
      words[last]+=$word
    else
      words[++last]=$word
    fi
  done
  while IFS= read -r line; do answer+=("$line"); done < <(
    "${COMP_WORDS[0]/#\~/$HOME}" complete -- "${words[@]}" 2>/dev/null)
  heading=${answer[0]-words}
  glued=${words[last]-}
  # Only what stands after the = is replaced.
  prefix=
  [[ $glued == --*=* ]] && prefix=${glued%%=*}=
  COMPREPLY=()
  for line in "${answer[@]:1}"; do
    value=${line%%$'\t'*}
    value=${value#"$prefix"}
    [[ $value != *[!A-Za-z0-9._/,=-]* ]] || printf -v value '%q' "$value"
    COMPREPLY+=("$value")
  done
  case $heading in
    files)
      compopt -o filenames 2>/dev/null
      COMPREPLY+=($(compgen -f -- "${glued#"$prefix"}")) ;;
    folders)
      compopt -o filenames 2>/dev/null
      COMPREPLY+=($(compgen -d -- "${glued#"$prefix"}")) ;;
    open) compopt -o nospace 2>/dev/null ;;
  esac
  return 0
}
complete -F _mentor mentor
)script";

constexpr std::string_view zsh_script = R"script(#compdef mentor
# Completion of mentor for zsh. Made by: mentor completion zsh
_mentor() {
  local -a answer values shown typed
  local line heading
  typed=("${(@Q)words[2,CURRENT-1]}" "${(Q)PREFIX}")
  answer=("${(@f)$("${(Q)words[1]/#\~/$HOME}" complete -- "${typed[@]}" 2>/dev/null)}")
  heading=${answer[1]:-words}
  for line in "${(@)answer[2,-1]}"; do
    values+=("${line%%$'\t'*}")
    if [[ $line == *$'\t'* ]]; then
      shown+=("${line%%$'\t'*}  -- ${line#*$'\t'}")
    else
      shown+=("$line")
    fi
  done
  if ((${#values} > 0)); then
    if [[ $heading == open ]]; then
      compadd -S '' -l -d shown -a values
    else
      compadd -l -d shown -a values
    fi
  fi
  case $heading in
    files) compset -P '--*='; _files ;;
    folders) compset -P '--*='; _files -/ ;;
  esac
}
# Sourced it registers itself; from a folder of fpath it is called.
if [[ ${zsh_eval_context[-1]} == loadautofunc ]]; then
  _mentor "$@"
elif ((${+functions[compdef]})); then
  compdef _mentor mentor
fi
)script";

constexpr std::string_view fish_script = R"script(# Completion of mentor for fish. Made by: mentor completion fish
function __mentor_complete
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    set -l program (string replace -r '^~' "$HOME" -- $words[1])
    set -l answer (command $program complete -- $words[2..-1] "$current" 2>/dev/null)
    set -l heading $answer[1]
    for line in $answer[2..-1]
        printf '%s\n' $line
    end
    # Of --output=FILE only what stands after the = is a path.
    set -l before (string match -r -- '^--[^=]*=' "$current")
    set -l path (string replace -r -- '^--[^=]*=' '' "$current")
    switch "$heading"
        case files
            for each in (__fish_complete_path "$path")
                printf '%s\n' "$before$each"
            end
        case folders
            for each in (__fish_complete_directories "$path")
                printf '%s\n' "$before$each"
            end
    end
end
complete -c mentor -f -a '(__mentor_complete)'
)script";

class CompletionCommand final : public Command {
 public:
  CommandInfo info() override {
    return {"completion",
            {"completion of commands, options and ids for a shell", "дополнение команд, параметров и id в оболочке"},
            {"Prints a script that makes the Tab key of your shell finish the words of mentor: commands, options and "
             "their values, rules, kinds of files, reports, and the ids of the repository around the current folder "
             "(where it has no more than 16 MB).",
             "Печатает скрипт, после которого клавиша Tab в оболочке дополняет слова mentor: команды, параметры и их "
             "значения, правила, виды файлов, отчёты и id репозитория вокруг текущей папки (если в нём не больше "
             "16 МБ)."},
            {{"mentor completion bash > ~/.local/share/bash-completion/completions/mentor",
              {"for bash, from the next shell on", "для bash, начиная со следующего запуска"}},
             {"mentor completion zsh > ~/.zfunc/_mentor",
              {"for zsh, where ~/.zfunc is in fpath", "для zsh, если ~/.zfunc есть в fpath"}},
             {"mentor completion fish > ~/.config/fish/completions/mentor.fish", {"for fish", "для fish"}}},
            {{"SHELL", "", {"bash, zsh or fish", "bash, zsh или fish"}, &shell_, {"bash", "zsh", "fish"}}}};
  }

  int run(Session& session) override {
    if (!shell_)
      throw CommandError{2,
                         {{"for which shell?", "для какой оболочки?"}, {}},
                         {{"mentor completion bash, zsh or fish", "mentor completion bash, zsh или fish"}, {}}};
    session.write_output(std::nullopt, *shell_ == "bash" ? bash_script : *shell_ == "zsh" ? zsh_script : fish_script);
    return 0;
  }

 private:
  std::optional<std::string> shell_;
};

}  // namespace

std::unique_ptr<Command> make_completion_command() { return std::make_unique<CompletionCommand>(); }

}  // namespace mentor
