// A table of counts of people: one row per group, one column per count; small counts are hidden for others.
#pragma once

#include <map>

#include "report/counts.h"

namespace mentor {

class CountTable {
 public:
  // Counts that add up to another count of the same row: where one is hidden, all of them are.
  using Parts = std::vector<std::size_t>;

  // `sums`: more counts that add up to one of the same row, only that none may be told from their sum.
  CountTable(std::string id, Text title, Column group, std::vector<Column> counts, std::vector<Parts> parts = {},
             std::vector<Parts> sums = {});

  // The counts of a group, made (all 0) where it is new; rows stand in the order of their keys.
  std::vector<std::int64_t>& of(const std::string& key, const Cell& label);
  // The section; `with` adds a row of totals where there are two rows or more.
  enum class Total : unsigned char { without, with };
  Section section(bool redacted, Total total) &&;

 private:
  std::vector<std::int64_t> column(std::size_t count) const;
  static std::vector<std::int64_t> parts_of(const std::vector<std::int64_t>& row, const Parts& parts);
  // The rows that are withheld whole: in a column, or in themselves, what is rounded gives away what it was.
  std::vector<bool> given_away() const;
  // By column, then row: what is hidden; how each count is shown.
  std::vector<std::vector<bool>> hidden() const;
  std::vector<std::vector<Count>> as_shown(bool redacted) const;
  // By row: what of a column is no part of its total.
  std::vector<bool> not_shown(std::size_t count, const std::vector<Count>& shown) const;
  Row total_row(const std::vector<std::vector<Count>>& shown, bool redacted) const;

  Section section_;
  std::size_t counts_;
  std::vector<Parts> parts_, sums_;
  std::map<std::string, std::pair<Cell, std::vector<std::int64_t>>> rows_;
};

// A column of numbers.
Column number_column(std::string id, Text title);

}  // namespace mentor
