#include "report/quality_view.h"

#include <algorithm>

#include "report/builder.h"
#include "report/counts.h"
#include "report/indicator_values.h"
#include "report/labels.h"
#include "report/scope.h"
#include "unicode/sentence.h"

namespace mentor {

namespace {

const Text whole_programme = {"(the whole programme)", "(программа в целом)"};

Cell form_cell(const Programme& programme, const Located<std::string>& form) {
  return form ? Cell(form_keyword(*programme.effective.profile, form.value)) : Cell(Keyword{"", whole_programme});
}

// The newest entry of each form up to the report's day; what has no day counts as the oldest.
template <class T>
std::vector<const T*> newest(const ReportInput& input, const std::vector<T>& all) {
  std::map<std::string, const T*> found;
  for (const T& each : all) {
    if (!in_scope(input, each.place) || (each.on && *each.on > input.as_of)) continue;
    const T*& known = found[each.form.value];
    if (!known || !known->on || (each.on && *each.on >= *known->on)) known = &each;
  }
  std::vector<const T*> list;
  for (const auto& [form, entry] : found) list.push_back(entry);
  return list;
}

void add_side(Section& section, const Programme& programme, const Swot& swot, const Keyword& side,
              const List<Located<std::string>>& lines) {
  for (const auto& line : lines)
    section.rows.push_back({{side, std::string(*line), swot.on ? Cell(*swot.on) : Cell(), programme.name()},
                            form_cell(programme, swot.form)});
}

template <class T>
Cell title_cell(const T& described) {
  const Written& id = described.id.value;
  if (!described.title.en) return Keyword{id, {id, id}};
  return Keyword{id, {*described.title.en, described.title.in(Language::ru)}};
}

// The grade of a sum: the one with the highest `least` that it reaches.
Cell grade_of(const Profile& profile, std::int64_t sum) {
  const ProfileGrade* best = nullptr;
  for (const ProfileGrade& each : profile.grades)
    if (sum >= *each.least && (!best || *each.least > *best->least)) best = &each;
  return best ? title_cell(*best) : Cell();
}

void add_marks(Section& section, const Programme& programme, const QualityMarks& marks) {
  const Profile& profile = *programme.effective.profile;
  std::int64_t sum = 0, most = 0;
  bool complete = !profile.criteria.empty();
  const Cell group = form_cell(programme, marks.form);
  for (const ProfileCriterion& each : profile.criteria) {
    const auto* mark = marks.marks.find(*each.id);
    const std::int64_t highest = each.most ? *each.most : 2;
    const bool given = mark && mark->value && *mark->value <= highest;
    complete = complete && given;
    most += highest;
    if (given) sum += *mark->value;
    section.rows.push_back({{title_cell(each), given ? Cell(std::int64_t{*mark->value}) : Cell(), highest, Cell(),
                             marks.on ? Cell(*marks.on) : Cell(), programme.name()},
                            group});
  }
  section.rows.push_back(
      {{Keyword{"total", {"Total", "Всего"}}, complete ? Cell(sum) : Cell(), most,
        complete ? grade_of(profile, sum) : Cell(), marks.on ? Cell(*marks.on) : Cell(), programme.name()},
       group,
       true});
}

std::vector<std::string> unknown_marks(const Profile& profile, const QualityMarks& marks) {
  std::vector<std::string> unknown;
  for (const auto& entry : marks.marks.entries) {
    const auto found = std::find_if(profile.criteria.begin(), profile.criteria.end(),
                                    [&](const ProfileCriterion& each) { return *each.id == *entry.key; });
    const bool fits =
        found != profile.criteria.end() && entry.value && *entry.value <= (found->most ? *found->most : 2);
    if (!fits) unknown.push_back(*entry.key);
  }
  return unknown;
}

// A count as the reader may see it: for others rounded down, 0 where it is small.
template <class T>
std::optional<std::int64_t> counted_for(const ReportInput& input, const T& count) {
  if (!count) return std::nullopt;
  return is_redacted(input) ? rounded_count(*count) : std::int64_t{*count};
}

Cell count_label(const Profile& profile, const CountChange& change) {
  for (const ProfileCount& each : profile.changes)
    if (*each.id == *change.count) return title_cell(each);
  return Cell(std::string(*change.count));
}

}  // namespace

Section swot_section(const ReportInput& input) {
  using enum ColumnType;
  Section section{
      "swot",
      {{"Strong and weak sides, chances, risks (SWOT)", "Сильные и слабые стороны, возможности, риски (SWOT)"}, {}},
      {},
      {},
      {}};
  section.paragraphs.push_back(
      {{"As the curator wrote it (swot in a file of kind: surveys).", "Словами куратора (swot в файле kind: surveys)."},
       {}});
  section.columns = {column("side", {"Side", "Сторона"}),
                     column("text", {"In the curator's words", "Словами куратора"}),
                     column("on", {"Day", "День"}, date), machine_column("programme", {"Programme", "Программа"})};
  for (const Programme* programme : programmes_in(input))
    for (const Swot* each : newest(input, programme->swot)) {
      add_side(section, *programme, *each, {"strength", {"strong side", "сильная сторона"}}, each->strengths);
      add_side(section, *programme, *each, {"weakness", {"weak side", "слабая сторона"}}, each->weaknesses);
      add_side(section, *programme, *each, {"opportunity", {"chance", "возможность"}}, each->opportunities);
      add_side(section, *programme, *each, {"threat", {"risk", "риск"}}, each->threats);
    }
  return section;
}

Section marks_section(const ReportInput& input, Document& into) {
  using enum ColumnType;
  Section section{"quality", {{"Marks of the programme", "Оценка программы"}, {}}, {}, {}, {}};
  section.columns = {column("criterion", {"Criterion", "Критерий"}),
                     column("mark", {"Mark", "Балл"}, number),
                     column("most", {"Of at most", "Из"}, number),
                     column("grade", {"Grade", "Уровень"}),
                     column("on", {"Day", "День"}, date),
                     machine_column("programme", {"Programme", "Программа"})};
  for (const Programme* programme : programmes_in(input))
    for (const QualityMarks* each : newest(input, programme->quality)) {
      add_marks(section, *programme, *each);
      if (const auto unknown = unknown_marks(*programme->effective.profile, *each); !unknown.empty())
        into.notes.push_back(
            {{"Marks that the profile knows no criterion for, or that are too high, are left out: {0}.",
              "Баллы, для которых в профиле нет критерия или которые слишком велики, не учтены: {0}."},
             {listed(unknown, unknown.size())}});
    }
  if (section.rows.empty())
    section.paragraphs.push_back(
        {{"Marks by the criteria of the profile stand under quality in a file of kind: surveys.",
          "Баллы по критериям профиля записываются в quality в файле kind: surveys."},
         {}});
  return section;
}

Section changes_section(const ReportInput& input) {
  using enum ColumnType;
  Section section{"changes", {{"Counts before and after", "Что изменилось: числа до и после"}, {}}, {}, {}, {}};
  section.columns = {column("count", {"What", "Что"}),
                     column("before", {"Before", "До"}, number),
                     column("after", {"After", "После"}, number),
                     column("difference", {"Difference", "Разница"}, number),
                     column("percent", {"Difference, % of before", "Разница, % от «до»"}, number),
                     machine_column("programme", {"Programme", "Программа"})};
  for (const Programme* programme : programmes_in(input))
    for (const CountChange& each : programme->changes) {
      if (!in_scope(input, each.place)) continue;
      const auto before = counted_for(input, each.before), after = counted_for(input, each.after);
      const bool hidden = is_redacted(input) && (before == 0 || after == 0);
      const bool both = before && after && !hidden;
      const auto difference = both ? std::optional(*after - *before) : std::nullopt;
      Cell percent;
      if (difference && *before > 0)
        percent = *difference < 0 ? -percent_of(-*difference, *before) : percent_of(*difference, *before);
      const auto shown = [&](const auto& number) { return hidden && number ? Cell("…") : Cell(number); };
      section.rows.push_back({{count_label(*programme->effective.profile, each), shown(before), shown(after),
                               difference, percent, programme->name()},
                              {}});
    }
  if (section.rows.empty())
    section.paragraphs.push_back({{"Counts of before and after stand under changes in a file of kind: surveys.",
                                   "Числа «до» и «после» записываются в changes в файле kind: surveys."},
                                  {}});
  return section;
}

}  // namespace mentor
