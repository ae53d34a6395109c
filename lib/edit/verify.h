// The referee of edits: whether a file after them is what was asked for and nothing else has moved.
#pragma once

#include <string>
#include <vector>

#include "edit/edit.h"

namespace mentor {

// Whether `bytes`, read again, have no faults and are the old tree but for the changes, node by node with their styles
// and anchors, and with all comments (but those inside removed entries). Written without any part of what makes the
// edits. O(size).
bool is_as_changed(const yaml::Tree& before, const std::vector<YamlEdits::Change>& changes, const std::string& bytes);

}  // namespace mentor
