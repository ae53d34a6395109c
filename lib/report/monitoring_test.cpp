#include "report/support_test.h"

namespace mentor {

namespace {

// Six mentees; five answered both times, one only before; the mentor only after.
std::unique_ptr<Repository> surveyed(std::string more = {}) {
  std::string pairs =
      "kind: pairs\npairs:\n  - {id: a, form: pupil-pupil, mentor: m-1, mentees: [p-1, p-2, p-3, p-4, p-5, p-6], "
      "status: active}\n";
  std::string surveys = "kind: surveys\nsurveys:\n";
  const int before[] = {4, 5, 6, 7, 8, 1}, after[] = {7, 7, 7, 8, 6};
  for (int i = 0; i < 6; ++i)
    surveys += "  - {participant: p-" + std::to_string(i + 1) +
               ", pair: a, stage: before, on: 2026-10-01, answers: {comfort: " + std::to_string(before[i]) + "}}\n";
  for (int i = 0; i < 5; ++i)
    surveys += "  - {participant: p-" + std::to_string(i + 1) +
               ", pair: a, stage: after, on: 2027-05-20, answers: {comfort: " + std::to_string(after[i]) +
               ", satisfied: " + std::to_string(i + 4) + "}}\n";
  surveys +=
      "  - {participant: m-1, pair: a, role: mentor, stage: after, on: 2027-05-20, answers: {comfort: 9, satisfied: "
      "8}}\n";
  return loaded(
      {{"mentor.yaml", "id: s\nprofile: target-model\n"}, {"pairs.yaml", pairs}, {"surveys.yaml", surveys + more}});
}

std::string growth(const Document& document, std::string_view role, std::string_view column) {
  const Section& section = section_of(document, "growth");
  return at(section, row_of(section, "role", role), column);
}

}  // namespace

TEST_CASE("growth: n, means and difference of those who answered both times; the rest is counted") {
  const auto repository = surveyed();
  const Document document = made("monitoring", input_of(*repository, "2027-06-01"));
  CHECK(growth(document, "mentee", "n") == "5");
  CHECK(growth(document, "mentee", "before") == "6.000000");  // (4 + 5 + 6 + 7 + 8) / 5
  CHECK(growth(document, "mentee", "after") == "7.000000");   // (7 + 7 + 7 + 8 + 6) / 5
  CHECK(growth(document, "mentee", "difference") == "1.000000");
  CHECK(growth(document, "mentee", "only-before") == "1");
  CHECK(growth(document, "mentor", "n") == "0");
  CHECK(growth(document, "mentor", "after") == "-");  // one answer without the other is no mean
  CHECK(growth(document, "mentor", "only-after") == "1");
  CHECK(everything(document).find("in no mean") != std::string::npos);
}

TEST_CASE("answers after the day of the report, or before --since, do not count") {
  const auto repository = surveyed();
  const Document earlier = made("monitoring", input_of(*repository, "2026-12-01"));
  CHECK(growth(earlier, "mentee", "n") == "0");
  CHECK(growth(earlier, "mentee", "only-before") == "6");
  ReportInput input = input_of(*repository, "2027-06-01");
  input.since = day("2027-01-01");
  CHECK(growth(made("monitoring", input), "mentee", "only-after") == "5");
}

TEST_CASE("a questionnaire without a pair is of the only pair of its person; else it is said to count nowhere") {
  const std::string pairs = "kind: pairs\npairs:\n";
  const std::string first = "  - {id: a, mentor: m, mentees: [p], status: active}\n",
                    second = "  - {id: b, mentor: p, mentees: [q], status: active}\n",
                    third = "  - {id: c, mentor: m, mentees: [q], status: active}\n";
  const std::string surveys =
      "kind: surveys\nsurveys:\n  - {participant: p, stage: before, on: 2026-10-01, answers: {comfort: 4}}\n"
      "  - {participant: p, pair: a, role: mentee, stage: after, on: 2027-05-01, answers: {comfort: 6}}\n"
      "  - {participant: m, stage: before, on: 2026-10-01, answers: {comfort: 5}}\n";
  const auto with = [&](const std::string& list) {
    return loaded({{"mentor.yaml", "id: s\nprofile: target-model\n"},
                   {"pairs.yaml", list.empty() ? pairs.substr(0, 12) : pairs + list},
                   {"surveys.yaml", surveys}});
  };
  const auto of = [&](const Repository& repository) { return made("monitoring", input_of(repository, "2027-06-01")); };
  const auto one = with(first);
  CHECK(growth(of(*one), "mentee", "n") == "1");
  CHECK(growth(of(*one), "mentor", "only-before") == "1");
  CHECK(everything(of(*one)).find("Counted nowhere") == std::string::npos);
  CHECK(section_of(of(*one), "growth").rows.size() == 2);  // a form that is not given is one row, not two
  const auto both_roles = with(first + second);
  CHECK(growth(of(*both_roles), "mentee", "only-after") == "1");
  CHECK(everything(of(*both_roles)).find("Counted nowhere") != std::string::npos);
  CHECK(everything(of(*both_roles)).find(": 1 questionnaire.") != std::string::npos);
  const auto two_mentees = with(first + third);  // of which pair the mentor speaks is open, that a mentor speaks is not
  CHECK(growth(of(*two_mentees), "mentor", "only-before") == "1");
  const auto none = with({});
  CHECK(everything(of(*none)).find(": 2 questionnaires.") != std::string::npos);
  CHECK(everything(of(*none)).find("No questionnaire is there") == std::string::npos);
}

TEST_CASE("satisfaction is said with its threshold and denominator; without answers there is no data") {
  const auto repository = surveyed();
  const Document document = made("monitoring", input_of(*repository, "2027-06-01"));
  const Section& section = section_of(document, "satisfaction");
  CHECK(at(section, row_of(section, "role", "mentee"), "satisfied") == "2/5");  // 4, 5, 6, 7, 8: from 7 on
  CHECK(at(section, row_of(section, "role", "mentee"), "threshold") == "7");
  REQUIRE(section.paragraphs.size() == 1);
  CHECK(section.paragraphs.front().in(Language::en).find("By one question") == 0);
  const Document before = made("monitoring", input_of(*repository, "2026-12-01"));
  CHECK(at(section_of(before, "satisfaction"), section_of(before, "satisfaction").rows[0], "satisfied") == "0/0");
}

TEST_CASE("SWOT, marks and counts as the curator wrote them; the newest of each form counts") {
  const auto repository = surveyed(R"(swot:
  - {on: 2027-01-10, strengths: old}
  - {on: 2027-05-25, strengths: [keen mentors, "2 rooms"], threats: exams}
quality:
  - {on: 2027-05-25, marks: {goal: 2, principles: 2, approaches: 1, climate: 2, logic: 2, participants: 2, partners: 1, activity: 2, use: 1, colour: 2}}
  - {form: pupil-pupil, on: 2027-05-25, marks: {goal: 1}}
changes:
  - {count: clubs, before: 40, after: 50}
  - {count: complaints, before: 0, after: 3}
  - {count: projects, before: 8}
)");
  const Document document = made("monitoring", input_of(*repository, "2027-06-01"));
  const Section& swot = section_of(document, "swot");
  CHECK(swot.rows.size() == 3);
  CHECK(at(swot, swot.rows[0], "text") == "keen mentors");
  CHECK(at(swot, swot.rows[2], "side") == "threat");
  const Section& marks = section_of(document, "quality");
  const Row& total = row_of(marks, "criterion", "total");
  CHECK(at(marks, total, "mark") == "15");
  CHECK(at(marks, total, "most") == "18");
  CHECK(at(marks, total, "grade") == "best");
  CHECK(at(marks, marks.rows.back(), "mark") == "-");  // criteria without a mark: no sum, no grade
  CHECK(everything(document).find("colour") != std::string::npos);
  const Section& changes = section_of(document, "changes");
  CHECK(at(changes, changes.rows[0], "percent") == "25.000000");
  CHECK(at(changes, changes.rows[1], "difference") == "3");
  CHECK(at(changes, changes.rows[1], "percent") == "-");  // nothing to divide by
  CHECK(at(changes, changes.rows[2], "difference") == "-");
}

TEST_CASE("redacted, the answers of a few are not shown, nor the curator's words") {
  const auto repository = surveyed("swot:\n  - {strengths: a secret}\n");
  ReportInput input = input_of(*repository, "2027-06-01");
  input.redact = true;
  const Document document = made("monitoring", input);
  CHECK(growth(document, "mentor", "n") == "< 5");
  CHECK(growth(document, "mentor", "only-after") == "…");
  CHECK(growth(document, "mentee", "only-before") == "…");
  CHECK(everything(document).find("a secret") == std::string::npos);
  const Section& section = section_of(document, "satisfaction");
  CHECK(at(section, section.rows[0], "satisfied") == "…");
}

}  // namespace mentor
