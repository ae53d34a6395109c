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

std::string joined(const std::vector<Party>& parties) {
  std::string text;
  for (const Party& party : parties) {
    text += (text.empty() ? "" : " | ") + party.name;
    for (const std::string& qualifier : party.qualifiers) text += " {" + qualifier + "}";
  }
  return text;
}

void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
    text.replace(at, from.size(), to);
}

// The cells of a row of a table, without the spaces around; none where the line is none.
std::vector<std::string> table_cells(std::string line) {
  std::vector<std::string> cells;
  if (!line.starts_with("| ")) return cells;
  replace_all(line, "\\|", "\x1f");
  for (std::size_t at = 1; at < line.size();) {
    const std::size_t end = std::min(line.find('|', at), line.size());
    const std::size_t first = line.find_first_not_of(' ', at), last = line.find_last_not_of(' ', end - 1);
    cells.push_back(first < end ? line.substr(first, last + 1 - first) : std::string());
    replace_all(cells.back(), "\x1f", "|");
    replace_all(cells.back(), "⏎", "\n");
    at = end + 1;
  }
  return cells;
}

int check_page(const std::string& path) {
  const std::string page = read_source(path);
  int rows = 0;
  for (std::size_t at = 0; at < page.size();) {
    const std::size_t end = std::min(page.find('\n', at), page.size());
    const std::vector<std::string> cells = table_cells(page.substr(at, end - at));
    at = end + 1;
    if (cells.size() < 2 || cells[0] == "cell" || cells[0] == "ячейка") continue;
    ++rows;
    CAPTURE(path);
    CAPTURE(cells[0]);
    const std::vector<Party> parties = split_parties(cells[0]).parties;
    CHECK(joined(parties) == cells[1]);
    if (cells.size() < 4 || cells[2].empty()) continue;
    CHECK(parties[0].role == cells[2]);
    CHECK(parties[0].holder == cells[3]);
  }
  return rows;
}

}  // namespace

TEST_CASE("every example of the reference page is what comes out") {
  CHECK(check_page("docs/en/reference/parties.md") > 40);
  CHECK(check_page("docs/ru/reference/parties.md") > 40);
}

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
  CHECK(cells > 400);
}

}  // namespace mentor
