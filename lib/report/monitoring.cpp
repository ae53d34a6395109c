// `monitoring`: both stages — the quality of the programme (SWOT, marks, counts, satisfaction) and the growth of its
// participants between the questionnaires before and after.
#include <algorithm>
#include <cmath>

#include "report/builder.h"
#include "report/counts.h"
#include "report/indicator_values.h"
#include "report/labels.h"
#include "report/quality_view.h"
#include "report/scope.h"
#include "report/survey_view.h"
#include "unicode/sentence.h"

namespace mentor {

namespace {

Text role_text(std::size_t role) { return role == 1 ? Text{"mentor", "наставник"} : Text{"mentee", "наставляемый"}; }

Keyword role_keyword(std::size_t role) { return {role == 1 ? "mentor" : "mentee", role_text(role)}; }

// A mean of whole numbers with two decimals, rounded half up; `n` > 0.
double mean_of(std::int64_t sum, std::int64_t n) {
  const std::int64_t doubled = 2 * 100 * sum + (sum < 0 ? -n : n);
  const std::int64_t hundredths = doubled / (2 * n);
  return static_cast<double>(hundredths) / 100;
}

Cell question_label(const Profile& profile, const std::string& id) {
  for (const ProfileQuestion& each : profile.questions)
    if (*each.id == id && each.title.en) return Keyword{id, {*each.title.en, each.title.in(Language::ru)}};
  return Cell(id);
}

Cell form_label(const Profile& profile, const std::optional<std::string>& form) {
  if (!form) return Keyword{"", {"(pair not given)", "(пара не указана)"}};
  if (form->empty()) return Keyword{"", {"(form not given)", "(форма не указана)"}};
  return profile.form(*form) ? Cell(form_keyword(profile, *form)) : Cell(*form);
}

std::vector<Column> growth_columns() {
  using enum ColumnType;
  return {column("form", {"Form", "Форма"}),
          column("role", {"Role", "Роль"}),
          column("question", {"Question", "Вопрос"}),
          column("n", {"n", "n"}, number),
          column("before", {"Mean before", "Среднее на входе"}, number),
          column("after", {"Mean after", "Среднее на выходе"}, number),
          column("difference", {"Difference", "Разница"}, number),
          column("only-before", {"Only before", "Только на входе"}, number),
          column("only-after", {"Only after", "Только на выходе"}, number),
          machine_column("sum-before", {"Sum before", "Сумма на входе"}, number),
          machine_column("sum-after", {"Sum after", "Сумма на выходе"}, number)};
}

// A mean for others is rounded to steps of 0.2, from ten answers on 0.1: finer, it would give away of how many people
// it is. A step is never less than one answer moves it, so that each is the mean of any number of them.
double coarse(double mean, std::int64_t n) {
  const double steps = rounded_count(n) < 10 ? 5 : 10;
  return std::round(mean * steps) / steps;
}

double to_hundredths(double number) { return std::round(number * 100) / 100; }

// Where few people answered, nothing is shown of what they said.
std::vector<Cell> redacted_growth(const Growth& growth) {
  if (rounded_count(growth.n) == 0) return {lone_count(growth.n, true), {}, {}, {}, "…", "…", {}, {}};
  const double before = coarse(mean_of(growth.before, growth.n), growth.n),
               after = coarse(mean_of(growth.after, growth.n), growth.n);
  return {lone_count(growth.n, true), before, after, to_hundredths(after - before), "…", "…", {}, {}};
}

std::vector<Cell> growth_cells(const Growth& growth, bool redacted) {
  if (redacted) return redacted_growth(growth);
  if (growth.n == 0) return {growth.n, {}, {}, {}, growth.only_before, growth.only_after, {}, {}};
  const double before = mean_of(growth.before, growth.n), after = mean_of(growth.after, growth.n);
  return {growth.n,
          before,
          after,
          mean_of(growth.after - growth.before, growth.n),
          growth.only_before,
          growth.only_after,
          growth.before,
          growth.after};
}

struct GrowthRows {
  std::map<GrowthKey, Growth> growth;
  std::map<std::optional<std::string>, const Profile*> profiles;  // by form
  std::vector<std::string> order;                                 // of questions, as profiles name them
};

GrowthRows growth_in(const ReportInput& input) {
  GrowthRows rows;
  for (const Programme* programme : programmes_in(input)) {
    for (const ProfileQuestion& each : programme->effective.profile->questions)
      if (std::find(rows.order.begin(), rows.order.end(), *each.id) == rows.order.end()) rows.order.push_back(*each.id);
    for (const auto& [key, growth] : growth_on_day(input, *programme)) {
      Growth& sum = rows.growth[key];
      sum.n += growth.n;
      sum.before += growth.before;
      sum.after += growth.after;
      sum.only_before += growth.only_before;
      sum.only_after += growth.only_after;
      rows.profiles.try_emplace(std::get<0>(key), programme->effective.profile);
    }
  }
  return rows;
}

Section growth_section(const ReportInput& input, const GrowthRows& rows) {
  Section section{"growth",
                  {{"Growth: answers before and after", "Рост: ответы на входе и на выходе"}, {}},
                  {},
                  growth_columns(),
                  {}};
  section.paragraphs.push_back(
      {{"Somebody counts in n who answered both times in the same pair; means and differences are of these only.",
        "В n входит тот, кто ответил оба раза в одной и той же паре; средние и разница — только по ним."},
       {}});
  std::vector<std::pair<GrowthKey, Growth>> sorted(rows.growth.begin(), rows.growth.end());
  const auto place = [&](const GrowthKey& key) {
    return std::find(rows.order.begin(), rows.order.end(), std::get<2>(key)) - rows.order.begin();
  };
  std::stable_sort(sorted.begin(), sorted.end(), [&](const auto& left, const auto& right) {
    return std::make_tuple(std::get<0>(left.first), std::get<1>(left.first), place(left.first)) <
           std::make_tuple(std::get<0>(right.first), std::get<1>(right.first), place(right.first));
  });
  for (const auto& [key, growth] : sorted) {
    const auto& [form, role, question] = key;
    const Profile& profile = *rows.profiles.at(form);
    Row row{{form_label(profile, form), role_keyword(role), question_label(profile, question)}, {}};
    for (Cell& cell : growth_cells(growth, is_redacted(input))) row.cells.push_back(std::move(cell));
    section.rows.push_back(std::move(row));
  }
  const bool any_mean =
      std::any_of(rows.growth.begin(), rows.growth.end(), [](const auto& each) { return each.second.n > 0; });
  if (any_mean) section.charts.push_back({ChartKind::bars, section.title, "question", {"before", "after"}, "form"});
  return section;
}

// The words of a question; its id where it has none.
Argument in_both_titles(const ProfileQuestion& question) {
  if (!question.title.en) return Argument(std::string(*question.id));
  return {std::string(*question.title.en), std::string(question.title.in(Language::ru))};
}

Section satisfaction_section(const ReportInput& input) {
  Section section{"satisfaction", {{"Satisfaction", "Удовлетворённость"}, {}}, {}, {}, {}};
  section.columns = {column("role", {"Role", "Роль"}),
                     column("satisfied", {"Satisfied", "Довольны"}, ColumnType::ratio),
                     column("threshold", {"Satisfied from", "Доволен начиная с"}, ColumnType::number)};
  std::array<Satisfied, 2> sums{};
  std::optional<std::int64_t> threshold;
  std::optional<Argument> question;
  for (const Programme* programme : programmes_in(input)) {
    const Satisfaction own = satisfaction_on_day(input, *programme);
    for (std::size_t role = 0; role < own.size(); ++role) {
      sums[role].surveyed += own[role].surveyed;
      sums[role].satisfied += own[role].satisfied;
    }
    for (const ProfileQuestion& each : programme->effective.profile->questions)
      if (each.satisfied_from && !threshold) {
        threshold = *each.satisfied_from;
        question = in_both_titles(each);
      }
  }
  if (question)
    section.paragraphs.push_back(
        {{"By one question, as it was answered afterwards: “{0}”.", "По одному вопросу, по ответам на выходе: «{0}»."},
         {*question}});
  for (std::size_t role = 0; role < sums.size(); ++role)
    section.rows.push_back(
        {{role_keyword(role),
          sums[role].surveyed > 0 ? share_of_people(sums[role].satisfied, sums[role].surveyed, is_redacted(input))
                                  : Cell(Ratio{0, 0}),
          threshold},
         {}});
  return section;
}

// Says how many questionnaires count nowhere.
std::int64_t note_without_role(const ReportInput& input, Document& into) {
  std::int64_t count = 0;
  for (const Programme* programme : programmes_in(input)) count += surveys_without_role(input, *programme);
  if (count == 0) return 0;
  constexpr Counted words = {"questionnaire", "questionnaires", "анкета", "анкеты", "анкет"};
  into.notes.push_back(
      {{"Counted nowhere, as they name no pair and the participant is in none, or is a mentor in one and a mentee in "
        "another: {0}.",
        "Нигде не учтены, потому что пара в них не указана, а участник ни в одной паре не состоит или в одной он "
        "наставник, а в другой наставляемый: {0}."},
       {said_count(count, is_redacted(input), words, {"fewer than 5 questionnaires", "меньше 5 анкет"})}});
  if (!is_redacted(input))
    into.notes.push_back({{"Write “pair:” and “role:” into these questionnaires, or confirm the pairs.",
                           "Запишите в эти анкеты «pair:» и «role:» или согласуйте пары."},
                          {}});
  return count;
}

void add_growth_notes(const ReportInput& input, const GrowthRows& rows, Document& into) {
  const std::int64_t without_role = note_without_role(input, into);
  std::int64_t pairs = 0, alone = 0;
  for (const auto& [key, growth] : rows.growth) {
    pairs += growth.n;
    alone += growth.only_before + growth.only_after;
  }
  constexpr Counted answers = {"answer", "answers", "ответ", "ответа", "ответов"};
  if (alone > 0 && !is_redacted(input))
    into.notes.push_back({{"Without the other half, and therefore in no mean: {0}.",
                           "Без второй половины, поэтому ни в одно среднее не вошли: {0}."},
                          {counted(alone, answers)}});
  if (rows.growth.empty() && without_role == 0)
    into.notes.push_back(
        {{"No questionnaire is there: nothing can be said of growth.", "Анкет нет: о росте сказать нечего."}, {}});
  else if (pairs == 0 && !rows.growth.empty() && !is_redacted(input))
    into.notes.push_back(
        {{"Nobody has answered both before and after yet.", "Пока никто не ответил и на входе, и на выходе."}, {}});
}

void build_monitoring(const ReportInput& input, Document& into) {
  if (is_redacted(input))
    into.notes.push_back({{"The curator's own words (SWOT) are left out.", "Слова куратора (SWOT) опущены."}, {}});
  else
    into.sections.push_back(swot_section(input));
  into.sections.push_back(marks_section(input, into));
  into.sections.push_back(changes_section(input));
  into.sections.push_back(satisfaction_section(input));
  const GrowthRows rows = growth_in(input);
  into.sections.push_back(growth_section(input, rows));
  add_growth_notes(input, rows, into);
}

}  // namespace

extern const Report monitoring_report;
const Report monitoring_report{
    .info = {.name = "monitoring",
             .doc = {"quality of the programme and growth of its participants, before and after",
                     "качество программы и рост участников: на входе и на выходе"},
             .by = {},
             .since = true},
    .title = {{"Monitoring", "Мониторинг"}, {}},
    .build = build_monitoring,
};

}  // namespace mentor
