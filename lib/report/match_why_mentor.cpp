#include <algorithm>
#include <map>

#include "match/constraints.h"
#include "match/more_slots.h"
#include "match/people_advice.h"
#include "report/match_sections.h"
#include "report/match_why.h"
#include "report/match_words.h"
#include "unicode/sentence.h"

namespace mentor {

namespace {

Message change_words(const MatchDifference& change, bool has_scores) {
  if (!has_scores) return {{"In all: {0} served.", "Всего: запросов {0}."}, {with_sign(change.served)}};
  return {{"In all: {0} served, {1} points.", "Всего: запросов {0}, баллов {1}."},
          {with_sign(change.served), with_sign(change.score)}};
}

// What a pair that was not made would do to the match.
Text cost_words(const PairCost& cost, std::string_view objective) {
  if (cost.as_good)
    return {"The pair is possible; the whole match would be as good with it.",
            "Пара возможна; весь подбор с ней столь же хорош."};
  if (objective == "stable") return {"The pair is possible. If it were fixed:", "Пара возможна. Если её закрепить:"};
  if (!cost.optimal)
    return {"The pair is possible, but no match as good was found with it.",
            "Пара возможна, но столь же хорошего подбора с ней не найдено."};
  return {"The pair is possible, but the whole match would be worse with it.",
          "Пара возможна, но весь подбор с ней хуже."};
}

}  // namespace

Section Why::here(std::uint32_t mentor) const {
  Section made = titled("here", {"Who comes to {0}", "Кто у наставника {0}"}, {id_of(mentor)});
  made.columns = {column("request", {"Request", "Запрос"}), column("score", {"Score", "Баллы"}, ColumnType::number)};
  made.columns[1].for_people = view_.has_scores;
  add_rank_columns(view_, made);
  for (const MatchPair& pair : view_.report.pairs) {
    if (pair.mentor != id_of(mentor)) continue;
    made.rows.push_back({{label_of(pair.mentee, pair.request), pair.score}});
    add_ranks(view_, pair.request_at, pair.mentor_at, made.rows.back());
  }
  const std::int64_t slots = view_.problem.mentors[mentor].capacity;
  made.paragraphs.push_back(
      {{"{0} of {1} free slots are taken.", "Занято мест: {0} из {1} свободных."}, {made.rows.size(), slots}});
  for (const MatchUnused& unused : view_.report.unused)
    if (unused.mentor == id_of(mentor))
      made.paragraphs.push_back(
          {{"Left free: {0} ({1}).", "Останется мест: {0} ({1})."}, {unused.free, free_words(unused.why)}});
  return made;
}

Section Why::could_come(std::uint32_t mentor) const {
  Section made = titled("could-come", {"Who else could come", "Кто ещё мог бы прийти"});
  made.columns = {
      column("request", {"Request", "Запрос"}), column("score", {"Score here", "Баллы здесь"}, ColumnType::number),
      column("now", {"Has now", "Сейчас у"}), column("score-now", {"Score there", "Баллы там"}, ColumnType::number)};
  made.columns[1].for_people = made.columns[3].for_people = view_.has_scores;
  add_rank_columns(view_, made);
  std::vector<const MatchEdge*> edges;
  for (const MatchEdge& edge : view_.problem.edges)
    if (edge.mentor == mentor && view_.solution.mentor_of[edge.request] != static_cast<std::int32_t>(mentor))
      edges.push_back(&edge);
  std::ranges::stable_sort(edges, std::less<>(), [&](const MatchEdge* edge) {
    return view_.has_scores ? -edge->score : std::int64_t{edge->mentor_rank};
  });
  for (const MatchEdge* edge : edges) {
    const auto now = view_.solution.mentor_of[edge->request];
    const MatchEdge* other =
        now == nobody ? nullptr : find_edge(view_.problem, edge->request, static_cast<std::uint32_t>(now));
    made.rows.push_back({{name_of(edge->request), edge->score, other != nullptr ? Cell(id_of(other->mentor)) : Cell(),
                          other != nullptr ? Cell(other->score) : Cell()}});
    add_ranks(view_, edge->request, mentor, made.rows.back());
  }
  return made;
}

// By solving again: right for every objective and for groups.
Section Why::one_more_slot(std::uint32_t mentor) const {
  LargerMatch larger;
  if (view_.larger) {
    larger = view_.larger(mentor, 1);
  } else {
    larger.problem = with_more_slots(view_.problem, mentor, 1, 0);
    larger.solution = view_.solver.solve(larger.problem, {});
  }
  const MatchDifference change = difference({view_.problem, view_.solution}, {larger.problem, larger.solution});
  Section made = moves_section(change.moves, "one-more-slot",
                               {{"With one more slot at {0}", "Если у {0} станет местом больше"}, {id_of(mentor)}},
                               !view_.has_scores);
  made.paragraphs.push_back(change_words(change, view_.has_scores));
  if (change.moves.empty()) made.columns.clear();
  return made;
}

Section Why::barred_requests(std::uint32_t mentor) const {
  Section made =
      titled("barred", {"Whose mentor {0} cannot be, and why", "Чьим наставником {0} не может быть и почему"},
             {id_of(mentor)});
  if (view_.people == nullptr) return made;
  made.columns = {column("rule", {"Why not", "Почему нет"}), column("constraint", {"Rule", "Правило"}),
                  column("requests", {"Requests", "Запросы"}),
                  column("count", {"Number", "Сколько"}, ColumnType::number)};
  std::map<std::string, std::vector<std::string>> by_rule;
  for (std::uint32_t request = 0; request < view_.people->open.size(); ++request) {
    const auto facts = facts_of(*view_.people, request, mentor);
    const auto rules = facts ? all_blockers(*facts) : std::vector<std::string>();
    if (std::ranges::find(rules, "form") != rules.end()) continue;
    for (const std::string& rule : rules) by_rule[rule].push_back(name_of(request));
  }
  for (const auto& [rule, requests] : by_rule)
    made.rows.push_back({{Message{{"{0}", "{0}"}, {blocker_words(rule)}}, rule,
                          Message{{"{0}", "{0}"}, {listed(requests, most_in_a_list)}}, requests.size()}});
  return made;
}

void Why::add_mentor(std::uint32_t mentor, Document& into) const {
  into.sections.push_back(here(mentor));
  Section others = could_come(mentor);
  if (!others.rows.empty()) into.sections.push_back(std::move(others));
  into.sections.push_back(one_more_slot(mentor));
  Section barred = barred_requests(mentor);
  if (!barred.rows.empty()) into.sections.push_back(std::move(barred));
}

Section Why::verdict(std::uint32_t request, std::uint32_t mentor) const {
  Section made = titled("outcome", {"{0} with {1}", "{0} и {1}"}, {name_of(request), id_of(mentor)});
  const auto say = [&](Text text, Arguments arguments = {}) {
    made.paragraphs.push_back({text, std::move(arguments)});
  };
  if (find_edge(view_.problem, request, mentor) != nullptr) return made;
  if (view_.people == nullptr) {
    say({"The table does not list this pair, or forbids it.", "В таблице этой пары нет, или она запрещена."});
    return made;
  }
  const auto facts = facts_of(*view_.people, request, mentor);
  const auto rules = facts ? all_blockers(*facts) : std::vector<std::string>();
  if (!facts) say({"They are of different programmes.", "Они из разных программ."});
  made.columns = {column("rule", {"Why not", "Почему нет"}), column("constraint", {"Rule", "Правило"})};
  for (const std::string& rule : rules) made.rows.push_back({{Message{{"{0}", "{0}"}, {blocker_words(rule)}}, rule}});
  if (!made.rows.empty()) say({"The pair is not possible:", "Пара невозможна:"});
  return made;
}

void Why::add_cost(std::uint32_t request, std::uint32_t mentor, Document& into) const {
  const auto cost = cost_of_pair({view_.problem, view_.solution}, view_.solver, request, mentor);
  if (!cost) {
    into.sections.back().paragraphs.push_back(
        {{"The pair is possible, but pairs fixed beforehand leave no room for it.",
          "Пара возможна, но закреплённые заранее пары не оставляют для неё места."},
         {}});
    return;
  }
  Section& outcome = into.sections.back();
  outcome.paragraphs.push_back({cost_words(*cost, view_.report.objective), {}});
  outcome.paragraphs.push_back(change_words(cost->change, view_.has_scores));
  if (view_.report.objective == "stable")
    outcome.paragraphs.push_back(
        {{"Pairs that would then rather have each other: {0}.", "Пар, которые тогда предпочли бы друг друга: {0}."},
         {cost->blocking_pairs}});
  const auto& asked = view_.problem.requests[request];
  into.sections.push_back(moves_section(as_chain(cost->change.moves, {asked.mentee, asked.request}), "moves",
                                        {{"Who would move", "Кто сменит наставника"}, {}}, !view_.has_scores));
}

void Why::add_pair(std::uint32_t request, std::uint32_t mentor, Document& into) const {
  if (view_.solution.mentor_of[request] == static_cast<std::int32_t>(mentor)) return add_request(request, into);
  into.sections.push_back(verdict(request, mentor));
  if (find_edge(view_.problem, request, mentor) == nullptr) return;
  add_cost(request, mentor, into);
  into.sections.push_back(reasons(request, mentor));
  into.sections.push_back(outcome(request));
}

}  // namespace mentor
