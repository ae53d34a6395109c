#include "yaml/keys.h"

namespace mentor::yaml {

std::optional<Span> OpenKeys::add(std::string_view key, Span span) {
  Map& map = maps_.back();
  if (map.index.empty()) {
    for (std::size_t i = map.begin; i < all_.size(); ++i)
      if (all_[i].first == key) return all_[i].second;
    all_.emplace_back(key, span);
    if (all_.size() - map.begin > few)
      map.index.insert(all_.begin() + static_cast<std::ptrdiff_t>(map.begin), all_.end());
    return std::nullopt;
  }
  const auto [it, is_new] = map.index.emplace(key, span);
  return is_new ? std::nullopt : std::optional(it->second);
}

}  // namespace mentor::yaml
