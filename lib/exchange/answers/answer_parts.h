// Parts of the answers of a row that a reader knows. Only for the entries of people.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "exchange/answers/answer_row.h"
#include "exchange/answers/answer_values.h"

namespace mentor {

// Adds a text that is not there yet. O(texts).
inline void add_once(std::vector<std::string>& all, std::string each) {
  if (std::ranges::find(all, each) == all.end()) all.push_back(std::move(each));
}

// The parts of all answers to a field that `read` knows; the others are noted. O(length).
template <class Read>
std::vector<std::string> words_of(const AnswerRow& row, std::string_view field, const Read& read) {
  std::vector<std::string> words;
  for (const std::string& answer : row.texts(field))
    for (const std::string& part : row.parts_of(field, answer)) {
      if (answered_none(part)) continue;
      const std::string word = read(part);
      if (word.empty())
        row.unread(field, part);
      else
        add_once(words, word);
    }
  return words;
}

}  // namespace mentor
