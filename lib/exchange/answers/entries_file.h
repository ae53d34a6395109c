// Adding entries to a file of one kind (`kind: participants`, its list under the same word) without touching any other
// byte of it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "edit/edit.h"

namespace mentor {

// The bytes of the file with the entries at the end of its list; `before` are its bytes now, nothing where it is new.
// Failure (usage): the file is no YAML, or not one document of that kind. O(size).
Result<std::string> with_entries(const std::string& path, const std::optional<std::string>& before,
                                 std::string_view kind, std::vector<NewValue> entries);

// The texts as a list of values. O(size).
NewValue list_of_texts(const std::vector<std::string>& texts);
// Adds them to a map under the key; nothing where there are none. O(size).
void add_texts(NewValue& into, std::string_view key, const std::vector<std::string>& texts);

// `count` ids that continue those of the prefix ("p-0007" → "p-0008"): never one of `taken`, never below the highest,
// at least `width` digits. O((taken + count) × log).
std::vector<std::string> next_ids(std::string_view prefix, std::size_t width, const std::vector<std::string>& taken,
                                  std::size_t count);

}  // namespace mentor
