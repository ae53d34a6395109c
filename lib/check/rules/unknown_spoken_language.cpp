#include <algorithm>
#include <map>

#include "check/mend.h"
#include "check/rule.h"
#include "check/suggestions.h"
#include "unicode/fold.h"
#include "unicode/language_codes.h"

namespace mentor {

namespace {

// A word of two or three Latin letters is a code; longer ones are names of languages, which anybody may write.
bool is_wrong_code(std::string_view word) {
  const bool is_short = word.size() == 2 || word.size() == 3;
  const auto is_latin = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
  return is_short && std::ranges::all_of(word, is_latin) && !is_language_code(word);
}

void tell_unknown_spoken_language(const Located<std::string>& word, Findings& found) {
  Diagnostic& finding = found.add(word.place, {word.value});
  const std::string small = lower(word.value);
  const auto code = is_language_code(small) ? small : two_letter_code(small);
  if (!code) return;
  finding.help = write_it(*code);
  offer_value(finding, word.place, *code, write_it(*code), false);
}

void check_unknown_spoken_language(const CheckInput& input, Findings& found) {
  std::map<std::string, bool, std::less<>> verdicts;  // people share a few languages
  for (const Person& person : input.people)
    for (const auto& word : person.languages) {
      if (word.value.find(',') != std::string::npos) {
        offer_list(found.add(word.place, {word.value}), word.place, word.value);
        continue;
      }
      const auto [verdict, is_new] = verdicts.try_emplace(word.value);
      if (is_new) verdict->second = is_wrong_code(word.value);
      if (verdict->second) tell_unknown_spoken_language(word, found);
    }
}

}  // namespace

extern constinit const Rule unknown_spoken_language{
    {
        .code = "P122",
        .name = "unknown-spoken-language",
        .severity = Severity::warning,
        .message = {"there is no language “{0}”", "языка «{0}» нет"},
        .help = {"write two letters for each language: ru, en, tt, uk (or its name, the same for everybody)",
                 "пишите две буквы языка: ru, en, tt, uk (или название, одинаковое у всех)"},
        .why = {"Matching compares languages letter by letter: “rus” and “ru” have nothing in common.",
                "Подбор сравнивает языки буква в букву: у «rus» и «ru» нет ничего общего."},
        .bad = R"(# file: people.yaml
kind: participants
participants:
  - {id: p-0001, languages: [rus, tt], mentor: {capacity: 1}}
)",
        .good = R"(# file: people.yaml
kind: participants
participants:
  - {id: p-0001, languages: [ru, tt], mentor: {capacity: 1}}
)",
        .fixes = Fixes::unsafe,
    },
    check_unknown_spoken_language,
    Reach::part};

}  // namespace mentor
