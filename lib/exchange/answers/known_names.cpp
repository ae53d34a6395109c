#include "exchange/answers/known_names.h"

#include <algorithm>
#include <set>

#include "base/utf8.h"
#include "party/names.h"
#include "unicode/fold.h"

namespace mentor {

namespace {

// The folded words of a name, sorted; full stops end a word too.
std::vector<std::string> words_of_name(std::string_view name) {
  std::vector<std::string> words;
  const std::string folded = fold(name);
  for (std::size_t at = 0; at < folded.size();) {
    const std::size_t end = std::min(folded.find_first_of(" .,\n", at), folded.size());
    if (end > at) words.push_back(folded.substr(at, end - at));
    at = end + 1;
  }
  std::ranges::sort(words);
  return words;
}

// The parts of a double surname, each by itself: «Мамин-Сибиряк», «Мамин Сибиряк».
std::vector<std::string> parts_of_words(const std::vector<std::string>& words) {
  std::vector<std::string> parts;
  for (std::string word : words) {
    for (const std::string_view dash : {"‐", "‑", "–", "—"})
      for (std::size_t at = word.find(dash); at != std::string::npos; at = word.find(dash, at))
        word.replace(at, dash.size(), "-");
    for (std::size_t at = 0; at < word.size();) {
      const std::size_t end = std::min(word.find('-', at), word.size());
      if (end > at) parts.push_back(word.substr(at, end - at));
      at = end + 1;
    }
  }
  std::ranges::sort(parts);
  return parts;
}

// Whether a double surname stands between them: the same parts joined otherwise, or one part left out.
bool is_double(const std::vector<std::string>& left, const std::vector<std::string>& right) {
  const std::vector<std::string> one = parts_of_words(left), two = parts_of_words(right);
  if (one.size() == left.size() && two.size() == right.size()) return false;
  const bool longer = one.size() >= two.size();
  const auto &more = longer ? one : two, &less = longer ? two : one;
  return less.size() >= 2 && more.size() - less.size() <= 1 && std::ranges::includes(more, less);
}

std::string key_of(const std::vector<std::string>& words) {
  std::string key;
  for (const std::string& word : words) key += word + " ";
  return key;
}

// Equal but for one word that is a slip of the hand away.
bool is_slip(const std::vector<std::string>& left, const std::vector<std::string>& right) {
  if (left.size() != right.size() || left.size() < 2) return false;
  std::vector<std::string> one, two;
  std::ranges::set_difference(left, right, std::back_inserter(one));
  std::ranges::set_difference(right, left, std::back_inserter(two));
  constexpr std::size_t least_letters = 4;
  if (one.size() != 1 || two.size() != 1 || code_points(one[0]) < least_letters) return false;
  // Endings tell relatives apart: «Иванов», «Иванова».
  if (one[0].starts_with(two[0]) || two[0].starts_with(one[0])) return false;
  const std::size_t longer = std::max(code_points(one[0]), code_points(two[0]));
  const std::size_t shorter = std::min(code_points(one[0]), code_points(two[0]));
  return longer - shorter <= 1 && nearest(one[0], std::vector<std::string>{two[0]}).has_value();
}

}  // namespace

void NamesOfPeople::add(Entry entry) {
  const std::vector<std::string> words = words_of_name(entry.name);
  const std::size_t at = entries_.size();
  by_key_[key_of(words)].push_back(at);
  for (const std::string& word : words)
    if (code_points(word) > 2) by_word_[word].push_back(at);
  for (const std::string& part : parts_of_words(words))
    if (code_points(part) > 2 && std::ranges::find(words, part) == words.end()) by_word_[part].push_back(at);
  entries_.push_back(std::move(entry));
  words_.push_back(words);
}

std::vector<const NamesOfPeople::Entry*> NamesOfPeople::same(std::string_view name) const {
  std::vector<const Entry*> found;
  if (const auto known = by_key_.find(key_of(words_of_name(name))); known != by_key_.end())
    for (const std::size_t at : known->second) found.push_back(&entries_[at]);
  return found;
}

std::vector<const NamesOfPeople::Entry*> NamesOfPeople::like(std::string_view name) const {
  constexpr std::size_t most = 200;
  const std::vector<std::string> words = words_of_name(name);
  std::vector<const std::vector<std::size_t>*> lists;
  std::set<std::string> sought(words.begin(), words.end());
  for (std::string& part : parts_of_words(words)) sought.insert(std::move(part));
  for (const std::string& word : sought)
    if (const auto known = by_word_.find(word); known != by_word_.end()) lists.push_back(&known->second);
  std::set<std::size_t> candidates;
  for (const std::vector<std::size_t>* list : lists)
    if (list->size() <= most || words.size() == 1 || lists.size() == 1) candidates.insert(list->begin(), list->end());
  std::vector<const Entry*> found;
  for (const std::size_t at : candidates) {
    const std::vector<std::string>& other = words_[at];
    if (other != words && (may_be_one(name, entries_[at].name) || is_slip(words, other) || is_double(words, other)))
      found.push_back(&entries_[at]);
  }
  return found;
}

}  // namespace mentor
