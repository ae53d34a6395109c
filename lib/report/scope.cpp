#include "report/scope.h"

#include <algorithm>

#include "base/files.h"
#include "unicode/sentence.h"

namespace mentor {

namespace {

bool path_in_scope(const ReportInput& input, std::string_view path) {
  return input.scope.empty() || std::any_of(input.scope.begin(), input.scope.end(), [&](const std::string& folder) {
           return is_at_or_below(path, normal_path(folder));
         });
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// The digits that stand there, without leading zeros; moves `at` behind them.
std::string_view take_number(std::string_view text, std::size_t& at) {
  while (at < text.size() && text[at] == '0') ++at;
  const std::size_t begin = at;
  while (at < text.size() && is_digit(text[at])) ++at;
  return text.substr(begin, at - begin);
}

// pair-2 before pair-10; equal numbers written differently in the order of their characters.
bool id_less(std::string_view left, std::string_view right) {
  std::size_t i = 0, j = 0;
  while (i < left.size() && j < right.size()) {
    if (is_digit(left[i]) && is_digit(right[j])) {
      const std::string_view one = take_number(left, i), two = take_number(right, j);
      if (one.size() != two.size()) return one.size() < two.size();
      if (one != two) return one < two;
      continue;
    }
    if (left[i] != right[j]) return left[i] < right[j];
    ++i, ++j;
  }
  if ((i < left.size()) != (j < right.size())) return j < right.size();
  return left < right;
}

template <class T>
std::vector<const T*> reported(const ReportInput& input, const std::vector<T>& all) {
  std::vector<const T*> found;
  for (const T& each : all)
    if (in_scope(input, each.place)) found.push_back(&each);
  std::stable_sort(found.begin(), found.end(), [](const T* left, const T* right) {
    if (left->id.value != right->id.value) return id_less(left->id.value, right->id.value);
    return before(left->place, right->place);
  });
  return found;
}

template <class T>
bool any_in_scope(const ReportInput& input, const std::vector<T>& all) {
  return std::any_of(all.begin(), all.end(), [&](const T& each) { return in_scope(input, each.place); });
}

}  // namespace

bool in_scope(const ReportInput& input, const Place& place) {
  if (input.scope.empty()) return true;
  return place && path_in_scope(input, place.source->path());
}

std::vector<const Programme*> programmes_in(const ReportInput& input) {
  std::vector<const Programme*> found;
  for (const Programme& each : input.repository.programmes)
    if (in_scope(input, each.file.place) || any_in_scope(input, each.roadmaps) || any_in_scope(input, each.people) ||
        any_in_scope(input, each.pairs))
      found.push_back(&each);
  std::stable_sort(found.begin(), found.end(),
                   [](const Programme* left, const Programme* right) { return left->folder < right->folder; });
  return found;
}

std::vector<const Roadmap*> roadmaps_in(const ReportInput& input, const Programme& programme) {
  return reported(input, programme.roadmaps);
}
std::vector<const Person*> people_in(const ReportInput& input, const Programme& programme) {
  return reported(input, programme.people);
}
std::vector<const Pair*> pairs_in(const ReportInput& input, const Programme& programme) {
  return reported(input, programme.pairs);
}

std::vector<std::string> empty_scopes(const ReportInput& input) {
  std::vector<std::string> empty;
  const auto& sources = input.repository.sources;
  for (const std::string& folder : input.scope)
    if (std::none_of(sources.begin(), sources.end(),
                     [&](const auto& each) { return is_at_or_below(each->path(), normal_path(folder)); }))
      empty.push_back(folder);
  return empty;
}

bool any_public(const ReportInput& input) {
  const auto programmes = programmes_in(input);
  return std::any_of(programmes.begin(), programmes.end(),
                     [](const Programme* each) { return each->effective.is_public; });
}

std::string organisation_of(const Programme& programme) {
  if (programme.file.organisation) return *programme.file.organisation;
  if (programme.file.title) return *programme.file.title;
  return programme.name();
}

Message about_of(const std::vector<std::string>& top, std::size_t below) {
  constexpr std::size_t most_named = 3;
  if (top.empty() || (top.size() == 1 && top.front().empty())) return {};
  const Argument names = top.size() == 1 ? Argument(top.front()) : listed(top, most_named);
  if (below == 0) return {{"{0}", "{0}"}, {names}};
  constexpr Counted units = {"unit", "units", "организация", "организации", "организаций"};
  return {{"{0}, with {1} below", "{0} и ниже: {1}"}, {names, counted(static_cast<std::int64_t>(below), units)}};
}

Message about_of(const std::vector<const Programme*>& programmes) {
  const auto is_below = [&](const Programme* each) {
    for (const Programme* above = each->parent; above != nullptr; above = above->parent)
      if (std::find(programmes.begin(), programmes.end(), above) != programmes.end()) return true;
    return false;
  };
  std::vector<std::string> top;
  for (const Programme* each : programmes)
    if (!is_below(each)) top.push_back(organisation_of(*each));
  return about_of(top, programmes.size() - top.size());
}

std::string organisation_of(const Programme& programme, const Roadmap& roadmap) {
  return roadmap.organisation ? std::string(*roadmap.organisation) : organisation_of(programme);
}

std::string organisation_title(const Programme& programme, std::string_view id) {
  const Organisation* found = programme.organisation(id);
  return found != nullptr && found->title ? std::string(*found->title) : std::string(id);
}

}  // namespace mentor
