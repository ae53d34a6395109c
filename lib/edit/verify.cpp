#include "edit/verify.h"

#include <algorithm>
#include <map>

#include "yaml/read.h"
#include "yaml/scalar.h"

namespace mentor {

namespace {

using yaml::Node;
using yaml::Style;
using yaml::Tree;
using Change = YamlEdits::Change;

bool is_value(Node node, const NewValue& value);

bool is_value_list(Node node, const NewValue& value) {
  if (!node.is_list() || node.size() != value.items.size()) return false;
  std::size_t i = 0;
  for (const Node item : node.items())
    if (!is_value(item, value.items[i++])) return false;
  return true;
}

bool is_value_map(Node node, const NewValue& value) {
  if (!node.is_map() || node.size() != value.items.size()) return false;
  std::size_t i = 0;
  for (const auto [key, child] : node.entries()) {
    if (key.text() != value.keys[i] || !is_value(child, value.items[i])) return false;
    ++i;
  }
  return true;
}

bool is_value(Node node, const NewValue& value) {
  if (node.is_alias()) return false;
  switch (value.kind) {
    case NewValue::Kind::list:
      return is_value_list(node, value);
    case NewValue::Kind::map:
      return is_value_map(node, value);
    case NewValue::Kind::word:
      return node.is_scalar() && node.style() == Style::plain && node.text() == value.text;
    case NewValue::Kind::text:
      break;
  }
  return node.is_scalar() && node.text() == value.text && (node.style() != Style::plain || !yaml::misread(value.text));
}

std::string_view anchor_of(Node node) {
  const auto anchor = node.tree().nodes[node.index()].anchor;
  return anchor == 0 ? std::string_view() : std::string_view(node.tree().anchors[anchor - 1U]);
}

std::uint32_t target_of(Node alias) { return alias.tree().nodes[alias.index()].link; }

class Comparison {
 public:
  explicit Comparison(const std::vector<Change>& changes) {
    for (const Change& change : changes) {
      changes_[change.node.index()].push_back(&change);
      if (change.kind == Change::Kind::remove) removed_.push_back(change.child.index());
    }
  }

  bool same(Node before, Node after) {
    moved_[before.index()] = after.index();
    const auto found = changes_.find(before.index());
    const bool changed = found != changes_.end();
    if (anchor_of(before) != anchor_of(after) && !before.is_alias()) return false;
    if (changed && found->second.front()->kind == Change::Kind::set)
      return found->second.size() == 1 && is_value(after, found->second.front()->value);
    if (before.is_alias() != after.is_alias()) return false;
    if (before.is_alias()) return has_same_target(before, after);
    if (before.is_scalar())
      return after.is_scalar() && before.style() == after.style() && before.text() == after.text();
    const bool became_empty = after.size() == 0 && after.style() == Style::flow;
    if (before.is_map() != after.is_map() || after.is_scalar()) return false;
    if (before.style() != after.style() && !became_empty) return false;
    return same_children(before, after, changed ? found->second : std::vector<const Change*>());
  }

 private:
  bool is_removed(Node child) const {
    return std::find(removed_.begin(), removed_.end(), child.index()) != removed_.end();
  }

  // The names alone do not tell: an anchor may be given again, and then the nearest one above counts.
  bool has_same_target(Node before, Node after) const {
    const auto target = moved_.find(target_of(before));
    return target != moved_.end() && target->second == target_of(after);
  }

  // The old children that are kept, in order, then what was added.
  bool same_children(Node before, Node after, const std::vector<const Change*>& changes) {
    std::vector<Node> now = flat(after);
    std::size_t i = 0;
    bool skipping = false;
    const std::vector<Node> then = flat(before);
    for (std::size_t k = 0; k < then.size(); ++k) {
      const bool is_key = before.is_map() && k % 2 == 0;
      skipping = is_key || before.is_list() ? is_removed(then[k]) : skipping;
      if (skipping) continue;
      if (i == now.size() || !same(then[k], now[i++])) return false;
    }
    for (const Change* change : changes) {
      if (change->kind == Change::Kind::remove) continue;
      if (change->kind == Change::Kind::insert && (i == now.size() || now[i++].text() != change->key)) return false;
      if (i == now.size() || !is_value(now[i++], change->value)) return false;
    }
    return i == now.size();
  }

