// Random changes of a random YAML file: the bytes outside their spans stay, and the file that comes out, read again, is
// the tree that was asked for; or they are refused. The last byte of the input says how many bytes before it choose the
// changes; the rest is the file. What the tree should be is worked out here on a model of its own.
#include <map>
#include <memory>

#include "edit/edit.h"
#include "tests/fuzz/tree_checks.h"
#include "yaml/scalar.h"

using namespace mentor;
using yaml::Node;

namespace {

constexpr yaml::Limits limits{.file = 1U << 20U, .depth = 64, .scalar = 64U << 10U, .expansion = 10'000, .faults = 100};

// A value as it should be after the changes. `was`: its index in the old tree, where it comes from there.
struct Model {
  enum class Kind { scalar, list, map, alias } kind = Kind::scalar;
  std::string text;
  std::vector<std::unique_ptr<Model>> children;  // of a map: key, value, …
  std::optional<std::uint32_t> was;
  std::uint32_t target = 0;   // of an alias: the index of what it stands for in the old tree
  bool must_be_text = false;  // a new text, which no reader may take for something else
};
using Made = std::unique_ptr<Model>;

Made model_of(const yaml::Tree& tree, std::uint32_t index, std::map<std::uint32_t, Model*>& by_index) {
  const Node node(&tree, index);
  auto made = std::make_unique<Model>();
  made->was = index;
  by_index[index] = made.get();
  if (node.is_alias()) {
    made->kind = Model::Kind::alias;
    made->target = tree.nodes[index].link;
    return made;
  }
  if (node.is_scalar()) {
    made->text = node.text();
    return made;
  }
  made->kind = node.is_list() ? Model::Kind::list : Model::Kind::map;
  for (auto child = index + 1; child < tree.after(index); child = tree.after(child))
    made->children.push_back(model_of(tree, child, by_index));
  return made;
}

Made model_of(const NewValue& value) {
  auto made = std::make_unique<Model>();
  made->text = value.text;
  made->must_be_text = value.kind == NewValue::Kind::text;
  if (value.kind == NewValue::Kind::list) made->kind = Model::Kind::list;
  if (value.kind == NewValue::Kind::map) made->kind = Model::Kind::map;
  for (std::size_t i = 0; i < value.items.size(); ++i) {
    if (value.kind == NewValue::Kind::map) made->children.push_back(model_of(NewValue::of_text(value.keys[i])));
    made->children.push_back(model_of(value.items[i]));
  }
  return made;
}

// Old indices → new ones, filled while the trees are walked side by side.
using Moves = std::map<std::uint32_t, std::uint32_t>;

bool is_as(const Model& model, const yaml::Tree& tree, std::uint32_t index, Moves& moves) {
  const Node node(&tree, index);
  if (model.was) moves[*model.was] = index;
  if (model.kind == Model::Kind::alias || node.is_alias()) {
    const auto moved = moves.find(model.target);
    return model.kind == Model::Kind::alias && node.is_alias() && moved != moves.end() &&
           moved->second == tree.nodes[index].link;
  }
  if (model.kind == Model::Kind::scalar) {
    const bool misread = model.must_be_text && node.is_scalar() && node.style() == yaml::Style::plain &&
                         yaml::misread(node.text()).has_value();
    return node.is_scalar() && node.text() == model.text && !misread;
  }
  if (node.is_scalar() || node.is_map() != (model.kind == Model::Kind::map)) return false;
  auto child = index + 1;
  for (const Made& each : model.children) {
    if (child >= tree.after(index) || !is_as(*each, tree, child, moves)) return false;
    child = tree.after(child);
  }
  return child == tree.after(index);
}

// Choices, from the bytes one after the other; zeros when they are over.
class Choices {
 public:
  explicit Choices(std::string_view bytes) : bytes_(bytes) {}
  bool empty() const { return at_ >= bytes_.size(); }
  std::size_t below(std::size_t n) {
    const auto byte = empty() ? 0U : static_cast<unsigned char>(bytes_[at_]);
    ++at_;
    return byte % n;
  }

 private:
  std::string_view bytes_;
  std::size_t at_ = 0;
};

NewValue new_value(Choices& choices, int depth) {
  static constexpr std::string_view texts[] = {"x",   "два слова", "it's: q", "",       "no",    "- a",
                                               "# b", "a\nb",      "12:30",   "[",      "a, b}", "\"q\"",
                                               " s ", "\t",        "a #b",    "\u00A0", "~"};
  static constexpr std::string_view words[] = {"2023-02-10", "12", "true"};
  const auto kind = choices.below(depth > 0 ? 8 : 6);
  if (kind < 4) return NewValue::of_text(std::string(texts[choices.below(std::size(texts))]));
  if (kind < 6) return NewValue::of_word(std::string(words[choices.below(std::size(words))]));
  NewValue made = kind == 6 ? NewValue::list({}) : NewValue::map();
  const auto count = choices.below(3);
  for (std::size_t i = 0; i < count; ++i) {
    if (kind == 6)
      made.items.push_back(new_value(choices, depth - 1));
    else
      made.add((i == 0 ? "k" : "k: ") + std::to_string(i), new_value(choices, depth - 1));
  }
  return made;
}

class Editing {
 public:
  explicit Editing(const yaml::Tree& tree) : tree_(tree), edits_(tree) {
    for (const auto root : tree.documents) roots_.push_back(model_of(tree, root, by_index_));
    for (std::uint32_t i = 0; i < tree.nodes.size(); ++i) nodes_.push_back(i);
    mark_keys();
  }

  void change(Choices& choices) {
    const auto kind = choices.below(4);
    const Node node(&tree_, nodes_[choices.below(nodes_.size())]);
    if (touched_.contains(node.index()) && kind != 1 && kind != 2) return;
    if (kind == 0) set(node, choices);
    if (kind == 1) insert(node, choices);
    if (kind == 2) append(node, choices);
    if (kind == 3) remove(node, choices);
  }

  void check() {
    if (edits_.empty()) return;
    const auto after = edits_.apply();
    if (!after) return;
    check_outside(*after);
    const Source source("y.yaml", *after);
    const yaml::Reading again = yaml::read(source, limits);
    const bool good = !has_errors(again) && is_expected(again.tree);
    if (!good)
      std::fprintf(stderr, "--- before\n%s\n--- after\n%s\n", std::string(tree_.source->bytes()).c_str(),
                   after->c_str());
    require(good, "the changed file is what was asked for");
  }

 private:
  void mark_keys() {
    for (std::uint32_t i = 0; i < tree_.nodes.size(); ++i)
      if (tree_.nodes[i].kind == yaml::Kind::map)
        for (auto key = i + 1; key < tree_.after(i); key = tree_.after(tree_.after(key))) keys_[key] = true;
  }

  void set(Node node, Choices& choices) {
    if (keys_.contains(node.index())) return;
    const NewValue value = new_value(choices, 2);
    edits_.set(node, value);
    touched_[node.index()] = true;
    Model& model = *by_index_.at(node.index());
    for (Made& child : model.children) gone_.push_back(std::move(child));
    const auto was = model.was;
    model = std::move(*model_of(value));
    model.was = was;
  }

  // What is added to a null makes a collection of it.
  bool prepare(Node node, Model::Kind kind) {
    if (keys_.contains(node.index()) || node.is_alias()) return false;
    Model& model = *by_index_.at(node.index());
    if (touched_.contains(node.index()) && !adding_.contains(node.index())) return false;
    const bool fits = kind == Model::Kind::list ? node.is_list() : node.is_map();
    const bool is_nothing = node.is_scalar() && node.is_null();
    if (!fits && !is_nothing) return false;
    if (model.kind != kind && !(is_nothing && model.children.empty() && model.kind == Model::Kind::scalar))
      return false;
    model.kind = kind;
    touched_[node.index()] = adding_[node.index()] = true;
    return true;
  }

  void insert(Node node, Choices& choices) {
    const std::string key = "new" + std::to_string(choices.below(2));
    const NewValue value = new_value(choices, 2);
    if (!prepare(node, Model::Kind::map)) return;
    edits_.insert(node, key, value);
    Model& model = *by_index_.at(node.index());
    model.children.push_back(model_of(NewValue::of_text(key)));
    model.children.push_back(model_of(value));
  }

  void append(Node node, Choices& choices) {
    const NewValue value = new_value(choices, 2);
    if (!prepare(node, Model::Kind::list)) return;
    edits_.append(node, value);
    by_index_.at(node.index())->children.push_back(model_of(value));
  }

  void remove(Node node, Choices& choices) {
    if (node.is_alias() || node.is_scalar() || node.size() == 0) return;
    const auto nth = choices.below(node.size());
    auto child = node.index() + 1;
    for (std::size_t i = 0; i < nth * (node.is_map() ? 2 : 1); ++i) child = tree_.after(child);
    if (touched_.contains(child)) return;
    edits_.remove(node, {&tree_, child});
    touched_[child] = touched_[node.index()] = true;
    auto& children = by_index_.at(node.index())->children;
    const auto found = std::ranges::find_if(children, [&](const Made& each) { return each->was == child; });
    if (found == children.end()) return;
    for (auto i = node.is_map() ? 2 : 1; i > 0; --i) gone_.push_back(std::move(*found)), children.erase(found);
  }

  // The bytes between the spans of the edits are there, in order.
  void check_outside(const std::string& after) const {
    std::vector<TextEdit> made = edits_.edits();
    std::ranges::stable_sort(made, {}, [](const TextEdit& one) { return one.place.span; });
    const std::string_view before = tree_.source->bytes();
    std::size_t from = 0, at = 0;
    for (const TextEdit& one : made) {
      const std::string_view kept = before.substr(from, one.place.span.begin - from);
      at = after.find(kept, at);
      require(at != std::string::npos, "bytes outside the spans stay");
      at += kept.size();
      from = one.place.span.end;
    }
    require(std::string_view(after).substr(at).ends_with(before.substr(from)), "bytes behind the spans stay");
  }

  bool is_expected(const yaml::Tree& after) {
    Moves moves;
    if (after.documents.size() != roots_.size()) return false;
    for (std::size_t i = 0; i < roots_.size(); ++i)
      if (!is_as(*roots_[i], after, after.documents[i], moves)) return false;
    return true;
  }

  const yaml::Tree& tree_;
  YamlEdits edits_;
  std::vector<Made> roots_, gone_;  // gone: what the index may still name
  std::map<std::uint32_t, Model*> by_index_;
  std::vector<std::uint32_t> nodes_;
  std::map<std::uint32_t, bool> keys_, touched_, adding_;
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string_view bytes = input(data, size);
  if (bytes.empty()) return 0;
  const auto count = std::min<std::size_t>(static_cast<unsigned char>(bytes.back()) % 32, bytes.size() - 1);
  bytes.remove_suffix(1);
  Choices choices(bytes.substr(bytes.size() - count));
  bytes.remove_suffix(count);
  const Source source("x.yaml", std::string(bytes));
  const yaml::Reading reading = yaml::read(source, limits);
  if (!reading.faults.empty() || reading.tree.nodes.empty()) return 0;
  Editing editing(reading.tree);
  while (!choices.empty()) editing.change(choices);
  editing.check();
  return 0;
}
