// Diffs as text, and carried out again by a reader that shares nothing with the writer.
#include "edit/diff.h"

#include <doctest/doctest.h>

#include <cstdlib>
#include <random>
#include <vector>

using namespace mentor;

namespace {

std::vector<std::string> cut(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
    lines.emplace_back(text.substr(0, end));
    text.remove_prefix(end);
  }
  return lines;
}

// What `patch` does: lines of context and taken-away lines must be there, at the lines that the head names.
std::string patched(std::string_view text, std::string_view diff) {
  const std::vector<std::string> old = cut(text), lines = cut(diff);
  std::vector<std::string> out;
  std::size_t at = 0;
  for (std::size_t i = 2; i < lines.size(); ++i) {
    const std::string& line = lines[i];
    if (line.starts_with("@@ -")) {
      const auto first = static_cast<std::size_t>(std::atoi(line.c_str() + 4));
      const bool none = line.substr(4, line.find(' ', 4) - 4).ends_with(",0");
      while (at + (none ? 0 : 1) < first) out.push_back(old.at(at++));
    } else if (line[0] == '\\') {
      if (lines[i - 1][0] != '-') out.back().pop_back();
    } else if (line[0] == '+') {
      out.push_back(line.substr(1));
    } else {
      const bool bare = i + 1 < lines.size() && lines[i + 1][0] == '\\';
      REQUIRE(old.at(at) + (bare ? "\n" : "") == line.substr(1));
      ++at;
      if (line[0] == ' ') out.push_back(line.substr(1));
    }
  }
  while (at < old.size()) out.push_back(old[at++]);
  std::string joined;
  for (const std::string& line : out) joined += line;
  return joined;
}

}  // namespace

TEST_CASE("a diff shows the lines that change, with three lines around them") {
  CHECK(unified_diff("a.yaml", "one\n", "one\n").empty());
  CHECK(unified_diff("a.yaml", "1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nfive\n6\n7\n8\n9\n") ==
        "--- a/a.yaml\n+++ b/a.yaml\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n");
  CHECK(unified_diff("a.yaml", "1\n2\n", "1\nnew\n2\n") ==
        "--- a/a.yaml\n+++ b/a.yaml\n@@ -1,2 +1,3 @@\n 1\n+new\n 2\n");
}

TEST_CASE("changes that are near each other share a hunk, others do not") {
  std::string before, near, far;
  for (int i = 0; i < 20; ++i) {
    before += std::to_string(i) + "\n";
    near += i == 3 || i == 9 ? "x\n" : std::to_string(i) + "\n";
    far += i == 3 || i == 11 ? "x\n" : std::to_string(i) + "\n";
  }
  const auto hunks = [&](const std::string& after) {
    const std::string diff = unified_diff("a", before, after);
    std::size_t count = 0;
    for (std::size_t at = diff.find("\n@@"); at != std::string::npos; at = diff.find("\n@@", at + 1)) ++count;
    return count;
  };
  CHECK(hunks(near) == 1);
  CHECK(hunks(far) == 2);
}

TEST_CASE("line ends, missing ones and odd paths") {
  CHECK(unified_diff("a", "x\r\ny\r\n", "x\r\nz\r\n") == "--- a/a\n+++ b/a\n@@ -1,2 +1,2 @@\n x\r\n-y\r\n+z\r\n");
  CHECK(unified_diff("a", "x", "y") ==
        "--- a/a\n+++ b/a\n@@ -1 +1 @@\n-x\n\\ No newline at end of file\n+y\n\\ No newline at end of file\n");
  CHECK(unified_diff("a", "", "y\n") == "--- a/a\n+++ b/a\n@@ -0,0 +1 @@\n+y\n");
  CHECK(unified_diff("планы/год.yaml", "x\n", "y\n").starts_with("--- a/планы/год.yaml\n+++ b/планы/год.yaml\n"));
  CHECK(unified_diff("my plan.yaml", "x\n", "y\n").starts_with("--- a/my plan.yaml\t\n+++ b/my plan.yaml\t\n"));
  CHECK(unified_diff("a\n\"b\".yaml", "x\n", "y\n").starts_with("--- \"a/a\\012\\\"b\\\".yaml\"\n"));
}

TEST_CASE("carried out, a diff of any two texts gives the second one") {
  std::mt19937 random(20261120);  // NOLINT: the same texts in every run
  const auto upto = [&](unsigned n) { return static_cast<unsigned>(random() % n); };
  for (int round = 0; round < 2000; ++round) {
    const auto line = [&] {
      return std::string(1, static_cast<char>('a' + upto(1 + static_cast<unsigned>(round) % 12))) + "\n";
    };
    std::string before, after;
    for (unsigned i = upto(30); i > 0; --i) before += line();
    for (const std::string& each : cut(before)) {
      if (upto(6) == 0) after += line();
      if (upto(6) != 0) after += each;
    }
    if (!before.empty() && upto(4) == 0) before.pop_back();
    if (!after.empty() && upto(4) == 0) after.pop_back();
    CAPTURE(before);
    CAPTURE(after);
    REQUIRE(patched(before, unified_diff("a", before, after)) == after);
  }
}
