#include "base/few.h"

#include <doctest/doctest.h>

#include <string>

using namespace mentor;

TEST_CASE("a list of few grows, is copied and moved as a vector is") {
  static_assert(sizeof(Few<std::string>) == sizeof(void*));
  Few<std::string> names;
  CHECK(names.empty());
  CHECK(names.begin() == names.end());
  for (int i = 0; i < 100; ++i) names.push_back("a name that is longer than a short string " + std::to_string(i));
  REQUIRE(names.size() == 100);
  CHECK(names.front().ends_with(" 0"));
  CHECK(names.back().ends_with(" 99"));
  Few<std::string> copied = names;
  copied[0] = "changed";
  CHECK(names[0].ends_with(" 0"));
  const Few<std::string> moved = std::move(copied);
  CHECK(moved[0] == "changed");
  CHECK(moved.size() == 100);
  names = moved;
  CHECK(names[0] == "changed");
  names.clear();
  CHECK(names.empty());
}

TEST_CASE("a box is copied with what is in it") {
  Box<std::string> box;
  CHECK_FALSE(box);
  box.emplace() = "one";
  Box<std::string> copied = box;
  *copied = "two";
  CHECK(*box == "one");
  CHECK(copied->size() == 3);
  copied.reset();
  CHECK_FALSE(copied.has_value());
}

TEST_CASE("a shared value is one for all copies, and never missing") {
  const Shared<std::string> none;
  CHECK(none->empty());
  const Shared<std::string> one(std::string("one"));
  const Shared<std::string> same = one;
  CHECK(&*same == &*one);
  CHECK(*same == "one");
}
