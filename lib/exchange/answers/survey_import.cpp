#include "exchange/answers/survey_import.h"

#include <algorithm>
#include <array>
#include <map>

#include "base/number.h"
#include "exchange/answers/answer_degrees.h"
#include "exchange/answers/answer_roles.h"
#include "exchange/answers/answer_row.h"
#include "exchange/answers/answer_values.h"
#include "exchange/answers/question_words.h"
#include "unicode/fold.h"

namespace mentor {

namespace {

using Marks = std::map<std::string, std::string>;  // by question

bool has_scale(const ProfileQuestion& question) { return question.least || question.most; }

std::pair<long, long> scale_of(const ProfileQuestion& question) {
  return {question.least ? *question.least : 0, question.most ? *question.most : 1000};
}

// The answer as the files have it; "" where it is none or not on the question's scale.
std::string mark_of(const ProfileQuestion& question, const std::string& answer) {
  if (answer.empty() || !has_scale(question)) return answer;
  const auto [least, most] = scale_of(question);
  const auto number = answered_number(answer, least, most);
  if (number) return std::to_string(*number);
  const auto degree = answered_degree(answer, least, most);
  return degree ? std::to_string(*degree) : std::string();
}

// A pair that somebody is in, and as what.
struct Part {
  std::string pair, role;
};

class SurveyImporter {
 public:
  SurveyImporter(const Programme& programme, const std::map<std::string, std::string>& same)
      : programme_(programme), same_(same), names_(names_of_people(programme)) {
    for (const Pair& pair : programme.pairs) {
      parts_[std::string(*pair.mentor)].push_back({std::string(*pair.id), "mentor"});
      for (const auto& mentee : pair.mentees) parts_[std::string(*mentee)].push_back({std::string(*pair.id), "mentee"});
    }
    for (const Survey& survey : programme.surveys)
      there_.try_emplace(
          {std::string(*survey.participant), survey.stage.value == SurveyStage::before ? "before" : "after",
           survey.on ? to_iso(*survey.on) : std::string()},
          marks_of(survey));
  }

  SurveyImport made;

  void add(const AnswerRow& row) {
    const std::string id = participant_of(row);
    if (id.empty()) return;
    made.held_back += row.say_held_back();
    const std::string stage = answered_stage(row.text("stage"));
    if (stage.empty())
      return leave_out(row, {{"it is not said whether this is before or after the programme",
                              "не сказано, до программы это или после"},
                             {}});
    if (marks_of(row).empty()) return leave_out(row, {{"no question is answered", "нет ответа ни на один вопрос"}, {}});
    const auto day = row.text("on").empty() ? std::nullopt : answered_day(row.text("on"));
    if (!day && !row.text("on").empty()) row.unread("on", row.text("on"));
    if (marks_of(row).empty()) return leave_out_unanswered(row);
    const auto [before, is_new] = there_.try_emplace({id, stage, day ? to_iso(*day) : std::string()}, marks_of(row));
    if (!is_new) {
      made.known.push_back({row.number(), row.name(), id, id, false, {}});
      for (const auto& [question, mark] : marks_of(row))
        if (const auto there = before->second.find(question); there == before->second.end() || there->second != mark)
          made.known.back().fresh.push_back(question);
      return;
    }
    NewValue survey = NewValue::map();
    survey.add("participant", NewValue::of_text(id));
    add_part(survey, row, id);
    survey.add("stage", NewValue::of_text(stage));
    if (day) survey.add("on", NewValue::of_word(to_iso(*day)));
    add_answers(survey, row);
    made.surveys.push_back(std::move(survey));
  }

 private:
  static Marks marks_of(const Survey& survey) {
    Marks marks;
    for (const auto& entry : survey.answers.entries) marks.emplace(*entry.key, *entry.value);
    return marks;
  }

  // The answers that can be read.
  Marks marks_of(const AnswerRow& row) const {
    Marks marks;
    for (const ProfileQuestion& question : programme_.effective.profile->questions)
      if (const std::string mark = mark_of(question, row.text(*question.id)); !mark.empty())
        marks.emplace(*question.id, mark);
    return marks;
  }

  void leave_out(const AnswerRow& row, Message why) { made.unknown.push_back({row.number(), "", std::move(why)}); }

