#include "rollup/rollup.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

namespace mentor {

namespace {

Date day(std::string_view iso) { return parse_iso(iso).value(); }

Statement said(std::string_view as_of, std::string above, std::map<std::string, std::int64_t> numbers) {
  Statement statement;
  statement.as_of = day(as_of);
  statement.above = std::move(above);
  for (const auto& [name, number] : numbers) statement.counts.add(name, number);
  return statement;
}

const UnitNode& node_of(const std::vector<UnitNode>& nodes, std::string_view id) {
  return *std::find_if(nodes.begin(), nodes.end(), [&](const UnitNode& each) { return each.id == id; });
}

bool is_same(const Rollup& left, const Rollup& right) {
  return std::equal(
      left.units().begin(), left.units().end(), right.units().begin(), right.units().end(),
      [](const auto& a, const auto& b) { return a.first == b.first && a.second.statements == b.second.statements; });
}

}  // namespace

TEST_CASE("a missing number is not zero") {
  Counts counts;
  CHECK_FALSE(counts.find("items"));
  counts.add("items", 0);
  CHECK(counts.find("items") == 0);
  counts.forget("items");
  CHECK_FALSE(counts.find("items"));
}

TEST_CASE("merging is associative and commutative, and nothing is lost") {
  std::mt19937 random(11);
  for (int round = 0; round < 200; ++round) {
    std::vector<Rollup> shards(4);
    for (int i = 0; i < 12; ++i)
      shards[random() % 4].add("unit-" + std::to_string(random() % 5),
                               said(random() % 2 ? "2026-11-20" : "2026-11-21", "",
                                    {{"items", random() % 3}, {"items.done", random() % 3}}));
    Rollup left, right, inner;
    for (const Rollup& each : shards) left.merge(each);
    inner.merge(shards[3]), inner.merge(shards[1]);
    right.merge(shards[2]), right.merge(inner), right.merge(shards[0]);
    CHECK(is_same(left, right));
    std::int64_t times = 0;
    for (const auto& [unit, reports] : left.units()) times += reports.times();
    CHECK(times == 12);
  }
}

TEST_CASE("the latest statement counts; two that differ on one day contradict each other") {
  Rollup rollup;
  rollup.add("a", said("2026-11-01", "", {{"items", 1}}));
  rollup.add("a", said("2026-11-20", "", {{"items", 2}}));
  rollup.add("a", said("2026-11-20", "", {{"items", 2}}));
  rollup.add("b", said("2026-11-20", "", {{"items", 5}}));
  rollup.add("b", said("2026-11-20", "", {{"items", 6}}));
  const UnitReports& a = rollup.units().at("a");
  REQUIRE(a.counted());
  CHECK(a.counted()->counts.get("items") == 2);
  CHECK(a.times() == 3);
  CHECK(a.latest() == day("2026-11-20"));
  CHECK(rollup.units().at("b").counted() == nullptr);
  const auto nodes = tree_of(rollup, day("2026-11-20"), 30);
  CHECK(node_of(nodes, "b").reported == 0);
  CHECK(node_of(nodes, "b").expected == 1);
}

TEST_CASE("a tree: sums, who has reported, who is stale") {
  Rollup rollup;
  Statement town = said("2026-11-20", "", {{"items", 1}});
  town.expects = {"s1", "s2", "s3"};
  rollup.add("town", town);
  Statement old = said("2026-11-20", "", {{"items", 4}});
  old.changed = day("2026-05-01");
  rollup.add("s1", old);
  rollup.add("s2", said("2026-11-20", "town", {{"items", 8}, {"pairs", 3}}));
  const auto nodes = tree_of(rollup, day("2026-11-20"), 60);
  REQUIRE(nodes.size() == 4);
  CHECK(nodes[0].id == "town");
  CHECK(nodes[0].counts.get("items") == 13);
  CHECK(nodes[0].counts.get("pairs") == 3);
  CHECK(nodes[0].expected == 3);
  CHECK(nodes[0].reported == 2);
  CHECK(nodes[0].stale == 1);
  CHECK(nodes[1].depth == 1);
  CHECK(node_of(nodes, "s3").statement == nullptr);
}

TEST_CASE("shares: only who knows both halves; a denominator above speaks for all below") {
  const std::string top = "indicator.I1.numerator", base = "indicator.I1.denominator";
  Rollup rollup;
  rollup.add("town", said("2026-11-20", "", {}));
  rollup.add("s1", said("2026-11-20", "town", {{top, 3}, {base, 10}}));
  rollup.add("s2", said("2026-11-20", "town", {{top, 5}}));
  rollup.add("s3", said("2026-11-20", "town", {{base, 40}}));
  const UnitShare partial = node_of(tree_of(rollup, day("2026-11-20"), 60), "town").shares.at("I1");
  CHECK(partial.numerator == 3);
  CHECK(partial.denominator == 10);
  CHECK(partial.units == 1);
  CHECK(partial.without == 1);
  Rollup above = rollup;
  above.add("region", said("2026-11-20", "", {{base, 100}}));
  Statement linked = said("2026-11-21", "region", {});
  above.add("town", linked);
  const UnitShare whole = node_of(tree_of(above, day("2026-11-21"), 60), "region").shares.at("I1");
  CHECK(whole.numerator == 8);
  CHECK(whole.denominator == 100);
}

TEST_CASE("circles and endless chains of units do no harm") {
  Rollup circle;
  circle.add("a", said("2026-11-20", "b", {{"items", 1}}));
  circle.add("b", said("2026-11-20", "a", {{"items", 1}}));
  circle.add("c", said("2026-11-20", "c", {{"items", 1}}));
  CHECK(tree_of(circle, day("2026-11-20"), 60).size() == 3);
  Rollup chain;
  for (int i = 0; i < 20000; ++i)
    chain.add(std::to_string(i), said("2026-11-20", std::to_string(i + 1), {{"items", 1}}));
  CHECK(tree_of(chain, day("2026-11-20"), 60).size() == 20000);
}

}  // namespace mentor
