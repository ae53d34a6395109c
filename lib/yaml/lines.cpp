#include "yaml/lines.h"

#include <cstring>

namespace mentor::yaml {

void Lines::start_line() {
  c_.line = c_.at;
  while (now() == ' ') ++c_.at;
  c_.spaces = static_cast<int>(c_.at - c_.line);
  skip_white();
  c_.content = c_.at;
}

void Lines::next_line() {
  c_.at = after_break(text_, c_.at);
  start_line();
}

void Lines::take_comment() {
  const Offset begin = c_.at;
  to_line_end();
  comments_.push_back({begin, c_.at});
}

bool Lines::is_marker() const {
  if (size_ - c_.at < 3) return false;
  const std::string_view marker = view(c_.at, c_.at + 3);
  return (marker == "---" || marker == "...") && is_blank(ahead(3));
}

bool Lines::skip_gap() {
  for (;;) {
    const Offset begin = c_.at;
    skip_white();
    if (now() == '#' && (c_.at > begin || is_fresh())) take_comment();
    if (!is_break(now())) return is_fresh() ? has_tab() : std::memchr(text_ + begin, '\t', c_.at - begin) != nullptr;
    next_line();
  }
}

}  // namespace mentor::yaml
