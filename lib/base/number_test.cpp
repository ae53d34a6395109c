#include "base/number.h"

#include <doctest/doctest.h>

using namespace mentor;

TEST_CASE("only a text that is a number as a whole is one") {
  CHECK(whole_number<long>("-12") == -12);
  CHECK(whole_number<std::size_t>("007") == 7);
  for (const char* text : {"", " 1", "1 ", "+1", "1.0", "0x1", "99999999999999999999"}) {
    CAPTURE(text);
    CHECK_FALSE(whole_number<long>(text));
  }
  CHECK_FALSE(whole_number<std::size_t>("-1"));
}
