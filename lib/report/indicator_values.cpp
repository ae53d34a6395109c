#include "report/indicator_values.h"

#include <set>

#include "base/number.h"
#include "model/eligibility.h"
#include "report/people.h"
#include "report/scope.h"
#include "report/survey_view.h"

namespace mentor {

namespace {

using Names = std::set<std::string, std::less<>>;

bool takes_part(const ReportInput& input, const Pair& pair) {
  const PairOnDay on_day = pair_on_day(input, pair);
  return on_day.is_running() || (on_day.exists && on_day.status == PairStatus::completed);
}

// A role and bounds of age, as `mentees-10-19` says them.
struct ValueGroup {
  bool mentors = false;
  std::optional<AgeRange> age;
};

std::optional<ValueGroup> group_named(std::string_view name) {
  ValueGroup group;
  group.mentors = name.starts_with("mentors");
  if (!group.mentors && !name.starts_with("mentees")) return std::nullopt;
  name.remove_prefix(std::string_view("mentors").size());
  if (name.empty()) return group;
  const std::size_t dash = name.find('-', 1);
  if (name.front() != '-' || dash == std::string_view::npos) return std::nullopt;
  const auto least = whole_number<int>(name.substr(1, dash - 1)), most = whole_number<int>(name.substr(dash + 1));
  if (!least || !most) return std::nullopt;
  group.age = AgeRange{*least, *most};
  return group;
}

class Counter {
 public:
  Counter(const ReportInput& input, const Programme& programme) : input_(input), programme_(programme) {
    for (const Pair* pair : pairs_in(input, programme)) {
      if (!takes_part(input, *pair)) continue;
      mentors_.insert(*pair->mentor);
      for (const auto& mentee : pair->mentees) mentees_.insert(*mentee);
    }
    has_people_ = !people_in(input, programme).empty();
    answers_ = satisfaction_on_day(input, programme);
  }

  IndicatorValue value(const ProfileIndicator& indicator) const {
    IndicatorValue value{&programme_, &indicator, {}, {}, {}, 0};
    if (indicator.denominator) value.denominator = computed(*indicator.denominator, {}, value);
    if (indicator.denominator && !value.denominator)
      value.denominator = of_organisations(*indicator.denominator, value);
    if (!indicator.numerator) return value;
    value.numerator = computed(*indicator.numerator, value.sources, value);
    IndicatorValue elsewhere;
    if (!value.numerator) value.numerator = of_organisations(*indicator.numerator, elsewhere);
    return value;
  }

 private:
  std::optional<std::int64_t> computed(std::string_view name, const std::vector<std::string>& sources,
                                       IndicatorValue& value) const {
    for (const bool mentors : {false, true}) {
      const auto [surveyed, satisfied] = answers_[mentors ? 1 : 0];
      const std::string_view role = mentors ? "mentors" : "mentees";
      if (name == "surveyed-" + std::string(role)) return surveyed;
      if (name == "satisfied-" + std::string(role)) return surveyed > 0 ? std::optional(satisfied) : std::nullopt;
    }
    const bool young = name == "mentees-young-teachers";
    const auto group = group_named(name);
    if (!young && !group && name != "enterprises-with-mentors") return std::nullopt;
    if (!has_people_) return std::nullopt;
    if (young) return count(mentees_, sources, [](const Person& person) { return is_young_teacher(person); });
    return group ? of_age(*group, sources, value) : enterprises();
  }

  static bool is_young_teacher(const Person& person) {
    constexpr long most_years = 3;
    if (person.grade) return false;
    if (person.experience_years) return *person.experience_years <= most_years;
    for (const auto& category : person.categories)
      if (*category == "young-specialist") return true;
    return false;
  }

  // Where the whole is one school's, so is the part.
  bool is_of(const Person& person, const std::vector<std::string>& sources) const {
    const Organisation* own = sources.size() == 1 ? programme_.organisation(sources.front()) : nullptr;
    const bool one_school = own && (!own->type || *own->type == "school" || *own->type == "college");
    return !one_school || !person.organisation || *person.organisation == sources.front();
  }

  template <class Is>
  std::int64_t count(const Names& ids, const std::vector<std::string>& sources, Is is) const {
    std::int64_t number = 0;
    for (const std::string& id : ids)
      if (const Person* person = programme_.person(id)) number += is_of(*person, sources) && is(*person);
    return number;
  }

  std::int64_t of_age(const ValueGroup& group, const std::vector<std::string>& sources, IndicatorValue& value) const {
    return count(group.mentors ? mentors_ : mentees_, sources, [&](const Person& person) {
      if (!group.age) return true;
      const auto age = age_on(person, input_.as_of);
      const bool may_be = !age || (age->least <= group.age->most && age->most >= group.age->least);
      const bool is = age && age->least >= group.age->least && age->most <= group.age->most;
      // An adult at work whose age nobody wrote down is no learner.
      value.unsure += may_be && !is && (age || !person.experience_years);
      return is;
    });
  }

  std::int64_t enterprises() const {
    Names found;
    for (const std::string& id : mentors_) {
      const Person* person = programme_.person(id);
      if (!person || !person->organisation) continue;
      const Organisation* organisation = programme_.organisation(*person->organisation);
      if (organisation && organisation->type && *organisation->type == "enterprise") found.insert(*organisation->id);
    }
    return static_cast<std::int64_t>(found.size());
  }

  bool is_own(const Organisation& organisation) const {
    return (programme_.file.id && *organisation.id == *programme_.file.id) ||
           (organisation.title && programme_.file.organisation && *organisation.title == *programme_.file.organisation);
  }

  std::optional<std::int64_t> of_organisations(const std::string& name, IndicatorValue& value) const {
    std::optional<std::int64_t> sum;
    for (const Organisation& each : programme_.organisations) {
      const auto* entry = each.counts.find(name);
      if (!entry || !entry->value) continue;
      if (is_own(each)) {
        value.sources = {std::string(*each.id)};
        return *entry->value;
      }
      value.sources.push_back(*each.id);
      sum = sum.value_or(0) + *entry->value;
    }
    return sum;
  }

  const ReportInput& input_;
  const Programme& programme_;
  Names mentors_, mentees_;
  bool has_people_ = false;
  Satisfaction answers_;
};

}  // namespace

std::vector<IndicatorValue> indicators_on_day(const ReportInput& input, const Programme& programme) {
  const auto& indicators = programme.effective.profile->indicators;
  std::vector<IndicatorValue> values;
  if (indicators.empty()) return values;
  const Counter counter(input, programme);
  for (const ProfileIndicator& each : indicators) values.push_back(counter.value(each));
  return values;
}

std::optional<std::int64_t> target_of(const Programme& programme, const ProfileIndicator& indicator, int year) {
  const std::string wanted = std::to_string(year);
  const auto* own = programme.file.targets.find(*indicator.id);
  const auto* entry = own ? own->value.find(wanted) : indicator.targets.find(wanted);
  return entry && entry->value ? std::optional<std::int64_t>(*entry->value) : std::nullopt;
}

double percent_of(std::int64_t numerator, std::int64_t denominator) {
  constexpr std::int64_t tenths = 1000;
  const std::int64_t rounded = (2 * tenths * numerator + denominator) / (2 * denominator);
  return static_cast<double>(rounded) / 10;
}

}  // namespace mentor
