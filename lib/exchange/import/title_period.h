// The period of a plan, as its title or a line above the table names it. Only for recognition.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "exchange/import/recognise.h"

namespace mentor {

// Whether the title ends with its period: then it does not go on in the next line.
bool ends_with_period(std::string_view title);

// Fills the period from the title, else (with a doubt) from another line. O(words × 14).
void read_title_period(const SourceDocument& document, const std::vector<TextLine>& lines,
                       const std::vector<bool>& taken, ImportedRoadmap& roadmap);

// Where none was found: a doubt, with the school or calendar year that all dated deadlines lie in, if there is one.
// O(items).
void doubt_missing_period(const SourceDocument& document, ImportedRoadmap& roadmap);

}  // namespace mentor
