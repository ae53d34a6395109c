// What edits promise, on a file for people and on thousands of generated ones: one value is one line of a diff, bytes
// outside of the edits stay, and the tree is what was asked for, or the edit is refused.
#include <doctest/doctest.h>

#include <algorithm>
#include <random>

#include "edit/edit.h"
#include "yaml/read.h"
#include "yaml/write.h"

using namespace mentor;
using yaml::Node;

namespace {

// Sixteen lines as people write them.
constexpr std::string_view roadmap =
    "# The plan of the school, approved on 1 September\n"
    "kind: roadmap   # what this file is\n"
    "id: plan\n"
    "title: 'Plan: mentoring'\n"
    "organisation: \"School No. 5\"\t# with a tab before the remark\n"
    "\n"
    "# Who is responsible\n"
    "parties: {head: Principal, deputy: 'Deputy head'}   # short names\n"
    "forms: [teacher-pupil, \"pupil-pupil\"]\n"
    "items:\n"
    "  # the first one\n"
    "  - number: 1\n"
    "    title: Order   # issued by the head\n"
    "\n"
    "  - number: 2\n"
    "    done: 2026-09-01\n";

Node at(const yaml::Tree& tree, const std::vector<std::string>& path) {
  Node node = tree.document(0);
  for (const std::string& step : path) {
    if (node.is_list()) {
      auto item = node.items().begin();
      std::advance(item, std::stoi(step));
      node = *item;
    } else {
      REQUIRE(node.find(step));
      node = *node.find(step);
    }
  }
  return node;
}

std::vector<std::string> lines_of(std::string_view bytes) {
  std::vector<std::string> lines;
  while (!bytes.empty()) {
    const auto end = std::min(bytes.find('\n'), bytes.size() - 1) + 1;
    lines.emplace_back(bytes.substr(0, end));
    bytes.remove_prefix(end);
  }
  return lines;
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  for (auto i = text.find(from); i != std::string::npos; i = text.find(from, i + to.size()))
    text.replace(i, from.size(), to);
  return text;
}

// The lines that a diff would show: "-old +new" for each place, with their ends spelt out.
std::string diff(std::string_view before, std::string_view after) {
  const auto old_lines = lines_of(before), new_lines = lines_of(after);
  if (old_lines.size() != new_lines.size()) return "another number of lines";
  std::string out;
  for (std::size_t i = 0; i < old_lines.size(); ++i)
    if (old_lines[i] != new_lines[i]) out += "-" + old_lines[i] + "+" + new_lines[i];
  return out;
}

}  // namespace

TEST_CASE("one value in a commented file of sixteen lines is one line of a diff") {
  struct Row {
    const char* what;
    std::vector<std::string> path;
    NewValue value;
    const char* diff;
  };
  const auto text = [](const char* words) { return NewValue::of_text(words); };
  const Row rows[] = {
      {"a value with a remark",
       {"kind"},
       text("pairs"),
       "-kind: roadmap   # what this file is\n+kind: pairs   # what this file is\n"},
      {"single quotes stay", {"title"}, text("It's: new"), "-title: 'Plan: mentoring'\n+title: 'It''s: new'\n"},
      {"double quotes and a tab stay",
       {"organisation"},
       text("School No. 7"),
       "-organisation: \"School No. 5\"\t# with a tab before the remark\n"
       "+organisation: \"School No. 7\"\t# with a tab before the remark\n"},
      {"a record in brackets",
       {"parties", "head"},
       text("Head, teacher"),
       "-parties: {head: Principal, deputy: 'Deputy head'}   # short names\n"
       "+parties: {head: 'Head, teacher', deputy: 'Deputy head'}   # short names\n"},
      {"quotes in brackets",
       {"forms", "1"},
       text("no"),
       "-forms: [teacher-pupil, \"pupil-pupil\"]\n+forms: [teacher-pupil, \"no\"]\n"},
      {"a value in a list",
       {"items", "0", "title"},
       text("Order No. 7"),
       "-    title: Order   # issued by the head\n+    title: Order No. 7   # issued by the head\n"},
      {"a number", {"items", "0", "number"}, NewValue::of_word("3"), "-  - number: 1\n+  - number: 3\n"},
      {"the last line",
       {"items", "1", "done"},
       NewValue::of_word("2026-10-05"),
       "-    done: 2026-09-01\n+    done: 2026-10-05\n"},
  };
  const std::string mark = "\xEF\xBB\xBF", lf(roadmap), crlf = replaced(lf, "\n", "\r\n");
  for (const std::string& bytes : {lf, crlf, mark + lf, mark + crlf, lf.substr(0, lf.size() - 1)}) {
    const Source source("plan.yaml", bytes);
    const yaml::Reading reading = yaml::read(source);
    REQUIRE(lines_of(bytes).size() == 16);
    for (const Row& row : rows) {
      CAPTURE(std::string(row.what));
      YamlEdits edits(reading.tree);
      edits.set(at(reading.tree, row.path), row.value);
      const auto result = edits.apply();
      REQUIRE(result);
      CHECK(replaced(diff(bytes + (bytes.back() == '\n' ? "" : "\n"), *result + (bytes.back() == '\n' ? "" : "\n")),
                     "\r\n", "\n") == row.diff);
      CHECK(result->starts_with(mark) == bytes.starts_with(mark));
      CHECK(std::count(result->begin(), result->end(), '\r') == std::count(bytes.begin(), bytes.end(), '\r'));
      CHECK((result->back() == '\n') == (bytes.back() == '\n'));
    }
  }
}

