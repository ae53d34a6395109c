// Checking a repository: every rule of rules.def over every programme, with the severities that the programme wants.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "check/rule.h"

namespace mentor {

struct CheckOptions {
  Date today;
  std::vector<std::string> select = {};  // codes, names or family letters; empty: all
  std::vector<std::string> ignore = {};
  std::vector<std::string> paths =
      {};  // only findings in these files or folders (relative to the root); empty: everywhere
  unsigned threads = 0;
};

// All findings — the reader's, the decoder's and the rules' — in output order, with severities as the programmes set
// them and suppressions carried out. The same whatever the number of threads.
std::vector<Diagnostic> check(const Repository& repository, const CheckOptions& options);

// Every rule's description: the reader's (Y), the shape's (S) and those of rules.def, by code.
std::vector<const RuleInfo*> all_rules();
// The rule of that code (any case) or name; nullptr where there is none.
const RuleInfo* find_rule(std::string_view code_or_name);

}  // namespace mentor
