#include "yaml/keys.h"

namespace mentor::yaml {

void OpenKeys::open() {
  if (depth_ == maps_.size()) maps_.emplace_back();
  maps_[depth_++].begin = all_.size();
}

void OpenKeys::close() {
  Map& map = maps_[--depth_];
  all_.resize(map.begin);
  // A new index rather than a cleared one: clearing takes as long as the largest map it ever held.
  if (!map.index.empty()) map.index = {};
}

std::optional<Span> OpenKeys::add(std::string_view key, Span span) {
  Map& map = maps_[depth_ - 1];
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
