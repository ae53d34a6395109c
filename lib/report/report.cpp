#include "report/report.h"

#include <algorithm>
#include <array>

#include "report/builder.h"
#include "report/registered_names.h"
#include "report/scope.h"
#include "unicode/fold.h"
#include "unicode/sentence.h"

namespace mentor {

#define REPORT(symbol) extern const Report symbol;
#include "report/reports.def"
#undef REPORT

namespace {

constexpr std::array<std::string_view, 5> by_names = {"party", "organisation", "section", "month", "form"};
constexpr int most_horizon = 3660;

std::span<const Report* const> reports() {
#define REPORT(symbol) &symbol,
  static constexpr const Report* all[] = {
#include "report/reports.def"
  };
#undef REPORT
  return all;
}

const Report* find_report(std::string_view name) {
  const auto found =
      std::find_if(reports().begin(), reports().end(), [&](const Report* each) { return each->info.name == name; });
  return found == reports().end() ? nullptr : *found;
}

std::vector<std::string> names_of(const std::vector<By>& by) {
  std::vector<std::string> names;
  for (const By each : by) names.emplace_back(to_string(each));
  return names;
}

Message unknown_report(std::string_view name) {
  std::vector<std::string> names;
  for (const ReportInfo& info : all_reports()) names.emplace_back(info.name);
  const auto near = nearest(name, names);
  if (near)
    return {{"there is no report “{0}”; did you mean “{1}”? The reports are: {2}",
             "отчёта «{0}» нет; может быть, «{1}»? Отчёты: {2}"},
            {name, *near, listed(names, names.size())}};
  return {{"there is no report “{0}”; the reports are: {1}", "отчёта «{0}» нет; отчёты: {1}"},
          {name, listed(names, names.size())}};
}

Message wrong_by(const ReportInfo& info, By by) {
  if (info.by.empty())
    return {{"the report “{0}” takes no --by: leave it out", "отчёт «{0}» не принимает --by: уберите этот параметр"},
            {info.name}};
  const auto names = names_of(info.by);
  return {{"the report “{0}” cannot be grouped by {1}; it takes --by {2}",
           "отчёт «{0}» нельзя сгруппировать по «{1}»; он принимает --by {2}"},
          {info.name, to_string(by), listed(names, names.size())}};
}

std::optional<Failure> unusable(const ReportInfo& info, const ReportInput& input) {
  if (input.by && std::find(info.by.begin(), info.by.end(), *input.by) == info.by.end())
    return Failure{Failure::Kind::usage, wrong_by(info, *input.by)};
  if (input.since && !info.since)
    return Failure{
        Failure::Kind::usage,
        {{"the report “{0}” takes no --since: leave it out", "отчёт «{0}» не принимает --since: уберите этот параметр"},
         {info.name}}};
  if (input.since && *input.since > input.as_of)
    return Failure{Failure::Kind::usage,
                   {{"--since ({0}) is later than the day of the report ({1})", "--since ({0}) позже дня отчёта ({1})"},
                    {short_date(*input.since), short_date(input.as_of)}}};
  if (input.horizon < 0 || input.horizon > most_horizon)
    return Failure{Failure::Kind::usage,
                   {{"the horizon must be from 0 to {0} days, not {1}", "горизонт — от 0 до {0} дней, а не {1}"},
                    {most_horizon, input.horizon}}};
  return std::nullopt;
}

void add_redaction_notes(Document& document) {
  document.notes.push_back(
      {{"Made for others: without names, notes, categories and holders. Counts of people, requests, pairs, meetings "
        "and "
        "answers are rounded down to fives (5, 10, 15 …), those below 5 are shown as “< 5”, “…” is withheld; totals "
        "and shares are of what is shown.",
        "Отчёт для посторонних: без имён, примечаний, категорий и фамилий ответственных. Числа людей, запросов, пар, "
        "встреч и ответов округлены вниз до пяти (5, 10, 15 …), меньше 5 показаны как «< 5», «…» – не показано; итоги "
        "и доли – по показанным числам."},
       {}});
  document.advice.push_back(
      {{"Titles, results and other free texts are printed as they are written: read them through for names and phone "
        "numbers before you pass this on.",
        "Названия, результаты и другие тексты напечатаны так, как написаны: прежде чем передавать отчёт, проверьте, "
        "нет "
        "ли в них имён и телефонов."},
       {}});
}

void add_general_notes(const ReportInput& input, Document& document) {
  if (input.as_of != input.today)
    document.notes.push_back({{"Seen as of {0}; today is {1}.", "Состояние на {0}; сегодня {1}"},
                              {long_date(input.as_of), long_date(input.today)}});
  for (const std::string& path : empty_scopes(input))
    document.notes.push_back(
        {{"Nothing of the repository stands in or below “{0}”.", "В «{0}» и ниже нет ничего из хранилища программы."},
         {path}});
  if (is_redacted(input)) add_redaction_notes(document);
  if (input.errors == 0) return;
  const Argument errors =
      counted(static_cast<std::int64_t>(input.errors), {"error", "errors", "ошибка", "ошибки", "ошибок"});
  if (!is_redacted(input))
    return document.notes.push_back(
        {{"The data has {0}: until that is mended, numbers may be wrong (see “mentor validate”).",
          "В данных {0}: до исправления числа могут быть неверны (смотрите «mentor validate»)."},
         {errors}});
  document.notes.push_back({{"The data has {0}: until that is mended, numbers may be wrong.",
                             "В данных {0}: до исправления числа могут быть неверны."},
                            {errors}});
  document.advice.push_back(
      {{"“mentor validate” shows the errors in the data.", "Ошибки в данных покажет «mentor validate»."}, {}});
}

}  // namespace

std::string_view to_string(By by) { return by_names[static_cast<std::size_t>(by)]; }

std::optional<By> by_from(std::string_view name) {
  const auto found = std::find(by_names.begin(), by_names.end(), name);
  if (found == by_names.end()) return std::nullopt;
  return static_cast<By>(found - by_names.begin());
}

std::vector<std::string_view> all_by_names() { return {by_names.begin(), by_names.end()}; }

std::span<const ReportInfo> all_reports() {
  static const std::vector<ReportInfo> infos = [] {
    std::vector<ReportInfo> made;
    for (const Report* each : reports()) made.push_back(each->info);
    return made;
  }();
  return infos;
}

Result<Document> make_report(std::string_view name, const ReportInput& input) {
  const Report* report = find_report(name);
  if (report == nullptr) return failure(Failure::Kind::usage, unknown_report(name));
  if (const auto wrong = unusable(report->info, input)) return tl::unexpected<Failure>(*wrong);
  ReportInput settled = input;
  settled.redact = input.redact.value_or(any_public(input));
  Document document;
  document.report = report->info.name;
  document.title = report->title;
  document.as_of = input.as_of;
  report->build(settled, document);
  if (document.about.empty()) document.about = about_of(programmes_in(settled));
  document.for_others = is_redacted(settled);
  if (is_redacted(settled)) RegisteredNames(settled).hide_in(document);
  add_general_notes(settled, document);
  return document;
}

}  // namespace mentor
