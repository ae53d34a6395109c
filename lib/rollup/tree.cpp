#include <algorithm>

#include "rollup/rollup.h"

namespace mentor {

namespace {

constexpr std::string_view share_prefix = "indicator.";
constexpr std::string_view numerator = ".numerator";
constexpr std::string_view denominator = ".denominator";
constexpr std::string_view hidden = ".hidden";
constexpr int most_levels = 64;

// What one unit itself knows of one share.
struct Halves {
  std::optional<std::int64_t> top, base;
  std::int64_t hidden = 0;
};

std::map<std::string, Halves, std::less<>> halves_of(const Counts& counts) {
  std::map<std::string, Halves, std::less<>> halves;
  for (auto at = counts.all().lower_bound(share_prefix); at != counts.all().end(); ++at) {
    std::string_view name = at->first;
    if (!name.starts_with(share_prefix)) break;
    name.remove_prefix(share_prefix.size());
    if (name.ends_with(numerator)) halves[std::string(name.substr(0, name.size() - numerator.size()))].top = at->second;
    if (name.ends_with(denominator))
      halves[std::string(name.substr(0, name.size() - denominator.size()))].base = at->second;
    if (name.ends_with(hidden)) halves[std::string(name.substr(0, name.size() - hidden.size()))].hidden = at->second;
  }
  return halves;
}

class Tree {
 public:
  Tree(const Rollup& rollup, Date as_of, int stale_days) : as_of_(as_of), stale_days_(stale_days) {
    for (const auto& [id, reports] : rollup.units()) {
      statements_[id] = reports.counted();
      if (!statements_[id]) continue;
      for (const std::string& expected : statements_[id]->expects) statements_.try_emplace(expected, nullptr);
    }
    place_all();
  }

  std::vector<UnitNode> nodes() && {
    for (const auto& [id, statement] : statements_)
      if (!above_.contains(id)) visit(id, 0);
    return std::move(nodes_);
  }

  // Adds a unit to the one above it.
  static void add_below(UnitNode& node, const UnitNode& below) {
    node.expected += below.expected;
    node.reported += below.reported;
    node.stale += below.stale;
    node.counts.merge(below.counts);
    for (const auto& [name, share] : below.shares) {
      UnitShare& sum = node.shares[name];
      sum.numerator += share.numerator;
      sum.denominator += share.denominator;
      sum.units += share.units;
      sum.without += share.without;
      sum.hidden += share.hidden;
      sum.all += share.all;
    }
  }

 private:
  void place_all() {
    for (const auto& [id, statement] : statements_)
      if (statement && !statement->above.empty() && statements_.contains(statement->above)) place(id, statement->above);
    for (const auto& [id, statement] : statements_)
      if (statement)
        for (const std::string& expected : statement->expects) place(expected, id);
    cut();
    for (const auto& [id, above] : above_) below_[above].push_back(id);
  }

  void place(const std::string& id, const std::string& above) { above_.try_emplace(id, above); }

  // Opens circles, and chains that are too long.
  void cut() {
    for (const auto& [id, statement] : statements_) {
      int levels = 0;
      for (auto at = above_.find(id); at != above_.end() && levels <= most_levels; at = above_.find(at->second))
        ++levels;
      if (levels > most_levels) above_.erase(id);
    }
  }

  std::size_t visit(const std::string& id, int depth) {
    const std::size_t here = nodes_.size();
    nodes_.emplace_back();
    UnitNode node{id, statements_.at(id), depth, {}, {}, 0, 0, 0};
    if (const auto below = below_.find(id); below == below_.end())
      count_leaf(node);
    else
      for (const std::string& each : below->second) add_below(node, nodes_[visit(each, depth + 1)]);
    if (node.statement) add_own(node);
    nodes_[here] = std::move(node);
    return here;
  }

  void count_leaf(UnitNode& node) const {
    node.expected = 1;
    node.reported = node.statement != nullptr;
    node.stale = node.statement && node.statement->changed && (as_of_ - *node.statement->changed).count() > stale_days_;
  }

  // A denominator of its own speaks for everything below it too.
  static void add_own(UnitNode& node) {
    for (const auto& [name, number] : node.statement->counts.all())
      if (!name.starts_with(share_prefix)) node.counts.add(name, number);
    for (const auto& [name, halves] : halves_of(node.statement->counts)) {
      UnitShare& share = node.shares[name];
      share.all += halves.top.value_or(0);
      share.hidden += halves.hidden;
      if (halves.base && (halves.top || share.all > 0 || share.units > 0))
        share = {share.all, *halves.base, std::max<std::int64_t>(share.units + share.without, 1),
                 0,         share.hidden, share.all};
      else if (halves.top)
        ++share.without;
    }
  }

  Date as_of_;
  int stale_days_;
  std::map<std::string, const Statement*, std::less<>> statements_;
  std::map<std::string, std::string, std::less<>> above_;
  std::map<std::string, std::vector<std::string>, std::less<>> below_;
  std::vector<UnitNode> nodes_;
};

}  // namespace

UnitNode total_of(const std::vector<UnitNode>& nodes) {
  UnitNode total;
  for (const UnitNode& each : nodes)
    if (each.depth == 0) Tree::add_below(total, each);
  return total;
}

std::vector<UnitNode> tree_of(const Rollup& rollup, Date as_of, int stale_days) {
  return Tree(rollup, as_of, stale_days).nodes();
}

}  // namespace mentor
