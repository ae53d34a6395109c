// Every slip that the five public roadmaps are known for: found at its place by the rule meant for it, or a reason why
// no program can tell. The table is seed_defects.tsv; places are given by the file's own words, so that it may be
// edited.
#include <doctest/doctest.h>

#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <vector>

#include "base/source.h"
#include "tests/support/world.h"

namespace mentor {

namespace {

using Json = nlohmann::ordered_json;

struct Defect {
  std::string roadmap, after, words, rule, why_not;
};

std::vector<std::string> cells_of(std::string_view line) {
  std::vector<std::string> cells;
  for (std::size_t tab = line.find('\t'); tab != std::string_view::npos; tab = line.find('\t')) {
    cells.emplace_back(line.substr(0, tab));
    line.remove_prefix(tab + 1);
  }
  cells.emplace_back(line);
  return cells;
}

std::vector<Defect> read_defects() {
  std::vector<Defect> defects;
  const std::string table = read_source("tests/seed_defects.tsv");
  for (std::size_t at = table.find('\n') + 1; at < table.size(); at = table.find('\n', at) + 1) {
    const auto cells = cells_of(std::string_view(table).substr(at, table.find('\n', at) - at));
    REQUIRE_MESSAGE(cells.size() == 5, cells[0]);
    defects.push_back({cells[0], cells[1], cells[2], cells[3], cells[4]});
  }
  return defects;
}

Position position_of(const Json& place) {
  return {place["line"].get<std::uint32_t>(), place["column"].get<std::uint32_t>()};
}

// What `validate` says of one roadmap: the places of each rule's findings, those that they speak of besides included.
struct Checked {
  std::string bytes;
  std::map<std::string, std::set<Position>> places;
};

Checked check_roadmap(const std::string& name) {
  const std::string path = "roadmaps/" + name + ".yaml";
  World world;
  load_folder(world, "examples/" + name, "");
  Checked checked{world.files.all().at(path), {}};
  const Json said = Json::parse(run_line(world, "mentor validate --format json -q").out);
  for (const Json& each : said["findings"]) {
    auto& places = checked.places[each["code"].get<std::string>()];
    if (each["file"] == path) places.insert(position_of(each));
    for (const Json& other : each["related"])
      if (other["file"] == path) places.insert(position_of(other));
  }
  return checked;
}

// Where the words stand, the first time after `after`.
Position place_of(const std::string& bytes, const Defect& defect) {
  const std::size_t after = bytes.find(defect.after);
  REQUIRE_MESSAGE(after != std::string::npos, defect.after);
  const std::size_t at = bytes.find(defect.words, after + defect.after.size());
  REQUIRE_MESSAGE(at != std::string::npos, defect.words);
  return Source("x", bytes).position(static_cast<std::uint32_t>(at));
}

Json example_report(const std::string& name, const std::string& line) {
  World world;
  load_folder(world, "examples/" + name, "");
  return Json::parse(run_line(world, line).out);
}

}  // namespace

TEST_CASE("the defects of the five roadmaps are found where they stand") {
  std::map<std::string, Checked> roadmaps;
  for (const Defect& defect : read_defects()) {
    CAPTURE(defect.roadmap);
    CAPTURE(defect.after);
    CAPTURE(defect.words);
    CAPTURE(defect.rule);
    if (!roadmaps.contains(defect.roadmap)) roadmaps[defect.roadmap] = check_roadmap(defect.roadmap);
    Checked& roadmap = roadmaps[defect.roadmap];
    const Position place = place_of(roadmap.bytes, defect);
    CHECK((defect.rule == "-") == !defect.why_not.empty());
    if (defect.rule != "-") CHECK(roadmap.places[defect.rule].contains(place));
  }
  CHECK(roadmaps.size() == 5);
}

TEST_CASE("states of the Rybinsk roadmap on 10 February 2023") {
  const Json report = example_report("rybinsk-2022", "mentor report status --as-of 2023-02-10 --format json");
  std::map<std::string, Json> items;
  for (const Json& section : report["sections"])
    if (section["id"] == "items")
      for (const Json& row : section["rows"]) items[row["number"].get<std::string>()] = row;
  CHECK(items.size() == 35);
  CHECK(items["1.1"]["state"] == "overdue");
  CHECK(items["1.4"]["state"] == "in-progress");
  CHECK(items["1.4"]["due"] == "2023-02-28");
  CHECK(items["2.1"]["state"] == "ongoing");
  CHECK(items["4.5"]["state"] == "overdue");
  std::vector<std::string> due;
  for (const Json& each : items["4.5"]["occurrences"]) due.push_back(each["due"]);
  CHECK(due == std::vector<std::string>{"2022-10-30", "2023-10-30", "2024-10-30"});
  CHECK(items["6.2"]["state"] == "unscheduled");
}

}  // namespace mentor
