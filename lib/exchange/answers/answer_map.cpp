#include "exchange/answers/answer_map.h"

#include <fmt/core.h>

#include <algorithm>

#include "exchange/answers/answer_columns.h"
#include "exchange/answers/answer_options.h"
#include "exchange/answers/answer_values.h"
#include "exchange/answers/question_words.h"
#include "exchange/answers/whose_name.h"
#include "unicode/fold.h"
#include "yaml/read.h"
#include "yaml/write.h"

namespace mentor {

namespace {

constexpr AnswerField participant_fields[] = {
    {"answered", {"when the form was filled in", "когда заполнена форма"}},
    {"name", {"surname, first name, patronymic", "фамилия, имя, отчество"}},
    {"surname", {"surname alone", "только фамилия"}},
    {"first-name", {"first name alone", "только имя"}},
    {"patronymic", {"patronymic alone", "только отчество"}},
    {"born", {"date or year of birth", "дата или год рождения"}},
    {"contacts", {"telephone, e-mail", "телефон, почта"}},
    {"grade", {"class at school", "класс"}},
    {"position", {"position at work", "должность"}},
    {"organisation", {"id or title of an organisation", "идентификатор или название организации"}},
    {"experience-years", {"years at work", "стаж в годах"}},
    {"categories", {"young specialist, disability, …", "молодой специалист, ОВЗ, …"}},
    {"languages", {"languages", "языки"}},
    {"role", {"mentor, mentee, curator", "наставник, наставляемый, куратор"}},
    {"form", {"form of mentoring", "форма наставничества"}},
    {"topics", {"what they offer or want help with", "с чем помогут или с чем нужна помощь"}},
    {"skills", {"topics, and whoever answers is a mentor", "темы; кто ответил — наставник"}},
    {"requests", {"topics, and whoever answers is a mentee", "темы; кто ответил — наставляемый"}},
    {"capacity", {"how many requests at one time", "сколько запросов одновременно"}},
    {"trained", {"day of the training for mentors", "когда обучен наставник"}},
    {"available", {"days and halves of days", "дни и половины дней"}},
    {"available.mon",
     {"the same for one day: morning, afternoon (also .tue … .sun)",
      "то же для одного дня: утро, день (и .tue … .sun)"}},
    {"available.tue", {}},
    {"available.wed", {}},
    {"available.thu", {}},
    {"available.fri", {}},
    {"available.sat", {}},
    {"available.sun", {}},
    {"place", {"where they can meet", "где можно встречаться"}},
    {"consents.personal-data", {"consent to the use of personal data", "согласие на обработку персональных данных"}},
    {"consents.guardian", {"consent of a guardian", "согласие родителя"}},
    {"consents.extra-duties", {"consent to extra duties", "согласие на дополнительные обязанности"}},
    {"consents.image", {"consent to photographs", "согласие на съёмку"}},
    {"note", {"note of the request", "примечание к запросу"}},
    {"skip", {"not imported", "не переносится"}},
};

constexpr AnswerField survey_fields[] = {
    {"on", {"when the form was filled in", "когда заполнена форма"}},
    {"participant", {"id of who answered", "идентификатор ответившего"}},
    {"name", {"surname, first name, patronymic", "фамилия, имя, отчество"}},
    {"surname", {"surname alone", "только фамилия"}},
    {"first-name", {"first name alone", "только имя"}},
    {"patronymic", {"patronymic alone", "только отчество"}},
    {"pair", {"id of the pair", "идентификатор пары"}},
    {"role", {"mentor or mentee", "наставник или наставляемый"}},
    {"stage", {"before or after", "до или после"}},
    {"skip", {"not imported", "не переносится"}},
};

std::vector<std::string_view> known_fields(AnswersOf kind, const Profile& profile) {
  std::vector<std::string_view> names;
  for (const AnswerField& field : answer_fields(kind)) names.push_back(field.name);
  if (kind == AnswersOf::surveys)
    for (const ProfileQuestion& question : profile.questions) names.push_back(*question.id);
  return names;
}

// A question about the name that all answer with an e-mail address («Имя пользователя» and the like).
bool is_address(const Answers& answers, std::string_view field, std::size_t column) {
  if (field != "name" && field != "first-name" && field != "surname") return false;
  std::size_t given = 0, addresses = 0;
  for (const Answers::Row& row : answers.rows) {
    given += row.cells[column].empty() ? 0 : 1;
    addresses += row.cells[column].find('@') == std::string::npos ? 0 : 1;
  }
  return given > 0 && 2 * addresses > given;
}

// A question that may ask for something else («Кто вы?», «Кем хотите стать?») unless it speaks of mentoring.
bool is_vague(const std::string& question) {
  const std::string folded = fold(question);
  constexpr std::string_view words[] = {"рол", "role", "mentor", "mentee", "наставн", "наставл", "подопечн"};
  return std::ranges::none_of(words, [&](std::string_view word) { return folded.find(word) != std::string::npos; });
}

// Of several questions that may ask for the role («Кто вы?», «Роль») the one that is answered with roles; a lone vague
// one that is answered otherwise is none.
void keep_one_role(const Answers& answers, AnswerMap& map) {
  const std::vector<std::size_t> columns = map.columns("role");
  const auto count = [&](std::size_t column) { return roles_in(answers, column); };
  const auto best = std::ranges::max_element(columns, {}, count);
  for (const std::size_t column : columns)
    if (column != *best || (is_vague(answers.questions[column]) && count(column) == 0)) map.fields[column].clear();
}

// Questions whose wording says nothing are told by their answers; a role only where no other question has some.
void ask_answers(const Answers& answers, AnswerMap& map) {
  const auto has_roles = [&](std::size_t column) { return roles_in(answers, column) > 0; };
  for (std::size_t i = 0; i < map.fields.size(); ++i) {
    if (!map.fields[i].empty() || asks_age(answers.questions[i])) continue;
    const std::string field = field_of_answers(answers, i);
    if (field == "role" && std::ranges::any_of(map.columns("role"), has_roles)) continue;
    if (field == "role")
      for (const std::size_t other : map.columns("role")) map.fields[other].clear();
    if (takes_several(field) || map.columns(field).empty()) map.fields[i] = field;
  }
}

// Reads the three maps of the file; the first thing that is wrong ends it.
class MapReader {
 public:
  MapReader(const Source& source, const Answers& answers, std::vector<std::string_view> fields)
      : source_(source), answers_(answers), fields_(std::move(fields)) {
    map_.fields.resize(answers.questions.size());
  }

