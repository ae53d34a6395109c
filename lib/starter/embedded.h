// Data files that are inside the program.
#pragma once

#include <span>

#include "base/embedded.h"

namespace mentor {

// The texts of a new programme, with {{names}} to be filled in, sorted by name.
std::span<const Embedded> starter_embedded();

}  // namespace mentor
