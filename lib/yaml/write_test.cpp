#include "yaml/write.h"

#include <doctest/doctest.h>
#include <yaml-cpp/yaml.h>

#include <random>

#include "base/utf8.h"
#include "yaml/read.h"

using namespace mentor;
using namespace mentor::yaml;

TEST_CASE("a text is quoted only where it must be") {
  struct Row {
    std::string_view text, plain, single;
  };
  const Row rows[] = {
      {"план", "план", "план"},
      {"p-0017", "p-0017", "p-0017"},
      {"до 1 июня", "до 1 июня", "до 1 июня"},
      {"http://example.org/a#b", "http://example.org/a#b", "http://example.org/a#b"},
      {"", "\"\"", "''"},
      {"no", "\"no\"", "'no'"},
      {"1.10", "\"1.10\"", "'1.10'"},
      {"5", "\"5\"", "'5'"},
      {"a: b", "\"a: b\"", "'a: b'"},
      {"a:", "\"a:\"", "'a:'"},
      {"a #b", "\"a #b\"", "'a #b'"},
      {"a, b", "\"a, b\"", "'a, b'"},
      {"- a", "\"- a\"", "'- a'"},
      {" a", "\" a\"", "' a'"},
      {"it's", "it's", "it's"},
      {"'a", "\"'a\"", "'''a'"},
      {"say \"a\": b", "\"say \\\"a\\\": b\"", "'say \"a\": b'"},
      {"a\nb", "\"a\\nb\"", "\"a\\nb\""},
      {"a\tb\x07", "\"a\\tb\\x07\"", "\"a\\tb\\x07\""},
      {"a\xE2\x80\xAE", "\"a\\u202E\"", "\"a\\u202E\""},
      {"--- a", "\"--- a\"", "'--- a'"},
      {"...", "\"...\"", "'...'"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(quoted(row.text) == row.plain);
    CHECK(quoted(row.text, Style::single_quoted) == row.single);
  }
}

TEST_CASE("any text reads back the same, here and in yaml-cpp, as a value, key, item and in brackets") {
  constexpr std::u32string_view alphabet =
      U"ab яЖ0129.:-_,#'\"\\\n\t\r[]{}&*!|>%@`?~=<\u00A0\u2028\u200F\u0007\U0001F600eyno";
  std::mt19937 random(20231003);
  for (int round = 0; round < 3000; ++round) {
    std::u32string points;
    for (auto left = random() % 8; left > 0; --left) points += alphabet[random() % alphabet.size()];
    const std::string text = to_utf8(points);
    for (const Style style : {Style::plain, Style::single_quoted, Style::double_quoted}) {
      const std::string one = quoted(text, style);
      const std::string yaml = "- " + one + "\n- x: " + one + "\n  " + one + " : z\n- [" + one + "]\n";
      CAPTURE(yaml);
      const Source source("x.yaml", yaml);
      const Reading reading = read(source);
      REQUIRE(reading.faults.empty());
      std::vector<Node> items;
      for (const Node item : reading.tree.document(0).items()) items.push_back(item);
      REQUIRE(items.size() == 3);
      CHECK(items[0].text() == text);
      CHECK(items[1].find("x")->text() == (text == "x" ? "z" : text));
      CHECK((*items[2].items().begin()).text() == text);
      const YAML::Node other = YAML::Load(yaml);
      CHECK(other[0].as<std::string>() == text);
      CHECK(other[2][0].as<std::string>() == text);
    }
  }
}
