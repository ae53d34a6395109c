#include "party/person.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "base/utf8.h"

namespace mentor {

namespace {

bool is_surname(const Word& word) { return is_capitalised(word) && !names_party(word) && !is_number_sign(word); }

bool is_title(const Word& word) {
  constexpr std::array<std::string_view, 5> titles = {"mr", "mrs", "ms", "miss", "dr"};
  return is_capitalised(word) && std::find(titles.begin(), titles.end(), word.folded) != titles.end();
}

bool is_patronymic(const Word& word) {
  constexpr std::array<std::string_view, 6> endings = {"ович", "евич", "овна", "евна", "ична", "ьич"};
  return is_capitalised(word) && code_points(word.folded) >= 6 &&
         std::any_of(endings.begin(), endings.end(), [&](auto ending) { return word.folded.ends_with(ending); });
}

bool before_namesake(Words words, std::size_t i) {
  return i > 0 && (words[i - 1].folded == "им" || words[i - 1].folded == "имени");
}

std::size_t initials_from(Words words, std::size_t i) {
  std::size_t count = 0;
  while (i + count < words.size() && count < 2 && is_initial(words[i + count])) ++count;
  return count;
}

// «Сидорова А. А.»; but in «директор Центра А. А. Сидорова» the initials belong to what follows.
std::size_t surname_then_initials(Words words, std::size_t i) {
  if (!is_surname(words[i])) return 0;
  const std::size_t initials = initials_from(words, i + 1);
  const std::size_t next = i + 1 + initials;
  const bool taken = next < words.size() && is_surname(words[next]) && initials_from(words, next + 1) == 0;
  return initials > 0 && !taken ? 1 + initials : 0;
}

std::size_t initials_then_surname(Words words, std::size_t i) {
  const std::size_t initials = initials_from(words, i);
  return initials > 0 && i + initials < words.size() && is_surname(words[i + initials]) ? initials + 1 : 0;
}

std::size_t written_in_full(Words words, std::size_t i) {
  if (i + 1 < words.size() && is_title(words[i]) && is_surname(words[i + 1])) return 2;
  if (!is_surname(words[i])) return 0;
  if (i + 2 < words.size() && is_surname(words[i + 1]) && is_patronymic(words[i + 2])) return 3;
  if (i + 2 < words.size() && is_patronymic(words[i + 1]) && is_surname(words[i + 2])) return 3;
  return i + 1 < words.size() && is_patronymic(words[i + 1]) ? 2 : 0;
}

std::size_t person_at(Words words, std::size_t i) {
  return std::max({surname_then_initials(words, i), initials_then_surname(words, i), written_in_full(words, i)});
}

// A name taken apart: which words are full and which are initials, in the order written.
struct Name {
  std::vector<std::string> full;
  std::vector<std::string> initials;
};

Name name_of(const std::vector<Word>& words) {
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
    if (before_namesake(words, i)) {
      i += std::max<std::size_t>(person_at(words, i), 1) - 1;
      continue;
    }
    if (const std::size_t count = person_at(words, i); count > 0) return PersonWords{i, i + count};
  }
  return std::nullopt;
}

bool same_person(std::string_view left, std::string_view right) {
  const Name a = name_of(words_of(left)), b = name_of(words_of(right));
  if (a.full.empty() || b.full.empty()) return false;
  if (abbreviates(a, b) || abbreviates(b, a)) return true;
  std::vector<std::string> one = a.full, two = b.full;
  std::sort(one.begin(), one.end());
  std::sort(two.begin(), two.end());
  return one == two && a.initials == b.initials;
}

}  // namespace mentor
