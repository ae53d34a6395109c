// What the formats of findings for other programs share: paths, sentences, fingerprints.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "render/findings.h"

namespace mentor {

// The file of a place as it is opened from the current folder, which is where CI stands at the root of the repository;
// relative to the root of the programmes where it is not below the current folder. `mentor.yaml` for no place.
std::string exported_path(const Place& place, const FindingsOptions& options);

// What is wrong and how to mend it, in one line without control characters: "message – help".
std::string exported_sentence(const Diagnostic& finding, Language language);

// "D101 deadline-unreadable".
std::string rule_title(const RuleInfo& rule);

// A fingerprint for each finding, 16 hexadecimal digits, no two alike: of its rule, its file, the text that is marked
// and its line without the white space around it, and which of several equal ones it is, counted from above. No line
// number is in it, so that it stays the same while other parts of the file are edited. The same in every language.
// O(size of the lines, at most some hundred bytes of each).
std::vector<std::string> fingerprints(std::span<const Diagnostic> findings);

}  // namespace mentor
