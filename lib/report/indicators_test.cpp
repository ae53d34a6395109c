#include "report/indicator_values.h"
#include "report/support_test.h"

namespace mentor {

namespace {

const std::string people = R"(
kind: participants
participants:
  - {id: m-1, organisation: s-1, born: 2009-05-01, mentor: {forms: [pupil-pupil]}}
  - {id: m-2, organisation: works, born: 1980, mentor: {forms: [employer-pupil]}}
  - {id: p-1, organisation: s-1, born: 2013-05-01}
  - {id: p-2, organisation: s-1, grade: 3}
  - {id: p-3, organisation: s-2, born: 2013-05-01}
)";
const std::string pairs = R"(
kind: pairs
pairs:
  - {id: a, form: pupil-pupil, mentor: m-1, mentees: [p-1, p-2, p-3], status: active}
  - {id: b, form: employer-pupil, mentor: m-2, mentees: [p-1], status: completed}
)";

std::unique_ptr<Repository> school(std::string settings, std::string organisations) {
  return loaded({{"mentor.yaml", "id: s-1\nprofile: target-model\n" + settings},
                 {"people.yaml", people},
                 {"pairs.yaml", pairs},
                 {"organisations.yaml", "kind: organisations\norganisations:\n" + organisations}});
}

std::string value(const Repository& repository, std::string_view id, std::string_view column,
                  std::string_view as_of = "2024-03-01") {
  const Document document = made("indicators", input_of(repository, as_of));
  const Section& section = section_of(document, "indicators");
  return at(section, row_of(section, "id", id), column);
}

}  // namespace

// Worked by hand from the files of examples/programme, on 20 November 2026. The school's own organisation (school-12)
// gives the denominators 412, 118, 9 and 10; people of the college and the works are no part of the school's.
//   I1  of the mentees in running or completed pairs, 12 are pupils of the school from 10 to 19.
//   I2  p-0001, p-0002, p-0003, p-0005, p-0006 or their like: 5 pupils of the school from 15 to 19 are mentors.
//   I3  p-0140 … p-0144: 5 teachers of 0–3 years.
//   I4  mentors come from 2 enterprises.
//   I5  of 2 mentees who answered afterwards (10 and 4), 1 said 7 or more;  I6  of 2 mentors (9 and 7), 2.
TEST_CASE("the indicators of the whole programme equal those worked by hand") {
  struct Expected {
    const char *id, *numerator, *denominator, *value, *target, *distance, *outcome;
  };
  const Expected table[] = {
      {"I1", "12", "412", "2.900000", "8", "-5.100000", "not-reached"},
      {"I2", "5", "118", "4.200000", "6", "-1.800000", "not-reached"},
      {"I3", "5", "9", "55.600000", "40", "15.600000", "reached"},
      {"I4", "2", "10", "20.000000", "20", "0.000000", "reached"},
      {"I5", "1", "2", "50.000000", "60", "-10.000000", "not-reached"},
      {"I6", "2", "2", "100.000000", "60", "40.000000", "reached"},
  };
  const auto repository = example("programme");
  const Document document = made("indicators", input_of(*repository, "2026-11-20"));
  const Section& section = section_of(document, "indicators");
  CHECK(section.rows.size() == std::size(table));
  for (const Expected& each : table) {
    CAPTURE(each.id);
    const Row& row = row_of(section, "id", each.id);
    CHECK(at(section, row, "numerator") == each.numerator);
    CHECK(at(section, row, "denominator") == each.denominator);
    CHECK(at(section, row, "value") == each.value);
    CHECK(at(section, row, "target") == each.target);
    CHECK(at(section, row, "distance") == each.distance);
    CHECK(at(section, row, "outcome") == each.outcome);
  }
}

TEST_CASE("a denominator that is missing or zero is no data, never 0 % or 100 %") {
  const auto missing = school("", "  - {id: s-1, type: school}\n");
  CHECK(value(*missing, "I1", "numerator") == "2");  // of how many is not known, so neither is whose
  CHECK(value(*missing, "I1", "denominator") == "-");
  CHECK(value(*missing, "I1", "value") == "-");
  CHECK(value(*missing, "I1", "outcome") == "no-data");
  const auto zero = school("", "  - {id: s-1, type: school, counts: {learners-10-19: 0}}\n");
  CHECK(value(*zero, "I1", "denominator") == "0");
  CHECK(value(*zero, "I1", "share") == "-");
  CHECK(value(*zero, "I1", "outcome") == "no-data");
}

