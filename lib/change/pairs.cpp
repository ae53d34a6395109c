#include "change/pairs.h"

#include <fmt/format.h>

#include <algorithm>

#include "change/fields.h"

namespace mentor {

namespace {

std::string_view status_word(PairStatus status) { return words_of(status)[static_cast<std::size_t>(status)].name; }
Text meaning_of(PairStatus status) { return words_of(status)[static_cast<std::size_t>(status)].doc; }

bool has_ended(PairStatus status) { return status == PairStatus::completed || status == PairStatus::dissolved; }

// The states from which a step may be taken.
bool follows(PairStatus from, PairStatus to) {
  switch (to) {
    case PairStatus::confirmed:
      return from == PairStatus::proposed;
    case PairStatus::active:
      return from == PairStatus::confirmed;
    case PairStatus::completed:
      return from == PairStatus::active;
    default:
      return !has_ended(from);
  }
}

Result<void> require_follows(const Target& target, const PairStep& step) {
  const PairStatus now = target.pair->status.value;
  if (target.pair->status && now == step.to)
    return usage_failure(
        {"{0} is “{1}” already ({2}, line {3})", "{0} уже «{1}» ({2}, строка {3})"},
        {target.name, status_word(now), target.place.source->path(), target.pair->status.place.begin().line});
  if (step.any_order || follows(now, step.to)) return {};
  return usage_failure({"{0} is “{1}” ({2}), and “{3}” does not follow from that; --force does it all the same",
                        "{0} сейчас «{1}» ({2}), и «{3}» за этим не следует; --force сделает это всё равно"},
                       {target.name, status_word(now), meaning_of(now), status_word(step.to)});
}

using How = FieldChange::How;

// What stands at a path of fields; nothing where there is none.
std::optional<yaml::Node> value_at(yaml::Node node, const std::vector<std::string>& path) {
  for (const std::string& key : path) {
    const auto found = node.find(key);
    if (!found) return std::nullopt;
    node = *found;
  }
  return node;
}

// Refuses to put another value in the place of one that somebody wrote.
Result<void> require_unsaid(Draft& draft, const Target& target, const std::vector<FieldChange>& changes,
                            bool replaces) {
  const auto node = draft.at(target.place);
  if (!node) return tl::unexpected(node.error());
  for (const FieldChange& each : changes) {
    const auto old = value_at(*node, each.path);
    if (replaces || each.how != How::set || !old || !old->is_scalar() || old->is_null() || old->text() == each.value)
      continue;
    return usage_failure({"{0}: {1} is “{2}” already (line {3}); --force puts “{4}” in its place",
                          "{0}: {1} — уже «{2}» (строка {3}); --force запишет вместо этого «{4}»"},
                         {target.name, fmt::format("{}", fmt::join(each.path, ".")), old->text(),
                          old->place().begin().line, each.value});
  }
  return {};
}

std::vector<FieldChange> changes_of(const PairStep& step, Date today) {
  std::vector<FieldChange> changes{{{"status"}, How::set, std::string(status_word(step.to))}};
  if (!step.order.empty()) changes.push_back({{"order", "number"}, How::set, step.order});
  const bool ends = has_ended(step.to);
  if (ends) changes.push_back({{"outcome", "closed"}, How::set, to_iso(step.on.value_or(today))});
  if (!ends && step.on) changes.push_back({{"order", "date"}, How::set, to_iso(*step.on)});
  if (step.goals_met) changes.push_back({{"outcome", "goals-met"}, How::set, *step.goals_met ? "true" : "false"});
  if (!step.summary.empty()) changes.push_back({{"outcome", "summary"}, How::set, step.summary});
  return changes;
}

// The entry of the list that the meeting is; nothing where it is a new one.
const Meeting* planned_entry(const Pair& pair, const MeetingFacts& facts) {
  const Meeting* first = nullptr;
  for (const Meeting& each : pair.meetings) {
    if (each.type.value != facts.type || each.held || !each.planned) continue;
    if (facts.planned && *each.planned != *facts.planned) continue;
    if (!first || *each.planned < *first->planned) first = &each;
  }
  return first;
}

Result<void> require_new(const Target& target, const MeetingFacts& facts) {
  for (const Meeting& each : target.pair->meetings) {
    if (each.type.value != facts.type) continue;
    const bool same =
        facts.held ? each.held && *each.held == *facts.held : each.planned && *each.planned == *facts.planned;
    if (same)
      return usage_failure(
          {"{0}: this meeting is recorded already (line {1})", "{0}: эта встреча уже записана (строка {1})"},
          {target.name, each.place.begin().line});
  }
  const PairStatus now = target.pair->status.value;
  if (!is_running(*target.pair))
    return usage_failure({"{0} is “{1}”: there are meetings only while it is confirmed or active",
                          "{0} сейчас «{1}»: встречи бывают, только пока пара confirmed или active"},
                         {target.name, status_word(now)});
  return {};
}

NewValue feedback_of(const MeetingFacts& facts) {
  NewValue feedback = NewValue::map();
  if (!facts.mentor.empty()) feedback.add("mentor", written_text(facts.mentor));
  if (!facts.mentee.empty()) feedback.add("mentee", written_text(facts.mentee));
  return feedback;
}

NewValue topics_of(const MeetingFacts& facts) {
  NewValue topics = NewValue::list({});
  for (const std::string& each : facts.topics) topics.items.push_back(NewValue::of_text(each));
  return topics;
}

NewValue meeting_entry(const MeetingFacts& facts) {
  NewValue entry = NewValue::map();
  entry.add("type", NewValue::of_word(std::string(words_of(facts.type)[static_cast<std::size_t>(facts.type)].name)));
  if (facts.planned) entry.add("planned", NewValue::of_word(to_iso(*facts.planned)));
  if (facts.held) entry.add("held", NewValue::of_word(to_iso(*facts.held)));
  if (!facts.topics.empty()) entry.add("topics", topics_of(facts));
  if (!facts.mentor.empty() || !facts.mentee.empty()) entry.add("feedback", feedback_of(facts));
  return entry;
}

// What is said of a planned meeting already stays: topics are added to, feedback that says otherwise is refused.
Result<void> complete_entry(Draft& draft, const Target& pair, const Meeting& meeting, const MeetingFacts& facts,
                            Date today) {
  std::vector<FieldChange> changes{{{"held"}, How::set, to_iso(*facts.held)}};
  for (const std::string& each : facts.topics) changes.push_back({{"topics"}, How::add, each});
  if (!facts.mentor.empty()) changes.push_back({{"feedback", "mentor"}, How::set, facts.mentor});
  if (!facts.mentee.empty()) changes.push_back({{"feedback", "mentee"}, How::set, facts.mentee});
  const Target entry{.name = pair.name, .place = meeting.place, .shape = &shape_of<Meeting>()};
  if (auto unsaid = require_unsaid(draft, entry, changes, facts.replaces); !unsaid) return unsaid;
  return assign(draft, entry, changes, today);
}

Result<void> add_entry(Draft& draft, const Target& pair, const MeetingFacts& facts) {
  const auto node = draft.at(pair.place);
  if (!node) return tl::unexpected(node.error());
  const auto old = node->find("meetings");
  if (old && old->is_list())
    draft.append(*old, meeting_entry(facts));
  else if (!old || old->is_null())
    draft.put(*node, "meetings", NewValue::list({meeting_entry(facts)}));
  else
    draft.put(*node, "meetings", NewValue::list({as_written(*old), meeting_entry(facts)}));
  return {};
}

}  // namespace

Result<Message> step_pair(Draft& draft, const Target& pair, const PairStep& step, Date today) {
  if (auto fits = require_follows(pair, step); !fits) return tl::unexpected(fits.error());
  const std::vector<FieldChange> changes = changes_of(step, today);
  const std::vector<FieldChange> beside_status(changes.begin() + 1, changes.end());
  if (auto unsaid = require_unsaid(draft, pair, beside_status, step.any_order); !unsaid)
    return tl::unexpected(unsaid.error());
  if (auto done = assign(draft, pair, changes, today); !done) return tl::unexpected(done.error());
  return Message{{"{0}: {1} → {2}", "{0}: {1} → {2}"},
                 {pair.name, status_word(pair.pair->status.value), status_word(step.to)}};
}

Result<Message> record_meeting(Draft& draft, const Target& pair, const MeetingFacts& facts, Date today) {
  if (auto is_new = require_new(pair, facts); !is_new) return tl::unexpected(is_new.error());
  const Meeting* planned = facts.held ? planned_entry(*pair.pair, facts) : nullptr;
  auto done = planned ? complete_entry(draft, pair, *planned, facts, today) : add_entry(draft, pair, facts);
  if (!done) return tl::unexpected(done.error());
  const std::string_view type = words_of(facts.type)[static_cast<std::size_t>(facts.type)].name;
  if (planned)
    return Message{{"{0}: {1}, planned for {2}, held on {3}", "{0}: {1}, назначена на {2}, состоялась {3}"},
                   {pair.name, type, to_iso(*planned->planned), to_iso(*facts.held)}};
  if (facts.held)
    return Message{{"{0}: {1}, held on {2} (it was not planned)", "{0}: {1}, состоялась {2} (в плане её не было)"},
                   {pair.name, type, to_iso(*facts.held)}};
  return Message{{"{0}: {1}, planned for {2}", "{0}: {1}, назначена на {2}"},
                 {pair.name, type, to_iso(*facts.planned)}};
}

}  // namespace mentor
