// What stands where a value is expected outside brackets: chapters 8.2 and 9 of the specification.
//   node     (anchor)? (block scalar | list | map | value | nothing)
//   value    plain, quoted, alias or in brackets; where ": " follows on the same line it is the first key of a map
// An anchor on a line of its own names the node below; on the line of a first key it names that key.
#include "yaml/faults.h"
#include "yaml/parser.h"

namespace mentor::yaml {

bool Parser::block_node(int parent, Slot slot) {
  const Offset after = c_.at;
  const bool tab = skip_gap();
  if (ends_node(parent, slot)) return push_empty(after, {});
  return block_content({parent, slot, is_fresh(), tab}, {});
}

// Whether nothing follows: the end, a marker, or a line that belongs to the parent.
bool Parser::ends_node(int parent, Slot slot) const {
  if (at_end()) return true;
  if (!is_fresh()) return false;
  if (at_marker()) return true;
  if (c_.spaces > parent) return false;
  return slot != Slot::value || c_.spaces < parent || has_tab() || !at_item();
}

bool Parser::begins_collection(Spot spot, Anchor outer) const {
  return !spot.tab && (spot.fresh || (spot.slot == Slot::dash && !outer));
}

// At the first character of a node. `outer`: an anchor on a line before it.
bool Parser::block_content(Spot spot, Anchor outer) {
  const Offset begin = c_.at;
  if (now() != '&') return after_anchor(spot, outer, {}, begin);
  Anchor inner;
  if (!take_anchor(inner)) return false;
  const Offset after = c_.at;
  const bool tab = skip_gap();
  if (!at_end() && !is_fresh()) return after_anchor(spot, outer, inner, begin);
  if (outer) return refuse_two_anchors(inner);
  if (ends_node(spot.parent, spot.slot)) return push_empty(after, inner);
  return block_content({spot.parent, spot.slot, true, tab}, inner);
}

bool Parser::after_anchor(Spot spot, Anchor outer, Anchor inner, Offset begin) {
  if (at_item()) {
    if (inner || !begins_collection(spot, outer)) return refuse_key_here(spot, begin);
    return block_list(static_cast<int>(c_.at - c_.line), c_.spaces == spot.parent && spot.fresh, outer);
  }
  if (at_question()) return fault(complex_key, {c_.at, c_.at + 1});
  if (now() != '|' && now() != '>') return key_or_value(spot, outer, inner, begin);
  if (outer && inner) return refuse_two_anchors(inner);
  return block_scalar(spot.parent, inner ? inner : outer);
}

bool Parser::key_or_value(Spot spot, Anchor outer, Anchor inner, Offset begin) {
  const Index node = count();
  const std::uint64_t before = expanded_;
  const Offset line = c_.line;
  const bool brackets = now() == '[' || now() == '{';
  const char first = now();
  const bool good = at_colon() ? push_empty(c_.at, inner)
                               : flow_node(spot.parent, Context::block,
                                           inner      ? inner
                                           : brackets ? outer
                                                      : Anchor{});
  if (!good) return false;
  const Cursor back = c_;
  skip_white();
  if (at_colon()) {
    if (line != c_.line) return refuse_key_on_lines(begin);
    if (!begins_collection(spot, outer)) return refuse_key_here(spot, begin);
    return may_be_key(node, begin) && block_map(static_cast<int>(begin - c_.line), outer, node, begin);
  }
  if (now() == ':' && (first == '"' || first == '\'') && begins_collection(spot, outer)) return refuse_no_colon(begin);
  c_ = back;
  if (!outer || brackets) return !(outer && inner) || refuse_two_anchors(inner);
  if (inner || tree_.nodes[node].kind == Kind::alias) return refuse_two_anchors(inner ? inner : outer);
  put_anchor(node, outer);
  anchors_.complete(node, expanded_ - before);
  return true;
}

}  // namespace mentor::yaml
