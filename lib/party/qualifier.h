// Remarks that plans put after a party without brackets: «в рамках компетенции», "as needed". Only for lib/party.
#pragma once

#include <cstddef>
#include <string_view>

#include "party/words.h"

namespace mentor {

// How many bytes at the end of `text` are such a remark; 0 where there is none or nothing stands before it.
std::size_t trailing_qualifier(std::string_view text);
// Whether the words are such a remark and nothing else.
bool is_qualifier(Words words);

}  // namespace mentor
