// What an unknown word may be meant for, where a rule meets many of them.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/diagnostic.h"
#include "unicode/known_words.h"

namespace mentor {

// The known words are asked for at the first unknown one: most repositories have none.
class Suggestions {
 public:
  explicit Suggestions(std::function<std::vector<std::string>()> known) : ask_(std::move(known)) {}

  // Puts “did you mean …” in place of the finding's help where something is near, and offers it (unsafe); for words
  // joined by commas it says how a list is written. The finding must stand on the whole scalar. Of many unknown
  // words the last may get no help where nothing is within two letters: no more than 5 million pairs of words are
  // compared. O(length) on the average.
  void help(Diagnostic& finding, std::string_view word);

 private:
  std::optional<std::string> find(std::string_view word);

  std::function<std::vector<std::string>()> ask_;
  std::vector<std::string> words_;
  std::optional<KnownWords> known_;
  std::size_t compared_ = 0;                                           // words, one by one
  std::unordered_map<std::string, std::optional<std::string>> meant_;  // the same word may come again and again
};

// What is said of words already looked up, nothing of those that are known or like no other: many people share a few.
using Verdicts = std::map<std::string_view, Message>;

// A finding where the word is unknown and near a known one, which its help names. O(known) for each new word.
void tell_misspelt(const Located<std::string>& word, const std::vector<std::string>& known, Verdicts& verdicts,
                   Findings& found);

// Where one scalar holds several words with commas (`mentees: p-01, p-02`): says how to write them as a list, offers it
// (unsafe) where the scalar is all that its key has, and returns true. Else changes nothing. O(length).
bool offer_list(Diagnostic& finding, const Place& scalar, std::string_view words);

}  // namespace mentor
