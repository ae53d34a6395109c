// The official table as a paper: the head of the document in words, steps that can be told apart.
#include "report/support_test.h"

namespace mentor {

namespace {

Document roadmap(const std::string& lines) {
  const auto repository = loaded({{"mentor.yaml", "id: school\norganisation: School No. 1\nlanguage: ru\n"},
                                  {"plan.yaml", "kind: roadmap\nid: plan\ntitle: Plan\n" + lines}});
  return made("roadmap", input_of(*repository, "2026-11-20"));
}

std::string item_title(const std::string& steps) {
  const Document document =
      roadmap("items:\n  - {number: 1.1, title: Collect, deadline: May 2027, steps: " + steps + "}\n");
  const Section& items = section_of(document, "items");
  return at(items, items.rows.at(0), "document-title");
}

}  // namespace

TEST_CASE("the order of the approval block reads as offices write it") {
  struct Case {
    const char *approved, *ru, *en;
  };
  constexpr Case rows[] = {
      {"{order: 36-о, date: 2026-08-28}", "Приказ № 36-о от 28 августа 2026 г.", "Order No. 36-о of 28 August 2026"},
      {"{order: № 253/1, date: 2026-08-28}", "Приказ № 253/1 от 28 августа 2026 г.",
       "Order No. 253/1 of 28 August 2026"},
      {"{order: №7}", "Приказ № 7", "Order No. 7"},
      {"{order: Приказ № 7, date: 2026-08-28}", "Приказ № 7 от 28 августа 2026 г.", "Приказ № 7 of 28 August 2026"},
      {"{order: постановление от 1.08.2026 № 5, date: 2026-08-01}", "постановление от 1.08.2026 № 5",
       "постановление от 1.08.2026 № 5"},
      {"{order: распоряжение № 5}", "распоряжение № 5", "распоряжение № 5"},
      {"{date: 2026-08-28}", "28 августа 2026 г.", "28 August 2026"},
  };
  for (const Case& row : rows) {
    CAPTURE(row.approved);
    const Document document = roadmap(std::string("approved: ") + row.approved + "\n");
    REQUIRE(section_of(document, "document").approval.size() == 2);
    CHECK(section_of(document, "document").approval.back().in(Language::ru) == row.ru);
    CHECK(section_of(document, "document").approval.back().in(Language::en) == row.en);
  }
}

TEST_CASE("the period is told in words; words of the document stay") {
  struct Case {
    const char *period, *ru;
  };
  constexpr Case rows[] = {
      {"2026-09-01..2027-05-31", "Период: 1 сентября 2026 г. – 31 мая 2027 г."},
      {"2026-2027 учебный год", "Период: 2026-2027 учебный год"},
      {"2022", "Период: 2022"},
  };
  for (const Case& row : rows) {
    CAPTURE(row.period);
    const Document document = roadmap(std::string("period: \"") + row.period + "\"\n");
    CHECK(section_of(document, "document").paragraphs.back().in(Language::ru) == row.ru);
  }
}

TEST_CASE("steps stand in lines of their own, marked unless the document marks them") {
  CHECK(item_title("[ask the classes, talk to the young teachers]") ==
        "Collect\n– ask the classes\n– talk to the young teachers");
  CHECK(item_title("[1) ask, \"б) talk\", – meet, \"2. end\"]") == "Collect\n1) ask\nб) talk\n– meet\n2. end");
  CHECK(item_title("[ask]") == "Collect\n– ask");
  const Document own = roadmap(
      "columns: [{field: title, title: Stage}, {field: steps, title: Content}]\n"
      "items:\n  - {title: One, steps: [ask]}\n  - {title: Two, steps: [ask, talk]}\n");
  const Section& items = section_of(own, "items");
  CHECK(at(items, items.rows.at(0), "document-steps") == "ask");
  CHECK(at(items, items.rows.at(1), "document-steps") == "– ask\n– talk");
}

TEST_CASE("a repository without a plan: the official table says so") {
  const auto repository = loaded({{"mentor.yaml", "id: school\n"}});
  CHECK(everything(made("roadmap", input_of(*repository, "2026-11-20"))).find("No plan is given") != std::string::npos);
}

TEST_CASE("charts of parties of several organisations say whose each party is") {
  const auto region = example("region");
  const Document several = made("responsible", input_of(*region, "2026-11-20"));
  for (const Chart& chart : section_of(several, "load").charts) CHECK(chart.whose == "organisation");
  const auto school = example("programme");
  const Document one = made("responsible", input_of(*school, "2026-11-20"));
  for (const Chart& chart : section_of(one, "load").charts) CHECK(chart.whose.empty());
}

}  // namespace mentor
