#include "yaml/scalar.h"

#include <doctest/doctest.h>

using namespace mentor;
using namespace mentor::yaml;

TEST_CASE("the types of the core schema") {
  struct Row {
    std::string_view plain;
    CoreType type;
  };
  const Row rows[] = {
      {"", CoreType::null},
      {"~", CoreType::null},
      {"NULL", CoreType::null},
      {"nULL", CoreType::text},
      {"true", CoreType::boolean},
      {"FALSE", CoreType::boolean},
      {"yes", CoreType::text},
      {"no", CoreType::text},
      {"12", CoreType::integer},
      {"-012", CoreType::integer},
      {"0o14", CoreType::integer},
      {"0x1F", CoreType::integer},
      {"-0x1F", CoreType::text},
      {"0b1", CoreType::text},
      {"1_000", CoreType::text},
      {"1.", CoreType::floating},
      {".5", CoreType::floating},
      {"1e3", CoreType::floating},
      {"-1.5E-3", CoreType::floating},
      {"1e", CoreType::text},
      {".", CoreType::text},
      {"-.inf", CoreType::floating},
      {".NaN", CoreType::floating},
      {"-.nan", CoreType::text},
      {"12:30", CoreType::text},
      {"2021-10-01", CoreType::text},
      {"+", CoreType::text},
  };
  for (const Row& row : rows) {
    CAPTURE(row.plain);
    CHECK(core_type(row.plain) == row.type);
  }
}

TEST_CASE("what other readers take a text for") {
  struct Row {
    std::string_view plain;
    std::optional<Misread> as;
  };
  const Row rows[] = {
      {"no", Misread::boolean},
      {"On", Misread::boolean},
      {"y", Misread::boolean},
      {"true", Misread::boolean},
      {"nO", {}},
      {"yess", {}},
      {"~", Misread::null},
      {"", Misread::null},
      {"null", Misread::null},
      {"012", Misread::octal},
      {"0o14", Misread::octal},
      {"019", Misread::number_losing_text},
      {"0x1F", Misread::hexadecimal},
      {"0b11", Misread::binary},
      {"1e3", Misread::exponent},
      {"1.5e3", Misread::exponent},
      {"1_000", Misread::grouped},
      {"12:30", Misread::sexagesimal},
      {"1:20:30", Misread::sexagesimal},
      {"12:60", {}},
      {"12:305", {}},
      {"1.10", Misread::number_losing_text},
      {"007", Misread::octal},
      {"1.", Misread::number_losing_text},
      {".5", Misread::number_losing_text},
      {"+5", Misread::number_losing_text},
      {"1.1", Misread::number},
      {"5", Misread::number},
      {"0", Misread::number},
      {"-3.25", Misread::number},
      {".inf", Misread::infinity},
      {"2021-10-01", Misread::date},
      {"2021-1-1", Misread::date},
      {"2021-10-01T10:00:00Z", Misread::date},
      {"2021-10", {}},
      {"1.2.3", {}},
      {"р-145", {}},
      {"1 июня", {}},
      {"=", Misread::special},
      {"<<", Misread::special},
      {"12345678901234567890", Misread::number_losing_text},
  };
  for (const Row& row : rows) {
    CAPTURE(row.plain);
    CHECK(misread(row.plain) == row.as);
    if (row.as) CHECK_FALSE(describe(*row.as).ru.empty());
  }
  CHECK(keeps_text(Misread::number));
  CHECK_FALSE(keeps_text(Misread::number_losing_text));
}

TEST_CASE("integers and booleans as fields take them") {
  CHECK(to_integer("0") == 0);
  CHECK(to_integer("-12") == -12);
  for (const std::string_view bad :
       {"", "012", "+1", "1.0", "1e3", "0x1", "-", "-0", "1_0", " 1", "99999999999999999999"}) {
    CAPTURE(bad);
    CHECK_FALSE(to_integer(bad));
  }
  CHECK(to_boolean("true") == true);
  CHECK(to_boolean("False") == false);
  CHECK_FALSE(to_boolean("yes"));
  CHECK_FALSE(to_boolean(""));
}
