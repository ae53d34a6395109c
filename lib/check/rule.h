// A rule: what is known of it and the function that looks. One rule is one file in rules/ and one line in rules.def.
#pragma once

#include "base/diagnostic.h"
#include "model/repository.h"

namespace mentor {

class Facts;

// What a rule looks at: one programme, the repository around it, the day that counts as today, and what other rules
// have found out already.
struct CheckInput {
  const Repository& repository;
  const Programme& programme;
  Date today;
  const Facts& facts;
};

// A rule's function reads its input only and adds what it finds, in any order. Several run at once over the same
// repository, so that it never asks for lines and columns (Source::position is not for two threads).
struct Rule {
  RuleInfo info;
  void (*check)(const CheckInput& input, Findings& found);
};

}  // namespace mentor
