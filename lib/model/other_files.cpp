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
  static const Record<SurveysFile> record{"surveys",
                                          {"questionnaires before and after", "анкеты на входе и на выходе"},
                                          {
                                              field<&SurveysFile::kind>("kind", {"surveys", "surveys"}, Need::required),
                                              field<&SurveysFile::surveys>("surveys", {"the questionnaires", "анкеты"}),
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

const Record<CalendarFile>& record_of(const CalendarFile*) {
  static const Record<CalendarFile> record{
      "calendar",
      {"public holidays and moved working days", "праздники и перенесённые рабочие дни"},
      {
          field<&CalendarFile::kind>("kind", {"calendar", "calendar"}, Need::required),
          field<&CalendarFile::country>("country", {"country, for people", "страна, для людей"}),
          field<&CalendarFile::holidays>("holidays", {"days off", "нерабочие дни"}),
          field<&CalendarFile::working_days>(
              "working-days", {"Saturdays and Sundays on which people work", "рабочие субботы и воскресенья"}),
      }};
  return record;
}

}  // namespace mentor
