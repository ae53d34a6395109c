// Timeline, shortage, lights: on small repositories and on the whole programme.
#include "report/signal.h"
#include "report/support_test.h"

namespace mentor {

namespace {

const std::string plan = R"(kind: roadmap
id: plan
title: Plan
period: 2026-09-01..2027-05-31
sections:
  - number: 1
    title: Start
    items:
      - {number: 1.1, title: Late, deadline: 2026-09-10}
      - {number: 1.2, title: A little late, deadline: 2026-11-10}
      - {number: 1.3, title: Open, deadline: 2026-09-01..2027-03-01, note: "2026-09-02: began"}
  - number: 2
    title: Work
    items:
      - {number: 2.1, title: Done, deadline: 2026-10-05, done: 2026-10-01}
      - {number: 2.2, title: Broken, deadline: до 31.11.2026}
      - {number: 2.3, title: None}
)";

std::unique_ptr<Repository> school(const std::string& settings = {}) {
  return loaded({{"mentor.yaml", "id: s\norganisation: School\nperiod: 2026-09-01..2027-05-31\n" + settings},
                 {"plan.yaml", plan}});
}

std::string light(const Document& document, std::string_view number) {
  const Section& items = section_of(document, "items");
  return at(items, row_of(items, "number", number), "light");
}

}  // namespace

TEST_CASE("lights of items: by how late they are, and by who last touched them") {
  const auto repository = school();
  ReportInput input = input_of(*repository, "2026-11-20");
  const Document document = made("status", input);
  CHECK(light(document, "1.1") == "red");
  CHECK(light(document, "1.2") == "amber");
  CHECK(light(document, "1.3") == "grey");  // its note is of 2 September
  CHECK(light(document, "2.1") == "green");
  CHECK(light(document, "2.3") == "-");
  std::vector<std::optional<Date>> lines(40, day("2026-11-01"));
  input.changed["plan.yaml"] = lines;
  CHECK(light(made("status", input), "1.3") == "green");
  input.changed["plan.yaml"].assign(40, day("2026-12-24"));  // later than the report's day: not yet known
  CHECK(light(made("status", input), "1.3") == "grey");
}

TEST_CASE("lights of sections and parties follow the thresholds of mentor.yaml") {
  const auto section_light = [](const std::string& settings, std::string_view as_of = "2026-11-20") {
    const auto repository = school(settings);
    const Document document = made("status", input_of(*repository, as_of));
    const Section& section = section_of(document, "by-section");
    return at(section, section.rows[0], "light");
  };
  CHECK(section_light("") == "red");  // 2 of 3 overdue
  CHECK(section_light("lights: {red-share: 70}\n") == "amber");
  CHECK(section_light("lights: {red-share: 70, amber-share: 68}\n") == "green");  // 1.3 alone is stale, not all
  CHECK(section_light("", "2026-09-05") == "green");
}

TEST_CASE("an unreadable deadline is called so, and counted") {
  const auto repository = school();
  const Document document = made("status", input_of(*repository, "2026-11-20"));
  const Section& items = section_of(document, "items");
  const auto& state = std::get<Keyword>(cell_of(items, row_of(items, "number", "2.2"), "state").value);
  CHECK(state.id == "undated");
  CHECK(state.label.en == "deadline unreadable");
  const auto& none = std::get<Keyword>(cell_of(items, row_of(items, "number", "2.3"), "state").value);
  CHECK(none.label.en == "no deadline given");
  CHECK(everything(document).find("The deadline of 1 item could not be read") != std::string::npos);
}

