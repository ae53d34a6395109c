#include "edit/edit.h"

#include <doctest/doctest.h>

#include <functional>

#include "yaml/read.h"

using namespace mentor;
using yaml::Node;

namespace {

TextEdit edit(const Source& source, std::uint32_t begin, std::uint32_t end, std::string text) {
  return {{&source, {begin, end}}, std::move(text)};
}

// The node at a path of keys and item numbers, separated by slashes.
Node at(const yaml::Tree& tree, std::string_view path) {
  Node node = tree.document(0);
  while (!path.empty()) {
    const auto slash = path.find('/');
    const std::string_view step = path.substr(0, slash);
    path = slash == std::string_view::npos ? std::string_view() : path.substr(slash + 1);
    if (node.is_list()) {
      auto item = node.items().begin();
      for (int n = std::stoi(std::string(step)); n > 0; --n) ++item;
      node = *item;
    } else {
      REQUIRE(node.find(step));
      node = *node.find(step);
    }
  }
  return node;
}

// The file after changes; "refused" where they are.
std::string changed(std::string_view bytes, const std::function<void(YamlEdits&, const yaml::Tree&)>& change) {
  const Source source("x.yaml", std::string(bytes));
  const yaml::Reading reading = yaml::read(source);
  YamlEdits edits(reading.tree);
  change(edits, reading.tree);
  const auto result = edits.apply();
  return result ? *result : "refused";
}

}  // namespace

TEST_CASE("edits are applied wherever they are, in any order") {
  const Source source("x.yaml", "abcdef");
  CHECK(*apply(source, {}) == "abcdef");
  CHECK(*apply(source, {edit(source, 4, 5, ""), edit(source, 1, 2, "XY")}) == "aXYcdf");
  CHECK(*apply(source, {edit(source, 2, 2, "1"), edit(source, 2, 2, "2"), edit(source, 2, 3, "3")}) == "ab123def");
  CHECK(*apply(source, {edit(source, 6, 6, "!"), edit(source, 0, 0, "!")}) == "!abcdef!");
  CHECK(*apply(source, {edit(source, 1, 2, "x"), edit(source, 1, 2, "x")}) == "axcdef");
}

TEST_CASE("edits that overlap or belong elsewhere are refused") {
  const Source source("x.yaml", "abcdef"), other("y.yaml", "abcdef");
  CHECK_FALSE(apply(source, {edit(source, 1, 3, ""), edit(source, 2, 4, "")}));
  CHECK_FALSE(apply(source, {edit(source, 1, 3, "x"), edit(source, 1, 3, "y")}));
  CHECK_FALSE(apply(source, {edit(source, 1, 3, "x"), edit(source, 2, 2, "y")}));
  CHECK_FALSE(apply(source, {edit(other, 1, 3, "")}));
  CHECK_FALSE(apply(source, {edit(source, 5, 7, "")}));
}

TEST_CASE("a value is replaced and nothing else moves") {
  struct Row {
    std::string_view before, path;
    NewValue value;
    std::string_view after;
  };
  const auto text = [](const char* words) { return NewValue::of_text(words); };
  const Row rows[] = {
      {"a: b # c\n", "a", text("d"), "a: d # c\n"},
      {"a: 'b'\n", "a", text("d"), "a: 'd'\n"},
      {"a: \"b\"\n", "a", text("it's"), "a: \"it's\"\n"},
      {"a: b\nc: 'd'\n", "a", text("x: y"), "a: 'x: y'\nc: 'd'\n"},
      {"a: b\r\nc: d\r\n", "a", text("no"), "a: \"no\"\r\nc: d\r\n"},
      {"a: b\n", "a", NewValue::of_word("2023-02-10"), "a: 2023-02-10\n"},
      {"a:\nb: c\n", "a", text("d"), "a: d\nb: c\n"},
      {"a: # why\nb: c\n", "a", text("d"), "a: d # why\nb: c\n"},
      {"a: |\n  x\n  y\nb: c\n", "a", text("d"), "a: d\nb: c\n"},
      {"a:\n  - x\n  - y\nb: c\n", "a", text("d"), "a: d\nb: c\n"},
      {"a:\n  - x\n  - y\nb: c\n", "a", NewValue::list({text("z"), text("- w")}), "a:\n  - z\n  - \"- w\"\nb: c\n"},
      {"a: [x, y]\n", "a/1", text("b, c"), "a: [x, \"b, c\"]\n"},
      {"- a\n-\n- b\n", "1", text("c"), "- a\n- c\n- b\n"},
      {"\xEF\xBB\xBF"
       "a: b",
       "a", text("c"),
       "\xEF\xBB\xBF"
       "a: c"},
      {"a: &x b\nc: *x\n", "c", text("d"), "a: &x b\nc: d\n"},
      {"a:\n  # why\n  - x\n", "a", text("d"), "a: d\n  # why\n"},
      {"a:\n  - x # why\n  - y\n", "a", text("d"), "refused"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.before);
    CHECK(changed(row.before, [&](YamlEdits& edits, const yaml::Tree& tree) {
            edits.set(at(tree, row.path), row.value);
          }) == row.after);
  }
}

