#include "cmd/arguments.h"

#include <CLI/CLI.hpp>

#include "base/number.h"
#include "unicode/fold.h"
#include "unicode/sentence.h"

namespace mentor {

namespace {

// An option as it was bound: CLI11 fills the raw texts, the target is set from them afterwards, with messages of ours.
struct Bound {
  Option option;
  std::vector<std::string> values;
  std::size_t flags = 0;
  CLI::Option* parsed = nullptr;
};

// The options that one command line may hold: the global ones and those of the chosen command.
struct Binding {
  CLI::App app;
  std::vector<std::unique_ptr<Bound>> bound;
  std::string command;             // "match verify"; empty before a command is chosen
  std::vector<std::string> below;  // its subcommands, where none was chosen
};

std::string long_name(const Option& option) {
  const std::string_view name = option.name;
  return std::string(name.substr(name.rfind(',') + 1));
}

void bind(Binding& binding, std::vector<Option> options) {
  for (Option& option : options) {
    Bound& bound = *binding.bound.emplace_back(std::make_unique<Bound>());
    bound.option = std::move(option);
    const bool positional = !bound.option.name.starts_with('-');
    const std::string name = positional ? "arguments" : std::string(bound.option.name);
    if (std::holds_alternative<bool*>(bound.option.target)) {
      binding.app.add_flag(name, bound.flags);
      continue;
    }
    CLI::Option& parsed = *binding.app.add_option(name, bound.values);
    const bool many = std::holds_alternative<std::vector<std::string>*>(bound.option.target);
    if (positional)  // CLI11 would pass over a positional that may be missing; how many there may be is checked
                     // afterwards
      parsed.expected(0, 1 << 20)->allow_extra_args(true);
    else
      parsed.expected(1)->allow_extra_args(false)->multi_option_policy(many ? CLI::MultiOptionPolicy::TakeAll
                                                                            : CLI::MultiOptionPolicy::TakeLast);
  }
}

[[noreturn]] void usage(Message message, Message help = {}) {
  throw CommandError{2, std::move(message), std::move(help)};
}

void check_choice(const Bound& bound, const std::string& value) {
  const auto& choices = bound.option.choices;
  if (choices.empty() || std::ranges::find(choices, value) != choices.end()) return;
  std::vector<std::string> names(choices.begin(), choices.end());
  Message near = did_you_mean(value, names);
  Message one_of{{"it takes one of: {0}", "возможные значения: {0}"}, {listed(names, names.size())}};
  usage({{"{0} cannot be “{1}”", "у {0} не бывает значения «{1}»"}, {long_name(bound.option), value}},
        near.empty() ? std::move(one_of) : std::move(near));
}

long number_given(const Bound& bound, const std::string& value) {
  if (const auto number = whole_number<long>(value)) return *number;
  usage({{"{0} takes a whole number, not “{1}”", "у {0} значение — целое число, а не «{1}»"},
         {long_name(bound.option), value}});
}

void store(const Bound& bound) {
  for (const std::string& value : bound.values) check_choice(bound, value);
  if (const auto* flag = std::get_if<bool*>(&bound.option.target)) {
    if (bound.flags > 0) **flag = true;
  } else if (const auto* list = std::get_if<std::vector<std::string>*>(&bound.option.target)) {
    if (!bound.values.empty()) **list = bound.values;
  } else if (!bound.values.empty()) {
    if (const auto* text = std::get_if<std::optional<std::string>*>(&bound.option.target)) **text = bound.values.back();
    if (const auto* number = std::get_if<std::optional<long>*>(&bound.option.target))
      **number = number_given(bound, bound.values.back());
  }
}

// What CLI11 could not place: an option that does not exist, or one argument too many.
[[noreturn]] void refuse_extra(const Binding& binding, const std::string& extra) {
  const std::string name = extra.substr(0, extra.find('='));
  const std::string command = binding.command.empty() ? "mentor" : "mentor " + binding.command;
  const Message see{{"see “{0} --help”", "см. «{0} --help»"}, {command}};
  const bool is_word = !name.starts_with('-') || name.size() == 1;
  if (is_word && !binding.below.empty()) {
    Message near = did_you_mean(extra, binding.below);
    usage({{"“{1}” has no command “{0}”", "у «{1}» нет команды «{0}»"}, {extra, command}}, near.empty() ? see : near);
  }
  if (is_word) usage({{"“{1}” takes no argument “{0}”", "«{1}» не принимает аргумент «{0}»"}, {extra, command}}, see);
  std::vector<std::string> names;
  for (const auto& bound : binding.bound)
    if (bound->option.name.starts_with('-')) names.push_back(long_name(bound->option));
  Message near = did_you_mean(name, names);
  usage({{"“{1}” has no option {0}", "у «{1}» нет параметра {0}"}, {name, command}}, near.empty() ? see : near);
}

[[noreturn]] void refuse_command(const std::string& word, const std::vector<std::unique_ptr<Command>>& commands) {
  std::vector<std::string> names;
  for (const auto& each : commands) names.emplace_back(each->info().name);
  Message near = did_you_mean(word, names);
  if (near.empty()) near = {{"“mentor --help” lists the commands", "список команд: «mentor --help»"}, {}};
  usage({{"there is no command “{0}”", "команды «{0}» нет"}, {word}}, std::move(near));
}

// The first argument that is neither an option nor the value of a global one; arguments.size() where there is none.
std::size_t first_word(const std::vector<std::string>& arguments, GlobalOptions& globals) {
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const std::string& argument = arguments[i];
    if (!argument.starts_with('-') || argument == "-") return i;
    for (const Option& option : globals.options())
      if (!option.value.empty() && argument == long_name(option)) ++i;
  }
  return arguments.size();
}

Command* take_word(std::vector<std::string>& arguments, std::vector<std::unique_ptr<Command>>& commands,
                   GlobalOptions& globals, Parsed& parsed) {
  const std::size_t at = first_word(arguments, globals);
  if (at >= arguments.size()) return nullptr;
  const auto found =
      std::ranges::find_if(commands, [&](const auto& each) { return each->info().name == arguments[at]; });
  if (found == commands.end()) return nullptr;
  parsed.path.push_back(arguments[at]);
  arguments.erase(arguments.begin() + static_cast<std::ptrdiff_t>(at));
  return found->get();
}

// CLI11 would take `--fix=no` for no `--fix`, and say of `--quiet=x` what nobody understands.
void refuse_values_of_flags(const Binding& binding, const std::vector<std::string>& arguments) {
  for (const std::string& argument : arguments) {
    if (argument == "--") return;
    const std::string name = argument.substr(0, argument.find('='));
    if (name == argument) continue;
    for (const auto& each : binding.bound)
      if (std::holds_alternative<bool*>(each->option.target) && name == long_name(each->option))
        usage({{"{0} takes no value", "у {0} не бывает значения"}, {name}},
              {{"write {0}, or leave it out", "напишите {0} или уберите его"}, {name}});
  }
}

[[noreturn]] void explain(const CLI::ParseError& error) {
  const std::string text = error.what();
  const std::string name = text.substr(0, text.find_first_of(": "));
  if (dynamic_cast<const CLI::ArgumentMismatch*>(&error))
    usage({{"{0} needs a value", "параметру {0} нужно значение"}, {name}});
  usage({{"the arguments cannot be understood: {0}", "аргументы не удалось разобрать: {0}"}, {text}});
}

}  // namespace

