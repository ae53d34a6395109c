// Files that may be read and not written: nothing counts as mended, and it is said which file refused.
#include <doctest/doctest.h>

#include <sstream>

#include "cmd/run.h"
#include "tests/support/other_files.h"

namespace mentor {

namespace {

struct Ended {
  int exit;
  std::string err;
  std::string first;  // a.yaml afterwards
};

const std::string plan =
    "kind: roadmap\nid: plan\nperiod: 2024\nitems:\n  - {title: One, deadline: May 2024., responsible: head}\n";

Ended fix_with(const std::string& refused) {
  RefusingFiles files(MemoryFiles({{"mentor.yaml", "id: a\nprofile: generic\n"}, {"a.yaml", plan}, {"b.yaml", plan}}),
                      refused);
  std::istringstream in;
  std::ostringstream out, err;
  Env env{files, in, out, err, *make_date(2024, 1, 15)};
  const int exit = run({"validate", "--fix", "--select", "D114", "--lang", "en"}, env);
  return {exit, err.str(), files.read("a.yaml", 1000).value_or("")};
}

bool says(const Ended& ended, std::string_view words) { return ended.err.find(words) != std::string::npos; }

}  // namespace

TEST_CASE("a file that may not be written: said, exit 3, nothing counted") {
  const Ended ended = fix_with("a.yaml");
  CHECK(ended.exit == 3);
  CHECK_MESSAGE(says(ended, "no permission for “a.yaml”"), ended.err);
  CHECK_MESSAGE(says(ended, "nothing was changed"), ended.err);
  CHECK_FALSE_MESSAGE(says(ended, "fixed"), ended.err);
  CHECK(ended.first == plan);
}

TEST_CASE("what was written before a file refused is named") {
  const Ended ended = fix_with("b.yaml");
  CHECK(ended.exit == 3);
  CHECK_MESSAGE(says(ended, "no permission for “b.yaml”"), ended.err);
  CHECK_MESSAGE(says(ended, "written before that: a.yaml"), ended.err);
  CHECK_FALSE_MESSAGE(says(ended, "fixed"), ended.err);
  CHECK(ended.first != plan);
}

TEST_CASE("where every file may be written all are") {
  const Ended ended = fix_with("");
  CHECK(ended.exit == 0);
  CHECK_MESSAGE(says(ended, "fixed 2 of 2 findings in 2 files"), ended.err);
}

}  // namespace mentor
