#include <algorithm>

#include "check/walk.h"
#include "unicode/sentence.h"

namespace mentor {

namespace {

// Whether the phrase itself writes the day: «октябрь 2021» ends on a Sunday without anybody meaning that Sunday.
bool names_day(std::string_view phrase, Date day) {
  const auto words = prose_words(phrase);
  const std::string plain = std::to_string(day_of(day));
  const std::string padded = plain.size() == 1 ? "0" + plain : plain;
  return std::any_of(words.begin(), words.end(),
                     [&](const ProseWord& word) { return word.text == plain || word.text == padded; });
}

Argument named(const Calendar& calendar, Date day) {
  constexpr Text saturday{"Saturday", "суббота"}, sunday{"Sunday", "воскресенье"};
  const std::string_view holiday = calendar.holiday(day);
  const Text weekday = std::chrono::weekday(day) == std::chrono::Saturday ? saturday : sunday;
  const std::string date = to_iso(day) + " (";
  if (!holiday.empty()) return date + std::string(holiday) + ")";
  return {date + std::string(weekday.en) + ")", date + std::string(weekday.ru) + ")"};
}

// The first day from today on; how many more there are.
void check_deadline_day_off_item(const CheckInput& input, const Item& item, Findings& found) {
  const Calendar& calendar = input.programme.calendar;
  // What comes back every month meets a weekend now and then: no other day would be better.
  if (item.reading->recurring || !due_range(*item.reading) || item.cancelled.place || !item.done.empty()) return;
  for (const Date day : item.reading->due()) {
    if (day < input.today || calendar.is_working_day(day) || !names_day(item.deadline.value, day)) continue;
    const Date next = calendar.add_working_days(day, 1);
    found.add(item.deadline.place, {item.deadline.value, named(calendar, day), to_iso(next)});
    return;
  }
}

void check_deadline_day_off(const CheckInput& input, Findings& found) {
  if (!input.programme.calendar.knows_holidays()) return;
  for (const Roadmap& roadmap : input.roadmaps)
    for (const auto& [section, item] : items_of(roadmap)) check_deadline_day_off_item(input, *item, found);
}

}  // namespace

extern constinit const Rule deadline_day_off{
    {
        .code = "D120",
        .name = "deadline-day-off",
        .severity = Severity::note,
        .message = {"“{0}” is due on a day off: {1}", "срок «{0}» приходится на выходной или праздник: {1}"},
        .help = {"choose a working day; the next one is {2}", "выберите рабочий день; следующий — {2}"},
        .why = {"What is due on a day off is done earlier or late: nobody is there to receive it.",
                "Что нужно сдать в выходной, сдают раньше или с опозданием: принимать некому."},
        .bad = R"(# file: calendar.yaml
kind: calendar
country: Россия
# file: plan.yaml
kind: roadmap
id: plan
period: 2024
items:
  - {title: Отчёт, deadline: до 04.11.2024}
)",
        .good = R"(# file: calendar.yaml
kind: calendar
country: Россия
# file: plan.yaml
kind: roadmap
id: plan
period: 2024
items:
  - {title: Отчёт, deadline: до 05.11.2024}
)",
    },
    check_deadline_day_off,
    Reach::part};

}  // namespace mentor
