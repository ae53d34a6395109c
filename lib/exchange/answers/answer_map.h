// Which question of a form fills which field: the small file of `--map`, and a first version of it, guessed from the
// wording of the questions.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/result.h"
#include "exchange/answers/answers.h"
#include "model/profile.h"

namespace mentor {

enum class AnswersOf : unsigned char { participants, surveys };

// A field that a question can fill, for the comment in the map and for suggestions.
struct AnswerField {
  std::string_view name;
  Text doc;
};
// All of them in the order in which people are asked. Surveys have the ids of the profile's questions besides.
std::span<const AnswerField> answer_fields(AnswersOf kind);

struct AnswerMap {
  std::vector<std::string> fields;                                   // by question; "" or "skip": not imported
  std::map<std::string, std::map<std::string, std::string>> values;  // field → answer (folded) → what is written
  std::map<std::string, std::string> defaults;                       // field → what stands for an empty answer
  std::vector<std::string> people;  // of a guessed map: two questions that name two people of a row
  std::map<std::string, std::vector<std::string>> options;  // field → ticked answers that hold a comma
  std::optional<bool> month_first;                          // how «5/11/2027» is to be read

  // The questions that fill the field, in their order. O(questions).
  std::vector<std::size_t> columns(std::string_view field) const;
};

// The map that the wording of the questions suggests: one that says nothing known is skipped; a role that the question
// for the name tells stands under `defaults`. O(questions).
AnswerMap suggest_map(const Answers& answers, AnswersOf kind, const Profile& profile);

// Adds the options with commas that the answers show, for fields of topics whose `options` the map does not name; which
// they are. O(size).
std::vector<std::string> learn_options(const Answers& answers, AnswerMap& map);

// The map as YAML with comments that say what can be changed. O(size).
std::string map_yaml(const Answers& answers, const AnswerMap& map, AnswersOf kind, const Profile& profile,
                     Language language);

// Reads such a file: `columns` (question → field), `values` (field → answer → value), `defaults` (field → value),
// `options` (field → answers that hold a comma), `dates` (day-first, month-first).
// Questions that it does not name are skipped. Failures (usage), each with the line and the nearest word: no YAML, an
// unknown key or field, a question that the answers do not have. O(size).
Result<AnswerMap> read_map(const std::string& path, std::string bytes, const Answers& answers, AnswersOf kind,
                           const Profile& profile);

}  // namespace mentor
