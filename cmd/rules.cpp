#include "cmd/rules.h"

#include <fmt/core.h>

#include <algorithm>

#include "check/check.h"
#include "cmd/json.h"
#include "cmd/session.h"
#include "exchange/faults.h"
#include "unicode/fold.h"
#include "unicode/width.h"

namespace mentor {

std::vector<const RuleInfo*> every_rule() {
  std::vector<const RuleInfo*> rules = all_rules();
  for (const RuleInfo* rule : score_file_rules()) rules.push_back(rule);
  std::ranges::sort(rules, {}, &RuleInfo::code);
  return rules;
}

namespace {

const RuleInfo* rule_named(std::string_view code_or_name) {
  if (const RuleInfo* rule = find_rule(code_or_name)) return rule;
  for (const RuleInfo* rule : score_file_rules())
    if (rule->code == code_or_name || rule->name == code_or_name) return rule;
  return nullptr;
}

Text family_title(char letter) {
  switch (letter) {
    case 'Y':
      return {"YAML and encoding", "YAML и кодировка"};
    case 'S':
      return {"shape: fields, types, ids", "форма: поля, типы, идентификаторы"};
    case 'D':
      return {"deadlines", "сроки"};
    case 'R':
      return {"responsibility", "ответственные"};
    case 'T':
      return {"the document", "документ"};
    case 'A':
      return {"abbreviations", "сокращения"};
    case 'P':
      return {"participants and consents", "участники и согласия"};
    case 'M':
      return {"pairs, meetings, matching", "пары, встречи, подбор"};
    case 'E':
      return {"evidence and results", "подтверждения и результаты"};
    case 'I':
      return {"indicators and surveys", "показатели и анкеты"};
    case 'V':
      return {"privacy", "приватность"};
    default:
      return {"configuration and suppressions", "настройки и исключения"};
  }
}

// How a rule's findings can be mended by the program, in one sentence.
std::string_view fix_words(const RuleInfo& rule, Language language) {
  if (rule.fixes == Fixes::safe)
    return Text{"“mentor validate --fix” does it.", "Это сделает «mentor validate --fix»."}.in(language);
  if (rule.fixes == Fixes::unsafe)
    return Text{"“mentor validate --unsafe-fixes” does it; look at what it changed.",
                "Это сделает «mentor validate --unsafe-fixes»; просмотрите, что изменилось."}
        .in(language);
  return Text{"Only people can mend it.", "Исправить может только человек."}.in(language);
}

std::string text_list(Language language) {
  std::string page;
  char family = 0;
  for (const RuleInfo* rule : every_rule()) {
    if (rule->code[0] != family) {
      family = rule->code[0];
      page += fmt::format("{}{}: {}\n", page.empty() ? "" : "\n", family, family_title(family).in(language));
    }
    page += fmt::format("  {}  {}  {}  {}\n", rule->code, pad_right(to_string(rule->severity), 7),
                        pad_right(rule->name, 28), without_places(rule->message.in(language)));
  }
  return page;
}

std::string json_list(Language language) {
  Json rules = Json::array();
  for (const RuleInfo* rule : every_rule())
    rules.push_back({{"code", rule->code},
                     {"name", rule->name},
                     {"severity", to_string(rule->severity)},
                     {"fixes", to_string(rule->fixes)},
                     {"message", without_places(rule->message.in(language))},
                     {"help", without_places(rule->help.in(language))},
                     {"why", rule->why.in(language)}});
  return json_page({{"schema", "mentor/rules/1"}, {"rules", std::move(rules)}});
}

class RulesCommand final : public Command {
 public:
  CommandInfo info() override {
    return {"rules",
            {"list every rule", "список всех правил"},
            {},
            {{"mentor rules --lang ru", {"all rules in Russian", "все правила по-русски"}}},
            {{"--format", "FORMAT", {"text or json", "text или json"}, &format_, {"text", "json"}}}};
  }
  int run(Session& session) override {
    session.write_output(std::nullopt, format_.value_or("text") == "json" ? json_list(session.machine_language())
                                                                          : text_list(session.language()));
    return 0;
  }

 private:
  std::optional<std::string> format_;
};

std::string indented(std::string_view yaml) {
  std::string page;
  while (!yaml.empty()) {
    const std::size_t end = std::min(yaml.find('\n'), yaml.size());
    page += "    " + visible(yaml.substr(0, end)) + "\n";
    yaml.remove_prefix(std::min(end + 1, yaml.size()));
  }
  return page;
}

std::string explanation(const RuleInfo& rule, Language language) {
  std::string page = fmt::format("{} {} ({})\n\n{}\n", rule.code, rule.name, to_string(rule.severity),
                                 without_places(rule.message.in(language)));
  const auto paragraph = [&](Text title, std::string_view text) {
    if (!text.empty()) page += fmt::format("\n{}\n  {}\n", title.in(language), text);
  };
  paragraph({"Why", "Почему"}, rule.why.in(language));
  paragraph({"How to mend it", "Как исправить"}, without_places(rule.help.in(language)));
  page += fmt::format("  {}\n", fix_words(rule, language));
  if (!rule.bad.empty()) page += fmt::format("\n{}\n{}", Text{"Wrong", "Неправильно"}.in(language), indented(rule.bad));
  if (!rule.good.empty()) page += fmt::format("\n{}\n{}", Text{"Right", "Правильно"}.in(language), indented(rule.good));
  return page;
}

class ExplainCommand final : public Command {
 public:
  CommandInfo info() override {
    return {
        "explain",
        {"why a rule is there, with a wrong and a right example", "зачем нужно правило, с неверным и верным примером"},
        {},
        {{"mentor explain D101", {"by its code", "по коду"}},
         {"mentor explain deadline-unreadable", {"by its name", "по имени"}}},
        {{"RULE", "", {"code or name of a rule", "код или имя правила"}, &rule_}}};
  }
  int run(Session& session) override {
    if (!rule_)
      throw CommandError{2,
                         {{"which rule?", "какое правило объяснить?"}, {}},
                         {{"“mentor rules” lists them", "список: «mentor rules»"}, {}}};
    if (const RuleInfo* rule = rule_named(*rule_)) {
      session.write_output(std::nullopt, explanation(*rule, session.language()));
      return 0;
    }
    std::vector<std::string> known;
    for (const RuleInfo* rule : every_rule()) {
      known.emplace_back(rule->name);
      known.emplace_back(rule->code);
    }
    throw CommandError{2, {{"there is no rule “{0}”", "правила «{0}» нет"}, {*rule_}}, did_you_mean(*rule_, known)};
  }

 private:
  std::optional<std::string> rule_;
};

}  // namespace

std::unique_ptr<Command> make_rules_command() { return std::make_unique<RulesCommand>(); }
std::unique_ptr<Command> make_explain_command() { return std::make_unique<ExplainCommand>(); }

}  // namespace mentor
