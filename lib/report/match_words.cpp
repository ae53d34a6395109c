#include "report/match_words.h"

#include <fmt/core.h>

#include <algorithm>
#include <map>
#include <tuple>

#include "match/constraints.h"
#include "match/difference.h"
#include "match/score/criterion.h"
#include "unicode/sentence.h"

namespace mentor {

namespace {

constexpr std::size_t most_mentors_named = 5;
constexpr Counted more_slots{"more slot", "more slots", "дополнительное место", "дополнительных места",
                             "дополнительных мест"};
constexpr Counted new_slots{"new slot", "new slots", "новое место", "новых места", "новых мест"};
constexpr Counted of_requests{"request", "requests", "запроса", "запросов", "запросов"};
constexpr Counted of_points{"point", "points", "балл", "балла", "баллов"};
constexpr Counted more_requests{"more request", "more requests", "запроса", "запросов", "запросов"};

Argument joined_words(Text pattern, Arguments arguments) { return in_both({pattern, std::move(arguments)}); }

}  // namespace

std::string label_of(const std::string& mentee, const std::string& request) {
  return request.empty() ? mentee : mentee + "/" + request;
}
std::string label_of(const RequestName& name) { return label_of(name.mentee, name.request); }

Keyword cause_keyword(const std::string& cause) {
  if (cause == "no-admissible-mentor")
    return Keyword{"no-admissible-mentor", {"no mentor is possible", "ни один наставник не подходит"}};
  if (cause == "shortage")
    return Keyword{"shortage", {"too few slots for all who need them", "на всех не хватает мест"}};
  if (cause == "group-minimum")
    return Keyword{"group-minimum", {"too few come together for a group", "не набирается группа"}};
  return Keyword{"displacement", {"someone else would have to give way", "пришлось бы потеснить другого"}};
}

Message cause_words(const MatchUnmatched& request) {
  const Text text = cause_keyword(request.cause).label;
  if (!request.shortage) return {text, {}};
  return {{"{0} ({1})", "{0} ({1})"}, {text, *request.shortage}};
}

Text free_words(std::string_view why) {
  if (why == "no-admissible-request") return {"no request suits", "нет подходящего запроса"};
  if (why == "group-not-formed") return {"no group came together", "группа не набралась"};
  return {"not needed", "не понадобились"};
}

Text below_words(std::string_view cause) {
  if (cause == "too-few-requests") return {"too few requests suit", "слишком мало подходящих запросов"};
  if (cause == "group-not-formed") return {"no group came together", "группа не набралась"};
  if (cause == "not-considered") return {"this objective knows no minimums", "эта цель не учитывает минимумы"};
  return {"not all minimums can be met together", "все минимумы сразу выполнить нельзя"};
}

Argument criterion_title(const std::string& name) {
  for (const Criterion& criterion : criteria())
    if (criterion.name == name) return criterion.title;
  return name;
}

std::string with_sign(std::int64_t number) { return number > 0 ? fmt::format("+{}", number) : std::to_string(number); }

Message reason_words(const MatchReason& reason) {
  return {{"{0} {1} ({2})", "{0} {1} ({2})"},
          {criterion_title(reason.criterion), fmt::format("{:+}", reason.points), in_both(reason.note)}};
}

std::vector<Message> all_reason_words(const std::vector<MatchReason>& reasons) {
  std::vector<Message> all;
  std::vector<std::string> en, ru;
  std::int64_t points = 0;
  for (const MatchReason& reason : reasons) {
    if (!std::holds_alternative<std::monostate>(reason.value)) {
      if (reason.points != 0) all.push_back(reason_words(reason));
      continue;
    }
    const Argument title = criterion_title(reason.criterion);
    en.push_back(title.en);
    ru.push_back(title.ru);
    points += reason.points;
  }
  if (!en.empty())
    all.push_back({{"not known, so half: {0} {1}", "не указано, поэтому половина: {0} {1}"},
                   {Argument(listed(en, en.size()).en, listed(ru, ru.size()).ru), with_sign(points)}});
  return all;
}

Argument blocker_words(const std::string& constraint) {
  if (!constraint.starts_with("must-")) return constraint_text(constraint);
  return joined_words({"the must-have criterion “{0}” is not fulfilled", "не выполнен обязательный критерий «{0}»"},
                      {criterion_title(constraint.substr(5))});
}

namespace {

// Who has to do what.
Argument help_words(const MatchAdvice& advice) {
  const std::string& who = advice.mentor.empty() ? advice.mentee : advice.mentor;
  if (advice.action == "add-capacity")
    return joined_words({"{0} at {1}", "{0} у {1}"}, {counted(advice.by, more_slots), who});
  if (advice.constraint == "mentor-not-trained") return joined_words({"training {0}", "обучение {0}"}, {who});
  return joined_words({"the missing consent of {0}", "недостающее согласие {0}"}, {who});
}

}  // namespace

Message advice_words(const MatchAdvice& advice) {
  return {{"would help: {0} (serves {1} more, total {2} points)",
           "поможет: {0} (обслужит ещё запросов: {1}; сумма баллов {2})"},
          {help_words(advice), advice.served, fmt::format("{:+}", advice.score)}};
}

Message alternative_words(const MatchAlternative& other) {
  if (!other.blocking)
    return {{"or {0}: {1} points less in all, {2} fewer served",
             "или {0}: всего на {1} баллов меньше, запросов меньше на {2}"},
            {other.mentor, other.loses_score, other.loses_served}};
  std::vector<std::string> pairs;
  for (const MatchBlocking& pair : other.blocking.value()) pairs.push_back(label_of(pair.name) + " – " + pair.mentor);
  Argument who = Text{"nobody would object", "никто не возразит"};
  if (!pairs.empty())
    who = joined_words({"would then rather have each other: {0}", "тогда предпочтут друг друга: {0}"},
                       {listed(pairs, most_mentors_named)});
  Argument rank = "";
  if (other.loses_rank && *other.loses_rank >= 0)
    rank =
        joined_words({", lower in the list of wishes by {0}", ", ниже в списке пожеланий на {0}"}, {*other.loses_rank});
  else if (other.loses_rank)
    rank = joined_words({", higher in the list of wishes by {0}", ", выше в списке пожеланий на {0}"},
                        {-*other.loses_rank});
  return {{"or {0}: {1} fewer served{2}; {3}", "или {0}: запросов меньше на {1}{2}; {3}"},
          {other.mentor, other.loses_served, rank, who}};
}

Argument served_words(std::int64_t matched, std::int64_t requests) {
  const Argument all = counted(requests, of_requests);
  return {fmt::format("{} of {} {} a mentor", matched, all.en, matched == 1 || requests == 1 ? "has" : "have"),
          fmt::format("с наставником: {} из {}", matched, all.ru)};
}

Message points_words(const MatchView& view, std::uint32_t request, std::uint32_t mentor) {
  const MatchEdge* edge = find_edge(view.problem, request, mentor);
  if (view.has_scores) return {{"{0}", "{0}"}, {counted(edge->score, of_points)}};
  return {{"mentee-rank {0}, mentor-rank {1}", "mentee-rank {0}, mentor-rank {1}"},
          {edge->mentee_rank, edge->mentor_rank}};
}

namespace {

// What the certificate proves, and of what: lines that were thrown away are no part of it.
Message proof_words(const MatchReport& report) {
  const Text of = report.faulty
                      ? Text{"proved for these data, which have errors", "доказано для этих данных (в них есть ошибки)"}
                      : Text{"proved", "доказано"};
  if (report.objective == "balanced")
    return {{"{0}: no other match serves more; of those that serve as many, none has a better worst pair, "
             "and of those none scores higher",
             "{0}: больше запросов обеспечить нельзя; худшая пара не может быть лучше, а при такой худшей "
             "паре нельзя набрать больше баллов"},
            {of}};
  return {{"{0}: no other match serves more or scores higher", "{0}: больше запросов или баллов получить нельзя"},
          {of}};
}

}  // namespace

std::vector<Message> summary_words(const MatchView& view) {
  const MatchReport& report = view.report;
  const MatchSummary& sum = report.summary;
  const Argument served = served_words(sum.matched, sum.requests);
  std::vector<Message> words = {view.has_scores
                                    ? Message{{"{0}; total score {1}", "{0}; сумма баллов {1}"}, {served, sum.score}}
                                    : Message{{"{0}", "{0}"}, {served}}};
  if (report.objective == "stable")
    words.push_back({{"no mentor and mentee would both rather have each other",
                      "нет наставника и наставляемого, которые предпочли бы друг друга"},
                     {}});
  else if (sum.optimal)
    words.push_back(proof_words(report));
  else
    words.push_back({{"not proved to be the best: at most {0} more requests, {1} more points",
                      "не доказано, что лучше нельзя: не более чем на {0} запросов и {1} баллов"},
                     {sum.gap_served, sum.gap}});
  return words;
}

Message need_words(const MatchNeed& need) {
  Argument topic = Text{"any topic", "любая тема"};
  if (!need.topic.empty()) topic = {"“" + need.topic + "”", "«" + need.topic + "»"};
  Argument form = "";
  if (!need.form.empty()) form = ", " + need.form;
  Argument places = "";
  if (!need.places.empty())
    places = joined_words({"; for {0}", "; где: {0}"}, {listed(need.places, most_mentors_named)});
  return {{"{0}{1}: {2} would serve {3}{4}", "{0}{1}: {2} — и наставник будет ещё у {3}{4}"},
          {topic, form, counted(need.slots, new_slots), counted(need.slots, more_requests), places}};
}

Argument slot_value_words(const MatchSlotValue& value) {
  return joined_words({"{0} ({1} more served, {2} points)", "{0} (ещё запросов: {1}; баллов {2})"},
                      {value.mentor, value.served, fmt::format("{:+}", value.score)});
}

namespace {

// What stands between the request and each of the mentors near it, by what that is: one rule first, then two, ….
std::map<std::pair<std::size_t, std::vector<std::string>>, std::vector<std::string>> by_rules(
    const std::vector<MatchBlocker>& blockers) {
  std::map<std::pair<std::size_t, std::vector<std::string>>, std::vector<std::string>> found;
  for (auto first = blockers.begin(); first != blockers.end();) {
    const auto last = std::find_if(first, blockers.end(), [&](const auto& one) { return one.mentor != first->mentor; });
    std::vector<std::string> rules;
    for (auto one = first; one != last; ++one) rules.push_back(one->constraint);
    // Who has no topic in common is not near.
    if (std::ranges::find(rules, "topics") == rules.end())
      found[{rules.size(), std::move(rules)}].push_back(first->mentor);
    first = last;
  }
  return found;
}

Argument rules_words(const std::vector<std::string>& rules) {
  std::string en, ru;
  for (const std::string& rule : rules) {
    const Argument words = blocker_words(rule);
    en += (en.empty() ? "" : "; ") + words.en;
    ru += (ru.empty() ? "" : "; ") + words.ru;
  }
  return {en, ru};
}

}  // namespace

std::vector<Message> near_words(const MatchUnmatched& request) {
  constexpr std::size_t most_lines = 4;
  std::vector<Message> words;
  std::vector<std::string> others;
  for (const auto& [rules, mentors] : by_rules(request.blockers)) {
    if (words.size() < most_lines)
      words.push_back({{"{0}: {1}", "{0}: {1}"}, {rules_words(rules.second), listed(mentors, most_mentors_named)}});
    else
      others.insert(others.end(), mentors.begin(), mentors.end());
  }
  if (!others.empty())
    words.push_back({{"for other reasons: {0}", "по другим причинам: {0}"}, {listed(others, most_mentors_named)}});
  return words;
}

std::vector<Waiting> waiting_list(const MatchView& view) {
  std::vector<Waiting> all;
  if (view.people == nullptr) return all;
  for (std::size_t at = 0; at < view.problem.requests.size(); ++at) {
    if (view.solution.mentor_of[at] != nobody) continue;
    const MatchRequest& request = view.problem.requests[at];
    const Request& known = *view.people->open[at].request;
    Waiting one{{request.mentee, request.request}, request.tier, {}, {}};
    if (known.priority) one.priority = *known.priority;
    if (known.since) one.since = *known.since;
    all.push_back(std::move(one));
  }
  std::ranges::stable_sort(all, [](const Waiting& left, const Waiting& right) {
    const auto key = [](const Waiting& one) {
      return std::tuple(one.tier, !one.since.has_value(), one.since.value_or(Date{}), one.name);
    };
    return key(left) < key(right);
  });
  return all;
}

}  // namespace mentor
