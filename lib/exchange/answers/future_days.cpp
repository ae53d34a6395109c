#include "exchange/answers/future_days.h"

#include "exchange/answers/answer_values.h"

namespace mentor {

namespace {

bool is_past(std::string_view field) {
  return field == "answered" || field == "trained" || field == "on" || field == "born" ||
         field.starts_with("consents.");
}

// A year alone is yet to come when its first day is.
bool is_to_come(std::string_view field, std::string_view answer, Date today) {
  if (field != "born") {
    const auto day = answered_day(answer);
    return day && *day > today;
  }
  const auto born = answered_birth(answer);
  const std::string now = to_iso(today);
  return born && *born > now.substr(0, born->size());
}

}  // namespace

void take_out_future_days(Answers& answers, const AnswerMap& map, Date today) {
  for (std::size_t i = 0; i < map.fields.size(); ++i) {
    if (!is_past(map.fields[i])) continue;
    for (Answers::Row& row : answers.rows) {
      if (!is_to_come(map.fields[i], row.cells[i], today)) continue;
      answers.notes.push_back({{"row {0}, “{1}”: “{2}” is yet to come; left out",
                                "строка {0}, «{1}»: день «{2}» ещё не наступил; не перенесено"},
                               {row.number, answers.questions[i], row.cells[i]}});
      row.cells[i].clear();
    }
  }
}

}  // namespace mentor
