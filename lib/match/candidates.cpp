#include "match/candidates.h"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_set>

#include "base/files.h"
#include "match/candidate_edges.h"
#include "match/order.h"
#include "match/priority.h"
#include "model/slots.h"
#include "unicode/sentence.h"

namespace mentor {

namespace {

// A path means the programmes in it, or the nearest one around it.
bool takes_part(const Repository& repository, const Programme& programme, const std::vector<std::string>& paths) {
  return paths.empty() || std::ranges::any_of(paths, [&](const std::string& path) {
           return is_at_or_below(programme.folder, path) || programme_at(repository, path) == &programme;
         });
}

// What the kept pairs of a programme hold: requests served, slots taken.
struct Kept {
  std::unordered_set<std::string> requests;
  std::unordered_map<std::string, std::int64_t> slots;
};

Kept kept_pairs(const Programme& programme, const CandidateOptions& options) {
  Kept kept;
  const std::unordered_set<const Pair*> all_held(options.held.begin(), options.held.end());
  for (const Pair& pair : programme.pairs) {
    const bool held = all_held.contains(&pair);
    if (!held && !is_kept(pair, options.keep)) continue;
    for (std::string& request : served_requests(programme, pair)) kept.requests.insert(std::move(request));
    kept.slots[*pair.mentor] += slots_held(pair);
  }
  return kept;
}

// Who takes part, with names and sides, in the order of the problem after sort().
class People {
 public:
  explicit People(const CandidateOptions& options) : options_(options) {}

  void add(const Programme& programme, const std::string& prefix) {
    const Kept kept = kept_pairs(programme, options_);
    const auto making = std::make_shared<SideMaker>(programme, options_.today);
    SideMaker& maker = *making;
    parts_.push_back({maker.rules(options_.without), making, {}});
    parts_.back().rules.waived = mask_of(options_.without);
    for (const Person* person : maker.people())
      if (person->mentor && takes_part(*person)) add_mentor(maker, *person, prefix, kept);
    for (const Person* person : maker.people())
      for (const Request& request : person->requests) add_request(maker, *person, request, prefix, kept);
  }

  void sort() {
    const auto mentors =
        order_of(mentors_, [](const MentorEntry& a, const MentorEntry& b) { return a.made.id < b.made.id; });
    const auto requests = order_of(requests_, [](const RequestEntry& a, const RequestEntry& b) {
      return std::tie(a.made.mentee, a.made.request) < std::tie(b.made.mentee, b.made.request);
    });
    sort_by(mentors_, mentors);
    sort_by(requests_, requests);
  }

  // Empties it.
  Candidates take() {
    Candidates candidates;
    std::vector<CandidateSpace::Mentor> mentors;
    std::vector<CandidateSpace::Request> requests;
    std::vector<std::uint32_t> levels;
    for (MentorEntry& each : mentors_) {
      parts_[each.part].mentors.push_back(static_cast<std::uint32_t>(mentors.size()));
      candidates.mentors.push_back(each.side.person);
      candidates.mentor_programmes.push_back(parts_[each.part].rules.programme);
      candidates.problem.mentors.push_back(std::move(each.made));
      mentors.push_back({std::move(each.side), each.part});
    }
    for (RequestEntry& each : requests_) {
      const MatchRules& rules = parts_[each.part].rules;
      levels.push_back(priority_level(rules, each.side));
      candidates.open.push_back({rules.programme, each.side.person, each.side.request});
      candidates.problem.requests.push_back(std::move(each.made));
      requests.push_back({std::move(each.side), each.part});
    }
    const std::vector<std::uint32_t> tiers = tiers_of(levels);
    for (std::size_t i = 0; i < tiers.size(); ++i) candidates.problem.requests[i].tier = tiers[i];
    candidates.space = std::make_shared<CandidateSpace>(std::move(parts_), std::move(mentors), std::move(requests));
    candidates.today = options_.today;
    candidates.kept = std::move(kept_);
    std::ranges::sort(candidates.kept);
    if (unnamed_ > 0)
      candidates.notes.push_back({{"left out, as their id is missing or given twice: requests ({0})",
                                   "пропущены, так как идентификатора нет или он повторяется: запросы ({0})"},
                                  {unnamed_}});
    return candidates;
  }

