// What the formats of findings need of a real process: the environment of GitHub Actions, an editor's pipe.
#include <doctest/doctest.h>

#include <cstdlib>

#include "tests/support/program.h"

namespace mentor {

namespace {

constexpr const char* summary_variable = "GITHUB_STEP_SUMMARY";

// A variable of the environment for the length of a test.
class Variable {
 public:
  Variable(const char* name, const std::string& value) : name_(name) { ::setenv(name, value.c_str(), 1); }
  Variable(const Variable&) = delete;
  Variable& operator=(const Variable&) = delete;
  ~Variable() { ::unsetenv(name_); }

 private:
  const char* name_;
};

}  // namespace

TEST_CASE("the summary of a step is added to the file that GitHub names") {
  const TemporaryFolder folder;
  folder.write("mentor.yaml", "id: a\nrezult: x\n");
  const std::string page = folder.write("out/summary.md", "# Before\n");
  const Variable variable(summary_variable, page);
  const Start start{{"validate", "--format", "github", "--select", "S101"}, folder.path()};
  CHECK(run_program(start).exit == 1);
  const std::string once = bytes_of(page);
  CHECK(once.starts_with("# Before\n## mentor validate\n\n1 error in 1 file\n"));
  CHECK(run_program(start).exit == 1);
  CHECK(bytes_of(page) == once + once.substr(once.find("## ")));
}

TEST_CASE("a summary that cannot be written is a failure of the world, and said") {
  const TemporaryFolder folder;
  folder.write("mentor.yaml", "id: a\n");
  const Variable variable(summary_variable, folder.at("none/summary.md"));
  const Ended ended = run_program({{"validate", "--format", "github", "--lang", "en"}, folder.path()});
  CHECK(ended.exit == 3);
  CHECK(ended.err.find("none") != std::string::npos);
}

TEST_CASE("an editor's text stands in for a file that is not there yet") {
  const TemporaryFolder folder;
  folder.write("mentor.yaml", "id: a\n");
  const std::string text = folder.write("typed", "kind: roadmap\nid: plan\nrezult: x\n");
  const Ended ended =
      run_program({{"validate", "-", "--stdin-filename", "new/plan.yaml", "--select", "S101", "--lang", "en"},
                   folder.path(),
                   text});
  CHECK(ended.exit == 1);
  CHECK(ended.out.starts_with("new/plan.yaml:3:1: error: “rezult” is not a field"));
}

}  // namespace mentor
