// The first stage of monitoring: what the curator wrote of the programme, the marks it was given, counts before and
// after.
#pragma once

#include "report/report.h"

namespace mentor {

// Strong and weak sides, chances and risks in the curator's words, newest analysis of each form.
Section swot_section(const ReportInput& input);

// The latest marks of each form by the criteria of the profile, their sum and its grade. A criterion without a mark is
// missing and leaves the sum without a grade. Notes of marks that no criterion knows go into `into`.
Section marks_section(const ReportInput& input, Document& into);

// Counts before (x1) and after (x2), the difference and its per cent of x1; nothing where x1 is 0 or either is missing.
// Redacted, counts below 5 and what follows from them are left out.
Section changes_section(const ReportInput& input);

}  // namespace mentor