std::vector<Option> GlobalOptions::options() {
  return {
      {"--root",
       "DIR",
       {"folder of the repository (default: found from the current folder)",
        "папка репозитория (по умолчанию ищется от текущей)"},
       &root},
      {"--lang", "LANG", {"language of messages: ru or en", "язык сообщений: ru или en"}, &language, {"ru", "en"}},
      {"--today",
       "DATE",
       {"the day that counts as today, YYYY-MM-DD", "какой день считать сегодняшним, ГГГГ-ММ-ДД"},
       &today},
      {"--color", "WHEN", {"auto, always or never", "auto, always или never"}, &color, {"auto", "always", "never"}},
      {"-q,--quiet", "", {"no summary and no progress", "без итоговой строки и хода работы"}, &quiet},
      {"-h,--help", "", {"explain this command", "справка по этой команде"}, &help},
  };
}

Parsed parse_arguments(std::vector<std::string> arguments, GlobalOptions& globals,
                       std::vector<std::unique_ptr<Command>>& commands, std::vector<std::unique_ptr<Command>>& below) {
  Parsed parsed;
  parsed.command = take_word(arguments, commands, globals, parsed);
  if (!parsed.command && first_word(arguments, globals) < arguments.size())
    refuse_command(arguments[first_word(arguments, globals)], commands);
  Binding binding;
  binding.app.set_help_flag();
  binding.app.allow_extras();
  bind(binding, globals.options());
  if (parsed.command) {
    below = parsed.command->subcommands();
    if (Command* deeper = take_word(arguments, below, globals, parsed))
      parsed.command = deeper;
    else
      for (const auto& each : below) binding.below.emplace_back(each->info().name);
    for (const std::string& word : parsed.path) binding.command += (binding.command.empty() ? "" : " ") + word;
    bind(binding, parsed.command->info().options);
  } else {
    bind(binding, {{"--version", "", {"version and build facts", "версия и сведения о сборке"}, &globals.version}});
  }
  refuse_values_of_flags(binding, arguments);
  try {
    binding.app.parse(std::vector<std::string>(arguments.rbegin(), arguments.rend()));
  } catch (const CLI::ParseError& error) {
    explain(error);
  }
  for (const std::string& extra : binding.app.remaining())
    if (extra != "--") refuse_extra(binding, extra);
  for (const auto& bound : binding.bound) {
    const bool single = !std::holds_alternative<std::vector<std::string>*>(bound->option.target);
    if (!bound->option.name.starts_with('-') && single && bound->values.size() > 1)
      refuse_extra(binding, bound->values[1]);
    store(*bound);
  }
  return parsed;
}

}  // namespace mentor
