#include "tests/support/shuffled.h"

#include <utility>
#include <vector>

namespace mentor {

World example_programme() {
  World world;
  load_folder(world, "examples/programme", "");
  return world;
}

std::string shuffled(const std::string& bytes, std::mt19937& random) {
  const std::string mark = "\n  - id: ";
  std::size_t at = bytes.find(mark);
  if (at == std::string::npos) return bytes;
  std::string mixed = bytes.substr(0, at);
  std::vector<std::string> entries;
  while (at != std::string::npos) {
    const std::size_t next = bytes.find(mark, at + 1);
    entries.push_back(bytes.substr(at, next == std::string::npos ? next : next - at));
    if (entries.back().ends_with('\n')) entries.back().pop_back();
    at = next;
  }
  for (std::size_t i = entries.size(); i > 1; --i) std::swap(entries[i - 1], entries[random() % i]);
  for (const std::string& entry : entries) mixed += entry;
  return mixed + "\n";
}

}  // namespace mentor
