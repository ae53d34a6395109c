#include <doctest/doctest.h>

#include <stdexcept>

#include "tests/support/golden.h"

namespace mentor {

TEST_CASE("golden: escape notation reads back to the same bytes") {
  const std::string samples[] = {"",        "plain\n",     "no end",  "\n",           "\n\n",         "a\n\n",
                                 "a\r\nb",  "\x1b[31m\n",  "\xFF\n",  "exit 1\n",     "$ mentor\n",   "--- x\n",
                                 "a \n",    "back\\slash", "tab\tx",  "\u202Eбиди\n", "\xEF\xBB\xBF", "a\n \n",
                                 "\\n\n\n", " ",           "\0x\n\\n"};
  for (const std::string& bytes : samples) {
    CHECK(unescape(escape(bytes)) == bytes);
    const GoldenCase golden = {
        {GoldenPart::Kind::head, "", "# x\n", 1}, {GoldenPart::Kind::file, "a", bytes, 0},
        {GoldenPart::Kind::input, "", bytes, 0},  {GoldenPart::Kind::command, "mentor", bytes, 0},
        {GoldenPart::Kind::err, "", bytes, 0},    {GoldenPart::Kind::exit, "2", "", 0}};
    const GoldenCase again = parse_golden(print_golden(golden));
    REQUIRE(again.size() == golden.size());
    for (std::size_t i = 0; i < golden.size(); ++i) {
      CHECK(again[i].kind == golden[i].kind);
      CHECK(again[i].name == golden[i].name);
      CHECK(again[i].bytes == golden[i].bytes);
    }
  }
}

TEST_CASE("golden: what plain lines can hold stays readable") {
  CHECK_FALSE(needs_escape("срок: «скоро»\n\n  x\\y\n"));
  CHECK(escape("\x1b[1mа\x1b[0m") == "\\x1b[1mа\\x1b[0m\\\n");
}

TEST_CASE("golden: a file is read part by part") {
  const GoldenCase golden = parse_golden(
      "# about\ntoday: 2022-01-01\n\n--- file: a.yaml (escaped)\nx: \\x1b\\\n\n$ mentor read a.yaml\nout\n"
      "--- err\noops\n\nexit 1\n");
  REQUIRE(golden.size() == 5);
  CHECK(golden[0].bytes == "# about\ntoday: 2022-01-01\n");
  CHECK(golden[1].bytes == "x: \x1b");
  CHECK(golden[2].name == "mentor read a.yaml");
  CHECK(golden[2].bytes == "out\n");
  CHECK(golden[3].bytes == "oops\n");
  CHECK(golden[4].name == "1");
  CHECK_THROWS_AS(parse_golden("--- nonsense\n"), std::runtime_error);
  CHECK_THROWS_AS(parse_golden("--- file: a (escaped)\n\\q\n"), std::runtime_error);
}

TEST_CASE("golden: command lines are split as a shell does") {
  using Words = std::vector<std::string>;
  CHECK(words_of("mentor  deadline 'с 1 по 15' \"a 'b'\" c\\ d ''") ==
        Words{"mentor", "deadline", "с 1 по 15", "a 'b'", "c d", ""});
  CHECK_THROWS_AS(words_of("mentor 'open"), std::runtime_error);
  CHECK_THROWS_AS(words_of("mentor read x | less"), std::runtime_error);
  CHECK(words_of("mentor 'a|b'") == Words{"mentor", "a|b"});
}

}  // namespace mentor
