// A package of parts (a zip file as OOXML has it) in memory: the only part of reports that knows the zip library.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace mentor {

struct PackagePart {
  std::string name;  // "word/document.xml"
  std::string bytes;
};

// The parts in their order, compressed, without times of their own, so that the same parts are the same bytes. Nothing
// where the library fails (no memory). O(size).
std::optional<std::string> packed(const std::vector<PackagePart>& parts);

}  // namespace mentor
