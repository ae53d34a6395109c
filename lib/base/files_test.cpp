#include "base/files.h"

#include <doctest/doctest.h>

using namespace mentor;

TEST_CASE("paths are joined and made normal") {
  CHECK(join_path("a", "b") == "a/b");
  CHECK(join_path("a/", "b") == "a/b");
  CHECK(join_path("", "b") == "b");
  CHECK(join_path(".", "b") == "b");
  CHECK(join_path("/", "b") == "/b");
  struct Row {
    std::string_view path, normal;
  };
  const Row rows[] = {{"", "."},
                      {".", "."},
                      {"./a", "a"},
                      {"a//b", "a/b"},
                      {"a/./b/", "a/b"},
                      {"a/../b", "b"},
                      {"/", "/"},
                      {"/a/", "/a"},
                      {"..", ".."},
                      {"../a", "../a"},
                      {"планы/./1.yaml", "планы/1.yaml"}};
  for (const Row& row : rows) CHECK(normal_path(row.path) == row.normal);
}

TEST_CASE("files in memory behave as files on a disk") {
  MemoryFiles files(
      {{"mentor.yaml", "id: a"}, {"roadmaps/b.yaml", "b"}, {"roadmaps/a.yaml", "a"}, {"roadmaps-2/c", ""}});
  using Type = Files::Type;
  using Entries = std::vector<Files::Entry>;
  CHECK(*files.list(".", ".") ==
        Entries{{"mentor.yaml", Type::file}, {"roadmaps", Type::folder}, {"roadmaps-2", Type::folder}});
  CHECK(*files.list("roadmaps", ".") == Entries{{"a.yaml", Type::file}, {"b.yaml", Type::file}});
  CHECK(files.list("absent", ".").error().kind == Failure::Kind::not_found);
  CHECK(*files.read("./roadmaps/a.yaml", 10) == "a");
  CHECK(files.read("mentor.yaml", 2)->size() == 3);  // one byte more than the limit tells that there is more
  CHECK(*files.read("mentor.yaml", 5) == "id: a");
  const auto absent = files.read("absent.yaml", 10);
  REQUIRE_FALSE(absent);
  CHECK(absent.error().message.in(Language::en) == "“absent.yaml” does not exist");
  CHECK(absent.error().message.in(Language::ru) == "«absent.yaml» не существует");
  CHECK(files.type("roadmaps") == Type::folder);
  CHECK(files.type("roadmaps/a.yaml") == Type::file);
  CHECK_FALSE(files.type("roadmaps/a"));
  CHECK(files.write("new/./x.yaml", "x"));
  CHECK(*files.read("new/x.yaml", 10) == "x");
}