TEST_CASE("a deadline outside the plan is not called missing, and the item is named") {
  const auto repository = loaded(
      {{"mentor.yaml", "id: s\norganisation: School\n"},
       {"plan.yaml",
        "kind: roadmap\nid: plan\ntitle: Plan\nperiod: 2026-09-01..2027-05-31\napproved: {date: 2026-09-10}\nitems:\n"
        "  - {number: 1, title: July, deadline: июль 2027}\n  - {number: 2, title: Early, deadline: 2026-09-05}\n"
        "  - {number: 3, title: Both, deadline: \"2026-09-05, 2026-12-01\"}\n"
        "  - {number: 4, title: Known, deadline: август 2026, done: 2026-08-20}\n  - {number: 5, title: None}\n"}});
  const Document document = made("status", input_of(*repository, "2026-11-20"));
  const Section& items = section_of(document, "items");
  const auto label = [&](std::string_view number) {
    const auto& state = std::get<Keyword>(cell_of(items, row_of(items, "number", number), "state").value);
    return state.id + ": " + std::string(state.label.en);
  };
  CHECK(label("1") == "undated: outside the plan's period");
  CHECK(label("2") == "undated: before the plan's approval");
  CHECK(label("3") == "due-soon: due soon");
  CHECK(label("4") == "done: done");
  CHECK(label("5") == "undated: no deadline given");
  const Section& states = section_of(document, "summary");
  const Cell& sum = cell_of(states, row_of(states, "state", "undated"), "state");
  CHECK(std::get<Keyword>(sum.value).label.en == "no deadline, or outside the plan");
  const std::string text = everything(document);
  CHECK(text.find("nothing is said of: 1 and 2.") != std::string::npos);
  CHECK(text.find("do not count: 3.") != std::string::npos);
  CHECK(text.find("No deadline is given for 1 item:") != std::string::npos);
  CHECK(text.find("indow") == std::string::npos);
}

TEST_CASE("timeline: a row per item with all its windows, on the days that hold them") {
  const auto repository = school();
  ReportInput input = input_of(*repository, "2026-11-20");
  const Document document = made("timeline", input);
  const Section& items = section_of(document, "items");
  CHECK(items.rows.size() == 6);
  REQUIRE(items.timeline);
  CHECK(to_iso(items.timeline->from) == "2026-09-01");
  CHECK(to_iso(items.timeline->to) == "2027-03-01");
  CHECK(items.timeline->today == day("2026-11-20"));
  CHECK(at(items, items.rows[2], "occurrences") == "2026-09-01,2027-03-01,in-progress,-");
  input.since = day("2026-11-01");
  const Document later = made("timeline", input);
  CHECK(section_of(later, "items").rows.size() == 4);  // what ended before is left out; what has no date stays
  CHECK(to_iso(section_of(later, "items").timeline->from) == "2026-11-01");
}

TEST_CASE("--since is for the reports that take it, and not later than the day") {
  const auto repository = school();
  ReportInput input = input_of(*repository, "2026-11-20");
  input.since = day("2026-11-01");
  CHECK_FALSE(make_report("status", input));
  input.since = day("2026-12-01");
  CHECK_FALSE(make_report("timeline", input));
}

TEST_CASE("shortage: what the match leaves over in the whole programme, with its causes") {
  const auto repository = example("programme");
  const Document document = made("shortage", input_of(*repository, "2026-11-20"));
  const Section& requests = section_of(document, "requests");
  const auto cause = [&](std::string_view request) {
    return at(requests, row_of(requests, "request", request), "cause");
  };
  CHECK(cause("p-0119/r1") == "no-admissible-mentor");
  const Row& astronomy = row_of(requests, "request", "p-0119/r1");
  CHECK(at(requests, astronomy, "obstacles").find("topics") != std::string::npos);
  const Section& summary = section_of(document, "summary");
  const std::string missing = at(summary, row_of(summary, "what", "missing"), "number");
  CHECK(missing == std::to_string(requests.rows.size()));
  CHECK(missing == "14");
  // 24 people are mentors in the files: one has left, one has no place left.
  CHECK(at(summary, row_of(summary, "what", "mentors"), "number") == "22");
  const Section& shortages = section_of(document, "shortages");
  CHECK(shortages.rows.size() == 2);
  for (const Row& row : shortages.rows) CHECK(at(shortages, row, "lacking") != "0");
  std::int64_t open = 0, served = 0, left = 0;
  const Section& forms = section_of(document, "forms");
  for (const Row& row : forms.rows) {
    open += std::get<std::int64_t>(cell_of(forms, row, "open").value);
    served += std::get<std::int64_t>(cell_of(forms, row, "can-be-served").value);
    left += std::get<std::int64_t>(cell_of(forms, row, "missing").value);
  }
  CHECK(open == served + left);
  CHECK(std::to_string(left) == missing);
}

TEST_CASE("shortage: redacted, no id of a person, no topic") {
  const auto repository = example("programme");
  ReportInput input = input_of(*repository, "2026-11-20");
  input.redact = true;
  const std::string text = everything(made("shortage", input));
  CHECK(text.find("p-0") == std::string::npos);
  CHECK(text.find("физика") == std::string::npos);
}

}  // namespace mentor
