// Deadlines that were moved: the due days of items in two states of a repository, and in all states of one file.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "check/since.h"
#include "model/repository.h"

namespace mentor {

// An item as it can be found again.
struct ItemName {
  std::string path;     // of the file
  std::string roadmap;  // id
  std::string key;      // number, or #1, #2, …
  std::string title;
  friend auto operator<=>(const ItemName&, const ItemName&) = default;
};
ItemName name_of(const Roadmap& roadmap, const Item& item);

// An item and its due days; none where its deadline names none or lasts the whole period.
struct DueItem {
  ItemName name;
  std::vector<Date> due;
  bool recurring = false;
  bool readable = true;  // false: nobody knows when it is due
};
// Every item of the roadmaps in a file, or in all files where `path` is empty, in order of files. O(items).
std::vector<DueItem> due_items(const Repository& repository, std::string_view path = {});

// Which item of `now` is which of `before` (both of one roadmap): by number and title, else by a title that only one
// has on each side, else by number, since a title may have been reworded. In the order of `now`. O(n log n).
using ItemPairs = std::vector<std::pair<const DueItem*, const DueItem*>>;
ItemPairs same_items(const std::vector<const DueItem*>& before, const std::vector<const DueItem*>& now);

// A due day that became another one, or none. Of several the one that moved furthest; where their number changed, the
// last; recurring items that gained or lost an occurrence have not moved. Nothing where a state cannot be read.
struct DueMove {
  Date from;
  std::optional<Date> to;
  std::optional<Date> on = {};  // the day of the commit; nothing: not committed yet

  // Days from the old day to the new one; 0 where there is none any more.
  long days() const { return to ? (*to - from).count() : 0; }
};
std::optional<DueMove> move_between(const DueItem& before, const DueItem& now);

// An item whose due day moved since a revision, with every move of its history, earliest first.
struct MovedDeadline {
  DueMove since;
  std::vector<DueMove> history = {};
  Message incomplete = {};  // why earlier moves are not known; empty where all are
};
using MovedDeadlines = std::map<ItemName, MovedDeadline>;

// The items of `now` whose due day is another one than in `before`; roadmaps are matched by file (under today's name)
// and id, else by an id that only one has on each side. Without history. O(items log items).
MovedDeadlines moved_deadlines(const Repository& before, const Repository& now, const Renames& renames);

// One state of a file in its history.
struct FileVersion {
  std::optional<Date> on;  // the day of the commit; nothing: the state that is not committed
  std::string bytes;
};
// Fills the history of the items of a file: `versions` from the newest (as it is now) to the oldest, read with the
// settings, calendars and profiles of `now`. Versions that cannot be read are passed over. O(size of the versions).
void add_history(MovedDeadlines& moved, const Repository& now, const std::string& path,
                 const std::vector<FileVersion>& versions);

}  // namespace mentor
