#include <set>

#include "report/support_test.h"

namespace mentor {

namespace {

const std::string programme = R"(
id: school
title: School
organisation: School 1
level: school
language: en
profile: target-model
period: 2026-09-01..2027-05-31
)";

const std::string plan = R"(
kind: roadmap
id: plan
title: Plan
period: 2026-09-01..2027-05-31
parties:
  head: {name: Head}
sections:
  - number: "1."
    title: Start
    items:
      - {number: 1.1, title: Order, deadline: 2026-09-10, responsible: [head, deputy Ivanova A. A.], done: 2026-09-08}
      - {number: 1.2, title: Rules, deadline: 2026-09-10, responsible: head, done: 2026-09-20}
      - {number: 1.3, title: Base, deadline: 2026-09-25, responsible: head, accountable: curator}
      - {number: 1.4, title: Dropped, deadline: 2026-10-30, cancelled: {on: 2026-09-15, reason: none}}
  - number: "2."
    title: Work
    items:
      - {number: 2.1, title: Meeting, deadline: 2026-10-05, responsible: [curator, head]}
      - {number: 2.2, title: Talk, responsible: curator}
      - {title: Help, deadline: on request, responsible: curator}
      - {number: 2.3, title: Report, deadline: by 30 April 2027}
)";

std::unique_ptr<Repository> school(std::map<std::string, std::string> more = {}) {
  more.insert({{"mentor.yaml", programme}, {"roadmaps/plan.yaml", plan}});
  return loaded(std::move(more));
}

std::vector<std::string> column_of(const Section& section, std::string_view column) {
  std::vector<std::string> values;
  for (const Row& row : section.rows) values.push_back(at(section, row, column));
  return values;
}

bool says(const Document& document, std::string_view part) {
  for (const Message& note : document.notes)
    if (note.in(Language::en).find(part) != std::string::npos) return true;
  return false;
}

std::string failure_of(std::string_view name, const ReportInput& input) {
  const auto document = make_report(name, input);
  REQUIRE_FALSE(document);
  CHECK(document.error().kind == Failure::Kind::usage);
  CHECK_FALSE(document.error().message.in(Language::ru).empty());
  return document.error().message.in(Language::en);
}

}  // namespace

TEST_CASE("wrong names and groupings are usage failures that name what there is") {
  const auto repository = school();
  ReportInput input = input_of(*repository, "2026-10-01");
  CHECK(failure_of("statsu", input).find("did you mean “status”") != std::string::npos);
  CHECK(failure_of("zzzz", input).find("deadlines") != std::string::npos);
  input.by = By::form;
  CHECK(failure_of("status", input).find("section, organisation, party and month") != std::string::npos);
  CHECK(failure_of("roadmap", input).find("takes no --by") != std::string::npos);
  input.by = {};
  input.horizon = -1;
  CHECK(failure_of("status", input).find("horizon") != std::string::npos);
  CHECK(all_reports().size() == 12);
  for (const std::string_view name : all_by_names()) CHECK(to_string(by_from(name).value()) == name);
  CHECK_FALSE(by_from("week"));
}

TEST_CASE("status: one row per item, states, counts with denominators, notes about what has no date") {
  const auto repository = school();
  const Document document = made("status", input_of(*repository, "2026-10-01"));
  const Section& items = section_of(document, "items");
  CHECK(column_of(items, "number") == std::vector<std::string>{"1.1", "1.2", "1.3", "1.4", "2.1", "2.2", "#3", "2.3"});
  CHECK(column_of(items, "state") == std::vector<std::string>{"done", "done-late", "overdue", "cancelled", "due-soon",
                                                              "undated", "unscheduled", "in-progress"});
  CHECK(at(items, items.rows[0], "done") == "2026-09-08");
  CHECK(at(items, items.rows[0], "section") == "1");
  CHECK(at(items, items.rows[7], "from") == "-");
  CHECK(shown(*items.rows[0].group) == "1. Start");
  const Section& summary = section_of(document, "summary");
  CHECK(at(summary, row_of(summary, "state", "overdue"), "share") == "1/8");
  CHECK(at(summary, row_of(summary, "state", "total"), "items") == "8");
  const Section& sections = section_of(document, "by-section");
  CHECK(at(sections, sections.rows[0], "done-share") == "2/3");  // the cancelled one is no part of it
  CHECK(says(document, "No deadline is given for 1 item"));
  CHECK(says(document, "No date can be worked out for 1 item"));
}

