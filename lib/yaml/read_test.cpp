#include "yaml/read.h"

#include <doctest/doctest.h>

#include "yaml/events.h"
#include "yaml/faults.h"

using namespace mentor;
using namespace mentor::yaml;

namespace {

// Each error as "line:column name", in order; notes are left out.
std::string faults_in(const Reading& reading) {
  std::string out;
  for (const auto& fault : reading.faults) {
    if (fault.severity == Severity::note) continue;
    const Position at = fault.place.begin();
    out += (out.empty() ? "" : ", ") + std::to_string(at.line) + ":" + std::to_string(at.column) + " " +
           std::string(fault.rule->name);
  }
  return out;
}

std::string faults_in(std::string_view yaml, const Limits& limits = {}) {
  const Source source("x.yaml", std::string(yaml));
  return faults_in(read(source, limits));
}

// A tree in one line: [a, b], {k: v}; texts as they are, documents separated by " | ".
std::string shown(Node node) {
  if (node.is_scalar()) return std::string(node.text());
  std::string out;
  for (const Node item : node.items()) out += (out.empty() ? "" : ", ") + shown(item);
  for (const auto [key, value] : node.entries()) out += (out.empty() ? "" : ", ") + shown(key) + ": " + shown(value);
  return node.is_map() ? "{" + out + "}" : "[" + out + "]";
}

std::string shown(std::string_view yaml) {
  const Source source("x.yaml", std::string(yaml));
  const Reading reading = read(source);
  std::string out;
  for (std::size_t i = 0; i < reading.tree.documents.size(); ++i)
    out += (i == 0 ? "" : " | ") + shown(reading.tree.document(i));
  return out;
}

std::string repeat(std::string_view text, std::size_t times) {
  std::string out;
  for (; times > 0; --times) out += text;
  return out;
}

}  // namespace

TEST_CASE("what is valid is read as the specification says") {
  struct Row {
    std::string_view yaml, tree;
  };
  const Row rows[] = {
      {"", ""},
      {"# only a comment\n", ""},
      {"---\n", ""},
      {"a: b", "{a: b}"},
      {"a: b\r\nc: d\r\n", "{a: b, c: d}"},
      {"a: b\rc: d\r", "{a: b, c: d}"},
      {"\xEF\xBB\xBF"
       "a: b\n",
       "{a: b}"},
      {"a:\n- b\n- c\nd: e\n", "{a: [b, c], d: e}"},
      {"- - a\n  - b\n- c: d\n  e: f\n", "[[a, b], {c: d, e: f}]"},
      {"a: one\n  two\n\n  three\n", "{a: one two\nthree}"},
      {"a: 'it''s'\nb: \"\\u0416\\x41\\t\"\n", "{a: it's, b: ЖA\t}"},
      {"a: |\n  one\n   two\n\nb: >-\n  one\n  two\n", "{a: one\n two\n, b: one two}"},
      {"a: [b, c: d, {e, f: g}]\n", "{a: [b, {c: d}, {e: , f: g}]}"},
      {"[devops?, a?b, http://x.y]", "[devops?, a?b, http://x.y]"},
      {"a: &x [b]\nc: *x\n", "{a: [b], c: [b]}"},
      {"a\n---\nb\n...\n# c\n--- c\n", "a | b | c"},
      {"%YAML 1.2 # yes\n---\na: b\n", "{a: b}"},
      {"срок: до 1 июня\n", "{срок: до 1 июня}"},
      {"no: no\nnull: ~\n", "{no: no, null: ~}"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.yaml);
    CHECK(faults_in(row.yaml) == "");
    CHECK(shown(row.yaml) == row.tree);
  }
}

