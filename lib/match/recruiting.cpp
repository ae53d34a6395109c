#include <algorithm>
#include <set>
#include <tuple>

#include "match/constraints.h"
#include "match/people_advice.h"
#include "match/score/sides.h"
#include "unicode/fold.h"

namespace mentor {

namespace {

template <class T>
Located<T> at(const Place& place, const T& value) {
  return {value, place};
}

// A mentor with everything that could be asked of one for this request.
Person ideal_mentor(const Candidates& candidates, const OpenRequest& open) {
  const Place place = open.mentee->id.place;
  Person person;
  static_cast<Located<std::string>&>(person.id) = at<std::string>(place, "\x01new");
  person.organisation = open.mentee->organisation;
  person.languages = open.mentee->languages;
  for (const char* day : {"mon", "tue", "wed", "thu", "fri", "sat", "sun"})
    person.available.push_back(at<std::string>(place, day));
  for (const ProfileConsent& consent : open.programme->effective.profile->consents) {
    Consent given;
    given.on = at(place, candidates.today);
    person.consents.entries.push_back({consent.id, given});
  }
  Mentor& mentor = person.mentor.emplace();
  mentor.forms.push_back(open.request->form);
  mentor.skills = open.request->topics;
  mentor.trained = at(place, candidates.today);
  mentor.prefers.push_back(open.mentee->id);
  constexpr long years = 80;
  static_cast<Located<long>&>(person.experience_years) = at(place, years);
  return person;
}

bool could_be_served(const Candidates& candidates, std::uint32_t request) {
  const Person person = ideal_mentor(candidates, candidates.open[request]);
  const MentorSide mentor = candidates.space->stranger(request, person);
  const PairFacts facts = candidates.space->facts_with(request, mentor);
  const auto blocker = first_blocker(facts);
  // The mentor's own age and experience are nobody's yet.
  if (blocker && !blocker->starts_with("mentor")) return false;
  return missed_must(facts) == nullptr;
}

using NeedKey = std::tuple<std::string, std::string, std::string>;  // programme or organisation, form, topic

class Recruiter {
 public:
  Recruiter(const Candidates& candidates, const MatchSolution& solution) : candidates_(candidates) {
    for (std::uint32_t request = 0; request < candidates.open.size(); ++request)
      if (solution.mentor_of[request] == nobody && could_be_served(candidates, request)) add(request);
    for (auto& [key, requests] : found_) {
      numbers_.emplace(key, groups_.size());
      sizes_.push_back(requests.size());
      groups_.emplace_back(key, std::move(requests));
    }
  }

  std::vector<MatchNeed> run() {
    std::vector<MatchNeed> needs;
    for (auto largest = std::ranges::max_element(sizes_); largest != sizes_.end() && *largest > 0;
         largest = std::ranges::max_element(sizes_)) {
      const auto group = groups_.begin() + (largest - sizes_.begin());
      std::vector<std::uint32_t> served;
      for (const auto request : group->second)
        if (left_[request]) served.push_back(request);
      needs.push_back(need_of(group->first, served));
      for (const auto request : served) leave(request);
    }
    return needs;
  }

 private:
  // Where the form wants both from one organisation, a mentor serves one of them only.
  std::string home_of(const OpenRequest& open) const {
    const ProfileForm* form = open.programme->effective.profile->form(*open.request->form);
    const bool same = form && form->same_organisation && *form->same_organisation;
    return open.programme->folder + "\n" + (same ? *open.mentee->organisation : "");
  }

  std::set<NeedKey> keys_of(std::uint32_t request) const {
    const OpenRequest& open = candidates_.open[request];
    std::set<NeedKey> keys;
    for (const auto& entry : open.request->topics.entries)
      keys.emplace(home_of(open), *open.request->form, fold(*entry.topic));
    if (keys.empty()) keys.emplace(home_of(open), *open.request->form, "");
    return keys;
  }

  void add(std::uint32_t request) {
    left_[request] = true;
    for (const NeedKey& key : keys_of(request)) found_[key].push_back(request);
  }

  void leave(std::uint32_t request) {
    left_[request] = false;
    for (const NeedKey& key : keys_of(request)) --sizes_[numbers_.at(key)];
  }

  MatchNeed need_of(const NeedKey& key, const std::vector<std::uint32_t>& requests) const {
    MatchNeed need;
    need.form = std::get<1>(key);
    for (const auto& entry : candidates_.open[requests.front()].request->topics.entries)
      if (fold(*entry.topic) == std::get<2>(key)) need.topic = *entry.topic;
    need.slots = static_cast<std::int64_t>(requests.size());
    std::set<std::string> places;
    HalfDays free;
    for (const auto request : requests) {
      const OpenRequest& open = candidates_.open[request];
      need.requests.push_back({candidates_.problem.requests[request].mentee, *open.request->id});
      if (open.mentee->organisation) places.insert(*open.mentee->organisation);
      free |= half_days(*open.mentee, *open.request);
    }
    need.places.assign(places.begin(), places.end());
    need.times = words_of(free);
    return need;
  }

  const Candidates& candidates_;
  std::map<NeedKey, std::vector<std::uint32_t>> found_;
  std::map<NeedKey, std::size_t> numbers_;                              // of the groups
  std::vector<std::pair<NeedKey, std::vector<std::uint32_t>>> groups_;  // by key
  std::vector<std::size_t> sizes_;  // of the groups, without requests that a group before serves
  std::map<std::uint32_t, bool> left_;
};

}  // namespace

std::vector<MatchNeed> recruiting_list(const Candidates& candidates, const MatchSolution& solution) {
  return Recruiter(candidates, solution).run();
}

}  // namespace mentor