TEST_CASE("what happened after the day has not happened yet") {
  const auto repository = school();
  ReportInput input = input_of(*repository, "2026-10-01");
  input.as_of = day("2026-09-12");
  const Document document = made("status", input);
  const Section& items = section_of(document, "items");
  CHECK(column_of(items, "state") == std::vector<std::string>{"done", "overdue", "due-soon", "upcoming", "upcoming",
                                                              "undated", "unscheduled", "in-progress"});
  CHECK(at(items, items.rows[1], "done").empty());
  CHECK(says(document, "as of 12 September 2026"));
}

TEST_CASE("deadlines: one row per occurrence, most urgent first, late days counted both ways") {
  const auto repository = school();
  ReportInput input = input_of(*repository, "2026-10-01");
  const Document document = made("deadlines", input);
  const Section& items = section_of(document, "items");
  CHECK(column_of(items, "number") == std::vector<std::string>{"1.3", "2.1", "2.3", "1.1", "1.2", "1.4"});
  CHECK(at(items, items.rows[0], "days-overdue") == "6");
  CHECK(at(items, items.rows[0], "working-days-overdue") == "4");
  CHECK(at(items, items.rows[1], "days-overdue") == "-");
  CHECK(shown(*items.rows[0].group) == "Overdue");
  CHECK(shown(*items.rows[1].group) == "Due within 14 days");
  CHECK(shown(*items.rows[2].group) == "Week 2027-04-26 – 2027-05-02");
  CHECK(says(document, "Working days leave out Saturdays and Sundays only"));
  const Section& ahead = section_of(document, "ahead");
  CHECK(column_of(ahead, "from") == std::vector<std::string>{"2026-10-05", "2027-04-26"});
  input.by = By::month;
  CHECK(column_of(section_of(made("deadlines", input), "ahead"), "from") ==
        std::vector<std::string>{"2026-10-01", "2027-04-01"});
  input.horizon = 0;
  CHECK(at(items, row_of(section_of(made("deadlines", input), "items"), "number", "2.1"), "state") == "upcoming");
}

TEST_CASE("deadlines: every occurrence of a recurring item has its row") {
  const auto repository = school({{"roadmaps/more.yaml",
                                   "kind: roadmap\nid: more\ntitle: More\nperiod: "
                                   "2022-01-01..2024-12-31\nitems:\n  - {number: 1, title: "
                                   "Yearly, deadline: с 1 по 15 сентября каждого года, done: "
                                   "2022-09-10}\n"}});
  ReportInput input = input_of(*repository, "2023-10-01");
  input.scope = {"roadmaps/more.yaml"};
  const Document document = made("deadlines", input);
  const Section& items = section_of(document, "items");
  CHECK(column_of(items, "due") == std::vector<std::string>{"2023-09-15", "2024-09-15", "2022-09-15"});
  CHECK(column_of(items, "state") == std::vector<std::string>{"overdue", "upcoming", "done"});
  CHECK(column_of(items, "done") == std::vector<std::string>{"", "", "2022-09-10"});
}

TEST_CASE("responsible: load, who is accountable, and what nobody answers for") {
  const auto repository = school();
  const Document document = made("responsible", input_of(*repository, "2026-10-01"));
  const Section& load = section_of(document, "load");
  const Row& head = row_of(load, "party", "head");
  CHECK(at(load, head, "items") == "4");
  CHECK(at(load, head, "accountable") == "2");  // first of 1.1 and 1.2; 1.3 names the curator, 2.1 begins with him
  CHECK(at(load, head, "overdue") == "1");
  CHECK(at(load, head, "done-share") == "2/4");
  CHECK(at(load, head, "resolved") == "head");
  CHECK(at(load, row_of(load, "party", "curator"), "items") == "4");
  const Section& raci = section_of(document, "raci");
  CHECK(at(raci, row_of(raci, "number", "1.3"), "accountable") == "curator");
  CHECK(at(raci, row_of(raci, "number", "1.3"), "accountable-given") == "true");
  CHECK(at(raci, row_of(raci, "number", "2.1"), "accountable") == "curator");
  CHECK(column_of(section_of(document, "nobody"), "number") == std::vector<std::string>{"1.4", "2.3"});
  CHECK(section_of(document, "items").rows.size() == 8);
}

TEST_CASE("several programmes: by organisation, in the order of folders, whatever the names of files") {
  const std::string other = "id: a\norganisation: School 2\nperiod: 2026-09-01..2027-05-31\n";
  const auto first = school({{"b/mentor.yaml", other}, {"b/x.yaml", plan}});
  const auto second = school({{"b/mentor.yaml", other}, {"b/a.yaml", plan}});
  const Document document = made("status", input_of(*first, "2026-10-01"));
  CHECK(everything(document) == everything(made("status", input_of(*second, "2026-10-01"))));
  const Section& organisations = section_of(document, "by-organisation");
  CHECK(column_of(organisations, "group") == std::vector<std::string>{"School 1", "School 2"});
  ReportInput input = input_of(*first, "2026-10-01");
  input.scope = {"b"};
  CHECK(section_of(made("status", input), "items").rows.size() == 8);
  CHECK_FALSE(has_section(made("status", input), "by-organisation"));
  input.scope = {"nowhere"};
  CHECK(section_of(made("status", input), "items").rows.empty());
  CHECK(says(made("status", input), "“nowhere”"));
}

