// `# mentor: allow D101 until 2025-12-31 -- reason`: findings that somebody has decided to live with. The comment
// stands on the line of the finding or above it; what is wrong with the comment is a finding itself.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "check/check.h"

namespace mentor {

// What one comment says.
struct Suppression {
  std::vector<std::string> rules;  // codes or names as written
  std::optional<Date> until;       // the last day on which it counts
  std::string reason;              // after `--`
  bool readable = true;            // false: it begins with `# mentor:` and is no `allow`
};

// Reads a comment, from its `#` on; nothing where it does not speak to us.
std::optional<Suppression> read_suppression(std::string_view comment);

// Takes away what comments allow, and adds what is wrong with the comments (families of C, as the programmes and
// `options` want them). A comment on a line of its own counts for the next line that holds more than a comment.
void suppress(std::vector<Diagnostic>& findings, const Repository& repository, const CheckOptions& options);

// The rules about suppressions, by code.
std::span<const RuleInfo* const> suppression_rules();

}  // namespace mentor
