#include "base/written.h"

#include <doctest/doctest.h>

#include <utility>

using namespace mentor;

TEST_CASE("a view shows the bytes of its file, also when copied") {
  const std::string file = "Наставник района";
  const Written view = Written::view_of(std::string_view(file).substr(0, 18));
  const Written copied = view;
  CHECK(view == "Наставник");
  CHECK(view.data() == file.data());
  CHECK(copied.data() == file.data());
}

TEST_CASE("a text of its own outlives what it was made of") {
  Written made;
  {
    const std::string passing = "a text that is too long for any short string";
    made = passing;
  }
  const Written copied = made;
  CHECK(copied.data() != made.data());
  made = std::string("another");
  CHECK(copied == "a text that is too long for any short string");
  const Written moved = std::move(made);
  CHECK(moved == "another");
}

TEST_CASE("it is used like a string") {
  const Written text("p-0001");
  CHECK(text + "/" + Written("r1") == "p-0001/r1");
  CHECK("id " + text == "id p-0001");
  CHECK(text < Written("p-0002"));
  CHECK(text.substr(2) == "0001");
  CHECK(text.find('-') == 1);
  CHECK(std::string(text) == "p-0001");
  CHECK(Written().empty());
  CHECK(Written() == "");
}
