#include "cmd/complete.h"

#include <algorithm>
#include <ostream>

#include "cmd/session.h"

namespace mentor {

namespace {

constexpr std::size_t most_candidates = 1000;

bool takes_value(const Option& option) { return !std::holds_alternative<bool*>(option.target); }
bool is_positional(const Option& option) { return !option.name.starts_with('-'); }

// "-o,--output" has two names.
std::vector<std::string_view> names_of(const Option& option) {
  const std::size_t comma = option.name.find(',');
  if (comma == std::string_view::npos) return {option.name};
  return {option.name.substr(0, comma), option.name.substr(comma + 1)};
}

// The words before the cursor, understood as far as they can be: a line that is being typed is rarely right.
class TypedLine {
 public:
  TypedLine() : commands_(all_commands()), options_(globals_.options()) {
    options_.push_back({"--version", "", {"version and build facts", "версия и сведения о сборке"}, &globals_.version});
  }

  void take(const std::string& word) {
    if (awaiting_) return store(word);
    if (!plain_ && word == "--") {
      plain_ = true;
    } else if (!plain_ && word.starts_with('-') && word.size() > 1) {
      take_option(word);
    } else if (!command_) {
      lost_ = !choose(commands_, word) || lost_;
    } else if (!arguments_.empty() || !choose(below_, word)) {
      arguments_.push_back(word);
    }
  }

  Completion at(const std::string& word, Env& env) {
    if (lost_) return {};
    Session session(env, {});
    Asked asked{env, language_.value_or(session.language()), root_, name_, arguments_, word};
    if (awaiting_) return values(*awaiting_, awaiting_->value, asked);
    if (!plain_ && word.starts_with('-') && word != "-") return options(asked);
    if (!command_) return commands(commands_, asked.language);
    Completion offered = positional(asked);
    if (arguments_.empty())
      for (Candidate& each : commands(below_, asked.language).candidates) offered.candidates.push_back(std::move(each));
    return offered;
  }

 private:
  const Option* named(std::string_view name) const {
    for (const Option& option : options_)
      if (std::ranges::count(names_of(option), name) > 0) return &option;
    return nullptr;
  }

  void take_option(const std::string& word) {
    const std::size_t equals = word.find('=');
    const Option* option = named(std::string_view(word).substr(0, equals));
    if (!option || !takes_value(*option)) return;
    awaiting_ = option;
    if (equals != std::string::npos) store(word.substr(equals + 1));
  }

  void store(const std::string& value) {
    if (awaiting_->name == "--root") root_ = value;
    if (awaiting_->name == "--lang" && value == "ru") language_ = Language::ru;
    if (awaiting_->name == "--lang" && value == "en") language_ = Language::en;
    awaiting_ = nullptr;
  }

  bool choose(std::vector<std::unique_ptr<Command>>& from, const std::string& word) {
    const auto found = std::ranges::find_if(from, [&](const auto& each) { return each->info().name == word; });
    if (found == from.end()) return false;
    command_ = found->get();
    name_ += (name_.empty() ? "" : " ") + word;
    below_keeper_.push_back(std::move(below_));
    below_ = command_->subcommands();
    options_ = globals_.options();
    for (Option& option : command_->info().options) options_.push_back(std::move(option));
    return true;
  }

  static Completion commands(const std::vector<std::unique_ptr<Command>>& from, Language language) {
    Completion offered;
    for (const auto& each : from) {
      const CommandInfo info = each->info();
      offered.candidates.push_back({std::string(info.name), std::string(info.summary.in(language))});
    }
    return offered;
  }

  // The names of options, or what may follow the = of one.
  Completion options(Asked asked) const {
    Completion offered;
    if (const std::size_t equals = asked.word.find('='); equals != std::string::npos) {
      const std::string before = asked.word.substr(0, equals + 1);
      const Option* option = named(std::string_view(before).substr(0, equals));
      if (!option || !takes_value(*option)) return offered;
      asked.word.erase(0, equals + 1);
      offered = values(*option, option->value, asked);
      for (Candidate& each : offered.candidates) each.value.insert(0, before);
      return offered;
    }
    for (const Option& option : options_)
      if (!is_positional(option))
        offered.candidates.push_back(
            {std::string(names_of(option).back()), std::string(option.doc.in(asked.language))});
    return offered;
  }

