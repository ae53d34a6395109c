#include "model/profile.h"

#include "model/embedded.h"

namespace mentor {

const ProfileForm* Profile::form(std::string_view form_id) const {
  for (const ProfileForm& each : forms)
    if (each.id.value == form_id) return &each;
  return nullptr;
}

const Record<BothLanguages>& record_of(const BothLanguages*) {
  static const Record<BothLanguages> record{
      "title",
      {"the same in two languages", "одно и то же на двух языках"},
      {
          field<&BothLanguages::en>("en", {"in English", "по-английски"}, Need::required),
          field<&BothLanguages::ru>("ru", {"in Russian", "по-русски"}),
      }};
  return record;
}

const Record<Eligibility>& record_of(const Eligibility*) {
  static const Record<Eligibility> record{
      "eligibility",
      {"who may take this side of a form", "кто может быть этой стороной"},
      {
          field<&Eligibility::least_age>("least-age", {"years of age, at least", "возраст не меньше, лет"}),
          field<&Eligibility::most_age>("most-age", {"years of age, at most", "возраст не больше, лет"}),
          field<&Eligibility::least_experience>("least-experience", {"years at work, at least", "стаж не меньше, лет"}),
          field<&Eligibility::most_experience>("most-experience", {"years at work, at most", "стаж не больше, лет"}),
          field<&Eligibility::categories>("categories", {"or one of these categories", "или одна из этих категорий"}),
      }};
  return record;
}

const Record<ProfileRole>& record_of(const ProfileRole*) {
  static const Record<ProfileRole> record{
      "role",
      {"a role of the methodology", "роль в методике"},
      {
          field<&ProfileRole::id>("id", {"short name", "краткое имя"}, Need::required),
          field<&ProfileRole::title>("title", {"title", "название"}),
          field<&ProfileRole::names>("names", {"words for it in documents", "как её называют в документах"}),
      }};
  return record;
}

const Record<ProfileForm>& record_of(const ProfileForm*) {
  static const Record<ProfileForm> record{
      "form",
      {"a form of mentoring", "форма наставничества"},
      {
          field<&ProfileForm::id>("id", {"short name", "краткое имя"}, Need::required),
          field<&ProfileForm::title>("title", {"title", "название"}),
          field<&ProfileForm::same_organisation>(
              "same-organisation", {"both sides must be of one organisation", "обе стороны из одной организации"}),
          field<&ProfileForm::mentor_ahead>("mentor-ahead",
                                            {"the mentor's class and years at work are not less than the mentee's",
                                             "класс и стаж наставника не меньше, чем у наставляемого"}),
          field<&ProfileForm::mentor>("mentor", {"who may be mentor", "кто может быть наставником"}),
          field<&ProfileForm::mentee>("mentee", {"who may be mentee", "кто может быть наставляемым"}),
      }};
  return record;
}

const Record<ProfileConsent>& record_of(const ProfileConsent*) {
  static const Record<ProfileConsent> record{
      "consent rule",
      {"a consent and who must have given it", "согласие и кто должен его дать"},
      {
          field<&ProfileConsent::id>("id", {"name under `consents`", "имя в `consents`"}, Need::required),
          field<&ProfileConsent::title>("title", {"title", "название"}),
          field<&ProfileConsent::roles>("roles",
                                        {"mentor, mentee; missing: both", "mentor, mentee; если нет — обе роли"}),
          field<&ProfileConsent::younger_than>("younger-than",
                                               {"only from people younger than this", "только от тех, кто младше"}),
          field<&ProfileConsent::forms>("forms", {"only in these forms", "только в этих формах"}),
          field<&ProfileConsent::severity>("severity",
                                           {"how severe it is where it is missing: note, warning or error (usual)",
                                            "насколько серьёзно, если его нет: note, warning или error (обычно)"}),
      }};
  return record;
}

const Record<ProfileStage>& record_of(const ProfileStage*) {
  static const Record<ProfileStage> record{
      "stage",
      {"a stage of the programme, in order", "этап программы, по порядку"},
      {
          field<&ProfileStage::id>("id", {"short name", "краткое имя"}, Need::required),
          field<&ProfileStage::title>("title", {"title", "название"}),
          field<&ProfileStage::continuous>("continuous",
                                           {"it runs beside the others", "идёт параллельно с остальными"}),
          field<&ProfileStage::dated>("dated", {"its items must name a date", "его пункты должны называть дату"}),
          field<&ProfileStage::words>(
              "words", {"beginnings of words that tell its items", "начала слов, по которым узнают его пункты"}),
          field<&ProfileStage::also>("also", {"phrases that show that it is planned, in other words",
                                              "слова, по которым видно, что он запланирован под другим названием"}),
      }};
  return record;
}

const Record<ProfileTopic>& record_of(const ProfileTopic*) {
  static const Record<ProfileTopic> record{
      "topic",
      {"what a roadmap speaks of beside its stages", "о чём говорит дорожная карта помимо этапов"},
      {
          field<&ProfileTopic::id>("id", {"short name", "краткое имя"}, Need::required),
          field<&ProfileTopic::title>("title", {"title", "название"}),
          field<&ProfileTopic::words>("words", {"phrases that tell it", "слова, по которым это узнают"}),
      }};
  return record;
}

const Record<ProfileMeeting>& record_of(const ProfileMeeting*) {
  static const Record<ProfileMeeting> record{
      "required meeting",
      {"a meeting that every pair must hold", "обязательная встреча пары"},
      {
          field<&ProfileMeeting::type>("type", {"type of the meeting", "вид встречи"}, Need::required),
          field<&ProfileMeeting::feedback>("feedback",
                                           {"both sides must write feedback", "обе стороны пишут обратную связь"}),
      }};
  return record;
}

const Record<ProfileQuestion>& record_of(const ProfileQuestion*) {
  static const Record<ProfileQuestion> record{
      "question",
      {"a question of the questionnaires", "вопрос анкет"},
      {
          field<&ProfileQuestion::id>("id", {"name under `answers`", "имя в `answers`"}, Need::required),
          field<&ProfileQuestion::title>("title", {"the question", "вопрос"}),
          field<&ProfileQuestion::least>("least", {"lowest answer of the scale", "наименьший ответ шкалы"}),
          field<&ProfileQuestion::most>("most", {"highest answer of the scale", "наибольший ответ шкалы"}),
          field<&ProfileQuestion::satisfied_from>(
              "satisfied-from", {"counts as satisfied from this answer", "с какого ответа считается удовлетворённым"}),
      }};
  return record;
}

const Record<ProfileCriterion>& record_of(const ProfileCriterion*) {
  static const Record<ProfileCriterion> record{
      "criterion",
      {"a criterion by which the programme is assessed", "критерий оценки программы"},
      {
          field<&ProfileCriterion::id>("id", {"name under `marks`", "имя в `marks`"}, Need::required),
          field<&ProfileCriterion::title>("title", {"title", "название"}),
          field<&ProfileCriterion::most>("most", {"highest mark (usual: 2)", "наибольший балл (обычно 2)"}),
      }};
  return record;
}

const Record<ProfileGrade>& record_of(const ProfileGrade*) {
  static const Record<ProfileGrade> record{
      "grade",
      {"what a sum of marks means", "что означает сумма баллов"},
      {
          field<&ProfileGrade::id>("id", {"short name", "краткое имя"}, Need::required),
          field<&ProfileGrade::title>("title", {"title", "название"}),
          field<&ProfileGrade::least>("least", {"from this sum on", "начиная с этой суммы"}),
      }};
  return record;
}

const Record<ProfileCount>& record_of(const ProfileCount*) {
  static const Record<ProfileCount> record{
      "count",
      {"something that is counted before the programme and after it", "что считают до программы и после неё"},
      {
          field<&ProfileCount::id>("id", {"name under `changes`", "имя в `changes`"}, Need::required),
          field<&ProfileCount::title>("title", {"title", "название"}),
      }};
  return record;
}

const Record<ProfileIndicator>& record_of(const ProfileIndicator*) {
  static const Record<ProfileIndicator> record{
      "indicator",
      {"a figure that the methodology asks for", "показатель методики"},
      {
          field<&ProfileIndicator::id>("id", {"short name", "краткое имя"}, Need::required),
          field<&ProfileIndicator::title>("title", {"title", "название"}),
          field<&ProfileIndicator::formula>("formula", {"formula in words", "формула словами"}),
          field<&ProfileIndicator::numerator>("numerator", {"what is counted", "что считается"}),
          field<&ProfileIndicator::denominator>("denominator",
                                                {"of which count of the organisations", "от какого числа организаций"}),
          field<&ProfileIndicator::targets>("targets", {"year → per cent", "год → проценты"}),
      }};
  return record;
}

const Record<Profile>& record_of(const Profile*) {
  static const Record<Profile> record{
      "profile",
      {"what a methodology demands", "что требует методика"},
      {
          field<&Profile::kind>("kind", {"profile", "profile"}, Need::required),
          field<&Profile::id>("id", {"name for `profile:` in mentor.yaml", "имя для `profile:` в mentor.yaml"},
                              Need::required),
          field<&Profile::title>("title", {"title", "название"}),
          field<&Profile::source>("source", {"where the demands come from", "откуда эти требования"}),
          field<&Profile::roles>("roles", {"roles", "роли"}),
          field<&Profile::forms>("forms", {"forms of mentoring", "формы наставничества"}),
          field<&Profile::consents>("consents",
                                    {"consents and who must have given them", "согласия и кто должен их дать"}),
          field<&Profile::training>(
              "training", {"mentors must be trained before the first meeting", "наставник обучен до первой встречи"}),
          field<&Profile::availability>("availability", {"both sides must say when they have time",
                                                         "обе стороны должны указать свободное время"}),
          field<&Profile::stages>("stages", {"stages in order", "этапы по порядку"}),
          field<&Profile::topics>(
              "topics", {"what a roadmap speaks of beside its stages", "о чём говорит дорожная карта помимо этапов"}),
          field<&Profile::meetings>("meetings", {"meetings that every pair must hold", "обязательные встречи пары"}),
          field<&Profile::questions>("questions", {"questions of the questionnaires", "вопросы анкет"}),
          field<&Profile::indicators>("indicators", {"figures that are asked for", "показатели"}),
          field<&Profile::criteria>("criteria", {"by what the programme is assessed", "критерии оценки программы"}),
          field<&Profile::grades>("grades", {"what a sum of marks means", "что означает сумма баллов"}),
          field<&Profile::changes>("changes", {"what is counted before and after", "что считают до и после"}),
          field<&Profile::abbreviations>(
              "abbreviations", {"abbreviations that need no declaration", "сокращения, которые не нужно объявлять"}),
      }};
  return record;
}

std::vector<std::string_view> shipped_profiles() {
  std::vector<std::string_view> names;
  for (const Embedded& file : model_embedded()) names.push_back(file.name);
  return names;
}

}  // namespace mentor
