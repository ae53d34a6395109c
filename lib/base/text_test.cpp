#include "base/text.h"

#include <doctest/doctest.h>

using namespace mentor;

TEST_CASE("a message is put together in the reader's language") {
  struct Row {
    Message message;
    std::string_view en, ru;
  };
  const Row rows[] = {
      {{{"plain", "просто"}, {}}, "plain", "просто"},
      {{{"“{0}” is {1}", "«{0}» — {1}"}, {"id", Text{"new", "новое"}}}, "“id” is new", "«id» — новое"},
      {{{"{1} of {0}", "{1} из {0}"}, {10, 3}}, "3 of 10", "3 из 10"},
      {{{"{0}{0}", "{0}"}, {Argument("a", "б")}}, "aa", "б"},
      {{{"{0}", "{0}"}, {"{1} {x}"}}, "{1} {x}", "{1} {x}"},  // arguments are never patterns
      {{{"{{}}", "{{}}"}, {}}, "{}", "{}"},
  };
  for (const Row& row : rows) {
    CHECK(row.message.in(Language::en) == row.en);
    CHECK(row.message.in(Language::ru) == row.ru);
  }
  CHECK(Message{}.empty());
  CHECK(Message{}.in(Language::ru).empty());
  CHECK_THROWS((Message{{"{3}", "{3}"}, {"a"}}.in(Language::en)));
}

TEST_CASE("a pattern without arguments") {
  CHECK(without_places("срок «{0}»: {1}") == "срок «…»: …");
  CHECK(without_places("{{x}} {0:>3}") == "{x} …");
  CHECK(without_places("").empty());
}
