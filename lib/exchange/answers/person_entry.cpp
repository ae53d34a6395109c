#include "exchange/answers/person_entry.h"

#include <algorithm>

#include "exchange/answers/answer_parts.h"
#include "exchange/answers/answer_roles.h"
#include "exchange/answers/answer_times.h"
#include "exchange/answers/answer_values.h"
#include "exchange/answers/entries_file.h"
#include "exchange/answers/question_words.h"
#include "unicode/fold.h"

namespace mentor {

namespace {

using WeightedTopics = std::vector<std::pair<std::string, int>>;

void add_text(NewValue& into, std::string_view key, const std::string& text) {
  if (!text.empty()) into.add(std::string(key), NewValue::of_text(text));
}

void add_word(NewValue& into, std::string_view key, const std::string& word) {
  if (!word.empty()) into.add(std::string(key), NewValue::of_word(word));
}

void add_number(NewValue& into, const AnswerRow& row, std::string_view field, long least, long most) {
  const std::string answer = row.text(field);
  if (answer.empty()) return;
  if (const auto number = answered_number(answer, least, most))
    into.add(std::string(field), NewValue::of_word(std::to_string(*number)));
  else
    row.unread(field, answer);
}

// «Класс / должность» is answered with either: what is a class and nothing else is one.
void add_grade_and_position(NewValue& person, const AnswerRow& row) {
  std::string grade = row.text("grade"), position = row.text("position");
  if (grade.empty() && answered_class(position)) grade.swap(position);
  const auto number = answered_grade(grade);
  if (number)
    person.add("grade", NewValue::of_word(std::to_string(*number)));
  else if (!grade.empty())
    row.unread("grade", grade);
  add_text(person, "position", position);
}

std::string day_of(const AnswerRow& row, std::string_view field) {
  const std::string answer = row.text(field);
  if (answer.empty()) return {};
  if (const auto day = answered_day(answer)) return to_iso(*day);
  row.unread(field, answer, {{"a day is wanted", "нужен день"}, {}});
  return {};
}

// The times that one answer to the question tells.
void take_times(const AnswerRow& row, std::string_view field, std::string_view day, const std::string& answer,
                std::vector<std::string>& times) {
  const auto is_no = [](const std::string& text) { return answered_none(text) && !fold(text).starts_with("не "); };
  if (is_no(answer)) return;
  if (has_exception(answer)) return row.unread(field, answer);
  // Half of what somebody said would be taken for all of it: the whole answer is understood, or nothing.
  const AnsweredTimes found = answered_times(answer, day);
  if (found.times.empty()) row.unread(field, answer);
  if (found.hours)
    row.note(field, {{"“{0}”: the hours are left out, only days and halves of days are kept",
                      "«{0}»: часы не перенесены, только дни и половины дней"},
                     {answer}});
  for (const std::string& each : found.times) add_once(times, each);
}

std::vector<std::string> times_of(const AnswerRow& row) {
  std::vector<std::string> times;
  for (const std::string& answer : row.texts("available")) take_times(row, "available", "", answer, times);
  for (const std::string_view day : {"mon", "tue", "wed", "thu", "fri", "sat", "sun"}) {
    const std::string field = "available." + std::string(day);
    for (const std::string& answer : row.texts(field)) take_times(row, field, day, answer, times);
  }
  return times;
}

std::string organisation_of(const AnswerRow& row, const PeopleWords& words) {
  const std::string answer = row.text("organisation");
  if (answer.empty()) return {};
  if (const auto known = words.organisations.find(plain_key(answer)); known != words.organisations.end())
    return known->second;
  std::vector<std::string> names;
  for (const Organisation& each : words.programme->organisations)
    names.emplace_back(each.title ? std::string_view(*each.title) : std::string_view(*each.id));
  row.unread("organisation", answer, did_you_mean(answer, names));
  row.note("organisation",
           {{"organisations must be listed before the people: in a file with “kind: organisations” and, below "
             "“organisations:”, a line  - {{id: north, title: North School}}  for each; then import again",
             "организации нужно перечислить раньше людей: в файле с «kind: organisations», под «organisations:» по "
             "строке  - {{id: school-1, title: Школа № 1}}; потом повторите импорт"},
            {}});
  return {};
}

// The day on which the form was filled in; what cannot be read is noted.
std::optional<Date> filled_in_on(const AnswerRow& row) {
  const std::string answer = row.text("answered");
  const auto day = answered_day(answer);
  if (!day && !answer.empty()) row.unread("answered", answer, {{"a day is wanted", "нужен день"}, {}});
  return day;
}

void add_consents(NewValue& person, const AnswerRow& row, const std::optional<Date>& filled_in) {
  NewValue consents = NewValue::map();
  for (const std::string_view consent : {"personal-data", "guardian", "extra-duties", "image"}) {
    const std::string field = "consents." + std::string(consent), answer = row.text(field);
    if (answer.empty()) continue;
    const auto day = answered_day(answer);
    const auto yes = answered_yes(answer);
    const auto given = day ? day : filled_in;
    if ((day || yes == std::optional(true)) && given)
      consents.add(std::string(consent), NewValue::of_word(to_iso(*given)));
    else if (yes == std::optional(true))
      row.note(field,
               {{"given, but the answers do not tell on which day; left out. Add the day to the answers, or write "
                 "“answered: DAY” under “defaults:” in a map (--map)",
                 "согласие дано, но день по ответам не известен; не перенесено. Впишите день в файл с ответами или в "
                 "карту (--map): «answered: ДЕНЬ» под «defaults:»"},
                {}});
    else if (yes == std::optional(false))
      row.note(field, {{"this consent was not given", "это согласие не дано"}, {}});
    else
      row.unread(field, answer);
  }
  if (!consents.items.empty()) person.add("consents", std::move(consents));
}

// The parts of an answer about topics that are some, and those that are not understood.
struct TopicParts {
  std::vector<std::string> topics, unread, unweighted;
};

TopicParts topic_parts(const AnswerRow& row, std::string_view field, const std::string& answer) {
  const std::vector<std::string> parts = row.parts_of(field, answer);
  // «Нет, спасибо», «не знаю, может, физика»: what follows belongs to the refusal, or is no sure answer.
  if (!parts.empty() && answered_none(parts.front()))
    return {{}, parts.size() > 1 ? std::vector<std::string>{answer} : std::vector<std::string>{}, {}};
  TopicParts found;
  for (const std::string& part : parts)
    if (answered_bad_weight(part))
      found.unweighted.push_back(part);
    else if (!answered_none(part))
      (answered_denial(part) ? found.unread : found.topics).push_back(part);
  return found;
}

std::pair<std::string, int> topic_of(const std::string& part, const PeopleWords& words) {
  auto [topic, weight] = answered_topic(part);
  if (const auto known = words.topics.find(plain_key(topic)); known != words.topics.end()) topic = known->second;
  return {topic, weight};
}

WeightedTopics topics_of(const AnswerRow& row, std::string_view field, const PeopleWords& words) {
  WeightedTopics topics;
  for (const std::string& answer : row.texts(field)) {
    const TopicParts parts = topic_parts(row, field, answer);
    for (const std::string& part : parts.unread) row.unread(field, part);
    for (const std::string& part : parts.unweighted)
      row.unread(field, part, {{"a weight is a number from 1 to 5", "вес — число от 1 до 5"}, {}});
    for (const std::string& part : parts.topics) {
      auto [topic, weight] = topic_of(part, words);
      if (topic.empty()) continue;
      const auto same = std::ranges::find(topics, topic, &WeightedTopics::value_type::first);
      if (same == topics.end()) topics.emplace_back(topic, weight);
    }
  }
  return topics;
}

NewValue value_of(const WeightedTopics& topics) {
  const bool plain = std::ranges::all_of(topics, [](const auto& each) { return each.second == 3; });
  NewValue value = plain ? NewValue::list({}) : NewValue::map();
  for (const auto& [topic, weight] : topics)
    if (plain)
      value.items.push_back(NewValue::of_text(topic));
    else
      value.add(topic, NewValue::of_word(std::to_string(weight)));
  return value;
}

std::vector<std::string> forms_of(const AnswerRow& row, const PeopleWords& words) {
  const Profile& profile = *words.programme->effective.profile;
  std::vector<std::string> titles;
  for (const ProfileForm& form : profile.forms)
    for (const std::string_view title : {std::string_view(*form.title.ru), std::string_view(*form.title.en)})
      titles.emplace_back(title);
  std::vector<std::string> forms;
  for (const std::string& answer : row.texts("form")) {
    // The whole answer first: a title may hold a comma.
    if (const std::string whole = answered_form(answer, profile); !whole.empty()) {
      add_once(forms, whole);
      continue;
    }
    for (const std::string& part : row.parts_of("form", answer)) {
      const std::string form = answered_form(part, profile);
      if (form.empty())
        row.unread("form", part, did_you_mean(part, titles));
      else
        add_once(forms, form);
    }
  }
  return forms;
}

AnsweredRoles roles_of(const AnswerRow& row, const WeightedTopics& skills, const WeightedTopics& wanted) {
  AnsweredRoles roles;
  for (const std::string& answer : row.texts("role")) {
    const AnsweredRoles named = answered_roles(answer);
    roles.mentor = roles.mentor || named.mentor;
    roles.mentee = roles.mentee || named.mentee;
    roles.curator = roles.curator || named.curator;
  }
  roles.mentor = roles.mentor || !skills.empty();
  roles.mentee = roles.mentee || !wanted.empty();
  if (!roles.any())
    row.note(
        "role",
        {{"it is not said whether this is a mentor or a mentee", "не сказано, наставник это или наставляемый"}, {}});
  return roles;
}

// Answers that have a place only in what a mentor or a mentee is asked: nobody is told of them otherwise.
void say_left_out(const AnswerRow& row, const AnsweredRoles& roles) {
  const bool either = roles.mentor || roles.mentee;
  const auto say = [&](std::string_view field, bool kept, Text why) {
    if (kept) return;
    for (const std::string& answer : row.texts(field))
      if (!answered_none(answer) && answer != "0") row.note(field, {why, {answer}});
  };
  constexpr Text neither{"“{0}” is left out: neither mentor nor mentee",
                         "«{0}» не перенесено: не сказано, что это наставник или наставляемый"};
  say("topics", either, neither);
  say("form", either, neither);
  say("capacity", roles.mentor, {"“{0}” is left out: not a mentor", "«{0}» не перенесено: это не наставник"});
  say("trained", roles.mentor, {"“{0}” is left out: not a mentor", "«{0}» не перенесено: это не наставник"});
  say("note", roles.mentee,
      {"“{0}” is left out: only a mentee's request has a note",
       "«{0}» не перенесено: примечание бывает только у запроса наставляемого"});
}

void add_mentor(NewValue& person, const AnswerRow& row, const std::vector<std::string>& forms,
                const WeightedTopics& skills) {
  NewValue mentor = NewValue::map();
  add_texts(mentor, "forms", forms);
  add_number(mentor, row, "capacity", 0, 1000);
  if (!skills.empty()) mentor.add("skills", value_of(skills));
  add_word(mentor, "trained", day_of(row, "trained"));
  if (mentor.items.empty()) mentor.add("capacity", NewValue::of_word("1"));
  person.add("mentor", std::move(mentor));
}

// One request for each form that was named; one without a form where none was.
void add_requests(NewValue& person, const AnswerRow& row, std::vector<std::string> forms, const WeightedTopics& wanted,
                  const std::string& since) {
  if (forms.size() > 1)
    row.note("form", {{"several forms were ticked: a request for each, and each gets a mentor; where either will do, "
                       "delete the others",
                       "отмечено несколько форм: на каждую свой запрос, и для каждого будет наставник; если подойдёт "
                       "любая, удалите лишние запросы"},
                      {}});
  if (forms.empty()) forms.emplace_back();
  std::string note;
  for (const std::string& part : row.texts("note")) note += (note.empty() ? "" : "; ") + part;
  std::vector<NewValue> requests;
  for (std::size_t i = 0; i < forms.size(); ++i) {
    NewValue& request = requests.emplace_back(NewValue::map());
    request.add("id", NewValue::of_text("r" + std::to_string(i + 1)));
    add_text(request, "form", forms[i]);
    if (!wanted.empty()) request.add("topics", value_of(wanted));
    add_word(request, "since", since);
    add_text(request, "note", note);
  }
  person.add("requests", NewValue::list(std::move(requests)));
}

}  // namespace

PeopleWords::PeopleWords(const Programme& of) : programme(&of) {
  const auto learn = [&](const Topics& from) {
    for (const auto& entry : from.entries) topics.emplace(plain_key(*entry.topic), *entry.topic);
  };
  for (const Person& person : of.people) {
    if (person.mentor) learn(person.mentor->skills);
    for (const Request& request : person.requests) learn(request.topics);
  }
  for (const Organisation& each : of.organisations) {
    organisations.emplace(plain_key(*each.id), *each.id);
    if (each.title) organisations.emplace(plain_key(*each.title), *each.id);
  }
}

bool is_undecided(const AnswerRow& row, const std::string& name, bool is_new) {
  for (const std::string& answer : row.texts("role"))
    if (!answered_none(answer) && !answered_roles(answer).any()) {
      row.open("role",
               {{"“{0}” does not tell whether this is a mentor or a mentee; the person is left out. Say it in a "
                 "map (--suggest-map, --map), under “values:” role: {{\"{0}\": mentor}}, or mentee",
                 "по ответу «{0}» не понять, наставник это или наставляемый; человек не перенесён. Скажите это "
                 "в карте (--suggest-map, --map), под «values:» role: {{\"{0}\": mentor}} или mentee"},
                {answer}});
      return true;
    }
  if (is_new || answered_yes(row.text("consents.personal-data")) != std::optional(false)) return false;
  row.open("consents.personal-data",
           {{"“{0}” does not want the data to be kept; left out (--new \"{0}\" adds the person all the same)",
             "«{0}» не согласен(на) на хранение данных; не перенесено (--new \"{0}\" всё равно добавит человека)"},
            {name}});
  return true;
}

void add_fields(NewValue& person, const AnswerRow& row, const PeopleWords& words) {
  add_grade_and_position(person, row);
  add_text(person, "organisation", organisation_of(row, words));
  add_number(person, row, "experience-years", 0, 80);
  add_texts(person, "languages", words_of(row, "languages", answered_language));
  add_texts(person, "available", times_of(row));
  add_text(person, "place", row.text("place"));
  const auto filled_in = filled_in_on(row);
  add_consents(person, row, filled_in);
  const WeightedTopics shared = topics_of(row, "topics", words);
  WeightedTopics skills = topics_of(row, "skills", words), wanted = topics_of(row, "requests", words);
  const AnsweredRoles roles = roles_of(row, skills, wanted);
  say_left_out(row, roles);
  if (roles.mentor) skills.insert(skills.end(), shared.begin(), shared.end());
  if (roles.mentee) wanted.insert(wanted.end(), shared.begin(), shared.end());
  const std::vector<std::string> forms = forms_of(row, words);
  if (roles.mentor) add_mentor(person, row, forms, skills);
  if (roles.mentee) add_requests(person, row, forms, wanted, filled_in ? to_iso(*filled_in) : std::string());
  if (roles.curator) {
    NewValue curator = NewValue::map();
    const std::string organisation = row.text("organisation").empty() ? "" : organisation_of(row, words);
    curator.add("organisations", list_of_texts(organisation.empty() ? std::vector<std::string>{}
                                                                    : std::vector<std::string>{organisation}));
    person.add("curator", std::move(curator));
  }
}

std::vector<std::string> topics_beyond(const Person& known, const AnswerRow& row, const PeopleWords& words) {
  std::set<std::string> there;
  const auto learn = [&](const Topics& from) {
    for (const auto& entry : from.entries) there.insert(plain_key(*entry.topic));
  };
  if (known.mentor) learn(known.mentor->skills);
  for (const Request& request : known.requests) learn(request.topics);
  std::vector<std::string> beyond;
  for (const std::string_view field : {"topics", "skills", "requests"})
    for (const std::string& answer : row.texts(field))
      for (const std::string& part : topic_parts(row, field, answer).topics)
        if (const std::string topic = topic_of(part, words).first; there.insert(plain_key(topic)).second)
          beyond.push_back(topic);
  return beyond;
}

}  // namespace mentor
