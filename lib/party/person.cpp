#include "party/person.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "base/utf8.h"
#include "party/forms.h"

namespace mentor {

namespace {

// Not «Кл.» for «классный».
bool is_surname(const Word& word) {
  const bool is_short = word.dotted && !written_out(word).empty();
  return is_capitalised(word) && !names_party(word) && !is_number_sign(word) && !is_short;
}

bool is_title(const Word& word) {
  constexpr std::array<std::string_view, 8> titles = {"mr", "mrs", "ms", "miss", "dr", "prof", "sir", "rev"};
  return is_capitalised(word) && std::find(titles.begin(), titles.end(), word.folded) != titles.end();
}

// Ending of a Russian surname in the nominative.
bool is_surname_like(const Word& word) {
  constexpr std::array<std::string_view, 18> endings = {"ова",  "ева", "ина", "ына", "ская", "цкая",
                                                        "ов",   "ев",  "ин",  "ын",  "ский", "цкий",
                                                        "енко", "чук", "юк",  "ян",  "ых",   "ич"};
  return is_surname(word) && code_points(word.folded) >= 4 &&
         std::any_of(endings.begin(), endings.end(), [&](auto ending) { return word.folded.ends_with(ending); });
}

bool is_patronymic(const Word& word) {
  constexpr std::array<std::string_view, 6> endings = {"ович", "евич", "овна", "евна", "ична", "ьич"};
  return is_capitalised(word) && code_points(word.folded) >= 6 &&
         std::any_of(endings.begin(), endings.end(), [&](auto ending) { return word.folded.ends_with(ending); });
}

bool before_namesake(Words words, std::size_t i) {
  return i > 0 && (words[i - 1].folded == "им" || words[i - 1].folded == "имени");
}

bool is_capital_letter(const Word& word) { return word.points == 1 && word.capitals == 1 && !is_number_sign(word); }

bool goes_on_after_hyphen(const Word& word, const Word& next) {
  const char* const end = word.text.data() + word.text.size();
  return next.begin == word.end + 2 && std::string_view(end, 2) == ".-";
}

// Up to two; the last full stop may be missing, «Ким Е.В», and after a plain surname both, «Белова Е В».
std::size_t initials_from(Words words, std::size_t i, bool sure = false) {
  std::size_t count = 0, most = 2;
  while (i + count < words.size() && count < most) {
    const Word& word = words[i + count];
    // «М.-Р. А.»: one of a double name.
    if (count > 0 && is_initial(word) && goes_on_after_hyphen(words[i + count - 1], word)) ++most;
    const bool loose = is_capital_letter(word) && (count > 0 ? word.begin <= words[i + count - 1].end + 2 : false);
    if (!is_initial(word) && !loose) break;
    ++count;
  }
  const bool both =
      sure && count == 0 && i + 1 < words.size() && is_capital_letter(words[i]) && is_capital_letter(words[i + 1]);
  return both ? 2 : count;
}

// «Сидорова А. А.»; but in «директор Центра А. А. Сидорова» the initials belong to what follows.
std::size_t surname_then_initials(Words words, std::size_t i) {
  if (!is_surname(words[i])) return 0;
  const std::size_t initials = initials_from(words, i + 1, is_surname_like(words[i]));
  const std::size_t next = i + 1 + initials;
  const bool taken = next < words.size() && is_surname(words[next]) && initials_from(words, next + 1) == 0;
  return initials > 0 && !taken ? 1 + initials : 0;
}

std::size_t initials_then_surname(Words words, std::size_t i) {
  const std::size_t initials = initials_from(words, i);
  return initials > 0 && i + initials < words.size() && is_surname(words[i + initials]) ? initials + 1 : 0;
}

bool stands_next_to(const Word& word, const Word& next) { return next.begin <= word.end + 1; }

// "Mr D. Evans", "Dr. Alice Ng"
std::size_t after_title(Words words, std::size_t i) {
  if (!is_title(words[i])) return 0;
  const std::size_t initials = initials_from(words, i + 1);
  std::size_t end = i + 1 + initials;
  while (end < words.size() && end < i + 3 + initials && is_surname(words[end]) && !is_abbreviation(words[end]) &&
         (end == i + 1 || words[end].begin <= words[end - 1].end + 2))
    ++end;
  return end > i + 1 + initials ? end - i : 0;
}

// «Мария Белова», «Белова Мария», "Ann Brown", "Ann B. Brown"; not "Florence Nightingale Foundation".
std::size_t with_given_name(Words words, std::size_t i) {
  if (!is_latin(words[i].folded)) {
    if (i + 1 >= words.size() || !stands_next_to(words[i], words[i + 1])) return 0;
    const bool named = (is_given_name(words[i]) && is_surname_like(words[i + 1])) ||
                       (is_surname_like(words[i]) && is_given_name(words[i + 1]));
    return named ? 2 : 0;
  }
  const std::size_t initials = initials_from(words, i + 1);
  const std::size_t last = i + 1 + initials;
  if (!is_given_name(words[i]) || last >= words.size() || !is_surname(words[last])) return 0;
  const bool goes_on =
      last + 1 < words.size() && stands_next_to(words[last], words[last + 1]) && words[last + 1].capitals > 0;
  return stands_next_to(words[i], words[i + 1]) && !goes_on ? 2 + initials : 0;
}

std::size_t written_in_full(Words words, std::size_t i) {
  if (const std::size_t titled = after_title(words, i); titled > 0) return titled;
  if (!is_surname(words[i])) return 0;
  if (i + 2 < words.size() && is_surname(words[i + 1]) && is_patronymic(words[i + 2])) return 3;
  if (i + 2 < words.size() && is_patronymic(words[i + 1]) && is_surname(words[i + 2])) return 3;
  if (i + 1 < words.size() && is_patronymic(words[i + 1])) return 2;
  return with_given_name(words, i);
}

std::size_t person_at(Words words, std::size_t i) {
  return std::max({surname_then_initials(words, i), initials_then_surname(words, i), written_in_full(words, i)});
}

// A name taken apart: which words are full and which are initials, in the order written.
struct Name {
  std::vector<std::string> full;
  std::vector<std::string> initials;
};

Name name_of(Words words) {
  Name name;
  for (const Word& word : words)
    if (!is_title(word)) (code_points(word.folded) == 1 ? name.initials : name.full).push_back(word.folded);
  return name;
}

// Initials stand for the first names in order; one initial may stand for two.
bool abbreviates(const Name& brief, const Name& complete) {
  if (brief.full.size() != 1 || complete.full.size() < 2) return false;
  std::vector<std::string> first_names = complete.full;
  const auto surname = std::find(first_names.begin(), first_names.end(), brief.full[0]);
  if (surname == first_names.end() || brief.initials.empty()) return false;
  first_names.erase(surname);
  if (brief.initials.size() > first_names.size()) return false;
  return std::equal(brief.initials.begin(), brief.initials.end(), first_names.begin(),
                    [](const std::string& initial, const std::string& name) { return name.starts_with(initial); });
}

}  // namespace

std::optional<PersonWords> find_person(Words words) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i].quoted) continue;
    if (before_namesake(words, i)) {
      i += std::max<std::size_t>(person_at(words, i), 1) - 1;
      continue;
    }
    if (const std::size_t count = person_at(words, i); count > 0) return PersonWords{i, i + count};
  }
  return std::nullopt;
}

