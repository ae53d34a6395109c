// What stands on the sheets of a workbook, before any library is asked to write it.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "document/document.h"
#include "render/look.h"

namespace mentor {

// A share becomes three columns: its parts, from which everybody can calculate, and the per cent.
enum class SheetPart : unsigned char { value, numerator, denominator, per_cent };

struct SheetColumn {
  std::string title;
  std::size_t column = 0;  // of the section
  SheetPart part = SheetPart::value;
  bool is_group = false;  // the heading that rows stand under
};

// Nothing: an empty cell. A string is only ever text, whatever it begins with.
struct SheetCell {
  std::variant<std::monostate, std::string, double, Date> value;
  const Look* look = nullptr;
};

struct Sheet {
  std::string name;  // as a spreadsheet takes it
  const Section* section = nullptr;
  std::vector<SheetColumn> columns;
  std::vector<std::vector<SheetCell>> rows;  // totals after all others
  std::size_t totals = 0;                    // how many of the rows are totals
};

// A sheet for each table of the document that people see. O(cells).
std::vector<Sheet> sheets_of(const Document& document, Language language);

// The text as a sheet can hold it: control characters visible, what XML does not allow replaced. O(size).
std::string sheet_text(std::string_view text);

// A name that a spreadsheet takes (at most 31 UTF-16 units, none of []:*?/\ and no apostrophe at its ends) and that
// none of `taken` has, whatever the case; adds it in lower case.
std::string sheet_name(std::string_view title, std::vector<std::string>& taken);

}  // namespace mentor
