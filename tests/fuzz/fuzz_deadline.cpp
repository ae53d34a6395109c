// A deadline phrase of any bytes in several contexts: the answer is in order, explained in both languages, and its
// canonical phrase reads back to the same windows.
#include "deadline/deadline.h"
#include "tests/fuzz/require.h"

using namespace mentor;

namespace {

DeadlineContext context_in(const char* first, const char* last, std::optional<Date> approved = {}) {
  DeadlineContext context;
  context.period = Period{*parse_iso(first), *parse_iso(last)};
  context.approved = approved;
  return context;
}

void check_windows(const Deadline& deadline) {
  for (std::size_t i = 0; i < deadline.windows.size(); ++i) {
    const Window& window = deadline.windows[i];
    require(!window.from || *window.from <= window.to, "a window begins before it ends");
    require(i == 0 || deadline.windows[i - 1].to <= window.to, "windows are in order");
  }
  require(deadline.due().size() <= deadline.windows.size(), "due days come from windows");
}

void check_error(const Deadline& deadline, std::size_t size) {
  const bool unreadable = deadline.kind == DeadlineKind::unreadable;
  require(deadline.error.has_value() || !unreadable, "an unreadable phrase has an error");
  if (!deadline.error) return;
  require(deadline.error->offset + deadline.error->length <= size, "an error lies in the phrase");
  require(deadline.windows.empty(), "a phrase with an error has no windows");
  require(deadline.error->needs_period != unreadable, "what needs a period is readable");
  require_sentence(deadline.error->message);
}

void check(std::string_view phrase, const DeadlineContext& context) {
  const Deadline deadline = read_deadline(phrase, context);
  check_windows(deadline);
  check_error(deadline, phrase.size());
  require_sentence(deadline.explain);
  for (const Message& note : deadline.notes) require_sentence(note);
  if (deadline.kind == DeadlineKind::unreadable) return;
  const Deadline again = read_deadline(deadline.normal, context);
  const bool same = again.kind == deadline.kind && again.windows == deadline.windows;
  if (!same) std::fprintf(stderr, "normal: %s\n", deadline.normal.c_str());
  require(same, "the canonical phrase means the same");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const DeadlineContext contexts[] = {context_in("2022-01-01", "2024-12-31", parse_iso("2022-08-30")),
                                             context_in("2023-09-01", "2024-08-31"),
                                             context_in("2024-02-29", "2024-02-29"), DeadlineContext{}};
  const std::string_view phrase = input(data, size);
  for (const DeadlineContext& context : contexts) check(phrase, context);
  const PeriodReading period = read_period(phrase);
  require(period.period.has_value() != period.error.has_value(), "a period is read or refused");
  require(!period.period || period.period->first <= period.period->last, "a period begins before it ends");
  for (const Scope& scope : find_scopes(phrase))
    require(scope.offset + scope.length <= phrase.size(), "a scope lies in the text");
  return 0;
}
