#include "yaml/keys.h"

namespace mentor::yaml {

namespace {

// A number below 64 that tells most keys of a map apart, from their length and four of their bytes.
unsigned mark_of(std::string_view key) {
  if (key.empty()) return 0;
  const auto byte = [&](std::size_t at) { return static_cast<std::uint64_t>(static_cast<unsigned char>(key[at])); };
  const std::size_t size = key.size();
  const std::uint64_t sample = byte(size / 4) | byte(size / 2) << 8U | byte(size - 1 - size / 4) << 16U |
                               byte(size - 1) << 24U | static_cast<std::uint64_t>(size) << 32U;
  return static_cast<unsigned>(sample * 0x9E3779B97F4A7C15U >> 58U);
}

}  // namespace

void OpenKeys::open() {
  if (depth_ == maps_.size()) maps_.emplace_back();
  Map& map = maps_[depth_++];
  map.begin = all_.size();
  map.marks = 0;
}

void OpenKeys::close() {
  Map& map = maps_[--depth_];
  all_.resize(map.begin);
  // A new index rather than a cleared one: clearing takes as long as the largest map it ever held.
  if (!map.index.empty()) map.index = {};
}

const Span* OpenKeys::add(std::string_view key, Span span) {
  Map& map = maps_[depth_ - 1];
  if (map.index.empty()) {
    const std::uint64_t mark = std::uint64_t{1} << mark_of(key);
    for (std::size_t i = (map.marks & mark) != 0 ? map.begin : all_.size(); i < all_.size(); ++i)
      if (all_[i].first == key) return &all_[i].second;
    map.marks |= mark;
    all_.emplace_back(key, span);
    if (all_.size() - map.begin > few)
      map.index.insert(all_.begin() + static_cast<std::ptrdiff_t>(map.begin), all_.end());
    return nullptr;
  }
  const auto [it, is_new] = map.index.emplace(key, span);
  return is_new ? nullptr : &it->second;
}

}  // namespace mentor::yaml
