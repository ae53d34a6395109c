// Names of registered people in a report for others: a cell that is nothing but such a name, however it is written, is
// withheld.
#pragma once

#include <map>

#include "report/report.h"

namespace mentor {

class RegisteredNames {
 public:
  // Of everybody who is reported: participants, identities, and people among `parties`. O(people × length).
  explicit RegisteredNames(const ReportInput& input);

  // Whether the text is one person's name and nothing else: the words in any order and case, ё as е, with endings of
  // other cases, first names and patronymics as initials or left out; a single word only where it is the surname (the
  // first word). O(people whose names begin alike).
  bool is_name(std::string_view text) const;

  // Puts "…" for each text of the document, and each part of one between commas, that is a name. O(cells).
  void hide_in(Document& document) const;

 private:
  using Name = std::vector<std::string>;  // folded words

  void add(std::string_view name);
  std::string without_names(const std::string& text) const;
  void hide_in(Cell& cell) const;

  std::vector<Name> names_;
  std::map<std::string, std::vector<std::size_t>, std::less<>> by_beginning_;  // of a word → names
};

}  // namespace mentor
