// Findings shown by several threads, for the formats that say one after the other.
#pragma once

#include <algorithm>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "base/diagnostic.h"
#include "base/parallel.h"

namespace mentor {

// What `show(text, finding)` adds to a text for each finding, in their order, appended to `out`. `show` is called by
// several threads at once, each time with a text of its own. O(findings × show).
template <class Show>
void append_each(std::string& out, std::span<const Diagnostic> findings, Show show) {
  constexpr std::size_t at_once = 256;
  std::vector<std::string> parts((findings.size() + at_once - 1) / at_once);
  for_each_index(parts.size(), 0, [&](std::size_t part) {
    for (std::size_t i = part * at_once; i < std::min(findings.size(), (part + 1) * at_once); ++i)
      show(parts[part], findings[i]);
  });
  // To grow step by step would copy what may be many megabytes again and again.
  std::size_t size = out.size();
  for (const std::string& part : parts) size += part.size();
  out.reserve(size + at_once);
  for (std::string& part : parts) out += std::exchange(part, {});
}

}  // namespace mentor
