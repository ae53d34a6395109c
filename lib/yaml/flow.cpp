// Lists and maps in brackets: chapter 7.4 of the specification.
//   list    "[" (entry ("," entry)* ","?)? "]"     entry: node, or on one line: key ":" node?
//   map     "{" (entry ("," entry)* ","?)? "}"     entry: key (":" node?)?
// A colon needs a blank, comma or bracket behind it, but none after a quoted key. Every line inside is indented deeper
// than the parent.
#include "yaml/faults.h"
#include "yaml/parser.h"

namespace mentor::yaml {

bool Parser::at_flow_colon(bool adjacent) const {
  return now() == ':' && (adjacent || is_blank(ahead(1)) || is_flow(ahead(1)));
}

bool Parser::flow_node(int parent, Context context, Anchor anchor) {
  switch (now()) {
    case '[':
    case '{':
      return flow_collection(parent, anchor);
    case '"':
    case '\'':
      return quoted(parent, anchor);
    case '*':
      return alias(anchor);
    default:
      return plain(parent, context, anchor);
  }
}

bool Parser::flow_collection(int parent, Anchor anchor) {
  const Offset begin = c_.at;
  const Index node = count();
  if (!open(now() == '[' ? Kind::list : Kind::map, Style::flow, node, begin, anchor)) return false;
  ++c_.at;
  const bool good = flow_entries(parent, begin);
  close(node, c_.at);
  return good;
}

bool Parser::flow_entries(int parent, Offset open) {
  const bool list = text_[open] == '[';
  const char closing = list ? ']' : '}';
  for (;;) {
    if (!flow_gap(parent, open)) return false;
    if (now() == closing) break;
    if (now() == ']' || now() == '}') return refuse_unclosed_bracket(open);
    const Index entry = count();
    const Offset begin = c_.at;
    const bool good = list ? flow_list_entry(parent, open) : flow_map_entry(parent, open);
    if (!good && !recover_in_flow(entry, begin)) return false;
    if (!flow_gap(parent, open)) return false;
    if (now() == closing) break;
    if (now() != ',') return refuse_in_flow(open);
    ++c_.at;
  }
  ++c_.at;
  return true;
}

// White space, comments and line ends inside brackets.
bool Parser::flow_gap(int parent, Offset open) {
  skip_gap();
  if (at_end()) return refuse_unclosed_bracket(open);
  if (!is_fresh()) return true;
  if (at_marker()) return refuse_unclosed_bracket(open);
  if (c_.spaces > parent) return true;
  if (has_tab()) return fault(tab_indentation, {c_.line, c_.content});
  if (now() != ']' && now() != '}') return refuse_unclosed_bracket(open);
  fault(wrong_indentation, {c_.at, c_.at + 1});
  relate({open, open + 1}, {"the brackets open here; all their lines must be indented deeper than this one",
                            "скобки открыты здесь; все их строки должны иметь больший отступ, чем эта"});
  return false;
}

// A key, an item, or nothing before a colon. `adjacent`: whether a colon may follow without a blank behind it.
bool Parser::flow_key(int parent, Offset open, bool& adjacent) {
  adjacent = false;
  if (now() == '?' && (is_blank(ahead(1)) || is_flow(ahead(1)))) return fault(complex_key, {c_.at, c_.at + 1});
  Anchor anchor;
  if (now() == '&') {
    if (!take_anchor(anchor)) return false;
    const Offset after = c_.at;
    if (!flow_gap(parent, open)) return false;
    if (is_flow(now()) && now() != '[' && now() != '{') return push_empty(after, anchor);
  }
  if (at_flow_colon(false)) return push_empty(c_.at, anchor);
  adjacent = now() == '"' || now() == '\'' || now() == '[' || now() == '{';
  return flow_node(parent, Context::flow, anchor);
}

bool Parser::flow_list_entry(int parent, Offset open) {
  const Offset begin = c_.at, line = c_.line;
  const Index node = count();
  bool adjacent = false;
  if (!flow_key(parent, open, adjacent)) return false;
  const Cursor back = c_;
  skip_white();
  if (!at_flow_colon(adjacent)) {
    c_ = back;
    return true;
  }
  if (line != c_.line) return refuse_key_on_lines(begin);
  return flow_pair(parent, open, node, begin);
}

// A map of one entry inside a list, at its colon: [key: value].
bool Parser::flow_pair(int parent, Offset open, Index key, Offset begin) {
  if (!may_be_key(key, begin) || !this->open(Kind::map, Style::flow, key, begin, {})) return false;
  ++c_.at;
  const bool good = check_key(key + 1) && flow_value(parent, open);
  close(key, end_);
  return good;
}

bool Parser::flow_map_entry(int parent, Offset open) {
  const Offset begin = c_.at;
  const Index key = count();
  bool adjacent = false;
  if (!flow_key(parent, open, adjacent)) return false;
  const Offset end = end_;
  if (!flow_gap(parent, open)) return false;
  const bool has_value = at_flow_colon(adjacent);
  if (!Node(&tree_, key).is_scalar()) return fault(complex_key, {begin, end});
  // The value of a key that stands twice is read too, so that reading can go on behind it.
  const bool is_new = check_key(key);
  if (stopped_) return false;
  if (!has_value) return push_empty(end, {}) && is_new;
  ++c_.at;
  return flow_value(parent, open) && is_new;
}

// What follows a colon; where nothing does, an empty value right behind the colon.
bool Parser::flow_value(int parent, Offset open) {
  Offset after = c_.at;
  if (!flow_gap(parent, open)) return false;
  Anchor anchor;
  if (now() == '&') {
    if (!take_anchor(anchor)) return false;
    after = c_.at;
    if (!flow_gap(parent, open)) return false;
  }
  if (is_flow(now()) && now() != '[' && now() != '{') return push_empty(after, anchor);
  return flow_node(parent, Context::flow, anchor);
}

}  // namespace mentor::yaml
