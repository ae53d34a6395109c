// The strict reader: recursive descent over the bytes, one file of code per part of the grammar.
//   lines.h       the cursor: lines, white space, comments, document markers
//   scalars.cpp   plain and quoted scalars; block_scalar.cpp: literal and folded ones
//   flow.cpp      [lists] and {maps}
//   block.cpp     what stands where a value is expected; entries.cpp: lists and maps by indentation
//   simple.cpp    short cuts for the lines that most of a file consists of
//   recovery.cpp  leaving out entries and going on after them; refusals.cpp: which fault it is
//   nodes.cpp     the tree as it is put together: nodes, anchors, aliases, keys
//   stream.cpp    documents, markers, directives
// Every function that reads returns whether it could; where not, a fault is in the list.
#pragma once

#include <unordered_map>

#include "yaml/anchors.h"
#include "yaml/keys.h"
#include "yaml/lines.h"
#include "yaml/read.h"
#include "yaml/spelling.h"
#include "yaml/spot.h"
#include "yaml/stops.h"

namespace mentor::yaml {

using Index = std::uint32_t;  // of a node

class Parser : Lines {
 public:
  // Reads the whole source from `begin` on; `stops` and what `out` may hold are what front.h found.
  Parser(const Source& source, const Limits& limits, const Stops& stops, Reading& out);
  void run(Offset begin);

 private:
  // scalars.cpp, block_scalar.cpp
  bool plain(int parent, Context context, Anchor anchor);
  bool plain_may_start(Context context) const;
  Offset plain_line(Context context) const;
  bool to_continuation(int parent);
  bool quoted(int parent, Anchor anchor);
  bool quoted_line(int parent, Offset begin);
  bool skip_to_quote();
  Span escape_span() const;
  bool push_scalar(Style style, Span span, bool as_spelt, Anchor anchor);
  bool alias(Anchor anchor);
  bool block_scalar(int parent, Anchor anchor);
  bool detect_indent(int parent, Offset& indent);
  Offset block_lines(Offset indent, Chomp chomp);
  // flow.cpp
  bool flow_node(int parent, Context context, Anchor anchor);
  bool flow_collection(int parent, Anchor anchor);
  bool flow_entries(int parent, Offset open);
  bool flow_list_entry(int parent, Offset open);
  bool flow_map_entry(int parent, Offset open);
  bool flow_pair(int parent, Offset open, Index key, Offset begin);
  bool flow_key(int parent, Offset open, bool& adjacent);
  bool flow_value(int parent, Offset open);
  bool flow_gap(int parent, Offset open);
  bool at_flow_colon(bool adjacent) const;
  // block.cpp, entries.cpp
  bool block_node(int parent, Slot slot);
  bool ends_node(int parent, Slot slot) const;
  bool block_content(Spot spot, Anchor outer);
  bool after_anchor(Spot spot, Anchor outer, Anchor inner, Offset begin);
  bool key_or_value(Spot spot, Anchor outer, Anchor inner, Offset begin);
  bool begins_collection(Spot spot, Anchor outer) const;
  bool block_list(int column, bool at_parent, Anchor anchor);
  bool block_map(int column, Anchor anchor, Index key, Offset begin);
  bool map_entries(int column, Index map, Offset begin, bool good);
  bool map_entry(int column, Index& entry, Offset& begin);
  bool map_value(int column, Index key);
  bool entry_value(int column);
  bool at_next_entry(int column) const;
  bool is_over(int column) const;
  bool to_next_entry(int column, Index entry, Offset begin);
  // simple.cpp
  Simple simple_entries(int column, Index& entry, Offset& begin);
  Simple simple_items(int column, Index& entry, Offset& begin);
  bool simple_text(int parent);
  bool simple_value(int parent, Slot slot);
  bool simple_quoted(int parent, Offset begin);
  bool simple_scalar(int parent, Style style, Span span, Offset stop);
  bool simple_below(int parent, Slot slot, Offset line);
  bool simple_map(int column, Offset begin, Offset stop);
  void push_simple(Style style, Span span);
  // refusals.cpp
  bool refuse_first(Context context);
  bool refuse_late_colon(Offset begin);
  bool offer(Span span, std::string text, Text title, bool safe);
  bool offer_indentation();
  bool refuse_glued_comment();
  bool refuse_glued_dash(Offset at);
  bool refuse_unclosed_quote(Offset begin);
  bool refuse_unclosed_bracket(Offset open);
  bool refuse_in_flow(Offset open);
  bool refuse_key_here(Spot spot, Offset begin);
  bool refuse_key_on_lines(Offset begin);
  bool refuse_no_colon(Offset begin);
  bool refuse_no_item();
  bool refuse_line();
  bool refuse_rest();
  bool refuse_two_anchors(Anchor second);
  bool refuse_look_alike(Offset at, std::string_view found, Text found_name, char needed, Text needed_name);
  void suggest_quotes(Span span);
  void note_list(Span text);
  // recovery.cpp
  bool fault(const RuleInfo& rule, Span span, Arguments arguments = {});
  bool fault_expected(Span span, Text expected, Argument found, Text help = {});
  void relate(Span span, Text sentence);
  std::string excerpt(Offset begin, Offset end) const;
  void drop(Index node);
  void drop_if_bad(Index node, Offset begin, Offset end);
  void recover(int column, Offset from);
  bool recover_in_flow(Index entry, Offset begin);
  bool may_resume(int column) const;
  bool is_open_column(int column) const;
  void lose_anchors(Offset begin, Offset end);
  // nodes.cpp
  Index count() const { return static_cast<Index>(tree_.nodes.size()); }
  Index push(Kind kind, Style style, Span span, Anchor anchor);
  bool push_empty(Offset at, Anchor anchor);
  bool open(Kind kind, Style style, Index at, Offset begin, Anchor anchor);
  void close(Index node, Offset end);
  bool take_anchor(Anchor& into);
  void put_anchor(Index node, Anchor anchor);
  bool may_be_key(Index node, Offset begin);
  bool check_key(Index node);
  void note_unused_anchors();
  // stream.cpp
  bool take_directives();
  bool take_directive(bool& has_version);
  void document();
  void root();
  void take_end_marker();
  Reading& out_;
  Tree& tree_;
  const Limits& limits_;
  const Stops& stops_;
  Offset end_ = 0;                     // where the last thing that was read ends
  std::vector<Level> levels_;          // the block collections that are open
  std::vector<std::uint64_t> opened_;  // expanded_ when each open collection began
  std::uint64_t expanded_ = 0;         // nodes so far, with those that aliases stand for
  std::uint64_t aliased_ = 0;          // those that aliases stand for
  std::vector<Offset> bad_;            // forbidden characters that no entry has been left out for yet
  Anchors anchors_;
  OpenKeys keys_;
  std::unordered_map<std::string_view, std::uint16_t> names_;  // of anchors, 1 + index into Tree::anchors
  bool stopped_ = false;                                       // too many faults
};

}  // namespace mentor::yaml
