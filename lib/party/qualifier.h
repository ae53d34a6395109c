// Remarks that plans put after a party without brackets: «в рамках компетенции», "as needed". Only for lib/party.
#pragma once

#include <cstddef>
#include <string_view>

namespace mentor {

// How many bytes at the end of `text` are such a remark; 0 where there is none or nothing stands before it.
std::size_t trailing_qualifier(std::string_view text);
// Whether all of the text is such a remark.
bool is_qualifier(std::string_view text);

}  // namespace mentor
