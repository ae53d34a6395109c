// From changes of values to edits of bytes.
#include <algorithm>
#include <optional>
#include <set>

#include "edit/edit.h"
#include "edit/layout.h"
#include "edit/verify.h"
#include "yaml/characters.h"
#include "yaml/scalar.h"

namespace mentor {

namespace {

using yaml::Node;
using yaml::Style;
using Change = YamlEdits::Change;

bool is_quoted(Style style) { return style == Style::single_quoted || style == Style::double_quoted; }

// An entry or item as it is written: from its key to the end of its value.
Span whole(const yaml::Entry& entry) { return {entry.key.span().begin, entry.value.span().end}; }

// The children of a list or map as written, in order.
std::vector<Span> children_of(Node node) {
  std::vector<Span> spans;
  for (const Node item : node.items()) spans.push_back(item.span());
  for (const yaml::Entry entry : node.entries()) spans.push_back(whole(entry));
  return spans;
}

class Writer {
 public:
  Writer(const yaml::Tree& tree, const std::vector<Change>& changes)
      : tree_(tree), source_(*tree.source), bytes_(source_.bytes()), layout_(layout_of(tree)) {
    for (const Change& change : changes)
      if (change.kind == Change::Kind::remove) removed_.insert(change.child.span().begin);
  }

  TextEdit edit(const Change& change) const {
    switch (change.kind) {
      case Change::Kind::set:
        return set(change.node, change.value);
      case Change::Kind::insert:
        return add(change.node, &change.key, change.value);
      case Change::Kind::append:
        return add(change.node, nullptr, change.value);
      case Change::Kind::remove:
        break;
    }
    return remove(change.node, change.child);
  }

 private:
  TextEdit replace(Span span, std::string text) const { return {{&source_, span}, std::move(text)}; }

  TextEdit set(Node old, const NewValue& to) const {
    const Span span = old.span();
    const bool was_block = !old.is_alias() && old.style() == Style::block;
    if (was_block && to.is_collection() && !to.items.empty())
      return replace(span, in_block(to, column_of(bytes_, span.begin), layout_));
    if (was_block) return replace_block(old, in_flow(to, layout_.quotes));
    if (!old.is_scalar() && !old.is_alias() && old.size() == 0 && has_lines(old, to)) return replace_empty(old, to);
    const bool quote = !old.is_alias() && is_quoted(old.style());
    const std::string text = in_flow(to, quote ? old.style() : layout_.quotes, quote);
    const bool takes_line_end = span.size() > 0 && yaml::is_break(bytes_[span.end - 1]);
    if (span.size() > 0) return replace(span, text + (takes_line_end ? layout_.line_end : ""));
    if (to.is_collection()) return fill(old, to, text);
    return replace(span, (needs_space(span.begin) ? " " : "") + text);
  }

  // Whether a value in the place of `old` gets lines of its own below its key: a list of records does.
  bool has_lines(Node old, const NewValue& to) const {
    const Node parent = parent_of(old);
    return parent && parent.is_map() && parent.style() == Style::block && to.kind == NewValue::Kind::list &&
           after_colon(to, column_of(bytes_, parent.span().begin), layout_)[0] != ' ';
  }

  // Empty brackets give way to lines; a remark behind them stays in their line.
  TextEdit replace_empty(Node brackets, const NewValue& to) const {
    const Span span = brackets.span();
    const std::uint32_t end = line_end_of(bytes_, span.end);
    std::uint32_t begin = span.begin;
    while (begin > 0 && yaml::is_white(bytes_[begin - 1])) --begin;
    std::string rest(bytes_.substr(span.end, end - span.end));
    if (rest.find_first_not_of(" \t") == std::string::npos) rest.clear();
    return replace({begin, end}, rest + after_colon(to, column_of(bytes_, parent_of(brackets).span().begin), layout_));
  }

