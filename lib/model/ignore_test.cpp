#include "model/ignore.h"

#include <doctest/doctest.h>

#include "model/discovery.h"

namespace mentor {

TEST_CASE("globs as in the manual page of gitignore") {
  struct Row {
    const char *glob, *path;
    bool matches;
  };
  const Row rows[] = {
      {"*.yaml", "a.yaml", true},
      {"*.yaml", "a/b.yaml", false},
      {"a/*.yaml", "a/b.yaml", true},
      {"**/b.yaml", "b.yaml", true},
      {"**/b.yaml", "x/y/b.yaml", true},
      {"a/**", "a/b/c", true},
      {"a/**", "b/a", false},
      {"a/**/z", "a/z", true},
      {"a/**/z", "a/b/c/z", true},
      {"?.md", "x.md", true},
      {"?.md", "/.md", false},
      {"[a-c]1", "b1", true},
      {"[!a-c]1", "b1", false},
      {"[!a-c]1", "d1", true},
      {"\\*", "*", true},
      {"\\*", "x", false},
      {"[", "[", true},
      {"", "", true},
      {"*a*b*c", "xxaxxbxxc", true},
      {"*a*b*c", "xxaxxcxxb", false},
      {"архив*", "архив-2021", true},
  };
  for (const Row& row : rows) {
    CAPTURE(row.glob);
    CAPTURE(row.path);
    CHECK(matches_glob(row.glob, row.path) == row.matches);
  }
}

TEST_CASE("a glob of many stars takes no exponential time") {
  const std::string path(2000, 'a');
  CHECK_FALSE(matches_glob("*a*a*a*a*a*a*a*a*a*a*a*b", path));
}

TEST_CASE("the last pattern that matches decides; folders and anchors count") {
  const IgnoreList root("", "# comment\n\n*.log\n!keep.log\nbuild/\n/top.yaml\ndocs/*.yaml\r\n");
  using enum IgnoreList::Verdict;
  CHECK(root.verdict("a/b.log", false) == ignored);
  CHECK(root.verdict("a/keep.log", false) == kept);
  CHECK(root.verdict("x/build", true) == ignored);
  CHECK(root.verdict("x/build", false) == silent);
  CHECK(root.verdict("top.yaml", false) == ignored);
  CHECK(root.verdict("x/top.yaml", false) == silent);
  CHECK(root.verdict("docs/a.yaml", false) == ignored);
  CHECK(root.verdict("x/docs/a.yaml", false) == silent);
}

TEST_CASE("inner lists speak before outer ones") {
  const std::vector<IgnoreList> lists = {IgnoreList("", "*.yaml"), IgnoreList("pilot", "!*.yaml")};
  CHECK(is_ignored(lists, "a.yaml", false));
  CHECK_FALSE(is_ignored(lists, "pilot/a.yaml", false));
  CHECK(is_ignored(lists, "pilots/a.yaml", false));
}

TEST_CASE("a path that is not there yet, named by itself, by its folder, or taken out again") {
  const MemoryFiles files(
      {{"r/.gitignore", "identities.yaml\nsecret/\n"}, {"r/kept/.gitignore", "!identities.yaml\n"}});
  CHECK(gitignore_names(files, "r", "identities.yaml"));
  CHECK(gitignore_names(files, "r", "a/b/identities.yaml"));
  CHECK(gitignore_names(files, "r", "secret/a/names.yaml"));
  CHECK_FALSE(gitignore_names(files, "r", "kept/identities.yaml"));
  CHECK_FALSE(gitignore_names(files, "r", "secrets/names.yaml"));
  CHECK_FALSE(gitignore_names(files, ".", "identities.yaml"));
}

}  // namespace mentor
