// Ids of records, as data-model.md has them.
#pragma once

#include <string_view>

namespace mentor {

// Whether the text is `[a-z0-9][a-z0-9._-]*`. O(length).
bool is_id(std::string_view text);

}  // namespace mentor
