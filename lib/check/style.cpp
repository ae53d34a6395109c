#include "check/style.h"

#include <algorithm>
#include <map>

namespace mentor {

OddOnes odd_ones(const std::vector<Styled>& all) {
  std::map<std::string, std::size_t> counts;
  for (const Styled& each : all) ++counts[each.style];
  const auto usual = std::max_element(counts.begin(), counts.end(),
                                      [](const auto& left, const auto& right) { return left.second < right.second; });
  if (counts.size() < 2 || (all.size() - usual->second) * 3 > usual->second) return {};
  OddOnes odd{{}, usual->first, {}};
  for (const Styled& each : all) {
    if (each.style != usual->first) odd.places.push_back(each.place);
    if (each.style == usual->first && !odd.example) odd.example = each.place;
  }
  return odd;
}

}  // namespace mentor
