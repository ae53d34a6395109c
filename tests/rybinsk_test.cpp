// What the Rybinsk roadmap must show: known defects at their places, states on a day. The document is public; the
// places are found in the file by its own words, so that the file may be edited.
#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <vector>

#include "base/source.h"
#include "tests/support/world.h"

namespace mentor {

namespace {

using Json = nlohmann::ordered_json;

constexpr const char* path = "roadmaps/rybinsk-2022.yaml";

World rybinsk() {
  World world;
  load_folder(world, "examples/rybinsk-2022", "");
  return world;
}

Json findings() {
  World world = rybinsk();
  return Json::parse(run_line(world, "mentor validate --format json -q").out)["findings"];
}

// The place of `words` after the line of item `number`.
Position place(const std::string& bytes, const std::string& number, const std::string& words) {
  const std::size_t item = bytes.find("- number: " + number);
  REQUIRE_MESSAGE(item != std::string::npos, number);
  const std::size_t at = bytes.find(words, item);
  REQUIRE_MESSAGE(at != std::string::npos, words);
  return Source("x", bytes).position(static_cast<std::uint32_t>(at));
}

bool found(const Json& all, const std::string& rule, Position at) {
  for (const Json& each : all)
    if (each["name"] == rule && each["file"] == path && each["line"] == at.line && each["column"] == at.column)
      return true;
  return false;
}

}  // namespace

TEST_CASE("the defects of the Rybinsk roadmap are found where they stand") {
  const Json all = findings();
  const std::string bytes = rybinsk().files.all().at(path);
  struct Defect {
    const char *rule, *item, *words;
  };
  const Defect defects[] = {
      {"abbreviation-undeclared", "2.1.", "ЦМН"},
      {"party-foreign", "2.5.", "управление образования администрации Ленинского района"},
      {"deadline-starts-before-approval", "2.6.", "август – декабрь 2022 г."},
      {"deadline-starts-before-approval", "2.7.", "август – декабрь 2022 г."},
      {"deadline-starts-before-approval", "3.2.", "2022 – 2023 годы"},
      {"deadline-before-approval", "1.4.", "Январь – февраль ежегодно"},
      {"deadline-before-approval", "1.6.", "Январь – февраль ежегодно"},
      {"deadline-before-approval", "6.3.", "Апрель ежегодно."},
      {"deadline-before-approval", "6.4.", "Май ежегодно"},
      {"deadline-before-approval", "7.1.", "Июнь ежегодно."},
      {"deadline-before-approval", "7.2.", "Июнь ежегодно"},
      {"deadline-scope-conflict", "4.2.", "с 1 по 15 сентября каждого года"},
      {"deadline-scope-conflict", "4.3.", "с 16 по 30 сентября каждого года"},
      {"party-stray-comma", "4.6.", ", в ОО"},
      {"party-variant", "4.6.", "кураторы внедрения ЦМН, в ОО"},
      {"party-variant", "5.1.", "организации – партнеры"},
  };
  for (const Defect& defect : defects) {
    CAPTURE(defect.rule);
    CAPTURE(defect.item);
    CHECK(found(all, defect.rule, place(bytes, defect.item, defect.words)));
  }
  const std::size_t declared = bytes.find("ЦНМ");
  CHECK(found(all, "abbreviation-unused", Source("x", bytes).position(static_cast<std::uint32_t>(declared))));
}

TEST_CASE("states of the Rybinsk roadmap on 10 February 2023") {
  World world = rybinsk();
  const Json report = Json::parse(run_line(world, "mentor report status --as-of 2023-02-10 --format json").out);
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
