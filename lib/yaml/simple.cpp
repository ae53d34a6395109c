// Short cuts for what most lines of most files are: a key of one line, a plain value that ends with its line, a list or
// map that begins below its key or behind its dash. They read exactly what the general functions would; where they
// return false, nothing has been read, and those go on.
#include "yaml/parser.h"
#include "yaml/search.h"

namespace mentor::yaml {

namespace {

constexpr Offset longest_simple_key = 256;  // longer ones are left to may_be_key

// What is always inlined here is a few instructions each, and runs for every line.

// Where a plain scalar of one line stops: at the line end, at the colon of ": ", at the hash of " #" or at the end.
[[gnu::always_inline]] inline Offset simple_stop(const char* text, const Stops& stops, Offset begin) {
  for (Offset at = begin;; ++at) {
    at = stops.next(at);
    const char c = text[at];
    if (c == ':' ? is_blank(text[at + 1]) : c != '#' || is_white(text[at - 1])) return at;
  }
}

// Whether [begin, stop) is a key without quotes and anchor, `stop` being where simple_stop() says.
[[gnu::always_inline]] inline bool is_simple_key(const char* text, Offset begin, Offset stop) {
  return text[stop] == ':' && is(text[begin], characters::word) && !is_white(text[stop - 1]) &&
         stop - begin <= longest_simple_key;
}

}  // namespace

// A scalar that is spelt as it is.
[[gnu::always_inline]] inline void Parser::push_simple(Style style, Span span) {
  tree_.nodes.push_back({Kind::scalar, style, 0, 0, span});
  expanded_ += weight(span);
  end_ = span.end;
}

// A value up to the end of its line at `stop`, where the next line does not go on with it.
[[gnu::always_inline]] inline bool Parser::simple_scalar(int parent, Style style, Span span, Offset stop) {
  const Offset line = after_break(text_, stop), content = skip_spaces(text_, line, size_);
  const auto spaces = static_cast<int>(content - line);
  if (spaces > parent || is(text_[content], characters::white | characters::line_break)) return false;
  if (span.size() > limits_.scalar) return false;
  push_simple(style, span);
  c_ = {content, line, content, spaces};
  return true;
}

// A plain value that ends with the line of its colon or dash, which the cursor is behind.
[[gnu::always_inline]] inline bool Parser::simple_text(int parent) {
  constexpr int others = characters::indicator | characters::white | characters::line_break | characters::finish;
  const Offset begin = c_.at + 1;
  if (text_[c_.at] != ' ' || is(text_[begin], others)) return false;
  const Offset stop = simple_stop(text_, stops_, begin);
  if (!is_break(text_[stop])) return false;
  Offset end = stop;
  while (is_white(text_[end - 1])) --end;
  return simple_scalar(parent, Style::plain, {begin, end}, stop);
}

// Entries of a map on one line each, while another one follows at `column`, which `entry` and `begin` go along with:
// of the last one, or its key at least.
[[gnu::flatten]] Simple Parser::simple_entries(int column, Index& entry, Offset& begin) {
  if (!is(now(), characters::word)) return Simple::nothing;
  for (;; entry = count(), begin = c_.at) {
    const Offset stop = simple_stop(text_, stops_, begin);
    // A duplicate is left to check_key, which says so.
    if (!is_simple_key(text_, begin, stop) || keys_.add(view(begin, stop), {begin, stop}, begin))
      return Simple::nothing;
    push_simple(Style::plain, {begin, stop});
    end_ = c_.at = stop + 1;
    if (!simple_text(column)) return Simple::key;
    if (c_.spaces != column || !is(now(), characters::word) || !bad_.empty()) return Simple::entry;
  }
}

// Items of a list on one line each, as with the entries of a map; a dash at least.
[[gnu::flatten]] Simple Parser::simple_items(int column, Index& entry, Offset& begin) {
  for (;; entry = count(), begin = c_.at) {
    if (!at_item()) return Simple::nothing;
    end_ = ++c_.at;
    if (!simple_text(column)) return Simple::key;
    if (c_.spaces != column || !at_item() || !bad_.empty()) return Simple::entry;
  }
}

// A value on the line of its colon or dash, or the list or map below it. Afterwards the cursor is at the content of
// the line behind it.
bool Parser::simple_value(int parent, Slot slot) {
  if (simple_text(parent)) return true;
  Offset begin = c_.at;
  while (text_[begin] == ' ') ++begin;
  if (is_break(text_[begin])) return simple_below(parent, slot, after_break(text_, begin));
  if (begin == c_.at) return false;
  if (text_[begin] == '"' || text_[begin] == '\'') return simple_quoted(parent, begin);
  if (slot != Slot::dash || !is(text_[begin], characters::word)) return false;
  const Offset stop = simple_stop(text_, stops_, begin);
  return is_simple_key(text_, begin, stop) && simple_map(static_cast<int>(begin - c_.line), begin, stop);
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
  const Offset stop = simple_stop(text_, stops_, content);
  if (!is_simple_key(text_, content, stop)) return false;
  c_ = below;
  return simple_map(spaces, content, stop);
}

// A map whose first key is [begin, stop).
bool Parser::simple_map(int column, Offset begin, Offset stop) {
  if (opened_.size() >= limits_.depth) return false;
  const Index map = count();
  open(Kind::map, Style::block, map, begin, {});
  push_simple(Style::plain, {begin, stop});
  keys_.add(view(begin, stop), {begin, stop}, begin);
  end_ = c_.at = stop + 1;
  return map_entries(column, map, begin, true);
}

}  // namespace mentor::yaml
