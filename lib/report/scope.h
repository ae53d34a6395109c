// What a report speaks of: the programmes of the repository in a fixed order, narrowed to the paths that were asked
// for.
#pragma once

#include "report/report.h"

namespace mentor {

// Whether what was read from this place is reported. A place in no file (a default) never is, where paths were given.
bool in_scope(const ReportInput& input, const Place& place);

// Programmes of which anything is reported, by folder.
std::vector<const Programme*> programmes_in(const ReportInput& input);

// Those of a programme that are reported: roadmaps, people and pairs by id, with its numbers as numbers
// (pair-2 before pair-10), ties by place. O(n log n).
std::vector<const Roadmap*> roadmaps_in(const ReportInput& input, const Programme& programme);
std::vector<const Person*> people_in(const ReportInput& input, const Programme& programme);
std::vector<const Pair*> pairs_in(const ReportInput& input, const Programme& programme);

// The paths asked for that hold nothing of the repository.
std::vector<std::string> empty_scopes(const ReportInput& input);

// Whether `privacy.public` is set for anything that is reported.
bool any_public(const ReportInput& input);

// What to call a programme in a table: its organisation, else its title, else its id or folder.
std::string organisation_of(const Programme& programme);
// Whose a report of these programmes is, in a line: the one at the top of all others, or the first few of several, and
// how many stand below. Empty where there is nothing to call them.
Message about_of(const std::vector<const Programme*>& programmes);
// The same of names of those at the top.
Message about_of(const std::vector<std::string>& top, std::size_t below);
// The organisation of a roadmap, else of its programme.
std::string organisation_of(const Programme& programme, const Roadmap& roadmap);
// The title of an organisation by the id that people's files use; the id itself where there is no such one.
std::string organisation_title(const Programme& programme, std::string_view id);

}  // namespace mentor
