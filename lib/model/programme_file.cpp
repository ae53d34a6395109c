#include "model/programme_file.h"

namespace mentor {

std::span<const NamedValue> words_of(Level) {
  static constexpr NamedValue words[] = {
      {"school", {"one organisation", "одна организация"}},
      {"municipality", {"a municipality or district", "муниципалитет или район"}},
      {"region", {"a region", "регион"}},
      {"country", {"a country", "страна"}},
  };
  return words;
}

const Record<PrivacySettings>& record_of(const PrivacySettings*) {
  static const Record<PrivacySettings> record{
      "privacy",
      {"what strangers may see", "что могут видеть посторонние"},
      {
          field<&PrivacySettings::is_public>("public",
                                             {"true: the repository is public, personal data in its files is an error",
                                              "true: репозиторий открыт, персональные данные в файлах — ошибка"}),
      }};
  return record;
}

const Record<LightSettings>& record_of(const LightSettings*) {
  static const Record<LightSettings> record{
      "lights",
      {"when reports show red, amber and grey", "когда в отчётах горит красный, жёлтый и серый"},
      {
          field<&LightSettings::red_share>(
              "red-share", {"a section or party is red from this per cent of overdue items (usual: 25)",
                            "раздел или ответственный — красный, если просрочено столько процентов (обычно 25)"}),
          field<&LightSettings::amber_share>(
              "amber-share", {"and amber from this per cent (usual: 1)", "и жёлтый — если столько (обычно 1)"}),
          field<&LightSettings::red_days>(
              "red-days", {"an item overdue for more days than this is red, before that amber (usual: 14)",
                           "пункт, просроченный больше чем на столько дней, — красный, до того жёлтый (обычно 14)"}),
          field<&LightSettings::grey_days>("grey-days",
                                           {"an open item that nobody has changed for more days is grey (usual: 60)",
                                            "открытый пункт, который не меняли дольше, — серый (обычно 60)"}),
          field<&LightSettings::late_meeting>(
              "late-meeting-days", {"a pair needs a look where a planned meeting is so many days late (usual: 14)",
                                    "паре нужно внимание, если встреча опаздывает больше (обычно 14)"}),
          field<&LightSettings::no_meeting>("no-meeting-days",
                                            {"and where there was no meeting for more days than this (usual: 35)",
                                             "и если встреч не было дольше (обычно 35)"}),
      }};
  return record;
}

const Record<PartyEntry>& record_of(const PartyEntry*) {
  static const Record<PartyEntry> record{
      "party",
      {"who a responsible party is", "кто скрывается за ответственным"},
      {
          field<&PartyEntry::name>("name", {"full name of the party", "полное наименование ответственного"}),
          field<&PartyEntry::people>(
              "people", {"ids of participants who act for it", "идентификаторы участников, которые за него действуют"}),
      }};
  return record;
}

const Record<ProgrammeFile>& record_of(const ProgrammeFile*) {
  static const Record<ProgrammeFile> record{
      "programme",
      {"mentor.yaml: the settings of one programme", "mentor.yaml: настройки одной программы"},
      {
          field<&ProgrammeFile::kind>(
              "kind", {"programme; may be left out in mentor.yaml", "programme; в mentor.yaml можно не писать"}),
          field<&ProgrammeFile::id>("id", {"short name of the programme", "краткое имя программы"}),
          field<&ProgrammeFile::title>("title", {"title for people", "название для людей"}),
          field<&ProgrammeFile::organisation>(
              "organisation", {"the organisation that runs it", "организация, которая ведёт программу"}),
          field<&ProgrammeFile::level>(
              "level", {"school, municipality, region or country", "школа, муниципалитет, регион или страна"}),
          field<&ProgrammeFile::period>("period",
                                        {"2026-09-01..2027-05-31, or in words", "2026-09-01..2027-05-31 или словами"}),
          field<&ProgrammeFile::language>(
              "language", {"ru or en: the language of messages and reports", "ru или en: язык сообщений и отчётов"}),
          field<&ProgrammeFile::profile>("profile", {"methodology: target-model, teachers, generic or one of your own",
                                                     "методика: target-model, teachers, generic или своя"}),
          field<&ProgrammeFile::rules>("rules", {"rule name, code or family letter → off, note, warning or error",
                                                 "имя, код или буква семейства правил → off, note, warning или error"}),
          field<&ProgrammeFile::exclude>(
              "exclude", {"files and folders that are not read (globs)", "файлы и папки, которые не читаются (маски)"}),
          field<&ProgrammeFile::match>("match",
                                       {"weights and constraints of matching", "веса и ограничения подбора пар"}),
          field<&ProgrammeFile::targets>("targets", {"indicator → year → value", "показатель → год → значение"}),
          field<&ProgrammeFile::privacy>("privacy", {"what strangers may see", "что могут видеть посторонние"}),
          field<&ProgrammeFile::lights>(
              "lights", {"when reports show red, amber and grey", "когда в отчётах горит красный, жёлтый и серый"}),
          field<&ProgrammeFile::units>("units", {"ids of the programmes that report to this one, for the roll-up",
                                                 "программы, которые отчитываются перед этой, — для свода"}),
          field<&ProgrammeFile::abbreviations>("abbreviations", {"short form → meaning, for all roadmaps below",
                                                                 "сокращение → значение, для всех дорожных карт ниже"}),
          field<&ProgrammeFile::parties>(
              "parties", {"responsible party as written → who it is", "ответственный, как он записан → кто это"}),
      }};
  return record;
}

}  // namespace mentor
