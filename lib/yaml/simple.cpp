// Short cuts for what most lines of most files are: a key of one line, a plain value that ends with its line, a list or
// map that begins below its key or behind its dash. They read exactly what the general functions would; where they
// return false, nothing has been read, and those go on.
#include "yaml/parser.h"
#include "yaml/search.h"

namespace mentor::yaml {

namespace {

constexpr Offset longest_simple_key = 256;  // longer ones are left to may_be_key

}  // namespace

// What is always inlined here is a few instructions each, and runs for every line.

// A scalar that is spelt as it is.
[[gnu::always_inline]] inline void Parser::push_simple(Style style, Span span) {
  tree_.nodes.push_back({Kind::scalar, style, 0, 0, span});
  expanded_ += weight(span);
  end_ = span.end;
}

// Where a plain scalar of one line stops: at the line end, at the colon of ": ", at the hash of " #" or at the end.
[[gnu::always_inline]] inline Offset Parser::simple_stop(Offset begin) const {
  for (Offset at = begin;; ++at) {
    at = find_stop(text_, at, size_);
    const char c = text_[at];
    if (c == ':' ? is_blank(text_[at + 1]) : c != '#' || is_white(text_[at - 1])) return at;
  }
}

// Whether [begin, stop) is a key without quotes and anchor, `stop` being where simple_stop() says.
[[gnu::always_inline]] inline bool Parser::is_simple_key(Offset begin, Offset stop) const {
  return text_[stop] == ':' && is(text_[begin], characters::word) && !is_white(text_[stop - 1]) &&
         stop - begin <= longest_simple_key;
}

// A key up to its colon. A duplicate is left to check_key, which says so.
bool Parser::simple_key() {
  const Offset begin = c_.at;
  if (!is(now(), characters::word)) return false;
  const Offset stop = simple_stop(begin);
  if (!is_simple_key(begin, stop) || keys_.add(view(begin, stop), {begin, stop})) return false;
  push_simple(Style::plain, {begin, stop});
  c_.at = stop;
  return true;
}

// A value on the line of its colon or dash, or the list or map below it. Afterwards the cursor is at the content of the
// line behind it.
bool Parser::simple_value(int parent, Slot slot) {
  Offset begin = c_.at;
  while (text_[begin] == ' ') ++begin;
  if (is_break(text_[begin])) return simple_below(parent, slot, after_break(text_, begin));
  constexpr int others = characters::indicator | characters::white | characters::finish;
  if (begin == c_.at) return false;
  if (is(text_[begin], others)) return (text_[begin] == '"' || text_[begin] == '\'') && simple_quoted(parent, begin);
  const Offset stop = simple_stop(begin);
  if (is_break(text_[stop])) {
    Offset end = stop;
    while (is_white(text_[end - 1])) --end;
    return simple_scalar(parent, Style::plain, {begin, end}, stop);
  }
  return slot == Slot::dash && is_simple_key(begin, stop) && simple_map(static_cast<int>(begin - c_.line), begin, stop);
}

// A quoted value without escapes that its line ends behind.
bool Parser::simple_quoted(int parent, Offset begin) {
  constexpr int ends = characters::line_break | characters::finish;
  const char quote = text_[begin];
  Offset end = begin + 1;
  while (text_[end] != quote && text_[end] != '\\' && !is(text_[end], ends)) ++end;
  if (text_[end] != quote || !is_break(text_[++end])) return false;
  return simple_scalar(parent, quote == '"' ? Style::double_quoted : Style::single_quoted, {begin, end}, end);
}

// A value up to the end of its line at `stop`, where the next line does not go on with it.
bool Parser::simple_scalar(int parent, Style style, Span span, Offset stop) {
  const Offset line = after_break(text_, stop), content = skip_spaces(text_, line, size_);
  const auto spaces = static_cast<int>(content - line);
  if (spaces > parent || is(text_[content], characters::white | characters::line_break)) return false;
  if (span.size() > limits_.scalar) return false;
  push_simple(style, span);
  c_ = {content, line, content, spaces};
  return true;
}

// A list or map that begins on the line at `line`.
bool Parser::simple_below(int parent, Slot slot, Offset line) {
  const Offset content = skip_spaces(text_, line, size_);
  const auto spaces = static_cast<int>(content - line);
  if (spaces < parent || opened_.size() >= limits_.depth) return false;
  const Cursor below{content, line, content, spaces};
  if (text_[content] == '-' && is_blank(text_[content + 1])) {
    if (spaces == parent && slot != Slot::value) return false;
    c_ = below;
    return block_list(spaces, spaces == parent, {});
  }
  if (spaces == parent || !is(text_[content], characters::word)) return false;
  const Offset stop = simple_stop(content);
  if (!is_simple_key(content, stop)) return false;
  c_ = below;
  return simple_map(spaces, content, stop);
}

// A map whose first key is [begin, stop).
bool Parser::simple_map(int column, Offset begin, Offset stop) {
  if (opened_.size() >= limits_.depth) return false;
  const Index map = count();
  open(Kind::map, Style::block, map, begin, {});
  push_simple(Style::plain, {begin, stop});
  keys_.add(view(begin, stop), {begin, stop});
  end_ = c_.at = stop + 1;
  return map_entries(column, map, begin, true);
}

}  // namespace mentor::yaml
