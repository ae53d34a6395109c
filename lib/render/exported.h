// What the formats of findings for other programs share: paths and sentences.
#pragma once

#include <string>
#include <string_view>

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

}  // namespace mentor
