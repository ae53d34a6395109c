// Documents, their markers and directives: chapter 9 of the specification.
//   stream      (directives "---" node? | node) ("..." …)*
//   directive   only "%YAML 1.2", and only before "---"
#include <algorithm>

#include "yaml/faults.h"
#include "yaml/front.h"
#include "yaml/parser.h"

namespace mentor::yaml {

namespace {

// Whether a line is `%YAML 1.2`, perhaps with a comment.
bool is_yaml_1_2(std::string_view line) {
  constexpr std::string_view name = "%YAML", version = "1.2";
  if (!line.starts_with(name)) return false;
  const auto begin = line.find_first_not_of(" \t", name.size());
  if (begin == std::string_view::npos || begin == name.size() || !line.substr(begin).starts_with(version)) return false;
  line.remove_prefix(begin + version.size());
  const auto rest = line.find_first_not_of(" \t");
  return rest == std::string_view::npos || (rest > 0 && line[rest] == '#');
}

}  // namespace

Parser::Parser(const Source& source, const Limits& limits, const Stops& stops, Reading& out)
    : Lines(source.bytes(), out.tree.comments), out_(out), tree_(out.tree), limits_(limits), stops_(stops) {
  // Files have a node for every ten to thirty bytes; memory that is not used costs nothing.
  tree_.nodes.reserve(size_ / 12 + 16);
  for (const Diagnostic& found : out.faults)
    if (found.severity == Severity::error) bad_.push_back(found.place.span.begin);
}

void Parser::run(Offset begin) {
  c_.at = begin;
  start_line();
  for (skip_gap(); !at_end(); skip_gap()) {
    if (is_fresh() && at_marker() && now() == '.') {
      take_end_marker();
    } else if (now() != '%' || c_.at != c_.line || take_directives()) {
      document();
    } else {
      recover(-1, c_.at);
    }
  }
  note_unused_anchors();
}

// The rest of a line with `...`.
void Parser::take_end_marker() {
  c_.at += 3;
  skip_gap();
  if (at_end() || is_fresh()) return;
  refuse_rest();
  to_line_end();
}

bool Parser::take_directives() {
  bool has_version = false;
  for (; !at_end() && now() == '%' && c_.at == c_.line; skip_gap())
    if (!take_directive(has_version)) return false;
  if (!at_end() && at_marker() && now() == '-') return true;
  const Offset end = at_end() ? c_.at : line_end(c_.at);
  return fault_expected({c_.at, end}, {"“---” after the line with “%”", "«---» после строки с «%»"},
                        at_end() ? Argument(Text{"the end of the file", "конец файла"}) : excerpt(c_.at, end));
}

bool Parser::take_directive(bool& has_version) {
  const Offset begin = c_.at;
  const std::string_view line = view(begin, line_end(begin));
  if (has_version || !is_yaml_1_2(line)) return fault(directive, {begin, line_end(begin)}, {excerpt(begin, size_)});
  has_version = true;
  c_.at = begin + static_cast<Offset>(line.find("1.2")) + 3;
  return true;
}

void Parser::document() {
  anchors_.clear();
  const Index node = count();
  tree_.documents.push_back(node);
  const bool begins = at_marker();
  if (begins) c_.at += 3;
  root();
  const bool ends = !at_end() && at_marker() && now() == '.';
  tree_.marks.push_back({begins, ends});
}

// The root of a document up to its end. Where it cannot be read and is a line of text, a root is looked for on the
// lines below it; at the end there is an empty one.
void Parser::root() {
  const Index node = count();
  for (;;) {
    skip_gap();
    Offset begin = c_.at;
    const bool is_text = !is_indicator(now());
    bool good = block_node(-1, Slot::document);
    if (good) {
      skip_gap();
      if (at_end() || (is_fresh() && at_marker())) break;
      begin = c_.at;
      good = refuse_line();
    }
    drop(node);
    recover(is_text ? 0 : -1, begin);
    if (at_end() || at_marker()) {
      push_empty(c_.at, {});
      return;
    }
  }
  if (!bad_.empty() && tree_.nodes[node].style != Style::block) drop_if_bad(node, tree_.nodes[node].span.begin, end_);
  if (count() == node) push_empty(c_.at, {});
}

Reading read(const Source& source, const Limits& limits) {
  Reading reading;
  reading.tree.source = &source;
  Stops stops;
  const auto begin = pass_front(source, limits, stops, reading.faults);
  if (!begin) return reading;
  Parser(source, limits, stops, reading).run(*begin);
  std::sort(reading.faults.begin(), reading.faults.end(),
            [](const Diagnostic& left, const Diagnostic& right) { return before(left, right); });
  return reading;
}

}  // namespace mentor::yaml
