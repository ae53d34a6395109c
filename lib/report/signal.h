// Red, amber, green, grey: how urgently somebody should look at an item, a section, a party, a programme. Always a word
// and a shape, never a colour alone; when each is shown is set under `lights` of mentor.yaml.
#pragma once

#include "report/items.h"

namespace mentor {

enum class Signal : unsigned char { red, amber, green, grey };
// Its word, for machines and, with a shape before it, for people.
Keyword keyword_of(Signal signal);

// The last day on which something of an item is known to have changed, up to the report's day: the dates of its lines
// in the history of the files, of `done` and `cancelled`, and the date that its note begins with. Nothing where none is
// known.
std::optional<Date> last_change(const ReportInput& input, const ReportItem& item);

// Whether an item is open, has begun, and nobody has changed it for more than `grey-days`. Not where nothing is known.
bool is_stale(const ReportInput& input, const ReportItem& item);

// Red: overdue for more than `red-days`. Amber: overdue for less, or due soon. Grey: stale, else green. Nothing where
// the item is cancelled or has no date and is not stale: nobody can judge it.
std::optional<Signal> signal_of(const ReportInput& input, const ReportItem& item);

// The light of several items together. Red and amber: `red-share` and `amber-share` per cent of those that have a date
// and are not cancelled are overdue. Grey: everything open that has begun is stale, or nothing has a date. Else green.
class GroupSignal {
 public:
  // `item` belongs to the group.
  void add(const ReportInput& input, const ReportItem& item);
  Signal signal() const;
  // How many of the dated items are overdue.
  Ratio overdue() const { return {overdue_, dated_}; }
  std::int64_t stale() const { return stale_; }

 private:
  Lights lights_;
  std::int64_t dated_ = 0, overdue_ = 0, begun_ = 0, stale_ = 0;
};

// What the lights of groups mean, with the thresholds of the first programme.
Message signal_legend(const Lights& lights);
// Says which items nobody has changed for long.
void add_stale_note(const ReportInput& input, const std::vector<ReportItem>& items, Document& document);

}  // namespace mentor
