// How the value of a cell reads for a person; the same words in every format for people.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"
#include "render/style.h"

namespace mentor {

// What stands for a value that nobody gave.
inline constexpr std::string_view missing_mark = "—";

// The value in words: short dates, labels of keywords, «12 из 14 (86 %)», numbers with the decimal sign of the
// language, lists one after another with “; ”, a record as its values with ", ". May hold line feeds of the user's
// text.
std::string cell_text(const Cell& cell, Language language);

// "86 %" of a share: whole per cents, rounded half up, but never 0 % or 100 % of what is neither ("<1 %", ">99 %").
// "no data" where the denominator is zero or less.
std::string percentage(const Ratio& ratio, Language language);

// How a state is painted on a terminal: by the id of the keyword (overdue red, due-soon yellow, done green, …); plain
// for every other cell.
Style style_of(const Cell& cell);

// Whether values of the type line up on the right.
bool is_numeric(ColumnType type);

// Whether it is a count of nothing.
bool is_zero(const Cell& cell);

// The columns of a section that people see, as indices into Section::columns.
std::vector<std::size_t> columns_for_people(const Section& section);

// "As of 10 February 2023".
std::string as_of_line(const Document& document, Language language);

}  // namespace mentor
