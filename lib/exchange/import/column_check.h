// Whether the columns hold what their headings promise, for tables that were printed and cut anew.
#pragma once

#include "exchange/import/imported_roadmap.h"

namespace mentor {

// Adds a doubt about the columns where hardly a cell of the deadlines can be read as one, and most cells of another
// column can: then the columns have shifted, or the heading misleads. O(words).
void doubt_shifted_columns(ImportedRoadmap& roadmap);

}  // namespace mentor
