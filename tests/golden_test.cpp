// The command line, case by case: tests/cli/<command>/*.test; the format is in tests/support/golden.h.
#include <doctest/doctest.h>

#include <stdexcept>

#include "tests/support/golden.h"

namespace mentor {

namespace {

// Where a text first differs: both lines, so that the message is about that and not about a whole report.
std::string difference(const std::string& expected, const std::string& real) {
  std::size_t begin = 0;
  for (std::size_t i = 0, line = 1;; ++i) {
    if (i < expected.size() && i < real.size() && expected[i] == real[i]) {
      if (expected[i] == '\n') begin = i + 1, ++line;
      continue;
    }
    const auto at = [&](const std::string& text) { return text.substr(begin, text.find('\n', begin) - begin); };
    return "line " + std::to_string(line) + "\n  expected: " + at(expected) + "\n  real:     " + at(real);
  }
}

void check_case(const std::string& path) {
  const std::string text = read_source(path);
  const GoldenCase golden = parse_golden(text);
  const std::string expected = print_golden(golden), real = print_golden(run_golden(golden));
  if (expected == real) return;
  if (accepting())
    write_source(path, real);
  else
    FAIL_CHECK(path << ": " << difference(expected, real) << "\n  (MENTOR_ACCEPT=1 rewrites the case; read the diff)");
}

}  // namespace

TEST_CASE("every golden case says what it said") {
  const auto paths = sources("tests/cli", ".test");
  CHECK_MESSAGE(!paths.empty(), "there are no cases in tests/cli");
  for (const std::string& path : paths) {
    try {
      check_case(path);
    } catch (const std::exception& error) {
      FAIL_CHECK(path << ": " << std::string(error.what()));
    }
  }
}

}  // namespace mentor
