#include "party/key.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "party/party.h"
#include "party/words.h"

namespace mentor {

namespace {

// Longest first within what a word can end with, so that «ями» goes before «и».
constexpr std::string_view endings_ru[] = {
    "иями", "ями", "ами", "ией", "иям", "ием", "иях", "ого", "его", "ому", "ему", "ыми", "ими", "ая", "яя", "ое", "ее",
    "ие",   "ые",  "ой",  "ей",  "ий",  "ый",  "ов",  "ев",  "ам",  "ям",  "ах",  "ях",  "ом",  "ем", "ым", "им", "ую",
    "юю",   "их",  "ых",  "ия",  "ию",  "ии",  "ью",  "а",   "я",   "о",   "е",   "ы",   "и",   "у",  "ю",  "ь",  "й",
};
constexpr std::size_t least_stem = 3;

bool drop(std::string& word, std::string_view ending) {
  if (!word.ends_with(ending) || code_points(word) < least_stem + code_points(ending)) return false;
  word.resize(word.size() - ending.size());
  return true;
}

std::string english_stem(std::string word) {
  if (drop(word, "'s") || drop(word, "’s") || word.ends_with("ss")) return word;
  if (word.ends_with("ies") && drop(word, "ies")) return word + "y";
  drop(word, "s");
  return word;
}

// A hyphen counts as a space: «организации-партнеры», «организации – партнеры».
void append_pieces(std::vector<std::string>& words, std::string_view folded) {
  for (std::size_t begin = 0; begin <= folded.size();) {
    const std::size_t end = std::min(folded.find_first_of("-", begin), folded.size());
    if (end > begin) words.push_back(stem(folded.substr(begin, end - begin)));
    begin = end + 1;
  }
}

bool is_article(std::string_view folded) { return folded == "the" || folded == "a" || folded == "an"; }

void append_word(std::vector<std::string>& words, const Word& word) {
  if (is_number_sign(word) || is_article(word.folded)) return;
  const std::string_view long_form = written_out(word);
  if (!long_form.empty()) {
    append_pieces(words, long_form);
  } else if (word.folded.starts_with("замдир")) {
    append_pieces(words, "заместитель");
    append_pieces(words, std::string_view(word.folded).substr(std::string_view("зам").size()));
  } else {
    append_pieces(words, word.folded);
  }
}

// Understood in any school although no plan declares them; the kinds of work only after «по».
std::string_view common_meaning(const Word& word, bool after_about) {
  struct Common {
    std::string_view brief, meaning;
    bool work;
  };
  constexpr Common table[] = {{"ОО", "образовательные организации", false},
                              {"ОУ", "образовательные учреждения", false},
                              {"ДОУ", "дошкольные образовательные учреждения", false},
                              {"УР", "учебной работе", true},
                              {"ВР", "воспитательной работе", true},
                              {"УВР", "учебно-воспитательной работе", true},
                              {"МР", "методической работе", true},
                              {"НМР", "научно-методической работе", true},
                              {"УМР", "учебно-методической работе", true},
                              {"УПР", "учебно-производственной работе", true},
                              {"АХР", "административно-хозяйственной работе", true},
                              {"АХЧ", "административно-хозяйственной части", true}};
  if (!is_abbreviation(word)) return {};
  for (const Common& common : table)
    if (word.text == common.brief && (after_about || !common.work)) return common.meaning;
  return {};
}

}  // namespace

std::string stem(std::string_view folded) {
  std::string word(folded);
  if (is_latin(word)) return english_stem(std::move(word));
  drop(word, "ся");
  for (const std::string_view ending : endings_ru)
    if (drop(word, ending)) break;
  return word;
}

std::vector<std::string> key_words(std::string_view name,
                                   const std::map<std::string, std::string, std::less<>>& abbreviations) {
  return key_words(words_of(name), abbreviations);
}

std::vector<std::string> key_words(Words name, const std::map<std::string, std::string, std::less<>>& abbreviations) {
  std::vector<std::string> words;
  bool after_about = false;
  for (const Word& word : name) {
    const auto declared = abbreviations.find(word.text);
    const std::string_view meaning =
        declared == abbreviations.end() ? common_meaning(word, after_about) : std::string_view(declared->second);
    after_about = word.folded == "по";
    if (meaning.empty()) {
      append_word(words, word);
      continue;
    }
    for (const Word& part : words_of(meaning)) append_word(words, part);
  }
  return words;
}

std::string deputy_field(const Party& party, const std::map<std::string, std::string, std::less<>>& abbreviations) {
  const std::vector<Word> words = words_of(party.role.empty() ? party.name : party.role);
  const Words all = words;
  std::size_t at = 0;
  while (at < all.size() && all[at].folded != "по" && all[at].folded != "for") ++at;
  const bool deputy = std::any_of(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(at), [](const Word& word) {
    return word.folded.starts_with("зам") || word.folded == "deputy";
  });
  std::string key;
  if (!deputy || at == all.size()) return key;
  for (const std::string& word : key_words(all.subspan(at), abbreviations))
    key.append(key.empty() ? "" : " ").append(word);
  return key;
}

std::string party_key(std::string_view name, const std::map<std::string, std::string, std::less<>>& abbreviations) {
  std::string key;
  for (const std::string& word : key_words(name, abbreviations)) key.append(key.empty() ? "" : " ").append(word);
  return key;
}

}  // namespace mentor
