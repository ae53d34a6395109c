#include "tests/support/markdown.h"

#include <regex>
#include <stdexcept>

namespace mentor {

namespace {

struct Line {
  std::string text;
  std::size_t begin;
  std::size_t number;
};

std::vector<Line> lines_of(std::string_view page) {
  std::vector<Line> lines;
  for (std::size_t begin = 0; begin < page.size();) {
    const std::size_t end = std::min(page.find('\n', begin), page.size());
    lines.push_back({std::string(page.substr(begin, end - begin)), begin, lines.size() + 1});
    begin = end + 1;
  }
  return lines;
}

std::string fence_of(const std::string& line) {
  const auto start = line.find_first_not_of(' ');
  if (start == std::string::npos || line.compare(start, 3, "```") != 0) return "";
  return line.substr(start, line.find_first_not_of('`', start) - start);
}

std::string remark_of(const std::string& line) {
  static const std::regex remark(R"(\s*<!--\s*(.*?)\s*-->\s*)");
  std::smatch found;
  return std::regex_match(line, found, remark) ? found[1].str() : "";
}

void add_links(std::vector<Link>& links, const Line& line) {
  static const std::regex code("`[^`]*`"), link(R"(\]\(<?([^)\s>]+)[^)]*\))");
  const std::string text = std::regex_replace(line.text, code, "");
  for (auto it = std::sregex_iterator(text.begin(), text.end(), link); it != std::sregex_iterator(); ++it)
    links.push_back({(*it)[1], line.number});
}

}  // namespace

std::vector<Block> blocks_of(std::string_view page) {
  std::vector<Block> blocks;
  std::string fence, previous;
  for (const Line& line : lines_of(page)) {
    const std::string here = fence_of(line.text);
    if (fence.empty() && !here.empty()) {
      const std::string language = line.text.substr(line.text.find(here) + here.size());
      blocks.push_back({language, remark_of(previous), "", line.begin + line.text.size() + 1, line.number});
      fence = here;
    } else if (!fence.empty() && here.size() >= fence.size()) {
      fence.clear();
    } else if (!fence.empty()) {
      blocks.back().content += line.text + "\n";
    }
    previous = line.text;
  }
  if (!fence.empty()) throw std::runtime_error("a fenced block is not closed");
  return blocks;
}

std::vector<Link> links_of(std::string_view page) {
  std::vector<Link> links;
  std::string fence;
  for (const Line& line : lines_of(page)) {
    const std::string here = fence_of(line.text);
    if (fence.empty())
      fence = here;
    else if (here.size() >= fence.size())
      fence.clear();
    if (fence.empty()) add_links(links, line);
  }
  return links;
}

}  // namespace mentor
