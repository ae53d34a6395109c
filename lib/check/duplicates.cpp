#include "check/duplicates.h"

#include <map>
#include <set>

#include "check/prose.h"

namespace mentor {

namespace {

constexpr double alike = 0.75;
constexpr std::size_t least_words = 3;

struct Sentence {
  const Item* item;
  const Located<std::string>* text;
  std::vector<std::string> words;
  bool is_title;
};

// The title without the years that it names: «в 2021/2022 учебном году» does not make another activity.
std::vector<std::string> words_of_title(std::string title) {
  const std::vector<Scope> scopes = find_scopes(title);
  for (auto scope = scopes.rbegin(); scope != scopes.rend(); ++scope) title.erase(scope->offset, scope->length);
  return content_words(title);
}

std::vector<Sentence> sentences_of(const Roadmap& roadmap) {
  std::vector<Sentence> sentences;
  for (const auto& [section, item] : items_of(roadmap)) {
    sentences.push_back({item, &item->title, words_of_title(item->title.value), true});
    for (const auto& step : item->steps) sentences.push_back({item, &step, content_words(step.value), false});
  }
  return sentences;
}

bool say_the_same(const Sentence& left, const Sentence& right) {
  if (left.item == right.item || left.is_title != right.is_title) return false;
  if (left.words.size() < least_words || right.words.size() < least_words) return false;
  if (left.is_title) return likeness(left.words, right.words) >= alike;
  const bool shorter = left.words.size() <= right.words.size();
  const auto& part = shorter ? left.words : right.words;
  const auto& whole = shorter ? right.words : left.words;
  return whole.size() <= 2 * part.size() && all_among(part, whole);
}

}  // namespace

std::vector<DuplicateItems> duplicate_items(const Roadmap& roadmap) {
  const std::vector<Sentence> sentences = sentences_of(roadmap);
  // Of many items that say the same each is told of the first only.
  std::map<std::pair<std::size_t, std::size_t>, DuplicateItems> pairs;
  std::set<std::pair<const Item*, const Item*>> known;
  for (std::size_t j = 1; j < sentences.size(); ++j)
    for (std::size_t i = 0; i < j; ++i) {
      if (!say_the_same(sentences[i], sentences[j])) continue;
      if (known.insert({sentences[i].item, sentences[j].item}).second)
        pairs.insert({{i, j}, {sentences[i].item, sentences[j].item, sentences[j].text, sentences[i].text}});
      break;
    }
  std::vector<DuplicateItems> ordered;
  for (auto& [at, pair] : pairs) ordered.push_back(std::move(pair));
  return ordered;
}

bool due_differently(const Item& left, const Item& right) {
  return left.reading.kind != DeadlineKind::missing && right.reading.kind != DeadlineKind::missing &&
         !left.reading.windows.empty() && !right.reading.windows.empty() &&
         left.reading.windows != right.reading.windows;
}

}  // namespace mentor
