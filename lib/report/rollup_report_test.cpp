#include "report/support_test.h"
#include "report/unit_statement.h"

namespace mentor {

namespace {

Row unit(const Section& section, std::string_view id) { return row_of(section, "id", id); }

bool says(const Document& document, std::string_view part) {
  for (const Message& note : document.notes)
    if (note.in(Language::en).find(part) != std::string::npos) return true;
  return false;
}

}  // namespace

TEST_CASE("the tree of the region: sums, who has not reported, indicators from numerators and denominators") {
  const auto repository = example("region");
  const Document document = made("rollup", input_of(*repository, "2026-11-20"));
  const Section& units = section_of(document, "units");
  CHECK(units.rows.size() == 6);  // region, town, four schools of which one is only expected
  const Row town = unit(units, "town-zarechye");
  CHECK(at(units, town, "reported") == "3/4");
  CHECK(at(units, town, "items") == "21");
  CHECK(at(units, town, "pairs") == "20");
  CHECK(at(units, town, "served") == "20/28");
  CHECK(at(units, unit(units, "region-north"), "items") == "21");
  CHECK(at(units, unit(units, "zarechye-4"), "light") == "grey");
  CHECK(at(units, unit(units, "zarechye-4"), "items") == "-");
  CHECK(says(document, "3 of 4 units reported"));
  CHECK(says(document, "zarechye-4"));
  const Section& indicators = section_of(document, "indicators");
  const Row& first = row_of(indicators, "id", "town-zarechye");
  // Nine and six pupils of two schools; the third gives no denominator, and its five are left out, not counted as zero.
  CHECK(at(indicators, first, "indicator") == "target-model/I1");
  CHECK(at(indicators, first, "share") == "15/108");
  CHECK(at(indicators, first, "units") == "2");
  CHECK(at(indicators, first, "without") == "1");
}

TEST_CASE("the sum of summaries is the roll-up of the tree, in any order") {
  const auto repository = example("region");
  ReportInput input = input_of(*repository, "2026-11-20");
  std::vector<Rollup> shards;
  for (const Programme& programme : repository->programmes) {
    shards.emplace_back();
    shards.back().add(programme.name(), statement_of(input, programme));
  }
  Rollup forwards, backwards;
  for (const Rollup& each : shards) forwards.merge(each);
  for (auto each = shards.rbegin(); each != shards.rend(); ++each) backwards.merge(*each);
  const std::string tree = everything(made("rollup", input));
  for (const Rollup* given : {&forwards, &backwards}) {
    input.given = given;
    CHECK(everything(made("rollup", input)) == tree);
  }
}

TEST_CASE("units that nothing stands above are summed up in a row of their own") {
  const auto repository = example("region");
  ReportInput input = input_of(*repository, "2026-11-20");
  Rollup given;
  for (const Programme& programme : repository->programmes)
    if (programme.file.level && *programme.file.level == Level::school)
      given.add(programme.name(), statement_of(input, programme));
  input.given = &given;
  const Document document = made("rollup", input);
  const Section& units = section_of(document, "units");
  REQUIRE(units.rows.size() == 4);
  const Row& total = units.rows.back();
  CHECK(total.total);
  CHECK(at(units, total, "unit") == "total");
  CHECK(at(units, total, "reported") == "3/3");
  CHECK(at(units, total, "people") == "46");
  CHECK(at(units, total, "pairs") == "20");
  CHECK(at(units, total, "served") == "20/28");
  const Section& indicators = section_of(document, "indicators");
  CHECK(at(indicators, row_of(indicators, "unit", "total"), "share") == "15/108");
  CHECK(at(indicators, row_of(indicators, "unit", "total"), "without") == "1");
}

TEST_CASE("what came twice, from another day, or contradicts itself is said") {
  const auto repository = loaded({});
  Statement said;
  said.as_of = day("2026-11-01");
  said.counts.add("items", 3);
  Statement later = said, other = said;
  later.as_of = day("2026-11-10");
  later.counts.add("items", 1);
  other.counts.add("items", 5);
  Rollup given;
  given.add("twice", said, 2);
  given.add("older", said), given.add("older", later);
  given.add("torn", said), given.add("torn", other);
  ReportInput input = input_of(*repository, "2026-11-20");
  input.given = &given;
  const Document document = made("rollup", input);
  CHECK(says(document, "counted once: twice"));
  CHECK(says(document, "the latest day counts: older"));
  CHECK(says(document, "ERROR"));
  CHECK(says(document, "from 1 November 2026 to 10 November 2026"));
  CHECK(says(document, "2 of 3 units reported"));
  const Section& units = section_of(document, "units");
  CHECK(at(units, unit(units, "older"), "items") == "4");
  CHECK(at(units, unit(units, "torn"), "items") == "-");
}

TEST_CASE("redacted counts: nothing below 5, and no part that could be subtracted") {
  Counts counts;
  for (const auto& [name, number] : {std::pair{"people", 9},
                                     {"mentors", 4},
                                     {"mentees", 5},
                                     {"requests", 7},
                                     {"requests.served", 5},
                                     {"form.a.requests", 6},
                                     {"items", 3},
                                     {"indicator.t/I1.numerator", 4},
                                     {"indicator.t/I1.denominator", 40},
                                     {"indicator.t/I2.numerator", 6},
                                     {"indicator.t/I2.denominator", 40}})
    counts.add(name, number);
  const Counts shown = redacted(counts);
  CHECK(shown.find("people") == 5);
  CHECK_FALSE(shown.find("mentors"));
  CHECK_FALSE(shown.find("requests.served"));
  CHECK_FALSE(shown.find("form.a.requests"));
  CHECK(shown.find("items") == 3);
  CHECK_FALSE(shown.find("indicator.t/I1.numerator"));
  CHECK_FALSE(shown.find("indicator.t/I1.denominator"));
  CHECK(shown.find("indicator.t/I2.numerator") == 5);
  CHECK(shown.find("indicator.t/I2.denominator") == 40);
  CHECK(shown.find("mentors.hidden") == 1);
  CHECK(shown.find("indicator.t/I1.hidden") == 1);
  CHECK(shown.find("redacted") == 1);
  CHECK(redacted(shown) == shown);
}

}  // namespace mentor
