// Known words prepared once, where what was meant is asked of many unknown ones: ids of people, names of parties.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/text.h"

namespace mentor {

class WordDistance;

// The words must outlive it. Words of a length that cannot be near, or with too many other letters, are never compared,
// and never folded either: of a million names few are like the one that is asked for. Not for two threads at once.
class KnownWords {
 public:
  // Which of several words that are equally near is the first.
  enum class Order : unsigned char { given, by_bytes };

  KnownWords() = default;
  // O(bytes).
  explicit KnownWords(std::vector<std::string_view> words, Order order = Order::given);

  // The first of the words that equals `look` when look-alike letters are taken for one and folded. O(words of the
  // length); O(1) when it was asked often.
  std::optional<std::string_view> looking_like(const std::string& look) const;

  struct Near {
    std::string_view word;
    std::size_t steps;
  };
  // The first of the nearest words as `nearest` of fold.h understands it, at fewer than `below` steps.
  // O(words of a near length × length); when it was asked often and one is at most `few_steps` away, far less.
  std::optional<Near> near(const WordDistance& written, std::size_t below) const;

 private:
  // Words of one length, when folded: places in words_, in order.
  struct Bucket {
    std::vector<std::size_t> words;
    bool usual = true;                                             // whether usual_length could tell the length of all
    mutable std::size_t asked_near = 0, asked_look = 0;            // how often
    mutable std::vector<std::u32string> folded;                    // of `words`, when it was asked often
    mutable std::vector<std::size_t> by_letters;                   // places in `folded`, sorted by it
    mutable std::unordered_map<std::string, std::size_t> by_look;  // the same
  };
  // The nearest so far, and the number of steps that the next must not reach (where it is no tie).
  struct Best {
    std::optional<std::size_t> word;
    std::size_t below;
    bool is_nearer(std::size_t steps) const { return word ? steps <= below : steps < below; }
  };
  struct Asked {
    const Bucket* bucket;
    std::size_t longer, limit;  // letters of the longer word, most steps
    bool is_prepared;
  };
  void offer(std::size_t word, std::size_t steps, const Asked& asked, Best& best) const;
  void look_closely(const WordDistance& written, const Asked& asked, Best& best) const;
  void look_far(const WordDistance& written, const Asked& asked, Best& best) const;
  bool is_first(std::size_t left, std::size_t right) const;
  std::optional<std::size_t> find_look(const Bucket& bucket, const std::string& look) const;
  bool prepare(const Bucket& bucket) const;

  Order order_ = Order::given;
  std::vector<std::string_view> words_;
  std::map<std::size_t, Bucket> by_length_;               // in code points
  std::unordered_map<std::string, std::size_t> unusual_;  // by look, where its length may be another than the word's
};

// As in fold.h, of several lists as if they stood one after the other. Words that are more than `most` steps away do
// not count: up to `few_steps` they are found fast, however many words are known and asked for.
constexpr std::size_t few_steps = 2;
std::optional<std::string> nearest(std::string_view word, std::initializer_list<const KnownWords*> lists,
                                   std::size_t most = std::size_t{1} << 10U);
Message did_you_mean(std::string_view word, std::initializer_list<const KnownWords*> lists);
// The same where what is nearest is known already.
Message did_you_mean_word(std::string_view word, const std::optional<std::string>& meant);

}  // namespace mentor
