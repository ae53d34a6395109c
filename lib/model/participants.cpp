#include "model/participants.h"

namespace mentor {

const Record<Consent>& record_of(const Consent*) {
  static const Record<Consent> record{
      "consent",
      {"a consent that was given", "данное согласие"},
      {
          field<&Consent::on>("on", {"day on which it was given", "день, когда дано"}, Need::required),
          field<&Consent::until>("until", {"last day on which it holds", "последний день действия"}),
          field<&Consent::document>("document", {"where the paper is", "где лежит документ"}),
      }};
  return record;
}

void Value<Consent>::read(Decoder& decoder, yaml::Node node, Consent& into) {
  if (!node.is_scalar()) return read_record(decoder, node, into);
  into.place = node.place();
  decoder.read_date(node, into.on);
}

Shape Value<Consent>::shape() {
  return {.type = Shape::Type::choice,
          .parts = {{.type = Shape::Type::date}, {.type = Shape::Type::record, .record = &shape_of<Consent>}}};
}

void Value<Topics>::read(Decoder& decoder, yaml::Node node, Topics& into) {
  into.place = node.place();
  into.entries.reserve(node.is_scalar() ? 1 : node.size());
  for (const auto [key, value] : node.entries()) {
    Topics::Entry& entry = into.entries.emplace_back();
    decoder.read_text(key, entry.topic);
    Located<long> level;
    if (!value.is_null()) decoder.read_integer(value, 1, 5, level);
    if (level) entry.value = level.value;
  }
  for (const yaml::Node each : node.items()) decoder.read_text(each, into.entries.emplace_back().topic);
  if (node.is_scalar()) decoder.read_text(node, into.entries.emplace_back().topic);
}

Shape Value<Topics>::shape() {
  const Shape level{.type = Shape::Type::integer, .least = 1, .most = 5, .usual = Topics::Entry().value};
  return {.type = Shape::Type::choice,
          .parts = {{.type = Shape::Type::map, .parts = {level}},
                    {.type = Shape::Type::list, .parts = {{.type = Shape::Type::text}}}}};
}

const Record<GroupBounds>& record_of(const GroupBounds*) {
  static const Record<GroupBounds> record{
      "group",
      {"how many people a group has", "сколько человек в группе"},
      {
          field<&GroupBounds::min>("min", {"at least so many, or no group", "не меньше стольких, иначе группы нет"}),
          field<&GroupBounds::max>("max", {"at most so many", "не больше стольких"}),
      }};
  return record;
}

const Record<Mentor>& record_of(const Mentor*) {
  static const Record<Mentor> record{
      "mentor",
      {"what somebody offers as a mentor", "что человек предлагает как наставник"},
      {
          field<&Mentor::forms>(
              "forms", {"forms of mentoring (ids of the profile)", "формы наставничества (идентификаторы профиля)"}),
          field<&Mentor::capacity>(
              "capacity", {"how many requests at one time; missing: 1", "сколько запросов одновременно; если нет — 1"}),
          field<&Mentor::group>("group", {"bounds of a group", "границы группы"}),
          field<&Mentor::skills>("skills", {"topic → level 1 to 5, or a list of topics (3 each)",
                                            "тема → уровень от 1 до 5 или список тем (по 3)"}),
          field<&Mentor::trained>(
              "trained", {"day on which the training for mentors was finished", "день окончания обучения наставников"}),
          field<&Mentor::prefers>(
              "prefers", {"ids of people they would like to work with", "с кем хотелось бы работать (идентификаторы)"}),
          field<&Mentor::declines>(
              "declines", {"ids of people they will not work with", "с кем работать не будут (идентификаторы)"}),
          field<&Mentor::since>("since", {"first day as a mentor", "наставник с этого дня"}),
          field<&Mentor::until>("until", {"last day as a mentor", "наставник по этот день"}),
      }};
  return record;
}

const Record<Request>& record_of(const Request*) {
  static const Record<Request> record{
      "request",
      {"what somebody wants a mentor for", "с чем нужна помощь наставника"},
      {
          field<&Request::id>("id",
                              {"short name, unique for the person", "краткое имя, своё у каждого запроса человека"},
                              Need::required),
          field<&Request::form>(
              "form", {"form of mentoring (id of the profile)", "форма наставничества (идентификатор профиля)"}),
          field<&Request::topics>("topics", {"topic → weight 1 to 5, or a list of topics (3 each)",
                                             "тема → вес от 1 до 5 или список тем (по 3)"}),
          field<&Request::prefers>("prefers",
                                   {"ids of mentors they would like", "желаемые наставники (идентификаторы)"}),
          field<&Request::declines>("declines",
                                    {"ids of mentors they do not want", "нежелательные наставники (идентификаторы)"}),
          field<&Request::available>("available", {"when they have time: mon-am, tue-pm, sat; missing: as the person",
                                                   "когда есть время: mon-am, tue-pm, sat; если нет — как у человека"}),
          field<&Request::since>("since", {"day since which they have been waiting", "ждут с этого дня"}),
          field<&Request::priority>(
              "priority", {"1 (served first) to 9; missing: 9", "от 1 (в первую очередь) до 9; если нет — 9"}),
          field<&Request::note>("note", {"anything else", "прочее"}),
      }};
  return record;
}

const Record<Curator>& record_of(const Curator*) {
  static const Record<Curator> record{
      "curator",
      {"what somebody looks after as a curator", "за что человек отвечает как куратор"},
      {field<&Curator::organisations>("organisations", {"ids of organisations", "идентификаторы организаций"})}};
  return record;
}

const Record<Person>& record_of(const Person*) {
  static const Record<Person> record{
      "participant",
      {"one person of the programme", "один участник программы"},
      {
          field<&Person::id>("id", {"opaque id, e.g. p-0017", "ничего не говорящий идентификатор, например p-0017"},
                             Need::required),
          field<&Person::name>("name", {"name; better in the identities file", "имя; лучше в файле identities"}),
          field<&Person::born>("born", {"date or year of birth", "дата или год рождения"}),
          field<&Person::grade>("grade", {"class at school, 1 to 12", "класс, от 1 до 12"}),
          field<&Person::position>("position", {"position at work", "должность"}),
          field<&Person::organisation>("organisation", {"id of the organisation", "идентификатор организации"}),
          field<&Person::experience_years>("experience-years", {"years at this work", "стаж в годах"}),
          field<&Person::categories>(
              "categories", {"young-specialist, disability, gifted, hardship, low-income, rural, remote, orphan, …",
                             "young-specialist, disability, gifted, hardship, low-income, rural, remote, orphan, …"}),
          field<&Person::languages>("languages", {"languages for working together", "языки общения"}),
          field<&Person::available>(
              "available", {"when they have time: mon-am, tue-pm, sat", "когда есть время: mon-am, tue-pm, sat"}),
          field<&Person::place_of_work>("place", {"where they can meet: text or id of an organisation",
                                                  "где можно встречаться: текст или идентификатор организации"}),
          field<&Person::consents>("consents",
                                   {"personal-data, guardian, extra-duties, image → date or {on, until, document}",
                                    "personal-data, guardian, extra-duties, image → дата или {on, until, document}"}),
          field<&Person::left>("left", {"day on which they left the programme", "день выхода из программы"}),
          field<&Person::mentor>("mentor", {"what they offer as a mentor", "что предлагает как наставник"}),
          field<&Person::requests>("requests", {"what they want a mentor for", "с чем нужна помощь"}),
          field<&Person::curator>("curator", {"what they look after", "за что отвечает как куратор"}),
      }};
  return record;
}

const Record<ParticipantsFile>& record_of(const ParticipantsFile*) {
  static const Record<ParticipantsFile> record{
      "participants",
      {"mentors, people with requests, curators", "наставники, наставляемые, кураторы"},
      {
          field<&ParticipantsFile::kind>("kind", {"participants", "participants"}, Need::required),
          field<&ParticipantsFile::participants>("participants", {"the people", "люди"}),
      }};
  return record;
}

const Record<Identity>& record_of(const Identity*) {
  static const Record<Identity> record{
      "identity",
      {"who an id is; kept apart from the rest", "кто скрывается за идентификатором; хранится отдельно"},
      {
          field<&Identity::id>("id", {"id of a participant", "идентификатор участника"}, Need::required),
          field<&Identity::name>("name", {"name", "имя"}),
          field<&Identity::born>("born", {"date or year of birth", "дата или год рождения"}),
          field<&Identity::contacts>("contacts", {"how to reach them", "как связаться"}),
          field<&Identity::categories>(
              "categories", {"categories that others must not see", "категории, которые другим видеть нельзя"}),
      }};
  return record;
}

const Record<IdentitiesFile>& record_of(const IdentitiesFile*) {
  static const Record<IdentitiesFile> record{
      "identities",
      {"ids and the people behind them; keep it out of git",
       "идентификаторы и люди за ними; не храните этот файл в git"},
      {
          field<&IdentitiesFile::kind>("kind", {"identities", "identities"}, Need::required),
          field<&IdentitiesFile::identities>("identities", {"the people", "люди"}),
      }};
  return record;
}

}  // namespace mentor
