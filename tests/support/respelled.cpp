#include "tests/support/respelled.h"

#include <map>
#include <set>

#include "base/source.h"
#include "yaml/read.h"
#include "yaml/scalar.h"
#include "yaml/write.h"

namespace mentor {

namespace {

using yaml::Node;

class Speller {
 public:
  explicit Speller(std::mt19937& random) : random_(random) {}

  std::string file(Node root) {
    count(root);
    for (const auto [key, value] : root.entries()) {
      out_ += scalar(key) + ":";
      // The head of a file stays as it is known.
      block(value, 0, std::string(key.text()), true);
    }
    return std::move(out_);
  }

 private:
  bool one_in(unsigned n) { return random_() % n == 0; }
  static std::string spaces(std::size_t n) { return std::string(n, ' '); }

  static std::string scalar(Node node) {
    const std::string text(node.text());
    const bool bare = node.style() == yaml::Style::plain && yaml::misread(text);
    return bare ? text : yaml::quoted(text);
  }

  // What it says, for finding values that stand there twice.
  static std::string said(Node node) {
    if (node.is_scalar()) return scalar(node);
    std::string made = node.is_list() ? "[" : "{";
    for (const Node item : node.items()) made += said(item) + ",";
    for (const auto [key, value] : node.entries()) made += said(key) + ":" + said(value) + ",";
    return made + "]";
  }

  void count(Node node) {
    ++times_[said(node)];
    for (const Node item : node.items()) count(item);
    for (const auto [key, value] : node.entries()) count(value);
  }

  // Whether a reference to an earlier value stands for it; else the anchor that it gets, if any.
  bool refers(Node node, std::string& anchor) {
    const std::string what = said(node);
    if (node.is_null() || times_[what] < 2) return false;
    if (const auto known = anchors_.find(what); known != anchors_.end() && one_in(3)) {
      anchor = " *" + known->second;
      return true;
    }
    if (!anchors_.contains(what) && one_in(6)) {
      anchors_[what] = "a" + std::to_string(anchors_.size());
      anchor = " &" + anchors_[what];
    }
    return false;
  }

  void end() {
    if (one_in(6)) out_ += "   # remark " + std::to_string(++remarks_);
    out_ += '\n';
    if (one_in(30)) out_ += "# remark " + std::to_string(++remarks_) + "\n";
  }

  // Topics of meetings have no weights.
  bool has_names(const std::string& key, Node node) const {
    const bool has_weights = key == "skills" || (key == "topics" && in_requests_);
    if (!has_weights || !node.is_list() || node.size() == 0) return false;
    for (const Node item : node.items())
      if (!item.is_scalar()) return false;
    return true;
  }

  // In brackets, on one line.
  std::string flow(Node node, const std::string& key) {
    if (key == "requests" || key == "meetings") in_requests_ = key == "requests";
    if (node.is_scalar()) return scalar(node);
    const bool weighs = has_names(key, node) && one_in(2);
    std::string made(1, node.is_list() && !weighs ? '[' : '{');
    const auto add = [&](const std::string& text) { made += (made.size() > 1 ? ", " : "") + text; };
    for (const Node item : node.items()) add(flow(item, "") + (weighs ? ": 3" : ""));
    for (const auto [name, value] : node.entries()) add(scalar(name) + ": " + flow(value, std::string(name.text())));
    return made + (made[0] == '[' ? "]" : "}");
  }

  // Behind a colon or a dash at a column.
  void block(Node node, std::size_t column, const std::string& key, bool is_head = false) {
    if (key == "requests" || key == "meetings") in_requests_ = key == "requests";
    std::string anchor;
    if (!is_head && refers(node, anchor)) {
      out_ += anchor;
      return end();
    }
    out_ += anchor;
    if (!is_head && node.is_list() && node.size() == 1 && one_in(3)) return block_bare(*node.items().begin(), column);
    const bool in_lines = node.size() > 0 && (is_head || !one_in(4));
    if (!in_lines) {
      const std::string text = flow(node, key);
      out_ += (text.empty() ? "" : " ") + text;
      return end();
    }
    end();
    children(node, column + (one_in(2) || node.is_map() ? 2 : 0), key);
  }

  // The one element of a list, without its list; anchors would name the element alone.
  void block_bare(Node node, std::size_t column) {
    if (node.size() == 0 || one_in(2)) {
      const std::string text = flow(node, "");
      out_ += (text.empty() ? "" : " ") + text;
      return end();
    }
    end();
    children(node, column + 2, "");
  }

  void children(Node node, std::size_t column, const std::string& key) {
    const bool weighs = has_names(key, node) && one_in(2);
    for (const Node item : node.items()) {
      out_ += spaces(column);
      if (weighs) {
        out_ += scalar(item) + ": 3";
        end();
      } else if (item.is_map() && item.size() > 0 && !one_in(5)) {
        out_ += "- ";
        entries(item, column + 2);
      } else {
        out_ += "-";
        block(item, column, "");
      }
    }
    if (node.is_map()) out_ += spaces(column), entries(node, column);
  }

  // From where the first key begins.
  void entries(Node map, std::size_t column) {
    bool is_first = true;
    for (const auto [key, value] : map.entries()) {
      if (!is_first) out_ += spaces(column);
      is_first = false;
      out_ += scalar(key) + ":";
      block(value, column, std::string(key.text()));
    }
  }

  std::mt19937& random_;
  std::string out_;
  std::map<std::string, int> times_;
  std::map<std::string, std::string> anchors_;
  int remarks_ = 0;
  bool in_requests_ = false;
};

}  // namespace

std::string respelled(const std::string& bytes, std::mt19937& random) {
  const Source source("x.yaml", bytes);
  const yaml::Reading reading = yaml::read(source);
  return Speller(random).file(reading.tree.document(0));
}

}  // namespace mentor
