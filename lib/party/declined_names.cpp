// Names of people in any case of Russian, where a text must hold none.
#include <algorithm>
#include <array>
#include <string>

#include "base/utf8.h"
#include "party/names.h"
#include "party/words.h"
#include "unicode/fold.h"

namespace mentor {

namespace {

template <std::size_t N>
bool ends_with_any(std::string_view word, const std::array<std::string_view, N>& endings) {
  return std::ranges::any_of(endings, [&](std::string_view ending) { return word.ends_with(ending); });
}

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
