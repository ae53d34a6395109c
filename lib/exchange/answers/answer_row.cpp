#include "exchange/answers/answer_row.h"

#include <algorithm>
#include <set>

#include "exchange/answers/answer_options.h"
#include "exchange/answers/answer_values.h"
#include "unicode/fold.h"

namespace mentor {

namespace {

// «available.mon» is answered in the words of «available».
std::string_view whole_field(std::string_view field) {
  return field.substr(0, field.find("available.") == 0 ? 9 : field.size());
}

}  // namespace

const std::string* AnswerRow::value_of(std::string_view field, const std::string& answer) const {
  for (const std::string_view name : {field, whole_field(field)})
    if (const auto values = map_.values.find(std::string(name)); values != map_.values.end())
      if (const auto value = values->second.find(fold(answer)); value != values->second.end()) return &value->second;
  return nullptr;
}

std::string AnswerRow::meant(std::string_view field, const std::string& answer) const {
  if (const std::string* value = value_of(field, answer)) return *value;
  if (!field.starts_with("available")) return answer;
  // Parts that `values` name, one by one: «Lunchtime, After school».
  const std::vector<std::string> parts = parts_of(field, answer);
  if (std::ranges::none_of(answered_list(answer), [&](const auto& part) { return value_of(field, part) != nullptr; }))
    return answer;
  std::string all;
  for (const std::string& part : parts) all += (all.empty() ? "" : ", ") + part;
  return all;
}

std::vector<std::string> AnswerRow::parts_of(std::string_view field, const std::string& answer) const {
  std::set<std::string> options;
  if (const auto known = map_.options.find(std::string(field)); known != map_.options.end())
    for (const std::string& option : known->second) options.insert(fold(option));
  for (const std::string_view name : {field, whole_field(field)})
    if (const auto values = map_.values.find(std::string(name)); values != map_.values.end())
      for (const auto& [words, value] : values->second) options.insert(words);
  std::vector<std::string> parts = split_answer(answer, options);
  for (std::string& part : parts)
    if (const std::string* value = value_of(field, part)) part = *value;
  return parts;
}

bool AnswerRow::is_held_back(std::size_t column) const {
  const std::string& field = map_.fields[column];
  return guarded_.holds_back(field, meant(field, row_.cells[column]));
}

std::size_t AnswerRow::say_held_back() const {
  std::size_t count = 0;
  for (std::size_t i = 0; guarded_.on() && i < map_.fields.size(); ++i) {
    if (!is_held_back(i)) continue;
    ++count;
    notes_.push_back({row_.number,
                      answers_.questions[i],
                      {{"a name, a telephone or an address, it seems, and the repository is public: left out; take it "
                        "out of the table, or write the answer with “mentor set”",
                        "похоже на имя, телефон или адрес, а хранилище публичное: не перенесено; уберите это из "
                        "таблицы или запишите ответ командой «mentor set»"},
                       {}}});
  }
  return count;
}

std::string AnswerRow::text(std::string_view field) const {
  for (const std::size_t column : map_.columns(field))
    if (!row_.cells[column].empty() && !is_held_back(column)) return meant(field, row_.cells[column]);
  const auto otherwise = map_.defaults.find(std::string(field));
  return otherwise == map_.defaults.end() ? std::string() : otherwise->second;
}

std::vector<std::string> AnswerRow::texts(std::string_view field) const {
  std::vector<std::string> all;
  for (const std::size_t column : map_.columns(field))
    if (!row_.cells[column].empty() && !is_held_back(column)) all.push_back(meant(field, row_.cells[column]));
  if (all.empty())
    if (const auto otherwise = map_.defaults.find(std::string(field)); otherwise != map_.defaults.end())
      all.push_back(otherwise->second);
  return all;
}

std::string AnswerRow::name() const {
  std::string name = text("name");
  for (const std::string_view part : {"surname", "first-name", "patronymic"})
    if (const std::string word = text(part); !word.empty()) name += (name.empty() ? "" : " ") + word;
  std::ranges::replace(name, '\n', ' ');
  return name;
}

void AnswerRow::unread(std::string_view field, std::string_view answer, Message near) const {
  if (guarded_.holds_back(answer))
    return note(field, {{"the answer is not understood and left out; it is not repeated here, for it may name somebody",
                         "ответ не удалось понять, не перенесено; он здесь не повторён: в нём может быть имя"},
                        {}});
  note(field, {{"“{0}” is not understood and left out{1}", "«{0}» не удалось понять, не перенесено{1}"},
               {answer, after_semicolon(near)}});
}

void AnswerRow::note(std::string_view field, Message message) const {
  const auto columns = map_.columns(field);
  notes_.push_back(
      {row_.number, columns.empty() ? std::string() : answers_.questions[columns.front()], std::move(message)});
}

void AnswerRow::note_on(std::string_view field, std::string_view answer, Message message) const {
  note(field, std::move(message));
  for (const std::size_t column : map_.columns(field))
    if (row_.cells[column] == answer) notes_.back().question = answers_.questions[column];
}

void AnswerRow::open(std::string_view field, Message message) const {
  note(field, std::move(message));
  notes_.back().open = true;
}

}  // namespace mentor