  // Puts a list or map where nothing is: in lines of its own unless brackets are around it or it is short.
  TextEdit fill(Node empty, const NewValue& to, const std::string& in_brackets) const {
    const Span at = empty.span();
    const Node parent = parent_of(empty);
    if (!parent || parent.style() != Style::block) return replace(at, (needs_space(at.begin) ? " " : "") + in_brackets);
    const int column = column_of(bytes_, parent.span().begin);
    if (parent.is_list()) return replace(at, after_dash(to, column, layout_));
    const std::string text = after_colon(to, column, layout_);
    const std::uint32_t end = line_end_of(bytes_, at.end);
    return text[0] == ' ' ? replace(at, text) : replace({end, end}, text);
  }

  // The list or map that a node is in; nothing for a root.
  Node parent_of(Node child) const {
    const auto next = std::upper_bound(tree_.documents.begin(), tree_.documents.end(), child.index());
    Node parent;
    for (std::uint32_t at = *(next - 1); at != child.index();) {
      parent = Node(&tree_, at);
      for (++at; tree_.after(at) <= child.index();) at = tree_.after(at);
    }
    return parent;
  }

  // An empty value stands right behind its colon or dash.
  bool needs_space(std::uint32_t at) const { return at > 0 && !yaml::is_white(bytes_[at - 1]); }

  // Puts a value on one line in the place of a block collection: behind the colon or dash that it belongs to; remarks
  // between the two stay behind it.
  TextEdit replace_block(Node old, const std::string& text) const {
    const Span span = old.span();
    const Node parent = parent_of(old);
    if (!parent) return replace(span, text);
    const std::uint32_t at = indicator_end(parent, old);
    std::string_view between = bytes_.substr(at, span.begin - at);
    while (!between.empty() && yaml::is_blank(between.back())) between.remove_suffix(1);
    return replace({at, span.end}, " " + text + std::string(between));
  }

  // Behind the colon or dash that a value in a block collection follows.
  std::uint32_t indicator_end(Node parent, Node value) const {
    for (const auto [key, child] : parent.entries())
      if (child.index() == value.index()) return static_cast<std::uint32_t>(bytes_.find(':', key.span().end)) + 1;
    const std::uint32_t begin = parent.span().begin;
    const bool is_first = value.index() == parent.index() + 1;
    return (is_first ? begin : dash_of(value.span(), static_cast<std::uint32_t>(column_of(bytes_, begin)))) + 1;
  }

  // Adds an entry (with a key) or an item at the end.
  TextEdit add(Node to, const std::string* key, const NewValue& value) const {
    const Span span = to.span();
    std::vector<Span> children = children_of(to);
    std::erase_if(children, [&](Span child) { return removed_.contains(child.begin); });
    if (to.is_alias() || to.style() != Style::block) return add_in_brackets(to, children, key, value);
    const int column = column_of(bytes_, span.begin);
    const std::string line = key ? in_block(NewValue::map().add(*key, value), column, layout_)
                                 : "-" + after_dash(styled(to, value), column, layout_);
    const std::string indented = std::string(static_cast<std::size_t>(column), ' ') + line;
    const bool at_line_start = span.end > 0 && yaml::is_break(bytes_[span.end - 1]);
    if (at_line_start) return replace({span.end, span.end}, indented + layout_.line_end);
    const std::uint32_t end = line_end_of(bytes_, span.end);
    return replace({end, end}, layout_.line_end + indented);
  }

  // A text among quoted texts is quoted too.
  NewValue styled(Node list, NewValue value) const {
    if (value.kind == NewValue::Kind::text && quotes_of(list)) {
      value.text = in_flow(value, *quotes_of(list), true);
      value.kind = NewValue::Kind::word;
    }
    return value;
  }

  // The quotes that all texts of a list have.
  static std::optional<Style> quotes_of(Node list) {
    std::optional<Style> common;
    for (const Node item : list.items()) {
      if (item.is_alias() || !is_quoted(item.style()) || (common && *common != item.style())) return std::nullopt;
      common = item.style();
    }
    return common;
  }

  TextEdit add_in_brackets(Node to, const std::vector<Span>& children, const std::string* key,
                           const NewValue& value) const {
    const std::string text =
        key ? in_flow(NewValue::map().add(*key, value), layout_.quotes) : in_flow(styled(to, value), layout_.quotes);
    const std::string bare = key ? text.substr(1, text.size() - 2) : text;
    if (children.empty()) return replace({to.span().begin + 1, to.span().begin + 1}, bare);
    const Span last = children.back();
    return replace({last.end, last.end}, "," + line_before(last.begin) + bare);
  }

