// Totals that add up exactly: what units (schools, municipalities, …) say of themselves on a day, brought together in
// any order, and what follows for a whole tree of them. Pure values: sums of whole numbers, never averages of averages.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"

namespace mentor {

// Named whole numbers. A name that is missing is not known, which is never the same as 0.
class Counts {
 public:
  // Adds to a number, which becomes known. O(log names).
  void add(std::string_view name, std::int64_t by);
  std::optional<std::int64_t> find(std::string_view name) const;
  // The number, 0 where it is not known.
  std::int64_t get(std::string_view name) const { return find(name).value_or(0); }
  // Forgets a number: it is not known any more.
  void forget(std::string_view name);
  // Adds every known number of the other.
  void merge(const Counts& other);
  const std::map<std::string, std::int64_t, std::less<>>& all() const { return numbers_; }

  friend auto operator<=>(const Counts&, const Counts&) = default;

 private:
  std::map<std::string, std::int64_t, std::less<>> numbers_;
};

// What one unit said of itself on one day.
struct Statement {
  Date as_of;
  std::string title, level, above;   // `above`: id of the unit that it belongs to; each may be empty
  std::string version;               // of its files; empty where not known
  std::optional<Date> changed;       // the last day on which something is known to have happened there
  std::vector<std::string> expects;  // ids of the units that report to it, in order
  Counts counts;

  friend auto operator<=>(const Statement&, const Statement&) = default;
};

// What was said of one unit: every different statement, with how many times it came.
struct UnitReports {
  std::map<Statement, std::int64_t> statements;

  // How many statements came, all together.
  std::int64_t times() const;
  // The latest day.
  Date latest() const;
  // The statement that counts: the only one of the latest day; nullptr where two of that day differ.
  const Statement* counted() const;
};

// A commutative monoid: merging in any order and grouping gives the same value. O(statements × log).
class Rollup {
 public:
  // One more statement of a unit, or the same one `times` times.
  void add(const std::string& unit, Statement statement, std::int64_t times = 1);
  // Everything that the other holds.
  void merge(const Rollup& other);
  // By id.
  const std::map<std::string, UnitReports, std::less<>>& units() const { return units_; }

 private:
  std::map<std::string, UnitReports, std::less<>> units_;
};

// A share over several units, only of those that know both halves.
struct UnitShare {
  std::int64_t numerator = 0, denominator = 0;
  std::int64_t units = 0;    // units that gave both halves; 0: there is no such share
  std::int64_t without = 0;  // units that gave no denominator: their numerator is not part of it
  std::int64_t hidden = 0;   // units that have it and do not show it (`indicator.X.hidden`)
  std::int64_t all = 0;      // every numerator, with or without a denominator
};

// One unit in its place in the tree, with everything below it.
struct UnitNode {
  std::string id;
  const Statement* statement = nullptr;  // nullptr: expected, but it has not reported, or contradicts itself
  int depth = 0;
  // Sums of itself and everything below it that has reported; numbers named `indicator.X.numerator`,
  // `indicator.X.denominator` and `indicator.X.hidden` are in `shares` under X.
  Counts counts;
  std::map<std::string, UnitShare, std::less<>> shares;
  // Units below it (itself included where nothing is below it): expected, reported.
  std::int64_t expected = 0, reported = 0, stale = 0;
};

// The tree in the order of ids, each unit followed by what is below it. A unit stands below the one that it names in
// `above`, else below the first that expects it; where they stand in a circle, the first of them stands at the top.
// `stale_days`: a unit whose last change lies more days before `as_of` is stale. Shares take only units that know both
// halves; where a unit above others knows a denominator, it speaks for everything below it. More than 64 levels stand
// at the top again. O(units × (names + depth)).
std::vector<UnitNode> tree_of(const Rollup& rollup, Date as_of, int stale_days);

// All units at the top of such a tree together, as one that stands above them; it has no id and no statement.
UnitNode total_of(const std::vector<UnitNode>& nodes);

}  // namespace mentor
