// Any bytes as a YAML file: a sound tree or findings; and a tree that was read without a fault, written again with our
// own quoting, reads as the same tree.
#include "tests/fuzz/require.h"
#include "tests/fuzz/tree_checks.h"
#include "yaml/events.h"
#include "yaml/scalar.h"
#include "yaml/write.h"

using namespace mentor;
using yaml::Node;

namespace {

constexpr yaml::Limits limits{.file = 1U << 20U, .depth = 64, .scalar = 64U << 10U, .expansion = 10'000, .faults = 100};

void write_anchor(Node node, std::string& out) {
  const auto anchor = node.tree().nodes[node.index()].anchor;
  if (anchor != 0) out += "&" + node.tree().anchors[anchor - 1U] + " ";
}

// Everything in brackets, on one line.
void write(Node node, std::string& out) {
  if (node.is_alias()) {
    const Node target(&node.tree(), node.tree().nodes[node.index()].link);
    out += "*" + node.tree().anchors[node.tree().nodes[target.index()].anchor - 1U] + " ";
    return;
  }
  write_anchor(node, out);
  if (node.is_scalar()) {
    const bool plain = node.style() == yaml::Style::plain;
    out += plain ? yaml::quoted(node.text(), yaml::Style::single_quoted) : yaml::quoted_text(node.text(), node.style());
    return;
  }
  out += node.is_list() ? "[" : "{";
  for (const Node item : node.items()) write(item, out), out += ", ";
  for (const auto [key, value] : node.entries()) write(key, out), out += ": ", write(value, out), out += ", ";
  out += node.is_list() ? "]" : "}";
}

bool same(Node left, Node right) {
  if (left.is_alias() != right.is_alias() || left.is_map() != right.is_map()) return false;
  if (left.is_alias()) return left.tree().nodes[left.index()].link == right.tree().nodes[right.index()].link;
  if (left.is_scalar()) return right.is_scalar() && left.text() == right.text();
  if (left.size() != right.size()) return false;
  auto other = right.index() + 1;
  for (auto child = left.index() + 1; child < left.tree().after(left.index());
       child = left.tree().after(child), other = right.tree().after(other))
    if (!same({&left.tree(), child}, {&right.tree(), other})) return false;
  return true;
}

void check_written(const yaml::Tree& tree) {
  std::string bytes;
  for (std::size_t i = 0; i < tree.documents.size(); ++i) {
    bytes += "--- ";
    write(tree.document(i), bytes);
    bytes += "\n";
  }
  const Source source("again.yaml", bytes);
  const yaml::Reading again = yaml::read(source, limits);
  if (has_errors(again)) std::fprintf(stderr, "%s", bytes.c_str());
  require(!has_errors(again), "what is written is read");
  require(again.tree.documents.size() == tree.documents.size(), "as many documents");
  for (std::size_t i = 0; i < tree.documents.size(); ++i)
    require(same(tree.document(i), again.tree.document(i)), "the same tree");
}

// The answers that a node gives of itself stay inside the file and agree.
void check_nodes(const yaml::Tree& tree) {
  for (std::uint32_t i = 0; i < tree.nodes.size(); ++i) {
    const Node node(&tree, i);
    if (!node.is_scalar() || node.is_alias()) continue;
    const auto length = static_cast<std::uint32_t>(node.text().size());
    const Place whole = node.place_in(0, length);
    require(whole.span.begin >= node.span().begin && whole.span.end <= node.span().end, "a text lies in its scalar");
    const Place half = node.place_in(length / 2, length - length / 2);
    require(half.span.begin >= whole.span.begin && half.span.end <= node.span().end, "a part lies in its scalar");
    (void)yaml::misread(node.text());
    (void)yaml::core_type(node.text());
  }
}

// Repeated keys are looked for; a scalar, anchor or key that is longer when it is quoted may pass a limit then.
bool is_small(const yaml::Tree& tree) { return tree.source->bytes().size() < 4000 && tree.nodes.size() < 1000; }

bool is_shallow(const std::string& events) {
  int depth = 0, deepest = 0;
  for (std::size_t at = 0; at < events.size(); at = events.find('\n', at) + 1) {
    const std::string_view name = std::string_view(events).substr(at, 4);
    if (name == "+MAP" || name == "+SEQ") deepest = std::max(deepest, ++depth);
    if (name == "-MAP" || name == "-SEQ") --depth;
  }
  return deepest < 64;
}

bool has_long_keys(const yaml::Tree& tree) {
  return std::ranges::any_of(tree.nodes, [](const yaml::Stored& node) { return node.span.size() > 500; });
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const Source source("x.yaml", std::string(input(data, size)));
  const yaml::Reading reading = yaml::read(source, limits);
  require_sound(reading);
  check_nodes(reading.tree);
  const std::string events = yaml::to_events(reading.tree);
  require(events.starts_with("+STR\n") && events.ends_with("-STR\n"), "events begin and end");
  if (has_errors(reading) || !is_small(reading.tree)) return 0;
  if (is_shallow(events) && !has_long_keys(reading.tree)) check_written(reading.tree);
  return 0;
}