TEST_CASE("an entry is added at the end of a map") {
  struct Row {
    std::string_view before, path, after;
  };
  const Row rows[] = {
      {"a: b\n", "", "a: b\ndone: 2023-02-10\n"},
      {"a: b", "", "a: b\ndone: 2023-02-10"},
      {"a: b # c\n# d\n", "", "a: b # c\ndone: 2023-02-10\n# d\n"},
      {"i:\n  - n: 1\n    t: x\n\n  - n: 2\n", "i/0", "i:\n  - n: 1\n    t: x\n    done: 2023-02-10\n\n  - n: 2\n"},
      {"i:\n  - n: 1\n  - n: 2", "i/1", "i:\n  - n: 1\n  - n: 2\n    done: 2023-02-10"},
      {"i: {n: 1}\n", "i", "i: {n: 1, done: 2023-02-10}\n"},
      {"i: {}\n", "i", "i: {done: 2023-02-10}\n"},
      {"i:\nb: c\n", "i", "i:\n  done: 2023-02-10\nb: c\n"},
      {"i: # c\nb:\n    d: e\n", "i", "i: # c\n    done: 2023-02-10\nb:\n    d: e\n"},
      {"a: |+\n  x\n\n", "", "a: |+\n  x\n\ndone: 2023-02-10\n"},
      {"a:\r\n  b: c\r\n", "a", "a:\r\n  b: c\r\n  done: 2023-02-10\r\n"},
      {"done: 1\n", "", "refused"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.before);
    CHECK(changed(row.before, [&](YamlEdits& edits, const yaml::Tree& tree) {
            edits.insert(at(tree, row.path), "done", NewValue::of_word("2023-02-10"));
          }) == row.after);
  }
}

TEST_CASE("items are added at the end of a list, in the style of the others") {
  struct Row {
    std::string_view before, after;
  };
  const Row rows[] = {
      {"a:\n  - x\n", "a:\n  - x\n  - p 1\n  - \"it's: q\"\n"},
      {"a:\n- x # y\nb: c\n", "a:\n- x # y\n- p 1\n- \"it's: q\"\nb: c\n"},
      {"a:\n  - 'x'\n", "a:\n  - 'x'\n  - 'p 1'\n  - 'it''s: q'\n"},
      {"a: [x]\n", "a: [x, p 1, \"it's: q\"]\n"},
      {"a: []\n", "a: [p 1, \"it's: q\"]\n"},
      {"a: [\n    x\n  ]\n", "a: [\n    x,\n    p 1,\n    \"it's: q\"\n  ]\n"},
      {"a:\nb: c\n", "a: [p 1, \"it's: q\"]\nb: c\n"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.before);
    const std::string after = changed(row.before, [&](YamlEdits& edits, const yaml::Tree& tree) {
      edits.append(at(tree, "a"), NewValue::of_text("p 1"));
      edits.append(at(tree, "a"), NewValue::of_text("it's: q"));
    });
    CHECK(after == row.after);
  }
}

