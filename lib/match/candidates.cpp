#include "match/candidates.h"

#include <algorithm>
#include <map>
#include <set>

#include "match/constraints.h"
#include "match/score/criterion.h"
#include "model/eligibility.h"

namespace mentor {

namespace {

constexpr std::uint32_t lowest_priority = 9;

bool takes_part(const Programme& programme, const std::vector<std::string>& folders) {
  if (folders.empty()) return true;
  return std::ranges::any_of(folders, [&](const std::string& folder) {
    return programme.folder == folder || programme.folder.starts_with(folder + "/") ||
           (programme.folder.empty() ? true : folder.starts_with(programme.folder + "/"));
  });
}

bool is_kept(const Pair& pair, Keep keep) {
  if (keep == Keep::none) return false;
  return is_running(pair) || (keep == Keep::all && pair.status.value == PairStatus::proposed);
}

// What the kept pairs of a programme hold: requests served, slots taken.
struct Kept {
  std::set<std::string> requests;
  std::map<std::string, std::int64_t> slots;
};

Kept kept_pairs(const Programme& programme, Keep keep) {
  Kept kept;
  for (const Pair& pair : programme.pairs) {
    if (!is_kept(pair, keep)) continue;
    for (const auto& request : pair.requests) kept.requests.insert(*request);
    for (const auto& mentee : pair.mentees) {
      const Person* person = pair.requests.empty() ? programme.person(*mentee) : nullptr;
      if (!person) continue;
      for (const Request& request : person->requests)
        if (!pair.form || *request.form == *pair.form) kept.requests.insert(*mentee + "/" + *request.id);
    }
    kept.slots[*pair.mentor] +=
        static_cast<std::int64_t>(pair.requests.empty() ? pair.mentees.size() : pair.requests.size());
  }
  return kept;
}

std::int64_t slots_of(const Mentor& mentor) {
  if (mentor.capacity) return mentor.group.max ? std::min(*mentor.capacity, *mentor.group.max) : *mentor.capacity;
  return mentor.group.max ? *mentor.group.max : 1;
}

class Builder {
 public:
  explicit Builder(const CandidateOptions& options) : options_(options) {}

  void add(const Programme& programme, bool prefixed) {
    const std::string prefix = prefixed ? programme.name() + "/" : "";
    const Kept kept = kept_pairs(programme, options_.keep);
    const std::size_t first_mentor = made_.mentors.size();
    const std::vector<const Person*> people = programme.people_by_id();
    for (const Person* person : people)
      if (person->mentor && takes_part(*person)) add_mentor(*person, prefix, kept);
    for (const Person* person : people)
      for (const Request& request : person->requests) {
        const std::string& id = *person->id;
        // A request that cannot be told from another cannot be matched; validate reports it.
        const bool is_new = request.id && seen_.insert(prefix + id + "/" + *request.id).second;
        if (!is_new) ++unnamed_;
        if (is_new && wanted(request) && !kept.requests.contains(id + "/" + *request.id))
          add_request(programme, *person, request, prefix, first_mentor);
      }
  }

  Candidates finish() {
    // canonical() sorts; what belongs to requests and mentors here must follow, so it is looked up by id afterwards.
    std::map<std::string, std::size_t> request_at, mentor_at;
    for (std::size_t i = 0; i < made_.problem.requests.size(); ++i) request_at[made_.problem.requests[i].id()] = i;
    for (std::size_t i = 0; i < made_.problem.mentors.size(); ++i) mentor_at[made_.problem.mentors[i].id] = i;
    Candidates sorted;
    sorted.problem = canonical(std::move(made_.problem));
    for (const auto& request : sorted.problem.requests)
      sorted.open.push_back(std::move(made_.open[request_at[request.id()]]));
    for (const auto& mentor : sorted.problem.mentors) sorted.mentors.push_back(made_.mentors[mentor_at[mentor.id]]);
    sorted.reasons = std::move(made_.reasons);
    if (unnamed_ > 0)
      sorted.notes.push_back({{"left out, as their id is missing or given twice: requests ({0})",
                               "пропущены, так как идентификатора нет или он повторяется: запросы ({0})"},
                              {unnamed_}});
    return sorted;
  }

