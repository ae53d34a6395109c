// Cells of responsible parties as people write them, with the split they mean: tests/parties/cells.jsonl.
#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "party/party.h"
#include "tests/support/world.h"

namespace mentor {

namespace {

using Json = nlohmann::ordered_json;

// As `mentor parties` shows it: role and holder only where both are named.
Json party_json(const Party& party) {
  const bool both = !party.role.empty() && !party.holder.empty();
  return {{"name", party.name},
          {"role", both ? Json(party.role) : Json(nullptr)},
          {"holder", both ? Json(party.holder) : Json(nullptr)},
          {"qualifiers", party.qualifiers}};
}

Json split(const std::string& text) {
  Json parties = Json::array();
  for (const Party& party : split_parties(text).parties) parties.push_back(party_json(party));
  return parties;
}

}  // namespace

TEST_CASE("every cell of the table splits as its author meant it") {
  const std::string table = read_source("tests/parties/cells.jsonl");
  int cells = 0;
  for (std::size_t at = 0; at < table.size(); ++cells) {
    const std::size_t end = std::min(table.find('\n', at), table.size());
    const Json row = Json::parse(table.substr(at, end - at));
    const Json parties = split(row["text"].get<std::string>());
    CHECK_MESSAGE(parties == row["parties"],
                  "line " << cells + 1 << ": " << row["text"].dump() << " splits into " << parties.dump());
    at = end + 1;
  }
  CHECK(cells == 379);
}

}  // namespace mentor
