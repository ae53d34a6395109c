// Lists and maps by indentation, entry by entry: chapter 8.2 of the specification. An entry with a fault inside is left
// out, and reading goes on with the next line that begins an entry here or further out.
//   list    ("- " node)*      each at the same column
//   map     (key ":" node)*   each at the same column; key: (anchor)? (plain | quoted | alias)? on one line
#include "yaml/faults.h"
#include "yaml/parser.h"

namespace mentor::yaml {

namespace {

constexpr int gaps = characters::white | characters::line_break | characters::finish | characters::hash;

}  // namespace

// `at_parent`: the list stands at the indentation of the map that it is a value of, so that a key ends it.
bool Parser::block_list(int column, bool at_parent, Anchor anchor) {
  const Index node = count();
  if (!open(Kind::list, Style::block, node, c_.at, anchor)) return false;
  levels_.push_back({column, Kind::list});
  for (bool more = true; more && (at_item() || !at_parent);) {
    Index entry = count();
    Offset begin = c_.at;
    const Simple read = simple_items(column, entry, begin);
    if (read == Simple::nothing) refuse_no_item();
    const bool good = read == Simple::entry ||
                      (read == Simple::key && (simple_value(column, Slot::dash) || block_node(column, Slot::dash)));
    if (!good) {
      drop(entry);
      recover(column, begin);
    }
    more = at_next_entry(column) || (!is_over(column) && to_next_entry(column, entry, begin));
  }
  levels_.pop_back();
  close(node, end_);
  return true;
}

// At the colon after the first key, which is node number `key`.
bool Parser::block_map(int column, Anchor anchor, Index key, Offset begin) {
  if (!open(Kind::map, Style::block, key, begin, anchor)) return false;
  end_ = ++c_.at;
  return map_entries(column, key, begin, check_key(key + 1));
}

// Behind the colon of the first key of a map; `good`: whether that may be its key.
bool Parser::map_entries(int column, Index map, Offset begin, bool good) {
  levels_.push_back({column, Kind::map});
  Index entry = map + 1;
  for (good = good && entry_value(column);; good = map_entry(column, entry, begin)) {
    if (!good) {
      drop(entry);
      recover(column, begin);
    }
    if (!at_next_entry(column) && (is_over(column) || !to_next_entry(column, entry, begin))) break;
    entry = count();
    begin = c_.at;
  }
  levels_.pop_back();
  close(map, end_);
  return true;
}

// At an entry, which `entry` and `begin` say; where short ones follow each other, they say the last one afterwards.
bool Parser::map_entry(int column, Index& entry, Offset& begin) {
  const Simple read = simple_entries(column, entry, begin);
  if (read != Simple::nothing) return read == Simple::entry || entry_value(column);
  const Offset line = c_.line;
  const Index key = count();
  if (at_item()) return fault(mixed_list_and_map, {c_.at, c_.at + 1});
  if (at_question()) return fault(complex_key, {c_.at, c_.at + 1});
  Anchor anchor;
  if (now() == '&') {
    if (!take_anchor(anchor)) return false;
    skip_white();
    if (is_break(now()) || at_end()) return refuse_no_colon(begin);
  }
  const bool good = at_colon() ? push_empty(c_.at, anchor) : flow_node(column, Context::block, anchor);
  if (!good) return false;
  skip_white();
  if (line != c_.line || !at_colon()) return refuse_no_colon(begin);
  return may_be_key(key, begin) && map_value(column, key);
}

// From the colon on. `key` is checked here, so that a duplicate is left out together with its value.
bool Parser::map_value(int column, Index key) {
  end_ = ++c_.at;
  return check_key(key) && entry_value(column);
}

bool Parser::entry_value(int column) { return simple_value(column, Slot::value) || block_node(column, Slot::value); }

// Whether the cursor is at another entry already, where short cuts mostly leave it.
bool Parser::at_next_entry(int column) const {
  return is_fresh() && c_.spaces == column && !is(now(), gaps) && !has_tab() && bad_.empty() && !at_marker();
}

// Whether it is at an entry of what the collection stands in, where short cuts leave it otherwise.
bool Parser::is_over(int column) const {
  return is_fresh() && c_.spaces < column && !is(now(), gaps) && !has_tab() && bad_.empty() &&
         is_open_column(c_.spaces);
}

// Goes to the next line after an entry; what stands there at a wrong place is refused and passed over. Returns whether
// it begins another entry of the collection at `column`.
bool Parser::to_next_entry(int column, Index entry, Offset begin) {
  for (;;) {
    skip_gap();
    if (!bad_.empty()) drop_if_bad(entry, begin, c_.at);
    if (at_end() || (is_fresh() && at_marker())) return false;
    if (is_fresh() && !has_tab()) {
      if (c_.spaces == column) return true;
      if (c_.spaces < column && is_open_column(c_.spaces)) return false;
    }
    // A line between the columns of what is open is an entry of its own; anything else belongs to the entry above.
    const bool stands_alone = is_fresh() && !has_tab() && c_.spaces < column;
    const Offset from = c_.at;
    refuse_line();
    if (!stands_alone) drop(entry);
    recover(column, from);
  }
}

}  // namespace mentor::yaml
