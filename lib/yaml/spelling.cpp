#include "yaml/spelling.h"

#include "base/utf8.h"
#include "yaml/characters.h"

namespace mentor::yaml {

void Spelling::keep(std::string_view bytes, std::uint32_t begin, std::uint32_t end) {
  text_.append(bytes.substr(begin, end - begin));
  if (!traced_) return;
  for (std::uint32_t i = begin; i < end; ++i) origins_.push_back(i);
}

void Spelling::put(std::string_view text, std::uint32_t origin) {
  text_.append(text);
  if (traced_) origins_.insert(origins_.end(), text.size(), origin);
}

void Spelling::cut(std::size_t size) {
  if (size >= text_.size()) return;
  text_.resize(size);
  if (traced_) origins_.resize(size);
}

namespace {

constexpr std::string_view simple_escapes = "0abt\tnvfre \"/\\N_LP";
constexpr char32_t simple_meanings[] = {0,    0x07, 0x08, 0x09, 0x09, 0x0A, 0x0B, 0x0C,   0x0D,
                                        0x1B, 0x20, 0x22, 0x2F, 0x5C, 0x85, 0xA0, 0x2028, 0x2029};

int hex_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

// Plain and quoted scalars, line by line.
class FlowSpeller {
 public:
  FlowSpeller(std::string_view bytes, Span span, Style style, Spelling& into)
      : bytes_(bytes), at_(span.begin), end_(span.end), style_(style), into_(into) {}

  void run() {
    while (at_ < end_) {
      const char c = bytes_[at_];
      if (is_white(c)) {
        white();
      } else if (is_break(c)) {
        fold();
      } else if (c == '\'' && style_ == Style::single_quoted) {
        into_.keep(bytes_, at_, at_ + 1);
        at_ += 2;
      } else if (c == '\\' && style_ == Style::double_quoted) {
        escape();
      } else {
        ordinary();
      }
    }
  }

 private:
  void skip_white() {
    while (at_ < end_ && is_white(bytes_[at_])) ++at_;
  }

  // White space before a line end is no part of the text.
  void white() {
    const auto begin = at_;
    skip_white();
    if (at_ == end_ || !is_break(bytes_[at_])) into_.keep(bytes_, begin, at_);
  }

  // One line end is a space, more of them are one less line feeds.
  void fold() {
    const auto first = at_;
    at_ = after_break(bytes_.data(), at_);
    if (!blank_lines()) into_.put(" ", first);
  }

  // Each blank line is a line feed; ends after the white space that the next line begins with.
  bool blank_lines() {
    bool any = false;
    for (skip_white(); at_ < end_ && is_break(bytes_[at_]); skip_white()) {
      into_.put("\n", at_);
      at_ = after_break(bytes_.data(), at_);
      any = true;
    }
    return any;
  }

  void escape() {
    if (is_break(bytes_[at_ + 1])) {
      at_ = after_break(bytes_.data(), at_ + 1);
      blank_lines();
      return;
    }
    const Escape found = escape_at(bytes_, at_);
    std::string text;
    append_utf8(text, found.point);
    into_.put(text, at_);
    at_ += found.size;
  }

  void ordinary() {
    const auto begin = at_++;
    const char special = style_ == Style::single_quoted ? '\'' : style_ == Style::double_quoted ? '\\' : '\n';
    while (at_ < end_ && !is_blank(bytes_[at_]) && bytes_[at_] != special) ++at_;
    into_.keep(bytes_, begin, at_);
  }

  std::string_view bytes_;
  std::uint32_t at_, end_;
  Style style_;
  Spelling& into_;
};

// Literal and folded scalars, line by line.
class BlockSpeller {
 public:
  BlockSpeller(std::string_view bytes, Span lines, BlockForm form, Spelling& into)
      : bytes_(bytes), at_(lines.begin), end_(lines.end), form_(form), into_(into) {}

  void run() {
    while (at_ < end_) line();
    chomp();
  }

 private:
  void line() {
    auto begin = at_;
    while (begin < end_ && begin - at_ < form_.indent && bytes_[begin] == ' ') ++begin;
    auto end = begin;
    while (end < end_ && !is_break(bytes_[end])) ++end;
    if (begin < end) content(begin, end);
    // A last line of nothing but spaces counts as a line even without a line end.
    const bool all_spaces = bytes_.substr(at_, end - at_).find_first_not_of(' ') == std::string_view::npos;
    if (end < end_ || all_spaces) breaks_.push_back(end < end_ ? end : end - 1);
    at_ = end < end_ ? after_break(bytes_.data(), end) : end;
  }

  void content(std::uint32_t begin, std::uint32_t end) {
    const bool spaced = is_white(bytes_[begin]);
    join(spaced);
    into_.keep(bytes_, begin, end);
    spaced_ = spaced;
    started_ = true;
  }

  // What stands for the line ends since the last line that is not empty.
  void join(bool spaced) {
    const bool folds = form_.style == Style::folded && started_ && !spaced && !spaced_;
    if (folds && breaks_.size() == 1) into_.put(" ", breaks_.front());
    for (std::size_t i = folds ? 1 : 0; i < breaks_.size(); ++i) into_.put("\n", breaks_[i]);
    breaks_.clear();
  }

  void chomp() {
    if (form_.chomp == Chomp::clip && started_ && !breaks_.empty()) into_.put("\n", breaks_.front());
    if (form_.chomp != Chomp::keep) return;
    for (const auto origin : breaks_) into_.put("\n", origin);
  }

  std::string_view bytes_;
  std::uint32_t at_, end_;
  BlockForm form_;
  Spelling& into_;
  std::vector<std::uint32_t> breaks_;
  bool started_ = false;
  bool spaced_ = false;
};

}  // namespace

void spell_flow(std::string_view bytes, Span span, Style style, Spelling& into) {
  FlowSpeller(bytes, span, style, into).run();
}

void spell_block(std::string_view bytes, Span lines, BlockForm form, Spelling& into) {
  BlockSpeller(bytes, lines, form, into).run();
}

BlockHeader block_header(std::string_view bytes, std::uint32_t begin) {
  BlockHeader header;
  header.form.style = bytes[begin] == '|' ? Style::literal : Style::folded;
  header.end = begin + 1;
  bool chomped = false;
  for (; header.end < bytes.size(); ++header.end) {
    const char c = bytes[header.end];
    if (c >= '1' && c <= '9' && header.digit == 0) {
      header.digit = static_cast<std::uint32_t>(c - '0');
    } else if ((c == '-' || c == '+') && !chomped) {
      chomped = true;
      header.form.chomp = c == '-' ? Chomp::strip : Chomp::keep;
    } else {
      break;
    }
  }
  return header;
}

Escape escape_at(std::string_view bytes, std::uint32_t at) {
  if (at + 1 >= bytes.size()) return {};
  const char c = bytes[at + 1];
  if (const auto i = simple_escapes.find(c); i != std::string_view::npos) return {simple_meanings[i], 2};
  const std::uint32_t digits = c == 'x' ? 2 : c == 'u' ? 4 : c == 'U' ? 8 : 0;
  if (digits == 0 || at + 2 + digits > bytes.size()) return {};
  std::uint64_t point = 0;
  for (std::uint32_t i = 0; i < digits; ++i) {
    const int value = hex_value(bytes[at + 2 + i]);
    if (value < 0) return {};
    point = point * 16 + static_cast<std::uint64_t>(value);
  }
  if (point > 0x10FFFF || (point >= 0xD800 && point <= 0xDFFF)) return {};
  return {static_cast<char32_t>(point), 2 + digits};
}

}  // namespace mentor::yaml
