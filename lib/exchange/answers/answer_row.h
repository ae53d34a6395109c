// One row of answers, asked by field. Only for the imports of answers.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "exchange/answers/answer_map.h"
#include "exchange/answers/guarded_answers.h"

namespace mentor {

class AnswerRow {
 public:
  AnswerRow(const Answers& answers, const AnswerMap& map, const Answers::Row& row, std::vector<AnswerNote>& notes,
            const GuardedAnswers& guarded)
      : answers_(answers), map_(map), row_(row), notes_(notes), guarded_(guarded) {}

  std::uint32_t number() const { return row_.number; }
  // The answer to the first question of the field that has one, as the map's `values` have it; else its default; "".
  // What is held back counts as not answered.
  std::string text(std::string_view field) const;
  // The answers to all questions of the field. O(questions).
  std::vector<std::string> texts(std::string_view field) const;
  // The parts of an answer to a list: by the options of the map, and each as its `values` have it. O(length).
  std::vector<std::string> parts_of(std::string_view field, const std::string& answer) const;
  // «name», or surname, first name and patronymic put together. O(length).
  std::string name() const;

  // Says which questions have answers that are held back; how many they are. O(questions × length).
  std::size_t say_held_back() const;
  // Says that an answer to the field's question is not understood, and what comes near.
  void unread(std::string_view field, std::string_view answer, Message near = {}) const;
  void note(std::string_view field, Message message) const;
  // The same of one answer, where several questions fill the field.
  void note_on(std::string_view field, std::string_view answer, Message message) const;
  // The same of something that somebody has to decide.
  void open(std::string_view field, Message message) const;

 private:
  std::string meant(std::string_view field, const std::string& answer) const;
  bool is_held_back(std::size_t column) const;
  // What the map's `values` say of the whole answer; nothing where they do not name it.
  const std::string* value_of(std::string_view field, const std::string& answer) const;

  const Answers& answers_;
  const AnswerMap& map_;
  const Answers::Row& row_;
  std::vector<AnswerNote>& notes_;
  const GuardedAnswers& guarded_;
};

}  // namespace mentor
