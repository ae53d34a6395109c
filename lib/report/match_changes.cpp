#include "report/match_document.h"
#include "report/match_sections.h"
#include "report/match_words.h"

namespace mentor {

namespace {

// The requests whose mentor is another than now: those that had one, or those that had none.
std::vector<MatchMove> moves_of(const MatchView& view, const ChangesQuestion& question, bool had_one) {
  MatchSolution before;
  before.mentor_of = question.running;
  auto moves = difference({question.problem, before}, {view.problem, view.solution}).moves;
  std::erase_if(moves, [&](const MatchMove& move) { return move.before.empty() == had_one; });
  return moves;
}

Section frontier_section(const ChangesQuestion& question) {
  Section made{"frontier", {{"What further changes would bring", "Что дадут дальнейшие изменения"}, {}}, {}, {}, {}};
  made.columns = {column("changes", {"Running pairs changed", "Изменено действующих пар"}, ColumnType::number),
                  column("served", {"Have a mentor", "С наставником"}, ColumnType::number),
                  column("score", {"Total score", "Сумма баллов"}, ColumnType::number),
                  column("proved", {"Proved", "Доказано"}, ColumnType::boolean),
                  column("chosen", {"This answer", "Этот ответ"}, ColumnType::boolean)};
  for (const FrontierPoint& point : question.frontier.points)
    made.rows.push_back(
        {{point.changes, point.served, point.score, point.proved, point.changes == question.chosen.changes}});
  made.paragraphs.push_back(
      question.frontier.complete
          ? Message{{"Proved: no number of changes between these lines brings more than the line before it.",
                     "Доказано: никакое число изменений между этими строками не даст больше, чем строка выше."},
                    {}}
          : Message{{"Not everything could be settled in time: between lines that are not proved there may be better "
                     "answers.",
                     "Не всё удалось проверить за отведённое время: между недоказанными строками возможны ответы "
                     "лучше."},
                    {}});
  return made;
}

}  // namespace

Document changes_document(const MatchView& view, const ChangesQuestion& question) {
  Document made{"match-changes",
                {{"A new match with few changes", "Новый подбор с немногими изменениями"}, {}},
                view.as_of,
                {},
                {}};
  made.sections.push_back(
      {"summary",
       {{"Summary", "Итог"}, {}},
       {{{"Running pairs changed: {0} (at most {1} were allowed). {2}; total score {3}",
          "Изменено действующих пар: {0} (разрешено не более {1}); {2}; сумма баллов {3}"},
         {question.chosen.changes, question.most,
          served_words(question.chosen.served, static_cast<std::int64_t>(view.problem.requests.size())),
          question.chosen.score}}},
       {},
       {}});
  made.sections.push_back(moves_section(moves_of(view, question, true), "changes",
                                        {{"Running pairs that change", "Какие пары меняются"}, {}}));
  made.sections.push_back(moves_section(moves_of(view, question, false), "new", {{"New pairs", "Новые пары"}, {}}));
  made.sections.push_back(frontier_section(question));
  return made;
}

}  // namespace mentor
