#include "yaml/events.h"

namespace mentor::yaml {

namespace {

class EventWriter {
 public:
  explicit EventWriter(const Tree& tree) : tree_(tree) {}

  std::string run() {
    out_ = "+STR\n";
    for (std::size_t i = 0; i < tree_.documents.size(); ++i) {
      out_ += tree_.marks[i].begin ? "+DOC ---\n" : "+DOC\n";
      node(tree_.document(i));
      out_ += tree_.marks[i].end ? "-DOC ...\n" : "-DOC\n";
    }
    return out_ + "-STR\n";
  }

 private:
  const Stored& stored(Node node) const { return tree_.nodes[node.index()]; }

  void anchor(Node node) {
    if (stored(node).anchor != 0) out_ += " &" + tree_.anchors[stored(node).anchor - 1U];
  }

  void node(Node node) {
    if (node.is_alias()) {
      out_ += "=ALI *" + tree_.anchors[tree_.nodes[stored(node).link].anchor - 1U] + "\n";
    } else if (node.is_scalar()) {
      scalar(node);
    } else {
      collection(node);
    }
  }

  // At most as deep as the reader goes.
  void collection(Node node) {
    const bool map = node.is_map(), flow = node.style() == Style::flow;
    out_ += map ? "+MAP" : "+SEQ";
    if (flow) out_ += map ? " {}" : " []";
    anchor(node);
    out_ += '\n';
    for (const Node item : node.items()) this->node(item);
    for (const auto [key, value] : node.entries()) this->node(key), this->node(value);
    out_ += map ? "-MAP\n" : "-SEQ\n";
  }

  void scalar(Node node) {
    constexpr std::string_view signs = ":'\"|>";
    out_ += "=VAL";
    anchor(node);
    out_ += ' ';
    out_ += signs[static_cast<std::size_t>(node.style())];
    for (const char c : node.text()) character(c);
    out_ += '\n';
  }

  void character(char c) {
    constexpr std::string_view special = "\\\n\t\r\b\x07\x0B\x0C\x1B", names = "\\ntrbavfe";
    const auto at = special.find(c);
    if (c == '\0') {
      out_ += "\\0";
    } else if (at == std::string_view::npos) {
      out_ += c;
    } else {
      out_ += '\\';
      out_ += names[at];
    }
  }

  const Tree& tree_;
  std::string out_;
};

}  // namespace

std::string to_events(const Tree& tree) { return EventWriter(tree).run(); }

}  // namespace mentor::yaml
