#include "match/candidate_space.h"

#include <algorithm>
#include <map>

namespace mentor {

namespace {

constexpr WordId any_organisation = 0xFFFFFFFF, any_topic = 0xFFFFFFFF, no_topics = 0;

constexpr std::uint64_t key(WordId organisation, WordId topic) { return (std::uint64_t{organisation} << 32U) | topic; }

}  // namespace

CandidateSpace::CandidateSpace(std::vector<Part> parts, std::vector<Mentor> mentors, std::vector<Request> requests)
    : parts_(std::move(parts)),
      mentors_(std::move(mentors)),
      requests_(std::move(requests)),
      pool_of_(requests_.size()),
      out_(requests_.size()),
      mentor_out_(mentors_.size()),
      is_open_(mentors_.size()) {
  std::map<std::pair<std::uint32_t, std::string_view>, std::uint32_t> known;
  const MentorSide nobody_yet;
  for (std::uint32_t at = 0; at < requests_.size(); ++at) {
    const Request& request = requests_[at];
    const auto [pool, is_new] = known.try_emplace({request.part, *request.side.request->form}, pools_.size());
    if (is_new) make_pool(at);
    pool_of_[at] = pool->second;
    out_[at] = mentee_blocker({parts_[request.part].rules, nobody_yet, request.side});
  }
}

void CandidateSpace::add_to(Pool& pool, WordId organisation, const MentorSide& mentor, std::uint32_t index,
                            bool anything) {
  pool.lists[key(organisation, any_topic)].push_back(index);
  if (anything || mentor.topics.empty()) pool.lists[key(organisation, no_topics)].push_back(index);
  for (const TopicValue& topic : mentor.topics) pool.lists[key(organisation, topic.topic)].push_back(index);
}

void CandidateSpace::make_pool(std::uint32_t request) {
  Pool& pool = pools_.emplace_back();
  const std::vector<std::uint32_t>& mentors = parts_[requests_[request].part].mentors;
  pool.bound = !mentors.empty() && binds_organisation(facts(request, mentors.front()));
  for (const std::uint32_t each : mentors) {
    const PairFacts pair = facts(request, each);
    if (!offers_form(pair)) continue;
    pool.everybody[any_topic].push_back(each);
    if (pair.mentor.topics.empty()) pool.everybody[no_topics].push_back(each);
    for (const TopicValue& topic : pair.mentor.topics) pool.everybody[topic.topic].push_back(each);
    mentor_out_[each] = mentor_blocker(pair);
    pool.out.push_back(mentor_out_[each] ? mentor_blockers(pair) : 0);
    if (!mentor_out_[each]) is_open_[each] = true;
    if (pair.mentor.free_slots <= 0 || mentor_out_[each]) continue;
    // Whose topics (or organisation) do not matter stands with those who named none.
    const bool anything = (pair.mentor.waived & topics_bit_) != 0;
    const WordId organisation = (pair.mentor.waived & organisation_bit_) != 0 ? 0 : pair.mentor.organisation;
    add_to(pool, any_organisation, pair.mentor, each, anything);
    if (pool.bound) add_to(pool, organisation, pair.mentor, each, anything);
  }
}

void CandidateSpace::near_mentors(std::uint32_t request, std::vector<std::uint32_t>& found) const {
  found.clear();
  const Pool& pool = pools_[pool_of_[request]];
  const RequestSide& side = requests_[request].side;
  std::size_t lists = 0;
  const auto add = [&](WordId organisation, WordId topic) {
    const auto list = pool.lists.find(key(organisation, topic));
    if (list == pool.lists.end()) return;
    found.insert(found.end(), list->second.begin(), list->second.end());
    ++lists;
  };
  const ConstraintMask waived = side.waived | parts_[requests_[request].part].rules.waived;
  const auto add_topics = [&](WordId organisation) {
    if (side.topics.empty() || (waived & topics_bit_) != 0) return add(organisation, any_topic);
    for (const TopicValue& topic : side.topics) add(organisation, topic.topic);
    add(organisation, no_topics);
  };
  if (pool.bound && side.organisation != 0 && (waived & organisation_bit_) == 0) {
    add_topics(side.organisation);
    add_topics(0);  // whose organisation is not known
  } else {
    add_topics(any_organisation);
  }
  if (lists < 2) return;
  std::ranges::sort(found);
  const auto twice = std::ranges::unique(found);
  found.erase(twice.begin(), twice.end());
}

void CandidateSpace::admissible(std::uint32_t request, std::vector<Scored>& found) const {
  found.clear();
  if (out_[request]) return;
  std::vector<std::uint32_t> near;
  near_mentors(request, near);
  const bool bound = pools_[pool_of_[request]].bound;
  for (const std::uint32_t each : near) {
    const PairFacts pair = facts(request, each);
    if (suit_each_other(pair, bound)) found.push_back({each, score_of(pair)});
  }
}

std::optional<PairFacts> CandidateSpace::facts_of(std::uint32_t request, std::uint32_t mentor) const {
  if (requests_[request].part != mentors_[mentor].part) return std::nullopt;
  return facts(request, mentor);
}

MentorSide CandidateSpace::stranger(std::uint32_t request, const Person& person) const {
  return parts_[requests_[request].part].maker->stranger(person);
}

std::int64_t CandidateSpace::slot_bonus(std::uint32_t mentor, std::int64_t by) const {
  const Criterion* load = find_criterion("load");
  const MatchRules& rules = parts_[mentors_[mentor].part].rules;
  const std::int64_t weight = rules.weights[static_cast<std::size_t>(load - criteria().data())];
  const RequestSide nobody_asks;
  MentorSide grown = mentors_[mentor].side;
  grown.free_slots += by;
  grown.all_slots += by;
  return weight * (load->judge({rules, grown, nobody_asks}) - load->judge({rules, mentors_[mentor].side, nobody_asks}));
}

bool CandidateSpace::slots_change_more(std::uint32_t mentor) const {
  const Person& person = *mentors_[mentor].side.person;
  const MatchRules& rules = parts_[mentors_[mentor].part].rules;
  const auto load = static_cast<std::size_t>(find_criterion("load") - criteria().data());
  if (person.mentor->group.min || rules.at_least[load] > 0) return true;
  return std::ranges::any_of(rules.programme->file.match.forced,
                             [&](const NamedPair& pair) { return *pair.mentor == *person.id; });
}

std::vector<MatchReason> CandidateSpace::reasons(std::uint32_t request, std::uint32_t mentor) const {
  return reasons_of(facts(request, mentor));
}

std::vector<std::uint32_t> CandidateSpace::looked_at(std::uint32_t request) const {
  const Pool& pool = pools_[pool_of_[request]];
  std::vector<std::uint32_t> found;
  const auto add = [&](WordId topic) {
    const auto list = pool.everybody.find(topic);
    if (list == pool.everybody.end()) return;
    const std::size_t most = std::min(list->second.size(), most_looked_at);
    found.insert(found.end(), list->second.begin(), list->second.begin() + static_cast<std::ptrdiff_t>(most));
  };
  for (const TopicValue& topic : requests_[request].side.topics) add(topic.topic);
  add(requests_[request].side.topics.empty() ? any_topic : no_topics);
  std::ranges::sort(found);
  const auto twice = std::ranges::unique(found);
  found.erase(twice.begin(), twice.end());
  const std::size_t near = std::min(found.size(), most_looked_at);
  found.resize(near);
  const auto everybody = pool.everybody.find(any_topic);
  if (everybody != pool.everybody.end())
    for (std::size_t at = 0; at < everybody->second.size() && found.size() < most_looked_at; ++at)
      if (!std::binary_search(found.begin(), found.begin() + static_cast<std::ptrdiff_t>(near), everybody->second[at]))
        found.push_back(everybody->second[at]);
  return found;
}

Blockers CandidateSpace::blockers(std::uint32_t request, const std::vector<MatchMentor>& mentors) const {
  const auto everybody = pools_[pool_of_[request]].everybody.find(any_topic);
  Blockers answer;
  if (everybody == pools_[pool_of_[request]].everybody.end()) return answer;
  const std::vector<std::uint32_t> looked = looked_at(request);
  answer.more = static_cast<std::int64_t>(everybody->second.size() - looked.size());
  const std::vector<std::uint32_t>& all = everybody->second;
  const MentorSide nobody_yet;
  const ConstraintMask against =
      out_[request] ? mentee_blockers({parts_[requests_[request].part].rules, nobody_yet, requests_[request].side}) : 0;
  for (const std::uint32_t each : looked) {
    const auto place = static_cast<std::size_t>(std::ranges::lower_bound(all, each) - all.begin());
    for (auto& blocker : all_blockers(facts(request, each), pools_[pool_of_[request]].out[place], against))
      answer.near.push_back({mentors[each].id, std::move(blocker)});
  }
  return answer;
}

}  // namespace mentor
