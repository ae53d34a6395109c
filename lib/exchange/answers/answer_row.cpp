#include "exchange/answers/answer_row.h"

#include <algorithm>

#include "unicode/fold.h"

namespace mentor {

std::string AnswerRow::meant(std::string_view field, const std::string& answer) const {
  if (const auto values = map_.values.find(std::string(field)); values != map_.values.end())
    if (const auto value = values->second.find(fold(answer)); value != values->second.end()) return value->second;
  return answer;
}

std::string AnswerRow::text(std::string_view field) const {
  for (const std::size_t column : map_.columns(field))
    if (!row_.cells[column].empty()) return meant(field, row_.cells[column]);
  const auto otherwise = map_.defaults.find(std::string(field));
  return otherwise == map_.defaults.end() ? std::string() : otherwise->second;
}

std::vector<std::string> AnswerRow::texts(std::string_view field) const {
  std::vector<std::string> all;
  for (const std::size_t column : map_.columns(field))
    if (!row_.cells[column].empty()) all.push_back(meant(field, row_.cells[column]));
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
  note(field, {{"“{0}” is not understood and left out{1}", "«{0}» не удалось понять, не перенесено{1}"},
               {answer, after_semicolon(near)}});
}

void AnswerRow::note(std::string_view field, Message message) const {
  const auto columns = map_.columns(field);
  notes_.push_back(
      {row_.number, columns.empty() ? std::string() : answers_.questions[columns.front()], std::move(message)});
}

}  // namespace mentor
