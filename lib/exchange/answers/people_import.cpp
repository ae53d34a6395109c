#include "exchange/answers/people_import.h"

#include <algorithm>

#include "exchange/answers/entries_file.h"
#include "exchange/answers/person_entry.h"
#include "exchange/import/roadmap_yaml.h"
#include "unicode/fold.h"

namespace mentor {

namespace {

class PeopleImporter {
 public:
  PeopleImporter(const Programme& programme, const PeopleChoices& choices, std::size_t rows)
      : programme_(programme), choices_(choices), words_(programme), names_(names_of_people(programme)) {
    for (const Person& person : programme.people) taken_.emplace(*person.id);
    for (const Identity& identity : programme.identities) taken_.emplace(*identity.id);
    constexpr std::size_t digits = 4;
    ids_ = next_ids("p-", digits, {taken_.begin(), taken_.end()}, choices.id_from_name ? 0 : rows);
    std::ranges::reverse(ids_);
  }

  PeopleImport made;

  void add(const AnswerRow& row) {
    const std::string name = row.name();
    if (name.empty()) {
      row.note("name", {{"nobody is named here; the row is left out", "имя не указано; строка не перенесена"}, {}});
      return;
    }
    made.held_back += row.say_held_back();
    const std::string born = born_of(row);
    if (!is_known(row, name, born)) add_new(row, name, born);
  }

 private:
  // Whether the row is of somebody who is known or may be; it is then reported.
  bool is_known(const AnswerRow& row, const std::string& name, const std::string& born) {
    if (choices_.is_new.contains(name)) return false;
    const auto report = [&](std::vector<KnownRow>& where, const NamesOfPeople::Entry& who) {
      where.push_back({row.number(), name, who.id, who.name, {}});
      const Person* person = &where == &made.known ? programme_.person(who.id) : nullptr;
      if (person) where.back().fresh = topics_beyond(*person, row, words_);
      return true;
    };
    if (const auto same = choices_.same.find(name); same != choices_.same.end())
      return report(made.known, {same->second, same->second, ""});
    std::vector<const NamesOfPeople::Entry*> same = names_.same(name);
    std::erase_if(same, [&](const auto* each) { return is_other_birth(each->born, born); });
    // A namesake within the file has an id of this run: whether it is one person is not for us to say.
    if (same.size() == 1 && !new_ids_.contains(same.front()->id)) return report(made.known, *same.front());
    if (!same.empty()) return report(made.unsure, *same.front());
    for (const auto* each : names_.like(name))
      if (!is_other_birth(each->born, born)) return report(made.unsure, *each);
    return false;
  }

  static bool is_other_birth(const std::string& left, const std::string& right) {
    if (left.empty() || right.empty()) return false;
    const std::size_t compared = std::min(left.size(), right.size());
    return left.substr(0, compared) != right.substr(0, compared);
  }

  std::string next_id(const std::string& name) {
    if (!choices_.id_from_name) {
      std::string id = std::move(ids_.back());
      ids_.pop_back();
      return id;
    }
    const std::string base = id_for_file(name + ".");
    std::string id = base;
    for (int next = 2; taken_.contains(id); ++next) id = base + "-" + std::to_string(next);
    return id;
  }

  void add_new(const AnswerRow& row, const std::string& name, const std::string& born) {
    const std::string id = next_id(name);
    taken_.insert(id);
    new_ids_.insert(id);
    names_.add({name, id, born});
    NewValue& person = made.participants.emplace_back(NewValue::map());
    person.add("id", NewValue::of_text(id));
    if (choices_.id_from_name) {
      add_identity(person, row, name, born, false);
    } else {
      NewValue& identity = made.identities.emplace_back(NewValue::map());
      identity.add("id", NewValue::of_text(id));
      add_identity(identity, row, name, born, true);
    }
    add_fields(person, row, words_);
  }

  const Programme& programme_;
  const PeopleChoices& choices_;
  PeopleWords words_;
  NamesOfPeople names_;
  std::set<std::string> taken_, new_ids_;
  std::vector<std::string> ids_;  // still free, the next one last
};

}  // namespace

PeopleImport import_people(const Answers& answers, const AnswerMap& map, const Programme& programme,
                           const PeopleChoices& choices) {
  PeopleImporter importer(programme, choices, answers.rows.size());
  std::vector<AnswerNote> notes;
  const GuardedAnswers guarded =
      guarded_answers(answers, map, programme, choices.is_personal,
                      {"position", "place", "note", "topics", "skills", "requests", "organisation"});
  for (const Answers::Row& row : answers.rows) importer.add(AnswerRow(answers, map, row, notes, guarded));
  importer.made.notes = std::move(notes);
  return std::move(importer.made);
}

GuardedAnswers guarded_answers(const Answers& answers, const AnswerMap& map, const Programme& programme,
                               const std::function<bool(std::string_view)>& is_personal,
                               std::set<std::string, std::less<>> fields) {
  GuardedAnswers guarded(is_personal, std::move(fields));
  if (!guarded.on()) return guarded;
  for (const Person& person : programme.people)
    if (person.name) guarded.learn(*person.name);
  std::vector<AnswerNote> none;
  const GuardedAnswers open(nullptr, {});
  for (const Answers::Row& row : answers.rows) guarded.learn(AnswerRow(answers, map, row, none, open).name());
  return guarded;
}

NamesOfPeople names_of_people(const Programme& programme) {
  NamesOfPeople names;
  for (const Person& person : programme.people) {
    if (!person.name) continue;
    std::string born;
    if (person.born) born = person.born->day ? to_iso(*person.born->day) : std::to_string(person.born->year);
    names.add({std::string(*person.name), std::string(*person.id), born});
  }
  return names;
}

}  // namespace mentor
