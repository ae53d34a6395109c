#include <algorithm>

#include "check/mend.h"
#include "check/rule.h"
#include "unicode/fold.h"

namespace mentor {

namespace {

// Other ways of writing the two.
std::optional<std::string> meant(std::string_view written) {
  const std::string word = fold(written);
  for (const std::string_view each : {"rus", "russian", "русский", "рус", "ru-ru", "ru_ru"})
    if (word == each) return "ru";
  for (const std::string_view each : {"eng", "english", "английский", "англ", "en-us", "en-gb", "en_us", "en_gb"})
    if (word == each) return "en";
  return std::nullopt;
}

void tell_unknown_language(const Located<std::string>& language, Findings& found) {
  if (!language || language.value == "ru" || language.value == "en") return;
  Diagnostic& finding = found.add(language.place, {language.value});
  const auto word = meant(language.value);
  if (word) offer_value(finding, language.place, *word, write_it(*word), false);
}

void check_unknown_language(const CheckInput& input, Findings& found) {
  tell_unknown_language(input.programme.file.language, found);
  for (const Roadmap& roadmap : input.programme.roadmaps) tell_unknown_language(roadmap.language, found);
}

}  // namespace

extern constinit const Rule unknown_language{
    {
        .code = "C109",
        .name = "unknown-language",
        .severity = Severity::error,
        .message = {"“{0}” is not a language of messages and documents",
                    "«{0}» — такого языка сообщений и документов нет"},
        .help = {"write ru (Russian) or en (English)", "пишите ru (русский) или en (английский)"},
        .why = {"Messages and reports speak Russian or English; any other word is passed over.",
                "Сообщения и отчёты бывают на русском или английском; любое другое слово пропускается."},
        .bad = R"(# file: mentor.yaml
id: example
profile: generic
language: rus
)",
        .good = R"(# file: mentor.yaml
id: example
profile: generic
language: ru
)",
        .fixes = Fixes::unsafe,
    },
    check_unknown_language};

}  // namespace mentor