 private:
  struct MentorEntry {
    MatchMentor made;
    MentorSide side;
    std::uint32_t part = 0;
  };
  struct RequestEntry {
    MatchRequest made;
    RequestSide side;
    std::uint32_t part = 0;
  };

  template <class T>
  static void sort_by(std::vector<T>& items, const std::vector<std::uint32_t>& order) {
    std::vector<T> sorted;
    sorted.reserve(items.size());
    for (const std::uint32_t at : order) sorted.push_back(std::move(items[at]));
    items = std::move(sorted);
  }

  std::uint32_t part() const { return static_cast<std::uint32_t>(parts_.size() - 1); }

  // With --form a mentor of other forms has nothing to do with the question.
  bool takes_part(const Person& person) const {
    const auto& forms = person.mentor->forms;
    return !options_.form || forms.empty() ||
           std::ranges::any_of(forms, [&](const auto& form) { return form.value == *options_.form; });
  }

  void add_mentor(SideMaker& maker, const Person& person, const std::string& prefix, const Kept& kept) {
    const auto taken = kept.slots.find(*person.id);
    const std::int64_t used = taken == kept.slots.end() ? 0 : taken->second;
    const auto more = options_.more_slots.find(prefix + *person.id);
    const std::int64_t all =
        std::max<std::int64_t>(0, slots_of(*person.mentor) + (more == options_.more_slots.end() ? 0 : more->second));
    std::int64_t free = is_mentor_on(person, options_.today) ? std::max<std::int64_t>(0, all - used) : 0;
    std::int64_t least = person.mentor->group.min ? std::max<std::int64_t>(0, *person.mentor->group.min - used) : 0;
    // A group that cannot reach its minimum with what is free can take nobody.
    if (least > free) least = free = 0;
    mentors_.push_back(
        {{prefix + *person.id, free, least, Minimum::group_or_none}, maker.mentor(person, free, all), part()});
    const bool trained = options_.settled.contains({prefix + *person.id, "mentor-not-trained"});
    mentors_.back().side.to_be_trained = trained;
    if (trained) mentors_.back().side.waived = mask_of({"mentor-not-trained"});
    mentors_.back().side.granted = granted_by(person, prefix);
  }

  void add_request(SideMaker& maker, const Person& person, const Request& request, const std::string& prefix,
                   const Kept& kept) {
    if (options_.made_by && request.since && *request.since > *options_.made_by) return;
    const std::string id = *person.id + "/" + *request.id;
    // A request that cannot be told from another cannot be matched; validate reports it.
    if (!request.id || !seen_.insert(prefix + id).second) {
      ++unnamed_;
      return;
    }
    if (kept.requests.contains(id)) return kept_.push_back(prefix + id);
    if (options_.form && *request.form != *options_.form) return;
    requests_.push_back({{prefix + *person.id, *request.id, 0}, maker.request(person, request), part()});
    requests_.back().side.granted = granted_by(person, prefix);
  }

  // Whoever settles a consent of one side gives all that this side lacks, whatever the form; the other side has them
  // too.
  std::vector<const ProfileConsent*> granted_by(const Person& person, const std::string& prefix) const {
    std::vector<const ProfileConsent*> granted;
    const Profile& profile = *parts_.back().rules.programme->effective.profile;
    const auto add = [&](Side side, std::string_view form) {
      std::ranges::copy(missing_consents(profile, person, side, form, options_.today), std::back_inserter(granted));
    };
    for (const auto& [side, word] : {std::pair(Side::mentor, "mentor-consent"), {Side::mentee, "mentee-consent"}}) {
      if (!options_.settled.contains({prefix + *person.id, word})) continue;
      add(side, "");
      for (const ProfileForm& form : profile.forms) add(side, *form.id);
    }
    return granted;
  }

