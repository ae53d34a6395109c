// `shortage`: who and what is missing, as the match proves it — requests that nobody can serve, and why.
#include <algorithm>
#include <map>
#include <set>

#include "match/people_advice.h"
#include "match/programme_match.h"
#include "report/builder.h"
#include "report/count_table.h"
#include "report/known_groups.h"
#include "report/labels.h"
#include "report/people.h"
#include "report/scope.h"
#include "unicode/sentence.h"

namespace mentor {

namespace {

Keyword keyword_of_cause(const std::string& cause) {
  constexpr std::pair<std::string_view, Text> causes[] = {
      {"no-admissible-mentor", {"no mentor is allowed", "нет допустимого наставника"}},
      {"shortage", {"too few places", "не хватает мест"}},
      {"group-minimum", {"too few for a group", "не набирается группа"}},
      {"displacement", {"others are served first", "раньше обслужены другие"}},
  };
  for (const auto& [name, label] : causes)
    if (name == cause) return {cause, label};
  return {cause, {"other", "другое"}};
}

// The open requests of the repository and what the best match leaves over.
struct Answer {
  Candidates candidates;
  MatchReport report;
  std::map<RequestName, const OpenRequest*> open;
};

// On a past day other pairs may have run than today.
std::vector<const Pair*> pairs_that_ran(const ReportInput& input) {
  std::vector<const Pair*> ran;
  for (const Programme& programme : input.repository.programmes)
    for (const Pair& pair : programme.pairs)
      if (pair_on_day(input, pair).is_running()) ran.push_back(&pair);
  return ran;
}

Answer answer_of(const ReportInput& input) {
  CandidateOptions options{input.as_of, std::nullopt, Keep::active, input.scope};
  options.made_by = input.as_of;
  if (input.as_of < input.today) {
    options.keep = Keep::none;
    options.held = pairs_that_ran(input);
  }
  Answer answer{find_candidates(input.repository, options), {}, {}};
  const Solver& best = *find_solver("best");
  ExplainOptions explain{.alternatives = 0, .advice = 1, .most_resolves = 20};
  explain.larger = solve_larger(
      answer.candidates, options,
      [&](const CandidateOptions& changed) { return find_candidates(input.repository, changed); }, best);
  answer.report = match_people(answer.candidates, best, explain).report;
  for (std::size_t i = 0; i < answer.candidates.open.size(); ++i) {
    const MatchRequest& request = answer.candidates.problem.requests[i];
    answer.open[{request.mentee, request.request}] = &answer.candidates.open[i];
  }
  return answer;
}

// The constraints that close most mentors: what stands nearest to a solution. Of who has no topic in common nothing
// else matters.
Cell main_obstacle(const MatchUnmatched& unmatched) {
  std::set<std::string> elsewhere;
  for (const MatchBlocker& each : unmatched.blockers)
    if (each.constraint == "topics") elsewhere.insert(each.mentor);
  std::map<std::string, std::int64_t> times;
  for (const MatchBlocker& each : unmatched.blockers)
    times[each.constraint] += each.constraint == "topics" || !elsewhere.contains(each.mentor) ? 1 : 0;
  std::erase_if(times, [](const auto& entry) { return entry.second == 0; });
  std::vector<std::pair<std::int64_t, std::string>> sorted;
  for (const auto& [constraint, number] : times) sorted.emplace_back(-number, constraint);
  std::sort(sorted.begin(), sorted.end());
  CellList list;
  for (const auto& [number, constraint] : sorted) {
    list.emplace_back(
        CellRecord{{"constraint", Keyword{constraint, constraint_text(constraint)}}, {"mentors", -number}});
  }
  return Cell(std::move(list));
}

Cell topics_of(const OpenRequest& open) {
  CellList list;
  for (const auto& topic : open.request->topics.entries) list.emplace_back(std::string(*topic.topic));
  return Cell(std::move(list));
}

// Requests, served and left over, by form, topic or place.
class Missing {
 public:
  Missing(const ReportInput& input, const Answer& answer) : input_(input), answer_(answer) {
    for (const MatchUnmatched& each : answer.report.unmatched) left_.insert({each.mentee, each.request});
  }

