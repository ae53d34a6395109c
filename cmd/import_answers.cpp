// Answers of forms made into participants and surveys of a programme.
#include "cmd/import_answers.h"

#include <algorithm>

#include "check/personal_data.h"
#include "cmd/answers_source.h"
#include "cmd/answers_write.h"
#include "exchange/answers/survey_import.h"
#include "unicode/sentence.h"

namespace mentor {

namespace {

constexpr Counted people_forms{"person", "people", "человек", "человека", "человек"};
constexpr Counted survey_forms{"questionnaire", "questionnaires", "анкета", "анкеты", "анкет"};

void say_added(Session& session, const AnswersOptions& options, std::size_t count, const Counted& forms) {
  if (session.quiet) return;
  const bool only_shown = options.dry_run || options.diff;
  session.say({only_shown ? Text{"would add: {0}", "будет добавлено: {0}"} : Text{"added: {0}", "добавлено: {0}"},
               {counted(static_cast<std::int64_t>(count), forms)}});
}

void say_of_files(Session& session, const std::vector<Message>& all) {
  if (session.quiet) return;
  for (const Message& each : all) session.say(each);
}

// What answers must not hold where anybody can read them.
std::function<bool(std::string_view)> guard_of(const AnswersSource& source) {
  if (!source.programme->effective.is_public) return nullptr;
  return [](std::string_view answer) { return !find_personal_data(answer).empty(); };
}

// Whether somebody who is known answered something that the files do not have: it is left out.
bool has_fresh(const std::vector<KnownRow>& known) {
  return std::ranges::any_of(known, [](const KnownRow& each) { return !each.fresh.empty(); });
}

bool has_open(const std::vector<AnswerNote>& notes) { return std::ranges::any_of(notes, &AnswerNote::open); }

class ImportParticipantsCommand final : public Command {
 public:
  CommandInfo info() override {
    CommandInfo info{
        "participants",
        {"make participants of the answers of a form", "сделать участников из ответов формы"},
        {"Reads a table with a row for each person and a column for each question (xlsx, csv, tsv, odt). Which "
         "question "
         "fills which field is guessed from its wording and its answers, or stands in a small file: --suggest-map "
         "prints a first "
         "version "
         "of it, --map takes it. New people get the next free ids (p-0001); their names, birthdays, contacts and "
         "categories go to a file of identities, which git should not keep. Both files are written, or neither. Who is "
         "known by name is left as they are; who may be somebody known is left out until --same or --new decides, and "
         "the command ends with 1, as it does where somebody known names topics that they have not yet, and where "
         "rows do not fit the questions. Answers that cannot be understood are named, never guessed. In a public "
         "repository names are never shown, nor written into a file that git keeps, and answers that seem to hold a "
         "name, a telephone or an address are left out.",
         "Читает таблицу, в которой строка — человек, а столбец — вопрос (xlsx, csv, tsv, odt). Какой вопрос какое "
         "поле "
         "заполняет, программа угадывает по его словам и ответам или берёт из небольшого файла: --suggest-map печатает "
         "его "
         "первый вариант, --map читает. Новые люди получают следующие свободные номера (p-0001); имена, дни рождения, "
         "контакты и категории записываются в файл identities, которому не место в git. Записываются оба файла или ни "
         "одного. Кто известен по имени, остаётся как есть; кто, возможно, уже известен, не переносится, пока --same "
         "или --new не решат, и команда завершается с кодом 1, как и тогда, когда известный человек назвал темы, "
         "которых у него ещё нет, или строки не подходят к вопросам. Непонятые ответы называются, а не угадываются. В "
         "публичном хранилище имена не показываются и не записываются в файл, который git отслеживает, а ответы, в "
         "которых, похоже, есть имя, телефон или адрес, не переносятся."},
        {{"mentor import participants answers.xlsx --suggest-map > map.yaml",
          {"which question is what: look through it", "какой вопрос что значит: проверьте"}},
         {"mentor import participants answers.xlsx --map map.yaml -o participants/2026.yaml",
          {"add the people", "добавить людей"}}},
        options_.options()};
    info.options.push_back(
        {"--new",
         "NAME",
         {"this name is nobody who is known; may be repeated; who has exactly this name already is not added again",
          "это имя — новый человек; можно несколько раз; кто уже есть под точно таким именем, второй раз не "
          "добавляется"},
         &options_.is_new});
    info.options.push_back({"--identities",
                            "FILE",
                            {"file for names and contacts (default: the one there is, else identities.yaml)",
                             "файл для имён и контактов (по умолчанию имеющийся, иначе identities.yaml)"},
                            &identities_});
    info.options.push_back({"--id-from",
                            "WHAT",
                            {"“name”: ids made of names, which then stand in the same file",
                             "«name»: идентификаторы из имён, и имена в том же файле"},
                            &id_from_,
                            {"name"}});
    return info;
  }

  int run(Session& session) override {
    const auto source = read_answers_for(session, options_, AnswersOf::participants);
    if (!source) return 1;
    if (options_.suggest_map) return 0;
    if (id_from_ && source->programme->effective.is_public)
      throw CommandError{2,
                         {{"the repository is public: names must not stand in its files",
                           "хранилище публичное: имён в его файлах быть не должно"},
                          {}},
                         {{"leave out --id-from name", "уберите --id-from name"}, {}}};
    require_names(*source);
    PeopleChoices choices{.id_from_name = id_from_.has_value(),
                          .same = decided_same(options_.same),
                          .is_new = {options_.is_new.begin(), options_.is_new.end()},
                          .is_personal = guard_of(*source)};
    PeopleImport made = import_people(source->answers, source->map, *source->programme, choices);
    for (const std::string& who : made.unmet) require_person(*source, who);
    require_used(*source, made.unused);
    const std::size_t count = made.participants.size();
    const std::vector<Message> of_files =
        write_entries(session, *source, options_,
                      {{options_.output.value_or("participants.yaml"), "participants", std::move(made.participants)},
                       {identities_path(session, *source), "identities", std::move(made.identities)}});
    say_added(session, options_, count, people_forms);
    say_notes(session, source->answers.notes, made.notes);
    say_notes(session, made.remarks, {});
    say_known(session, made.known, AnswersOf::participants);
    say_unsure(session, made.unsure, AnswersOf::participants, options_.writes());
    say_of_files(session, of_files);
    return source->answers.left_out == 0 && made.unsure.empty() && made.held_back == 0 && !made.without_roles &&
                   !has_open(made.notes) && !has_fresh(made.known)
               ? 0
               : 1;
  }

