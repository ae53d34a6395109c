#include <array>

#include "match/score/criterion.h"
#include "match/score/free_time.h"
#include "unicode/sentence.h"

namespace mentor {

namespace {

constexpr std::array<std::string_view, 7> days = {"mon", "tue", "wed", "thu", "fri", "sat", "sun"};

constexpr Counted half_day_forms{"half-day in common", "half-days in common", "общая половина дня",
                                 "общие половины дня", "общих половин дня"};

std::optional<Suitability> judge(const PairFacts& facts) {
  const HalfDays mentor = half_days(facts.mentor.available), mentee = half_days(facts.mentee, facts.request);
  if (mentor.none() || mentee.none()) return std::nullopt;
  const auto common = static_cast<std::int64_t>((mentor & mentee).count());
  return Suitability{100 * common / static_cast<std::int64_t>(mentee.count()),
                     {{"{0} a week", "{0} в неделю"}, {counted(common, half_day_forms)}}};
}

}  // namespace

HalfDays half_days(const List<Located<std::string>>& available) {
  HalfDays found;
  for (const auto& word : available) {
    const std::string_view text = *word;
    for (std::size_t day = 0; day < days.size(); ++day) {
      if (!text.starts_with(days[day])) continue;
      const std::string_view part = text.substr(days[day].size());
      if (part.empty() || part == "-am") found.set(2 * day);
      if (part.empty() || part == "-pm") found.set(2 * day + 1);
    }
  }
  return found;
}

HalfDays half_days(const Person& mentee, const Request& request) {
  return half_days(request.available.empty() ? mentee.available : request.available);
}

extern const Criterion availability_criterion{
    "availability", {"time", "время"}, {"they have time together", "есть общее свободное время"}, 5, judge};

}  // namespace mentor
