// A table of counts of people: one row per group, one column per count, redacted column by column.
#pragma once

#include <map>

#include "report/counts.h"

namespace mentor {

class CountTable {
 public:
  CountTable(std::string id, Text title, Column group, std::vector<Column> counts);

  // The counts of a group, made (all 0) where it is new; rows stand in the order of their keys.
  std::vector<std::int64_t>& of(const std::string& key, const Cell& label);
  // The section; `with_total` adds a row of totals where there are two rows or more.
  enum class Total : unsigned char { without, with };
  Section section(bool redacted, Total total) &&;

 private:
  Section section_;
  std::size_t counts_;
  std::map<std::string, std::pair<Cell, std::vector<std::int64_t>>> rows_;
};

// A column of numbers.
Column number_column(std::string id, Text title);

}  // namespace mentor
