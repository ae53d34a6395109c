#include "check/walk.h"

namespace mentor {

namespace {

// The document's column of deadlines, where its heading promises dates («Дата проведения», "Date").
const Located<std::string>* date_column(const Roadmap& roadmap) {
  for (const DocumentColumn& column : roadmap.columns) {
    const std::vector<ProseWord> words = prose_words(column.title.value);
    if (column.field.value != "deadline" || words.empty()) continue;
    if (same_stem(words[0].text, "дата") || same_stem(words[0].text, "date")) return &column.title;
  }
  return nullptr;
}

void check_deadline_not_a_date(const CheckInput& input, Findings& found) {
  for (const Roadmap& roadmap : input.roadmaps) {
    const Located<std::string>* heading = date_column(roadmap);
    if (!heading) continue;
    for (const auto& [section, item] : items_of(roadmap)) {
      const DeadlineKind kind = item->reading->kind;
      if (kind != DeadlineKind::continuous && kind != DeadlineKind::whole_period) continue;
      Diagnostic& finding = found.add(item->deadline.place, {item->deadline.value, heading->value});
      finding.related.push_back({heading->place, {{"the heading", "заголовок"}, {}}});
    }
  }
}

}  // namespace

extern constinit const Rule deadline_not_a_date{
    {
        .code = "D122",
        .name = "deadline-not-a-date",
        .severity = Severity::note,
        .message = {"“{0}” is no date, but the column is called “{1}”", "«{0}» — не дата, а столбец назван «{1}»"},
        .help = {"give a date, or call the column “Term”", "поставьте дату или назовите столбец «Сроки»"},
        .why =
            {"A column of dates that holds other things cannot be sorted, and its rows are overlooked in a calendar.",
             "Столбец дат, где есть не даты, не отсортировать, а такие строки теряются в календаре."},
        .bad = R"(kind: roadmap
id: plan
period: 2024
columns:
  - {field: title, title: Мероприятие}
  - {field: deadline, title: Дата проведения}
items:
  - {title: Консультации, deadline: постоянно}
)",
        .good = R"(kind: roadmap
id: plan
period: 2024
columns:
  - {field: title, title: Мероприятие}
  - {field: deadline, title: Сроки}
items:
  - {title: Консультации, deadline: постоянно}
)",
    },
    check_deadline_not_a_date,
    Reach::part};

}  // namespace mentor
