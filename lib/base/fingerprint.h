// What a finding is, whatever line it stands on: by this it is known again after other parts of its file were edited.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"

namespace mentor {

// A number for the rule, the path (`path` stands in for the file's own), the text that is marked and its line without
// the white space around it; for a finding that no file gave, for the rule and its English sentence. Equal for equal
// findings, no line number is in it. The same in every language and on every machine. O(length of the line, at most
// some hundred bytes).
std::uint64_t identity(const Diagnostic& finding, std::string_view path);
// The same with the path of the finding's own file.
std::uint64_t identity(const Diagnostic& finding);

// A number for the rule, the path, the marked text and the English sentence, whatever else stands on the line: what is
// left of a finding where another part of its line was edited. O(length of the sentence).
std::uint64_t loose_identity(const Diagnostic& finding, std::string_view path);

// A fingerprint for each finding, 16 hexadecimal digits, no two alike: of its identity and which of several equal ones
// it is, counted from above. O(n + size of the lines, at most some hundred bytes of each).
std::vector<std::string> fingerprints(std::span<const Diagnostic> findings);

}  // namespace mentor
