#include "report/match_names.h"

#include "report/match_words.h"

namespace mentor {

namespace {

std::string with_name(std::string_view name, const std::string& id) {
  return name.empty() ? id : std::string(name) + " (" + id + ")";
}

}  // namespace

MatchNames::MatchNames(const MatchView& view) {
  if (view.people == nullptr) return;
  const Candidates& people = *view.people;
  for (std::size_t at = 0; at < people.open.size(); ++at)
    add(view.problem.requests[at].mentee, *people.open[at].programme, people.open[at].mentee->id.value);
  for (std::size_t at = 0; at < people.mentors.size(); ++at)
    add(view.problem.mentors[at].id, *people.mentor_programmes[at], people.mentors[at]->id.value);
}

void MatchNames::add(const std::string& id, const Programme& programme, std::string_view person) {
  if (programme.effective.is_public || programme.identities.empty()) return;
  auto known = known_.find(&programme);
  if (known == known_.end()) known = known_.emplace(&programme, names_of_identities(programme)).first;
  const auto name = known->second.find(person);
  if (name != known->second.end()) names_.try_emplace(id, name->second);
}

std::string MatchNames::of(const std::string& id) const { return of(id, {}); }

std::string MatchNames::of(const std::string& mentee, const std::string& request) const {
  const auto name = names_.find(mentee);
  return with_name(name == names_.end() ? std::string_view() : std::string_view(name->second),
                   label_of(mentee, request));
}

}  // namespace mentor