  template <class Key>
  Section section(std::string id, Text title, Column group, Key key,
                  void (*known)(CountTable& table, const ReportInput& input) = nullptr) const {
    CountTable table(std::move(id), title, std::move(group),
                     {number_column("open", {"Open requests", "Открытых запросов"}),
                      number_column("can-be-served", {"Can be served", "Можно обеспечить"}),
                      number_column("missing", {"Left over", "Останется"})},
                     {{1, 2}});
    if (known && !answer_.open.empty()) known(table, input_);
    for (const auto& [name, open] : answer_.open)
      for (const auto& [key_text, label] : key(*open)) {
        auto& counts = table.of(key_text, label);
        ++counts[0];
        ++counts[left_.contains(name) ? 2 : 1];
      }
    return std::move(table).section(is_redacted(input_), CountTable::Total::without);
  }

 private:
  const ReportInput& input_;
  const Answer& answer_;
  std::set<RequestName> left_;
};

using Keys = std::vector<std::pair<std::string, Cell>>;

Keys form_keys(const OpenRequest& open) {
  const auto& form = open.request->form;
  if (!form) return {{"", Keyword{"", {"(form not given)", "(форма не указана)"}}}};
  return {{std::string(*form), form_keyword(*open.programme->effective.profile, *form)}};
}

Keys topic_keys(const OpenRequest& open) {
  Keys keys;
  for (const auto& topic : open.request->topics.entries)
    keys.emplace_back(*topic.topic, Cell(std::string(*topic.topic)));
  return keys;
}

Keys place_keys(const OpenRequest& open) {
  const auto& place = open.mentee->organisation;
  if (!place) return {{"", Keyword{"", {"(organisation not given)", "(организация не указана)"}}}};
  return {{std::string(*place), Cell(organisation_title(*open.programme, *place))}};
}

void add_known_places(CountTable& table, const ReportInput& input) {
  add_known_organisations(table, input, [](const Programme&, const std::string& id) { return id; });
}

Section shortage_groups_section(const Answer& answer) {
  using enum ColumnType;
  Section section{"shortages", {{"Too few places", "Не хватает мест"}, {}}, {}, {}, {}};
  section.paragraphs.push_back(
      {{"Each line is a proof: nobody but these mentors may take these requests, and their free places "
        "are fewer.",
        "Каждая строка — доказательство: взять эти запросы могут только эти наставники, а "
        "свободных мест у них меньше."},
       {}});
  section.columns = {column("id", {"Id", "Номер"}),
                     column("form", {"Form", "Форма"}),
                     column("topic", {"Topic", "Тема"}),
                     column("needed", {"Requests", "Запросов"}, number),
                     column("available", {"Places", "Мест"}, number),
                     column("lacking", {"Lacking", "Не хватает"}, number),
                     column("mentors", {"Mentors", "Наставники"}, list),
                     machine_column("place", {"Organisation", "Организация"}),
                     machine_column("requests", {"Requests", "Запросы"}, list)};
  for (const MatchShortage& each : answer.report.shortages) {
    CellList mentors, requests;
    for (const std::string& mentor : each.mentors) mentors.emplace_back(mentor);
    for (const RequestName& name : each.requests) requests.emplace_back(name.mentee + "/" + name.request);
    const OpenRequest& open = *answer.open.at(each.requests.front());
    section.rows.push_back(
        {{each.id,
          each.form.empty() ? Cell() : Cell(form_keyword(*open.programme->effective.profile, *open.request->form)),
          each.topic.empty() ? Cell() : Cell(each.topic), each.needed, each.available, each.needed - each.available,
          Cell(std::move(mentors)), each.place.empty() ? Cell() : Cell(each.place), Cell(std::move(requests))},
         {}});
  }
  return section;
}

Section shortage_requests_section(const Answer& answer) {
  using enum ColumnType;
  Section section{"requests", {{"Requests without a mentor", "Запросы без наставника"}, {}}, {}, {}, {}};
  section.columns = {column("request", {"Request", "Запрос"}),
                     column("form", {"Form", "Форма"}),
                     column("topics", {"Topics", "Темы"}, list),
                     column("cause", {"Cause", "Причина"}, state),
                     column("obstacles", {"What stands in the way (mentors)", "Что мешает (наставников)"}, records),
                     machine_column("shortage", {"Shortage", "Нехватка"}),
                     machine_column("programme", {"Programme", "Программа"})};
  for (const MatchUnmatched& each : answer.report.unmatched) {
    const OpenRequest& open = *answer.open.at({each.mentee, each.request});
    section.rows.push_back({{each.mentee + "/" + each.request, form_keys(open).front().second, topics_of(open),
                             keyword_of_cause(each.cause), main_obstacle(each), each.shortage, open.programme->name()},
                            {}});
  }
  return section;
}

std::int64_t with_free_places(const Answer& answer) {
  return std::ranges::count_if(answer.candidates.problem.mentors,
                               [](const MatchMentor& each) { return each.capacity > 0; });
}

Section shortage_summary_section(const ReportInput& input, const Answer& answer) {
  const MatchSummary& all = answer.report.summary;
  Section section{"summary", {{"What the best match leaves over", "Что останется при лучшем подборе"}, {}}, {}, {}, {}};
  section.columns = {column("what", {"What", "Что"}), column("number", {"Number", "Число"}, ColumnType::number)};
  const bool redacted = is_redacted(input);
  const bool hidden = redacted && is_small_share(all.matched, all.requests);
  const auto part = [&](std::int64_t count) {
    return count_cell(count, hidden && rounded_count(count) > 0 ? Count::withheld : count_shown(redacted));
  };
  const auto add = [&](const char* id, Text label, Cell number) {
    section.rows.push_back({{Keyword{id, label}, std::move(number)}, {}});
  };
  add("requests", {"open requests", "открытых запросов"}, lone_count(all.requests, redacted));
  add("can-be-served", {"can be served", "можно обеспечить"}, part(all.matched));
  add("missing", {"left over", "останется"}, part(all.unmatched));
  add("mentors", {"mentors with free places", "наставников со свободными местами"},
      lone_count(with_free_places(answer), redacted));
  add("places", {"free places", "свободных мест"}, lone_count(all.capacity, redacted));
  return section;
}

void build_shortage(const ReportInput& input, Document& into) {
  const Answer answer = answer_of(input);
  add_pairs_note(input, into);
  if (answer.open.empty())
    into.notes.push_back(
        {{"No request waits for a mentor on this day.", "Запросов без наставника на этот день нет."}, {}});
  const Missing missing(input, answer);
  into.sections.push_back(shortage_summary_section(input, answer));
  if (!input.by || input.by == By::form) {
    into.sections.push_back(missing.section("forms", {"By form", "По формам"}, column("form", {"Form", "Форма"}),
                                            form_keys, add_known_forms));
    into.sections.back().charts.push_back({ChartKind::stacked,
                                           {{"Coverage by form", "Обеспеченность по формам"}, {}},
                                           "form",
                                           {"can-be-served", "missing"}});
  }
  if (!input.by && !is_redacted(input))
    into.sections.push_back(
        missing.section("topics", {"By topic", "По темам"}, column("topic", {"Topic", "Тема"}), topic_keys));
  if (!input.by || input.by == By::organisation)
    into.sections.push_back(missing.section("places", {"By organisation", "По организациям"},
                                            column("organisation", {"Organisation", "Организация"}), place_keys,
                                            add_known_places));
  if (is_redacted(input)) {
    into.notes.push_back({{"Single requests, topics and groups of mentors are left out.",
                           "Отдельные запросы, темы и группы наставников опущены."},
                          {}});
    return;
  }
  into.sections.push_back(shortage_groups_section(answer));
  into.sections.push_back(shortage_requests_section(answer));
  for (const Message& note : answer.candidates.notes) into.notes.push_back(note);
}

}  // namespace

extern const Report shortage_report;
const Report shortage_report{
    .info = {.name = "shortage",
             .doc = {"which requests nobody can serve: by form, topic and place, with the cause",
                     "какие запросы некому обеспечить: по формам, темам и местам, с причиной"},
             .by = {By::form, By::organisation}},
    .title = {{"Shortage of mentors", "Нехватка наставников"}, {}},
    .build = build_shortage,
};

}  // namespace mentor
