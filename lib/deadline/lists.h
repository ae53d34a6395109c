// Lists of dates share what is written once: «10, 20 и 30 сентября», «сентябрь, декабрь 2022». Inner header.
#pragma once

#include <vector>

#include "deadline/ast.h"

namespace mentor {

// One item and the mark that stood before it.
struct ListedItem {
  enum class Link : unsigned char { comma, conjunction, slash, line, none };
  CalendarItem item;
  Link link = Link::comma;
};

// Whether years written once serve their neighbours: not in a recurrence, where they say from when to when it recurs.
enum class YearSharing : unsigned char { no, yes };

// Gives every item what its neighbours say (shape, month, year), joins «сентябрь и октябрь» to a range, spreads
// «декабрь 2022, 2023» over its years. Returns the first item that cannot be completed, in `bad`.
std::vector<CalendarItem> share(std::vector<ListedItem> items, YearSharing years, std::vector<Message>& notes,
                                std::optional<Span>& bad);

// Bytes that an item stands on.
Span where_of(const CalendarItem& item);
// The expression that decides when an item ends (begins, for "since").
CalendarExpr& main_expr(CalendarItem& item);
const CalendarExpr& main_expr(const CalendarItem& item);

}  // namespace mentor
