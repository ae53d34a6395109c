#include "unicode/width.h"

#include <fmt/core.h>
#include <utf8proc.h>

#include "base/utf8.h"

namespace mentor {

namespace {

bool is_control(char32_t point) { return point < 0x20 || (point >= 0x7F && point < 0xA0); }

bool turns_direction(char32_t point) {
  return point == 0x061C || point == 0x200E || point == 0x200F || (point >= 0x202A && point <= 0x202E) ||
         (point >= 0x2066 && point <= 0x2069);
}

// The characters that nearly all text is made of, one cell each: no table is needed to tell.
bool is_usual(char32_t point) {
  return (point >= 0x20 && point < 0x7F) || (point >= 0x400 && point <= 0x481) || (point >= 0x48A && point <= 0x52F);
}

std::size_t cells(char32_t point) {
  if (is_usual(point) || is_control(point)) return 1;
  if (turns_direction(point)) return 0;
  const int width = utf8proc_charwidth(static_cast<utf8proc_int32_t>(point));
  return width > 0 ? static_cast<std::size_t>(width) : 0;
}

// No-break spaces hold their neighbours together, so they are not among them.
bool separates_words(char32_t point) {
  if (point == 0x00A0 || point == 0x2007 || point == 0x202F) return false;
  return point == ' ' || (point >= 0x09 && point <= 0x0D) || point == 0x85 || point == 0x1680 ||
         (point >= 0x2000 && point <= 0x200A) || point == 0x2028 || point == 0x2029 || point == 0x205F ||
         point == 0x3000;
}

bool is_letter(char32_t point) {
  const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(point));
  return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_MN && cells(point) <= 1;
}

bool is_all_letters(std::string_view word) {
  for (std::size_t i = 0; i < word.size();) {
    const CodePoint point = code_point_at(word, i);
    if (!is_letter(point.value)) return false;
    i += point.size;
  }
  return true;
}

// Fills lines word by word. Words are views into the text that is wrapped.
class Lines {
 public:
  explicit Lines(std::size_t width) : width_(width) {}

  void word(std::string_view word) {
    const std::size_t size = display_width(word);
    if (line_.empty() && size <= width_) return append(word, size);
    if (!line_.empty() && used_ + 1 + size <= width_) return append(std::string(" ").append(word), size + 1);
    if (!line_.empty()) end_line();
    cut_at_hyphens(word);
  }

  void end_line() {
    lines_.push_back(std::move(line_));
    line_.clear();
    used_ = 0;
  }

  std::vector<std::string> take() {
    end_line();
    return std::move(lines_);
  }

 private:
  void append(std::string_view piece, std::size_t size) {
    line_ += piece;
    used_ += size;
  }

  // At its own hyphens where it has some.
  void cut_at_hyphens(std::string_view word) {
    while (!word.empty()) {
      const std::size_t hyphen = word.find('-', 1);
      const std::string_view part = word.substr(0, hyphen == std::string_view::npos ? hyphen : hyphen + 1);
      const std::size_t size = display_width(part);
      if (used_ > 0 && used_ + size > width_) end_line();
      if (size <= width_)
        append(part, size);
      else
        cut(part);
      word.remove_prefix(part.size());
    }
  }

  // Marks of no width stay with the character before them. A hyphen says that the word goes on; in an id or an address
  // it would be read as part of it.
  void cut(std::string_view word) {
    constexpr std::size_t room_for_hyphen = 5;
    const bool hyphen = width_ >= room_for_hyphen && is_all_letters(word);
    for (std::size_t i = 0; i < word.size();) {
      const CodePoint point = code_point_at(word, i);
      const std::size_t size = cells(point.value);
      const bool last = i + point.size == word.size();
      if (used_ > 0 && size > 0 && used_ + size + (hyphen && !last ? 1 : 0) > width_) {
        if (hyphen) append("-", 1);
        end_line();
      }
      append(word.substr(i, point.size), size);
      i += point.size;
    }
  }

  std::size_t width_;
  std::size_t used_ = 0;
  std::string line_;
  std::vector<std::string> lines_;
};

std::string escape(CodePoint point, unsigned char byte) {
  if (point.value == '\t') return "\\t";
  if (point.value == '\n') return "\\n";
  if (point.value == '\r') return "\\r";
  if (point.size == 1) return fmt::format("\\x{:02x}", byte);
  return fmt::format("\\u{:04x}", static_cast<std::uint32_t>(point.value));
}

bool must_escape(CodePoint point) {
  return is_control(point.value) || turns_direction(point.value) || point.value == 0x2028 || point.value == 0x2029 ||
         (point.value == replacement_character && point.size == 1);
}

std::string padding(std::string_view text, std::size_t width) {
  const std::size_t size = display_width(text);
  return std::string(size < width ? width - size : 0, ' ');
}

}  // namespace

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint point = code_point_at(text, i);
    width += cells(point.value);
    i += point.size;
  }
  return width;
}

std::string pad_right(std::string_view text, std::size_t width) {
  return std::string(text).append(padding(text, width));
}

std::string pad_left(std::string_view text, std::size_t width) { return padding(text, width).append(text); }

std::vector<std::string> wrap(std::string_view text, std::size_t width) {
  Lines lines(width > 0 ? width : 1);
  std::size_t begin = 0;
  const auto end_word = [&](std::size_t end) {
    if (end > begin) lines.word(text.substr(begin, end - begin));
  };
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint point = code_point_at(text, i);
    if (separates_words(point.value)) {
      end_word(i);
      begin = i + point.size;
      if (point.value == '\n') lines.end_line();
    }
    i += point.size;
  }
  end_word(text.size());
  return lines.take();
}

std::string visible(std::string_view text) {
  std::string shown;
  shown.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint point = code_point_at(text, i);
    if (must_escape(point))
      shown += escape(point, static_cast<unsigned char>(text[i]));
    else
      shown += text.substr(i, point.size);
    i += point.size;
  }
  return shown;
}

}  // namespace mentor
