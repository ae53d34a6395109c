#include "unicode/language_codes.h"

#include <doctest/doctest.h>

using namespace mentor;

TEST_CASE("codes of languages") {
  for (const char* code : {"ru", "en", "tt", "tg", "uk", "myv", "sah"}) CHECK_MESSAGE(is_language_code(code), code);
  for (const char* code : {"rus", "RU", "xx", "ua", "", "russian", "yy"})
    CHECK_FALSE_MESSAGE(is_language_code(code), code);
  CHECK(two_letter_code("rus") == "ru");
  CHECK(two_letter_code("ENG") == "en");
  CHECK_FALSE(two_letter_code("myv").has_value());
  CHECK_FALSE(two_letter_code("ru").has_value());
}
