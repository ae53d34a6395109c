// Data files that are inside the program: nothing has to lie beside it.
#pragma once

#include <span>
#include <string_view>

namespace mentor {

struct Embedded {
  std::string_view name;  // file name without its ending
  std::string_view bytes;
};
// The shipped profiles, sorted by name.
std::span<const Embedded> model_embedded();

}  // namespace mentor
