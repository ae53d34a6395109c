// Charts of a section as inline SVG with a caption and a legend.
#pragma once

#include <string>

#include "document/document.h"
#include "render/markup.h"

namespace mentor {

// A <figure> with one chart of the section; `id` is unique in the page; the symbols of put_symbols must be in it.
// Nothing where the section has no rows to draw. O(rows × values).
void put_chart(Markup& out, const Section& section, const Chart& chart, const std::string& id);

}  // namespace mentor
