#include "party/list_marks.h"

#include <algorithm>

#include "base/number.h"
#include "base/utf8.h"
#include "party/words.h"

namespace mentor {

namespace {

constexpr std::u32string_view bullets = U"•·▪●◦■□►▶✓✔⁃‣➢\uF0B7\uF0A7*";

std::size_t after_blanks(std::string_view text, std::size_t at) {
  while (at < text.size() && is_white_space(code_point_at(text, at).value)) at += code_point_at(text, at).size;
  return at;
}

class Marks {
 public:
  explicit Marks(std::string_view cell) : text_(cell) {}

  std::string replaced() {
    for (std::size_t line = 0; line < text_.size();) {
      const std::size_t begin = after_blanks(text_, line);  // empty lines are skipped with the blanks
      read_line(begin);
      line = std::min(text_.find('\n', begin), text_.size()) + 1;
    }
    if (dashes_.size() > 1 || (dashes_.size() == 1 && is_first_line_of_list(dashes_[0])))
      for (const std::size_t at : dashes_) blank(at, code_point_at(text_, at).size);
    inline_numbers();
    return std::move(text_);
  }

 private:
  void blank(std::size_t at, std::size_t size) {
    std::fill_n(text_.begin() + static_cast<std::ptrdiff_t>(at), size, ' ');
    text_[at] = ';';
  }

  void read_line(std::size_t at) {
    if (at >= text_.size()) return;
    const CodePoint first = code_point_at(text_, at);
    if (bullets.find(first.value) != bullets.npos) return blank(at, first.size);
    if (is_dash(first.value)) return dashes_.push_back(at);
    if (const std::size_t size = mark_at(at); size > 0) {
      if (at == 0 || after_blanks(text_, 0) == at) numbered_ = is_digit(text_[at]);
      blank(at, size);
    }
  }

  // A dash after «;», or before the first of the cell's lines.
  bool is_first_line_of_list(std::size_t at) const {
    const std::size_t before = text_.find_last_not_of(" \t\r\n", at == 0 ? 0 : at - 1);
    return at > 0 && before != std::string::npos &&
           (text_[before] == ';' || text_[before] == ':' || text_[before] == ',');
  }

  // «1.», «12)», «а)» before a space or a letter; 0 where there is none.
  std::size_t mark_at(std::size_t at) const {
    std::size_t end = at;
    while (end < text_.size() && is_digit(text_[end]) && end - at < 2) ++end;
    const bool number = end > at;
    if (!number) end = at + code_point_at(text_, at).size;
    if (end >= text_.size() || (text_[end] != ')' && !(number && text_[end] == '.'))) return 0;
    const auto words = words_of(std::string_view(text_).substr(at, end - at));
    const bool letter = words.size() == 1 && (number || (words[0].capitals == 0 && !is_number_sign(words[0])));
    const bool followed = end + 1 < text_.size() && !is_digit(text_[end + 1]) && text_[end + 1] != ',';
    return letter && followed ? end + 1 - at : 0;
  }

  // «1. Директор 2. Завуч»: numbers in a row, once the cell begins with one.
  void inline_numbers() {
    if (!numbered_) return;
    for (std::size_t at = text_.find(' '); at < text_.size(); at = text_.find(' ', at + 1)) {
      const std::size_t begin = at + 1;
      if (begin >= text_.size() || !is_digit(text_[begin])) continue;
      if (const std::size_t size = mark_at(begin); size > 0) blank(begin, size);
    }
  }

  std::string text_;
  std::vector<std::size_t> dashes_;
  bool numbered_ = false;
};

}  // namespace

std::string with_list_marks_as_separators(std::string_view cell) { return Marks(cell).replaced(); }

}  // namespace mentor
