// The tree as it is put together: nodes, anchors, aliases, keys.
#include <algorithm>

#include "base/utf8.h"
#include "yaml/faults.h"
#include "yaml/parser.h"

namespace mentor::yaml {

namespace {

constexpr std::size_t most_anchors = 65'534;
constexpr std::size_t longest_key = 1024;  // characters: ns-s-implicit-yaml-key of the specification

}  // namespace

Index Parser::push(Kind kind, Style style, Span span, Anchor anchor) {
  const Index node = count();
  tree_.nodes.push_back({kind, style, 0, 0, span});
  expanded_ += weight(span);
  end_ = span.end;
  if (anchor) {
    put_anchor(node, anchor);
    anchors_.complete(node, weight(span));
  }
  return node;
}

bool Parser::push_empty(Offset at, Anchor anchor) {
  push(Kind::scalar, Style::plain, {at, at}, anchor);
  return true;
}

// Opens a list or map as node number `at`; where that is taken, by the one scalar that turned out to be its first key,
// the scalar moves behind it.
bool Parser::open(Kind kind, Style style, Index at, Offset begin, Anchor anchor) {
  if (opened_.size() >= limits_.depth) return fault(too_deep, {begin, begin + 1}, {limits_.depth});
  const Index moved = count() - at;
  opened_.push_back(expanded_ - (moved == 0 ? 0 : weight(tree_.nodes[at].span)));
  if (moved == 0) {
    tree_.nodes.emplace_back();
  } else {
    tree_.nodes.insert(tree_.nodes.begin() + at, Stored{});
    anchors_.move(at, at + 1);
  }
  Stored& node = tree_.nodes[at];
  node.kind = kind;
  node.style = style;
  node.span = {begin, begin};
  ++expanded_;
  if (kind == Kind::map) keys_.open();
  if (anchor) put_anchor(at, anchor);
  return true;
}

void Parser::close(Index node, Offset end) {
  Stored& stored = tree_.nodes[node];
  stored.link = count();
  stored.span.end = end;
  end_ = end;
  if (stored.kind == Kind::map) keys_.close();
  if (stored.anchor != 0) anchors_.complete(node, expanded_ - opened_.back());
  opened_.pop_back();
}

// The name after `&`: it ends at a blank or at a bracket or comma.
bool Parser::take_anchor(Anchor& into) {
  const Offset begin = c_.at++;
  while (!is_blank(now()) && !is_flow(now())) ++c_.at;
  into = {view(begin + 1, c_.at), {begin, c_.at}};
  if (!into) return fault(special_first_character, {begin, begin + 1}, {"&"});
  if (now() == '[' || now() == '{')
    return fault_expected({c_.at, c_.at + 1}, {"a space after the name", "пробел после имени"}, std::string(1, now()));
  if (names_.contains(into.name)) return true;
  if (names_.size() >= most_anchors) return fault(too_many_anchors, into.span, {most_anchors});
  tree_.anchors.emplace_back(into.name);
  names_.emplace(into.name, static_cast<std::uint16_t>(tree_.anchors.size()));
  return true;
}

void Parser::put_anchor(Index node, Anchor anchor) {
  tree_.nodes[node].anchor = names_.at(anchor.name);
  anchors_.define(anchor.name, node);
}

bool Parser::alias(Anchor anchor) {
  const Offset begin = c_.at++;
  while (!is_blank(now()) && !is_flow(now())) ++c_.at;
  const Span span{begin, c_.at};
  const std::string_view name = view(begin + 1, c_.at);
  if (name.empty() && begin == c_.content)
    return refuse_look_alike(begin, "*", {"an asterisk (*)", "звёздочка (*)"}, '-', {"a hyphen (-)", "дефис (-)"});
  // No name begins so: **bold** of other languages.
  if (name.empty() || name[0] == '*') return fault(special_first_character, {begin, begin + 1}, {"*"});
  if (anchor)
    return fault_expected(span, {"a value after “&…”", "значение после «&…»"}, std::string(view(begin, c_.at)));
  const Anchors::Target* target = anchors_.find(name);
  if (!target) return fault(undefined_alias, span, {excerpt(begin + 1, c_.at)});
  if (target->lost) return false;
  if (target->expanded == 0) return fault(alias_cycle, span, {excerpt(begin + 1, c_.at)});
  if (aliased_ + target->expanded > limits_.expansion) return fault(alias_budget, span, {limits_.expansion});
  aliased_ += target->expanded;
  expanded_ += target->expanded;
  const Index node = push(Kind::alias, Style::plain, span, {});
  tree_.nodes[node].link = target->node;
  return true;
}

// Names that nothing refers to, in a file without faults (there the reference may be what was left out): people write
// “&” as a part of the text, and it would be lost.
void Parser::note_unused_anchors() {
  const auto is_error = [](const Diagnostic& found) { return found.severity == Severity::error; };
  if (tree_.anchors.empty() || std::any_of(out_.faults.begin(), out_.faults.end(), is_error)) return;
  std::vector<bool> used(tree_.nodes.size());
  for (const Stored& node : tree_.nodes)
    if (node.kind == Kind::alias) used[node.link] = true;
  for (Index i = 0; i < count() && !stopped_; ++i) {
    const Stored& node = tree_.nodes[i];
    if (node.anchor == 0 || used[i]) continue;
    const std::string& name = tree_.anchors[node.anchor - 1U];
    const auto at = static_cast<Offset>(view(0, node.span.begin).rfind("&" + name));
    fault(unused_anchor, {at, at + 1 + static_cast<Offset>(name.size())},
          {excerpt(at + 1, at + 1 + static_cast<Offset>(name.size()))});
  }
}

// Whether the node that was just read, and before whose colon the cursor stands, may be a key.
bool Parser::may_be_key(Index node, Offset begin) {
  if (!Node(&tree_, node).is_scalar()) return fault(complex_key, tree_.nodes[node].span);
  if (c_.at - begin > longest_key && code_points(view(begin, c_.at)) > longest_key)
    return fault(too_long_key, {begin, c_.at}, {longest_key});
  return true;
}

bool Parser::check_key(Index node) {
  const Node key(&tree_, node);
  const Stored& stored = tree_.nodes[node];
  if (stored.kind == Kind::scalar && stored.style == Style::plain && key.text() == "<<")
    return fault(merge_key, stored.span);
  const Span* const first = keys_.add(key.text(), stored.span);
  if (!first) return true;
  fault(duplicate_key, stored.span, {excerpt(stored.span.begin, stored.span.end)});
  relate(*first, {"the first one is here", "первый — здесь"});
  return false;
}

}  // namespace mentor::yaml
