#include <algorithm>
#include <functional>
#include <map>

#include "report/match_document.h"
#include "report/match_words.h"

namespace mentor {

namespace {

constexpr std::size_t most_ranks = 5;
constexpr std::int64_t most_steps = 10;

std::vector<std::int64_t> scores_of(const MatchView& view) {
  std::vector<std::int64_t> scores;
  for (const MatchPair& pair : view.report.pairs) scores.push_back(pair.score);
  std::ranges::sort(scores);
  return scores;
}

Section scores_section(const std::vector<std::int64_t>& scores) {
  Section made{"scores", {{"Scores of the pairs", "Баллы пар"}, {}}, {}, {}, {}};
  made.columns = {column("figure", {"Figure", "Показатель"}, ColumnType::state),
                  column("value", {"Value", "Значение"}, ColumnType::number)};
  const auto row = [&](const char* id, Text label, std::size_t quarter) {
    const Cell value = scores.empty() ? Cell() : Cell(scores[(scores.size() - 1) * quarter / 4]);
    made.rows.push_back({{Keyword{id, label}, value}});
  };
  row("lowest", {"lowest", "наименьшие"}, 0);
  row("lower-quarter", {"a quarter has at most", "у четверти не больше"}, 1);
  row("median", {"half has at most", "у половины не больше"}, 2);
  row("upper-quarter", {"three quarters have at most", "у трёх четвертей не больше"}, 3);
  row("highest", {"highest", "наибольшие"}, 4);
  return made;
}

// A round width (1, 2 or 5 times a power of ten) that covers the range in at most ten steps.
std::int64_t step_for(std::int64_t range) {
  std::int64_t step = 1;
  for (std::size_t turn = 0; range / step >= most_steps; ++turn) step = turn % 3 == 1 ? step / 2 * 5 : step * 2;
  return step;
}

Section distribution_section(const std::vector<std::int64_t>& scores) {
  Section made{"distribution", {{"How the scores are spread", "Как распределены баллы"}, {}}, {}, {}, {}};
  made.columns = {column("from", {"From", "От"}, ColumnType::number), column("to", {"To", "До"}, ColumnType::number),
                  column("pairs", {"Pairs", "Пар"}, ColumnType::ratio)};
  if (scores.empty()) return made;
  const std::int64_t step = step_for(scores.back() - scores.front());
  const auto all = static_cast<std::int64_t>(scores.size());
  // Towards minus infinity, also below zero.
  std::int64_t from = scores.front() / step * step;
  if (from > scores.front()) from -= step;
  for (; from <= scores.back(); from += step) {
    const auto first = std::ranges::lower_bound(scores, from), last = std::ranges::lower_bound(scores, from + step);
    made.rows.push_back({{from, from + step - 1, Ratio{last - first, all}}});
  }
  return made;
}

// The place of the mentor among all that the request could have: by its ranks where there are some, else by score.
std::size_t choice_of(const MatchView& view, const MatchEdge& own, const MatchEdge* first, const MatchEdge* last) {
  return static_cast<std::size_t>(std::count_if(first, last, [&](const MatchEdge& other) {
    return view.problem.ranked ? other.mentee_rank < own.mentee_rank : other.score > own.score;
  }));
}

std::vector<std::size_t> choices(const MatchView& view) {
  std::vector<std::size_t> count(most_ranks, 0);
  const auto first = edge_offsets(view.problem);
  const MatchEdge* edges = view.problem.edges.data();
  for (const MatchEdge& edge : view.problem.edges)
    if (view.solution.mentor_of[edge.request] == static_cast<std::int32_t>(edge.mentor))
      ++count[std::min(most_ranks - 1,
                       choice_of(view, edge, edges + first[edge.request], edges + first[edge.request + 1]))];
  return count;
}

Section choices_section(const MatchView& view) {
  Section made{"choices", {{"Which choice it was", "Какой это был выбор"}, {}}, {}, {}, {}};
  made.paragraphs = {{{"The first choice is the mentor with whom the request would score most (or whom it ranks "
                       "first).",
                       "Первый выбор — наставник, с которым у запроса было бы больше всего баллов (или первое место в "
                       "его списке)."},
                      {}}};
  made.columns = {column("choice", {"Choice", "Выбор"}, ColumnType::state),
                  column("requests", {"Requests", "Запросов"}, ColumnType::ratio)};
  const Keyword names[most_ranks] = {{"first", {"first", "первый"}},
                                     {"second", {"second", "второй"}},
                                     {"third", {"third", "третий"}},
                                     {"fourth", {"fourth", "четвёртый"}},
                                     {"later", {"later", "дальше"}}};
  const auto all = static_cast<std::int64_t>(view.problem.requests.size());
  const auto count = choices(view);
  for (std::size_t at = 0; at < most_ranks; ++at)
    made.rows.push_back({{names[at], Ratio{static_cast<std::int64_t>(count[at]), all}}});
  made.rows.push_back(
      {{Keyword{"none", {"without a mentor", "без наставника"}}, Ratio{all - view.solution.served, all}}});
  return made;
}

// What a group of requests got.
struct Got {
  std::int64_t requests = 0, served = 0, score = 0;
};

using Groups = std::function<std::vector<std::string>(std::size_t)>;

std::map<std::string, Got> grouped(const MatchView& view, const Groups& groups_of) {
  std::map<std::string, Got> all;
  std::vector<std::int64_t> scores(view.problem.requests.size(), 0);
  for (const MatchEdge& edge : view.problem.edges)
    if (view.solution.mentor_of[edge.request] == static_cast<std::int32_t>(edge.mentor))
      scores[edge.request] = edge.score;
  for (std::size_t at = 0; at < scores.size(); ++at)
    for (const std::string& name : groups_of(at)) {
      Got& got = all[name];
      ++got.requests;
      if (view.solution.mentor_of[at] == nobody) continue;
      ++got.served;
      got.score += scores[at];
    }
  return all;
}

Section statistics_groups_section(const MatchView& view, std::string id, Text title, Text name,
                                  const Groups& groups_of) {
  Section made{id, {title, {}}, {}, {}, {}};
  made.columns = {column(std::move(id), name), column("served", {"Have a mentor", "С наставником"}, ColumnType::ratio),
                  column("score", {"Points a pair", "Баллов на пару"}, ColumnType::number)};
  for (const auto& [group, got] : grouped(view, groups_of))
    made.rows.push_back({{group.empty() ? Cell() : Cell(group), Ratio{got.served, got.requests},
                          got.served == 0 ? Cell() : Cell((got.score + got.served / 2) / got.served)}});
  return made;
}

void add_people_statistics(const MatchView& view, Document& into) {
  const std::vector<OpenRequest>& open = view.people->open;
  into.sections.push_back(
      statistics_groups_section(view, "form", {"By form", "По формам"}, {"Form", "Форма"},
                                [&](std::size_t at) { return std::vector<std::string>{*open[at].request->form}; }));
  into.sections.push_back(statistics_groups_section(
      view, "organisation", {"By organisation", "По организациям"}, {"Organisation", "Организация"},
      [&](std::size_t at) { return std::vector<std::string>{*open[at].mentee->organisation}; }));
  Section categories = statistics_groups_section(view, "category", {"By category", "По категориям"},
                                                 {"Category", "Категория"}, [&](std::size_t at) {
                                                   std::vector<std::string> names;
                                                   for (const auto& category : open[at].mentee->categories)
                                                     names.push_back(*category);
                                                   return names;
                                                 });
  if (!categories.rows.empty()) into.sections.push_back(std::move(categories));
}

}  // namespace

Document match_statistics(const MatchView& view) {
  Document made{"match-stats", {{"The match in numbers", "Подбор в числах"}, {}}, view.as_of, {}, {}};
  made.sections.push_back({"summary", {{"Summary", "Итог"}, {}}, summary_words(view), {}, {}});
  const auto scores = scores_of(view);
  if (view.has_scores) made.sections.push_back(scores_section(scores));
  if (view.has_scores && !scores.empty()) made.sections.push_back(distribution_section(scores));
  made.sections.push_back(choices_section(view));
  if (view.people != nullptr) add_people_statistics(view, made);
  return made;
}

}  // namespace mentor
