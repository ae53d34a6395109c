#include "change/done.h"

#include <algorithm>

#include "unicode/sentence.h"

namespace mentor {

namespace {

constexpr Date last_day = Date(std::chrono::year{9999} / 12 / 31);

// The occurrences with whatever is recorded of them, also later than today.
std::vector<OccurrenceState> occurrences_of(const Target& target) {
  return state_of(*target.roadmap, *target.item, last_day).occurrences;
}

std::vector<std::string> due_days(const std::vector<OccurrenceState>& occurrences, bool only_open) {
  std::vector<std::string> days;
  for (const OccurrenceState& each : occurrences)
    if (!only_open || !each.done) days.push_back(to_iso(each.due));
  return days;
}

Result<Date> occurrence_asked(const Target& target, const std::vector<OccurrenceState>& all, Date due) {
  const auto found = std::ranges::find(all, due, &OccurrenceState::due);
  if (found == all.end())
    return usage_failure({"{0} has no occurrence due on {1}; there are {2}", "у {0} нет срока {1}; есть {2}"},
                         {target.name, to_iso(due), listed(due_days(all, false))});
  if (found->done)
    return usage_failure({"{0}, due on {1}, is done already: on {2}", "{0} со сроком {1} уже выполнен: {2}"},
                         {target.name, to_iso(due), to_iso(*found->done)});
  return due;
}

// When an occurrence begins to count.
Date start_of(const Target& target, const OccurrenceState& occurrence) {
  for (const Window& window : target.item->reading->windows)
    if (window.mark == Mark::none && window.to == occurrence.due && window.effective_from)
      return *window.effective_from;
  if (occurrence.from) return *occurrence.from;
  return target.roadmap->effective ? target.roadmap->effective->first : Date::min();
}

bool is_open_by(const Target& target, const OccurrenceState& each, Date on) {
  return !each.done && start_of(target, each) <= on;
}

tl::unexpected<Failure> nothing_open(const Target& target, const std::vector<OccurrenceState>& all, Date on) {
  const auto next = std::ranges::find_if(all, [](const OccurrenceState& each) { return !each.done; });
  if (next == all.end())
    return usage_failure({"{0} is done already, every time that it was due", "{0} уже выполнен, все сроки закрыты"},
                         {target.name});
  return usage_failure({"nothing of {0} that had begun by {1} is open; the next is due on {2}: --occurrence {2}",
                        "к {1} у {0} не осталось невыполненного; следующий срок — {2}: --occurrence {2}"},
                       {target.name, to_iso(on), to_iso(next->due)});
}

// The open occurrence that the day belongs to, else the earliest open one that had begun by then.
Result<Date> occurrence_of_day(const Target& target, const std::vector<OccurrenceState>& all, Date on) {
  const OccurrenceState* earliest = nullptr;
  for (const OccurrenceState& each : all) {
    if (!is_open_by(target, each, on)) continue;
    if (on <= each.due) return each.due;
    if (!earliest) earliest = &each;
  }
  if (!earliest) return nothing_open(target, all, on);
  return earliest->due;
}

NewValue done_entry(const DoneFacts& facts) {
  NewValue entry = NewValue::map();
  entry.add("on", NewValue::of_word(to_iso(facts.on)));
  if (facts.occurrence) entry.add("occurrence", NewValue::of_word(to_iso(*facts.occurrence)));
  if (!facts.by.empty()) entry.add("by", NewValue::of_text(facts.by));
  if (facts.evidence.empty()) return entry;
  NewValue evidence = NewValue::list({});
  for (const std::string& each : facts.evidence) evidence.items.push_back(NewValue::of_text(each));
  entry.add("evidence", std::move(evidence));
  return entry;
}

// Adds to what stands there; a bare day becomes the first entry of a list.
void write_entries(Draft& draft, yaml::Node item, const std::vector<DoneFacts>& all) {
  const auto old = item.find("done");
  const DoneFacts& facts = all.front();
  const bool bare = all.size() == 1 && !facts.occurrence && facts.by.empty() && facts.evidence.empty();
  std::vector<NewValue> entries;
  for (const DoneFacts& each : all) entries.push_back(bare ? NewValue::of_word(to_iso(each.on)) : done_entry(each));
  if (old && old->is_list()) {
    for (NewValue& each : entries) draft.append(*old, std::move(each));
    return;
  }
  if (!old || old->is_null())
    return draft.put(item, "done", bare ? std::move(entries.front()) : NewValue::list(std::move(entries)));
  NewValue first = as_written(*old);
  if (!bare && old->is_scalar()) first = NewValue::map().add("on", std::move(first));
  entries.insert(entries.begin(), std::move(first));
  draft.put(item, "done", NewValue::list(std::move(entries)));
}

Result<void> require_open(const Target& target) {
  const Item& item = *target.item;
  if (item.cancelled.place)
    return usage_failure({"{0} was cancelled (line {1}); take “cancelled” away first",
                          "{0} отменён (строка {1}); сначала уберите «cancelled»"},
                         {target.name, item.cancelled.place.begin().line});
  return {};
}

tl::unexpected<Failure> done_already(const Target& target, const DoneEntry& entry) {
  return usage_failure({"{0} is done already: on {1} (line {2})", "{0} уже выполнен: {1} (строка {2})"},
                       {target.name, entry.on ? to_iso(*entry.on) : "?", entry.place.begin().line});
}

// The entry that says all of it: what is asked for and done twice on a day is told apart by who did it or what shows
// it.
const DoneEntry* recorded_so(const Item& item, const DoneFacts& facts) {
  for (const DoneEntry& each : item.done) {
    const bool same_days = each.on && *each.on == facts.on &&
                           (each.occurrence ? std::optional(*each.occurrence) : std::nullopt) == facts.occurrence;
    const auto is_same = [](const Located<std::string>& file, const std::string& other) { return *file == other; };
    const bool same_by = each.by ? *each.by == facts.by : facts.by.empty();
    if (same_days && same_by && std::ranges::equal(each.evidence, facts.evidence, is_same)) return &each;
  }
  return nullptr;
}

Message sentence(const Target& target, const DoneFacts& facts) {
  if (facts.occurrence)
    return {{"{0}: done on {1}, what was due on {2}", "{0}: выполнено {1}, срок {2}"},
            {target.name, to_iso(facts.on), to_iso(*facts.occurrence)}};
  return {{"{0}: done on {1}", "{0}: выполнено {1}"}, {target.name, to_iso(facts.on)}};
}

constexpr Counted times = {"time", "times", "раз", "раза", "раз"};

// What had been due before that day and is still open, with the command that closes it.
Message still_open(const Target& target, const std::vector<OccurrenceState>& all, const DoneFacts& facts) {
  std::vector<Date> open;
  for (const OccurrenceState& each : all)
    if (!each.done && each.due < facts.on && facts.occurrence != each.due) open.push_back(each.due);
  if (open.empty()) return {};
  return {
      {"still open from before: {0}, the first was due on {1}; to mark all up to a day: mentor done {2} --all --on {3}",
       "раньше осталось неотмеченным: {0}, первый срок — {1}; отметить всё по этот день: mentor done {2} --all --on "
       "{3}"},
      {counted(static_cast<std::int64_t>(open.size()), times), to_iso(open.front()), target.name, to_iso(facts.on)}};
}

Message with_rest(const Message& sentence, const Message& rest) {
  return rest.empty() ? sentence : Message{{"{0}; {1}", "{0}; {1}"}, {in_both(sentence), in_both(rest)}};
}

}  // namespace

Result<Message> record_all_done(Draft& draft, const Target& item, const DoneFacts& facts) {
  if (auto open = require_open(item); !open) return tl::unexpected(open.error());
  const auto all = occurrences_of(item);
  if (all.size() < 2) return record_done(draft, item, facts);
  std::vector<DoneFacts> entries;
  for (const OccurrenceState& each : all) {
    if (!is_open_by(item, each, facts.on)) continue;
    entries.push_back(facts);
    entries.back().occurrence = each.due;
  }
  if (entries.empty()) return nothing_open(item, all, facts.on);
  const auto node = draft.at(item.place);
  if (!node) return tl::unexpected(node.error());
  write_entries(draft, *node, entries);
  return Message{{"{0}: done on {1}, {2}: what was due from {3} to {4}", "{0}: выполнено {1}, {2}: сроки с {3} по {4}"},
                 {item.name, to_iso(facts.on), counted(static_cast<std::int64_t>(entries.size()), times),
                  to_iso(*entries.front().occurrence), to_iso(*entries.back().occurrence)}};
}

Result<Message> record_done(Draft& draft, const Target& item, const DoneFacts& facts) {
  if (auto open = require_open(item); !open) return tl::unexpected(open.error());
  DoneFacts known = facts;
  const auto all = occurrences_of(item);
  if (facts.occurrence || all.size() > 1) {
    auto due =
        facts.occurrence ? occurrence_asked(item, all, *facts.occurrence) : occurrence_of_day(item, all, facts.on);
    if (!due) return tl::unexpected(due.error());
    if (all.size() > 1) known.occurrence = *due;
  } else if (!item.item->done.empty() && (!all.empty() || item.item->reading->kind == DeadlineKind::missing)) {
    return done_already(item, item.item->done.front());
  }
  if (const DoneEntry* same = recorded_so(*item.item, known)) return done_already(item, *same);
  const auto node = draft.at(item.place);
  if (!node) return tl::unexpected(node.error());
  write_entries(draft, *node, {known});
  return with_rest(sentence(item, known), all.size() > 1 ? still_open(item, all, known) : Message());
}

}  // namespace mentor