  const CandidateOptions& options_;
  std::vector<CandidateSpace::Part> parts_;
  std::vector<MentorEntry> mentors_;
  std::vector<RequestEntry> requests_;
  std::vector<std::string> kept_;
  std::unordered_set<std::string> seen_;
  std::size_t unnamed_ = 0;
};

// Who waits for a paper only: said once, so that nobody is left out without a word.
void note_left_out(Candidates& candidates) {
  std::map<std::string_view, std::vector<std::string>> by_constraint;
  for (std::uint32_t at = 0; at < candidates.open.size(); ++at)
    if (const auto out = candidates.space->request_out(at); out == "mentee-consent")
      by_constraint[*out].push_back(candidates.problem.requests[at].id());
  for (std::uint32_t at = 0; at < candidates.mentors.size(); ++at)
    if (const auto out = candidates.space->mentor_out(at); out == "mentor-consent" || out == "mentor-not-trained")
      by_constraint[*out].push_back(candidates.problem.mentors[at].id);
  for (const auto& [constraint, names] : by_constraint)
    candidates.notes.push_back(
        {{"left out, as {0}: {1}", "не участвуют ({0}): {1}"}, {Argument(constraint_text(constraint)), listed(names)}});
}

// The name of each programme in the ids of its people: empty where there is just one.
std::vector<std::string> prefixes_of(const std::vector<const Programme*>& programmes) {
  std::vector<std::string> prefixes(programmes.size());
  if (programmes.size() < 2) return prefixes;
  std::set<std::string> taken;
  for (std::size_t i = 0; i < programmes.size(); ++i) {
    std::string name = programmes[i]->name();
    // Two of one name, which validate reports, can still be told apart by their folders.
    if (!taken.insert(name).second) taken.insert(name = programmes[i]->folder);
    prefixes[i] = name + "/";
  }
  return prefixes;
}

}  // namespace

std::size_t pairs_within(std::size_t memory) {
  constexpr std::size_t bytes_each = 2 * sizeof(MatchEdge), least = 1000;
  return std::max(least, memory / bytes_each);
}

bool is_kept(const Pair& pair, Keep keep) {
  if (keep == Keep::none) return false;
  return is_running(pair) || (keep == Keep::all && pair.status.value == PairStatus::proposed);
}

std::vector<std::string> ignorable() {
  std::vector<std::string> words;
  for (const std::string_view word : constraint_words())
    if (word != "self") words.emplace_back(word);
  for (const Criterion& criterion : criteria())
    if (std::ranges::find(words, criterion.name) == words.end()) words.emplace_back(criterion.name);
  return words;
}

std::optional<PairFacts> facts_of(const Candidates& candidates, std::uint32_t request, std::uint32_t mentor) {
  return candidates.space->facts_of(request, mentor);
}

std::optional<std::string> Candidates::blocker(std::uint32_t request, std::uint32_t mentor) const {
  const auto facts = space->facts_of(request, mentor);
  return facts ? any_blocker(*facts) : std::string("other-programme");
}

std::vector<MatchReason> Candidates::reasons(std::uint32_t request, std::uint32_t mentor) const {
  return space->reasons(request, mentor);
}

Blockers Candidates::blockers(std::uint32_t request) const { return space->blockers(request, problem.mentors); }

Candidates find_candidates(const Repository& repository, const CandidateOptions& options) {
  std::vector<const Programme*> chosen;
  for (const Programme& programme : repository.programmes)
    if (takes_part(repository, programme, options.folders) && !programme.people.empty()) chosen.push_back(&programme);
  const std::vector<std::string> prefixes = prefixes_of(chosen);
  People people(options);
  for (std::size_t i = 0; i < chosen.size(); ++i) people.add(*chosen[i], prefixes[i]);
  people.sort();
  Candidates candidates = people.take();
  note_left_out(candidates);
  add_edges(candidates, pairs_within(options.memory));
  candidates.problem = canonical(std::move(candidates.problem));
  std::ranges::move(set_aside_words(candidates.problem), std::back_inserter(candidates.notes));
  return candidates;
}

}  // namespace mentor
