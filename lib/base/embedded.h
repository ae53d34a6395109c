// Files that are inside the program: nothing has to lie beside it. A module that has some declares
// `<module>_embedded()` in its own embedded.h; lib/CMakeLists.txt writes the function.
#pragma once

#include <string_view>

namespace mentor {

struct Embedded {
  std::string_view name;  // file name without its ending
  std::string_view bytes;
};

}  // namespace mentor