TEST_CASE("what is added or removed is a line of its own, with the line ends of the file") {
  const std::string bytes = replaced(std::string(roadmap), "\n", "\r\n");
  const Source source("plan.yaml", bytes);
  const yaml::Reading reading = yaml::read(source);
  YamlEdits edits(reading.tree);
  edits.insert(at(reading.tree, {"items", "0"}), "done", NewValue::of_word("2026-09-02"));
  edits.append(at(reading.tree, {"forms"}), NewValue::of_text("teacher-teacher"));
  edits.remove(at(reading.tree, {"items", "1"}), (*++at(reading.tree, {"items", "1"}).entries().begin()).key);
  const auto result = edits.apply();
  REQUIRE(result);
  std::string expected = bytes;
  expected = replaced(expected, "# issued by the head\r\n", "# issued by the head\r\n    done: 2026-09-02\r\n");
  expected = replaced(expected, "\"pupil-pupil\"]", "\"pupil-pupil\", teacher-teacher]");
  expected = replaced(expected, "  - number: 2\r\n    done: 2026-09-01\r\n", "  - number: 2\r\n");
  CHECK(*result == expected);
}

namespace {

// A value as plain data, with the number of the node it was read from: what edits are applied to without any YAML.
struct Plain {
  enum class Kind { text, list, map } kind = Kind::text;
  std::string text;
  std::vector<std::string> keys;
  std::vector<Plain> items;
  std::uint32_t node = 0;
  bool operator==(const Plain& other) const {
    const bool both_empty = items.empty() && other.items.empty() && kind != Kind::text && other.kind != Kind::text;
    return both_empty || (kind == other.kind && text == other.text && keys == other.keys && items == other.items);
  }
};

Plain plain(Node node) {
  Plain made;
  made.node = node.index();
  made.text = std::string(node.text());
  if (node.is_list()) made.kind = Plain::Kind::list;
  if (node.is_map()) made.kind = Plain::Kind::map;
  for (const Node item : node.items()) made.items.push_back(plain(item));
  for (const auto [key, value] : node.entries()) {
    made.keys.emplace_back(key.text());
    made.items.push_back(plain(value));
  }
  return made;
}

Plain plain(const NewValue& value) {
  Plain made;
  made.text = value.text;
  if (value.kind == NewValue::Kind::list) made.kind = Plain::Kind::list;
  if (value.kind == NewValue::Kind::map) made.kind = Plain::Kind::map;
  made.keys = value.keys;
  for (const NewValue& item : value.items) made.items.push_back(plain(item));
  return made;
}

Plain* find(Plain& in, std::uint32_t node) {
  if (in.node == node) return &in;
  for (Plain& item : in.items)
    if (Plain* found = find(item, node)) return found;
  return nullptr;
}

class Random {
 public:
  explicit Random(unsigned seed) : random_(seed) {}
  std::size_t below(std::size_t n) { return random_() % n; }
  bool one_in(std::size_t n) { return below(n) == 0; }

