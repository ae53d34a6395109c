#include "check/moves.h"

#include <doctest/doctest.h>

#include "base/files.h"
#include "check/check.h"
#include "model/load.h"

using namespace mentor;

namespace {

using Strings = std::vector<std::string>;
using Paths = std::map<std::string, std::string>;

std::shared_ptr<Repository> repository(Paths files) {
  files.emplace("mentor.yaml", "id: a\nprofile: generic\n");
  auto loaded = load(MemoryFiles(std::move(files)), {.root = "."});
  REQUIRE(loaded.has_value());
  return std::move(*loaded);
}

std::string plan(const Strings& items, const std::string& id = "plan") {
  std::string text = "kind: roadmap\nid: " + id + "\nperiod: 2024..2025\nitems:\n";
  for (const std::string& each : items) text += "  - {" + each + "}\n";
  return text;
}

std::string order(const std::string& deadline) { return plan({"number: 1, title: Order, deadline: " + deadline}); }

// `title: from -> to` of each.
Strings moved(const Paths& before, const Paths& now) {
  const auto old = repository(before), current = repository(now);
  Strings lines;
  for (const auto& [name, each] : moved_deadlines(*old, *current, renamed_files(*old, *current)))
    lines.push_back(name.title + ": " + to_iso(each.since.from) + " -> " +
                    (each.since.to ? to_iso(*each.since.to) : "none"));
  return lines;
}

Date day(int month, int number) { return *make_date(2024, month, number); }

}  // namespace

TEST_CASE("which due days moved") {
  struct Row {
    std::string before, now;
    Strings expected;
  };
  const Row rows[] = {
      {"30.03.2024", "30.03.2024", {}},
      {"30.03.2024", "by 30 March 2024", {}},
      {"30.03.2024", "15.04.2024", {"Order: 2024-03-30 -> 2024-04-15"}},
      {"15.04.2024", "30.03.2024", {"Order: 2024-04-15 -> 2024-03-30"}},
      {"30.03.2024", "on request", {"Order: 2024-03-30 -> none"}},
      {"30.03.2024", "throughout the period", {"Order: 2024-03-30 -> none"}},
      {"on request", "30.03.2024", {}},
      {"30.03.2024", "some day or other", {}},  // D101 says it
      {"some day or other", "30.03.2024", {}},
      {"\"30.03.2024, 30.06.2024\"", "\"15.05.2024, 30.06.2024\"", {"Order: 2024-03-30 -> 2024-05-15"}},
      {"\"30.03.2024, 30.06.2024\"", "30.06.2024", {}},
      {"every year in May", "every year in June", {"Order: 2024-05-31 -> 2024-06-30"}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.before);
    CAPTURE(row.now);
    CHECK(moved({{"a.yaml", order(row.before)}}, {{"a.yaml", order(row.now)}}) == row.expected);
  }
}

TEST_CASE("a longer period is no move of what recurs") {
  const auto yearly = [](const std::string& period) {
    return "kind: roadmap\nid: plan\nperiod: " + period + "\nitems:\n  - {title: Order, deadline: every year in May}\n";
  };
  CHECK(moved({{"a.yaml", yearly("2024..2025")}}, {{"a.yaml", yearly("2024..2026")}}).empty());
}

TEST_CASE("items are known again by number and title, title, number") {
  const std::string a = "title: Order, deadline: 30.03.2024", b = "title: Train, deadline: 30.06.2024";
  const Paths before = {{"a.yaml", plan({"number: 1, " + a, "number: 2, " + b})}};
  struct Row {
    std::string about;
    Strings items;
    Strings expected;
  };
  const Row rows[] = {
      {"one before them", {"number: 1, title: New, deadline: 01.02.2024", "number: 2, " + a, "number: 3, " + b}, {}},
      {"reworded",
       {"number: 1, title: The order, deadline: 15.04.2024", "number: 2, " + b},
       {"The order: 2024-03-30 -> 2024-04-15"}},
      {"swapped", {"number: 1, " + b, "number: 2, " + a}, {}},
      {"without numbers", {"title: Order, deadline: 31.03.2024", b}, {"Order: 2024-03-30 -> 2024-03-31"}},
      {"gone", {"number: 2, " + b}, {}},
      {"one title twice",
       {"number: 8, title: Order, deadline: 01.05.2024", "number: 9, title: Order, deadline: 02.05.2024"},
       {}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.about);
    CHECK(moved(before, {{"a.yaml", plan(row.items)}}) == row.expected);
  }
}

TEST_CASE("roadmaps are known again by file and id, else by id") {
  const std::string a = "title: Order, deadline: 30.03.2024", b = "title: Order, deadline: 15.04.2024";
  const Strings one = {"Order: 2024-03-30 -> 2024-04-15"};
  CHECK(moved({{"a.yaml", plan({a})}}, {{"b/c.yaml", plan({b})}}) == one);
  CHECK(moved({{"x/a.yaml", plan({a})}, {"y/a.yaml", plan({a})}}, {{"x/a.yaml", plan({a})}, {"y/a.yaml", plan({b})}}) ==
        one);
  CHECK(moved({{"a.yaml", plan({a})}}, {{"a.yaml", plan({b}, "other")}}).empty());
}