  Result<AnswerMap> read(yaml::Node root) {
    for (const auto [key, value] : root.entries()) {
      const std::string_view name = key.text();
      if (name == "columns")
        read_columns(value);
      else if (name == "values")
        read_values(value);
      else if (name == "defaults")
        read_defaults(value);
      else if (name == "options")
        read_options(value);
      else if (name == "dates")
        read_dates(value);
      else
        fail(key, {"“{0}” is no part of a map{1}", "«{0}» — не часть карты вопросов{1}"},
             {name, after_semicolon(did_you_mean(
                        name, std::vector<std::string_view>{"columns", "values", "defaults", "options", "dates"}))});
    }
    if (fault_) return tl::unexpected(*fault_);
    return std::move(map_);
  }

 private:
  void fail(yaml::Node node, Text pattern, Arguments arguments) {
    if (fault_) return;
    fault_ = Failure{Failure::Kind::usage,
                     {{"{0}, line {1}: {2}", "{0}, строка {1}: {2}"},
                      {source_.path(), node.place().begin().line, in_both({pattern, std::move(arguments)})}}};
  }

  bool is_field(yaml::Node node) {
    if (std::ranges::find(fields_, node.text()) != fields_.end()) return true;
    fail(node, {"there is no field “{0}”{1}", "поля «{0}» нет{1}"},
         {node.text(), after_semicolon(did_you_mean(node.text(), fields_))});
    return false;
  }

  void read_columns(yaml::Node columns) {
    for (const auto [question, field] : columns.entries()) {
      const auto found = std::ranges::find(answers_.questions, question.text());
      if (found == answers_.questions.end())
        fail(question, {"there is no question “{0}” in the answers{1}", "вопроса «{0}» в ответах нет{1}"},
             {question.text(), after_semicolon(did_you_mean(question.text(), answers_.questions))});
      else if (!field.is_null() && is_field(field))
        map_.fields[static_cast<std::size_t>(found - answers_.questions.begin())] = field.text();
    }
  }

  void read_values(yaml::Node values) {
    for (const auto [field, words] : values.entries())
      if (is_field(field))
        for (const auto [answer, value] : words.entries())
          map_.values[std::string(field.text())][fold(answer.text())] = value.text();
  }

  void read_defaults(yaml::Node defaults) {
    for (const auto [field, value] : defaults.entries())
      if (is_field(field)) map_.defaults[std::string(field.text())] = value.text();
  }

  void read_options(yaml::Node options) {
    for (const auto [field, list] : options.entries()) {
      if (!is_field(field)) continue;
      std::vector<std::string>& known = map_.options[std::string(field.text())];
      for (const yaml::Node option : list.items()) known.emplace_back(option.text());
    }
  }

  void read_dates(yaml::Node order) {
    const std::string_view word = order.text();
    if (word == "day-first" || word == "month-first")
      map_.month_first = word == "month-first";
    else
      fail(order,
           {"“{0}” is no order of dates: day-first or month-first",
            "«{0}» — не порядок в датах: day-first или month-first"},
           {word});
  }

  const Source& source_;
  const Answers& answers_;
  std::vector<std::string_view> fields_;
  AnswerMap map_;
  std::optional<Failure> fault_;
};

}  // namespace

std::span<const AnswerField> answer_fields(AnswersOf kind) {
  if (kind == AnswersOf::surveys) return survey_fields;
  return participant_fields;
}

std::vector<std::size_t> AnswerMap::columns(std::string_view field) const {
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < fields.size(); ++i)
    if (fields[i] == field) found.push_back(i);
  return found;
}

