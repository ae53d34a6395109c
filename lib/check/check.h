// Checking a repository: every rule of rules.def over every programme, with the severities that the programme wants.
#pragma once

#include <functional>
#include <memory>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "check/moves.h"
#include "check/rule.h"

namespace mentor {

struct CheckOptions {
  Date today;
  std::vector<std::string> select = {};  // codes, names or family letters; empty: all
  std::vector<std::string> ignore = {};
  std::vector<std::string> paths =
      {};  // only findings in these files or folders (relative to the root); empty: everywhere
  unsigned threads = 0;
  std::set<std::string, std::less<>> tracked =
      {};  // files of `identity_paths` that git tracks; empty also where nobody asked git
  std::shared_ptr<const MovedDeadlines> moved = {};  // since some revision; nothing where nobody asked for it
  // What is made of the findings in the end: a baseline, a comparison with an earlier state; nothing: all are kept.
  // Asked at each check, also of what fixes would make of the repository.
  std::function<std::vector<Diagnostic>(std::vector<Diagnostic>, const Repository&)> keep = {};
};

// All findings — the reader's, the decoder's and the rules' — in output order, with severities as the programmes set
// them and suppressions carried out. The same whatever the number of threads.
std::vector<Diagnostic> check(const Repository& repository, const CheckOptions& options);

// The files that hold identities: what git is asked about. O(identities).
std::vector<std::string> identity_paths(const Repository& repository);

// Every rule's description: the reader's (Y), the shape's (S) and those of rules.def, by code.
// Put together at the first call.
const std::vector<const RuleInfo*>& all_rules();
// The rule of that code (any case) or name; nullptr where there is none.
const RuleInfo* find_rule(std::string_view code_or_name);

}  // namespace mentor
