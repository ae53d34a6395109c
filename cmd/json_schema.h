// The JSON Schemas of the kinds of files, for editors.
#pragma once

#include <string>

#include "model/shape.h"

namespace mentor {

// The schema (draft-07) of one kind as text, made of the shapes that drive decoding. O(size).
std::string schema_of(const KindShape& kind);

}  // namespace mentor
