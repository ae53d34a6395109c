// A timeline as a drawing: months across, a row for each item, windows as bars, the day of today as a line.
#pragma once

#include <string>

#include "document/document.h"
#include "render/markup.h"

namespace mentor {

// Wide: names beside the bars, tooltips. Narrow, for a telephone: names above the bars.
enum class GanttSize : unsigned char { wide, narrow };

// Draws the timeline of a section that has one. `id` is unique in the page; the symbols of put_symbols must be in it.
// `attributes` are added to the <svg>. O(rows + occurrences + months).
void put_gantt(Markup& out, const Section& section, const std::string& id, GanttSize size,
               const Markup::Attributes& attributes = {});

// Where the marks under the time axis stand: the first days of every month, third month or year, by the length of the
// time shown; about 6 to 36 of them.
std::vector<Date> axis_days(Date from, Date to);
// What stands at one: "Sep" / «сен», with the year at the first one and in January; a year alone where steps are years.
Argument axis_label(Date day, Date first, Date to);

}  // namespace mentor
