// `pairs`: meetings held against planned, feedback, and who needs a look.
#include <algorithm>

#include "report/builder.h"
#include "report/count_table.h"
#include "report/known_groups.h"
#include "report/labels.h"
#include "report/pair_view.h"
#include "report/people.h"
#include "report/people_names.h"
#include "report/scope.h"
#include "unicode/sentence.h"

namespace mentor {

namespace {

using Pairs = std::vector<PairView>;
constexpr Counted pair_words = {"pair", "pairs", "пара", "пары", "пар"};

struct GroupOf {
  std::string key;
  Cell label;
};

// The organisation of a pair is its first mentee's, else its mentor's.
std::string organisation_of_pair(const PairView& view) {
  const auto of = [&](const Located<std::string>& id) {
    const Person* person = view.programme->person(*id);
    return person != nullptr ? std::string(*person->organisation) : std::string();
  };
  for (const auto& mentee : view.pair->mentees)
    if (std::string id = of(mentee); !id.empty()) return id;
  return of(view.pair->mentor);
}

GroupOf group_of(const PairView& view, std::optional<By> by) {
  const std::string& folder = view.programme->folder;
  if (by == By::organisation) {
    const std::string id = organisation_of_pair(view);
    if (id.empty()) return {folder + '\n', Keyword{"", {"(organisation not given)", "(организация не указана)"}}};
    return {organisation_key(*view.programme, id), Cell(organisation_title(*view.programme, id))};
  }
  if (!view.pair->form) return {"", Keyword{"", {"(form not given)", "(форма не указана)"}}};
  const Written& form = view.pair->form.value;
  return {form, form_keyword(*view.programme->effective.profile, form)};
}

std::vector<Column> summary_columns() {
  return {number_column("pairs", {"Pairs", "Пар"}),
          number_column("running", {"Running", "Работают"}),
          number_column("completed", {"Completed", "Завершены"}),
          number_column("dissolved", {"Ended early", "Прекращены"}),
          number_column("on-track", {"On track", "Пока в порядке"}),
          number_column("needs-check-in", {"Needs check-in", "Нужно внимание"}),
          number_column("too-early", {"Too early", "Рано судить"}),
          number_column("meetings-held", {"Meetings held", "Встреч состоялось"}),
          number_column("meetings-due", {"Meetings due", "Встреч намечено"})};
}

void count(const PairView& view, std::vector<std::int64_t>& counts) {
  const auto is = [&](PairStatus status) { return view.status == status; };
  ++counts[0];
  counts[1] += view.is_running;
  counts[2] += is(PairStatus::completed);
  counts[3] += is(PairStatus::dissolved);
  counts[4] += view.light == Light::on_track;
  counts[5] += view.light == Light::needs_check_in;
  counts[6] += view.light == Light::too_early;
  counts[7] += view.held;
  counts[8] += view.due;
}

Section pairs_summary_section(const ReportInput& input, const Pairs& pairs) {
  const bool by_organisation = input.by == By::organisation;
  CountTable table(
      "summary", by_organisation ? Text{"By organisation", "По организациям"} : Text{"By form", "По формам"},
      by_organisation ? column("organisation", {"Organisation", "Организация"}) : column("form", {"Form", "Форма"}),
      summary_columns(), {{1, 2, 3}, {4, 5, 6}, {7, 8}}, {{2, 3, 4, 5, 6}});
  if (!pairs.empty() && by_organisation) add_known_organisations(table, input, organisation_key);
  if (!pairs.empty() && !by_organisation) add_known_forms(table, input);
  for (const PairView& view : pairs) {
    const GroupOf group = group_of(view, input.by);
    count(view, table.of(group.key, group.label));
  }
  Section section = std::move(table).section(is_redacted(input), CountTable::Total::with);
  const Lights lights = pairs.empty() ? Lights{} : pairs.front().programme->effective.lights;
  section.paragraphs.push_back(
      {{"Needs check-in: a planned meeting is more than {0} days past and was not held, there was no meeting for more "
        "than {1} days, or the mentor is gone. Too early: no meeting was due yet. On track: all others that are "
        "running.",
        "Нужно внимание: назначенная встреча не состоялась более {0} дней назад, встреч нет более {1} дней или нет "
        "самого наставника. Рано судить: срок первой встречи не наступил. Пока в порядке: остальные работающие пары."},
       {lights.late_meeting, lights.no_meeting}});
  const std::string group = section.columns.front().id;
  section.charts = {{ChartKind::stacked,
                     {{"Running pairs", "Работающие пары"}, {}},
                     group,
                     {"on-track", "needs-check-in", "too-early"}},
                    {ChartKind::bars, {{"Meetings", "Встречи"}, {}}, group, {"meetings-due", "meetings-held"}}};
  return section;
}

Cell people_cell(const PeopleNames& names, const List<Located<std::string>>& ids) {
  CellList list;
  for (const auto& each : ids) list.push_back(person_cell(names, *each));
  return Cell(std::move(list));
}

Cell types_cell(const std::vector<MeetingType>& types) {
  CellList list;
  for (const MeetingType type : types) list.emplace_back(keyword_of(type));
  return Cell(std::move(list));
}

template <class T>
Cell date_cell(const T& date) {
  return date ? Cell(*date) : Cell();
}

bool is_worth_a_reason(const PairView& view) {
  return view.light == Light::needs_check_in || (view.light == Light::on_track && view.held_of_due < view.due);
}

// Held earlier than planned, or without having been planned: “held of those due” does not tell of it.
bool is_held_besides(const PairView& view) { return view.held != view.held_of_due; }

// Reasons, missing meetings and those held besides the plan take room only where there are any.
std::vector<Column> pair_columns(const Pairs& pairs) {
  using enum ColumnType;
  std::vector<Column> columns = {column("id", {"Pair", "Пара"}),
                                 column("form", {"Form", "Форма"}),
                                 column("status", {"Status", "Статус"}),
                                 column("light", {"Light", "Оценка"}, state),
                                 column("reason", {"Why", "Почему"}),
                                 column("mentor", {"Mentor", "Наставник"}),
                                 column("mentees", {"Mentees", "Наставляемые"}, list),
                                 column("curator", {"Curator", "Куратор"}),
                                 column("from", {"From", "Начало"}, date),
                                 column("to", {"To", "Конец"}, date),
                                 column("planned", {"Planned", "Намечено"}, number),
                                 column("due", {"Due by now", "К этому дню"}, number),
                                 column("held", {"Held", "Состоялось"}, number),
                                 column("held-of-due", {"Held of those due", "Состоялось из намеченных"}, ratio),
                                 column("feedback", {"Feedback of both", "Отзывы обеих сторон"}, ratio),
                                 column("missing-meetings", {"Not planned at all", "Не намечены"}, list),
                                 column("last-held", {"Last meeting", "Последняя встреча"}, date),
                                 column("next-planned", {"Next meeting", "Следующая встреча"}, date),
                                 column("programme", {"Programme", "Программа"})};
  for (const std::size_t i : {1, 7, 8, 9, 10, 11, 12, 16, 18}) columns[i].for_people = false;
  columns[4].for_people = std::any_of(pairs.begin(), pairs.end(), is_worth_a_reason);
  columns[12].for_people = std::any_of(pairs.begin(), pairs.end(), is_held_besides);
  columns[15].for_people =
      std::any_of(pairs.begin(), pairs.end(), [](const PairView& each) { return !each.missing.empty(); });
  return columns;
}

Row pair_row(const PairView& view, const PeopleNames& names) {
  const Pair& pair = *view.pair;
  const Profile& profile = *view.programme->effective.profile;
  return {{std::string(*pair.id), pair.form ? Cell(form_keyword(profile, pair.form.value)) : Cell(),
           view.status ? Cell(keyword_of(*view.status)) : Cell(), view.light ? Cell(keyword_of(*view.light)) : Cell(),
           view.reason, person_cell(names, *pair.mentor), people_cell(names, pair.mentees),
           pair.curator ? person_cell(names, *pair.curator) : Cell(), date_cell(pair.programme.from),
           date_cell(pair.programme.to), view.planned, view.due, view.held, Ratio{view.held_of_due, view.due},
           Ratio{view.feedback_given, view.feedback_demanded}, types_cell(view.missing), view.last_held,
           view.next_planned, view.programme->name()},
          {}};
}

Section all_pairs_section(const ReportInput& input, Pairs pairs) {
  std::stable_sort(pairs.begin(), pairs.end(), [&](const PairView& left, const PairView& right) {
    return group_of(left, input.by).key < group_of(right, input.by).key;
  });
  Section section{"pairs", {{"Pairs and groups", "Пары и группы"}, {}}, {}, pair_columns(pairs), {}};
  std::map<const Programme*, PeopleNames> names;
  for (const PairView& view : pairs) {
    const auto known = names.find(view.programme);
    section.rows.push_back(pair_row(
        view, known != names.end() ? known->second
                                   : names.emplace(view.programme, known_names(*view.programme)).first->second));
    section.rows.back().group = group_of(view, input.by).label;
  }
  return section;
}

void add_note(Document& into, bool redacted, std::int64_t pairs, Text pattern) {
  if (pairs == 0) return;
  const Argument said = said_count(pairs, redacted, pair_words, {"fewer than 5 pairs", "меньше 5 пар"});
  into.notes.push_back({pattern, {said}});
}

void add_pairs_notes(const ReportInput& input, const Pairs& pairs, Document& into) {
  const auto number = [&](auto&& is) { return std::count_if(pairs.begin(), pairs.end(), is); };
  const bool redacted = is_redacted(input);
  add_note(into, redacted, number([](const PairView& each) { return each.is_running && each.pair->meetings.empty(); }),
           {"No meeting is written down for {0} at work: nothing can be said of them.",
            "У работающих пар не записано ни одной встречи: {0}. О них ничего сказать нельзя."});
  add_note(into, redacted, number([](const PairView& each) { return !each.status; }),
           {"The status is not given for {0}.", "Статус не указан: {0}."});
  add_note(into, redacted, number([](const PairView& each) { return each.is_running && !each.pair->order.date; }),
           {"No dated order is given for {0} at work.", "Нет приказа с датой у работающих пар: {0}."});
  add_note(into, redacted, number([](const PairView& each) {
             return std::any_of(each.pair->meetings.begin(), each.pair->meetings.end(),
                                [](const Meeting& meeting) { return !meeting.planned && !meeting.held; });
           }),
           {"Meetings without any date are planned for {0}: they are never due.",
            "Встречи совсем без даты: {0}. Срок у таких встреч не наступает."});
}

void build_pairs(const ReportInput& input, Document& into) {
  const Pairs pairs = pairs_on_day(input);
  into.sections.push_back(pairs_summary_section(input, pairs));
  if (is_redacted(input))
    into.notes.push_back({{"The table of single pairs is left out.", "Таблица отдельных пар опущена."}, {}});
  else
    into.sections.push_back(all_pairs_section(input, pairs));
  if (pairs.empty())
    into.notes.push_back({{"There are no pairs on this day: nothing is said of meetings.",
                           "Пар на этот день нет: о встречах сказать нечего."},
                          {}});
  add_pairs_notes(input, pairs, into);
  add_pairs_note(input, into);
}

}  // namespace

extern const Report pairs_report;
const Report pairs_report{
    .info = {.name = "pairs",
             .doc = {"pairs and groups: meetings held against planned, feedback, who needs a look",
                     "пары и группы: встречи по плану и состоявшиеся, обратная связь, кому нужно внимание"},
             .by = {By::form, By::organisation}},
    .title = {{"Pairs and groups", "Пары и группы"}, {}},
    .build = build_pairs,
};

}  // namespace mentor
