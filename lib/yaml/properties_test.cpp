// Properties over generated files: what a writer meant is read, as yaml-cpp reads it; damaged files never crash the
// reader and never give a tree that is out of joint.
#include <doctest/doctest.h>
#include <yaml-cpp/yaml.h>

#include <random>

#include "yaml/events.h"
#include "yaml/faults.h"
#include "yaml/read.h"
#include "yaml/write.h"

using namespace mentor;
using namespace mentor::yaml;

namespace {

// A value to be written: a text, a list or a map.
struct Value {
  enum class Type { text, list, map } type = Type::text;
  std::string text;
  std::vector<Value> children;
  std::vector<std::string> keys;
};

class Generator {
 public:
  explicit Generator(unsigned seed) : random_(seed) {}

  Value value(int depth) {
    const auto pick = below(depth > 0 ? 5 : 1);
    Value made;
    if (pick <= 1) {
      made.text = text();
      return made;
    }
    made.type = pick == 2 ? Value::Type::list : Value::Type::map;
    for (auto left = 1 + below(4); left > 0; --left) {
      made.children.push_back(value(depth - 1));
      made.keys.push_back("k" + std::to_string(left) + text());
    }
    return made;
  }

  // The value in block or flow style; `indent` is that of the lines it consists of.
  void write(const Value& value, int indent, bool flow, std::string& out) {
    if (value.type == Value::Type::text) {
      scalar(value.text, indent, flow, out);
    } else if (flow || below(4) == 0) {
      brackets(value, indent, out);
    } else {
      lines(value, indent, out);
    }
  }

  std::size_t below(std::size_t n) { return random_() % n; }

 private:
  std::string text() {
    static const std::vector<std::string> words = {
        "план", "a", "no",  "1.10",     "it's",         "x: y", "#",    "два слова", "\"",
        "",     "-", "[b]", "http://x", "line\nline\n", "~",    "a\\b", "é"};
    std::string made = words[below(words.size())];
    if (below(3) == 0) made += " " + words[below(words.size())];
    return made;
  }

  void scalar(const std::string& text, int indent, bool flow, std::string& out) {
    const bool lines = !flow && text.size() > 1 && text.back() == '\n' && text[0] != '\n' && text[0] != ' ';
    if (lines && text[text.size() - 2] != '\n' && below(2) == 0) {
      out += " |\n" + std::string(static_cast<std::size_t>(indent), ' ');
      for (std::size_t i = 0; i + 1 < text.size(); ++i) {
        out += text[i];
        if (text[i] == '\n') out += std::string(static_cast<std::size_t>(indent), ' ');
      }
      out += '\n';
      return;
    }
    const Style styles[] = {Style::plain, Style::single_quoted, Style::double_quoted};
    out += " " + quoted(text, styles[below(3)]) + end(flow);
  }

  std::string end(bool flow) { return flow ? "" : below(5) == 0 ? "  # note\n" : below(9) == 0 ? "\n\n" : "\n"; }

  void brackets(const Value& value, int indent, std::string& out) {
    const bool list = value.type == Value::Type::list;
    std::string inside;
    for (std::size_t i = 0; i < value.children.size(); ++i) {
      if (i > 0) inside += below(4) == 0 ? ",\n" + std::string(static_cast<std::size_t>(indent), ' ') : ",";
      if (!list) inside += " " + quoted_text(value.keys[i]) + ":";
      write(value.children[i], indent, true, inside);
    }
    out += std::string(list ? " [" : " {") + inside + (list ? " ]" : " }");
  }

  void lines(const Value& value, int indent, std::string& out) {
    out += '\n';
    for (std::size_t i = 0; i < value.children.size(); ++i) {
      out += std::string(static_cast<std::size_t>(indent), ' ');
      out += value.type == Value::Type::list ? std::string("-") : quoted(value.keys[i]) + ":";
      const std::size_t before = out.size();
      write(value.children[i], indent + 1 + static_cast<int>(below(4)), false, out);
      if (out.size() > before && out.back() != '\n') out += '\n';
    }
  }