TEST_CASE("who counts: the school's own people, of an age that is certain") {
  const auto own = school("", "  - {id: s-1, type: school, counts: {learners-10-19: 50}}\n");
  CHECK(value(*own, "I1", "numerator") == "1");  // p-3 is of another school, p-2 may be 9
  CHECK(value(*own, "I1", "unsure") == "1");
  CHECK(value(*own, "I1", "sources") == "s-1");
  const auto town =
      school("", "  - {id: s-8, counts: {learners-10-19: 50}}\n  - {id: s-9, counts: {learners-10-19: 30}}\n");
  CHECK(value(*town, "I1", "numerator") == "2");
  CHECK(value(*town, "I1", "denominator") == "80");
}

TEST_CASE("targets: of the programme where it has any, of the profile, and none after 2024") {
  const std::string organisations = "  - {id: s-1, type: school, counts: {learners-10-19: 4}}\n";
  const auto profile = school("", organisations);
  CHECK(value(*profile, "I1", "target") == "70");
  CHECK(value(*profile, "I1", "distance") == "-45.000000");
  CHECK(value(*profile, "I1", "target", "2025-03-01") == "-");
  CHECK(value(*profile, "I1", "outcome", "2025-03-01") == "no-target");
  const auto own = school("targets: {I1: {2025: 25}}\n", organisations);
  CHECK(value(*own, "I1", "target", "2025-03-01") == "25");
  CHECK(value(*own, "I1", "outcome", "2025-03-01") == "reached");
  CHECK(value(*own, "I1", "target") == "-");
}

TEST_CASE("redacted, an indicator with a small side shows nothing that it could be worked out from") {
  const auto repository = school("", "  - {id: s-1, type: school, counts: {learners-10-19: 50}}\n");
  ReportInput input = input_of(*repository, "2024-03-01");
  input.redact = true;
  const Document document = made("indicators", input);
  const Section& section = section_of(document, "indicators");
  for (const char* column : {"numerator", "denominator", "value", "distance", "share"})
    CHECK(at(section, row_of(section, "id", "I1"), column) == "…");
}

TEST_CASE("per cent with one decimal, rounded half up") {
  CHECK(percent_of(1, 8) == 12.5);
  CHECK(percent_of(1, 3) == 33.3);
  CHECK(percent_of(2, 3) == 66.7);
  CHECK(percent_of(1, 2000) == 0.1);
}

TEST_CASE("a region sees its own indicators from the schools below, beside its targets") {
  const auto repository = example("region");
  const Document document = made("indicators", input_of(*repository, "2026-11-20"));
  const Section& section = section_of(document, "indicators");
  const auto row = [&](std::string_view programme, std::string_view id) -> const Row& {
    for (const Row& each : section.rows)
      if (at(section, each, "programme") == programme && at(section, each, "id") == id) return each;
    throw std::runtime_error("no such row");
  };
  const Row& first = row("region-north", "I1");
  CHECK(at(section, first, "share") == "15/108");
  CHECK(at(section, first, "target") == "15");
  CHECK(at(section, first, "outcome") == "not-reached");
  CHECK(at(section, first, "units") == "2");
  CHECK(at(section, first, "without") == "1");
  CHECK(at(section, row("town-zarechye", "I1"), "share") == "15/108");
  CHECK(at(section, row("region-north", "I3"), "share") == "0/5");
  CHECK(at(section, row("zarechye-1", "I1"), "units") == "-");
  CHECK(section.columns.front().for_people);
  CHECK(section.charts.empty());
  bool named = false;
  for (const Message& note : document.notes)
    named = named || note.in(Language::ru).find("Школа № 3 города Заречья: I1") != std::string::npos;
  CHECK(named);
}

}  // namespace mentor
