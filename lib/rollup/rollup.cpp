#include "rollup/rollup.h"

#include <algorithm>

namespace mentor {

void Counts::add(std::string_view name, std::int64_t by) {
  const auto found = numbers_.find(name);
  if (found == numbers_.end())
    numbers_.emplace(name, by);
  else
    found->second += by;
}

std::optional<std::int64_t> Counts::find(std::string_view name) const {
  const auto found = numbers_.find(name);
  return found == numbers_.end() ? std::nullopt : std::optional(found->second);
}

void Counts::forget(std::string_view name) {
  if (const auto found = numbers_.find(name); found != numbers_.end()) numbers_.erase(found);
}

void Counts::merge(const Counts& other) {
  for (const auto& [name, number] : other.numbers_) add(name, number);
}

std::int64_t UnitReports::times() const {
  std::int64_t sum = 0;
  for (const auto& [statement, times] : statements) sum += times;
  return sum;
}

// Statements are ordered by their day first.
Date UnitReports::latest() const { return statements.rbegin()->first.as_of; }

const Statement* UnitReports::counted() const {
  const auto last = statements.rbegin();
  const auto before = std::next(last);
  const bool contradicted = before != statements.rend() && before->first.as_of == last->first.as_of;
  return contradicted ? nullptr : &last->first;
}

void Rollup::add(const std::string& unit, Statement statement, std::int64_t times) {
  units_[unit].statements[std::move(statement)] += times;
}

void Rollup::merge(const Rollup& other) {
  for (const auto& [unit, reports] : other.units_)
    for (const auto& [statement, times] : reports.statements) add(unit, statement, times);
}

}  // namespace mentor