TEST_CASE("every move of a file's history, through edits, new numbers and broken versions") {
  const auto now = repository({{"a.yaml", plan({"number: 2, title: Order, deadline: 14.05.2024"})}});
  const std::vector<FileVersion> versions = {{std::nullopt, std::string(now->sources[0]->bytes())},
                                             {day(4, 1), plan({"number: 2, title: Order, deadline: 30.04.2024"})},
                                             {day(3, 20), "kind: roadmap\nid: plan\nitems: ['\n"},
                                             {day(3, 10), plan({"number: 2, title: Order, deadline: who knows"})},
                                             {day(3, 1), plan({"number: 1, title: Order, deadline: 15.04.2024"})},
                                             {day(2, 1), plan({"number: 1, title: The order, deadline: 15.04.2024"})},
                                             {day(1, 1), plan({"number: 1, title: The order, deadline: 30.03.2024"})},
                                             {day(1, 1), plan({"number: 7, title: Other, deadline: 30.01.2024"})}};
  const ItemName name{"a.yaml", "plan", "2", "Order"};
  MovedDeadlines moved;
  moved.emplace(name, MovedDeadline{{day(4, 30), day(5, 14)}});
  add_history(moved, *now, "a.yaml", versions);
  Strings lines;
  for (const DueMove& each : moved.at(name).history)
    lines.push_back((each.on ? to_iso(*each.on) : "now") + ": " + to_iso(each.from) + " -> " + to_iso(*each.to));
  CHECK(lines == Strings{"2024-02-01: 2024-03-30 -> 2024-04-15", "2024-04-01: 2024-04-15 -> 2024-04-30",
                         "now: 2024-04-30 -> 2024-05-14"});
}

TEST_CASE("a moved deadline as a finding: later, earlier, gone, allowed, and how severe") {
  const auto found = [](const std::string& text, const MovedDeadline& moved, const std::string& rules = "{}") {
    const auto now = repository({{"a.yaml", text}, {"mentor.yaml", "id: a\nprofile: generic\nrules: " + rules + "\n"}});
    const auto all = std::make_shared<MovedDeadlines>();
    all->emplace(ItemName{"a.yaml", "plan", "1", "Order"}, moved);
    Strings lines;
    for (const Diagnostic& each : check(*now, {.today = day(1, 15), .select = {"D118", "C203"}, .moved = all}))
      lines.push_back(std::string(to_string(each.severity)) + " " + each.message.in(Language::en) + " +" +
                      std::to_string(each.related.size()));
    return lines;
  };
  const DueMove later{day(3, 30), day(4, 15), day(2, 1)}, more{day(4, 15), day(5, 14)}, earlier{day(5, 14), day(5, 13)};
  const std::string text = order("15.04.2024");
  CHECK(found(text, {later, {later}}) == Strings{"warning moved from 2024-03-30 to 2024-04-15, 16 days later +0"});
  CHECK(
      found(text, {more, {later, more}}) ==
      Strings{"warning moved from 2024-04-15 to 2024-05-14, 29 days later; this is the second move, +45 days in total "
              "+2"});
  CHECK(
      found(text, {earlier, {later, more, earlier}}) ==
      Strings{"note moved from 2024-05-14 to 2024-05-13, 1 day earlier; this is the third move, +44 days in total +3"});
  CHECK(found(text, {earlier, {}, {{"cut", "cut"}, {}}}) ==
        Strings{"note moved from 2024-05-14 to 2024-05-13, 1 day earlier +1"});
  CHECK(found(text, {{day(3, 30), std::nullopt}}) ==
        Strings{"warning was due on 2024-03-30 and has no due day any more +0"});
  CHECK(found(text, {earlier}, "{D118: error}").front().starts_with("error "));
  CHECK(found(text, {earlier}, "{D118: 'off'}").empty());
  CHECK(found(plan({"number: 1, title: Order, deadline: 15.04.2024}  # mentor: allow D118 -- agreed\n  - {title: X"}),
              {later, {later}})
            .empty());
}

TEST_CASE("a remark about moved deadlines is unused only where they were looked for") {
  const auto now = repository(
      {{"a.yaml", plan({"title: Order, deadline: 15.04.2024}  # mentor: allow D118 -- agreed\n  - {title: X"})}});
  const CheckOptions without{.today = day(1, 15), .select = {"C203", "D118"}};
  CHECK(check(*now, without).empty());
  CheckOptions with = without;
  with.moved = std::make_shared<MovedDeadlines>();
  CHECK(check(*now, with).size() == 1);
}
