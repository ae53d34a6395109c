#include "check/duplicates.h"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <map>
#include <set>
#include <unordered_map>

#include "base/utf8.h"
#include "check/facts.h"
#include "check/prose.h"

namespace mentor {

namespace {

constexpr double alike = 0.75;
constexpr std::size_t least_words_of_a_title = 3;

// The distinct words of a roadmap by number, so that every pair of them is compared once. Forms of one word have the
// first three letters in common (same_stem): others are never compared.
class Stems {
 public:
  std::size_t add(const std::string& word) {
    const auto [known, is_new] = numbers_.try_emplace(word, words_.size());
    if (!is_new) return known->second;
    const std::size_t number = words_.size();
    auto& others = by_beginning_[beginning_of(word)];
    words_.push_back({&known->first, {}, std::hash<std::string>{}(beginning_of(word)) % 64});
    for (const std::size_t other : others)
      if (same_stem(word, *words_[other].text)) relate(number, other);
    others.push_back(number);
    return number;
  }

  bool same(std::size_t left, std::size_t right) const {
    if (left == right) return true;
    const auto& related = words_[left].related;
    return std::find(related.begin(), related.end(), right) != related.end();
  }
  // Words of different marks are not the same.
  std::uint64_t mark(std::size_t word) const { return std::uint64_t{1} << words_[word].mark; }

 private:
  struct Entry {
    const std::string* text;
    std::vector<std::size_t> related;
    std::size_t mark;
  };

  static std::string beginning_of(const std::string& word) { return word.substr(0, offset_of(word, 3)); }
  void relate(std::size_t left, std::size_t right) {
    words_[left].related.push_back(right);
    words_[right].related.push_back(left);
  }

  std::unordered_map<std::string, std::size_t> numbers_;
  std::unordered_map<std::string, std::vector<std::size_t>> by_beginning_;
  std::vector<Entry> words_;
};

struct Sentence {
  const Item* item;
  const Located<std::string>* text;
  bool is_title;
  std::vector<std::size_t> words;  // by number
  std::uint64_t marks = 0;         // of all words
};

// The title without the years that it names: «в 2021/2022 учебном году» does not make another activity.
std::vector<std::string> words_of_title(std::string title, const std::vector<Scope>& scopes) {
  for (auto scope = scopes.rbegin(); scope != scopes.rend(); ++scope)
    if (scope->hold != ScopeHold::perhaps) title.erase(scope->offset, scope->length);
  return content_words(title);
}

std::vector<Sentence> sentences_of(const CheckInput& input, const Roadmap& roadmap, Stems& stems) {
  std::vector<Sentence> sentences;
  const auto add = [&](const Item* item, const auto& text, bool is_title, const std::vector<std::string>& words) {
    Sentence sentence{item, &text, is_title, {}, 0};
    for (const std::string& word : words) {
      sentence.words.push_back(stems.add(word));
      sentence.marks |= stems.mark(sentence.words.back());
    }
    sentences.push_back(std::move(sentence));
  };
  for (const auto& [section, item] : items_of(roadmap)) {
    add(item, item->title, true, words_of_title(item->title.value, scopes_of_title(input, roadmap, *item)));
    for (const auto& step : item->steps) add(item, step, false, content_words(step.value));
  }
  return sentences;
}

// How many words of `part` are among those of `whole`.
std::size_t common_words(const Sentence& part, const Sentence& whole, const Stems& stems) {
  return static_cast<std::size_t>(std::count_if(part.words.begin(), part.words.end(), [&](std::size_t word) {
    if ((stems.mark(word) & whole.marks) == 0) return false;
    return std::any_of(whole.words.begin(), whole.words.end(),
                       [&](std::size_t other) { return stems.same(word, other); });
  }));
}

// As `likeness` of prose.h.
double sentence_likeness(const Sentence& left, const Sentence& right, const Stems& stems) {
  const auto common = static_cast<double>(common_words(left, right, stems));
  return common / (static_cast<double>(left.words.size() + right.words.size()) - common);
}

// No fewer than common_words: each mark that `whole` lacks is a word of `part` that it lacks.
std::size_t most_common_words(const Sentence& part, const Sentence& whole) {
  return part.words.size() - static_cast<std::size_t>(std::popcount(part.marks & ~whole.marks));
}

// Whether the titles may be alike; without looking at a word, as nearly all are not.
bool may_be_alike(const Sentence& left, const Sentence& right) {
  const auto common = static_cast<double>(most_common_words(left, right));
  return common >= alike * (static_cast<double>(left.words.size() + right.words.size()) - common);
}

bool say_the_same(const Sentence& left, const Sentence& right, const Stems& stems) {
  if (left.item == right.item || left.is_title != right.is_title) return false;
  if (left.words.size() < least_words_of_a_title || right.words.size() < least_words_of_a_title) return false;
  if (left.is_title) return may_be_alike(left, right) && sentence_likeness(left, right, stems) >= alike;
  const bool shorter = left.words.size() <= right.words.size();
  const Sentence& part = shorter ? left : right;
  const Sentence& whole = shorter ? right : left;
  if (most_common_words(part, whole) != part.words.size()) return false;
  return whole.words.size() <= 2 * part.words.size() && common_words(part, whole, stems) == part.words.size();
}

std::vector<DuplicateItems> find_duplicates(const CheckInput& input, const Roadmap& roadmap) {
  Stems stems;
  const std::vector<Sentence> sentences = sentences_of(input, roadmap, stems);
  // Of many items that say the same each is told of the first only.
  std::map<std::pair<std::size_t, std::size_t>, DuplicateItems> pairs;
  std::set<std::pair<const Item*, const Item*>> known;
  for (std::size_t j = 1; j < sentences.size(); ++j)
    for (std::size_t i = 0; i < j; ++i) {
      if (!say_the_same(sentences[i], sentences[j], stems)) continue;
      if (known.insert({sentences[i].item, sentences[j].item}).second)
        pairs.insert({{i, j}, {sentences[i].item, sentences[j].item, sentences[j].text, sentences[i].text}});
      break;
    }
  std::vector<DuplicateItems> ordered;
  for (auto& [at, pair] : pairs) ordered.push_back(std::move(pair));
  return ordered;
}

}  // namespace

const std::vector<DuplicateItems>& duplicate_items(const CheckInput& input, const Roadmap& roadmap) {
  return input.facts.of(roadmap).duplicates.get([&] { return find_duplicates(input, roadmap); });
}

bool due_differently(const Item& left, const Item& right) {
  return left.reading->kind != DeadlineKind::missing && right.reading->kind != DeadlineKind::missing &&
         !left.reading->windows.empty() && !right.reading->windows.empty() &&
         left.reading->windows != right.reading->windows;
}

}  // namespace mentor
