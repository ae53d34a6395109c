#include "report/registered_names.h"

#include <algorithm>

#include "party/names.h"
#include "report/scope.h"
#include "unicode/fold.h"

namespace mentor {

namespace {

using Words = std::vector<std::string>;

constexpr std::size_t most_words = 5;
constexpr std::size_t longest_name = 200;  // bytes

bool is_letter(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x80 || (byte >= 'a' && byte <= 'z') || byte == '-';
}

Words words_of_name(std::string_view text) {
  Words words(1);
  for (const char c : fold(text))
    if (is_letter(c))
      words.back() += c;
    else if (!words.back().empty())
      words.emplace_back();
  if (words.back().empty()) words.pop_back();
  return words;
}

bool starts_letter(char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }

std::size_t letters(std::string_view word) {
  return static_cast<std::size_t>(std::count_if(word.begin(), word.end(), starts_letter));
}

// The first `number` letters.
std::string_view beginning(std::string_view word, std::size_t number) {
  std::size_t at = 0;
  for (; at < word.size(); ++at)
    if (starts_letter(word[at]) && number-- == 0) break;
  return word.substr(0, at);
}

// One word but for its ending: «Мария», «Марии».
bool is_alike(std::string_view left, std::string_view right) {
  constexpr std::size_t least = 3, ending = 2;
  const std::size_t shorter = std::min(letters(left), letters(right)), longer = std::max(letters(left), letters(right));
  const std::size_t common = std::max(least, shorter > ending ? shorter - ending : 0);
  return shorter >= least && longer - shorter <= ending && beginning(left, common) == beginning(right, common);
}

bool says(const std::string& word, const std::string& of_name) {
  return letters(word) == 1 ? of_name.starts_with(word) : is_alike(word, of_name);
}

// Whether every word says another one of the name.
bool says_all(const Words& words, const Words& name) {
  if (words.size() > name.size()) return false;
  std::vector<bool> taken(name.size());
  for (const std::string& word : words) {
    std::size_t at = 0;
    while (at < name.size() && (taken[at] || !says(word, name[at]))) ++at;
    if (at == name.size()) return false;
    taken[at] = true;
  }
  return true;
}

}  // namespace

RegisteredNames::RegisteredNames(const ReportInput& input) {
  for (const Programme* programme : programmes_in(input)) {
    for (const Person& each : programme->people)
      if (each.name) add(*each.name);
    for (const Identity& each : programme->identities)
      if (each.name) add(*each.name);
    for (const auto& [party, entry] : programme->effective.parties)
      if (may_be_person(party)) add(party);
  }
}

void RegisteredNames::add(std::string_view name) {
  Name words = words_of_name(name);
  for (const std::string& word : words) by_beginning_[std::string(beginning(word, 3))].push_back(names_.size());
  names_.push_back(std::move(words));
}

bool RegisteredNames::is_name(std::string_view text) const {
  if (text.size() > longest_name) return false;
  const Words words = words_of_name(text);
  if (words.empty() || words.size() > most_words) return false;
  for (const std::string& word : words) {
    const auto found = by_beginning_.find(beginning(word, 3));
    if (found == by_beginning_.end()) continue;
    for (const std::size_t at : found->second)
      if (words.size() == 1 ? names_[at].front() == words.front() : says_all(words, names_[at])) return true;
  }
  return false;
}

std::string RegisteredNames::without_names(const std::string& text) const {
  std::string shown;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find_first_of(",;\n", at), text.size());
    std::size_t begin = at;
    while (begin < end && text[begin] == ' ') ++begin;
    const std::string part = text.substr(begin, end - begin);
    shown.append(text, at, begin - at).append(is_name(part) ? "…" : part);
    if (end < text.size()) shown += text[end];
    at = end + 1;
  }
  return shown;
}

void RegisteredNames::hide_in(Cell& cell) const {
  if (auto* text = std::get_if<std::string>(&cell.value)) *text = without_names(*text);
  if (auto* list = std::get_if<CellList>(&cell.value))
    for (Cell& each : *list) hide_in(each);
  if (auto* record = std::get_if<CellRecord>(&cell.value))
    for (auto& [name, each] : *record) hide_in(each);
}

void RegisteredNames::hide_in(Document& document) const {
  if (names_.empty()) return;
  for (Section& section : document.sections)
    for (Row& row : section.rows) {
      if (row.group) hide_in(*row.group);
      for (Cell& cell : row.cells) hide_in(cell);
    }
}

}  // namespace mentor
