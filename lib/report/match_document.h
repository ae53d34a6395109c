// Matches as documents: the answer itself, and the answers to questions about it. Formats are render's business.
#pragma once

#include "document/document.h"
#include "match/difference.h"
#include "match/frontier.h"
#include "report/match_view.h"

namespace mentor {

// The whole answer for people: sums, pairs with reasons, who waits and why, shortages, whom to look for, what a slot is
// worth, minimums, free slots, notes.
Document match_document(const MatchView& view, const std::vector<Message>& notes);

// One table for spreadsheets: a row for each request, with its mentor or the cause why it has none.
Document match_table(const MatchView& view);

// How good the answer is in numbers: distribution of the scores, which choices were met, by form, organisation and
// category.
Document match_statistics(const MatchView& view);

// What changes in an answer, e.g. with more slots or without a rule: sums, who gains, who loses. `title` says what was
// changed. `now` is the answer as the files are.
Document difference_document(const MatchView& now, const MatchView& then, const Message& title);

// The answer that changes at most so many running pairs, what it changes, and what further changes would bring.
// `problem` has all pairs, those that change too; `running`: the mentor that each request has now, or nobody.
struct ChangesQuestion {
  const MatchProblem& problem;
  const Frontier& frontier;
  const FrontierPoint& chosen;
  const std::vector<std::int32_t>& running;
  std::int64_t most = 0;
};
Document changes_document(const MatchView& view, const ChangesQuestion& question);

}  // namespace mentor
