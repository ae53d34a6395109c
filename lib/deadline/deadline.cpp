#include "deadline/deadline.h"

#include <algorithm>
#include <array>

#include "deadline/lexer.h"
#include "deadline/parser.h"
#include "deadline/print.h"
#include "deadline/resolve.h"

namespace mentor {

namespace {

constexpr std::size_t longest_phrase = 4096;

Deadline unreadable(Deadline::Error error) {
  Deadline result;
  result.kind = DeadlineKind::unreadable;
  result.has_due = false;
  result.explain = error.message;
  result.error = std::move(error);
  return result;
}

bool is_ever_due(DeadlineKind kind) {
  switch (kind) {
    case DeadlineKind::continuous:
    case DeadlineKind::since:
    case DeadlineKind::missing:
    case DeadlineKind::unreadable:
      return false;
    default:
      return true;
  }
}

Deadline from_resolved(ResolvedPhrase resolved, std::string_view phrase) {
  Deadline result;
  result.kind = resolved.tree.kind;
  const Argument described = describe_phrase(resolved.tree, phrase);
  result.explain = explain_phrase(resolved, phrase, described);
  result.normal = described.in(resolved.tree.language);
  // A list of hundreds of months: as written it is short enough to be read again.
  if (result.normal.size() > longest_phrase) result.normal = phrase;
  result.has_due = is_ever_due(result.kind);
  result.recurring = result.kind == DeadlineKind::recurring || resolved.windows.size() > 1;
  result.windows = std::move(resolved.windows);
  for (Message& note : resolved.tree.notes)
    if (std::ranges::find(result.notes, note) == result.notes.end()) result.notes.push_back(std::move(note));
  result.error = std::move(resolved.error);
  if (resolved.tree.offset) result.counted_from = std::move(resolved.tree.offset->reference);
  return result;
}

// «до педсовета», "by the volunteers' evening": words that mean something only because the calendar names the days.
std::optional<ResolvedPhrase> named_event(std::string_view phrase, Language language, const DeadlineContext& context) {
  if (!context.calendar || !context.period) return std::nullopt;
  PhraseTree tree;
  tree.kind = DeadlineKind::event;
  tree.language = language;
  tree.words = phrase;
  ResolvedPhrase resolved = resolve_phrase(std::move(tree), context);
  return resolved.windows.empty() ? std::nullopt : std::optional(std::move(resolved));
}

}  // namespace

std::string_view to_string(DeadlineKind kind) {
  static constexpr std::array<std::string_view, 25> names{
      "date",        "until",     "since",      "month",        "month-range", "date-range",  "quarter",
      "half-year",   "season",    "month-part", "quarter-part", "event",       "year",        "year-range",
      "school-year", "recurring", "list",       "whole-period", "continuous",  "by-schedule", "on-request",
      "as-needed",   "relative",  "missing",    "unreadable"};
  return names[static_cast<std::size_t>(kind)];
}

std::string_view to_string(Mark mark) {
  return mark == Mark::none ? "" : mark == Mark::before_approval ? "before-approval" : "outside-period";
}

std::vector<Date> Deadline::due() const {
  std::vector<Date> days;
  if (!has_due) return days;
  for (const Window& window : windows)
    if (window.mark == Mark::none) days.push_back(window.to);
  return days;
}

Deadline read_deadline(std::string_view phrase, const DeadlineContext& context) {
  if (phrase.size() > longest_phrase) {
    Deadline::Error error;
    error.length = static_cast<std::uint32_t>(phrase.size());
    error.message = {{"a deadline longer than {0} bytes is not read; please write it shorter",
                      "срок длиннее {0} байт не читается; запишите его короче"},
                     {longest_phrase}};
    return unreadable(std::move(error));
  }
  const PhraseTokens tokens = read_tokens(phrase);
  auto tree = parse_phrase(phrase, tokens);
  if (!tree) {
    if (auto named = named_event(phrase, tokens.language, context)) return from_resolved(std::move(*named), phrase);
    return unreadable(std::move(tree.error()));
  }
  ResolvedPhrase resolved = resolve_phrase(std::move(*tree), context);
  if (resolved.error && !resolved.error->needs_period) return unreadable(std::move(*resolved.error));
  return from_resolved(std::move(resolved), phrase);
}

}  // namespace mentor
