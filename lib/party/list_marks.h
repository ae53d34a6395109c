// Numbers and dashes before the lines of a cell: «1) ИМЦ; 2) школы», «- директор⏎- завуч». Only for lib/party.
#pragma once

#include <string>
#include <string_view>

namespace mentor {

// The cell in as many bytes, each list mark written as a semicolon and spaces. A dash that only one line begins with is
// no mark, since words are broken at dashes too. O(size).
std::string with_list_marks_as_separators(std::string_view cell);

}  // namespace mentor
