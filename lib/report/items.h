// Items of roadmaps with their state, and the rows that four reports show of them.
#pragma once

#include <array>
#include <set>

#include "report/labels.h"
#include "report/report.h"

namespace mentor {

struct ReportItem {
  const Programme* programme;
  const Roadmap* roadmap;
  const RoadmapSection* section;  // nullptr at the top of a roadmap
  const Item* item;
  ItemState state;         // as of the report's day
  std::vector<Date> done;  // days up to the report's day on which it was reported done, in order
};

// Every item that is reported, by programme folder, roadmap id, document order.
std::vector<ReportItem> items_in(const ReportInput& input);
// Those of one programme.
std::vector<ReportItem> items_in(const ReportInput& input, const Programme& programme);
// Whether its deadline is there, but could not be read: a state of `undated` that is a fault of the file.
bool is_unreadable(const ReportItem& item);
// Why it would be `undated`.
Undated undated_because(const ReportItem& item);

// What tells the items of a table apart beside their numbers.
struct Spread {
  bool roadmaps = false;                 // they are of plans that their organisation alone does not tell apart
  bool organisations = false;            // and of several organisations
  std::set<std::string> namesakes = {};  // names that several of them share
};
Spread spread_of(const std::vector<ReportItem>& items);
// The organisation of an item; with the name of its programme where others are called the same.
std::string organisation_of(const ReportItem& item, const Spread& spread);

// The number of the section without its trailing dot, else its title; empty at the top of a roadmap.
std::string section_key(const RoadmapSection* section);
// "1. Title" as people know the section; with the organisation and the roadmap before it where there are several.
std::optional<Cell> section_heading(const ReportItem& item, const Spread& spread);

// The columns that every item row has (cli.md, report), in order; those that `for_people` names are shown to people,
// and so is the organisation where there are several.
std::vector<Column> item_columns(std::initializer_list<std::string_view> for_people, const Spread& spread);
// The cells under item_columns: from, due and done days of the deciding occurrence and of the item.
std::vector<Cell> item_cells(const ReportInput& input, const ReportItem& item);
// The same with the window, state and done day of one occurrence (an index into state.occurrences).
std::vector<Cell> occurrence_cells(const ReportInput& input, const ReportItem& item, std::size_t occurrence);

// How many items are in each state, in the order of state_labels().
struct StateCounts {
  std::array<std::int64_t, 10> by_state{};
  std::int64_t unreadable = 0, outside = 0;  // of those that are undated; outside: or before the approval
  void add(DeadlineState state);
  // The state of an item, and whether its deadline is unreadable.
  void add(const ReportItem& item);
  // The words for the i-th state: `undated` says where some deadlines are unreadable, or outside the plan.
  Keyword label(std::size_t i) const;
  std::int64_t of(DeadlineState state) const;
  std::int64_t total() const;
  std::int64_t done() const;  // on time or late
  std::int64_t open() const;  // neither done nor cancelled
  // Done of those that were not cancelled.
  Ratio done_share() const;
};

// That there are no items at all; what has no date: undated, unscheduled, unreadable, outside the plan; one sentence
// each.
void add_item_notes(const ReportInput& input, const std::vector<ReportItem>& items, Document& document);

}  // namespace mentor