 private:
  bool wanted(const Request& request) const { return !options_.form || *request.form == *options_.form; }

  // With --form a mentor of other forms has nothing to do with the question.
  bool takes_part(const Person& person) const {
    const auto& forms = person.mentor->forms;
    return !options_.form || forms.empty() ||
           std::ranges::any_of(forms, [&](const auto& form) { return form.value == *options_.form; });
  }

  void add_mentor(const Person& person, const std::string& prefix, const Kept& kept) {
    const auto taken = kept.slots.find(*person.id);
    const std::int64_t used = taken == kept.slots.end() ? 0 : taken->second;
    const std::int64_t all = slots_of(*person.mentor);
    const std::int64_t free = is_mentor_on(person, options_.today) ? std::max<std::int64_t>(0, all - used) : 0;
    const std::int64_t least =
        person.mentor->group.min ? std::max<std::int64_t>(0, *person.mentor->group.min - used) : 0;
    made_.problem.mentors.push_back({prefix + *person.id, free, least > free ? 0 : least, Minimum::group_or_none});
    made_.mentors.push_back(&person);
    free_.push_back(free);
    all_.push_back(std::max<std::int64_t>(1, all));
    // A group that cannot reach its minimum with what is free can take nobody.
    if (least > free) made_.problem.mentors.back().capacity = free_.back() = 0;
  }

  void add_request(const Programme& programme, const Person& mentee, const Request& request, const std::string& prefix,
                   std::size_t first_mentor) {
    const auto index = static_cast<std::uint32_t>(made_.open.size());
    const auto tier = static_cast<std::uint32_t>(request.priority ? *request.priority - 1 : lowest_priority - 1);
    made_.problem.requests.push_back({prefix + *mentee.id, *request.id, tier});
    OpenRequest open{&programme, &mentee, &request, {}};
    for (std::size_t j = first_mentor; j < made_.mentors.size(); ++j) {
      const Person& mentor = *made_.mentors[j];
      const PairFacts facts{programme, mentor, mentee, request, options_.today, free_[j], all_[j]};
      if (const auto blocker = first_blocker(facts)) {
        if (*blocker != "form") open.blockers.push_back({made_.problem.mentors[j].id, std::string(*blocker)});
      } else {
        add_edge(index, static_cast<std::uint32_t>(j), facts, open);
      }
    }
    made_.open.push_back(std::move(open));
  }

  void add_edge(std::uint32_t request, std::uint32_t mentor, const PairFacts& facts, OpenRequest& open) {
    PairScore scored = score_pair(facts);
    if (const auto missed = missed_must(facts.programme, scored)) {
      open.blockers.push_back({made_.problem.mentors[mentor].id, "must-" + *missed});
    } else if (free_[mentor] == 0) {
      open.blockers.push_back({made_.problem.mentors[mentor].id, "no-free-slot"});
    } else {
      MatchEdge edge{.request = request, .mentor = mentor, .score = scored.score};
      edge.tag = static_cast<std::uint32_t>(made_.reasons.size());
      made_.problem.edges.push_back(edge);
      made_.reasons.push_back(std::move(scored.reasons));
    }
  }

  const CandidateOptions& options_;
  Candidates made_;
  std::vector<std::int64_t> free_, all_;
  std::set<std::string> seen_;
  std::size_t unnamed_ = 0;
};

}  // namespace

Candidates find_candidates(const Repository& repository, const CandidateOptions& options) {
  std::vector<const Programme*> chosen;
  for (const Programme& programme : repository.programmes)
    if (takes_part(programme, options.folders) && !programme.people.empty()) chosen.push_back(&programme);
  Builder builder(options);
  for (const Programme* programme : chosen) builder.add(*programme, chosen.size() > 1);
  return builder.finish();
}

}  // namespace mentor
