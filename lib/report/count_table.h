// A table of counts of people: one row per group, one column per count; small counts are hidden for others.
#pragma once

#include <map>

#include "report/counts.h"

namespace mentor {

class CountTable {
 public:
  // Counts that add up to another count of the same row: where one is hidden, all of them are.
  using Parts = std::vector<std::size_t>;

  CountTable(std::string id, Text title, Column group, std::vector<Column> counts, std::vector<Parts> parts = {});

  // The counts of a group, made (all 0) where it is new; rows stand in the order of their keys.
  std::vector<std::int64_t>& of(const std::string& key, const Cell& label);
  // The section; `with` adds a row of totals where there are two rows or more.
  enum class Total : unsigned char { without, with };
  Section section(bool redacted, Total total) &&;

 private:
  std::vector<std::int64_t> column(std::size_t count) const;
  // By column, then row.
  std::vector<std::vector<bool>> hidden() const;

  Section section_;
  std::size_t counts_;
  std::vector<Parts> parts_;
  std::map<std::string, std::pair<Cell, std::vector<std::int64_t>>> rows_;
};

// A column of numbers.
Column number_column(std::string id, Text title);

}  // namespace mentor