  std::mt19937 random_;
};

bool equal(const Value& value, Node node) {
  if (value.type == Value::Type::text) return node.is_scalar() && node.text() == value.text;
  if (node.size() != value.children.size()) return false;
  std::size_t i = 0;
  for (const Node item : node.items())
    if (!equal(value.children[i++], item)) return false;
  for (const auto [key, child] : node.entries()) {
    if (key.text() != value.keys[i]) return false;
    if (!equal(value.children[i++], child)) return false;
  }
  return node.is_map() == (value.type == Value::Type::map);
}

bool equal(const YAML::Node& other, Node node) {
  if (other.IsScalar() || other.IsNull()) return node.is_scalar() && (other.IsNull() || other.Scalar() == node.text());
  if (other.size() != node.size() || other.IsMap() != node.is_map()) return false;
  std::size_t i = 0;
  for (const Node item : node.items())
    if (!equal(other[i++], item)) return false;
  for (const auto& entry : other) {
    if (!other.IsMap()) break;
    const auto value = node.find(entry.first.Scalar());
    if (!value || !equal(entry.second, *value)) return false;
  }
  return true;
}

// Whether children lie inside their parents, in the tree and in the source, and keys come in pairs.
bool is_sound(const Tree& tree, std::uint32_t index, std::uint32_t end) {
  const Stored& node = tree.nodes[index];
  const std::uint32_t next = tree.after(index);
  if (next <= index || next > end || node.span.begin > node.span.end) return false;
  if (node.span.end > tree.source->bytes().size()) return false;
  if (node.kind == Kind::alias) return node.link < index && tree.nodes[node.link].kind != Kind::alias;
  if (node.kind == Kind::scalar) return node.link <= tree.decoded.size();
  std::size_t children = 0;
  for (std::uint32_t child = index + 1; child < next; child = tree.after(child), ++children) {
    if (!is_sound(tree, child, next)) return false;
    const Span inner = tree.nodes[child].span;
    if (inner.begin < node.span.begin || inner.end > node.span.end) return false;
  }
  return node.kind == Kind::list || children % 2 == 0;
}

bool is_sound(const Reading& reading) {
  const Tree& tree = reading.tree;
  const auto end = static_cast<std::uint32_t>(tree.nodes.size());
  for (std::size_t i = 0; i < tree.documents.size(); ++i) {
    const auto next = i + 1 < tree.documents.size() ? tree.documents[i + 1] : end;
    if (tree.after(tree.documents[i]) != next || !is_sound(tree, tree.documents[i], next)) return false;
  }
  return std::is_sorted(tree.comments.begin(), tree.comments.end());
}

}  // namespace

TEST_CASE("what was written is read, and as yaml-cpp reads it") {
  for (unsigned seed = 1; seed <= 1500; ++seed) {
    Generator generator(seed);
    const Value value = generator.value(4);
    std::string yaml = "---";
    generator.write(value, 1, false, yaml);  // yaml-cpp reads no literal root at column 0
    CAPTURE(seed);
    CAPTURE(yaml);
    const Source source("x.yaml", yaml);
    const Reading reading = read(source);
    REQUIRE(reading.faults.empty());
    REQUIRE(reading.tree.documents.size() == 1);
    CHECK(equal(value, reading.tree.document(0)));
    CHECK(equal(YAML::Load(yaml), reading.tree.document(0)));
    CHECK(is_sound(reading));
  }
}

TEST_CASE("damaged files give a sound tree or findings") {
  const std::vector<std::string> pieces = {
      " ", "\n", "\t", "-", "- ", ":", ": ", "?",  ",", "[", "]",    "{",    "}",    "#",     "&a",    "*a",       "*",
      "'", "\"", "\\", "|", ">",  "%", "@",  "\r", "é", "—", "\x01", "\n  ", "\n- ", "---\n", "...\n", "\n a: b\n"};
  std::size_t clean = 0;
  for (unsigned seed = 1; seed <= 6000; ++seed) {
    Generator generator(seed);
    std::string yaml;
    generator.write(generator.value(3), 0, false, yaml);
    for (auto left = 1 + generator.below(3); left > 0; --left) {
      const auto at = generator.below(yaml.size() + 1);
      const auto length = generator.below(3);
      yaml.replace(at, std::min(length, yaml.size() - at), pieces[generator.below(pieces.size())]);
    }
    CAPTURE(seed);
    CAPTURE(yaml);
    const Source source("x.yaml", yaml);
    const Reading reading = read(source);
    CHECK(is_sound(reading));
    clean += reading.faults.empty() ? 1 : 0;
    for (const Diagnostic& fault : reading.faults) CHECK(fault.place.span.end <= yaml.size());
    CHECK(to_events(reading.tree).ends_with("-STR\n"));
  }
  CHECK(clean > 500);
  CHECK(clean < 5500);
}
