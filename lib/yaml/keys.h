// The keys of the maps that are open, for finding duplicates in O(1) per key whatever the size of a map.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/source.h"

namespace mentor::yaml {

// A number below 64 that tells most keys of a map apart, from their length and their first and last eight bytes.
// `before`: how many bytes that may be read stand before the key. O(1).
inline unsigned mark_of(std::string_view key, std::size_t before) {
  constexpr std::size_t word = sizeof(std::uint64_t);
  const std::size_t size = key.size();
  std::uint64_t first = 0, last = 0;
  if (size >= word) {
    std::memcpy(&first, key.data(), word);
    std::memcpy(&last, key.data() + size - word, word);
  } else if (std::endian::native == std::endian::little && size != 0 && before >= word) {
    std::memcpy(&last, key.data() + size - word, word);
    last >>= 8 * (word - size);
  } else {
    for (std::size_t i = 0; i < size; ++i) last |= std::uint64_t{static_cast<unsigned char>(key[i])} << (8 * i);
  }
  return static_cast<unsigned>((last + std::rotl(first, 17) + size) * 0x9E3779B97F4A7C15U >> 58U);
}

class OpenKeys {
 public:
  // A map begins inside the innermost one. O(1).
  void open() {
    if (depth_ == maps_.size()) maps_.emplace_back();
    Map& map = maps_[depth_++];
    map.begin = all_.size();
    map.marks = 0;
  }
  // The innermost map is over. O(its keys).
  void close() {
    Map& map = maps_[--depth_];
    all_.resize(map.begin);
    // A new index rather than a cleared one: clearing takes as long as the largest map it ever held.
    if (!map.index.empty()) map.index = {};
  }
  // Notes a key of the innermost map; null where it is new. Where the map has it already: the place of the first one,
  // until the next call. `before`: see mark_of. O(1) on average.
  const Span* add(std::string_view key, Span span, std::size_t before = 0) {
    Map& map = maps_[depth_ - 1];
    const std::uint64_t mark = std::uint64_t{1} << mark_of(key, before);
    if ((map.marks & mark) != 0 || all_.size() - map.begin >= few) return look_up(map, key, span, mark);
    map.marks |= mark;
    all_.emplace_back(key, span);
    return nullptr;
  }

 private:
  struct Map {
    std::size_t begin;                                 // of its keys in all_
    std::uint64_t marks = 0;                           // of its keys: one without its mark here is new
    std::unordered_map<std::string_view, Span> index;  // used beyond `few` keys
  };
  static constexpr std::size_t few = 12;
  const Span* look_up(Map& map, std::string_view key, Span span, std::uint64_t mark);
  std::vector<std::pair<std::string_view, Span>> all_;
  std::vector<Map> maps_;  // by depth; those beyond depth_ wait to be used again
  std::size_t depth_ = 0;
};

}  // namespace mentor::yaml
