// A CSV table with named columns: the header checked, the rows walked, the cells read. What is wrong is reported.
#pragma once

#include <array>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "exchange/csv.h"

namespace mentor {

// Collects diagnostics, at most 100 of a rule in a file; the rest is counted.
class CsvFaults {
 public:
  explicit CsvFaults(std::vector<Diagnostic>& out) : out_(&out) {}
  void add(const RuleInfo& rule, Place place, Arguments arguments = {});
  // The same with a sentence of its own, and a help of its own where it is not empty.
  void say(const RuleInfo& rule, Place place, Message message, Text help = {});
  // Adds one line for each rule that was found more often than is shown.
  void finish(const Source& source);

 private:
  bool room(const RuleInfo& rule);
  std::vector<Diagnostic>* out_;
  std::map<const RuleInfo*, std::size_t> count_;
};

// The least and the greatest number of a column, and what to do about one outside.
struct CsvRange {
  std::int64_t low = 0, high = 0;
  Text help;
};

class CsvTable {
 public:
  // `columns`: all that may be there; `required`: how many of the first ones must be. Reads the header.
  CsvTable(const Source& source, std::span<const std::string_view> columns, std::size_t required, CsvFaults& faults);

  // Whether the header can be used at all.
  bool usable() const { return usable_; }
  bool has(std::size_t column) const { return index_[column].has_value(); }
  // The next row that has as many cells as the header; others are reported and left out.
  bool next();
  // The cell of a column in this row, without surrounding spaces; empty where the column is not there.
  std::string_view cell(std::size_t column) const;
  Place place(std::size_t column) const;
  // A whole number of a range; nothing, and reported, where the cell holds something else.
  std::optional<std::int64_t> number(std::size_t column, const CsvRange& range);
  // A name, valid until the next row; nothing, and reported, where it is empty. A line break inside it counts as a
  // space, and so do spaces around the break: a spreadsheet shows such a cell in two lines.
  std::optional<std::string_view> name(std::size_t column);

 private:
  void read_header();
  void name_unknown();

  const Source& source_;
  std::span<const std::string_view> columns_;
  CsvFaults& faults_;
  CsvReader reader_;
  std::vector<std::optional<std::size_t>> index_;  // by column: the cell in a row
  std::vector<std::size_t> unknown_;               // cells of the header that are no column of ours
  std::vector<std::string> joined_;                // by column: a name that stood in several lines
  std::size_t width_ = 0;
  bool usable_ = false;
};

// The text without spaces, tabs and no-break spaces at both ends.
std::string_view trimmed(std::string_view text);

}  // namespace mentor