  std::string words() {
    static const std::vector<std::string> all = {"план", "a",    "no",  "1.10", "it's",       "x: y", "#",  "два слова",
                                                 "\"",   "",     "-",   "[b]",  "http://x",   "~",    "é",  "a\\b",
                                                 "12",   " # x", "{a}", ", ",   "line\nline", "- z",  "\t", "end "};
    std::string made = all[below(all.size())];
    if (one_in(3)) made += " " + all[below(all.size())];
    return made;
  }

  NewValue value(int depth) {
    if (depth == 0 || below(3) > 0) return one_in(5) ? NewValue::of_word("2026-09-01") : NewValue::of_text(words());
    NewValue made = one_in(2) ? NewValue::list({}) : NewValue::map();
    for (std::size_t left = below(3); left > 0; --left) {
      if (made.kind == NewValue::Kind::list)
        made.items.push_back(value(depth - 1));
      else
        made.add("n" + std::to_string(left), value(depth - 1));
    }
    return made;
  }

  // A file of a map or list, in any layout.
  std::string file() {
    step_ = 1 + below(4);
    out_.clear();
    if (one_in(4)) out_ += "# begin\n";
    collection(0, 3);
    std::string made = std::move(out_);
    if (one_in(4)) made.pop_back();
    if (one_in(3)) made = replaced(made, "\n", "\r\n");
    if (one_in(5)) made.insert(0, "\xEF\xBB\xBF");
    return made;
  }

 private:
  static std::string spaces(std::size_t n) { return std::string(n, ' '); }

  std::string scalar() {
    const yaml::Style styles[] = {yaml::Style::plain, yaml::Style::single_quoted, yaml::Style::double_quoted};
    const yaml::Style style = styles[below(3)];
    return one_in(4) ? yaml::quoted_text(words(), style) : yaml::quoted(words(), style);
  }

  std::string flow(int depth) {
    if (depth == 0 || one_in(2)) return one_in(12) ? "" : scalar();
    const bool list = one_in(2);
    std::string made(1, list ? '[' : '{');
    for (std::size_t count = below(4), i = 0; i < count; ++i) {
      std::string value = flow(depth - 1);
      if (list && value.empty()) value = "x";
      made += (i > 0 ? one_in(4) ? " ," : ", " : "") + (list ? "" : "f" + std::to_string(i) + ": ") + value;
    }
    return made + (list ? "]" : "}");
  }

  void end() {
    if (one_in(5)) out_ += one_in(2) ? "   # note" : "\t# note";
    out_ += '\n';
    if (one_in(8)) out_ += one_in(2) ? "\n" : spaces(below(5)) + "# remark\n";
  }

  void value(std::size_t indent, int depth) {
    const auto pick = below(depth > 0 ? 8 : 4);
    if (pick == 0) {
      out_ += one_in(2) ? " |\n" : " >-\n";
      out_ += spaces(indent + 2) + "one\n" + spaces(indent + 2) + "two\n";
    } else if (pick < 4) {
      const std::string made = pick == 1 ? flow(2) : scalar();
      out_ += one_in(10) ? "" : (one_in(9) ? "  " : " ") + made;
      end();
    } else {
      end();
      collection(indent + step_, depth - 1);
    }
  }

  void collection(std::size_t indent, int depth) {
    const bool list = one_in(2);
    for (std::size_t count = 1 + below(4), i = 0; i < count; ++i) {
      out_ += spaces(indent) + (list ? "-" : "k" + std::to_string(i) + ":");
      value(indent, depth);
    }
  }