  Completion positional(const Asked& asked) const {
    const auto option = std::ranges::find_if(options_, is_positional);
    if (option == options_.end()) return {};
    const std::vector<std::string> places = placeholders_of(option->name);
    const bool many = option->name.find("…") != std::string_view::npos;
    if (asked.arguments.size() >= places.size() && !many) return {};
    return values(*option, places[std::min(asked.arguments.size(), places.size() - 1)], asked);
  }

  static Completion values(const Option& option, std::string_view placeholder, const Asked& asked) {
    Completion offered;
    for (const std::string_view choice : option.choices) offered.candidates.push_back({std::string(choice), ""});
    if (!option.choices.empty()) return offered;
    if (const Completer* completer = completer_of(placeholder, asked.command)) completer->fill(asked, offered);
    return offered;
  }

  GlobalOptions globals_;
  std::vector<std::unique_ptr<Command>> commands_, below_;
  std::vector<std::vector<std::unique_ptr<Command>>> below_keeper_;  // options point into their commands
  std::vector<Option> options_;
  Command* command_ = nullptr;
  std::string name_;
  const Option* awaiting_ = nullptr;  // the next word is its value
  bool lost_ = false;                 // there is no such command
  bool plain_ = false;                // after `--` nothing is an option
  std::vector<std::string> arguments_;
  std::optional<std::string> root_;
  std::optional<Language> language_;
};

// What would break the line, or a terminal, is not offered.
bool printable(std::string_view value) {
  return !value.empty() && std::ranges::none_of(value, [](unsigned char each) { return each < ' ' || each == 0x7f; });
}

std::string_view heading(const Completion& completion) {
  if (completion.paths == Completion::Paths::files) return "files";
  if (completion.paths == Completion::Paths::folders) return "folders";
  return completion.open ? "open" : "words";
}

void print(const std::vector<Candidate>& candidates, std::string_view prefix, std::ostream& out) {
  std::size_t printed = 0;
  for (const Candidate& each : candidates) {
    if (!each.value.starts_with(prefix) || !printable(each.value)) continue;
    if (++printed > most_candidates) return;
    out << each.value;
    if (printable(each.doc)) out << '\t' << each.doc;
    out << '\n';
  }
}

// `ids` is completed by the placeholder that commands have for it.
std::string_view placeholder_for(std::string_view ids) {
  return ids == "items" ? "ITEM" : ids == "people" ? "PERSON" : ids == "pairs" ? "PAIR" : "";
}

// KIND [PREFIX] [--root DIR]
void print_ids(std::vector<std::string> arguments, Env& env) {
  std::optional<std::string> root;
  const auto option = std::ranges::find(arguments, "--root");
  if (arguments.end() - option > 1) {
    root = option[1];
    arguments.erase(option, option + 2);
  }
  const Completer* completer = arguments.empty() ? nullptr : completer_of(placeholder_for(arguments.front()), "");
  if (!completer) return;
  const std::string prefix = arguments.size() > 1 ? arguments[1] : "";
  Completion completion;
  completer->fill({env, Session(env, {}).language(), root, "", {}, prefix}, completion);
  print(completion.candidates, prefix, env.out);
}

}  // namespace

std::vector<std::string> placeholders_of(std::string_view positional) {
  std::vector<std::string> places(1);
  for (std::size_t i = 0; i < positional.size(); ++i) {
    if (positional[i] == ' ')
      places.emplace_back();
    else if (positional[i] >= 'A' && positional[i] <= 'Z')
      places.back() += positional[i];
  }
  return places;
}

Completion complete(const std::vector<std::string>& words, Env& env) {
  if (words.empty()) return {};
  TypedLine line;
  for (std::size_t i = 0; i + 1 < words.size(); ++i) line.take(words[i]);
  return line.at(words.back(), env);
}

int run_complete(const std::vector<std::string>& arguments, Env& env) noexcept {
  try {
    if (!arguments.empty() && arguments.front() == "ids") {
      print_ids({arguments.begin() + 1, arguments.end()}, env);
    } else if (!arguments.empty() && arguments.front() == "--") {
      const std::vector<std::string> words(arguments.begin() + 1, arguments.end());
      const Completion completion = complete(words, env);
      env.out << heading(completion) << '\n';
      print(completion.candidates, words.empty() ? "" : words.back(), env.out);
    }
  } catch (...) {
    // Whoever is typing cannot be told: the line that they are writing would be torn.
  }
  return 0;
}

}  // namespace mentor
