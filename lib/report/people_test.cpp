#include "report/support_test.h"
#include "report/unit_statement.h"

namespace mentor {

namespace {

const std::string programme = R"(
id: school
organisation: School 1
level: school
language: en
profile: target-model
period: 2026-09-01..2027-05-31
)";

const std::string people = R"(
kind: participants
participants:
  - id: p-1
    name: Secret Name
    born: 2009
    categories: [gifted]
    consents: {personal-data: 2026-09-01, guardian: {on: 2025-09-01, until: 2026-09-30}}
    mentor: {forms: [pupil-pupil], capacity: 2, since: 2026-09-01}
  - id: p-2
    grade: 7
    consents: {personal-data: 2026-09-01, guardian: 2026-11-01}
    requests:
      - {id: r1, form: pupil-pupil, topics: [maths], since: 2026-09-05}
      - {id: r2, form: pupil-pupil, topics: [physics], since: 2026-12-01}
  - id: p-3
    requests: [{id: r1, form: pupil-pupil, topics: [maths]}]
  - {id: p-4, left: 2026-09-15, requests: [{id: r1, form: pupil-pupil}]}
)";

// One pair of p-1 and p-2 whose meetings are `meetings`.
std::string pair_with(const std::string& status, const std::string& meetings) {
  return "kind: pairs\npairs:\n  - id: pair-1\n    form: pupil-pupil\n    mentor: p-1\n    mentees: [p-2]\n    "
         "requests: "
         "[p-2/r1]\n    status: " +
         status + "\n    programme: {from: 2026-09-20, to: 2027-05-20}\n    meetings: " + meetings + "\n";
}

std::unique_ptr<Repository> school(const std::string& pairs, const std::string& more = {}) {
  return loaded({{"mentor.yaml", programme + more}, {"people.yaml", people}, {"pairs.yaml", pairs}});
}

}  // namespace

TEST_CASE("participants: roles, consents demanded by the profile, requests served") {
  const auto repository = school(pair_with("active", "[]"));
  const Document document = made("participants", input_of(*repository, "2026-10-15"));
  const Section& register_ = section_of(document, "register");
  CHECK(register_.rows.size() == 3);
  const Row& mentor = row_of(register_, "id", "p-1");
  CHECK(at(register_, mentor, "name") == "Secret Name");
  CHECK(at(register_, mentor, "roles") == "mentor");
  CHECK(at(register_, mentor, "consents-given") == "personal-data");
  CHECK(at(register_, mentor, "consents-missing") == "guardian");  // it ran out
  const Row& mentee = row_of(register_, "id", "p-2");
  CHECK(at(register_, mentee, "consents-missing") == "guardian");  // given later than the day
  CHECK(at(register_, mentee, "served") == "1/1");                 // the second request came later
  CHECK(at(register_, mentee, "requests") == "r1,pupil-pupil,pair-1");
  CHECK(at(register_, row_of(register_, "id", "p-3"), "served") == "0/1");
  const Section& consents = section_of(document, "consents");
  CHECK(at(consents, row_of(consents, "consent", "personal-data"), "given") == "2/3");
  CHECK(at(consents, row_of(consents, "consent", "guardian"), "given") == "0/2");
  const std::string text = everything(document);
  CHECK(text.find("had left by then: 1 person") != std::string::npos);
  CHECK(text.find("is known of 1 person") != std::string::npos);  // p-3: no birth, no class
}

TEST_CASE("a form that the profile does not know is shown as written") {
  const auto repository = loaded({{"mentor.yaml", programme},
                                  {"people.yaml",
                                   "kind: participants\nparticipants:\n  - {id: p-1, requests: [{id: r, "
                                   "form: a-form-of-our-own-that-is-long}]}\n"}});
  for (const auto& [report, section_id] : {std::pair{"participants", "forms"}, {"summary", "requests"}}) {
    const Document document = made(report, input_of(*repository, "2026-10-15"));
    const Section& section = section_of(document, section_id);
    const auto& form = std::get<Keyword>(cell_of(section, section.rows.at(0), "form").value);
    CHECK(form.id == "a-form-of-our-own-that-is-long");
    CHECK(form.label.ru == form.id);
  }
}

