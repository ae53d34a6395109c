#include "change/draft.h"

#include <algorithm>

#include "unicode/sentence.h"

namespace mentor {

namespace {

tl::unexpected<Failure> shared(const yaml::Tree& tree, Span span) {
  return failure(Failure::Kind::usage,
                 {{"{0}, line {1}: this is shared with another entry by a reference (*name); change it by hand",
                   "{0}, строка {1}: это значение общее с другой записью — по ссылке (*имя); измените вручную"},
                  {tree.source->path(), tree.source->position(span.begin).line}});
}

tl::unexpected<Failure> shared_with(const yaml::Tree& tree, Span span, const std::vector<yaml::Node>& sharers) {
  std::vector<std::string> lines;
  for (const yaml::Node each : sharers) lines.push_back(std::to_string(each.place().begin().line));
  return failure(
      Failure::Kind::usage,
      {{"{0}, line {1}: this is shared with another entry by a reference (line {2}: {3}), which would change "
        "too; change it by hand",
        "{0}, строка {1}: это значение общее с другой записью — по ссылке (строка {2}: {3}), изменилась бы и "
        "она; измените вручную"},
       {tree.source->path(), tree.source->position(span.begin).line, listed(lines),
        std::string(tree.source->text(sharers.front().span()))}});
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

}  // namespace

Result<yaml::Node> Draft::at(const Place& place) {
  File& file = files_[place.source];
  if (!file.edits) {
    file.reading = yaml::read(*place.source);
    file.edits = std::make_unique<YamlEdits>(file.reading.tree);
  }
  const auto fault = std::ranges::find(file.reading.faults, Severity::error, &Diagnostic::severity);
  if (fault != file.reading.faults.end())
    return failure(Failure::Kind::usage,
                   {{"{0} has mistakes, from line {1} on; “mentor validate” shows them: mend these first",
                     "в {0} есть ошибки, начиная со строки {1}; их покажет «mentor validate»: сначала исправьте их"},
                    {place.source->path(), fault->place.begin().line}});
  return node_at(file.reading.tree, place.span);
}

YamlEdits& Draft::touch(yaml::Node node, bool whole) {
  File& file = files_.at(node.tree().source);
  file.touched.push_back({node.index(), whole});
  return *file.edits;
}

void Draft::put(yaml::Node map, const std::string& key, NewValue value) {
  if (const auto old = map.is_alias() ? std::nullopt : map.find(key))
    set(*old, std::move(value));
  else
    touch(map, false).insert(map, key, std::move(value));
}

void Draft::set(yaml::Node value, NewValue to) { touch(value, true).set(value, std::move(to)); }

void Draft::append(yaml::Node list, NewValue item) { touch(list, false).append(list, std::move(item)); }

void Draft::remove(yaml::Node parent, yaml::Node child) {
  touch(child, true).remove(parent, child);
  if (parent.is_map()) touch({&parent.tree(), child.index() + 1}, true);
  if (parent.is_alias()) touch(parent, false);
}

// The aliases that would say something else after a change of the node: it is inside of what they stand for, or the
// other way round and they do not go with it. A whole value that is an alias itself is replaced alone.
std::vector<yaml::Node> Draft::sharers(const yaml::Tree& tree, Touched touched) {
  const std::uint32_t first = touched.node, end = tree.after(first);
  std::vector<yaml::Node> found;
  for (std::uint32_t at = 0; at < tree.nodes.size(); ++at) {
    if (tree.nodes[at].kind != yaml::Kind::alias) continue;
    const std::uint32_t shown = tree.nodes[at].link;
    const bool is_in_shown = first >= shown && first < tree.after(shown);
    const bool is_around = touched.whole && shown >= first && shown < end && !(at >= first && at < end);
    if (is_in_shown || is_around || (at == first && !touched.whole)) found.emplace_back(&tree, at);
  }
  return found;
}

Result<ChangedTexts> Draft::texts() const {
  ChangedTexts texts;
  for (const auto& [source, file] : files_) {
    if (file.edits->empty()) continue;
    const yaml::Tree& tree = file.reading.tree;
    for (const Touched each : file.touched) {
      const auto others = sharers(tree, each);
      if (!others.empty()) return shared_with(tree, tree.nodes[each.node].span, others);
    }
    auto bytes = file.edits->apply();
    if (!bytes) return tl::unexpected(bytes.error());
    if (*bytes != source->bytes()) texts[source->path()] = {std::string(source->bytes()), std::move(*bytes)};
  }
  return texts;
}

}  // namespace mentor
