#include "exchange/json_writer.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

using namespace mentor;
using Json = nlohmann::ordered_json;

namespace {

void write(JsonWriter& out, const Json& json) {
  if (json.is_object())
    out.object([&] {
      for (const auto& [name, value] : json.items()) {
        out.key_of(name);
        write(out, value);
      }
    });
  else if (json.is_array())
    out.list(json, [&](const Json& each) { write(out, each); });
  else if (json.is_boolean())
    out.value(json.get<bool>());
  else if (json.is_number())
    out.value(json.get<std::int64_t>());
  else if (json.is_string())
    out.value(json.get_ref<const std::string&>());
  else
    out.null();
}

std::string written(const Json& json, std::size_t* pieces = nullptr) {
  std::string bytes;
  JsonWriter out([&](std::string_view piece) {
    bytes += piece;
    if (pieces) ++*pieces;
  });
  write(out, json);
  out.finish();
  return bytes;
}

std::string as_a_tree(const Json& json) { return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n"; }

}  // namespace

TEST_CASE("what is written as it comes is what a tree would be printed as") {
  const Json rows[] = {
      Json::object(),
      Json::array(),
      nullptr,
      {{"a", Json::array()}, {"b", Json::object()}, {"c", nullptr}, {"d", true}},
      {{"deep", {{"list", {1, -2, {{"x", {{}, {}}}}}}, {"last", 0}}}},
      {std::numeric_limits<std::int64_t>::min(), std::numeric_limits<std::int64_t>::max()},
      {"", "plain", "ёлка “кавычки” 😀", "quote \" back \\ tab \t line \n bell \a del \x7f", std::string("nul\0in", 6)},
      {"\xff broken", "cut \xd0", "\xed\xa0\x80 half of a pair", "\xc0\xaf"},
      {{"ключ \" \x01", "value"}, {"\xfe", 1}},
  };
  for (const Json& row : rows) CHECK(written(row) == as_a_tree(row));
}

TEST_CASE("a large document comes in pieces") {
  Json all = Json::array();
  for (int each = 0; each < 20'000; ++each) all.push_back({{"number", each}, {"name", std::string(20, 'n')}});
  std::size_t pieces = 0;
  CHECK(written(all, &pieces) == as_a_tree(all));
  CHECK(pieces > 5);
}

TEST_CASE("text and numbers that may be missing") {
  std::string bytes;
  JsonWriter out([&](std::string_view piece) { bytes += piece; });
  out.object([&] {
    out.key("text").text_or_null("");
    out.member("no-number", std::optional<std::int64_t>());
    out.member("number", std::optional<std::int64_t>(-7));
    out.key("ids").list(std::vector<std::string>{"a", "b"});
  });
  out.finish();
  CHECK(Json::parse(bytes) == Json{{"text", nullptr}, {"no-number", nullptr}, {"number", -7}, {"ids", Json{"a", "b"}}});
}
