#include "cmd/phrases.h"

#include <algorithm>

namespace mentor {

std::vector<std::string> phrases_of(const std::vector<std::string>& given, Session& session) {
  if (!given.empty() && !(given.size() == 1 && given.front() == "-")) return given;
  const std::string input = session.read_file("-");
  std::vector<std::string> lines;
  for (std::size_t at = 0; at < input.size();) {
    const std::size_t end = std::min(input.find('\n', at), input.size());
    lines.push_back(input.substr(at, end - at));
    if (lines.back().ends_with('\r')) lines.back().pop_back();
    at = end + 1;
  }
  return lines;
}

}  // namespace mentor
