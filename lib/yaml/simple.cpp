// Short cuts for what most lines of most files are: a key of one word, and a plain value that ends with its line. They
// read exactly what the general functions would; where they return false, nothing has been read, and those go on.
#include "yaml/parser.h"

namespace mentor::yaml {

// A key without quotes, spaces and anchor, up to its colon. A duplicate is left to check_key, which says so.
bool Parser::simple_key() {
  constexpr Offset longest = 256;
  const Offset begin = c_.at;
  if (!is(now(), characters::word)) return false;
  Offset at = begin + 1;
  while (is(text_[at], characters::inner)) ++at;
  if (text_[at] != ':' || !is_blank(text_[at + 1]) || at - begin > longest) return false;
  if (keys_.add(view(begin, at), {begin, at})) return false;
  push(Kind::scalar, Style::plain, {begin, at}, {});
  c_.at = at;
  return true;
}

// From the first character of a plain scalar to the end of its line; false where it may end before.
bool Parser::to_simple_end(Offset begin, Offset& at) const {
  constexpr int stops = characters::line_break | characters::finish | characters::colon | characters::hash;
  for (at = begin;; ++at) {
    while (!is(text_[at], stops)) ++at;
    const char c = text_[at];
    if (is_break(c)) return true;
    if (c == '\0' || (c == ':' ? is_blank(text_[at + 1]) : is_white(text_[at - 1]))) return false;
  }
}

// A plain value on the line of its colon or dash, where the next line does not go on with it. Afterwards the cursor is
// at the content of that line.
bool Parser::simple_value(int parent) {
  Offset begin = c_.at;
  while (text_[begin] == ' ') ++begin;
  constexpr int others =
      characters::indicator | characters::white | characters::line_break | characters::finish | characters::hash;
  if (begin == c_.at || is(text_[begin], others)) return false;
  Offset end = 0;
  if (!to_simple_end(begin, end)) return false;
  const Offset line = after_break(text_, end);
  Offset content = line;
  while (text_[content] == ' ') ++content;
  const auto spaces = static_cast<int>(content - line);
  if (spaces > parent || is(text_[content], characters::white | characters::line_break)) return false;
  while (is_white(text_[end - 1])) --end;
  if (end - begin > limits_.scalar) return false;
  push(Kind::scalar, Style::plain, {begin, end}, {});
  c_ = {content, line, content, spaces};
  return true;
}

}  // namespace mentor::yaml