TEST_CASE("each fault is named at its place") {
  struct Row {
    std::string_view yaml, faults;
  };
  const Row rows[] = {
      {",", "1:1 invalid-yaml"},
      {"a: \"x\nb: 1\n", "1:4 unclosed-quote"},
      {"a: 'x\n", "1:4 unclosed-quote"},
      {"a: [b, c\nd: e\n", "1:4 unclosed-bracket"},
      {"a: [b}\n", "1:4 unclosed-bracket"},
      {"a: [b,\nc]\n", "1:4 unclosed-bracket, 2:1 missing-colon"},
      {"a: [\n  b\n]\n", "3:1 wrong-indentation"},
      {"a: [b,, c]\n", "1:7 invalid-yaml"},
      {"a: b: c\n", "1:5 colon-in-value"},
      {"a: b\n  c: d\n", "2:1 wrong-indentation"},
      {"заголовок\nkind: roadmap\n", "1:1 missing-colon"},
      {"a: b\nc\n", "2:1 missing-colon"},
      {"a: b\n' c\n d': e\n", "2:1 invalid-yaml"},
      {"a: b\n' c\n d' e\n", "2:1 missing-colon"},
      {"a: b\n' c\n\n d':e\n", "2:1 invalid-yaml"},
      {"a: b\nc:d\n", "2:2 missing-space-after-colon"},
      {"\"a\":b\n", "1:4 missing-space-after-colon"},
      {"a: b\nc:\xC2\xA0"
       "d\n",
       "2:3 look-alike"},
      {"- a\n\xE2\x80\x94 b\n", "2:1 look-alike"},
      {"a:\n  b: 1\n\tc: 2\n", "3:1 tab-indentation"},
      {"a: b\n- c\n", "2:1 mixed-list-and-map"},
      {"a: - b\n", "1:4 invalid-yaml"},
      {"--- a: b\n", "1:6 invalid-yaml"},
      {"a: 'b' c\n", "1:8 text-after-value"},
      {"a: 'b'#c\n", "1:7 missing-space-before-comment"},
      {"a: @b\n", "1:4 special-first-character"},
      {"a: \"\\q\"\n", "1:5 unknown-escape"},
      {"a: \"\\uD800\"\n", "1:5 unknown-escape"},
      {"a: \"\\q\\", "1:5 unknown-escape"},
      {"a: \"\\q\\\nb: c\n", "1:5 unknown-escape"},
      {"a: {b: 1, \"b\": 2}\n", "1:11 duplicate-key"},
      {"a: *b\n", "1:4 undefined-alias"},
      {"a: &b [*b]\n", "1:8 alias-cycle"},
      {"a: &b &c d\n", "1:7 special-first-character"},
      {"a: !x b\n", "1:4 tag-refused"},
      {"[a]: b\n", "1:1 complex-key"},
      {"%TAG ! x\n---\na\n", "1:1 directive"},
      {"%YAML 1.2\na: b\n", "2:1 invalid-yaml"},
      {"a: |0\n  b\n", "1:5 invalid-yaml"},
      {"a: |\n    \n  b\n", "2:1 wrong-indentation"},
      {"a: b\x01\n", "1:5 control-character"},
      {std::string_view("a\0b", 3), "1:1 utf-16"},
      {std::string_view("ab\0c", 4), "1:3 control-character"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.yaml);
    CHECK(faults_in(row.yaml) == row.faults);
  }
}

TEST_CASE("one run finds every fault and keeps the entries without any") {
  struct Row {
    std::string_view yaml, faults, tree;
  };
  const Row rows[] = {
      {"a: \"x\nb: 1\nc: [1\nd: 2\n", "1:4 unclosed-quote, 3:4 unclosed-bracket", "{b: 1, d: 2}"},
      {"- a: b: c\n  d: e\n- f\n", "1:7 colon-in-value", "[{d: e}, f]"},
      {"a:\n  - b: @\n    c: d\n   e: f\n  - g: h\n", "2:8 special-first-character, 4:1 wrong-indentation",
       "{a: [{c: d}, {g: h}]}"},
      {"a:\n  b: 1\n c: 2\n  d: 3\n", "3:1 wrong-indentation", "{a: {b: 1, d: 3}}"},
      {"a: 1\na: 2\nb: 3\n", "2:1 duplicate-key", "{a: 1, b: 3}"},
      {"a: !!seq\n- b\n- c\nd: e\n", "1:4 tag-refused", "{d: e}"},
      {"a: &x \"\\q\"\nb: *x\nc: d\n", "1:8 unknown-escape", "{c: d}"},
      {"План\nkind: roadmap\nid x\nitems:\n- 1\n", "1:1 missing-colon, 3:1 missing-colon",
       "{kind: roadmap, items: [1]}"},
      {"a: {b\n---\nc: d\n", "1:4 unclosed-bracket", "{} | {c: d}"},
      {"a: b\x01\nc:\n  d: \x02\n  e: f\n", "1:5 control-character, 3:6 control-character", "{c: {e: f}}"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.yaml);
    CHECK(faults_in(row.yaml) == row.faults);
    CHECK(shown(row.yaml) == row.tree);
  }
}

