// The order that sorting would give, where several lists are to be put into the same one.
#pragma once

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <vector>

namespace mentor {

// The indices of the items as `less` would sort them; of equal ones any may be first. O(n log n).
template <class T, class Less>
std::vector<std::uint32_t> order_of(const std::vector<T>& items, Less less) {
  std::vector<std::uint32_t> order(items.size());
  std::iota(order.begin(), order.end(), 0U);
  std::ranges::sort(order, [&](std::uint32_t left, std::uint32_t right) { return less(items[left], items[right]); });
  return order;
}

}  // namespace mentor
