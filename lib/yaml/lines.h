// The cursor of the strict reader: where it is, on which line, and how to get past white space, comments and line ends
// (s-l-comments, s-separate and c-forbidden of the specification). A zero byte stands behind the last one.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/source.h"
#include "yaml/characters.h"

namespace mentor::yaml {

using Offset = std::uint32_t;  // into the source

class Lines {
 protected:
  struct Cursor {
    Offset at = 0;
    Offset line = 0;     // where its line begins
    Offset content = 0;  // the first byte of its line that is no white space
    int spaces = 0;      // that its line begins with
  };

  // The comments that are passed go to `comments`, in order.
  Lines(std::string_view bytes, std::vector<Span>& comments)
      : text_(bytes.data()), size_(static_cast<Offset>(bytes.size())), comments_(comments) {}

  char now() const { return text_[c_.at]; }
  char ahead(Offset n) const { return c_.at + n <= size_ ? text_[c_.at + n] : '\0'; }
  bool at_end() const { return c_.at >= size_; }
  // Whether nothing but white space is before the cursor on its line, and whether there is a tab in that.
  bool is_fresh() const { return c_.at == c_.content; }
  bool has_tab() const { return c_.content != c_.line + static_cast<Offset>(c_.spaces); }
  bool at_item() const { return now() == '-' && is_blank(ahead(1)); }
  bool at_colon() const { return now() == ':' && is_blank(ahead(1)); }
  bool at_question() const { return now() == '?' && is_blank(ahead(1)); }
  // At `---` or `...`.
  bool at_marker() const { return c_.at == c_.line && is_marker(); }

  void skip_white() {
    while (is_white(now())) ++c_.at;
  }
  // Takes up a line at its first byte: goes to its content.
  void start_line();
  // From a line end to the content of the next line.
  void next_line();
  void to_line_end() { c_.at = line_end(c_.at); }
  // The rest of the line as a comment, at its `#`.
  void take_comment();
  // White space, comments and line ends up to the next content. A `#` begins a comment only after white space. Returns
  // whether a tab stands before the content on its line.
  bool skip_gap();

  Offset line_end(Offset at) const {
    while (!is(text_[at], characters::line_break | characters::finish)) ++at;
    return at;
  }
  std::string_view view(Offset begin, Offset end) const { return {text_ + begin, end - begin}; }

  const char* text_;
  Offset size_;
  Cursor c_;

 private:
  bool is_marker() const;
  std::vector<Span>& comments_;
};

}  // namespace mentor::yaml