  // What separates items in brackets: a space, or a line end and indentation where each has its own line.
  std::string line_before(std::uint32_t begin) const {
    std::uint32_t line = begin;
    while (line > 0 && yaml::is_white(bytes_[line - 1])) --line;
    if (line == 0 || !yaml::is_break(bytes_[line - 1])) return " ";
    return layout_.line_end + std::string(bytes_.substr(line, begin - line));
  }

  TextEdit remove(Node from, Node child) const {
    const std::vector<Span> all = children_of(from);
    const auto at = std::find_if(all.begin(), all.end(), [&](Span span) { return span.begin == child.span().begin; });
    if (at == all.end()) return replace(child.span(), "");
    if (all.size() == 1) {
      const std::string empty = from.is_list() ? "[]" : "{}";
      return from.style() == Style::block ? replace_block(from, empty) : replace(from.span(), empty);
    }
    if (from.style() != Style::block && has_own_lines(*at))
      return replace({line_end_before(at->begin), line_end_of(bytes_, at->end)}, "");
    if (from.style() != Style::block)
      return replace(at + 1 != all.end() ? Span{at->begin, (at + 1)->begin} : Span{(at - 1)->end, at->end}, "");
    if (at == all.begin()) return remove_first(from, *at, *(at + 1));
    return replace({line_end_of(bytes_, (at - 1)->end), line_end_of(bytes_, at->end)}, "");
  }

  // Its lines where it has lines of its own; in `- a: 1` up to what is next.
  TextEdit remove_first(Node from, Span first, Span next) const {
    const std::uint32_t begin = from.span().begin;
    const auto column = static_cast<std::uint32_t>(column_of(bytes_, begin));
    const bool own_lines = bytes_.substr(begin - column, column).find_first_not_of(' ') == std::string_view::npos;
    if (!own_lines) return replace({begin, from.is_list() ? dash_of(next, column) : next.begin}, "");
    const std::uint32_t end = line_end_of(bytes_, first.end);
    return replace({begin - column, yaml::after_break(bytes_.data(), end)}, "");
  }

  // Whether nothing but it, the comma behind it and a remark are in its lines: with the entry before, whose comma may
  // stand behind the last one, the remarks of others stay.
  bool has_own_lines(Span child) const {
    const std::uint32_t begin = line_begin(child.begin);
    if (begin == 0 || bytes_.substr(begin, child.begin - begin).find_first_not_of(" \t") != std::string_view::npos)
      return false;
    std::string_view rest = bytes_.substr(child.end, line_end_of(bytes_, child.end) - child.end);
    const auto skip = [&] { rest.remove_prefix(std::min(rest.find_first_not_of(" \t"), rest.size())); };
    skip();
    if (rest.starts_with(',')) rest.remove_prefix(1), skip();
    return rest.empty() || rest.starts_with('#');
  }

  // Where the line before that of an offset ends.
  std::uint32_t line_end_before(std::uint32_t at) const {
    std::uint32_t end = line_begin(at) - 1;
    if (end > 0 && bytes_[end] == '\n' && bytes_[end - 1] == '\r') --end;
    return end;
  }

  // The dash, at a column, of an item that is not the first one: it begins a line.
  std::uint32_t dash_of(Span item, std::uint32_t column) const {
    for (std::uint32_t at = item.begin;; at = line_begin(at) - 1) {
      const std::uint32_t dash = line_begin(at) + column;
      const std::string_view before = bytes_.substr(line_begin(at), column);
      if (bytes_[dash] == '-' && before.find_first_not_of(' ') == std::string_view::npos) return dash;
    }
  }

  std::uint32_t line_begin(std::uint32_t at) const {
    while (at > 0 && !yaml::is_break(bytes_[at - 1])) --at;
    return at;
  }