namespace {

// A question of a questionnaire that all answer with a stage.
void ask_for_stage(const Answers& answers, AnswerMap& map) {
  for (std::size_t i = 0; i < map.fields.size() && map.columns("stage").empty(); ++i) {
    const std::vector<std::string> all = different_answers(answers, i);
    const auto is_stage = [](const std::string& answer) { return !answered_stage(answer).empty(); };
    if (map.fields[i].empty() && !all.empty() && std::ranges::all_of(all, is_stage)) map.fields[i] = "stage";
  }
}

}  // namespace

AnswerMap suggest_map(const Answers& answers, AnswersOf kind, const Profile& profile) {
  AnswerMap map;
  for (const std::string& question : answers.questions)
    map.fields.push_back(kind == AnswersOf::surveys ? survey_field(question, profile) : participant_field(question));
  for (std::size_t i = 0; i < map.fields.size(); ++i)
    if (is_address(answers, map.fields[i], i)) map.fields[i] = kind == AnswersOf::surveys ? "" : "contacts";
  if (kind == AnswersOf::participants) {
    keep_one_role(answers, map);
    keep_one_name(answers, map);
    ask_answers(answers, map);
  } else {
    ask_for_stage(answers, map);
  }
  for (std::size_t i = 0; i < map.fields.size(); ++i)
    if (!takes_several(map.fields[i]) && map.columns(map.fields[i]).front() < i) map.fields[i].clear();
  return map;
}

std::vector<std::string> learn_options(const Answers& answers, AnswerMap& map) {
  std::vector<std::string> learnt;
  for (const std::string_view field : {"topics", "skills", "requests"}) {
    if (map.options.contains(std::string(field))) continue;
    const std::vector<std::string> found = options_with_commas(answers, map.columns(field));
    if (found.empty()) continue;
    learnt.insert(learnt.end(), found.begin(), found.end());
    map.options[std::string(field)] = found;
  }
  return learnt;
}

std::string map_yaml(const Answers& answers, const AnswerMap& map, AnswersOf kind, const Profile& profile,
                     Language language) {
  const auto say = [&](Text text) { return "# " + std::string(text.in(language)) + "\n"; };
  std::string yaml = say({"Which question fills which field; check each line. What the fields are:",
                          "Какой вопрос какое поле заполняет; проверьте каждую строку. Какие есть поля:"});
  for (const AnswerField& field : answer_fields(kind))
    if (!field.doc.empty()) yaml += fmt::format("#   {} – {}\n", field.name, field.doc.in(language));
  if (kind == AnswersOf::surveys)
    for (const ProfileQuestion& question : profile.questions)
      yaml += fmt::format("#   {} – {}\n", *question.id, question.title.in(language));
  yaml += "columns:\n";
  for (std::size_t i = 0; i < answers.questions.size(); ++i)
    yaml += fmt::format("  {}: {}\n", yaml::quoted_text(answers.questions[i]),
                        map.fields[i].empty() ? "skip" : map.fields[i]);
  if (!map.defaults.empty()) yaml += "defaults:\n";
  for (const auto& [field, value] : map.defaults) yaml += fmt::format("  {}: {}\n", field, value);
  if (!map.options.empty())
    yaml += say({"Answers that hold a comma themselves:", "Ответы, в которых запятая — часть ответа:"}) + "options:\n";
  for (const auto& [field, options] : map.options) {
    std::string list;
    for (const std::string& option : options) list += (list.empty() ? "" : ", ") + yaml::quoted_text(option);
    yaml += fmt::format("  {}: [{}]\n", field, list);
  }
  if (!answers.open_dates.empty())
    yaml +=
        say({"Which number of “5/11/2027” is the day:", "Какое число в «5/11/2027» — день:"}) + "# dates: day-first\n";
  yaml += say({"What answers mean that the program does not know, and what stands for an empty answer; for example:",
               "Что значат ответы, которых программа не знает, и что подставить вместо пустого ответа; например:"});
  yaml += kind == AnswersOf::surveys
              ? "# defaults: {stage: before}\n"
              : "# values: {role: {\"" + std::string(Text{"I will help", "Буду помогать"}.in(language)) +
                    "\": mentor}}\n# defaults: {role: mentee}\n";
  return yaml;
}

Result<AnswerMap> read_map(const std::string& path, std::string bytes, const Answers& answers, AnswersOf kind,
                           const Profile& profile) {
  const Source source(path, std::move(bytes));
  const yaml::Reading reading = yaml::read(source);
  for (const Diagnostic& fault : reading.faults)
    if (fault.severity == Severity::error)
      return usage_failure({"{0}, line {1}: {2}", "{0}, строка {1}: {2}"},
                           {path, fault.place.begin().line, in_both(fault.message)});
  if (reading.tree.documents.size() != 1 || !reading.tree.document(0).is_map())
    return usage_failure({"“{0}” is no map of questions: it must have `columns:`",
                          "«{0}» — не карта вопросов: в ней должно быть `columns:`"},
                         {path});
  return MapReader(source, answers, known_fields(kind, profile)).read(reading.tree.document(0));
}

}  // namespace mentor
