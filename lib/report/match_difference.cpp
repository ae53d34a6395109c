#include "report/match_document.h"
#include "report/match_sections.h"
#include "report/match_words.h"

namespace mentor {

namespace {

Keyword kind_of(const MatchMove& move, bool by_ranks) {
  if (move.before.empty()) return {"served", {"gets a mentor", "получает наставника"}};
  if (move.after.empty()) return {"left", {"loses the mentor", "теряет наставника"}};
  if (move.before == move.after) return {"score", {"same mentor, another score", "тот же наставник, другие баллы"}};
  // The lower the rank, the dearer.
  const std::int64_t gain = by_ranks ? *move.rank_before - *move.rank_after : *move.score_after - *move.score_before;
  if (gain > 0) return {"better", {"a better mentor", "наставник лучше"}};
  if (gain < 0) return {"worse", {"a less suitable mentor", "наставник хуже"}};
  return {"other", {"another mentor as good", "другой наставник, не хуже"}};
}

Cell mentor_cell(const std::string& mentor) { return mentor.empty() ? Cell() : Cell(mentor); }

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
  if (now.has_scores)
    row("score", {"total score", "сумма баллов"}, now.solution.score, now.solution.score + change.score);
  if (!then.solution.optimal || !now.solution.optimal)
    made.paragraphs.push_back({{"One of the two is not proved to be the best, so the difference may be another.",
                                "Один из двух подборов не доказан как лучший, поэтому разница может быть другой."},
                               {}});
  return made;
}

}  // namespace

void add_rank_columns(const MatchView& view, Section& into) {
  if (!view.problem.ranked) return;
  for (const char* rank : {"mentee-rank", "mentor-rank"})
    into.columns.push_back(column(rank, {rank, rank}, ColumnType::number));
}

void add_ranks(const MatchView& view, std::uint32_t request, std::uint32_t mentor, Row& into) {
  if (!view.problem.ranked) return;
  const MatchEdge* edge = find_edge(view.problem, request, mentor);
  into.cells.emplace_back(static_cast<std::int64_t>(edge->mentee_rank));
  into.cells.emplace_back(static_cast<std::int64_t>(edge->mentor_rank));
}

Section titled(const char* id, Text title, Arguments arguments) {
  return {id, {title, std::move(arguments)}, {}, {}, {}};
}

Section moves_section(const std::vector<MatchMove>& moves, std::string id, const Message& title, bool by_ranks) {
  Section made{std::move(id), title, {}, {}, {}};
  made.columns = {column("request", {"Request", "Запрос"}),
                  column("change", {"Change", "Изменение"}, ColumnType::state),
                  column("from", {"From", "От кого"}),
                  column("to", {"To", "К кому"}),
                  column("score-before", {"Score before", "Баллы до"}, ColumnType::number),
                  column("score-after", {"Score then", "Баллы после"}, ColumnType::number)};
  made.columns[4].for_people = made.columns[5].for_people = !by_ranks;
  if (by_ranks) {
    made.columns.push_back(column("rank-before", {"mentee-rank before", "mentee-rank до"}, ColumnType::number));
    made.columns.push_back(column("rank-after", {"mentee-rank then", "mentee-rank после"}, ColumnType::number));
  }
  for (const MatchMove& move : moves) {
    Row row{{label_of(move.name), kind_of(move, by_ranks), mentor_cell(move.before), mentor_cell(move.after),
             move.score_before, move.score_after}};
    if (by_ranks) row.cells.insert(row.cells.end(), {move.rank_before, move.rank_after});
    made.rows.push_back(std::move(row));
  }
  return made;
}

Document difference_document(const MatchView& now, const MatchView& then, const Message& title) {
  const MatchDifference change = difference({now.problem, now.solution}, {then.problem, then.solution});
  Document made{"match-what-if", title, now.as_of, {}, {}};
  made.sections.push_back(sums_section(now, then, change));
  made.sections.push_back(moves_section(change.moves, "moves",
                                        {{"Who gains, who loses", "Кто выигрывает, кто теряет"}, {}}, !now.has_scores));
  if (change.moves.empty())
    made.sections.back().paragraphs.push_back({{"Nobody's mentor changes.", "Ни у кого наставник не меняется."}, {}});
  made.notes.push_back(
      {{"Nothing was written: this is only what would be.", "Ничего не записано: это лишь расчёт."}, {}});
  return made;
}

}  // namespace mentor
