// Reports for others, subtracted from each other as somebody would who wants to know a small count.
#include "report/support_test.h"

namespace mentor {

namespace {

// Mentors, mentees with a request each, and pairs of the first of them, all of one form.
struct School {
  std::string id;
  int mentors, mentees, pairs;
};

void add_school(const School& school, std::map<std::string, std::string>& files) {
  const std::string consents = ", consents: {personal-data: 2026-09-01, guardian: 2026-09-01}";
  std::string people = "kind: participants\nparticipants:\n", pairs = "kind: pairs\npairs:\n";
  for (int i = 0; i < school.mentors; ++i)
    people += "  - {id: " + school.id + "m" + std::to_string(i) + ", organisation: " + school.id + ", born: 2009" +
              consents + ", mentor: {forms: [pupil-pupil], capacity: 9, trained: true}}\n";
  for (int i = 0; i < school.mentees; ++i)
    people += "  - {id: " + school.id + "k" + std::to_string(i) + ", organisation: " + school.id + ", born: 2012" +
              consents + ", requests: [{id: r1, form: pupil-pupil}]}\n";
  for (int i = 0; i < school.pairs; ++i) {
    const std::string mentee = school.id + "k" + std::to_string(i);
    pairs += "  - {id: " + school.id + "p" + std::to_string(i) + ", form: pupil-pupil, mentor: " + school.id +
             "m0, mentees: [" + mentee + "], requests: [" + mentee + "/r1], status: active}\n";
  }
  files[school.id + "/mentor.yaml"] = "id: " + school.id + "\nprofile: target-model\n";
  files[school.id + "/people.yaml"] = people;
  if (school.pairs > 0) files[school.id + "/pairs.yaml"] = pairs;
  files[school.id + "/organisations.yaml"] = "kind: organisations\norganisations: [{id: " + school.id +
                                             ", type: school, counts: {learners-10-19: 100, learners-15-19: 60}}]\n";
}

// A town of three schools: 6 mentors, 20 mentees and 8 pairs; 6, 9 and 7; 1, 2 and 1.
std::unique_ptr<Repository> town() {
  std::map<std::string, std::string> files = {
      {"mentor.yaml", "id: town\nlevel: municipality\nprofile: target-model\nunits: [a, b, c]\n"}};
  for (const School& each : {School{"a", 6, 20, 8}, School{"b", 6, 9, 7}, School{"c", 1, 2, 1}})
    add_school(each, files);
  return loaded(std::move(files));
}

Document redacted(std::string_view name, const Repository& repository, std::optional<By> by = {}) {
  ReportInput input = input_of(repository, "2026-11-20");
  input.redact = true;
  input.by = by;
  return made(name, input);
}

// What is shown: the number, "< 5" or "…".
std::string shown_in(const Document& document, const char* section, const char* key, const char* row,
                     const char* column) {
  const Section& found = section_of(document, section);
  return at(found, row_of(found, key, row), column);
}

std::int64_t number_in(const Document& document, const char* section, const char* key, const char* row,
                       const char* column) {
  return std::stoll(shown_in(document, section, key, row, column));
}

}  // namespace

TEST_CASE("two small counts of a shown sum stay unknown") {
  std::map<std::string, std::string> files = {{"mentor.yaml", "id: s\nprofile: target-model\n"}};
  add_school({"a", 0, 8, 0}, files);
  files["a/people.yaml"] +=
      "  - {id: m, organisation: a, born: 1980, consents: {personal-data: 2026-09-01}, mentor: {forms: [pupil-pupil], "
      "capacity: 4, trained: true}}\n";
  const auto repository = loaded(std::move(files));
  const Document report = redacted("shortage", *repository);
  // 8 requests: shown as 5 … 9, of which neither part is told.
  CHECK(shown_in(report, "forms", "form", "pupil-pupil", "open") == "5");
  for (const char* part : {"can-be-served", "missing"}) {
    const std::string shown = shown_in(report, "forms", "form", "pupil-pupil", part);
    CHECK((shown == "< 5" || shown == "…"));
  }
}

TEST_CASE("requests less open requests do not tell how many have a mentor") {
  std::map<std::string, std::string> files = {{"mentor.yaml", "id: s\nprofile: target-model\n"}};
  add_school({"a", 1, 7, 1}, files);
  const auto repository = loaded(std::move(files));
  for (const By by : {By::form, By::organisation}) {
    const bool is_form = by == By::form;
    const char *section = is_form ? "forms" : "organisations", *key = is_form ? "form" : "organisation",
               *row = is_form ? "pupil-pupil" : "a";
    const auto requests = number_in(redacted("participants", *repository, by), section, key, row, "requests");
    const auto open = number_in(redacted("shortage", *repository, by), is_form ? "forms" : "places", key, row, "open");
    CHECK(requests - open == 0);  // one has a mentor: requests 7, open 6
    const auto all = number_in(redacted("shortage", *repository), "summary", "what", "requests", "number");
    CHECK((requests - all) % 5 == 0);
  }
}

TEST_CASE("units less the total do not tell of the smallest unit") {
  const auto repository = town();
  const Document summary = redacted("summary", *repository), rollup = redacted("rollup", *repository);
  CHECK(shown_in(summary, "programmes", "programme", "c", "pairs") == "< 5");
  const auto units = number_in(summary, "programmes", "programme", "a", "pairs") +
                     number_in(summary, "programmes", "programme", "b", "pairs");
  CHECK(number_in(summary, "pairs", "status", "active", "pairs") - units == 5);  // there is 1
  CHECK(number_in(rollup, "units", "id", "town", "pairs") == units);
  CHECK(number_in(rollup, "units", "id", "town", "pairs-hidden") == 1);
  CHECK(shown_in(rollup, "units", "id", "c", "pairs") == "< 5");
  CHECK(shown_in(rollup, "units", "id", "c", "people") == "< 5");
}

TEST_CASE("consents, mentors and roles less the units do not tell of the smallest unit") {
  const auto repository = town();
  const Document people = redacted("participants", *repository), rollup = redacted("rollup", *repository);
  const auto demanded = number_in(people, "consents", "consent", "guardian", "demanded");
  const auto town_people = number_in(rollup, "units", "id", "town", "people");
  CHECK(demanded - town_people != 3);  // so many are in the smallest school
  CHECK((demanded - town_people) % 5 == 0);
  const Document indicators = redacted("indicators", *repository);
  const auto mentors = number_in(people, "forms", "form", "pupil-pupil", "mentors");
  for (const Row& row : section_of(indicators, "indicators").rows)
    if (at(section_of(indicators, "indicators"), row, "programme") == "c") {
      const std::string said = at(section_of(indicators, "indicators"), row, "numerator");
      CHECK((said == "…" || said == "-"));
    }
  CHECK(mentors == 10);  // 13; the others show 5 and 5
  // Staff of one school: people without mentees and mentors.
  for (const auto& [unit, said] : std::map<std::string, std::pair<int, int>>{{"a", {26, 20}}, {"b", {15, 9}}}) {
    const auto all = number_in(rollup, "units", "id", unit.c_str(), "people");
    CHECK(all == said.first / 5 * 5);
    CHECK((all - said.second / 5 * 5) % 5 == 0);
  }
}

TEST_CASE("pairs less the active ones do not tell how many are over") {
  std::map<std::string, std::string> files = {{"mentor.yaml", "id: s\nprofile: target-model\n"}};
  add_school({"a", 3, 20, 14}, files);
  files["a/more.yaml"] =
      "kind: pairs\npairs:\n"
      "  - {id: z1, form: pupil-pupil, mentor: am1, mentees: [ak15], status: completed}\n"
      "  - {id: z2, form: pupil-pupil, mentor: am1, mentees: [ak16], status: completed}\n"
      "  - {id: z3, form: pupil-pupil, mentor: am2, mentees: [ak17], status: dissolved}\n";
  const auto repository = loaded(std::move(files));
  const Document summary = redacted("summary", *repository);
  const auto all = number_in(summary, "programmes", "programme", "a", "pairs");
  CHECK(all - number_in(summary, "pairs", "status", "active", "pairs") == 5);  // there are 3
  for (const char* over : {"confirmed", "completed", "dissolved"})
    CHECK(shown_in(summary, "pairs", "status", over, "pairs") == "< 5");
}

TEST_CASE("a roll-up of few says nothing of all, and what was redacted stays as it is") {
  const auto repository = town();
  const Document rollup = redacted("rollup", *repository);
  const Section& indicators = section_of(rollup, "indicators");
  for (const Row& row : indicators.rows) {
    const auto hidden = std::stoll(at(indicators, row, "hidden")), units = std::stoll(at(indicators, row, "units"));
    if (hidden >= units && hidden > 0) CHECK(at(indicators, row, "share") == "…");
  }
  CHECK(at(indicators, row_of(indicators, "hidden", "1"), "units") == "2");
  CHECK(everything(rollup).find("Statements made for others (`--redact`): 3.") != std::string::npos);
}

TEST_CASE("redacted, an outcome is told only where every number that is shown so has it") {
  // 9 of 100 reach a target of 9 %, but 5 … 9 of 100 … 104 may or may not.
  for (const auto& [target, outcome] : {std::pair{"9", "…"}, {"10", "not-reached"}, {"4", "reached"}}) {
    std::map<std::string, std::string> files;
    add_school({"a", 9, 9, 9}, files);
    files["a/mentor.yaml"] += "targets: {I1: {2026: " + std::string(target) + "}}\n";
    const auto repository = loaded(std::move(files));
    const Document report = redacted("indicators", *repository);
    CAPTURE(target);
    CHECK(shown_in(report, "indicators", "id", "I1", "outcome") == outcome);
  }
}

TEST_CASE("redacted, a registered name is withheld however it is written") {
  const auto repository = loaded(
      {{"mentor.yaml", "id: s\nprofile: generic\nperiod: 2026-09-01..2027-05-31\n"},
       {"people.yaml",
        "kind: participants\nparticipants: [{id: m1, name: Королёва Алла Петровна}, {id: m2, name: Иванов Олег}]\n"},
       {"plan.yaml",
        "kind: roadmap\nid: p\nitems:\n"
        "  - {number: '1', title: a, deadline: until 30.11.2026, responsible: 'королева алла петровна'}\n"
        "  - {number: '2', title: b, deadline: until 30.11.2026, responsible: 'А. П. королёва, кураторы'}\n"
        "  - {number: '3', title: c, deadline: until 30.11.2026, responsible: 'КОРОЛЁВОЙ А.П.'}\n"
        "  - {number: '4', title: d, deadline: until 30.11.2026, responsible: 'иванов'}\n"
        "  - {number: '5', title: e, deadline: until 30.11.2026, responsible: 'олега иванова'}\n"
        "  - {number: '6', title: f, deadline: until 30.11.2026, responsible: 'отдел образования'}\n"}});
  for (const ReportInfo& info : all_reports()) {
    const std::string text = everything(redacted(info.name, *repository));
    CAPTURE(info.name);
    for (const char* secret : {"королева", "королёва", "КОРОЛЁВОЙ", "иванов", "олега"})
      CHECK(text.find(secret) == std::string::npos);
    CHECK(text.find("Titles, results and other free texts are printed as they are written") != std::string::npos);
  }
  CHECK(everything(redacted("status", *repository)).find("отдел образования") != std::string::npos);
}

TEST_CASE("redacted, the note about pairs of a past day counts like every other number") {
  const auto repository = town();
  ReportInput input = input_of(*repository, "2026-11-20");
  input.as_of = day("2026-10-20");
  const auto notes_of = [&] {
    std::string all;
    for (const Message& note : made("pairs", input).notes) all += note.in(Language::en) + "\n";
    return all;
  };
  CHECK(notes_of().find("end): 16;") != std::string::npos);
  input.redact = true;
  CHECK(notes_of().find("end): 15;") != std::string::npos);
}

}  // namespace mentor
