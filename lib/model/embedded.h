// Data files that are inside the program.
#pragma once

#include <span>

#include "base/embedded.h"

namespace mentor {

// The shipped profiles, sorted by name.
std::span<const Embedded> model_embedded();

}  // namespace mentor
