#include "deadline/state.h"

#include <doctest/doctest.h>

#include "deadline/test_support.h"

namespace mentor {

namespace {

const DeadlineContext rybinsk = context_in("2022-01-01", "2024-12-31", "2022-08-30");

StateFacts facts_on(std::string_view day) {
  StateFacts facts;
  facts.as_of = *parse_iso(day);
  facts.effective = Period{*parse_iso("2022-08-30"), *parse_iso("2024-12-31")};
  return facts;
}

ItemState stand(std::string_view phrase, std::string_view day, std::vector<DoneRecord> done = {}) {
  StateFacts facts = facts_on(day);
  facts.done = std::move(done);
  return state_of(read_deadline(phrase, rybinsk), facts);
}

DoneRecord on(std::string_view day, std::string_view occurrence = "") {
  return {*parse_iso(day), parse_iso(occurrence)};
}

std::string states(const ItemState& item) {
  std::string text;
  for (const OccurrenceState& occurrence : item.occurrences)
    text += (text.empty() ? "" : " ") + to_iso(occurrence.due) + ":" + std::string(to_string(occurrence.state));
  return text;
}

}  // namespace

TEST_CASE("states of Rybinsk's items on 10 February 2023") {
  struct Row {
    const char* phrase;
    const char* state;
    const char* occurrences;
  };
  static constexpr Row rows[] = {
      {"Декабрь 2022", "overdue", "2022-12-31:overdue"},
      {"Январь – февраль ежегодно", "in-progress", "2023-02-28:in-progress 2024-02-29:upcoming"},
      {"в течение всего периода реализации ЦМН", "ongoing", "2024-12-31:ongoing"},
      {"до 30 октября каждого года.", "overdue", "2022-10-30:overdue 2023-10-30:in-progress 2024-10-30:upcoming"},
      {"в соответствии со сроками, устанавливаемыми Минпросвещения России", "unscheduled", ""},
      {"Апрель ежегодно.", "upcoming", "2023-04-30:upcoming 2024-04-30:upcoming"},
      {"20 февраля 2023", "due-soon", "2023-02-20:due-soon"},
      {"до 24.02.2023", "due-soon", "2023-02-24:due-soon"},
      {"до 25.02.2023", "in-progress", "2023-02-25:in-progress"},
      {"10.02.2023", "due-soon", "2023-02-10:due-soon"},
      {"09.02.2023", "overdue", "2023-02-09:overdue"},
      {"постоянно", "ongoing", ""},
      {"с 2022 года", "ongoing", ""},
      {"с сентября 2023", "upcoming", ""},
      {"По запросу ОО", "unscheduled", ""},
      {"при необходимости", "unscheduled", ""},
      {"после каждого мероприятия", "unscheduled", ""},
      {"—", "undated", ""},
      {"фывапр", "undated", ""},
      {"май 2022", "undated", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(std::string(row.phrase));
    const ItemState item = stand(row.phrase, "2023-02-10");
    CHECK(to_string(item.state) == row.state);
    CHECK(states(item) == row.occurrences);
    CHECK(item.deciding.has_value() == !item.occurrences.empty());
  }
}

TEST_CASE("what is done late, in time, or not yet") {
  CHECK(to_string(stand("Декабрь 2022", "2023-02-10", {on("2022-12-20")}).state) == "done");
  CHECK(to_string(stand("Декабрь 2022", "2023-02-10", {on("2022-12-31")}).state) == "done");
  CHECK(to_string(stand("Декабрь 2022", "2023-02-10", {on("2023-01-01")}).state) == "done-late");
  CHECK(to_string(stand("Декабрь 2022", "2023-02-10", {on("2023-02-11")}).state) == "overdue");
  CHECK(to_string(stand("Декабрь 2022", "2023-02-10", {on("2022-10-01")}).state) == "done");
  CHECK(to_string(stand("по отдельному графику", "2023-02-10", {on("2023-02-01")}).state) == "done");
  CHECK(to_string(stand("весь период", "2025-01-01").state) == "overdue");
  CHECK(to_string(stand("весь период", "2025-01-01", {on("2024-12-31")}).state) == "done");
}

TEST_CASE("a bare record closes the earliest open occurrence that had started by then") {
  const char* phrase = "до 30 октября каждого года";
  CHECK(states(stand(phrase, "2024-11-30", {on("2023-05-01")})) ==
        "2022-10-30:done-late 2023-10-30:overdue 2024-10-30:overdue");
  CHECK(states(stand(phrase, "2024-11-30", {on("2023-05-01"), on("2022-10-01")})) ==
        "2022-10-30:done 2023-10-30:done 2024-10-30:overdue");
  CHECK(states(stand(phrase, "2024-11-30", {on("2023-10-02", "2023-10-30")})) ==
        "2022-10-30:overdue 2023-10-30:done 2024-10-30:overdue");
  // Two records in 2022: the second finds nothing open that had started.
  CHECK(states(stand(phrase, "2023-01-10", {on("2022-10-01"), on("2022-10-02")})) ==
        "2022-10-30:done 2023-10-30:in-progress 2024-10-30:upcoming");
  CHECK(stand(phrase, "2024-11-30", {on("2023-05-01")}).deciding == 1U);
}

TEST_CASE("cancelled items stay cancelled from that day on") {
  StateFacts facts = facts_on("2023-02-10");
  const Deadline deadline = read_deadline("Декабрь 2022", rybinsk);
  facts.cancelled = parse_iso("2023-02-10");
  CHECK(to_string(state_of(deadline, facts).state) == "cancelled");
  facts.cancelled = parse_iso("2023-02-11");
  CHECK(to_string(state_of(deadline, facts).state) == "overdue");
  facts.cancelled = parse_iso("2023-01-01");
  CHECK(to_string(state_of(read_deadline("постоянно", rybinsk), facts).state) == "cancelled");
}

TEST_CASE("the horizon is counted in calendar days") {
  StateFacts facts = facts_on("2023-02-10");
  const Deadline deadline = read_deadline("20 февраля 2023", rybinsk);
  facts.horizon = 10;
  CHECK(to_string(state_of(deadline, facts).state) == "due-soon");
  facts.horizon = 9;
  CHECK(to_string(state_of(deadline, facts).state) == "upcoming");
}

}  // namespace mentor
