#include "yaml/json.h"

#include <doctest/doctest.h>

#include "yaml/read.h"
#include "yaml/spans.h"

using namespace mentor;
using namespace mentor::yaml;

namespace {

std::string json(std::string_view yaml) {
  const Source source("x.yaml", std::string(yaml));
  const Reading reading = read(source);
  REQUIRE(reading.faults.empty());
  return to_json(reading.tree, 1000).value_or("too long");
}

}  // namespace

TEST_CASE("plain scalars become what the core schema says, in JSON's spelling") {
  struct Row {
    std::string_view plain, json;
  };
  const Row rows[] = {
      {"", "null"},
      {"~", "null"},
      {"Null", "null"},
      {"nULL", "\"nULL\""},
      {"true", "true"},
      {"FALSE", "false"},
      {"yes", "\"yes\""},
      {"no", "\"no\""},
      {"12", "12"},
      {"-3", "-3"},
      {"+5", "5"},
      {"012", "12"},
      {"-007", "-7"},
      {"0", "0"},
      {"-0", "-0"},
      {"00", "0"},
      {"0o14", "12"},
      {"0o18", "\"0o18\""},
      {"0x1F", "31"},
      {"0xff", "255"},
      {"-0x1F", "\"-0x1F\""},
      {"1.10", "1.10"},
      {".5", "0.5"},
      {"1.", "1.0"},
      {"-.5E+3", "-0.5E+3"},
      {"1e3", "1e3"},
      {"01.5", "1.5"},
      {"1.e3", "1.0e3"},
      {".inf", "\".inf\""},
      {"-.Inf", "\"-.inf\""},
      {"+.INF", "\".inf\""},
      {".NaN", "\".nan\""},
      {".", "\".\""},
      {"1_000", "\"1_000\""},
      {"12:30", "\"12:30\""},
      {"2021-10-01", "\"2021-10-01\""},
      {"0xFFFFFFFFFFFFFFFFFFFF", "1208925819614629174706175"},
      {"99999999999999999999999", "99999999999999999999999"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.plain);
    CHECK(json_scalar(row.plain) == row.json);
  }
}

TEST_CASE("documents become one line of JSON each") {
  struct Row {
    std::string_view yaml, json;
  };
  const Row rows[] = {
      {"", ""},
      {"---\n", "null\n"},
      {"a: b\n", "{\"a\":\"b\"}\n"},
      {"a: 'no'\nb: \"12\"\nc: |\n  1\n", "{\"a\":\"no\",\"b\":\"12\",\"c\":\"1\\n\"}\n"},
      {"z: [1, [], {}]\na: {x: }\n", "{\"z\":[1,[],{}],\"a\":{\"x\":null}}\n"},
      {"1: a\n~: b\n", "{\"1\":\"a\",\"~\":\"b\"}\n"},
      {"a: &x [1]\nb: *x\n", "{\"a\":[1],\"b\":[1]}\n"},
      {"&k a: 1\nb: {*k : *k}\n", "{\"a\":1,\"b\":{\"a\":\"a\"}}\n"},
      {"one\n---\n2\n", "\"one\"\n2\n"},
      {"срок: до 1 июня\n", "{\"срок\":\"до 1 июня\"}\n"},
      {"\"\\e\\u202E\\n\\\"\\\\\\xA0\"\n", "\"\\u001b\\u202e\\n\\\"\\\\\xC2\xA0\"\n"},
      {"a: &a [aaaaaaaaaa, aaaaaaaaaa]\nb: &b [*a, *a, *a, *a, *a, *a]\nc: [*b, *b, *b, *b, *b, *b, *b]\n", "too long"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.yaml);
    CHECK(json(row.yaml) == row.json);
  }
}

TEST_CASE("spans show each node with both ends, kind, style and value") {
  const Source source("x.yaml", "имя: &n 'Ф.'\nlist: [*n, |]\n");
  CHECK(read(source).faults.size() == 1);
  const Source good("x.yaml", "имя: &n 'Ф.'\nlist:\n  - [*n, 1]\n---\n|\n x\n");
  const Reading reading = read(good);
  REQUIRE(reading.faults.empty());
  CHECK(to_spans(reading.tree) ==
        "1:1-3:12 map block\n"
        "  1:1-1:4 scalar plain \"имя\"\n"
        "  1:9-1:13 scalar single-quoted &n \"Ф.\"\n"
        "  2:1-2:5 scalar plain \"list\"\n"
        "  3:3-3:12 list block\n"
        "    3:5-3:12 list flow\n"
        "      3:6-3:8 alias *n\n"
        "      3:10-3:11 scalar plain \"1\"\n"
        "---\n"
        "5:1-6:3 scalar literal \"x\\n\"\n");
}