TEST_CASE("a record of several lines is added as the file lays them out") {
  const auto pair = [] {
    NewValue programme = NewValue::map();
    programme.add("title", NewValue::of_text("План: первый")).add("from", NewValue::of_word("2023-09-01"));
    NewValue made = NewValue::map();
    made.add("id", NewValue::of_text("p-1")).add("mentees", NewValue::list({NewValue::of_text("m-1")}));
    made.add("programme", programme)
        .add("meetings", NewValue::list({NewValue::map().add("type", NewValue::of_text("trial"))}));
    return made;
  };
  const auto append = [&](YamlEdits& edits, const yaml::Tree& tree) { edits.append(at(tree, "pairs"), pair()); };
  CHECK(
      changed("pairs:\n", append) ==
      "pairs:\n  - id: p-1\n    mentees: [m-1]\n    programme:\n      title: \"План: первый\"\n      from: 2023-09-01\n"
      "    meetings:\n      - type: trial\n");
  CHECK(changed("pairs:\n- id: 'p-0'\n", append) ==
        "pairs:\n- id: 'p-0'\n- id: p-1\n  mentees: [m-1]\n  programme:\n    title: 'План: первый'\n    from: "
        "2023-09-01\n"
        "  meetings:\n  - type: trial\n");
}

TEST_CASE("entries and items are removed") {
  struct Row {
    std::string_view before, parent, child, after;
  };
  const Row rows[] = {
      {"- a\n- b\n- c\n", "", "0", "- b\n- c\n"}, {"- a\n- b # x\n- c # y\n", "", "2", "- a\n- b # x\n"},
      {"i:\n  - a\n", "i", "0", "i: []\n"},       {"i: [a, b, c]\n", "i", "1", "i: [a, c]\n"},
      {"i: [a, b]\n", "i", "1", "i: [a]\n"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.before);
    CHECK(changed(row.before, [&](YamlEdits& edits, const yaml::Tree& tree) {
            const Node parent = at(tree, row.parent);
            const std::string path = std::string(row.parent) + (row.parent.empty() ? "" : "/") + std::string(row.child);
            edits.remove(parent, at(tree, path));
          }) == row.after);
  }
  const auto remove_first_key = [](YamlEdits& edits, const yaml::Tree& tree) {
    edits.remove(at(tree, "0"), (*at(tree, "0").entries().begin()).key);
  };
  CHECK(changed("- a: 1\n  b: 2\n", remove_first_key) == "- b: 2\n");
  CHECK(changed("- &x a\n- *x\n", [](YamlEdits& edits, const yaml::Tree& tree) {
          edits.remove(at(tree, ""), at(tree, "0"));
        }) == "refused");
}

TEST_CASE("an alias goes on meaning the same of two values with one anchor") {
  const auto set_second = [](YamlEdits& edits, const yaml::Tree& tree) {
    edits.set(at(tree, "1"), NewValue::of_text("d"));
  };
  CHECK(changed("- &x a\n- &x b: c\n- *x\n", set_second) == "refused");
  CHECK(changed("- &x a\n- b: c\n- *x\n", set_second) == "- &x a\n- d\n- *x\n");
}

TEST_CASE("several changes of one file are made together") {
  CHECK(changed("a: 1\nb:\n  - x\nc: {d: e}\n", [](YamlEdits& edits, const yaml::Tree& tree) {
          edits.append(at(tree, "b"), NewValue::of_text("z"));
          edits.set(at(tree, "a"), NewValue::of_word("2"));
          edits.insert(at(tree, "c"), "f", NewValue::of_text("g"));
          edits.insert(at(tree, ""), "h", NewValue::of_text(""));
        }) == "a: 2\nb:\n  - x\n  - z\nc: {d: e, f: g}\nh: \"\"\n");
}

TEST_CASE("remarks stay with what stays, in brackets over several lines too") {
  struct Row {
    std::string_view before, child, after;
    bool adds = false;
  };
  const Row rows[] = {
      {"{a: 1, # one\n b: 2, # two\n}\n", "b", "{a: 1, # one\n}\n"},
      {"{a: 1, # one\n b: 2, # two\n}\n", "b", "{a: 1, new: x, # one\n}\n", true},
      {"{a: 1, # one\n b: 2, # two\n}\n", "a", "{b: 2, # two\n}\n"},
      {"{\n a: 1, # one\n b: 2, # two\n}\n", "a", "{\n b: 2, # two\n}\n"},
      {"{\r\n a: 1, # one\r\n b: 2 # two\r\n}\r\n", "b", "{\r\n a: 1, # one\r\n}\r\n"},
      {"{a: 1, # one\n b: 2}\n", "b", "refused"},
      {"{a: 1, b: 2} # both\n", "b", "{a: 1} # both\n"},
      {"{a: 1, b: 2}\n", "b", "{a: 1, new: x}\n", true},
      {"a: 1 # one\n# of two\nb: 2 # two\n# of three\nc: 3\n", "b", "a: 1 # one\n# of three\nc: 3\n"},
      {"# of one\na: 1 # one\n# of two\nb: 2\n", "a", "# of one\n# of two\nb: 2\n"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.before);
    CAPTURE(row.child);
    CHECK(changed(row.before, [&](YamlEdits& edits, const yaml::Tree& tree) {
            const Node map = tree.document(0);
            for (const auto [key, value] : map.entries())
              if (key.text() == row.child) edits.remove(map, key);
            if (row.adds) edits.insert(map, "new", NewValue::of_text("x"));
          }) == row.after);
  }
}

