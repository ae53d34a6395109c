#include "deadline/special.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "deadline/special_words.h"

namespace mentor {

namespace {

struct Step {
  std::string_view word;
  bool stem = false;
  bool optional = false;
  bool gap = false;
  bool end = false;  // nothing may follow but a comma
};
struct Pattern {
  SpecialPhrase phrase;
  std::vector<Step> steps;
};

Pattern compile(const SpecialOpening& opening) {
  Pattern pattern{{opening.kind, opening.free_tail}, {}};
  for (std::size_t at = 0; at < opening.words.size();) {
    const std::size_t end = std::min(opening.words.find(' ', at), opening.words.size());
    Step step{opening.words.substr(at, end - at)};
    step.gap = step.word == "~";
    step.end = step.word == "$";
    step.stem = step.word.ends_with('*');
    step.optional = step.word.ends_with('?');
    if (step.stem || step.optional) step.word.remove_suffix(1);
    pattern.steps.push_back(step);
    at = end + 1;
  }
  return pattern;
}

// Patterns by how their first word begins, so that a word is held against few of them. In each bucket they keep the
// order of the table: the first that fits counts.
class Patterns {
 public:
  Patterns() {
    for (const SpecialOpening& opening : special_openings()) all_.push_back(compile(opening));
    for (std::uint32_t i = 0; i < all_.size(); ++i)
      for (const Step& step : all_[i].steps) {
        std::vector<std::uint32_t>& bucket = buckets_[key(step.word)];
        if (bucket.empty() || bucket.back() != i) bucket.push_back(i);
        if (!step.optional) break;
      }
  }

  template <class Each>
  bool any_that_may_fit(std::string_view word, const Each& fits) const {
    const auto bucket = buckets_.find(key(word));
    return bucket != buckets_.end() &&
           std::ranges::any_of(bucket->second, [&](std::uint32_t i) { return fits(all_[i]); });
  }

 private:
  // Two letters, or the whole of a shorter word. A stem in the table is never shorter.
  static std::uint32_t key(std::string_view word) {
    std::uint32_t value = 0;
    for (const char byte : word.substr(0, 4)) value = value << 8 | static_cast<unsigned char>(byte);
    return value;
  }

  std::vector<Pattern> all_;
  std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> buckets_;
};

const Patterns& patterns() {
  static const Patterns compiled;
  return compiled;
}

bool fits(const Step& step, const PhraseToken& token) {
  if (token.kind != PhraseToken::Kind::word) return step.word == "-" && token.kind == PhraseToken::Kind::dash;
  return step.stem ? token.text.starts_with(step.word) : token.text == step.word;
}

// How many tokens the steps from `at` on take, from token `ahead`; nothing where they do not fit.
std::optional<std::size_t> match(const PhraseCursor& cursor, const std::vector<Step>& steps, std::size_t at,
                                 std::size_t ahead) {
  for (; at < steps.size(); ++at) {
    if (steps[at].gap) {
      for (std::size_t skip = 0; skip <= 3; ++skip) {
        if (const auto end = match(cursor, steps, at + 1, ahead + skip)) return end;
        // Adjectives and nouns that deadlines know nothing of; «по 1 сентября по плану» must not be swallowed.
        if (!cursor.is(PhraseToken::Kind::word, ahead + skip) || !cursor.peek(ahead + skip).meanings.empty()) break;
      }
      return std::nullopt;
    }
    if (steps[at].end) {
      if (!cursor.is(PhraseToken::Kind::end, ahead) && !cursor.is(PhraseToken::Kind::comma, ahead)) return std::nullopt;
      continue;
    }
    // A comma inside («в сроки, установленные …») does not part the words of an opening.
    const std::size_t comma = at > 0 && cursor.is(PhraseToken::Kind::comma, ahead) ? 1 : 0;
    if (fits(steps[at], cursor.peek(ahead + comma)))
      ahead += 1 + comma;
    else if (!steps[at].optional)
      return std::nullopt;
  }
  return ahead;
}

}  // namespace

std::optional<SpecialPhrase> read_special(PhraseCursor& cursor) {
  if (!cursor.is(PhraseToken::Kind::word)) return std::nullopt;
  std::optional<SpecialPhrase> found;
  patterns().any_that_may_fit(cursor.peek().text, [&](const Pattern& pattern) {
    const auto length = match(cursor, pattern.steps, 0, 0);
    if (!length) return false;
    cursor.at += *length;
    found = pattern.phrase;
    return true;
  });
  return found;
}

}  // namespace mentor
