#include "exchange/answers/people_import.h"

#include <algorithm>

#include "base/utf8.h"
#include "exchange/answers/answer_values.h"
#include "exchange/answers/entries_file.h"
#include "exchange/answers/people_remarks.h"
#include "exchange/answers/person_entry.h"
#include "exchange/answers/person_identity.h"
#include "exchange/import/roadmap_yaml.h"
#include "unicode/fold.h"

namespace mentor {

namespace {

// «-», «нет», «123» are none: a name has letters.
bool is_name(std::string_view name) {
  const auto is_letter = [](char32_t point) {
    const bool latin = (point >= 'A' && point <= 'Z') || (point >= 'a' && point <= 'z');
    return latin || (point >= 0xC0 && (point < 0x2000 || point > 0x2BFF));
  };
  return !answered_none(name) && std::ranges::any_of(to_utf32(name), is_letter);
}

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

  // Before the first row is added: whom the rows are that are nobody's to decide.
  void claim(const AnswerRow& row) {
    const std::string name = row.name();
    seen_.insert(name);
    if (const auto decided = choices_.same.find(name); decided != choices_.same.end()) claimed_.insert(decided->second);
    if (choices_.is_new.empty() || choices_.is_new.contains(name) || names_.same(name).empty()) return;
    const auto same = namesakes(name, answered_birth(row.text("born")).value_or(""));
    if (same.size() == 1) claimed_.insert(same.front()->id);
  }

  // After the last: the choices that decided nothing.
  void finish() {
    for (const std::string& name : choices_.is_new)
      if (!seen_.contains(name)) made.unused.push_back(name);
    for (const auto& [name, who] : choices_.same)
      if (!seen_.contains(name))
        made.unused.push_back(name);
      else if (!met_.contains(name))
        made.unmet.push_back(who);
  }

  void add(const AnswerRow& row) {
    const std::string name = row.name();
    if (name.empty()) {
      row.note("name", {{"nobody is named here; the row is left out", "имя не указано; строка не перенесена"}, {}});
      return;
    }
    if (!is_name(name)) {
      row.note("name",
               {{"“{0}” is nobody's name; the row is left out", "«{0}» — не имя; строка не перенесена"}, {name}});
      return;
    }
    made.held_back += row.say_held_back();
    const std::string born = born_of(row);
    if (!is_known(row, name, born) && !is_undecided(row, name, choices_.is_new.contains(name)))
      add_new(row, name, born);
  }

 private:
  using Entry = NamesOfPeople::Entry;

  bool know(const AnswerRow& row, const std::string& name, const Entry& who) {
    made.known.push_back({row.number(), name, who.id, who.name, new_ids_.contains(who.id), {}});
    if (const Person* person = programme_.person(who.id)) made.known.back().fresh = topics_beyond(*person, row, words_);
    return true;
  }

  // Those of exactly this name whom the day of birth does not tell apart; where it tells one, that one.
  std::vector<const Entry*> namesakes(const std::string& name, const std::string& born) const {
    std::vector<const Entry*> same = names_.same(name);
    std::erase_if(same, [&](const auto* each) { return is_other_birth(each->born, born); });
    const auto has_birth = [&](const auto* each) { return !born.empty() && each->born == born; };
    if (std::ranges::count_if(same, has_birth) == 1) return {*std::ranges::find_if(same, has_birth)};
    return same;
  }

  // Whether `choices` say who the row is; nobody yet where the row is itself the first of that name or id.
  const Entry* decided(const std::string& name, Entry& by_id) {
    const auto same = choices_.same.find(name);
    if (same == choices_.same.end()) return nullptr;
    const std::string& who = same->second;
    const auto named = names_.same(who);
    if (programme_.person(who) || new_ids_.contains(who)) {
      by_id = {who, who, ""};
      met_.insert(name);
      return &by_id;
    }
    if (named.size() == 1) met_.insert(name);
    return named.size() == 1 ? named.front() : nullptr;
  }

  // Whether the row is of somebody who is known or may be; it is then reported.
  bool is_known(const AnswerRow& row, const std::string& name, const std::string& born) {
    Entry by_id;
    if (const Entry* who = decided(name, by_id)) return know(row, name, *who);
    const std::vector<const Entry*> same = namesakes(name, born);
    if (choices_.is_new.contains(name)) {
      for (const Entry* each : same)
        if (!new_ids_.contains(each->id) && claimed_.insert(each->id).second) return know(row, name, *each);
      return false;
    }
    // A namesake within the file has an id of this run: whether it is one person is not for us to say.
    if (same.size() == 1 && !new_ids_.contains(same.front()->id)) return know(row, name, *same.front());
    std::vector<const Entry*> may_be = same.empty() ? names_.like(name) : same;
    std::erase_if(may_be, [&](const auto* each) { return is_other_birth(each->born, born); });
    if (may_be.empty()) return false;
    made.unsure.push_back(unsure_row(row.number(), name, may_be));
    made.unsure.back().of_this_run = new_ids_.contains(may_be.front()->id);
    return true;
  }

  static bool is_other_birth(const std::string& left, const std::string& right) {
    if (left.empty() || right.empty()) return false;
    const std::size_t compared = std::min(left.size(), right.size());
    return left.substr(0, compared) != right.substr(0, compared);
  }

  bool is_local() const { return programme_.effective.language == "ru"; }

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
      add_identity(person, row, name, born, false, is_local());
    } else {
      NewValue& identity = made.identities.emplace_back(NewValue::map());
      identity.add("id", NewValue::of_text(id));
      add_identity(identity, row, name, born, true, is_local());
    }
    add_fields(person, row, words_);
  }

  const Programme& programme_;
  const PeopleChoices& choices_;
  PeopleWords words_;
  NamesOfPeople names_;
  std::set<std::string> taken_, new_ids_;
  std::set<std::string> seen_, met_;  // names: of all rows, of those that choices_.same decided
  std::set<std::string> claimed_;     // ids that a row has
  std::vector<std::string> ids_;      // still free, the next one last
};

}  // namespace

PeopleImport import_people(const Answers& answers, const AnswerMap& map, const Programme& programme,
                           const PeopleChoices& choices) {
  PeopleImporter importer(programme, choices, answers.rows.size());
  std::vector<AnswerNote> notes;
  const GuardedAnswers guarded =
      guarded_answers(answers, map, programme, choices.is_personal,
                      {"position", "place", "note", "topics", "skills", "requests", "organisation"});
  for (const Answers::Row& row : answers.rows) importer.claim(AnswerRow(answers, map, row, notes, guarded));
  for (const Answers::Row& row : answers.rows) importer.add(AnswerRow(answers, map, row, notes, guarded));
  importer.finish();
  importer.made.notes = std::move(notes);
  add_remarks(importer.made, answers, map);
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

KnownRow unsure_row(std::uint32_t row, const std::string& name, const std::vector<const NamesOfPeople::Entry*>& who) {
  KnownRow made{row, name, who.front()->id, who.front()->name, false, {}};
  for (std::size_t i = 1; i < who.size(); ++i) made.others.push_back(*who[i]);
  return made;
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
