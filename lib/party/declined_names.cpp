// Names of people in any case of Russian, where a text must hold none.
#include <algorithm>
#include <array>
#include <string>

#include "base/utf8.h"
#include "party/names.h"
#include "party/person.h"
#include "party/words.h"
#include "unicode/fold.h"

namespace mentor {

namespace {

// A first name of the lexicon behind one of its endings: «Анне», «Марией», «Павлу».
bool is_given_name_in_any_case(const std::string& folded) {
  constexpr std::array<std::string_view, 15> endings = {"",   "а",  "я",  "у",  "ю",  "е",  "и", "ы",
                                                        "ой", "ей", "ою", "ею", "ом", "ем", "ью"};
  constexpr std::array<std::string_view, 5> nominatives = {"", "а", "я", "ь", "й"};
  constexpr std::size_t least_letters = 2;
  for (const std::string_view ending : endings) {
    if (!folded.ends_with(ending)) continue;
    const std::string stem = folded.substr(0, folded.size() - ending.size());
    if (code_points(stem) < least_letters) continue;
    for (const std::string_view nominative : nominatives)
      if (is_listed_given_name(stem + std::string(nominative))) return true;
    // «Павел», «Павла»: the vowel that only the nominative has.
    const std::size_t last = offset_of(stem, code_points(stem) - 1);
    if (is_listed_given_name(stem.substr(0, last) + "е" + stem.substr(last))) return true;
  }
  return false;
}

bool is_surname_in_any_case(const std::string& folded) {
  constexpr std::array<std::string_view, 51> endings = {
      "ов",    "ова",  "ову",  "овой", "овым", "ове",   "ев",   "ева",   "еву",   "евой", "евым", "еве",  "ин",
      "ина",   "ину",  "иной", "иным", "ине",  "ын",    "ына",  "ыну",   "ыной",  "ыным", "ыне",  "ский", "ского",
      "скому", "ским", "ском", "ская", "ской", "скую",  "цкий", "цкого", "цкому", "цким", "цком", "цкая", "цкой",
      "цкую",  "енко", "чук",  "чука", "чуку", "чуком", "юк",   "ян",    "яна",   "ых",   "ич",   "ичу"};
  constexpr std::size_t least_letters = 4;
  return code_points(folded) >= least_letters && ends_with_any(folded, endings);
}

bool is_patronymic_in_any_case(const std::string& folded) {
  constexpr std::array<std::string_view, 20> endings = {"ович",   "овича", "овичу", "овичем", "евич", "евича", "евичу",
                                                        "евичем", "овна",  "овну",  "овне",   "овны", "овной", "евна",
                                                        "евну",   "евне",  "евны",  "евной",  "ична", "ичной"};
  constexpr std::size_t least_letters = 6;
  return code_points(folded) >= least_letters && ends_with_any(folded, endings);
}

bool are_names(const Word& left, const Word& right) {
  constexpr std::uint32_t widest_gap = 2;
  if (left.capitals == 0 || right.capitals == 0 || right.begin > left.end + widest_gap) return false;
  const auto is_other = [](const Word& word) {
    return is_surname_in_any_case(word.folded) || is_patronymic_in_any_case(word.folded);
  };
  return (is_given_name_in_any_case(left.folded) && is_other(right)) ||
         (is_surname_in_any_case(left.folded) && is_given_name_in_any_case(right.folded));
}

}  // namespace

bool may_name_somebody(std::string_view text) {
  if (!find_people(text).empty()) return true;
  const std::vector<Word> words = words_of(text);
  for (std::size_t i = 0; i + 1 < words.size(); ++i)
    if (are_names(words[i], words[i + 1])) return true;
  return false;
}

namespace {

// The words between commas, semicolons and ends of lines.
std::vector<Words> parts_of(std::string_view text, const std::vector<Word>& words) {
  std::vector<Words> parts;
  std::size_t first = 0;
  for (std::size_t i = 1; i <= words.size(); ++i) {
    const bool divided =
        i == words.size() || text.substr(words[i - 1].end, words[i].begin - words[i - 1].end).find_first_of(",;\n") !=
                                 std::string_view::npos;
    if (!divided) continue;
    parts.push_back(Words(words).subspan(first, i - first));
    first = i;
  }
  return parts;
}

// Where a name in any case begins at this word: how many words it takes, 0 for none.
std::size_t name_at(Words part, std::size_t i, bool alone) {
  const auto is_other = [&](std::size_t at) {
    return at < part.size() && part[at].capitals > 0 &&
           (is_patronymic_in_any_case(part[at].folded) || is_surname_in_any_case(part[at].folded));
  };
  if (i + 1 < part.size() && are_names(part[i], part[i + 1])) return is_other(i + 2) ? 3 : 2;
  return alone && (i > 0 || part.size() == 1) && part[i].capitals > 0 && is_surname_in_any_case(part[i].folded) ? 1 : 0;
}

}  // namespace

std::vector<NamedPerson> find_names(std::string_view text, bool alone) {
  const std::vector<Word> words = words_of(text);
  std::vector<NamedPerson> people;
  for (Words part : parts_of(text, words))
    while (!part.empty()) {
      const auto person = find_person(part);
      const std::size_t end = person ? person->begin : part.size();
      for (std::size_t i = 0; i < end;) {
        const std::size_t taken = std::min(name_at(part, i, alone), end - i);
        if (taken > 0) people.push_back({part[i].begin, part[i + taken - 1].end});
        i += std::max<std::size_t>(taken, 1);
      }
      if (!person) break;
      people.push_back({part[person->begin].begin, part[person->end - 1].end});
      part = part.subspan(person->end);
    }
  return people;
}

std::string stem_of_name(std::string_view word) {
  constexpr std::u32string_view vowels = U"аеиоуыэюя", soft = U"йь", endings = U"мгх";
  constexpr std::size_t least = 3;
  std::u32string stem = to_utf32(fold(word));
  const auto is_one_of = [](std::u32string_view all, char32_t letter) { return all.find(letter) != all.npos; };
  while (stem.size() > least) {
    const char32_t last = stem.back();
    if (is_one_of(vowels, last) || is_one_of(soft, last))
      stem.pop_back();
    else if (stem.size() > least + 1 && is_one_of(endings, last) && is_one_of(vowels, stem[stem.size() - 2]))
      stem.resize(stem.size() - 2);
    else
      break;
  }
  return to_utf8(stem);
}

}  // namespace mentor
