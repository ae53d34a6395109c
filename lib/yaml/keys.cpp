#include "yaml/keys.h"

namespace mentor::yaml {

// A key that may be there already, or one of a map that has many.
const Span* OpenKeys::look_up(Map& map, std::string_view key, Span span, std::uint64_t mark) {
  if (map.index.empty()) {
    for (std::size_t i = map.begin; i < all_.size(); ++i)
      if (all_[i].first == key) return &all_[i].second;
    if (all_.size() - map.begin < few) {
      map.marks |= mark;
      all_.emplace_back(key, span);
      return nullptr;
    }
    map.index.insert(all_.begin() + static_cast<std::ptrdiff_t>(map.begin), all_.end());
  }
  const auto [it, is_new] = map.index.emplace(key, span);
  return is_new ? nullptr : &it->second;
}

}  // namespace mentor::yaml
