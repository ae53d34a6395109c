// A rule: what is known of it and the function that looks. One rule is one file in rules/ and one line in rules.def.
#pragma once

#include <span>

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
  // What the rule judges: all of the programme, or a few of one kind for rules that judge each by itself.
  std::span<const Roadmap> roadmaps = programme.roadmaps;
  std::span<const Person> people = programme.people;
  std::span<const Pair> pairs = programme.pairs;
  std::span<const Survey> surveys = programme.surveys;
};

// Whether a rule compares things all over a programme, or judges each roadmap, person, pair or survey by itself. The
// latter are called one after the other with the same few, which are then still at hand for the processor.
enum class Reach : unsigned char { programme, part };

// A rule's function reads its input only and adds what it finds, in any order. Several run at once over the same
// repository.
struct Rule {
  RuleInfo info;
  void (*check)(const CheckInput& input, Findings& found);
  Reach reach = Reach::programme;
};

}  // namespace mentor