TEST_CASE("a remark that would be lost is named with its line") {
  const Source source("x.yaml", "a:\n  - x\n  # why\n  - y\n");
  const yaml::Reading reading = yaml::read(source);
  YamlEdits edits(reading.tree);
  edits.set(at(reading.tree, "a"), NewValue::of_text("z"));
  const auto result = edits.apply();
  REQUIRE_FALSE(result);
  CHECK(result.error().kind == Failure::Kind::usage);
  CHECK(result.error().message.in(Language::en) ==
        "x.yaml, line 3: the remark “# why” would be lost with what the change replaces; move it to another line, or "
        "make the change by hand");
}

TEST_CASE("a value is written again as it is: numbers and dates without quotes, texts with those they need") {
  const Source source("x.yaml", "{a: [2026-10-01, '12', 12, \"x, y\", it's], b: {c: , d: no}}\n");
  const yaml::Reading reading = yaml::read(source);
  YamlEdits edits(reading.tree);
  edits.append(at(reading.tree, "a"), as_written(reading.tree.document(0)));
  CHECK(*edits.apply() ==
        "{a: [2026-10-01, '12', 12, \"x, y\", it's, {a: [2026-10-01, '12', 12, 'x, y', it's], b: {c: , d: no}}], b: "
        "{c: , d: no}}\n");
}

TEST_CASE("records that come into empty brackets get lines of their own") {
  struct Row {
    std::string_view before, after;
  };
  const Row rows[] = {
      {"kind: x\np: []\n", "kind: x\np:\n  - id: a\n    num: 1\n  - id: b\n"},
      {"p: []   # note\n# more\nq: 1\n", "p:   # note\n  - id: a\n    num: 1\n  - id: b\n# more\nq: 1\n"},
      {"p:   []  \nq: 1", "p:\n  - id: a\n    num: 1\n  - id: b\nq: 1"},
      {"p: []", "p:\n  - id: a\n    num: 1\n  - id: b"},
      {"p: [\n  ]\n", "p:\n  - id: a\n    num: 1\n  - id: b\n"},
      {"p: [\n  # none\n  ]\n", "refused"},
      {"{p: []}\n", "{p: [{id: a, num: 1}, {id: b}]}\n"},
      {"p: &x []\nq: *x\n", "p: &x\n  - id: a\n    num: 1\n  - id: b\nq: *x\n"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.before);
    CHECK(changed(row.before, [&](YamlEdits& edits, const yaml::Tree& tree) {
            edits.append(at(tree, "p"),
                         NewValue::map().add("id", NewValue::of_text("a")).add("num", NewValue::of_word("1")));
            edits.append(at(tree, "p"), NewValue::map().add("id", NewValue::of_text("b")));
          }) == row.after);
  }
}

TEST_CASE("what is added where two maps end comes to the one that is meant") {
  for (const bool outer_first : {true, false}) {
    CHECK(changed("m:\n  - p: 1\n    f:\n      a: 1\n", [&](YamlEdits& edits, const yaml::Tree& tree) {
            if (outer_first) edits.insert(at(tree, "m/0"), "h", NewValue::of_word("2"));
            edits.insert(at(tree, "m/0/f"), "b", NewValue::of_word("3"));
            if (!outer_first) edits.insert(at(tree, "m/0"), "h", NewValue::of_word("2"));
          }) == "m:\n  - p: 1\n    f:\n      a: 1\n      b: 3\n    h: 2\n");
  }
}