 private:
  static void require_names(const AnswersSource& source) {
    if (!source.map.people.empty())
      throw CommandError{
          2,
          {{"two questions ask for a name, “{0}” and “{1}”: a row is about two people, not one",
            "имя спрашивают два вопроса, «{0}» и «{1}»: строка — о двух людях, а не об одном"},
           {source.map.people[0], source.map.people[1]}},
          {{"import it twice, with a map for the mentors and one for the mentees: print one with --suggest-map, write "
            "“name” behind one of the two questions, “skip” behind what is about the other person, and the role under "
            "“defaults:”; who is a pair is written into a file of pairs afterwards",
            "перенесите её дважды, с картой для наставников и с картой для наставляемых: выведите карту с "
            "--suggest-map, у одного из двух вопросов напишите «name», у вопросов о другом человеке — «skip», а роль "
            "— под «defaults:»; кто с кем в паре, потом запишите в файл пар"},
           {}}};
    for (const std::string_view field : {"name", "surname", "first-name"})
      if (!source.map.columns(field).empty()) return;
    throw CommandError{2,
                       {{"no question asks for the name, so nobody can be told apart",
                         "ни один вопрос не спрашивает имя: людей не различить"},
                        {}},
                       {{"print a map with --suggest-map, write “name” behind the question, and name it with --map",
                         "выведите карту (--suggest-map), напишите у нужного вопроса «name» и укажите её: --map"},
                        {}}};
  }

  // As the user would name it: the option, the file that holds identities already, else one beside mentor.yaml.
  std::string identities_path(const Session& session, const AnswersSource& source) const {
    if (identities_) return *identities_;
    const Programme& programme = *source.programme;
    const std::string path = programme.identities.empty() ? join_path(programme.folder, "identities.yaml")
                                                          : programme.identities.front().place.source->path();
    return session.opened(source.loaded.shown(path));
  }

  AnswersOptions options_;
  std::optional<std::string> identities_, id_from_;
};

class ImportSurveysCommand final : public Command {
 public:
  CommandInfo info() override {
    CommandInfo info{
        "surveys",
        {"make questionnaires of the answers of a form", "сделать анкеты из ответов формы"},
        {"Reads a table with a row for each filled-in questionnaire. Questions are told by the wording of the profile, "
         "or "
         "by a map (--suggest-map, --map). Who answered is told by id or by name; a name that is nobody's, or only may "
         "be somebody's, is named and left out, and the command ends with 1. The pair and the role are filled in for "
         "whoever is in one pair only.",
         "Читает таблицу, в которой строка — заполненная анкета. Вопросы узнаются по словам профиля или по карте "
         "(--suggest-map, --map). Кто ответил, узнаётся по идентификатору или имени; имя, которого нет или которое "
         "лишь "
         "похоже на известное, называется и не переносится, и команда завершается с кодом 1. Пара и роль "
         "подставляются тем, кто состоит только в одной паре."},
        {{"mentor import surveys before.xlsx --stage before -o surveys/2026-before.yaml",
          {"questionnaires filled in before the programme", "анкеты, заполненные до программы"}}},
        options_.options()};
    info.options.push_back(
        {"--stage",
         "STAGE",
         {"before or after, where no question says so", "before или after, если этого не говорит вопрос"},
         &stage_,
         {"before", "after"}});
    return info;
  }

  int run(Session& session) override {
    auto source = read_answers_for(session, options_, AnswersOf::surveys);
    if (!source) return 1;
    if (options_.suggest_map) return 0;
    if (stage_) source->map.defaults["stage"] = *stage_;
    const auto same = decided_same(options_.same);
    for (const auto& [name, id] : same) require_person(*source, id);
    SurveyImport made = import_surveys(source->answers, source->map, *source->programme, same, guard_of(*source));
    const std::size_t count = made.surveys.size();
    const std::vector<Message> of_files = write_entries(
        session, *source, options_, {{options_.output.value_or("surveys.yaml"), "surveys", std::move(made.surveys)}});
    say_added(session, options_, count, survey_forms);
    say_notes(session, source->answers.notes, made.notes);
    say_known(session, made.known, AnswersOf::surveys);
    say_notes(session, {}, made.unknown);
    say_unsure(session, made.unsure, AnswersOf::surveys, options_.writes());
    say_of_files(session, of_files);
    return source->answers.left_out == 0 && made.unsure.empty() && made.unknown.empty() && made.held_back == 0 &&
                   !has_open(made.notes) && !has_fresh(made.known)
               ? 0
               : 1;
  }

 private:
  AnswersOptions options_;
  std::optional<std::string> stage_;
};

}  // namespace

std::unique_ptr<Command> make_import_participants() { return std::make_unique<ImportParticipantsCommand>(); }
std::unique_ptr<Command> make_import_surveys() { return std::make_unique<ImportSurveysCommand>(); }

}  // namespace mentor
