#include "check/personal_words.h"

#include <algorithm>
#include <array>

#include "check/prose.h"
#include "unicode/fold.h"

namespace mentor {

namespace {

template <std::size_t N>
bool begins_with_any(std::string_view word, const std::array<std::string_view, N>& stems) {
  return std::any_of(stems.begin(), stems.end(), [&](std::string_view stem) { return word.starts_with(stem); });
}

template <std::size_t N>
bool has_word(std::string_view text, const std::array<std::string_view, N>& stems) {
  const auto words = prose_words(text);
  return std::any_of(words.begin(), words.end(),
                     [&](const ProseWord& word) { return begins_with_any(lower(word.text), stems); });
}

// Who has a passport or a day of birth, what papers there are, and words that say nothing.
constexpr std::array<std::string_view, 43> of_people = {
    "сери",     "номер",    "гражд",    "данны",      "ребен",   "ребён",   "учени",  "участни",  "наставни",
    "наставля", "подопечн", "сын",      "доч",        "мам",     "мать",    "матер",  "отц",      "отец",
    "пап",      "родител",  "законн",   "представит", "студент", "педагог", "учител", "свидетел", "паспорт",
    "выдан",    "российск", "иностран", "series",     "number",  "pupil",   "mentee", "mentor",   "child",
    "mother",   "father",   "student",  "teacher",    "person",  "was",     "the"};
// Names with a capital that are nobody's.
constexpr std::array<std::string_view, 9> of_organisations = {"движени", "школ",     "гимнази", "лице",  "росси",
                                                              "россий",  "комсомол", "юнарми",  "school"};

// Whether only people and papers are spoken of.
bool is_about_people(std::string_view between) {
  for (const ProseWord& word : prose_words(between)) {
    const std::string small = lower(word.text);
    const bool is_short = word.text.size() <= 4;  // two Russian letters
    if (is_abbreviation(word.text) || (begins_upper(word.text) && begins_with_any(small, of_organisations)))
      return false;
    if (!is_short && !begins_upper(word.text) && !begins_with_any(small, of_people)) return false;
  }
  return true;
}

// What stands after the last word that begins with (or, for «загранпаспорт», has) one of these.
template <std::size_t N>
bool leads_to_people(std::string_view before, const std::array<std::string_view, N>& stems) {
  const auto words = prose_words(before);
  for (auto word = words.rbegin(); word != words.rend(); ++word) {
    const std::string small = lower(word->text);
    for (const std::string_view stem : stems)
      if (small.find(stem) != std::string::npos) return is_about_people(before.substr(word->end()));
  }
  return false;
}

}  // namespace

bool says_phone(std::string_view before) {
  constexpr std::array<std::string_view, 3> stems = {"телефон", "whatsapp", "факс"};
  constexpr std::array<std::string_view, 6> words = {"тел", "моб", "phone", "tel", "fax", "telephone"};
  const auto all = prose_words(before);
  return std::any_of(all.begin(), all.end(), [&](const ProseWord& word) {
    const std::string small = lower(word.text);
    return begins_with_any(small, stems) || std::find(words.begin(), words.end(), small) != words.end();
  });
}

bool says_official(std::string_view before) {
  constexpr std::array<std::string_view, 8> words = {"инн", "кпп", "огрн", "окпо", "октмо", "окато", "бик", "inn"};
  return has_word(before, words);
}

bool says_passport(std::string_view before) {
  constexpr std::array<std::string_view, 2> words = {"паспорт", "passport"};
  return leads_to_people(before, words);
}

bool says_birth_before(std::string_view before) {
  constexpr std::array<std::string_view, 4> words = {"рожден", "родил", "birth", "born"};
  return leads_to_people(before, words);
}

bool says_birth_after(std::string_view after) {
  const auto words = prose_words(after);
  if (words.size() < 2 || words[0].offset > 2) return false;
  const std::string first = lower(words[0].text), second = lower(words[1].text);
  return (first == "г" || first == "год" || first == "года") &&
         (second == "р" || second == "рожд" || second.starts_with("рожден"));
}

bool says_hostel(std::string_view around) {
  constexpr std::array<std::string_view, 3> hostels = {"общежити", "хостел", "hostel"};
  constexpr std::array<std::string_view, 5> living = {"жив", "прожива", "прописан", "зарегистр", "live"};
  return has_word(around, hostels) && !has_word(around, living);
}

}  // namespace mentor
