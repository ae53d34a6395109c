// A section's table as HTML: readable as it is; the page's script makes it sort and filter.
#pragma once

#include <string>

#include "document/document.h"
#include "render/markup.h"

namespace mentor {

// The table with its caption, `id` unique in the page. Columns for people only; groups as rows of their own, totals in
// the foot. A cell whose order is not that of its words carries it as `data-value`, one of a state its id as
// `data-state`. O(cells).
void put_table(Markup& out, const Section& section, const std::string& id);

}  // namespace mentor
