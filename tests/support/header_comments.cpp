#include "tests/support/header_comments.h"

#include <algorithm>
#include <sstream>

namespace mentor {

namespace {

std::string without_indent(const std::string& line) {
  const auto start = line.find_first_not_of(' ');
  return start == std::string::npos ? "" : line.substr(start);
}

std::string without_comment(const std::string& line) { return line.substr(0, line.find("//")); }

// Reads a header line by line; statements inside the braces of a type or a function are skipped.
class Reader {
 public:
  explicit Reader(std::vector<Unsaid>& faults) : faults_(faults) {}

  void take(const std::string& raw) {
    ++number_;
    const std::string line = without_indent(raw);
    if (number_ == 1 && !line.starts_with("//")) faults_.push_back({1, "", line});
    if (line.empty()) commented_ = false;
    if (line.starts_with("//")) commented_ = true;
    if (line.empty() || line.starts_with("//") || line.starts_with("#")) return;
    if (depth_ == 0) statement(line);
    for (const char c : without_comment(line)) count(c, line);
  }

 private:
  void statement(const std::string& line) {
    if (line.starts_with("namespace") || line.starts_with("}")) return;
    if (text_.empty()) first_ = number_, described_ = commented_;
    described_ = described_ || line.find("//") != std::string::npos;
    text_ += without_comment(line) + " ";
    const bool ends = text_.find(';') != std::string::npos || text_.find('{') != std::string::npos;
    if (!ends) return;
    if (is_function() && !described_) faults_.push_back({first_, name(), text_});
    text_.clear();
  }

  // A type or a constant may have brackets too, but after another word or a sign of assignment.
  bool is_function() const {
    const std::string text = text_.starts_with("template") ? text_.substr(text_.find('>') + 2) : text_;
    const auto bracket = text.find('(');
    if (bracket == std::string::npos || text.find('=') < bracket) return false;
    const auto opens = [&](const char* word) { return text.starts_with(word); };
    constexpr const char* others[] = {"struct ", "class ", "enum ", "using ", "union ", "concept ", "static_assert"};
    return std::none_of(std::begin(others), std::end(others), opens);
  }

  void count(char c, const std::string& line) {
    if (line.starts_with("namespace") || line.starts_with("}  // namespace")) return;
    depth_ += c == '{' ? 1 : 0;
    depth_ -= c == '}' ? 1 : 0;
  }

  std::string name() const {
    const std::string before = text_.substr(0, text_.find('('));
    return before.substr(before.find_last_of(" *&") + 1);
  }

  std::vector<Unsaid>& faults_;
  std::string text_;
  std::size_t number_ = 0, first_ = 0;
  int depth_ = 0;
  bool commented_ = false, described_ = false;
};

}  // namespace

std::vector<Unsaid> uncommented(std::string_view header) {
  std::vector<Unsaid> faults;
  Reader reader(faults);
  std::istringstream lines{std::string(header)};
  for (std::string line; std::getline(lines, line);) reader.take(line);
  return faults;
}

std::string comments_of(std::string_view header) {
  std::string comments;
  std::istringstream lines{std::string(header)};
  for (std::string line; std::getline(lines, line);)
    if (const auto start = line.find("//"); start != std::string::npos) comments += line.substr(start) + "\n";
  return comments;
}

}  // namespace mentor
