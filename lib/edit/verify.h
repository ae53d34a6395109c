// The referee of edits: whether a file after them is what was asked for and nothing else has moved.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "edit/edit.h"

namespace mentor {

// What an edited file is.
struct Verdict {
  bool is_as_asked = false;
  std::optional<Span> lost = {};  // otherwise: the comment of the old file that is gone, where it is just that
};

// `bytes`, read again, must have no faults and be the old tree but for the changes, node by node with their styles and
// anchors, and with all comments but those of removed entries: in their lines, and above them up to the entry before.
// Written without any part of what makes the edits. O(size).
Verdict judge(const yaml::Tree& before, const std::vector<YamlEdits::Change>& changes, const std::string& bytes);

}  // namespace mentor
