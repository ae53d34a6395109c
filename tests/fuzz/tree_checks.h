// What holds of every tree that the reader makes, faults or not.
#pragma once

#include <algorithm>

#include "tests/fuzz/require.h"
#include "yaml/read.h"

namespace mentor {

// Whether children lie inside their parents, in the tree and in the source, and keys come in pairs.
inline void require_sound_node(const yaml::Tree& tree, std::uint32_t index, std::uint32_t end) {
  const yaml::Stored& node = tree.nodes[index];
  const std::uint32_t next = tree.after(index);
  require(next > index && next <= end, "a subtree lies in its parent");
  require(node.span.begin <= node.span.end && node.span.end <= tree.source->bytes().size(), "a node lies in its file");
  require(node.anchor <= tree.anchors.size(), "an anchor has a name");
  if (node.kind == yaml::Kind::alias) {
    require(node.link < index && tree.nodes[node.link].kind != yaml::Kind::alias, "an alias stands for a value above");
    return;
  }
  if (node.kind == yaml::Kind::scalar) {
    require(node.link <= tree.decoded.size(), "a scalar has a text");
    return;
  }
  std::size_t children = 0;
  for (std::uint32_t child = index + 1; child < next; child = tree.after(child), ++children) {
    require_sound_node(tree, child, next);
    const Span inner = tree.nodes[child].span;
    require(inner.begin >= node.span.begin && inner.end <= node.span.end, "a child lies in its parent's span");
  }
  require(node.kind == yaml::Kind::list || children % 2 == 0, "keys have values");
}

inline void require_sound(const yaml::Reading& reading) {
  const yaml::Tree& tree = reading.tree;
  require(tree.marks.size() == tree.documents.size(), "every document has its marks");
  const auto end = static_cast<std::uint32_t>(tree.nodes.size());
  for (std::size_t i = 0; i < tree.documents.size(); ++i) {
    const auto next = i + 1 < tree.documents.size() ? tree.documents[i + 1] : end;
    require(tree.after(tree.documents[i]) == next, "documents follow each other");
    require_sound_node(tree, tree.documents[i], next);
  }
  require(std::is_sorted(tree.comments.begin(), tree.comments.end()), "comments are in order");
  for (const Diagnostic& fault : reading.faults) require_sound(fault, tree.source->bytes().size());
}

inline bool has_errors(const yaml::Reading& reading) {
  return std::ranges::any_of(reading.faults, [](const Diagnostic& one) { return one.severity == Severity::error; });
}

}  // namespace mentor
