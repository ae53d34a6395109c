#include "report/match_why.h"

#include <algorithm>
#include <map>

#include "match/people_advice.h"
#include "report/match_sections.h"
#include "report/match_words.h"
#include "unicode/sentence.h"

namespace mentor {

namespace {

// "p-03/r1: m-01 → m-02" and so on; "nobody" where there is no mentor.
Cell story(const std::vector<MatchMove>& moves) {
  if (moves.size() < 2) return {};
  std::string english, russian;
  for (std::size_t at = 1; at < moves.size() && at <= most_in_a_list; ++at) {
    const MatchMove& move = moves[at];
    const auto add = [&](std::string& text, const char* nobody_word) {
      text += (text.empty() ? "" : "; ") + label_of(move.name) + ": " +
              (move.before.empty() ? nobody_word : move.before) + " → " +
              (move.after.empty() ? nobody_word : move.after);
    };
    add(english, "nobody");
    add(russian, "никто");
  }
  const std::size_t rest = moves.size() - 1 > most_in_a_list ? moves.size() - 1 - most_in_a_list : 0;
  if (rest == 0) return Message{{"{0}", "{0}"}, {Argument(english, russian)}};
  return Message{{"{0}; and {1} more", "{0}; и ещё {1}"}, {Argument(english, russian), rest}};
}

}  // namespace

Why::Why(const MatchView& view, const WhyOptions& options) : view_(view), options_(options) {}

const MatchPair* Why::pair_of(std::uint32_t request) const {
  const auto& asked = view_.problem.requests[request];
  const auto found = std::ranges::find_if(view_.report.pairs, [&](const MatchPair& pair) {
    return pair.mentee == asked.mentee && pair.request == asked.request;
  });
  return found == view_.report.pairs.end() ? nullptr : &*found;
}

const MatchUnmatched* Why::unmatched(std::uint32_t request) const {
  const auto& asked = view_.problem.requests[request];
  const auto found = std::ranges::find_if(view_.report.unmatched, [&](const MatchUnmatched& each) {
    return each.mentee == asked.mentee && each.request == asked.request;
  });
  return found == view_.report.unmatched.end() ? nullptr : &*found;
}

// The admissible mentors of a request, the dearest first.
std::vector<const MatchEdge*> Why::wishes(std::uint32_t request) const {
  const auto range = std::ranges::equal_range(view_.problem.edges, request, {}, &MatchEdge::request);
  std::vector<const MatchEdge*> edges;
  for (const MatchEdge& edge : range) edges.push_back(&edge);
  std::ranges::stable_sort(edges, [&](const MatchEdge* left, const MatchEdge* right) {
    return view_.problem.ranked ? left->mentee_rank < right->mentee_rank : left->score > right->score;
  });
  return edges;
}

Section Why::outcome(std::uint32_t request) const {
  Section made = titled("outcome", {"{0}", "{0}"}, {name_of(request)});
  if (const MatchPair* pair = pair_of(request)) {
    made.paragraphs.push_back(
        {{"{0} goes to {1}: {2}.", "{0} — у наставника {1}: {2}."},
         {name_of(request), pair->mentor, in_both(points_words(view_, request, pair->mentor_at))}});
    if (pair->fixed)
      made.paragraphs.push_back({{"The pair was fixed beforehand.", "Пара закреплена заранее."}, {}});
    else if (pair->in_every_best)
      made.paragraphs.push_back(
          *pair->in_every_best
              ? Message{{"The pair stands in every match that is as good.",
                         "Пара есть в любом столь же хорошем подборе."},
                        {}}
              : Message{{"There are matches as good in which the request has another mentor: between equals the ids "
                         "decide.",
                         "Есть столь же хорошие подборы, где у запроса другой наставник: среди равных решают "
                         "идентификаторы."},
                        {}});
    return made;
  }
  const MatchUnmatched* left = unmatched(request);
  if (left == nullptr) return made;
  made.paragraphs.push_back(
      {{"{0} has no mentor: {1}.", "{0} — без наставника: {1}."}, {name_of(request), in_both(cause_words(*left))}});
  for (const MatchShortage& shortage : view_.report.shortages)
    if (left->shortage == shortage.id)
      made.paragraphs.push_back(
          {{"Proof: these {0} requests, this one among them, can go to {1} only, who have {2} slots together.",
            "Доказательство: запросов, которым подходят только {1}, — {0}, и этот среди них, а мест у этих наставников "
            "{2}."},
           {shortage.needed, listed(shortage.mentors, most_in_a_list), shortage.available}});
  for (const MatchAdvice& advice : left->advice) made.paragraphs.push_back(advice_words(advice));
  return made;
}

Section Why::reasons(std::uint32_t request, std::uint32_t mentor) const {
  Section made = titled("reasons", {"Points for {0} with {1}", "Баллы: {0} и {1}"}, {name_of(request), id_of(mentor)});
  made.columns = {
      column("criterion", {"Criterion", "Критерий"}), column("points", {"Points", "Баллы"}, ColumnType::number),
      column("weight", {"Weight", "Вес"}, ColumnType::number), column("found", {"What was found", "Что нашлось"})};
  const MatchEdge* edge = find_edge(view_.problem, request, mentor);
  if (edge == nullptr) return made;
  if (view_.people == nullptr) {
    made.paragraphs.push_back({{"The table gives this pair {0}.", "По таблице у пары: {0}."},
                               {in_both(points_words(view_, request, mentor))}});
    made.columns.clear();
    return made;
  }
  for (const MatchReason& reason : view_.people->reasons(request, mentor))
    made.rows.push_back(
        {{Message{{"{0}", "{0}"}, {criterion_title(reason.criterion)}}, reason.points, reason.weight, reason.note}});
  return made;
}

// What each other mentor would cost the whole match, those first whom the request would like most.
Section Why::others(std::uint32_t request) const {
  Section made = titled("others", {"Why not somebody else", "Почему не другой"});
  made.columns = {column("mentor", {"Mentor", "Наставник"}),
                  column("score", {"Score", "Баллы"}, ColumnType::number),
                  column("served", {"Served in all", "Запросов всего"}, ColumnType::number),
                  column("total", {"Points in all", "Баллов всего"}, ColumnType::number),
                  column("blocking", {"Would object", "Возразят пар"}, ColumnType::number),
                  column("moves", {"Who would move", "Кто сменит наставника"})};
  made.columns[1].for_people = made.columns[3].for_people = view_.has_scores;
  made.columns[4].for_people = view_.report.objective == "stable";
  add_rank_columns(view_, made);
  const auto own = view_.solution.mentor_of[request];
  std::size_t tried = 0, left = 0;
  for (const MatchEdge* edge : wishes(request)) {
    if (static_cast<std::int32_t>(edge->mentor) == own) continue;
    if (tried == options_.most_others) {
      ++left;
      continue;
    }
    ++tried;
    const auto cost = cost_of_pair({view_.problem, view_.solution}, view_.solver, request, edge->mentor);
    if (!cost) continue;
    const auto& asked = view_.problem.requests[request];
    made.rows.push_back({{id_of(edge->mentor), edge->score, cost->change.served, cost->change.score,
                          cost->blocking_pairs, story(as_chain(cost->change.moves, {asked.mentee, asked.request}))}});
    add_ranks(view_, request, edge->mentor, made.rows.back());
  }
  if (!made.rows.empty())
    made.paragraphs.push_back(
        view_.report.objective == "stable"
            ? Message{{"Each line: the match if that pair were fixed, and how many pairs would then rather have each "
                       "other.",
                       "Каждая строка — подбор с этой закреплённой парой и сколько пар тогда предпочтут друг друга."},
                      {}}
            : Message{{"Each line is the best match in which the request has that mentor.",
                       "Каждая строка — лучший подбор, где у запроса этот наставник."},
                      {}});
  if (left > 0)
    made.paragraphs.push_back(
        {{"Not tried, as they suit less: {0}.", "Не проверялись, так как подходят хуже: {0}."}, {left}});
  if (made.rows.empty()) made.columns.clear();
  if (made.rows.empty() && left == 0)
    made.paragraphs.push_back({{"No other mentor is possible.", "Другие наставники невозможны."}, {}});
  return made;
}

Section Why::barred_mentors(std::uint32_t request) const {
  Section made = titled("barred", {"Who cannot be the mentor, and why", "Кто не может быть наставником и почему"});
  if (view_.people == nullptr) return made;
  made.columns = {column("rule", {"Why not", "Почему нет"}), column("constraint", {"Rule", "Правило"}),
                  column("mentors", {"Mentors", "Наставники"}),
                  column("count", {"Number", "Сколько"}, ColumnType::number)};
  std::map<std::string, std::vector<std::string>> by_rule;
  for (const MatchBlocker& blocker : view_.people->blockers(request).near)
    by_rule[blocker.constraint].push_back(blocker.mentor);
  for (const auto& [rule, mentors] : by_rule)
    made.rows.push_back({{Message{{"{0}", "{0}"}, {blocker_words(rule)}}, rule,
                          Message{{"{0}", "{0}"}, {listed(mentors, most_in_a_list)}}, mentors.size()}});
  return made;
}

void Why::add_request(std::uint32_t request, Document& into) const {
  into.sections.push_back(outcome(request));
  const auto mentor = view_.solution.mentor_of[request];
  if (mentor != nobody) into.sections.push_back(reasons(request, static_cast<std::uint32_t>(mentor)));
  into.sections.push_back(others(request));
  Section barred = barred_mentors(request);
  if (!barred.rows.empty()) into.sections.push_back(std::move(barred));
}

}  // namespace mentor