TEST_CASE("inside brackets too every fault is found and the other entries are kept") {
  struct Row {
    std::string_view yaml, faults, tree;
  };
  const Row rows[] = {
      {"a: [b, @c, *d, !e, \"\\q\", , f]\ng: h\n",
       "1:8 special-first-character, 1:12 undefined-alias, 1:16 tag-refused, 1:21 unknown-escape, 1:26 invalid-yaml",
       "{a: [b, f], g: h}"},
      {"a: {b: 1, b: [2, 3], c: @, d: 4}\n", "1:11 duplicate-key, 1:25 special-first-character", "{a: {b: 1, d: 4}}"},
      {"a: [\n  {b: `},\n  {c: 1, d: @},\n  {e: 2}]\n", "2:7 special-first-character, 3:13 special-first-character",
       "{a: [{}, {c: 1}, {e: 2}]}"},
      {"a: [\"b\" \"c\" @]\nd: e\n", "1:9 missing-comma", "{d: e}"},
      {"a: [@b, c\nd: e\n", "1:4 unclosed-bracket, 1:5 special-first-character", "{d: e}"},
      {"a: [b, }\nd: e\n", "1:4 unclosed-bracket", "{d: e}"},
      {"a: [&x @, *x, c]\n", "1:8 special-first-character", "{a: [c]}"},
      {"[@]\n", "1:2 special-first-character", "[]"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.yaml);
    CHECK(faults_in(row.yaml) == row.faults);
    CHECK(shown(row.yaml) == row.tree);
  }
}

