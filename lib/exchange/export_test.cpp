#include "exchange/export.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>

#include "model/load.h"

using namespace mentor;

namespace {

std::map<std::string, std::string> example() {
  const std::filesystem::path folder = std::filesystem::path(MENTOR_SOURCE_DIR) / "examples/programme";
  std::map<std::string, std::string> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (!entry.is_regular_file()) continue;
    std::ifstream file(entry.path(), std::ios::binary);
    files[std::filesystem::relative(entry.path(), folder).string()] = {std::istreambuf_iterator<char>(file), {}};
  }
  return files;
}

// Every scalar of a document that is a value, but `kind`.
void scalars_of(yaml::Node node, std::vector<std::string>& into) {
  if (node.is_scalar() && !node.is_null()) into.emplace_back(node.text());
  for (const yaml::Node item : node.items()) scalars_of(item, into);
  for (const auto [key, value] : node.entries())
    if (key.text() != "kind") scalars_of(value, into);
}

void leaves_of(const nlohmann::ordered_json& json, std::vector<std::string>& into) {
  if (json.is_string()) into.push_back(json.get<std::string>());
  if (json.is_number() || json.is_boolean()) into.push_back(json.dump());
  if (json.is_structured())
    for (const auto& each : json) leaves_of(each, into);
}

}  // namespace

TEST_CASE("an export has every value of every file, and no other") {
  const MemoryFiles files(example());
  const auto repository = load(files, {.root = ""});
  REQUIRE(repository);
  const ModelDocuments documents = documents_of(**repository, {});
  std::vector<std::string> written, exported;
  for (const ModelDocument& each : documents.documents) scalars_of(each.root, written);
  const auto json = nlohmann::ordered_json::parse(export_json(**repository, documents));
  REQUIRE(json["programmes"].size() == 1);
  for (const auto& [key, value] : json["programmes"][0].items()) {
    if (!value.is_array()) continue;
    for (auto document : value) {
      document.erase("file");
      leaves_of(document, exported);
    }
  }
  std::ranges::sort(written);
  std::ranges::sort(exported);
  CHECK(written.size() > 1000);
  CHECK(written == exported);
}

TEST_CASE("the tables have a row for each record, and the ids of what it is in") {
  const MemoryFiles files(example());
  const auto repository = load(files, {.root = ""});
  REQUIRE(repository);
  const Document tables = export_tables(documents_of(**repository, {}), *parse_iso("2026-11-20"));
  std::map<std::string, std::size_t> rows;
  for (const Section& section : tables.sections) {
    rows[section.id] = section.rows.size();
    for (const Row& row : section.rows) CHECK(row.cells.size() == section.columns.size());
  }
  const Programme& programme = (*repository)->programmes.front();
  std::size_t meetings = 0, requests = 0;
  for (const Pair& pair : programme.pairs) meetings += pair.meetings.size();
  for (const Person& person : programme.people) requests += person.requests.size();
  CHECK(rows.at("items") == items_of(programme.roadmaps.front()).size());
  CHECK(rows.at("participants") == programme.people.size());
  CHECK(rows.at("requests") == requests);
  CHECK(rows.at("pairs") == programme.pairs.size());
  CHECK(rows.at("meetings") == meetings);
  CHECK(rows.at("surveys") == programme.surveys.size());
}

TEST_CASE("a word among records is a word, and a record among words is written out in a cell") {
  const MemoryFiles files(std::map<std::string, std::string>{
      {"mentor.yaml", "id: s\nmatch:\n  priority: [request, {waiting: 60 days}]\n"},
      {"plan.yaml", "kind: roadmap\nid: p\nitems:\n  - {number: 1, title: T, done: 2026-10-12}\n"}});
  const auto repository = load(files, {.root = ""});
  REQUIRE(repository);
  const ModelDocuments documents = documents_of(**repository, {});
  const auto said = nlohmann::json::parse(export_json(**repository, documents))["programmes"][0];
  CHECK(said["programme"][0]["match"]["priority"].dump() == R"([["request"],[{"waiting":"60 days"}]])");
  CHECK(said["roadmap"][0]["items"][0]["done"].dump() == R"([{"on":"2026-10-12"}])");
  const Document tables = export_tables(documents, *parse_iso("2026-11-20"));
  bool found = false;
  for (const Section& section : tables.sections)
    for (const Row& row : section.rows)
      for (const auto& cell : row.cells)
        if (const auto* text = std::get_if<std::string>(&cell.value)) found |= *text == "request; waiting=60 days";
  CHECK(found);
}
