// The keys of the maps that are open, for finding duplicates in O(1) per key whatever the size of a map.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/source.h"

namespace mentor::yaml {

class OpenKeys {
 public:
  void open();
  void close();
  // Notes a key of the innermost map; null where it is new. Where the map has it already: the place of the first one,
  // until the next call. O(1) on average.
  const Span* add(std::string_view key, Span span);

 private:
  struct Map {
    std::size_t begin;                                 // of its keys in all_
    std::uint64_t marks = 0;                           // of its keys: one without its mark here is new
    std::unordered_map<std::string_view, Span> index;  // used from `few` keys on
  };
  static constexpr std::size_t few = 12;
  std::vector<std::pair<std::string_view, Span>> all_;
  std::vector<Map> maps_;  // by depth; those beyond depth_ wait to be used again
  std::size_t depth_ = 0;
};

}  // namespace mentor::yaml
