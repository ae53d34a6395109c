// Faults, leaving out the entry that has one, and going on with the next.
#include <algorithm>

#include "base/utf8.h"
#include "yaml/faults.h"
#include "yaml/parser.h"

namespace mentor::yaml {

bool Parser::fault(const RuleInfo& rule, Span span, Arguments arguments) {
  if (stopped_) return false;
  stopped_ = out_.faults.size() >= limits_.faults;
  if (stopped_) {
    out_.faults.push_back(diagnose(too_many_faults, {tree_.source, span}, {limits_.faults}));
    c_ = {size_, size_, size_, 0};
  } else {
    out_.faults.push_back(diagnose(rule, {tree_.source, span}, std::move(arguments)));
  }
  return false;
}

bool Parser::fault_expected(Span span, Text expected, Argument found, Text help) {
  fault(invalid_yaml, span, {expected, std::move(found)});
  if (!help.en.empty() && !stopped_) out_.faults.back().help = {help, {}};
  return false;
}

void Parser::relate(Span span, Text sentence) {
  if (!stopped_) out_.faults.back().related.push_back({{tree_.source, span}, {sentence, {}}});
}

// What a message quotes of the file: the beginning of one line.
std::string Parser::excerpt(Offset begin, Offset end) const {
  constexpr std::size_t longest = 40;
  std::string_view text = view(begin, std::min(end, std::max(begin, line_end(begin))));
  while (!text.empty() && is_white(text.back())) text.remove_suffix(1);
  const std::size_t cut = offset_of(text, longest);
  return cut < text.size() ? std::string(text.substr(0, cut)) + "…" : std::string(text);
}

void Parser::drop(Index node) {
  tree_.nodes.resize(node);
  anchors_.drop_from(node);
}

// Leaves out an entry with a forbidden character inside, unless an entry inside it has been left out for it.
void Parser::drop_if_bad(Index node, Offset begin, Offset end) {
  const auto first = std::lower_bound(bad_.begin(), bad_.end(), begin);
  const auto last = std::lower_bound(first, bad_.end(), end);
  if (first == last) return;
  bad_.erase(first, last);
  drop(node);
}

bool Parser::is_open_column(int column) const {
  return std::any_of(levels_.begin(), levels_.end(), [&](const Level& level) { return level.column == column; });
}

bool Parser::may_resume(int column) const {
  if (at_marker()) return true;
  if (has_tab() || c_.spaces > column || now() == ']' || now() == '}') return false;
  if (levels_.empty()) return true;
  // Items at the column of a map belong to the value that was left out.
  const Level& inner = levels_.back();
  return is_open_column(c_.spaces) && !(inner.kind == Kind::map && c_.spaces == inner.column && at_item());
}

// Goes to the next line that may begin an entry of the block collection at `column` or of one around it; never to the
// line that `from` is in. Names that are passed on the way are lost, so that aliases to them are no faults of their
// own.
void Parser::recover(int column, Offset from) {
  if (stopped_) return;
  bool skip = c_.line <= from;
  c_.at = c_.line <= from ? std::max(from, c_.line) : c_.content;
  for (;; skip = true) {
    if (skip) {
      const Offset begin = c_.at;
      to_line_end();
      lose_anchors(begin, c_.at);
      if (at_end()) return;
      next_line();
    }
    if (at_end()) return;
    if (is_break(now())) continue;
    if (now() == '#' && c_.spaces <= column) {
      take_comment();
    } else if (may_resume(column)) {
      return;
    }
  }
}

// After a fault inside one entry in brackets: leaves the entry out and goes on to the comma or bracket behind it. Only
// where the fault leaves no doubt where that is; everywhere else the brackets are left out as a whole.
bool Parser::recover_in_flow(Index entry, Offset begin) {
  const RuleInfo* rule = out_.faults.empty() || stopped_ ? nullptr : out_.faults.back().rule;
  const bool is_scalar = rule == &special_first_character || rule == &undefined_alias || rule == &tag_refused ||
                         rule == &unknown_escape || rule == &duplicate_key || rule == &too_long_scalar;
  const bool is_empty = rule == &invalid_yaml && now() == ',';
  if (!is_scalar && !is_empty) return false;
  if (rule == &special_first_character || rule == &tag_refused) {
    if (c_.at == out_.faults.back().place.span.begin && !is_flow(now())) ++c_.at;
    c_.at = std::max(c_.at, plain_line(Context::flow));
  }
  skip_white();
  if (!is_flow(now()) && !is_break(now())) return false;
  lose_anchors(begin, c_.at);
  drop(entry);
  return true;
}

void Parser::lose_anchors(Offset begin, Offset end) {
  for (Offset i = begin; i < end; ++i) {
    if (text_[i] != '&' || (i > begin && !is_blank(text_[i - 1]) && !is_flow(text_[i - 1]))) continue;
    const Offset name = ++i;
    while (i < end && !is_blank(text_[i]) && !is_flow(text_[i])) ++i;
    if (i > name) anchors_.lose(view(name, i));
  }
}

}  // namespace mentor::yaml