  // Nothing was answered, or nothing can be read.
  void leave_out_unanswered(const AnswerRow& row) {
    NewValue nothing = NewValue::map();
    add_answers(nothing, row);
    leave_out(row,
              programme_.effective.profile->questions.empty()
                  ? Message{{"the profile of the programme asks no questions, so there is nothing to keep; write "
                             "“questions” in a profile of your own (“mentor schema --profile NAME” prints one)",
                             "в профиле программы нет вопросов, и хранить нечего; впишите «questions» в свой профиль "
                             "(«mentor schema --profile ИМЯ» печатает готовый)"},
                            {}}
                  : Message{{"no question of the profile is answered; left out",
                             "нет ответа ни на один вопрос профиля; не перенесено"},
                            {}});
  }

  std::string participant_of(const AnswerRow& row) {
    if (const std::string id = row.text("participant"); !id.empty()) {
      if (programme_.person(id)) return id;
      leave_out(row, {{"there is no participant “{0}”{1}", "участника «{0}» нет{1}"},
                      {id, after_semicolon(did_you_mean(id, programme_.person_ids()))}});
      return {};
    }
    const std::string name = row.name();
    if (const auto decided = same_.find(name); decided != same_.end()) return decided->second;
    const auto same = names_.same(name);
    if (same.size() == 1) return same.front()->id;
    const auto like = same.empty() ? names_.like(name) : same;
    if (!like.empty())
      made.unsure.push_back(unsure_row(row.number(), name, like));
    else
      leave_out(row, name.empty() ? Message{{"nobody is named here", "имя не указано"}, {}}
                                  : Message{{"nobody is called “{0}”", "участника «{0}» нет"}, {name}});
    return {};
  }

  void add_part(NewValue& survey, const AnswerRow& row, const std::string& id) {
    const auto parts = parts_.find(id);
    const bool one = parts != parts_.end() && parts->second.size() == 1;
    const AnsweredRoles roles = answered_roles(row.text("role"));
    std::string pair = row.text("pair"), role = one ? parts->second.front().role : "";
    if (!roles.any() && !row.text("role").empty()) row.unread("role", row.text("role"));
    if (roles.mentor != roles.mentee) role = roles.mentor ? "mentor" : "mentee";
    if (pair.empty() && one) pair = parts->second.front().pair;
    const auto is_it = [&](const Pair& each) { return *each.id == pair; };
    if (!pair.empty() && std::ranges::none_of(programme_.pairs, is_it)) {
      row.unread("pair", pair);
      pair.clear();
    }
    if (!pair.empty()) survey.add("pair", NewValue::of_text(pair));
    if (!role.empty()) survey.add("role", NewValue::of_text(role));
  }

  void add_answers(NewValue& survey, const AnswerRow& row) {
    NewValue answers = NewValue::map();
    for (const ProfileQuestion& question : programme_.effective.profile->questions) {
      const std::string id(*question.id), answer = row.text(id);
      if (answer.empty()) continue;
      const std::string mark = mark_of(question, answer);
      const auto [least, most] = scale_of(question);
      if (mark.empty())
        row.unread(id, answer,
                   {{"a whole number from {0} to {1} is wanted", "нужно целое число от {0} до {1}"}, {least, most}});
      else
        answers.add(id, has_scale(question) ? NewValue::of_word(mark) : NewValue::of_text(mark));
    }
    if (!answers.items.empty()) survey.add("answers", std::move(answers));
  }

  const Programme& programme_;
  const std::map<std::string, std::string>& same_;
  NamesOfPeople names_;
  std::map<std::string, std::vector<Part>> parts_;
  std::map<std::array<std::string, 3>, Marks> there_;  // by participant, stage, day
};

}  // namespace

SurveyImport import_surveys(const Answers& answers, const AnswerMap& map, const Programme& programme,
                            const std::map<std::string, std::string>& same,
                            const std::function<bool(std::string_view)>& is_personal) {
  SurveyImporter importer(programme, same);
  std::vector<AnswerNote> notes;
  std::set<std::string, std::less<>> open;
  for (const ProfileQuestion& question : programme.effective.profile->questions)
    if (!has_scale(question)) open.emplace(*question.id);
  const GuardedAnswers guarded = guarded_answers(answers, map, programme, is_personal, std::move(open));
  for (const Answers::Row& row : answers.rows) importer.add(AnswerRow(answers, map, row, notes, guarded));
  importer.made.notes = std::move(notes);
  return std::move(importer.made);
}

}  // namespace mentor
