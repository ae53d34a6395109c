// The sentences about a match, the same in every format.
#pragma once

#include "document/document.h"
#include "report/match_view.h"

namespace mentor {

// `mentee/request`, or the mentee alone.
std::string label_of(const RequestName& name);
std::string label_of(const std::string& mentee, const std::string& request);

// Why a request has no mentor (its cause with the shortage), why a slot is free, why a minimum is missed.
Message cause_words(const MatchUnmatched& request);
Keyword cause_keyword(const std::string& cause);
Text free_words(std::string_view why);
Text below_words(std::string_view cause);

// The title of a criterion; a name that is none is its own.
Argument criterion_title(const std::string& name);
// "topics +1000 (1 of 1 topics: maths)".
Message reason_words(const MatchReason& reason);
// All reasons that gave points; what the files do not tell, which counts as half, is named in one sentence at the end.
std::vector<Message> all_reason_words(const std::vector<MatchReason>& reasons);
// "no time in common"; for criteria that must be fulfilled, which one.
Argument blocker_words(const std::string& constraint);
// "would help: 1 more slot at m-1 (serves 1 more, total +1400 points)".
Message advice_words(const MatchAdvice& advice);
// "or m-1: 1225 points less in all, 1 fewer served"; in a stable match, who would then rather have each other.
Message alternative_words(const MatchAlternative& other);
// What was reached and whether it is proved: two sentences.
std::vector<Message> summary_words(const MatchView& view);
// "1 of 2 requests has a mentor".
Argument served_words(std::int64_t matched, std::int64_t requests);
// "7 points", or what a table of ranks has in the place of scores. The pair must be one of the problem.
Message points_words(const MatchView& view, std::uint32_t request, std::uint32_t mentor);
// "“maths”, peer: 3 new slots would serve 3 more requests; for school-12".
Message need_words(const MatchNeed& need);
// "p-0020 (1 more served, +1978 points)".
Argument slot_value_words(const MatchSlotValue& value);
// The mentors near an unmatched request by what removed them: "no time in common: p-0004 and p-0009". Wrong topics are
// no near miss and are left out.
std::vector<Message> near_words(const MatchUnmatched& request);

// "+12", "0", "-3".
std::string with_sign(std::int64_t number);

// Who waits for a mentor, those first who come first: by priority, then how long they wait, then id. With people only.
struct Waiting {
  RequestName name;
  std::uint32_t tier = 0;  // of the match: 0 comes first
  std::optional<long> priority;
  std::optional<Date> since;
};
std::vector<Waiting> waiting_list(const MatchView& view);

}  // namespace mentor
