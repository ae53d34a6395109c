// Reports for others, on repositories made at random: no small count of people, nothing that gives one away, no names.
#include <random>
#include <regex>

#include "report/support_test.h"

namespace mentor {

namespace {

// Seven schools at most with a few people each, so that small counts are everywhere.
std::unique_ptr<Repository> random_repository(unsigned seed) {
  std::mt19937 random(seed);
  std::string people = "kind: participants\nparticipants:\n", pairs = "kind: pairs\npairs:\n",
              surveys = "kind: surveys\nsurveys:\n";
  const char* statuses[] = {"active", "active", "completed", "dissolved"};
  const char* forms[] = {"pupil-pupil", "teacher-teacher", "student-pupil"};
  const auto number = 8 + random() % 50;
  for (std::uint_fast32_t i = 0; i < number; ++i) {
    const std::string id = "p-" + std::to_string(i), form = forms[random() % 3];
    people += "  - {id: " + id + ", name: Secretname" + std::to_string(i) + ", organisation: o-" +
              std::to_string(random() % 4) + ", born: " + std::to_string(2005 + random() % 10) +
              ", categories: [gifted], consents: {personal-data: 2026-09-01}";
    if (i < 4) people += ", mentor: {forms: [" + form + "], capacity: 20, trained: 2026-09-01}";
    people += ", requests: [{id: r1, form: " + form + ", note: Secretnote}]}\n";
    if (i < 4 || random() % 2) continue;
    pairs += "  - {id: a-" + std::to_string(i) + ", form: " + form + ", mentor: p-" + std::to_string(i % 4) +
             ", mentees: [" + id + "], requests: [" + id + "/r1], status: " + statuses[random() % 4] +
             ", meetings: [{type: introduction, planned: 2026-10-01" + (random() % 2 ? ", held: 2026-10-01" : "") +
             "}]}\n";
    surveys += "  - {participant: " + id + ", pair: a-" + std::to_string(i) +
               ", stage: before, on: 2026-10-01, answers: {satisfied: " + std::to_string(1 + random() % 10) + "}}\n";
    surveys += "  - {participant: " + id + ", pair: a-" + std::to_string(i) +
               ", stage: after, on: 2026-11-01, answers: {satisfied: " + std::to_string(1 + random() % 10) + "}}\n";
  }
  surveys += "changes: [{count: clubs, before: " + std::to_string(random() % 60) +
             ", after: " + std::to_string(random() % 60) + "}]\n";
  return loaded({{"mentor.yaml", "id: s\nprofile: target-model\n"},
                 {"people.yaml", people},
                 {"pairs.yaml", pairs},
                 {"surveys.yaml", surveys},
                 {"organisations.yaml",
                  "kind: organisations\norganisations: [{id: s, counts: {learners-10-19: 60, learners-15-19: 9}}]\n"}});
}

// Columns that do not count people.
bool is_no_count_of_people(const std::string& column) {
  for (const char* each :
       {"target", "year", "roadmaps", "items", "depth", "times", "threshold", "most", "units", "without", "stale",
        "reported", "days-overdue", "hidden", "people-hidden", "pairs-hidden", "mark"})
    if (column == each) return true;
  return false;
}

// Where a small number may stand: 0 … 4, as a number or as one side of a ratio.
void check_cell(const Column& column, const Cell& cell) {
  if (is_no_count_of_people(column.id)) return;
  CAPTURE(column.id);
  if (const auto* number = std::get_if<std::int64_t>(&cell.value)) {
    CHECK(*number % 5 == 0);
    CHECK((*number != 0 || column.id == "difference"));
  }
  if (const auto* ratio = std::get_if<Ratio>(&cell.value); ratio && ratio->denominator > 0) {
    CHECK(ratio->numerator >= 5);
    CHECK(ratio->numerator % 5 == 0);
    CHECK(ratio->denominator % 5 == 0);
    CHECK(ratio->denominator - ratio->numerator >= 5);
  }
  if (const auto* record = std::get_if<CellRecord>(&cell.value))
    for (const auto& [name, part] : *record)
      if (!name.starts_with("items") && name != "errors" && name != "redacted" && !name.ends_with(".hidden"))
        check_cell(column, part);
}

// Notes count in words: no number of people or pairs in them is none of those that are shown.
void check_notes(const Document& document) {
  const std::regex counted("([0-9]+) (person|people|pair|answer)");
  for (const Message& note : document.notes) {
    const std::string text = note.in(Language::en);
    for (auto at = std::sregex_iterator(text.begin(), text.end(), counted); at != std::sregex_iterator(); ++at) {
      CAPTURE(text);
      if (!text.starts_with("Made for others")) CHECK((std::stoi((*at)[1]) % 5 == 0 && std::stoi((*at)[1]) > 0));
    }
  }
}

std::vector<std::pair<ReportInfo, std::optional<By>>> reports_and_groupings() {
  std::vector<std::pair<ReportInfo, std::optional<By>>> all;
  for (const ReportInfo& info : all_reports()) {
    all.emplace_back(info, std::nullopt);
    for (const By by : info.by) all.emplace_back(info, by);
  }
  return all;
}

// Of a column of counts with its total: what is hidden is never the one difference.
void check_total(const Section& section, std::size_t column) {
  std::size_t hidden = 0;
  std::int64_t sum = 0;
  const Cell* total = nullptr;
  const Row* total_row = nullptr;
  for (const Row& row : section.rows) {
    const auto* number = std::get_if<std::int64_t>(&row.cells[column].value);
    if (row.total)
      total = &row.cells[column], total_row = &row;
    else if (number)
      sum += *number;
    else
      ++hidden;
  }
  if (!total || hidden == 0) return;
  if (const auto* number = std::get_if<std::int64_t>(&total->value)) CHECK(*number == sum);
  CHECK(std::get<Keyword>(total_row->cells.front().value).label.en == "Total of what is shown");
}

// Two schools of a town: one large, one of which every count of people is `small`.
Rollup with_small(std::int64_t small) {
  Rollup rollup;
  Statement said;
  said.as_of = day("2026-11-20");
  rollup.add("town", said);
  said.above = "town";
  for (const std::int64_t people : {std::int64_t{40}, small}) {
    said.counts = {};
    for (const char* name : {"people", "mentors", "mentees", "pairs", "requests", "requests.served",
                             "indicator.target-model/I1.numerator", "question.target-model/comfort.mentee.n"})
      said.counts.add(name, people);
    said.counts.add("indicator.target-model/I1.denominator", 90);
    said.counts.add("items", 7);
    rollup.add(people == small ? "small" : "large", said);
  }
  return rollup;
}

}  // namespace

TEST_CASE("redacted, a roll-up gives no way to tell a small count from another small one") {
  const auto repository = loaded({{"mentor.yaml", "id: region\nprofile: target-model\n"}});
  ReportInput input = input_of(*repository, "2026-11-20");
  input.redact = true;
  std::vector<std::string> seen;
  for (const std::int64_t small : {0, 1, 2, 3, 4}) {
    const Rollup rollup = with_small(small);
    input.given = &rollup;
    seen.push_back(everything(made("rollup", input)));
    CHECK(seen.back() == seen.front());
  }
  input.redact = false;
  const Rollup one = with_small(1), two = with_small(2);
  input.given = &one;
  const std::string shown = everything(made("rollup", input));
  input.given = &two;
  CHECK(shown != everything(made("rollup", input)));
}

TEST_CASE("redacted, no report shows a small count of people, a name, a note or a category") {
  for (unsigned seed = 0; seed < 40; ++seed) {
    const auto repository = random_repository(seed);
    ReportInput input = input_of(*repository, "2026-11-20");
    input.redact = true;
    for (const auto& [info, by] : reports_and_groupings()) {
      CAPTURE(info.name);
      CAPTURE(seed);
      input.by = by;
      const Document document = made(info.name, input);
      const std::string text = everything(document);
      check_notes(document);
      for (const char* secret : {"Secretname", "Secretnote", "gifted"}) CHECK(text.find(secret) == std::string::npos);
      for (const Section& section : document.sections)
        for (std::size_t i = 0; i < section.columns.size(); ++i) {
          CAPTURE(section.id);
          for (const Row& row : section.rows) check_cell(section.columns[i], row.cells[i]);
          if (section.columns[i].type == ColumnType::number) check_total(section, i);
        }
    }
  }
}

}  // namespace mentor
