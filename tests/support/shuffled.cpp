#include "tests/support/shuffled.h"

#include <utility>
#include <vector>

namespace mentor {

World example_programme() {
  World world;
  load_folder(world, "examples/programme", "");
  return world;
}

std::vector<std::string> entries_of(const std::string& bytes) {
  const std::string mark = "\n  - id: ";
  std::vector<std::string> parts;
  std::size_t begin = 0;
  for (auto at = bytes.find(mark); at != std::string::npos; at = bytes.find(mark, at + 1)) {
    parts.push_back(bytes.substr(begin, at + 1 - begin));
    begin = at + 1;
  }
  parts.push_back(bytes.substr(begin));
  if (!parts.back().ends_with('\n')) parts.back() += '\n';
  return parts;
}

std::string shuffled(const std::string& bytes, std::mt19937& random) {
  auto parts = entries_of(bytes);
  if (parts.size() == 1) return bytes;
  for (std::size_t i = parts.size() - 1; i > 1; --i) std::swap(parts[i], parts[1 + random() % i]);
  std::string mixed;
  for (const std::string& part : parts) mixed += part;
  return mixed;
}

}  // namespace mentor
