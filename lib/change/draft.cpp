#include "change/draft.h"

#include <algorithm>

namespace mentor {

namespace {

tl::unexpected<Failure> shared(const yaml::Tree& tree, Span span) {
  return failure(Failure::Kind::usage,
                 {{"{0}, line {1}: this is shared with another entry by a reference (*name); change it by hand",
                   "{0}, строка {1}: это значение общее с другой записью — по ссылке (*имя); измените вручную"},
                  {tree.source->path(), tree.source->position(span.begin).line}});
}

Result<yaml::Node> node_at(const yaml::Tree& tree, Span span) {
  // Nodes stand in the order of their first bytes; a map begins where its first key does.
  const auto begin_of = [](const yaml::Stored& node) { return node.span.begin; };
  auto at = std::ranges::lower_bound(tree.nodes, span.begin, {}, begin_of);
  while (at != tree.nodes.end() && at->span != span && at->span.begin == span.begin) ++at;
  if (at != tree.nodes.end() && at->span == span && at->kind != yaml::Kind::alias)
    return yaml::Node(&tree, static_cast<std::uint32_t>(at - tree.nodes.begin()));
  return shared(tree, span);
}

// The first of the nodes that stands for more than itself: a reference, or inside what one leads to.
std::optional<std::uint32_t> shared_node(const yaml::Tree& tree, const std::vector<std::uint32_t>& touched) {
  for (const std::uint32_t node : touched)
    if (tree.nodes[node].kind == yaml::Kind::alias) return node;
  for (const yaml::Stored& each : tree.nodes) {
    if (each.kind != yaml::Kind::alias) continue;
    for (const std::uint32_t node : touched)
      if (node >= each.link && node < tree.after(each.link)) return node;
  }
  return std::nullopt;
}

}  // namespace

Result<yaml::Node> Draft::at(const Place& place) {
  File& file = files_[place.source];
  if (!file.edits) {
    file.reading = yaml::read(*place.source);
    file.edits = std::make_unique<YamlEdits>(file.reading.tree);
  }
  if (!file.reading.faults.empty())
    return failure(Failure::Kind::usage,
                   {{"{0} has mistakes, from line {1} on; “mentor validate” shows them: mend these first",
                     "в {0} есть ошибки, начиная со строки {1}; их покажет «mentor validate»: сначала исправьте их"},
                    {place.source->path(), file.reading.faults.front().place.begin().line}});
  return node_at(file.reading.tree, place.span);
}

YamlEdits& Draft::edits(yaml::Node node) {
  File& file = files_.at(node.tree().source);
  file.touched.push_back(node.index());
  return *file.edits;
}

void Draft::put(yaml::Node map, const std::string& key, NewValue value) {
  if (const auto old = map.find(key))
    edits(map).set(*old, std::move(value));
  else
    edits(map).insert(map, key, std::move(value));
}

Result<ChangedTexts> Draft::texts() const {
  ChangedTexts texts;
  for (const auto& [source, file] : files_) {
    if (file.edits->empty()) continue;
    const yaml::Tree& tree = file.reading.tree;
    if (const auto node = shared_node(tree, file.touched)) return shared(tree, tree.nodes[*node].span);
    auto bytes = file.edits->apply();
    if (!bytes) return tl::unexpected(bytes.error());
    if (*bytes != source->bytes()) texts[source->path()] = {std::string(source->bytes()), std::move(*bytes)};
  }
  return texts;
}

}  // namespace mentor
