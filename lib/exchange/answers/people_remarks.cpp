#include "exchange/answers/people_remarks.h"

#include <algorithm>
#include <map>
#include <set>

#include "exchange/answers/answer_columns.h"
#include "unicode/sentence.h"

namespace mentor {

namespace {

bool has_key(const NewValue& map, std::string_view key) { return std::ranges::find(map.keys, key) != map.keys.end(); }

bool has_role(const NewValue& person) {
  return has_key(person, "mentor") || has_key(person, "requests") || has_key(person, "curator");
}

// Which question may ask for the role, and how its answers are explained in a map.
Message way_out(const Answers& answers, const AnswerMap& map) {
  const auto question = likely_role(answers, map.fields);
  if (!question)
    return {{"print a map with --suggest-map and write “role” behind the question that tells it, or, where all are the "
             "same, “role: mentee” under “defaults:”; then name it with --map",
             "выведите карту (--suggest-map) и напишите «role» у вопроса, который это говорит, или, если все одно и то "
             "же, «role: mentee» под «defaults:»; укажите её: --map"},
            {}};
  const std::vector<std::string> all = different_answers(answers, *question);
  return {
      {"if “{0}” tells it, print a map with --suggest-map, write “role” behind that question and, under “values:”, "
       "what its answers mean, for example role: {{\"{1}\": mentor, \"{2}\": mentee}}; then name it with --map",
       "если это говорит «{0}», выведите карту (--suggest-map), напишите у этого вопроса «role» и под «values:», что "
       "значат ответы, например role: {{\"{1}\": mentor, \"{2}\": mentee}}; укажите её: --map"},
      {answers.questions[*question], all[0], all[1]}};
}

const NewValue* part_of(const NewValue& of, std::string_view key) {
  const auto at = std::ranges::find(of.keys, key);
  return at == of.keys.end() ? nullptr : &of.items[static_cast<std::size_t>(at - of.keys.begin())];
}

void learn_topics(const NewValue& of, std::string_view key, std::set<std::string>& topics) {
  const NewValue* value = part_of(of, key);
  if (!value) return;
  topics.insert(value->keys.begin(), value->keys.end());
  if (value->kind == NewValue::Kind::list)
    for (const NewValue& item : value->items) topics.insert(item.text);
}

// «Профориентация (медицина)» beside «профориентация»: for the match these are different topics.
void say_bracketed(PeopleImport& made) {
  std::set<std::string> topics;
  for (const NewValue& person : made.participants) {
    if (const NewValue* mentor = part_of(person, "mentor")) learn_topics(*mentor, "skills", topics);
    if (const NewValue* requests = part_of(person, "requests"))
      for (const NewValue& request : requests->items) learn_topics(request, "topics", topics);
  }
  std::map<std::string, std::vector<std::string>> bracketed;
  for (const std::string& topic : topics) {
    const std::string plain = topic.substr(0, topic.find(" ("));
    if (plain != topic && topics.contains(plain)) bracketed[plain].push_back(topic);
  }
  for (const auto& [plain, longer] : bracketed)
    made.remarks.push_back(
        {{"for the match “{0}” is one topic and {1} others; where they are the same, say so in a map under "
          "“values:”",
          "для подбора «{0}» — одна тема, а {1} — другие; если это одно и то же, скажите это в карте под "
          "«values:»"},
         {plain, listed(longer)}});
}

}  // namespace

void add_remarks(PeopleImport& made, const Answers& answers, const AnswerMap& map) {
  if (made.participants.empty()) return;
  if (std::ranges::none_of(made.participants, has_role)) {
    made.without_roles = true;
    made.participants.clear();
    made.identities.clear();
    made.remarks.push_back({{"nobody is written: no answer tells who is a mentor and who a mentee; {0}",
                             "никто не записан: ни один ответ не говорит, кто наставник, а кто наставляемый; {0}"},
                            {in_both(way_out(answers, map))}});
    return;
  }
  say_bracketed(made);
  std::int64_t ageless = 0;
  for (std::size_t i = 0; i < made.participants.size(); ++i) {
    const NewValue& person = made.participants[i];
    const bool told = has_key(person, "grade") || has_key(person, "born") || has_key(person, "position") ||
                      (i < made.identities.size() && has_key(made.identities[i], "born"));
    if (has_key(person, "requests") && !told) ++ageless;
  }
  constexpr Counted mentees{"mentee", "mentees", "наставляемого", "наставляемых", "наставляемых"};
  if (ageless > 0)
    made.remarks.push_back(
        {{"of {0} neither class nor year of birth is known: whether a guardian must consent cannot be "
          "told; add “grade” or “born” with “mentor set”",
          "у {0} не известны ни класс, ни год рождения: нужно ли согласие родителя, сказать нельзя; "
          "допишите «grade» или «born» командой «mentor set»"},
         {counted(ageless, mentees)}});
}

}  // namespace mentor