TEST_CASE("requests are served by active and confirmed pairs only") {
  for (const auto& [status, served] :
       {std::pair{"active", "1"}, {"confirmed", "1"}, {"proposed", "0"}, {"completed", "0"}, {"dissolved", "0"}}) {
    CAPTURE(status);
    const auto repository = school(pair_with(status, "[]"));
    const Document document = made("summary", input_of(*repository, "2026-10-15"));
    const Section& requests = section_of(document, "requests");
    CHECK(at(requests, row_of(requests, "form", "pupil-pupil"), "served") == served);
  }
}

TEST_CASE("the light of a pair follows its meetings") {
  struct Example {
    const char* meetings;
    const char* status;
    const char* as_of;
    const char* light;
  };
  const Example examples[] = {
      {"[]", "active", "2026-09-25", "too-early"},
      {"[]", "active", "2026-10-26", "needs-check-in"},  // 36 days after the start
      {"[]", "active", "2026-10-25", "too-early"},       // 35 days
      {"[{type: introduction, planned: 2026-10-01}]", "active", "2026-10-15", "on-track"},
      {"[{type: introduction, planned: 2026-10-01}]", "active", "2026-10-16", "needs-check-in"},
      {"[{type: introduction, planned: 2026-10-01, held: 2026-10-02}]", "active", "2026-10-16", "on-track"},
      {"[{type: introduction, planned: 2026-10-01, held: 2026-10-02}]", "confirmed", "2026-11-07", "needs-check-in"},
      {"[{type: introduction, planned: 2026-10-01, held: 2026-10-02}]", "active", "2026-09-30", "too-early"},
      {"[{type: introduction, planned: 2026-10-01}]", "dissolved", "2026-10-16", "-"},
      {"[]", "proposed", "2026-10-16", "-"},
  };
  for (const Example& each : examples) {
    CAPTURE(each.meetings);
    CAPTURE(each.as_of);
    const auto repository = school(pair_with(each.status, each.meetings));
    const Document document = made("pairs", input_of(*repository, each.as_of));
    const Section& pairs = section_of(document, "pairs");
    CHECK(at(pairs, row_of(pairs, "id", "pair-1"), "light") == each.light);
  }
}

TEST_CASE("pairs: meetings held of those due, feedback of both sides, demanded types that are missing") {
  const auto repository = school(pair_with(
      "active",
      "[{type: introduction, planned: 2026-10-01, held: 2026-10-01}, {type: working, planned: 2026-10-05, held: "
      "2026-10-05, feedback: {mentor: good, mentee: good}}, {type: working, planned: 2026-10-08, held: "
      "2026-10-08, feedback: {mentor: good}}, {type: working, planned: 2026-10-12}, {type: working, planned: "
      "2026-11-12}]"));
  const Document document = made("pairs", input_of(*repository, "2026-10-15"));
  const Section& pairs = section_of(document, "pairs");
  const Row& row = pairs.rows.at(0);
  CHECK(at(pairs, row, "planned") == "5");
  CHECK(at(pairs, row, "held-of-due") == "3/4");
  CHECK(at(pairs, row, "feedback") == "1/2");
  CHECK(at(pairs, row, "missing-meetings") == "trial;planning;final");
  CHECK(at(pairs, row, "last-held") == "2026-10-08");
  CHECK(at(pairs, row, "next-planned") == "2026-11-12");
  CHECK(shown(*row.group) == "pupil-pupil");
  CHECK(everything(document).find("No dated order is given for 1 pair") != std::string::npos);
}

TEST_CASE("pairs: a meeting that was held without having been planned counts as held") {
  const auto repository = school(pair_with("active",
                                           "[{type: introduction, held: 2026-10-02}, {type: working, planned: "
                                           "2026-10-05}, {type: working, held: 2026-10-09}, "
                                           "{type: working, held: 2026-10-20}]"));
  const Document document = made("pairs", input_of(*repository, "2026-10-15"));
  const Section& pairs = section_of(document, "pairs");
  const Row& row = pairs.rows.at(0);
  CHECK(at(pairs, row, "planned") == "1");
  CHECK(at(pairs, row, "held") == "2");
  CHECK(at(pairs, row, "held-of-due") == "0/1");
  CHECK(std::find_if(pairs.columns.begin(), pairs.columns.end(),
                     [](const Column& each) { return each.id == "held" && each.for_people; }) != pairs.columns.end());
  const Section& summary = section_of(document, "summary");
  CHECK(at(summary, summary.rows.at(0), "meetings-held") == "2");
  CHECK(at(summary, summary.rows.at(0), "meetings-due") == "1");
  const Counts counts = statement_of(input_of(*repository, "2026-10-15"), repository->programmes.front()).counts;
  CHECK(counts.find("meetings.held") == 2);
}

