#include "deadline/state.h"

#include <algorithm>
#include <array>
#include <utility>

namespace mentor {

namespace {

using Occurrences = std::vector<OccurrenceState>;

// When each occurrence begins to count: after the approval, or with the effective period for an open start.
std::vector<std::optional<Date>> starts_of(const Deadline& deadline, const StateFacts& facts) {
  std::vector<std::optional<Date>> starts;
  for (const Window& window : deadline.windows) {
    if (window.mark != Mark::none) continue;
    std::optional<Date> start = window.effective_from ? window.effective_from : window.from;
    if (!start && facts.effective) start = facts.effective->first;
    starts.push_back(start);
  }
  return starts;
}

bool started(const std::optional<Date>& start, Date day) { return !start || *start <= day; }

Occurrences occurrences_of(const Deadline& deadline) {
  Occurrences result;
  if (!deadline.has_due) return result;
  for (const Window& window : deadline.windows)
    if (window.mark == Mark::none) result.push_back({window.from, window.to, DeadlineState::upcoming, std::nullopt});
  return result;
}

std::vector<DoneRecord> records_until(const StateFacts& facts) {
  std::vector<DoneRecord> records;
  for (const DoneRecord& record : facts.done)
    if (record.on <= facts.as_of) records.push_back(record);
  std::ranges::sort(records, {}, [](const DoneRecord& record) { return std::pair(record.on, record.occurrence); });
  return records;
}

void close(Occurrences& occurrences, const std::vector<std::optional<Date>>& starts,
           const std::vector<DoneRecord>& records) {
  for (const DoneRecord& record : records)
    for (OccurrenceState& occurrence : occurrences)
      if (record.occurrence == occurrence.due && !occurrence.done) {
        occurrence.done = record.on;
        break;
      }
  for (const DoneRecord& record : records) {
    if (record.occurrence) continue;
    for (std::size_t i = 0; i < occurrences.size(); ++i)
      if (!occurrences[i].done && (occurrences.size() == 1 || started(starts[i], record.on))) {
        occurrences[i].done = record.on;
        break;
      }
  }
}

DeadlineState state_of(const OccurrenceState& occurrence, const std::optional<Date>& start, DeadlineKind kind,
                       const StateFacts& facts) {
  if (facts.cancelled && *facts.cancelled <= facts.as_of) return DeadlineState::cancelled;
  if (occurrence.done) return *occurrence.done <= occurrence.due ? DeadlineState::done : DeadlineState::done_late;
  if (facts.as_of > occurrence.due) return DeadlineState::overdue;
  if (kind == DeadlineKind::whole_period) return DeadlineState::ongoing;
  if ((occurrence.due - facts.as_of).count() <= facts.horizon) return DeadlineState::due_soon;
  return started(start, facts.as_of) ? DeadlineState::in_progress : DeadlineState::upcoming;
}

// The state of what has no occurrences.
DeadlineState state_without_due(const Deadline& deadline, const StateFacts& facts, bool is_done) {
  if (facts.cancelled && *facts.cancelled <= facts.as_of) return DeadlineState::cancelled;
  if (is_done) return DeadlineState::done;
  switch (deadline.kind) {
    case DeadlineKind::missing:
    case DeadlineKind::unreadable:
      return DeadlineState::undated;
    case DeadlineKind::continuous:
      return DeadlineState::ongoing;
    case DeadlineKind::since: {
      const bool later = !deadline.windows.empty() && !started(deadline.windows.front().from, facts.as_of);
      return later ? DeadlineState::upcoming : DeadlineState::ongoing;
    }
    default:
      break;
  }
  return deadline.error || !deadline.windows.empty() ? DeadlineState::undated : DeadlineState::unscheduled;
}

void decide(ItemState& item) {
  const auto most_urgent = std::ranges::min_element(item.occurrences, {}, &OccurrenceState::state);
  item.state = most_urgent->state;
  std::size_t index = static_cast<std::size_t>(most_urgent - item.occurrences.begin());
  if (item.state >= DeadlineState::done_late)
    for (std::size_t i = index; i < item.occurrences.size(); ++i)
      if (item.occurrences[i].state == item.state) index = i;
  item.deciding = index;
}

}  // namespace

std::string_view to_string(DeadlineState state) {
  static constexpr std::array<std::string_view, 10> names{"overdue",  "due-soon",    "in-progress", "ongoing",
                                                          "upcoming", "unscheduled", "undated",     "done-late",
                                                          "done",     "cancelled"};
  return names[static_cast<std::size_t>(state)];
}

ItemState state_of(const Deadline& deadline, const StateFacts& facts) {
  ItemState item;
  item.occurrences = occurrences_of(deadline);
  const auto records = records_until(facts);
  if (item.occurrences.empty()) {
    item.state = state_without_due(deadline, facts, !records.empty());
    return item;
  }
  const auto starts = starts_of(deadline, facts);
  close(item.occurrences, starts, records);
  for (std::size_t i = 0; i < item.occurrences.size(); ++i)
    item.occurrences[i].state = state_of(item.occurrences[i], starts[i], deadline.kind, facts);
  decide(item);
  return item;
}

}  // namespace mentor
