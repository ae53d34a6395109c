#include "yaml/tree.h"

#include <algorithm>

#include "yaml/characters.h"
#include "yaml/spelling.h"

namespace mentor::yaml {

static_assert(sizeof(Stored) == 16);

namespace {

bool is_quoted(Style style) { return style == Style::single_quoted || style == Style::double_quoted; }
bool is_block(Style style) { return style == Style::literal || style == Style::folded; }

Span inside(const Stored& node) {
  if (!is_quoted(node.style)) return node.span;
  return {node.span.begin + 1, node.span.end - 1};
}

std::uint32_t spaces_at(std::string_view bytes, std::uint32_t at) {
  const auto end = bytes.find_first_not_of(' ', at);
  return static_cast<std::uint32_t>((end == std::string_view::npos ? bytes.size() : end) - at);
}

// The indentation of a block scalar that is known to mean `text`: what its first line with characters has in the
// source and not in the text.
std::uint32_t block_indent(std::string_view bytes, std::uint32_t lines, std::string_view text) {
  const auto first = text.find_first_not_of('\n');
  if (first == std::string_view::npos) return ~0U;
  for (std::size_t i = 0; i < first; ++i) {
    while (!is_break(bytes[lines])) ++lines;
    lines = after_break(bytes.data(), lines);
  }
  return spaces_at(bytes, lines) - spaces_at(text, static_cast<std::uint32_t>(first));
}

void trace_block(std::string_view bytes, const Stored& node, std::string_view text, Spelling& into) {
  BlockHeader header = block_header(bytes, node.span.begin);
  auto lines = header.end;
  while (lines < node.span.end && !is_break(bytes[lines])) ++lines;
  if (lines == node.span.end) return;
  lines = after_break(bytes.data(), lines);
  header.form.indent = block_indent(bytes, lines, text);
  spell_block(bytes, {lines, node.span.end}, header.form, into);
}

// The end in the source of what began at `origin`: an escape, a doubled quote, a line end or one character.
std::uint32_t end_of_character(std::string_view bytes, std::uint32_t origin, Style style) {
  if (is_break(bytes[origin])) return after_break(bytes.data(), origin);
  if (style == Style::double_quoted && bytes[origin] == '\\')
    return origin + std::max<std::uint32_t>(1, escape_at(bytes, origin).size);
  return origin + (style == Style::single_quoted && bytes[origin] == '\'' ? 2U : 1U);
}

}  // namespace

Node Tree::document(std::size_t n) const { return {this, documents.at(n)}; }

std::uint32_t Node::target_index() const {
  const Stored& stored = tree_->nodes[index_];
  return stored.kind == Kind::alias ? stored.link : index_;
}

bool Node::is_null() const {
  const Stored& node = target();
  if (node.kind != Kind::scalar || node.style != Style::plain) return false;
  const std::string_view spelt = text();
  return spelt.empty() || spelt == "~" || spelt == "null" || spelt == "Null" || spelt == "NULL";
}

std::string_view Node::text() const {
  const Stored& node = target();
  if (node.kind != Kind::scalar) return {};
  return node.link != 0 ? std::string_view(tree_->decoded[node.link - 1]) : tree_->source->text(inside(node));
}

Place Node::place_in(std::uint32_t offset, std::uint32_t length) const {
  if (is_alias() || !is_scalar()) return place();
  const Stored& node = target();
  if (node.link == 0) return Place{tree_->source, inside(node)}.part(offset, length);
  const std::string_view bytes = tree_->source->bytes();
  Spelling spelling(true);
  if (is_block(node.style))
    trace_block(bytes, node, text(), spelling);
  else
    spell_flow(bytes, inside(node), node.style, spelling);
  const auto& origins = spelling.origins();
  if (origins.empty()) return place();
  const auto end_of = [&](std::size_t i) { return end_of_character(bytes, origins[i], node.style); };
  if (offset >= origins.size()) return {tree_->source, {end_of(origins.size() - 1), end_of(origins.size() - 1)}};
  const auto begin = origins[offset];
  if (length == 0) return {tree_->source, {begin, begin}};
  const std::size_t last = std::min<std::size_t>(origins.size() - 1, std::size_t{offset} + length - 1);
  return {tree_->source, {begin, end_of(last)}};
}

Node::ItemRange Node::items() const {
  const std::uint32_t at = target_index();
  const Stored& node = tree_->nodes[at];
  return node.kind == Kind::list ? ItemRange{tree_, at + 1, node.link} : ItemRange{tree_, at, at};
}

Node::EntryRange Node::entries() const {
  const std::uint32_t at = target_index();
  const Stored& node = tree_->nodes[at];
  return node.kind == Kind::map ? EntryRange{tree_, at + 1, node.link} : EntryRange{tree_, at, at};
}

std::size_t Node::size() const {
  std::size_t count = 0;
  for ([[maybe_unused]] const Node item : items()) ++count;
  for ([[maybe_unused]] const Entry entry : entries()) ++count;
  return count;
}

std::optional<Node> Node::find(std::string_view key) const {
  for (const auto [name, value] : entries())
    if (name.text() == key) return value;
  return std::nullopt;
}

}  // namespace mentor::yaml