TEST_CASE("pairs stand in the order of their numbers") {
  std::string pairs = "kind: pairs\npairs:\n";
  for (const char* id : {"pair-10", "pair-2", "pair-02", "pair-1", "pair-1a", "a"})
    pairs += "  - {id: " + std::string(id) + ", mentor: p-1, mentees: [p-2], status: proposed}\n";
  const auto repository = school(pairs);
  const Document document = made("pairs", input_of(*repository, "2026-10-15"));
  const Section& section = section_of(document, "pairs");
  std::string ids;
  for (const Row& row : section.rows) ids += at(section, row, "id") + " ";
  CHECK(ids == "a pair-1 pair-1a pair-02 pair-2 pair-10 ");
}

TEST_CASE("a report for others names nobody and counts nobody below five") {
  const std::string plan =
      "kind: roadmap\nid: plan\ntitle: Plan\nitems:\n  - {number: 1, title: Do, deadline: 2026-10-01, responsible: "
      "[\"зам. директора Сидорова А. А.\", Secret Name]}\n";
  const auto repository = loaded({{"mentor.yaml", programme + "privacy: {public: true}\n"},
                                  {"people.yaml", people},
                                  {"pairs.yaml", pair_with("active", "[]")},
                                  {"plan.yaml", plan}});
  ReportInput input = input_of(*repository, "2026-10-15");
  for (const ReportInfo& info : all_reports()) {
    CAPTURE(info.name);
    const Document document = made(info.name, input);
    const std::string text = everything(document);
    CHECK(text.find("Secret Name") == std::string::npos);
    CHECK(text.find("Сидорова") == std::string::npos);
    CHECK(text.find("gifted") == std::string::npos);
    CHECK(text.find("Made for others") != std::string::npos);
    if (info.name != "participants" && info.name != "pairs") continue;
    for (const Section& section : document.sections)
      for (const Row& row : section.rows)
        for (const Cell& cell : row.cells)
          if (const auto* number = std::get_if<std::int64_t>(&cell.value)) CHECK(*number >= 5);
  }
  input.redact = false;
  CHECK(everything(made("participants", input)).find("Secret Name") != std::string::npos);
}

TEST_CASE("a programme without anybody says so instead of showing nothing") {
  const auto repository = loaded({{"mentor.yaml", programme}});
  const ReportInput input = input_of(*repository, "2026-10-15");
  const std::string text = everything(made("summary", input));
  CHECK(text.find("No participants are given") != std::string::npos);
  CHECK(text.find("No plan is given") != std::string::npos);
  for (const ReportInfo& info : all_reports()) {
    CAPTURE(info.name);
    CHECK_FALSE(made(info.name, input).notes.empty());
  }
}

TEST_CASE("a pair whose mentor is gone needs a look; a meeting that is waited for is named") {
  constexpr const char* meetings = "[{type: introduction, planned: 2026-10-01}]";
  struct Case {
    const char *mentor, *as_of, *light, *reason;
  };
  constexpr Case rows[] = {
      {"{id: m, mentor: {capacity: 1}, left: 2026-10-05}", "2026-10-04", "on-track",
       "the meeting planned for 2026-10-01 is still waited for"},
      {"{id: m, mentor: {capacity: 1}, left: 2026-10-05}", "2026-10-05", "needs-check-in",
       "the mentor left on 2026-10-05"},
      {"{id: other}", "2026-10-04", "needs-check-in", "the mentor m is not among the participants"},
  };
  for (const Case& row : rows) {
    CAPTURE(row.as_of);
    const auto repository = loaded(
        {{"mentor.yaml", "id: s\nperiod: 2026-09-01..2027-05-31\n"},
         {"people.yaml", std::string("kind: participants\nparticipants: [") + row.mentor + ", {id: a}]\n"},
         {"pairs.yaml", std::string("kind: pairs\npairs:\n  - {id: p, mentor: m, mentees: [a], status: active, order: "
                                    "{number: 1, date: 2026-09-20}, programme: {from: 2026-09-20}, meetings: ") +
                            meetings + "}\n"}});
    const Document document = made("pairs", input_of(*repository, row.as_of));
    const Section& pairs = section_of(document, "pairs");
    CHECK(at(pairs, pairs.rows.at(0), "light") == row.light);
    CHECK(at(pairs, pairs.rows.at(0), "reason") == row.reason);
    CHECK(std::ranges::find(pairs.columns, "reason", &Column::id)->for_people);
  }
}