  static std::vector<Node> flat(Node node) {
    std::vector<Node> children;
    for (const Node item : node.items()) children.push_back(item);
    for (const auto [key, value] : node.entries()) children.push_back(key), children.push_back(value);
    return children;
  }

  std::map<std::uint32_t, std::vector<const Change*>> changes_;
  std::vector<std::uint32_t> removed_;
  std::map<std::uint32_t, std::uint32_t> moved_;  // nodes of the old tree → those of the new one, as far as compared
};

std::uint32_t line_end_behind(const Tree& tree, std::uint32_t offset) {
  const std::string_view bytes = tree.source->bytes();
  return static_cast<std::uint32_t>(std::min(bytes.find_first_of("\r\n", offset), bytes.size()));
}

// From the end of the line in which the entry before ends to the end of its own last line. Where it is the last that
// is left, the whole list or map goes.
Span lines_of_removed(const Tree& tree, const Change& change) {
  const Node parent = change.node;
  const bool is_map = parent.is_map();
  std::uint32_t before = parent.span().begin;
  const auto end_of = [&](Node child) { return is_map ? Node(&tree, child.index() + 1).span().end : child.span().end; };
  const auto look_at = [&](Node child) {
    if (child.index() < change.child.index()) before = line_end_behind(tree, end_of(child));
  };
  for (const Node item : parent.items()) look_at(item);
  for (const auto [key, value] : parent.entries()) look_at(key);
  const std::uint32_t end = parent.size() == 1 ? parent.span().end : end_of(change.child);
  return {std::min(before, change.child.span().begin), line_end_behind(tree, end)};
}

// The first of the comments that is not in the other file, where they stand in the same order.
std::optional<Span> first_missing(const Source& source, const std::vector<Span>& comments, const Tree& other) {
  auto there = other.comments.begin();
  for (const Span comment : comments) {
    const auto is_same = [&](Span each) { return other.source->text(each) == source.text(comment); };
    there = std::find_if(there, other.comments.end(), is_same);
    if (there == other.comments.end()) return comment;
    ++there;
  }
  return std::nullopt;
}

// Those that do not go with what is removed.
std::vector<Span> kept_comments(const Tree& tree, const std::vector<Change>& changes) {
  std::vector<Span> removed, kept = tree.comments;
  for (const Change& change : changes)
    if (change.kind == Change::Kind::remove) removed.push_back(lines_of_removed(tree, change));
  std::erase_if(kept, [&](Span comment) {
    return std::any_of(removed.begin(), removed.end(),
                       [&](Span span) { return comment.begin >= span.begin && comment.begin <= span.end; });
  });
  return kept;
}

}  // namespace

Verdict judge(const Tree& before, const std::vector<Change>& changes, const std::string& bytes) {
  const Source source(before.source->path(), bytes);
  const yaml::Reading reading = yaml::read(source);
  for (const Diagnostic& fault : reading.faults)
    if (fault.severity == Severity::error) return {};
  const Tree& after = reading.tree;
  if (after.documents.size() != before.documents.size()) return {};
  Comparison comparison(changes);
  for (std::size_t i = 0; i < before.documents.size(); ++i) {
    if (before.marks[i].begin != after.marks[i].begin || before.marks[i].end != after.marks[i].end) return {};
    if (!comparison.same(before.document(i), after.document(i))) return {};
  }
  const auto lost = first_missing(*before.source, kept_comments(before, changes), after);
  return {!lost && !first_missing(source, after.comments, before), lost};
}

}  // namespace mentor
