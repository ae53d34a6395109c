// What needs a real repository of git: what is new since a revision, moved deadlines, and how git fails.
#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>

#include "cmd/git.h"
#include "tests/support/program.h"

namespace mentor {

namespace {

// A repository of git in a folder of its own, whose programme stands in `school`, below the top.
class GitFolder {
 public:
  GitFolder() {
    git({"init", "-q", "-b", "main"});
    write("mentor.yaml", "id: school\nprofile: generic\n");
  }
  void git(std::vector<std::string> words) const {
    words.insert(words.begin(), {"-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"});
    const GitAnswer answer = run_git(folder_.path(), words, "");
    REQUIRE_MESSAGE(answer.exit == 0, answer.err);
  }
  void write(const std::string& name, const std::string& bytes) const { folder_.write("school/" + name, bytes); }
  void commit(const std::string& day) const {
    ::setenv("GIT_COMMITTER_DATE", (day + "T12:00:00Z").c_str(), 1);
    git({"add", "-A"});
    git({"commit", "-q", "-m", day});
    ::unsetenv("GIT_COMMITTER_DATE");
  }
  std::string school() const { return folder_.at("school"); }
  Ended validate(std::vector<std::string> words) const { return validate_in(school(), std::move(words)); }
  static Ended validate_in(const std::string& folder, std::vector<std::string> words) {
    words.insert(words.begin(), {"validate", "--lang", "en", "--today", "2024-01-15", "--select", "D110,D118"});
    return run_program({std::move(words), folder});
  }
  const TemporaryFolder& folder() const { return folder_; }

