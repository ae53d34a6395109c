#include "cmd/answers_source.h"

#include <algorithm>
#include <map>
#include <ostream>

#include "exchange/answers/answer_row.h"
#include "exchange/answers/future_days.h"
#include "exchange/answers/question_words.h"
#include "render/table.h"
#include "unicode/fold.h"
#include "unicode/sentence.h"
#include "unicode/width.h"

namespace mentor {

namespace {

constexpr std::size_t most_lines = 100;

// The programme in whose folder a path lies, or the current folder where none is named.
const Programme* programme_for(const Session& session, const Session::Loaded& loaded,
                               const std::optional<std::string>& output) {
  const bool named = output && *output != "-";
  return programme_at(*loaded.repository,
                      named ? session.path_inside(loaded, *output) : join_path(loaded.folder, "participants.yaml"));
}

Session::Loaded load_programme(Session& session, bool to_change) {
  const Session::Found found = session.find({});
  if (!session.env.files.type(join_path(found.root, "mentor.yaml")))
    throw CommandError{2,
                       {{"there is no programme here: no mentor.yaml in this folder or above",
                         "здесь нет программы: ни в этой папке, ни выше нет mentor.yaml"},
                        {}},
                       {{"make one with “mentor init”, or name its folder with --root",
                         "создайте её командой «mentor init» или укажите её папку: --root"},
                        {}}};
  Session::Loaded loaded = session.load({}, to_change);
  Session::require_settings(loaded);
  return loaded;
}

// One line for each, and how many more there are.
template <class Each, class Line>
void say_each(Session& session, const std::vector<Each>& all, const Line& line) {
  if (session.quiet) return;
  for (std::size_t i = 0; i < all.size() && i < most_lines; ++i)
    session.env.err << "  " << visible(line(all[i]).in(session.language())) << "\n";
  if (all.size() > most_lines)
    session.say({{"  … and {0} more like these", "  … и ещё {0}"}, {all.size() - most_lines}});
}

// Notes that say the same of the same question, together; in the order of the first of each.
std::vector<std::vector<const AnswerNote*>> alike(const std::vector<AnswerNote>& notes) {
  std::vector<std::vector<const AnswerNote*>> groups;
  std::map<std::pair<std::string, std::string>, std::size_t> places;
  for (const AnswerNote& note : notes) {
    const auto [place, is_new] = places.try_emplace({note.question, note.message.in(Language::ru)}, groups.size());
    if (is_new) groups.emplace_back();
    groups[place->second].push_back(&note);
  }
  return groups;
}

bool holds_days(std::string_view field) {
  return field == "answered" || field == "born" || field == "trained" || field == "on" ||
         field.starts_with("consents.");
}

// Dates that may be one of two days are read as the map says; a day that matters is not guessed.
void settle_dates(AnswersSource& source, bool only_shown) {
  for (const std::size_t column : source.answers.open_dates) {
    if (source.map.month_first == std::optional(true)) put_month_first(source.answers, column);
    if (source.map.month_first || only_shown || !holds_days(source.map.fields[column])) continue;
    throw CommandError{
        1,
        {{"“{0}”: {1} may be one of two days, and no other date of the column tells which number is the "
          "month",
          "«{0}»: {1} — один из двух дней, и ни одна дата столбца не говорит, какое число — месяц"},
         {source.answers.questions[column], unclear_date(source.answers, column)}},
        {{"print a map with --suggest-map, write “dates: day-first” or “dates: month-first” into it, and name "
          "it with --map",
          "выведите карту (--suggest-map), впишите в неё «dates: day-first» (сначала день) или «dates: "
          "month-first» (сначала месяц) и укажите её: --map"},
         {}}};
  }
}

void say_options(AnswersSource& source, const std::vector<std::string>& learnt) {
  for (const std::string& option : learnt)
    source.answers.notes.push_back(
        {{"“{0}” is taken for one answer, for its parts never stand apart; if they are several, "
          "say so in a map: under “options:” write  topics: []",
          "«{0}» считается одним ответом: его части нигде не стоят порознь; если это разные "
          "ответы, впишите в карту под «options:»  topics: []"},
         {option}});
}

}  // namespace

std::vector<Option> AnswersOptions::options() {
  return {
      {"FILE", "", {"answers as the form service exports them", "ответы, выгруженные из сервиса форм"}, &files},
      {"--map", "FILE", {"which question fills which field", "какой вопрос какое поле заполняет"}, &map},
      {"--suggest-map",
       "",
       {"print a map guessed from the questions, import nothing", "вывести карту, угаданную по вопросам, и закончить"},
       &suggest_map},
      {"-o,--output",
       "FILE",
       {"file to add to; made where it is not there (default: standard output)",
        "файл, в который добавить; если его нет, он создаётся (по умолчанию стандартный вывод)"},
       &output},
      {"--same",
       "NAME=ID",
       {"this name is that participant; may be repeated; ID may be one that this run gives",
        "это имя — тот участник; можно несколько раз; годится и идентификатор, который даст эта же команда"},
       &same},
      {"-n,--dry-run",
       "",
       {"write nothing, only say what would be added", "ничего не записывать, только сказать"},
       &dry_run},
      {"--diff",
       "",
       {"show the change as a difference, write nothing", "показать изменение построчно, ничего не записывая"},
       &diff}};
}

std::optional<AnswersSource> read_answers_for(Session& session, const AnswersOptions& options, AnswersOf kind) {
  if (options.files.size() != 1)
    throw CommandError{2,
                       {{"name one file of answers", "укажите один файл с ответами"}, {}},
                       {{"for example: answers.xlsx", "например: ответы.xlsx"}, {}}};
  AnswersSource source{load_programme(session, options.writes()), nullptr, {}, {}};
  source.programme = programme_for(session, source.loaded, options.output);
  auto answers = read_answers(options.files.front(), session.read_file(options.files.front()));
  if (!answers) {
    say_unread(session, options.files.front(), answers.error());
    return std::nullopt;
  }
  source.answers = std::move(*answers);
  const Profile& profile = *source.programme->effective.profile;
  source.map = options.map
                   ? or_throw(read_map(*options.map, session.read_file(*options.map), source.answers, kind, profile))
                   : suggest_map(source.answers, kind, profile);
  settle_dates(source, options.suggest_map);
  say_options(source, learn_options(source.answers, source.map));
  if (!options.suggest_map) take_out_future_days(source.answers, source.map, session.today);
  std::vector<std::string> skipped, skipped_ru;
  for (std::size_t i = 0; i < source.map.fields.size(); ++i)
    if (source.map.fields[i].empty() && kind == AnswersOf::participants && asks_age(source.answers.questions[i])) {
      source.answers.notes.push_back(
          {{"“{0}”: an age is out of date within the year and has no field; ask for the date "
            "or year of birth, or for the class",
            "«{0}»: возраст за год устаревает, для него нет поля; спрашивайте дату или год "
            "рождения или класс"},
           {source.answers.questions[i]}});
    } else if (source.map.fields[i].empty()) {
      skipped.push_back("“" + source.answers.questions[i] + "”");
      skipped_ru.push_back("«" + source.answers.questions[i] + "»");
    }
  if (!skipped.empty())
    source.answers.notes.push_back(
        {{"questions that fill no field, left out: {0}; name them in a map (--suggest-map)",
          "вопросы, для которых нет поля, пропущены: {0}; впишите их в карту (--suggest-map)"},
         {Argument(listed(skipped, skipped.size()).en, listed(skipped_ru, skipped.size()).ru)}});
  if (options.suggest_map)
    session.write_output(options.output, map_yaml(source.answers, source.map, kind, profile, session.language()));
  return source;
}

void say_unread(Session& session, const std::string& file, const UnreadDocument& why) {
  show_error(session.env, session.language(),
             {2, {{"{0}: {1}", "{0}: {1}"}, {visible(file), in_both(why.message)}}, why.help});
}

std::map<std::string, std::string> decided_same(const std::vector<std::string>& typed) {
  std::map<std::string, std::string> same;
  for (const std::string& each : typed) {
    const std::size_t equals = each.rfind('=');
    if (equals == std::string::npos || equals == 0)
      throw CommandError{
          2, {{"--same takes NAME=ID, not “{0}”", "у --same значение ИМЯ=ИДЕНТИФИКАТОР, а не «{0}»"}, {each}}};
    same[each.substr(0, equals)] = each.substr(equals + 1);
  }
  return same;
}

void require_person(const AnswersSource& source, const std::string& id) {
  if (!source.programme->person(id))
    throw CommandError{2,
                       {{"--same: there is no participant “{0}”{1}", "--same: участника «{0}» нет{1}"},
                        {id, after_semicolon(did_you_mean(id, source.programme->person_ids()))}}};
}

void require_used(const AnswersSource& source, const std::vector<std::string>& unused) {
  if (unused.empty()) return;
  std::vector<AnswerNote> none;
  const GuardedAnswers open(nullptr, {});
  std::vector<std::string> names;
  for (const Answers::Row& row : source.answers.rows)
    names.push_back(AnswerRow(source.answers, source.map, row, none, open).name());
  throw CommandError{2,
                     {{"no row names “{0}”{1}", "ни в одной строке нет имени «{0}»{1}"},
                      {unused.front(), after_semicolon(did_you_mean(unused.front(), names))}},
                     {{"write the name behind --same or --new letter for letter as the table has it",
                       "имя в --same и --new пишется буква в букву как в таблице"},
                      {}}};
}

void say_notes(Session& session, const std::vector<Message>& general, const std::vector<AnswerNote>& notes) {
  say_each(session, general, [](const Message& message) { return message; });
  say_each(session, alike(notes), [](const std::vector<const AnswerNote*>& same) {
    const AnswerNote& note = *same.front();
    Argument rows(std::to_string(note.row));
    if (same.size() > 1) {
      std::vector<std::string> numbers;
      for (const AnswerNote* each : same) numbers.push_back(std::to_string(each->row));
      rows = listed(numbers);
    }
    const bool one = same.size() == 1;
    if (note.question.empty())
      return Message{one ? Text{"row {0}: {1}", "строка {0}: {1}"} : Text{"rows {0}: {1}", "строки {0}: {1}"},
                     {rows, in_both(note.message)}};
    return Message{one ? Text{"row {0}, “{1}”: {2}", "строка {0}, «{1}»: {2}"}
                       : Text{"rows {0}, “{1}”: {2}", "строки {0}, «{1}»: {2}"},
                   {rows, note.question, in_both(note.message)}};
  });
}

void say_known(Session& session, const std::vector<KnownRow>& known, AnswersOf kind) {
  const bool people = kind == AnswersOf::participants;
  const Text pattern = people ? Text{"row {0}: “{1}” is known already as {2}, left as it is{3}",
                                     "строка {0}: «{1}» уже есть, это {2}; оставлено как есть{3}"}
                              : Text{"row {0}: the questionnaire of “{1}” ({2}) is there already{3}",
                                     "строка {0}: анкета «{1}» ({2}) уже есть{3}"};
  const Text fresh =
      people ? Text{"; not taken over, though new: {0} (add it with “mentor set”)",
                    "; не перенесено, хотя это новое: {0} (допишите командой «mentor set»)"}
             : Text{"; not taken over, though answered otherwise: {0}", "; не перенесено, хотя ответы другие: {0}"};
  constexpr Text again{"row {0}: “{1}” is {2} of this same table; the answers of this row are not taken over",
                       "строка {0}: «{1}» — это {2} из этой же таблицы; ответы этой строки не перенесены"};
  say_each(session, known, [&](const KnownRow& each) {
    if (each.of_this_run) return Message{again, {each.row, each.name, each.id}};
    const Argument more = each.fresh.empty() ? Argument("") : in_both(Message{fresh, {listed(each.fresh)}});
    return Message{pattern, {each.row, each.name, each.id, more}};
  });
}

namespace {

// A row that may be any of several people: no one of them is advised.
Message several(const KnownRow& row, AnswersOf kind) {
  std::vector<std::string> en = {row.id + " “" + row.known_as + "”"}, ru = {row.id + " «" + row.known_as + "»"};
  for (const NamesOfPeople::Entry& each : row.others) {
    en.push_back(each.id + " “" + each.name + "”");
    ru.push_back(each.id + " «" + each.name + "»");
  }
  const Text pattern =
      kind == AnswersOf::participants
          ? Text{"row {0}: “{1}” may be any of {2}, left out; decide: --same \"{1}=ID\" or --new \"{1}\"",
                 "строка {0}: «{1}» — это может быть любой из них: {2}; не перенесено; решите: "
                 "--same \"{1}=ИДЕНТИФИКАТОР\" или --new \"{1}\""}
          : Text{"row {0}: “{1}” may be any of {2}, left out; decide: --same \"{1}=ID\"",
                 "строка {0}: «{1}» — это может быть любой из них: {2}; не перенесено; решите: "
                 "--same \"{1}=ИДЕНТИФИКАТОР\""};
  return {pattern, {row.row, row.name, Argument(listed(en).en, listed(ru).ru)}};
}

}  // namespace

void say_unsure(Session& session, const std::vector<KnownRow>& unsure, AnswersOf kind, bool written) {
  const Text pattern =
      kind == AnswersOf::participants
          ? Text{"row {0}: “{1}” is perhaps the same as {2} “{3}”, left out; decide: --same \"{1}={4}\" or --new \"{1}\"",
                 "строка {0}: «{1}» — возможно, {2} «{3}», не перенесено; решите: --same \"{1}={4}\" или --new \"{1}\""}
          : Text{"row {0}: “{1}” is perhaps {2} “{3}”, left out; if so: --same \"{1}={2}\"",
                 "строка {0}: «{1}» — возможно, {2} «{3}», не перенесено; если это так: --same \"{1}={2}\""};
  say_each(session, unsure, [&](const KnownRow& each) {
    if (!each.others.empty()) return several(each, kind);
    const std::string& who = each.of_this_run && !written ? each.known_as : each.id;
    return Message{pattern, {each.row, each.name, each.id, each.known_as, who}};
  });
  if (!written && !unsure.empty() && kind == AnswersOf::participants && !session.quiet)
    session.say({{"decide in the command that writes (-o), with one --same or --new for each",
                  "решения укажите в той команде, которая записывает (-o): для каждого своё --same или --new"},
                 {}});
}

}  // namespace mentor