TEST_CASE("who names no form is counted in a row of their own") {
  const auto repository =
      loaded({{"mentor.yaml", "id: s\nperiod: 2026-09-01..2027-05-31\n"}, {"people.yaml", R"(kind: participants
participants:
  - {id: m, mentor: {capacity: 3}}
  - {id: a, requests: [{id: r1, topics: [x]}, {id: r2, form: pupil-pupil, topics: [y]}]}
)"}});
  const Document document = made("participants", input_of(*repository, "2026-11-20"));
  const Section& forms = section_of(document, "forms");
  const Row& none = row_of(forms, "form", "");
  CHECK(at(forms, none, "mentors") == "1");
  CHECK(at(forms, none, "slots") == "3");
  CHECK(at(forms, none, "requests") == "1");
  CHECK(at(forms, row_of(forms, "form", "pupil-pupil"), "requests") == "1");
  CHECK(everything(made("status", input_of(*repository, "2026-11-20"))).find("No plan is given") != std::string::npos);
}

TEST_CASE("a past day: pairs are what their dates tell, and every report says the same") {
  const auto repository = example("programme");
  ReportInput input = input_of(*repository, "2026-11-20");
  input.as_of = day("2026-08-01");  // before any order, request and mentor
  CHECK(section_of(made("pairs", input), "pairs").rows.empty());
  const Document summary = made("summary", input);
  CHECK(at(section_of(summary, "programmes"), section_of(summary, "programmes").rows[0], "pairs") == "0");
  CHECK(section_of(summary, "pairs").rows.empty());
  const Document indicators = made("indicators", input);
  const Section& values = section_of(indicators, "indicators");
  CHECK(at(values, row_of(values, "id", "I1"), "numerator") == "0");
  const Document shortage = made("shortage", input);
  const Section& numbers = section_of(shortage, "summary");
  CHECK(at(numbers, row_of(numbers, "what", "requests"), "number") == "0");
  CHECK(at(numbers, row_of(numbers, "what", "mentors"), "number") == "0");
}

TEST_CASE("a past day: order or start, whichever is first; the end; what no date tells") {
  const auto repository =
      loaded({{"mentor.yaml", "id: s\nperiod: 2026-09-01..2027-05-31\n"}, {"pairs.yaml", R"(kind: pairs
pairs:
  - {id: early, mentor: m, mentees: [a], status: active, order: {number: 1, date: 2026-10-20}, programme: {from: 2026-10-01}}
  - {id: late, mentor: m, mentees: [b], status: active, order: {number: 2, date: 2026-11-10}}
  - {id: closed, mentor: m, mentees: [c], status: dissolved, order: {number: 3, date: 2026-09-20}, outcome: {closed: 2026-11-01}}
  - {id: undated, mentor: m, mentees: [d], status: completed, programme: {from: 2026-09-10}}
)"}});
  ReportInput input = input_of(*repository, "2026-11-20");
  const auto statuses = [&] {
    std::string text;
    const Document document = made("pairs", input);
    for (const Row& row : section_of(document, "pairs").rows)
      text +=
          at(section_of(document, "pairs"), row, "id") + " " + at(section_of(document, "pairs"), row, "status") + ";";
    return text;
  };
  CHECK(statuses() == "closed dissolved;early active;late active;undated completed;");
  input.as_of = day("2026-10-10");
  CHECK(statuses() == "closed active;early active;undated completed;");
  CHECK(everything(made("pairs", input))
            .find("would tell what they were on that day (order, start of the programme, "
                  "end): 1;") != std::string::npos);
  input.as_of = day("2026-11-05");
  CHECK(statuses() == "closed dissolved;early active;undated completed;");
  input.as_of = day("2026-09-01");
  CHECK(statuses().empty());
}

}  // namespace mentor
