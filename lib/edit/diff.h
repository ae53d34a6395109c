// What changes in a file, for people and for `patch`: the unified format, lines by bytes.
#pragma once

#include <string>
#include <string_view>

namespace mentor {

// The change of one file as a unified diff with three lines of context, which `patch -p1` and `git apply` carry out;
// empty where nothing changes. Lines end at LF: what stands before it (CR) is a part of the line; a last line without
// its end is marked. `path` is written after a/ and b/, in quotes where a byte of it could not be read back. The lines
// that stay are found by what is once in both texts, between these by the longest common subsequence where the stretch
// is short. O(size × log), more where many lines repeat.
std::string unified_diff(std::string_view path, std::string_view before, std::string_view after);

}  // namespace mentor
