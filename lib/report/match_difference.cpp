#include "report/match_document.h"
#include "report/match_sections.h"
#include "report/match_words.h"

namespace mentor {

namespace {

Keyword kind_of(const MatchMove& move) {
  if (move.before.empty()) return {"served", {"gets a mentor", "получает наставника"}};
  if (move.after.empty()) return {"left", {"loses the mentor", "теряет наставника"}};
  if (move.before == move.after) return {"score", {"same mentor, another score", "тот же наставник, другие баллы"}};
  if (move.gains()) return {"better", {"a better mentor", "наставник лучше"}};
  if (move.loses()) return {"worse", {"a less suitable mentor", "наставник хуже"}};
  return {"other", {"another mentor as good", "другой наставник, не хуже"}};
}

Cell named(const std::string& mentor) { return mentor.empty() ? Cell() : Cell(mentor); }

Section sums_section(const MatchView& now, const MatchView& then, const MatchDifference& change) {
  Section made{"sums", {{"What it brings", "Что это даёт"}, {}}, {}, {}, {}};
  made.columns = {column("figure", {"Figure", "Показатель"}, ColumnType::state),
                  column("before", {"As it is", "Как есть"}, ColumnType::number),
                  column("after", {"Then", "Тогда"}, ColumnType::number),
                  column("difference", {"Difference", "Разница"}, ColumnType::number)};
  const auto row = [&](const char* id, Text label, std::int64_t before, std::int64_t after) {
    made.rows.push_back({{Keyword{id, label}, before, after, after - before}});
  };
  row("requests", {"requests", "запросов"}, now.report.summary.requests, then.report.summary.requests);
  row("served", {"have a mentor", "с наставником"}, now.solution.served, now.solution.served + change.served);
  row("score", {"total score", "сумма баллов"}, now.solution.score, now.solution.score + change.score);
  if (!then.solution.optimal || !now.solution.optimal)
    made.paragraphs.push_back({{"One of the two is not proved to be the best, so the difference may be another.",
                                "Один из двух подборов не доказан как лучший, поэтому разница может быть другой."},
                               {}});
  return made;
}

}  // namespace

Section moves_section(const std::vector<MatchMove>& moves, std::string id, const Message& title) {
  Section made{std::move(id), title, {}, {}, {}};
  made.columns = {column("request", {"Request", "Запрос"}),
                  column("change", {"Change", "Изменение"}, ColumnType::state),
                  column("from", {"From", "От кого"}),
                  column("to", {"To", "К кому"}),
                  column("score-before", {"Score before", "Баллы до"}, ColumnType::number),
                  column("score-after", {"Score then", "Баллы после"}, ColumnType::number)};
  for (const MatchMove& move : moves)
    made.rows.push_back({{label_of(move.name), kind_of(move), named(move.before), named(move.after), move.score_before,
                          move.score_after}});
  return made;
}

Document difference_document(const MatchView& now, const MatchView& then, const Message& title) {
  const MatchDifference change = difference({now.problem, now.solution}, {then.problem, then.solution});
  Document made{"match-what-if", title, now.as_of, {}, {}};
  made.sections.push_back(sums_section(now, then, change));
  made.sections.push_back(
      moves_section(change.moves, "moves", {{"Who gains, who loses", "Кто выигрывает, кто теряет"}, {}}));
  if (change.moves.empty())
    made.sections.back().paragraphs.push_back({{"Nobody's mentor changes.", "Ни у кого наставник не меняется."}, {}});
  made.notes.push_back(
      {{"Nothing was written: this is only what would be.", "Ничего не записано: это лишь расчёт."}, {}});
  return made;
}

}  // namespace mentor
