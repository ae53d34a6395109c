// `participants`: the personalised register — who takes part in what role and form, what they agreed to, who is served.
#include <algorithm>
#include <map>

#include "report/builder.h"
#include "report/count_table.h"
#include "report/known_groups.h"
#include "report/labels.h"
#include "report/people.h"
#include "report/scope.h"
#include "unicode/sentence.h"

namespace mentor {

namespace {

using People = std::vector<PersonView>;

Section roles_section(const People& people, bool redacted) {
  CountTable table("roles", {"By role", "По ролям"}, column("role", {"Role", "Роль"}),
                   {number_column("people", {"People", "Человек"})});
  auto& mentors = table.of("1", Keyword{"mentor", {"mentors", "наставники"}});
  auto& mentees = table.of("2", Keyword{"mentee", {"mentees (with a request)", "наставляемые (с запросом)"}});
  auto& curators = table.of("3", Keyword{"curator", {"curators", "кураторы"}});
  auto& others = table.of("4", Keyword{"none", {"no role yet", "пока без роли"}});
  for (const PersonView& each : people) {
    mentors[0] += each.is_mentor;
    mentees[0] += each.is_mentee();
    curators[0] += each.is_curator;
    others[0] += !each.is_mentor && !each.is_mentee() && !each.is_curator;
  }
  Section section = std::move(table).section(redacted, CountTable::Total::without);
  section.paragraphs.push_back(
      {{"One person may have several roles.", "У одного человека может быть несколько ролей."}, {}});
  return section;
}

std::vector<Column> side_columns() {
  return {number_column("mentors", {"Mentors", "Наставников"}),
          number_column("slots", {"Slots", "Мест у наставников"}),
          number_column("mentees", {"Mentees", "Наставляемых"}),
          number_column("requests", {"Requests", "Запросов"}),
          number_column("served", {"Served", "С наставником"}),
          number_column("unserved", {"Without a mentor", "Без наставника"})};
}

std::int64_t slots_of(const PersonView& person) {
  return person.person->mentor->capacity ? *person.person->mentor->capacity : 1;
}

void count_requests(const PersonView& person, std::string_view form, std::vector<std::int64_t>& counts) {
  bool any = false;
  for (const RequestView& each : person.requests) {
    if (!form.empty() && each.request->form.value != form) continue;
    any = true;
    ++counts[3];
    ++counts[each.served_by != nullptr ? 4 : 5];
  }
  counts[2] += any;
}

// Requests that name no form, and mentors of any form: left out, the table would disagree with other reports.
void count_without_form(const PersonView& person, CountTable& table) {
  const auto& all = person.requests;
  const bool mentors = person.is_mentor && person.person->mentor->forms.empty();
  if (!mentors && std::all_of(all.begin(), all.end(), [](const RequestView& each) { return bool(each.request->form); }))
    return;
  auto& counts = table.of("", Keyword{"", {"(form not given)", "(форма не указана)"}});
  counts[0] += mentors;
  if (mentors) counts[1] += slots_of(person);
  bool any = false;
  for (const RequestView& each : all) {
    if (each.request->form) continue;
    any = true;
    ++counts[3];
    ++counts[each.served_by != nullptr ? 4 : 5];
  }
  counts[2] += any;
}

Section forms_section(const ReportInput& input, const People& people) {
  CountTable table("forms", {"By form", "По формам"}, column("form", {"Form", "Форма"}), side_columns(), {{4, 5}});
  if (!people.empty()) add_known_forms(table, input);
  for (const PersonView& each : people)
    for (const std::string_view form : forms_of(each)) {
      auto& counts = table.of(std::string(form), form_keyword(*each.programme->effective.profile, form));
      const auto& forms = each.person->mentor ? each.person->mentor->forms : List<Located<std::string>>{};
      const bool mentors =
          each.is_mentor && std::any_of(forms.begin(), forms.end(), [&](const auto& own) { return *own == form; });
      counts[0] += mentors;
      if (mentors) counts[1] += slots_of(each);
      count_requests(each, form, counts);
    }
  for (const PersonView& each : people) count_without_form(each, table);
  Section section = std::move(table).section(is_redacted(input), CountTable::Total::without);
  section.paragraphs.push_back({{"A mentor of several forms counts in each of them, with all slots.",
                                 "Наставник, работающий в нескольких формах, учтён в каждой из них, со всеми местами."},
                                {}});
  section.charts = {
      {ChartKind::stacked, {{"Coverage by form", "Обеспеченность по формам"}, {}}, "form", {"served", "unserved"}},
      {ChartKind::bars, {{"People by form", "Люди по формам"}, {}}, "form", {"mentors", "mentees"}}};
  return section;
}

std::string organisation_of_person(const PersonView& person) { return *person.person->organisation; }

Cell organisation_label(const PersonView& person) {
  const std::string id = organisation_of_person(person);
  if (id.empty()) return Keyword{"", {"(not given)", "(не указана)"}};
  return Cell(organisation_title(*person.programme, id));
}

Section organisations_section(const ReportInput& input, const People& people) {
  CountTable table("organisations", {"By organisation", "По организациям"},
                   column("organisation", {"Organisation", "Организация"}), side_columns(), {{4, 5}});
  if (!people.empty()) add_known_organisations(table, input, organisation_key);
  for (const PersonView& each : people) {
    auto& counts = table.of(organisation_key(*each.programme, organisation_of_person(each)), organisation_label(each));
    counts[0] += each.is_mentor;
    if (each.is_mentor) counts[1] += slots_of(each);
    count_requests(each, {}, counts);
  }
  return std::move(table).section(is_redacted(input), CountTable::Total::with);
}

Section categories_section(const People& people) {
  CountTable table(
      "categories", {"By category", "По категориям"}, column("category", {"Category", "Категория"}),
      {number_column("people", {"People", "Человек"}), number_column("mentees", {"Mentees", "Наставляемых"}),
       number_column("requests", {"Requests", "Запросов"}), number_column("served", {"Served", "С наставником"}),
       number_column("unserved", {"Without a mentor", "Без наставника"})});
  for (const PersonView& each : people) {
    std::vector<std::int64_t> own(6);
    count_requests(each, {}, own);
    for (const auto& category : each.person->categories) {
      auto& counts = table.of(*category, category_keyword(*category));
      ++counts[0];
      for (std::size_t i = 1; i < counts.size(); ++i) counts[i] += own[i + 1];
    }
  }
  Section section = std::move(table).section(false, CountTable::Total::without);
  section.paragraphs.push_back({{"Somebody of several categories counts in each of them.",
                                 "Человек нескольких категорий учтён в каждой из них."},
                                {}});
  section.charts = {{ChartKind::stacked,
                     {{"Coverage by category", "Обеспеченность по категориям"}, {}},
                     "category",
                     {"served", "unserved"}},
                    {ChartKind::bars, {{"People by category", "Люди по категориям"}, {}}, "category", {"people"}}};
  return section;
}

// Per consent of the profile: of how many it is demanded, who gave it.
Section all_consents_section(const ReportInput& input, const People& people) {
  const bool redacted = is_redacted(input);
  struct Counts {
    Cell label;
    std::int64_t demanded = 0, given = 0;
  };
  std::map<std::string, Counts> counts;
  if (redacted && !people.empty())
    for (const Programme* programme : programmes_in(input))
      for (const ProfileConsent& each : programme->effective.profile->consents)
        counts[each.id.value].label = consent_keyword(each);
  for (const PersonView& each : people)
    for (const ConsentView& consent : each.consents) {
      Counts& count = counts[consent.consent->id.value];
      count.label = consent_keyword(*consent.consent);
      ++count.demanded;
      count.given += consent.given;
    }
  Section section{
      "consents", {{"Consents that the profile demands", "Согласия, которых требует профиль"}, {}}, {}, {}, {}};
  section.columns = {column("consent", {"Consent", "Согласие"}), number_column("demanded", {"Demanded of", "Нужно от"}),
                     number_column("missing", {"Missing", "Не хватает"}),
                     column("given", {"Given", "Дано"}, ColumnType::ratio)};
  for (const auto& [id, count] : counts)
    section.rows.push_back(
        {{count.label, lone_count(count.demanded, redacted), lone_count(count.demanded - count.given, redacted),
          share_of_people(count.given, count.demanded, redacted)},
         {}});
  section.charts = {{ChartKind::bars, section.title, "consent", {"given"}}};
  return section;
}

Cell roles_cell(const PersonView& person) {
  CellList roles;
  if (person.is_mentor) roles.emplace_back(Keyword{"mentor", {"mentor", "наставник"}});
  if (person.is_mentee()) roles.emplace_back(Keyword{"mentee", {"mentee", "наставляемый"}});
  if (person.is_curator) roles.emplace_back(Keyword{"curator", {"curator", "куратор"}});
  return Cell(std::move(roles));
}

Cell forms_cell(const PersonView& person) {
  CellList forms;
  for (const std::string_view form : forms_of(person))
    forms.emplace_back(form_keyword(*person.programme->effective.profile, form));
  return Cell(std::move(forms));
}

Cell consents_cell(const PersonView& person, bool given) {
  CellList list;
  for (const ConsentView& each : person.consents)
    if (each.given == given) list.emplace_back(consent_keyword(*each.consent));
  return Cell(std::move(list));
}

Cell requests_cell(const PersonView& person) {
  CellList list;
  for (const RequestView& each : person.requests)
    list.emplace_back(CellRecord{{"id", each.request->id.value},
                                 {"form", each.request->form ? Cell(*each.request->form) : Cell()},
                                 {"pair", each.served_by != nullptr ? Cell(each.served_by->id.value) : Cell()}});
  return Cell(std::move(list));
}

Cell categories_cell(const Person& person) {
  CellList list;
  for (const auto& category : person.categories) list.emplace_back(category_keyword(*category));
  return Cell(std::move(list));
}

std::vector<Column> register_columns(bool any_name) {
  using enum ColumnType;
  std::vector<Column> columns = {column("id", {"Id", "Номер"}),
                                 column("name", {"Name", "Имя"}),
                                 column("roles", {"Roles", "Роли"}, list),
                                 column("forms", {"Forms", "Формы"}, list),
                                 column("organisation", {"Organisation", "Организация"}),
                                 column("grade", {"Class", "Класс"}, ColumnType::number),
                                 column("position", {"Position", "Должность"}),
                                 column("categories", {"Categories", "Категории"}, list),
                                 column("consents-given", {"Consents given", "Согласия даны"}, list),
                                 column("consents-missing", {"Consents missing", "Согласий не хватает"}, list),
                                 column("served", {"Requests served", "Запросы с наставником"}, ratio),
                                 column("requests", {"Requests", "Запросы"}, records),
                                 column("programme", {"Programme", "Программа"})};
  for (const std::size_t i : {4, 6, 7, 8, 11, 12}) columns[i].for_people = false;
  columns[1].for_people = any_name;
  return columns;
}

Row register_row(const PersonView& each) {
  const Person& person = *each.person;
  const auto served = std::count_if(each.requests.begin(), each.requests.end(),
                                    [](const RequestView& request) { return request.served_by != nullptr; });
  const Ratio share{served, static_cast<std::int64_t>(each.requests.size())};
  return {{person.id.value, name_of(*each.programme, person), roles_cell(each), forms_cell(each),
           person.organisation ? Cell(*person.organisation) : Cell(),
           person.grade ? Cell(std::int64_t{*person.grade}) : Cell(), person.position ? Cell(*person.position) : Cell(),
           categories_cell(person), consents_cell(each, true), consents_cell(each, false),
           each.is_mentee() ? Cell(share) : Cell(), requests_cell(each), each.programme->name()},
          {}};
}

// One row per person, under the organisation or the first form where `--by` asks for it.
Section register_section(const ReportInput& input, People people) {
  const auto group_of = [&](const PersonView& each) {
    if (input.by == By::organisation) return organisation_of_person(each);
    const auto forms = forms_of(each);
    return forms.empty() ? std::string() : std::string(forms.front());
  };
  if (input.by)
    std::stable_sort(people.begin(), people.end(), [&](const PersonView& left, const PersonView& right) {
      return std::make_pair(left.programme->folder, group_of(left)) <
             std::make_pair(right.programme->folder, group_of(right));
    });
  const bool any_name = std::any_of(people.begin(), people.end(), [](const PersonView& each) {
    return name_of(*each.programme, *each.person).has_value();
  });
  Section section{"register", {{"Register", "Реестр"}, {}}, {}, register_columns(any_name), {}};
  for (const PersonView& each : people) {
    section.rows.push_back(register_row(each));
    Row& row = section.rows.back();
    if (input.by == By::organisation) row.group = organisation_label(each);
    if (input.by == By::form) {
      const auto& forms = std::get<CellList>(row.cells[3].value);
      row.group = forms.empty() ? Cell(Keyword{"", {"(no form)", "(без формы)"}}) : forms.front();
    }
  }
  return section;
}

void add_participants_notes(const ReportInput& input, const People& people, Document& into) {
  constexpr Counted person_words = {"person", "people", "человек", "человека", "человек"};
  const bool redacted = is_redacted(input);
  if (people.empty())
    into.notes.push_back({{"Nobody takes part on this day: people stand in files of kind: participants.",
                           "На этот день участников нет: люди записываются в файлах kind: participants."},
                          {}});
  const auto said = [&](std::int64_t count) -> Argument {
    return said_count(count, redacted, person_words, {"fewer than 5 people", "меньше 5 человек"});
  };
  if (const auto left = count_of_left(input); left > 0)
    into.notes.push_back(
        {{"Not counted, because they had left by then: {0}.", "Не учтены, так как уже выбыли: {0}."}, {said(left)}});
  const auto unknown =
      std::count_if(people.begin(), people.end(), [](const PersonView& each) { return each.age_unknown; });
  if (unknown > 0)
    into.notes.push_back(
        {{"Neither birth nor class is known of {0}: consents that depend on age are not counted for them.",
          "Нет ни года рождения, ни класса: {0}. Согласия, зависящие от возраста, для них не учтены."},
         {said(unknown)}});
}

void build_participants(const ReportInput& input, Document& into) {
  const People people = people_on_day(input);
  const bool redacted = is_redacted(input);
  into.sections.push_back(roles_section(people, redacted));
  if (input.by != By::organisation) into.sections.push_back(forms_section(input, people));
  if (input.by != By::form) into.sections.push_back(organisations_section(input, people));
  if (!redacted) into.sections.push_back(categories_section(people));
  into.sections.push_back(all_consents_section(input, people));
  if (redacted)
    into.notes.push_back({{"The register of single people is left out.", "Реестр отдельных людей опущен."}, {}});
  else
    into.sections.push_back(register_section(input, people));
  add_participants_notes(input, people, into);
  add_pairs_note(input, into);
}

}  // namespace

extern const Report participants_report;
const Report participants_report{
    .info = {.name = "participants",
             .doc = {"personalised register: roles, forms, categories, consents, requests served",
                     "персонифицированный учёт: роли, формы, категории, согласия, выполнение запросов"},
             .by = {By::form, By::organisation}},
    .title = {{"Participants", "Участники"}, {}},
    .build = build_participants,
};

}  // namespace mentor