TEST_CASE("several organisations: every row of items says whose it is, headings have names and not folders") {
  const auto repository = school({{"b/mentor.yaml", "id: b\norganisation: School 2\nperiod: 2026-09-01..2027-05-31\n"},
                                  {"b/plan.yaml", plan},
                                  {"c/mentor.yaml", "id: c\norganisation: School 2\nperiod: 2026-09-01..2027-05-31\n"},
                                  {"c/plan.yaml", plan}});
  const ReportInput input = input_of(*repository, "2026-10-01");
  for (const char* name : {"status", "deadlines", "responsible", "timeline"}) {
    const Document document = made(name, input);
    const Section& items = section_of(document, "items");
    REQUIRE(items.columns.front().id == "organisation");
    CHECK(items.columns.front().for_people);
    CHECK(at(items, row_of(items, "programme", "b"), "organisation") == "School 2");
  }
  const Document summary = made("summary", input);
  CHECK(section_of(summary, "overdue").columns.front().for_people);
  const Document status = made("status", input);
  const auto groups = column_of(section_of(status, "by-section"), "group");
  CHECK(groups[0] == "School 1 · 1. Start");
  CHECK(groups[2] == "School 2 (b) · 1. Start");
  CHECK(groups[4] == "School 2 (c) · 1. Start");
  const Document responsible = made("responsible", input);
  CHECK(section_of(responsible, "load").columns.front().for_people);
  CHECK_FALSE(made("status", input_of(*school(), "2026-10-01")).sections.back().columns.front().for_people);
}

TEST_CASE("status: shares and states have different words, unreadable deadlines their own") {
  const auto repository = school({{"roadmaps/more.yaml",
                                   "kind: roadmap\nid: more\ntitle: More\nperiod: 2026-09-01..2027-05-31\n"
                                   "items:\n  - {number: 1, title: Odd, deadline: by 31.11.2026}\n"}});
  const Document document = made("status", input_of(*repository, "2026-10-01"));
  const Section& sections = section_of(document, "by-section");
  std::set<std::string> titles;
  for (const Column& each : sections.columns) CHECK(titles.insert(each.title.in(Language::ru)).second);
  CHECK(titles.contains("Доля выполненных"));
  CHECK(titles.contains("срока нет или он не прочитан"));
  const Row& odd = sections.rows.front();
  CHECK(at(sections, odd, "undated") == "1");
  CHECK(at(sections, odd, "unreadable") == "1");
  CHECK(at(sections, sections.rows[2], "unreadable") == "0");
}

TEST_CASE("every report says whose it is; of several, who stands at the top") {
  const auto one = school();
  const auto several = example("region");
  for (const ReportInfo& info : all_reports()) {
    CHECK(made(info.name, input_of(*one, "2026-10-01")).about.in(Language::ru) == "School 1");
    CHECK(made(info.name, input_of(*several, "2026-11-20"))
              .about.in(Language::ru)
              .starts_with("Департамент образования Северной области и ниже: "));
  }
  ReportInput input = input_of(*several, "2026-11-20");
  input.scope = {"zarechye/school-1", "zarechye/school-2"};
  CHECK(made("status", input).about.in(Language::ru) == "Школа № 1 города Заречья и Школа № 2 города Заречья");
}

TEST_CASE("notes end with one full stop in both languages") {
  const auto repository = school();
  ReportInput input = input_of(*repository, "2026-10-01");
  input.as_of = day("2026-09-12");
  input.errors = 1;
  for (const ReportInfo& info : all_reports())
    for (const Message& note : made(info.name, input).notes) {
      CHECK_FALSE(note.in(Language::en).ends_with(".."));
      CHECK_FALSE(note.in(Language::ru).ends_with(".."));
    }
}

TEST_CASE("roadmap: columns with values where the document names none; errors in the data are said") {
  const auto repository = school();
  ReportInput input = input_of(*repository, "2026-10-01");
  input.errors = 2;
  const Document document = made("roadmap", input);
  std::vector<std::string> people;
  for (const Column& column : section_of(document, "items").columns)
    if (column.for_people) people.push_back(column.id);
  CHECK(people ==
        std::vector<std::string>{"document-number", "document-title", "document-deadline", "document-responsible"});
  CHECK(says(document, "The data has 2 errors"));
  CHECK(says(document, "No date of approval is given for 1 plan"));
}

}  // namespace mentor