  std::mt19937 random_;
  std::string out_;
  std::size_t step_ = 2;
};

void collect(const Plain& from, std::vector<const Plain*>& into) {
  into.push_back(&from);
  for (const Plain& item : from.items) collect(item, into);
}

// One random change, made both in the edits and in the plain data.
void change(Random& random, const yaml::Tree& tree, const Plain& before, YamlEdits& edits, Plain& after,
            std::string& log) {
  std::vector<const Plain*> all;
  collect(before, all);
  const Plain& target = *all[random.below(all.size())];
  Plain* const changed = find(after, target.node);
  const Node node(&tree, target.node);
  const bool is_list = target.kind == Plain::Kind::list, is_map = target.kind == Plain::Kind::map;
  const auto pick = random.below(3);
  NewValue value = random.value(2);
  if (pick == 0 && !target.items.empty()) {
    const auto i = random.below(target.items.size());
    log += "remove " + std::to_string(i) + " of node " + std::to_string(target.node);
    auto entry = node.entries().begin();
    if (is_map) std::advance(entry, i);
    edits.remove(node, is_map ? (*entry).key : Node(&tree, target.items[i].node));
    changed->items.erase(changed->items.begin() + static_cast<std::ptrdiff_t>(i));
    if (is_map) changed->keys.erase(changed->keys.begin() + static_cast<std::ptrdiff_t>(i));
  } else if (pick == 1 && (is_list || is_map)) {
    log += "add to node " + std::to_string(target.node);
    const std::string key = "new" + std::to_string(target.items.size()) + std::to_string(random.below(1000));
    changed->items.push_back(plain(value));
    if (is_map) changed->keys.push_back(key);
    if (is_map)
      edits.insert(node, key, std::move(value));
    else
      edits.append(node, std::move(value));
  } else {
    log += "set node " + std::to_string(target.node);
    Plain made = plain(value);
    made.node = changed->node;
    *changed = std::move(made);
    edits.set(node, std::move(value));
  }
}

// Whether what is left of the old file is in the new one, in order and in as many pieces as there are edits.
bool keeps(std::string_view before, std::vector<TextEdit> edits, std::string_view after) {
  std::sort(edits.begin(), edits.end(), [](const auto& a, const auto& b) { return a.place.span < b.place.span; });
  std::uint32_t done = 0;
  for (const TextEdit& edit : edits) {
    const auto kept = before.substr(done, edit.place.span.begin - done);
    if (!after.starts_with(kept) || !after.substr(kept.size()).starts_with(edit.text)) return false;
    after.remove_prefix(kept.size() + edit.text.size());
    done = edit.place.span.end;
  }
  return after == before.substr(done);
}

}  // namespace

TEST_CASE("any sequence of edits gives the tree that was asked for and keeps the bytes around, or is refused") {
  std::size_t made = 0, refused = 0, refused_without_remarks = 0;
  for (unsigned seed = 1; seed <= 3000; ++seed) {
    Random random(seed);
    std::string bytes = random.file();
    for (int round = 0; round < 4; ++round) {
      const Source source("x.yaml", bytes);
      const yaml::Reading reading = yaml::read(source);
      REQUIRE(std::none_of(reading.faults.begin(), reading.faults.end(),
                           [](const Diagnostic& fault) { return fault.severity == Severity::error; }));
      const Plain before = plain(reading.tree.document(0));
      Plain expected = before;
      YamlEdits edits(reading.tree);
      std::string log;
      change(random, reading.tree, before, edits, expected, log);
      CAPTURE(seed);
      CAPTURE(bytes);
      CAPTURE(log);
      const auto result = edits.apply();
      if (!result) {
        ++refused;
        refused_without_remarks += bytes.find('#') == std::string::npos ? 1 : 0;
        continue;
      }
      ++made;
      const Source after("x.yaml", *result);
      CAPTURE(*result);
      CHECK(plain(yaml::read(after).tree.document(0)) == expected);
      CHECK(keeps(bytes, edits.edits(), *result));
      bytes = *result;
    }
  }
  // A remark inside what is replaced would be lost, so that is refused; hardly anything else is.
  MESSAGE("edits made: " << made << ", refused: " << refused
                         << ", of those without remarks in the file: " << refused_without_remarks);
  CHECK(made > 10 * refused);
  CHECK(made > 1000 * refused_without_remarks);
}
