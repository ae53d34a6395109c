#include "model/other_files.h"

namespace mentor {

std::span<const NamedValue> words_of(SurveyStage) {
  static constexpr NamedValue words[] = {{"before", {"before the programme", "на входе"}},
                                         {"after", {"after it", "на выходе"}}};
  return words;
}

const Record<Survey>& record_of(const Survey*) {
  static const Record<Survey> record{
      "survey",
      {"one filled-in questionnaire", "одна заполненная анкета"},
      {
          field<&Survey::participant>("participant", {"id of who answered", "идентификатор ответившего"},
                                      Need::required),
          field<&Survey::pair>("pair", {"id of the pair it is about", "идентификатор пары"}),
          field<&Survey::role>("role", {"mentor or mentee", "mentor или mentee"}),
          field<&Survey::stage>("stage", {"before or after", "before или after"}, Need::required),
          field<&Survey::on>("on", {"day of answering", "день ответа"}),
          field<&Survey::answers>("answers", {"question id → answer", "идентификатор вопроса → ответ"}),
      }};
  return record;
}

const Record<SurveysFile>& record_of(const SurveysFile*) {
  static const Record<SurveysFile> record{
      "surveys",
      {"questionnaires before and after", "анкеты на входе и на выходе"},
      {
          field<&SurveysFile::kind>("kind", {"surveys", "surveys"}, Need::required),
          field<&SurveysFile::surveys>("surveys", {"the questionnaires", "анкеты"}),
          field<&SurveysFile::swot>("swot", {"the curator's analyses", "анализ куратора (SWOT)"}),
          field<&SurveysFile::quality>("quality", {"marks given to the programme", "оценки программы по критериям"}),
          field<&SurveysFile::changes>("changes", {"counts before and after", "числа до программы и после неё"}),
      }};
  return record;
}

const Record<Organisation>& record_of(const Organisation*) {
  static const Record<Organisation> record{
      "organisation",
      {"a school, a partner, an enterprise", "школа, партнёр, предприятие"},
      {
          field<&Organisation::id>("id", {"short name", "краткое имя"}, Need::required),
          field<&Organisation::title>("title", {"full name", "полное название"}),
          field<&Organisation::type>("type", {"school, college, university, enterprise, partner, …",
                                              "school, college, university, enterprise, partner, …"}),
          field<&Organisation::place_of_work>("place", {"where it is", "где находится"}),
          field<&Organisation::agreement>(
              "agreement", {"agreement with the partner: number and date", "соглашение с партнёром: номер и дата"}),
          field<&Organisation::counts>("counts", {"counts that indicators need, e.g. learners-10-19",
                                                  "числа для показателей, например learners-10-19"}),
      }};
  return record;
}

const Record<OrganisationsFile>& record_of(const OrganisationsFile*) {
  static const Record<OrganisationsFile> record{
      "organisations",
      {"schools, partners, enterprises", "школы, партнёры, предприятия"},
      {
          field<&OrganisationsFile::kind>("kind", {"organisations", "organisations"}, Need::required),
          field<&OrganisationsFile::organisations>("organisations", {"the organisations", "организации"}),
      }};
  return record;
}

const Record<Holiday>& record_of(const Holiday*) {
  static const Record<Holiday> record{
      "holiday",
      {"a day or days off", "нерабочий день или дни"},
      {
          field<&Holiday::date>("date", {"the day", "день"}),
          field<&Holiday::from>("from", {"first of several days", "первый из нескольких дней"}),
          field<&Holiday::to>("to", {"last of them", "последний из них"}),
          field<&Holiday::title>("title", {"what it is", "что это за день"}),
      }};
  return record;
}

const Record<TermEntry>& record_of(const TermEntry*) {
  static const Record<TermEntry> record{
      "term",
      {"a quarter or term of a school year", "четверть или триместр учебного года"},
      {
          field<&TermEntry::number>("number", {"1, 2, … within its school year", "1, 2, … в своём учебном году"}),
          field<&TermEntry::title>("title", {"what the school calls it, e.g. autumn term", "как его называют"}),
          field<&TermEntry::from>("from", {"first day", "первый день"}, Need::required),
          field<&TermEntry::to>("to", {"last day", "последний день"}, Need::required),
      }};
  return record;
}

const Record<NamedDay>& record_of(const NamedDay*) {
  static const Record<NamedDay> record{
      "named day",
      {"a day, or days, that deadlines call by name", "день или дни, которые в сроках называют по имени"},
      {
          field<&NamedDay::title>("title", {"its name, e.g. Teachers' Day", "имя, например «День учителя»"},
                                  Need::required),
          field<&NamedDay::date>("date", {"the day", "день"}),
          field<&NamedDay::from>("from", {"first of several days", "первый из нескольких дней"}),
          field<&NamedDay::to>("to", {"last of them", "последний из них"}),
      }};
  return record;
}

const Record<CalendarFile>& record_of(const CalendarFile*) {
  static const Record<CalendarFile> record{
      "calendar",
      {"public holidays, moved working days, school terms, days with a name",
       "праздники, перенесённые рабочие дни, учебные четверти, дни с именем"},
      {
          field<&CalendarFile::kind>("kind", {"calendar", "calendar"}, Need::required),
          field<&CalendarFile::country>("country",
                                        {"country; the public holidays of Russia (RU) are known without listing them",
                                         "страна; праздники России (RU) известны и без перечисления"}),
          field<&CalendarFile::holidays>("holidays", {"days off", "нерабочие дни"}),
          field<&CalendarFile::working_days>(
              "working-days", {"Saturdays and Sundays on which people work", "рабочие субботы и воскресенья"}),
          field<&CalendarFile::terms>("terms", {"quarters or terms of school years", "четверти учебных годов"}),
          field<&CalendarFile::events>("events",
                                       {"days that deadlines call by name", "дни, которые в сроках называют по имени"}),
      }};
  return record;
}

}  // namespace mentor