TEST_CASE("limits are findings") {
  CHECK(faults_in(repeat("[", 65)) == "1:65 too-deep");
  CHECK(faults_in(repeat("[", 64) + repeat("]", 64)) == "");
  CHECK(faults_in(repeat("- ", 100'000) + "a") == "1:129 too-deep");
  CHECK(faults_in("a: " + std::string(70'000, 'x') + "\nb: 1\n") == "1:4 too-long-scalar");
  CHECK(faults_in("a: |\n  " + std::string(70'000, 'x') + "\nb: 1\n") == "1:4 too-long-scalar");
  CHECK(faults_in(std::string(1025, 'x') + ": 1\n") == "1:1 too-long-key");
  CHECK(faults_in(repeat("ж", 1024) + ": 1\n") == "");
  CHECK(faults_in("a: b\n", {.file = 4}) == "1:1 too-large-file");
  const std::string text = "a: &a '" + std::string(60'000, 'x') + "'\nb: [" + repeat("*a, ", 1066) + "]\n";
  CHECK(faults_in(text) == "");
  CHECK(faults_in(text + "c: *a\n") == "3:4 alias-budget");
  std::string anchors, bad;
  for (int i = 0; i < 65'600; ++i) anchors += "- &a" + std::to_string(i) + " 1\n";
  CHECK(faults_in(anchors, {.faults = 1}) == "65535:3 too-many-anchors, 65536:3 too-many-faults");
  for (int i = 0; i < 200; ++i) bad += "- @\n";
  const Source source("x.yaml", bad);
  const Reading reading = read(source);
  REQUIRE(reading.faults.size() == 101);
  CHECK(reading.faults.back().rule == &too_many_faults);
  // The reader stops at the last byte, wherever the last fault that counts is found.
  CHECK(faults_in("{a: 1, a: 2}", {.faults = 0}) == "1:8 too-many-faults");
  CHECK(faults_in("[a, {b: , b: ", {.faults = 0}) == "1:11 too-many-faults");
}

TEST_CASE("limits on size and number are said in both languages") {
  const auto said = [](std::string_view yaml, const Limits& limits) {
    const Source source("x.yaml", std::string(yaml));
    const Reading reading = read(source, limits);
    REQUIRE_FALSE(reading.faults.empty());
    const bool stopped = reading.faults.size() > limits.faults && reading.faults[0].rule != &too_many_anchors;
    const Diagnostic& told = stopped ? reading.faults.back() : reading.faults.front();
    return std::string(told.rule->code) + " " + told.message.in(Language::en) + " | " + told.message.in(Language::ru);
  };
  CHECK(said("a: long text\n", {.scalar = 4}) == "Y138 this text is longer than 4 bytes | этот текст длиннее 4 байт");
  CHECK(said("a: b\n", {.file = 4}) == "Y139 the file is larger than 4 bytes | файл больше 4 байт");
  CHECK(said("- @\n- @\n- @\n", {.faults = 2}) ==
        "Y141 more than 2 faults: the rest of the file was not read | больше 2 ошибок: остаток файла не прочитан");
  std::string anchors;
  for (int i = 0; i < 65'600; ++i) anchors += "- &a" + std::to_string(i) + " 1\n";
  CHECK(said(anchors, {.faults = 2}) ==
        "Y140 more than 65534 values are named with “&” | больше 65534 значений названо через «&»");
}

TEST_CASE("spans have both ends") {
  const Source source("x.yaml", "a: 'b c' # d\nлист:\n  - [1, 2]\n  -\nn: |\n  x\n  y\n\n");
  const Reading reading = read(source);
  REQUIRE(reading.faults.empty());
  const Node root = reading.tree.document(0);
  CHECK(root.find("a")->place().text() == "'b c'");
  CHECK(root.find("лист")->place().text() == "- [1, 2]\n  -");
  CHECK(root.find("лист")->size() == 2);
  CHECK(root.find("n")->place().text() == "|\n  x\n  y");
  CHECK(root.find("n")->text() == "x\ny\n");
  CHECK((*++root.find("лист")->items().begin()).place().begin() == Position{4, 4});
  REQUIRE(reading.tree.comments.size() == 1);
  CHECK(source.text(reading.tree.comments[0]) == "# d");
}

TEST_CASE("aliases behave as their targets and stand where they stand") {
  const Source source("x.yaml", "a: &x {b: [1, 2]}\nc: *x\n? *x\n");
  const Source good("x.yaml", "a: &x {b: [1, 2]}\nc: *x\n*y : 1\n");
  const Source names("x.yaml", "- &k key\n- *k : 1\n  key2: *k\n- &a\n  &b b: *b\n- *a\n");
  CHECK(faults_in(read(source)) == "3:1 complex-key");
  CHECK(faults_in(read(good)) == "3:1 undefined-alias");
  const Reading reading = read(names);
  REQUIRE(faults_in(reading) == "");
  CHECK(shown(reading.tree.document(0)) == "[key, {key: 1, key2: key}, {b: b}, {b: b}]");
  const Reading first = read(good);
  const Node alias = *first.tree.document(0).find("c");
  CHECK(alias.is_alias());
  CHECK(alias.is_map());
  CHECK(alias.place().text() == "*x");
  CHECK(shown(alias) == "{b: [1, 2]}");
}

TEST_CASE("part of a scalar is found in the source whatever its style") {
  struct Row {
    std::string_view yaml, part, source;
  };
  const Row rows[] = {
      {"a: one two three", "two", "two"},
      {"a: 'it''s two'", "'s", "''s"},
      {"a: \"\\u0416 x\\ty\"", "Ж x\t", "\\u0416 x\\t"},
      {"a: one\n  two\n\n  three", "two\nth", "two\n\n  th"},
      {"a: |2\n   one\n  two\n", " one\ntwo", " one\n  two"},
      {"a: >\n\n  one\n  two\n  three\n", "two three", "two\n  three"},
      {"a: \"one \\\n  two\"", "two", "two"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.yaml);
    const Source source("x.yaml", std::string(row.yaml));
    const Reading reading = read(source);
    const Node value = *reading.tree.document(0).find("a");
    const auto at = value.text().find(row.part);
    REQUIRE(at != std::string_view::npos);
    CHECK(value.place_in(static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(row.part.size())).text() ==
          row.source);
  }
}

TEST_CASE("every part of a text lies in its scalar, after the part before it") {
  const std::string_view values[] = {
      "|1\n  ",      "|1\n ",      "|+1\n  x\n  ", ">\n  x\n  y\n\n", "\"a\\\n  b\\x41\n\n c\"",
      "'it''s\n x'", "one\n  two", "|\n  x\n   "};
  for (const std::string_view value : values) {
    CAPTURE(value);
    const Source source("x.yaml", "a: " + std::string(value));
    const Reading reading = read(source);
    REQUIRE(faults_in(reading) == "");
    const Node node = *reading.tree.document(0).find("a");
    std::uint32_t before = node.span().begin;
    for (std::uint32_t i = 0; i < node.text().size(); ++i) {
      const Span part = node.place_in(i, 1).span;
      CHECK(part.begin >= before);
      CHECK(part.end <= node.span().end);
      before = part.begin;
    }
  }
}

TEST_CASE("fixes mend what they are offered for") {
  struct Row {
    std::string_view before, after;
  };
  const Row rows[] = {
      {"a: b: c # d\n", "a: \"b: c\" # d\n"},
      {"a: @b\nc: d\n", "a: \"@b\"\nc: d\n"},
      {"- a\n\xE2\x80\x93 b\n", "- a\n- b\n"},
      {"\xEF\xBB\xBF"
       "a: b\n",
       "a: b\n"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.before);
    const Source source("x.yaml", std::string(row.before));
    const Reading reading = read(source);
    REQUIRE(reading.faults.size() == 1);
    REQUIRE(reading.faults[0].fix);
    std::string mended(row.before);
    for (const TextEdit& edit : reading.faults[0].fix->edits)
      mended.replace(edit.place.span.begin, edit.place.span.size(), edit.text);
    CHECK(mended == row.after);
    CHECK(faults_in(mended) == "");
  }
}

// No short cut of simple.cpp takes a value with an anchor.
TEST_CASE("a value of one line is read the same with and without the short cuts") {
  const std::vector<std::string> values = {"x",      "x y",   "x # c",  "x#c",          "x:y",       "x: y",  "x  ",
                                           "12:30",  "é - z", "'q'",    "[a, b]",       "",          "|",     "-x",
                                           "- x",    "x\ty",  "x:",     "x\t# c",       "x\n   y",   "x\n\n", "x\r",
                                           "x\n\ty", "#",     "x\n# c", "x\n# c\n   y", "x\n\n    y"};
  for (const std::string& value : values) {
    for (const char* next : {"b: c\n", "", "  d: e\n", "...\n", "---\n", "- f\n"}) {
      const std::string rest = value + "\n" + next;
      CAPTURE(rest);
      const Source simple("x.yaml", "a: b\nk: " + rest), general("x.yaml", "a: b\nk: &z " + rest);
      const Reading one = read(simple), other = read(general);
      // An anchor that nothing refers to is a warning.
      CHECK(faults_in(one).empty() == (faults_in(other).empty() || faults_in(other).ends_with("unused-anchor")));
      std::string events = to_events(other.tree);
      if (const auto anchor = events.find(" &z"); anchor != std::string::npos) events.erase(anchor, 3);
      if (one.faults.empty()) CHECK(to_events(one.tree) == events);
    }
  }
}

TEST_CASE("a forbidden character is found wherever it stands in a long file") {
  for (std::size_t at = 0; at < 200; ++at) {
    std::string bytes(200, 'x');
    bytes[at] = '\x1B';
    const Source source("x.yaml", bytes);
    const Reading reading = read(source);
    REQUIRE(reading.faults.size() == 1);
    CHECK(reading.faults[0].place.span == Span{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + 1)});
  }
}
