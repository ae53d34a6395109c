#include "base/written.h"

#include <algorithm>
#include <utility>

namespace mentor {

static_assert(sizeof(Written) == 16);

Written Written::own(std::string_view text) {
  if (text.empty()) return {};
  char* bytes = new char[text.size()];
  std::ranges::copy(text, bytes);
  return {bytes, text.size(), true};
}

Written::Written(const Written& other) : Written(other.owned_ ? own(other) : view_of(other)) {}

Written& Written::operator=(Written&& other) noexcept {
  std::swap(data_, other.data_);
  std::swap(size_, other.size_);
  std::swap(owned_, other.owned_);
  return *this;
}

}  // namespace mentor