bool names_place(const Word& word) {
  constexpr std::array<std::string_view, 14> places = {"города", "г",       "района",  "округа",    "поселка",
                                                       "села",   "деревни", "области", "края",      "им",
                                                       "имени",  "станицы", "улицы",   "республики"};
  return std::find(places.begin(), places.end(), word.folded) != places.end();
}

bool ends_with_surname(Words words) {
  if (words.size() < 2 || !is_surname_like(words.back()) || words.back().quoted || words.back().bracketed) return false;
  const Word& before = words[words.size() - 2];
  const std::size_t head = head_at(words);
  return head < words.size() && is_position(words[head]) && before.capitals == 0 && !names_place(before) &&
         !is_preposition(before);
}

bool is_latin_name(Words words) {
  constexpr std::array<std::string_view, 9> common_endings = {"tion", "sion", "ing",  "ment", "ness",
                                                              "ity",  "ance", "ship", "ics"};
  constexpr std::array<std::string_view, 34> common = {
      "human",  "resources", "affairs",  "services", "studies", "finance", "quality", "health",  "safety",
      "key",    "stage",     "year",     "upper",    "lower",   "senior",  "junior",  "primary", "secondary",
      "higher", "social",    "public",   "culture",  "early",   "years",   "north",   "south",   "east",
      "west",   "regional",  "national", "local",    "the",     "with",    "and"};
  return words.size() >= 2 && words.size() <= 3 && std::all_of(words.begin(), words.end(), [&](const Word& word) {
           const bool ordinary = std::find(common.begin(), common.end(), word.folded) != common.end() ||
                                 std::any_of(common_endings.begin(), common_endings.end(),
                                             [&](auto ending) { return word.folded.ends_with(ending); });
           return is_latin(word.folded) && is_capitalised(word) && !ordinary && !is_party_noun(word);
         });
}

std::vector<std::string> full_names(Words name) { return name_of(name).full; }

bool same_person(std::string_view left, std::string_view right) {
  const Name a = name_of(words_of(left)), b = name_of(words_of(right));
  if (a.full.empty() || b.full.empty()) return false;
  if (abbreviates(a, b) || abbreviates(b, a)) return true;
  std::vector<std::string> one = a.full, two = b.full;
  std::sort(one.begin(), one.end());
  std::sort(two.begin(), two.end());
  if (one == two && a.initials == b.initials) return true;
  const bool named = one.size() > 1 && two.size() > 1 && (a.initials.empty() || b.initials.empty());
  return named && (std::includes(one.begin(), one.end(), two.begin(), two.end()) ||
                   std::includes(two.begin(), two.end(), one.begin(), one.end()));
}

}  // namespace mentor