  const yaml::Tree& tree_;
  const Source& source_;
  std::string_view bytes_;
  Layout layout_;
  std::set<std::uint32_t> removed_;  // first bytes of what is removed
};

}  // namespace

NewValue as_written(Node value) {
  NewValue made;
  if (value.is_scalar()) {
    made.text = value.text();
    // What brackets would cut in two gets its quotes.
    const bool is_bare = value.style() == Style::plain && yaml::misread(made.text) &&
                         made.text.find_first_of(",[]{}") == std::string::npos;
    if (is_bare) made.kind = NewValue::Kind::word;
    return made;
  }
  made.kind = value.is_list() ? NewValue::Kind::list : NewValue::Kind::map;
  for (const Node item : value.items()) made.items.push_back(as_written(item));
  for (const auto [key, inside] : value.entries()) made.add(std::string(key.text()), as_written(inside));
  return made;
}

void YamlEdits::set(Node value, NewValue to) { changes_.push_back({Change::Kind::set, value, {}, std::move(to), {}}); }

void YamlEdits::insert(Node map, std::string key, NewValue value) {
  changes_.push_back({Change::Kind::insert, map, std::move(key), std::move(value), {}});
}

void YamlEdits::append(Node list, NewValue value) {
  changes_.push_back({Change::Kind::append, list, {}, std::move(value), {}});
}

void YamlEdits::remove(Node parent, Node child) { changes_.push_back({Change::Kind::remove, parent, {}, {}, child}); }

namespace {

// Nothing at all, or a list or map without children.
bool is_empty(Node node) { return node.is_scalar() ? node.is_null() : node.size() == 0; }

// What is added to an empty value makes one new value of it.
std::vector<Change> joined(const std::vector<Change>& changes) {
  std::vector<Change> made;
  for (const Change& change : changes) {
    const bool inserts = change.kind == Change::Kind::insert, appends = change.kind == Change::Kind::append;
    if (!(inserts || appends) || !is_empty(change.node)) {
      made.push_back(change);
      continue;
    }
    auto first = std::find_if(made.begin(), made.end(), [&](const Change& each) {
      return each.kind == Change::Kind::set && each.node.index() == change.node.index();
    });
    if (first == made.end())
      first = made.insert(made.end(),
                          {Change::Kind::set, change.node, {}, inserts ? NewValue::map() : NewValue::list({}), {}});
    if (inserts)
      first->value.add(change.key, change.value);
    else
      first->value.items.push_back(change.value);
  }
  return made;
}

// A map and a map inside it may end at one place; what is added there comes to the inner one first, which has the
// larger index.
std::vector<Change> inner_first(std::vector<Change> changes) {
  std::stable_sort(changes.begin(), changes.end(),
                   [](const Change& left, const Change& right) { return left.node.index() > right.node.index(); });
  return changes;
}

}  // namespace

std::vector<TextEdit> YamlEdits::edits() const {
  std::vector<TextEdit> made;
  const std::vector<Change> changes = joined(changes_);
  const Writer writer(*tree_, changes);
  for (const Change& change : inner_first(changes)) made.push_back(writer.edit(change));
  return made;
}

Result<std::string> YamlEdits::apply() const {
  const std::vector<TextEdit> wanted = edits();
  Result<std::string> bytes = mentor::apply(*tree_->source, wanted);
  if (!bytes) return bytes;
  const Verdict verdict = judge(*tree_, joined(changes_), *bytes);
  if (verdict.is_as_asked) return bytes;
  if (verdict.lost)
    return failure(Failure::Kind::usage,
                   {{"{0}, line {1}: the remark “{2}” would be lost with what the change replaces; move it to another "
                     "line, or make the change by hand",
                     "{0}, строка {1}: вместе с заменяемым пропало бы примечание «{2}»; перенесите его в другое место "
                     "или внесите изменение вручную"},
                    {tree_->source->path(), tree_->source->position(verdict.lost->begin).line,
                     tree_->source->text(*verdict.lost)}});
  return failure(Failure::Kind::world,
                 {{"{0}: the change was not made, for it would have changed something else too; make it by hand",
                   "{0}: изменение не внесено: оно затронуло бы и другое; внесите его вручную"},
                  {tree_->source->path()}});
}

}  // namespace mentor
