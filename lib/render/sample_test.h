// A document with everything that formats must cope with: states, totals, groups, charts, a timeline, hostile text.
#pragma once

#include "document/document.h"

namespace mentor {

// Text that is markup, a formula, an escape sequence and a terminator of quotations at once.
inline constexpr const char* hostile =
    "=1+1</script><img src=x onerror=alert(1)>\"'&]]>\x1b[31m\xE2\x80\xAE{0};,\\n\nBEGIN:VEVENT";

// Items with occurrences from September 2026 to May 2027, today the 20th of November 2026, and counts with a total.
Document sample_document();

}  // namespace mentor
