#include "deadline/words.h"

#include <algorithm>
#include <tuple>
#include <unordered_map>

namespace mentor {

namespace {

struct Vocabulary {
  struct Entry {
    std::uint32_t first = 0;
    std::uint32_t count = 0;
  };
  std::unordered_map<std::string_view, Entry> entries;
  std::vector<Meaning> meanings;
  std::vector<std::string_view> words;
};

using Flat = std::vector<std::pair<std::string_view, Meaning>>;

void flatten(std::span<const WordRow> rows, Flat& flat) {
  for (const WordRow& row : rows)
    for (std::size_t at = 0; at < row.words.size();) {
      const std::size_t end = std::min(row.words.find(' ', at), row.words.size());
      flat.emplace_back(row.words.substr(at, end - at), Meaning{row.term, row.value});
      at = end + 1;
    }
}

Vocabulary build() {
  Flat flat;
  flatten(russian_words(), flat);
  flatten(english_words(), flat);
  std::ranges::sort(flat, {},
                    [](const auto& pair) { return std::tuple(pair.first, pair.second.term, pair.second.value); });
  Vocabulary result;
  for (const auto& [word, meaning] : flat) {
    const auto [entry, is_new] = result.entries.try_emplace(word);
    if (is_new) {
      entry->second.first = static_cast<std::uint32_t>(result.meanings.size());
      result.words.push_back(word);
    }
    result.meanings.push_back(meaning);
    ++entry->second.count;
  }
  return result;
}

const Vocabulary& vocabulary() {
  static const Vocabulary built = build();
  return built;
}

}  // namespace

std::span<const Meaning> meanings_of(std::string_view folded) {
  const Vocabulary& all = vocabulary();
  const auto found = all.entries.find(folded);
  if (found == all.entries.end()) return {};
  return std::span(all.meanings).subspan(found->second.first, found->second.count);
}

const std::vector<std::string_view>& known_words() { return vocabulary().words; }

}  // namespace mentor