 private:
  TemporaryFolder folder_;
};

// A plan with a deadline, and items that name none.
std::string plan(const std::string& deadline, int vague = 0) {
  std::string text =
      "kind: roadmap\nid: plan\nperiod: 2024\nitems:\n  - number: 1\n    title: Order\n    deadline: " + deadline +
      "\n";
  for (int i = 2; i < 2 + vague; ++i)
    text +=
        "  - number: " + std::to_string(i) + "\n    title: Part " + std::to_string(i) + "\n    deadline: on request\n";
  return text;
}

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("only what is new since a revision, though lines moved and the file was renamed") {
  const GitFolder repository;
  repository.write("plan.yaml", plan("by 30.03.2024", 1));
  repository.commit("2024-01-01");
  CHECK(repository.validate({"--new-since", "HEAD"}).out.empty());
  repository.git({"mv", "school/plan.yaml", "school/our-plan.yaml"});
  repository.write("our-plan.yaml", "# A remark.\n" + plan("by 30.03.2024", 2));
  const Ended changed = repository.validate({"--new-since", "HEAD", "--fail-on", "note"});
  CHECK(changed.exit == 1);
  CHECK(changed.out.starts_with("our-plan.yaml:14:15: note: “on request” names no date [D110"));
  CHECK(has(changed.err, "1 note in 2 files\nthere already at “HEAD”, not shown: 1 finding\n"));
  repository.commit("2024-01-02");
  CHECK(repository.validate({"--new-since", "HEAD"}).out.empty());
  CHECK(repository.validate({"--new-since", "HEAD~1", "--format", "jsonl", "-q"}).out.find("\n") != std::string::npos);
}

TEST_CASE("settings behind a symbolic link are the same at the revision as they are now") {
  struct Row {
    const char *target, *file;  // what mentor.yaml leads to, and what that is
  };
  const Row rows[] = {{"settings.txt", "settings.txt"},
                      {"sub/conf.yaml", "sub/conf.yaml"},
                      {"again.yaml", "settings.txt"},
                      {"../common.yaml", "../common.yaml"},
                      {"mentor.yaml", nullptr}};
  for (const Row& row : rows) {
    CAPTURE(std::string(row.target));
    const GitFolder repository;
    const std::filesystem::path school = repository.school();
    repository.write("plan.yaml", plan("by 30.03.2024", 1));
    if (row.file) repository.write(row.file, "id: school\nprofile: generic\nmatch: {weights: {topic: 5}}\n");
    std::filesystem::remove(school / "mentor.yaml");
    std::filesystem::create_symlink(row.target, school / "mentor.yaml");
    if (row.target == std::string("again.yaml")) std::filesystem::create_symlink(row.file, school / "again.yaml");
    repository.commit("2024-01-01");
    const auto validate = [&](std::vector<std::string> words) {
      words.insert(words.begin(), {"validate", "--lang", "en", "--today", "2024-01-15", "--root", "."});
      return run_program({std::move(words), repository.school()});
    };
    CHECK_FALSE(validate({"-q"}).out.empty());
    CHECK(validate({"-q", "--new-since", "HEAD"}).out == "");
    repository.write("plan.yaml", plan("by 30.03.2024", 2));
    CHECK(validate({"-q", "--new-since", "HEAD", "--select", "D110"}).out.starts_with("plan.yaml:13:15: note"));
  }
}

TEST_CASE("the third move of a deadline is told with its history") {
  const GitFolder repository;
  repository.write("plan.yaml", plan("by 30.03.2024"));
  repository.commit("2024-01-01");
  repository.write("plan.yaml", plan("by 15.04.2024"));
  repository.commit("2024-02-01");
  repository.git({"tag", "spring"});
  repository.git({"mv", "school/plan.yaml", "school/our-plan.yaml"});
  repository.commit("2024-02-20");
  repository.write("our-plan.yaml", plan("by 30.04.2024"));
  repository.commit("2024-03-01");
  repository.write("our-plan.yaml", plan("by 14.05.2024"));
  const Ended ended = repository.validate({"--new-since", "spring"});
  CHECK(ended.exit == 0);
  CHECK(has(ended.out,
            "our-plan.yaml:7:15: warning: moved from 2024-04-15 to 2024-05-14, 29 days later; this is the third move, "
            "+45 days in total [D118 deadline-moved]\n"));
  CHECK(has(ended.out,
            "  2024-02-01: from 2024-03-30 to 2024-04-15, +16 days\n  2024-03-01: from 2024-04-15 to 2024-04-30, +15 "
            "days\n  not committed yet: from 2024-04-30 to 2024-05-14, +14 days\n"));
  const Ended json = repository.validate({"--new-since", "spring", "--format", "json", "-q"});
  CHECK(has(json.out, "2024-03-01: from 2024-04-15 to 2024-04-30, +15 days"));
}

TEST_CASE("since the branch left main: what main did meanwhile is not this branch's doing") {
  const GitFolder repository;
  repository.write("plan.yaml", plan("by 30.03.2024", 2));
  repository.commit("2024-01-01");
  repository.git({"checkout", "-q", "-b", "work"});
  repository.write("work.yaml", plan("on request"));
  repository.commit("2024-01-02");
  repository.git({"checkout", "-q", "main"});
  repository.write("plan.yaml", plan("by 30.04.2024"));
  repository.commit("2024-01-03");
  repository.git({"checkout", "-q", "work"});
  CHECK(has(repository.validate({"--new-since", "main"}).out, "plan.yaml:7"));
  const Ended forked = repository.validate({"--new-since", "main..."});
  CHECK(forked.out.starts_with("work.yaml:7:15"));
  CHECK_FALSE(has(forked.out, "D118"));
}

TEST_CASE("with a baseline, paths and mending") {
  const GitFolder repository;
  repository.write("plan.yaml", plan("by 30.03.2024"));
  repository.commit("2024-01-01");
  repository.write("plan.yaml", plan("by 30.03.2024", 1));
  repository.write("b/plan.yaml", plan("on request"));
  CHECK(has(repository.validate({"--new-since", "HEAD", "b"}).out, "b/plan.yaml"));
  CHECK_FALSE(has(repository.validate({"--new-since", "HEAD", "b"}).out, "\nplan.yaml"));
  repository.write("baseline.yaml", "schema: mentor/baseline/1\nfiles:\n  b/plan.yaml:\n    D110: 1\n");
  const Ended both = repository.validate({"--new-since", "HEAD", "--baseline", "baseline.yaml"});
  CHECK(both.out.starts_with("plan.yaml:10:15"));
  CHECK_FALSE(has(both.out, "b/plan.yaml"));
  repository.write("old.yaml", "kind: roadmap\nid: old\ntitle: Order , old\n");
  repository.commit("2024-01-02");
  repository.write("new.yaml", "kind: roadmap\nid: new\ntitle: Order , new\n");
  CHECK(run_program({{"validate", "--select", "T110", "--fix", "--new-since", "HEAD"}, repository.school()}).exit == 0);
  CHECK(has(bytes_of(repository.school() + "/old.yaml"), "Order , old"));
  CHECK(has(bytes_of(repository.school() + "/new.yaml"), "Order, new"));
}

TEST_CASE("what git cannot answer is a matter of usage, with a remedy") {
  const GitFolder repository;
  repository.write("plan.yaml", plan("by 30.03.2024"));
  repository.commit("2024-01-01");
  repository.write("plan.yaml", plan("by 30.04.2024"));
  repository.commit("2024-01-02");
  struct Row {
    std::string revision, err;
  };
  const Row rows[] = {{"nain", "git has no revision “nain”\nhelp: did you mean “main”?"},
                      {"0123456789abcdef", "git has no revision"},
                      {"HEAD:school", "git has no revision"},
                      {"--output=x", "takes a commit, a branch or a tag, not “--output=x”"},
                      {"-h", "takes a commit"},
                      {"", "needs a value"},
                      {"main\nmain", "takes a commit"},
                      {"nain...", "git has no revision “nain”"}};
  for (const Row& row : rows) {
    CAPTURE(row.revision);
    const Ended ended = repository.validate({"--new-since=" + row.revision});
    CHECK(ended.exit == 2);
    CHECK(has(ended.err, row.err));
    CHECK(ended.out.empty());
  }
}

TEST_CASE("a clone of the last commits only says how to get the rest") {
  const GitFolder repository;
  repository.write("plan.yaml", plan("by 30.03.2024"));
  repository.commit("2024-01-01");
  repository.git({"tag", "first"});
  for (const char* month : {"04", "05"}) {
    repository.write("plan.yaml", plan("by 30." + std::string(month) + ".2024"));
    repository.commit("2024-02-" + std::string(month));
  }
  const TemporaryFolder other;
  const std::string copy = other.at("copy");
  REQUIRE(
      run_git(other.path(), {"clone", "-q", "--depth", "2", "file://" + repository.folder().path(), copy}, "").exit ==
      0);
  const Ended unknown = GitFolder::validate_in(copy + "/school", {"--new-since", "first"});
  CHECK(unknown.exit == 2);
  CHECK(has(unknown.err, "fetch-depth: 0"));
  const Ended known = GitFolder::validate_in(copy + "/school", {"--new-since", "HEAD~1"});
  CHECK(has(known.out, "moved from 2024-04-30 to 2024-05-30, 30 days later [D118"));
  CHECK(has(known.out, "  this clone holds only the last commits; earlier moves are not counted\n"));
}

TEST_CASE("outside git, without git, and where the folder was not there yet") {
  const TemporaryFolder folder;
  folder.write("mentor.yaml", "id: a\nprofile: generic\n");
  const Ended outside = GitFolder::validate_in(folder.path(), {"--new-since", "main"});
  CHECK(outside.exit == 2);
  CHECK(has(outside.err, "this folder is in no repository of git"));

  const std::string path = std::getenv("PATH");
  ::setenv("PATH", folder.path().c_str(), 1);
  const Ended without = GitFolder::validate_in(folder.path(), {"--new-since", "main"});
  ::setenv("PATH", path.c_str(), 1);
  CHECK(without.exit == 2);
  CHECK(has(without.err, "needs the program git"));

  const GitFolder repository;
  repository.git({"commit", "-q", "--allow-empty", "-m", "nothing"});
  repository.write("plan.yaml", plan("on request"));
  CHECK(has(repository.validate({"--new-since", "HEAD"}).out, "plan.yaml:7:15"));
}

}  // namespace mentor
