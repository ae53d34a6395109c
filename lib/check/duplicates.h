// Items of a roadmap that plan the same thing twice, told by their titles and steps.
#pragma once

#include <vector>

#include "check/walk.h"

namespace mentor {

struct DuplicateItems {
  const Item* first;
  const Item* second;
  const Located<std::string>* words;  // of the second: its title, or the step that repeats one of the first
  const Located<std::string>* earlier;
};

// Pairs of items in the order of the document: titles alike (at least 3 words, 3 of 4 in common), or a step that says
// what a step of another item says. Each pair once. O(sentences²) at the
// first question.
const std::vector<DuplicateItems>& duplicate_items(const CheckInput& input, const Roadmap& roadmap);

// Whether the two can be told to be due at different times.
bool due_differently(const Item& left, const Item& right);

}  // namespace mentor
