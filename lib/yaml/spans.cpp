#include "yaml/spans.h"

#include <fmt/core.h>

#include "yaml/json.h"

namespace mentor::yaml {

namespace {

std::string_view name_of(Kind kind) {
  constexpr std::string_view names[] = {"scalar", "list", "map", "alias"};
  return names[static_cast<std::size_t>(kind)];
}

std::string_view name_of(Style style) {
  constexpr std::string_view names[] = {"plain",  "single-quoted", "double-quoted", "literal",
                                        "folded", "block",         "flow"};
  return names[static_cast<std::size_t>(style)];
}

class SpanWriter {
 public:
  explicit SpanWriter(const Tree& tree) : tree_(tree) {}

  std::string run() {
    for (std::size_t i = 0; i < tree_.documents.size(); ++i) {
      if (i > 0) out_ += "---\n";
      node(tree_.document(i), 0);
    }
    return std::move(out_);
  }

 private:
  const std::string& anchor_of(std::uint32_t node) const { return tree_.anchors[tree_.nodes[node].anchor - 1U]; }

  // At most as deep as the reader goes.
  void node(Node node, std::size_t depth) {
    const Stored& stored = tree_.nodes[node.index()];
    const Position begin = node.place().begin(), end = node.place().end();
    out_ += fmt::format("{}{}:{}-{}:{} {} ", std::string(depth * 2, ' '), begin.line, begin.column, end.line,
                        end.column, name_of(stored.kind));
    if (stored.kind == Kind::alias) {
      out_ += fmt::format("*{}\n", anchor_of(stored.link));
      return;
    }
    out_ += name_of(stored.style);
    if (stored.anchor != 0) out_ += fmt::format(" &{}", anchor_of(node.index()));
    if (stored.kind == Kind::scalar) out_ += " " + json_text(node.text());
    out_ += '\n';
    for (const Node item : node.items()) this->node(item, depth + 1);
    for (const auto [key, value] : node.entries()) this->node(key, depth + 1), this->node(value, depth + 1);
  }

  const Tree& tree_;
  std::string out_;
};

}  // namespace

std::string to_spans(const Tree& tree) { return SpanWriter(tree).run(); }

}  // namespace mentor::yaml
