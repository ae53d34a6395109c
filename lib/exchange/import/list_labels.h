// Numbers of lists that office programs print and do not store: «1.», «1.2.», «а)», «–», counted as they would be.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace mentor {

// One level of a list as its document describes it.
struct ListLevel {
  std::string pattern = "%1.";   // %1 … %9: the number of that level
  std::string kind = "decimal";  // decimal, lowerLetter, upperRoman, russianLower, bullet, none, …: names of OOXML
  unsigned start = 1;
};

// Counts the entries of one list.
class ListCounter {
 public:
  explicit ListCounter(std::vector<ListLevel> levels) : levels_(std::move(levels)) {}

  // The label of the next entry at a level from 0; "–" for bullets, "" where the level prints none. O(level).
  std::string next(std::size_t level);

 private:
  std::vector<ListLevel> levels_;
  std::vector<unsigned> counts_;
};

// A number as such a list writes it: 4 → "4", "d", "IV", «г». From 1; other kinds are decimal.
std::string list_number(unsigned number, std::string_view kind);

// Whether a label says where in the list it stands: it has a digit («1.2.»), bullets and letters do not. O(length).
bool is_printed_number(std::string_view label);

}  // namespace mentor
