#include "match/verify_prices.h"

#include <algorithm>

#include "match/wide.h"

namespace mentor {

namespace {

int sign_of(const Worth& worth) {
  for (const auto part : worth)
    if (part != 0) return part < 0 ? -1 : 1;
  return 0;
}

// Wide enough for the sum of any prices: each is below 2^61, and so is how many are added.
using Sum = std::vector<Wide>;

void add_to(Sum& sum, const Worth& price, std::int64_t times = 1) {
  for (std::size_t at = 0; at < sum.size(); ++at) sum[at] += static_cast<Wide>(price[at]) * times;
}

// What one case assumes and how its pairs are counted.
class CaseCheck {
 public:
  CaseCheck(const MatchFacts& facts, const NamedCase& given, bool by_score, bool with_required)
      : facts_(facts), given_(given), by_score_(by_score) {
    for (std::size_t at = 0; at < facts.load.size(); ++at) {
      const auto& mentor = facts.problem.mentors[at];
      capacity_.push_back(mentor.capacity);
      minimum_.push_back(with_required && facts.required(at) ? mentor.minimum : 0);
    }
    closed_.assign(capacity_.size(), false);
    for (const auto& decision : given.decisions) {
      const auto at = facts.mentor_at(decision.mentor);
      if (at < 0) continue;
      closed_[static_cast<std::size_t>(at)] = !decision.open;
      if (decision.open)
        minimum_[static_cast<std::size_t>(at)] = facts.problem.mentors[static_cast<std::size_t>(at)].minimum;
    }
  }

  // What no match in this case exceeds, with the number of the required minimums in front (0 where there is none);
  // nothing where the prices prove nothing.
  std::optional<Sum> bound() {
    if (!collect()) return std::nullopt;
    if (levels_ == 0) levels_ = facts_.worth.size();  // nobody takes part: no price says how many numbers there are
    for (const auto& edge : facts_.problem.edges)
      if (!pays(edge)) return std::nullopt;
    Sum sum(levels_, 0);
    for (const auto* price : requests_) add_to(sum, *price);
    for (std::size_t at = 0; at < mentors_.size(); ++at)
      if (!closed_[at] && !add_mentor(sum, at)) return std::nullopt;
    if (levels_ == facts_.worth.size()) sum.insert(sum.begin(), 0);
    return sum;
  }

 private:
  // False where a mentor whose slots can never all be taken has a price.
  bool add_mentor(Sum& sum, std::size_t at) const {
    const int sign = sign_of(*mentors_[at]);
    const auto times = sign < 0 ? minimum_[at] : capacity_[at];
    if (sign > 0 && times > static_cast<std::int64_t>(facts_.mentor_of.size())) return false;
    if (sign != 0) add_to(sum, *mentors_[at], times);
    return true;
  }
  bool collect() {
    for (std::size_t at = 0; at < facts_.mentor_of.size(); ++at) {
      const auto* price = find(given_.requests, facts_.problem.requests[at].id());
      if (price == nullptr || (sign_of(*price) < 0 && !facts_.is_forced(at))) return false;
      requests_.push_back(price);
    }
    for (std::size_t at = 0; at < capacity_.size(); ++at) {
      const auto* price = find(given_.mentors, facts_.problem.mentors[at].id);
      if (price == nullptr || (sign_of(*price) < 0 && minimum_[at] == 0 && !closed_[at])) return false;
      mentors_.push_back(price);
    }
    return true;
  }
  const Worth* find(const std::map<std::string, Worth>& prices, const std::string& id) {
    const auto found = prices.find(id);
    if (found == prices.end()) return nullptr;
    const auto size = found->second.size();
    if (levels_ == 0) levels_ = size;
    const bool usual = size == facts_.worth.size() || size == facts_.worth.size() + 1;
    return size == levels_ && usual && sane(found->second) ? &found->second : nullptr;
  }
  // Small enough that two of them and a score can be added.
  static bool sane(const Worth& price) {
    constexpr auto most = std::int64_t{1} << 61;
    return std::all_of(price.begin(), price.end(), [&](std::int64_t part) { return -most <= part && part <= most; });
  }
  bool pays(const MatchEdge& edge) const {
    if (closed_[edge.mentor] || !facts_.allowed(edge)) return true;
    if (given_.at_least && edge.score < *given_.at_least) return true;
    const Worth& own = *requests_[edge.request];
    const Worth& others = *mentors_[edge.mentor];
    const auto served = levels_ - facts_.worth.size() + facts_.problem.requests[edge.request].tier;
    for (std::size_t level = 0; level < levels_; ++level) {
      const std::int64_t worth = level == served ? 1 : level + 1 == levels_ && by_score_ ? edge.score : 0;
      const auto surplus = own[level] + others[level] - worth;
      if (surplus != 0) return surplus > 0;
    }
    return true;
  }

  const MatchFacts& facts_;
  const NamedCase& given_;
  bool by_score_;
  std::size_t levels_ = 0;
  std::vector<std::int64_t> capacity_, minimum_;
  std::vector<bool> closed_;
  std::vector<const Worth*> requests_, mentors_;
};

using Cases = std::vector<const NamedCase*>;

// Whether the cases cover every way to open or close groups: at each depth they split at one mentor, and each side is
// covered again. `begin` … `end` have the same first `depth` decisions.
bool cover(const Cases& cases, std::size_t begin, std::size_t end, std::size_t depth) {
  if (begin == end) return false;
  const auto& first = cases[begin]->decisions;
  if (first.size() == depth) return end - begin == 1;
  const auto& mentor = first[depth].mentor;
  std::size_t middle = begin;
  const auto same_side = [&](std::size_t at) {
    const auto& decisions = cases[at]->decisions;
    return decisions.size() > depth && decisions[depth].mentor == mentor && decisions[depth].open == first[depth].open;
  };
  while (middle < end && same_side(middle)) ++middle;
  for (std::size_t at = middle; at < end; ++at) {
    const auto& decisions = cases[at]->decisions;
    if (decisions.size() <= depth || decisions[depth].mentor != mentor || same_side(at)) return false;
  }
  return cover(cases, begin, middle, depth + 1) && cover(cases, middle, end, depth + 1);
}

enum class Claim : unsigned char { whole, as_many, fewer };

class Proof {
 public:
  Proof(const MatchFacts& facts, const NamedCertificate& certificate) : facts_(facts), certificate_(certificate) {
    target_.assign(facts.worth.begin(), facts.worth.end());
    for (std::size_t at = 0; at < target_.size() && at < certificate.gap.size(); ++at)
      target_[at] += certificate.gap[at];
    target_.insert(target_.begin(), 0);
  }

  // Whether the cases with this threshold cover everything and allow no more than the claim.
  bool holds(std::optional<std::int64_t> at_least, Claim claim) const {
    Cases cases;
    for (const auto& one : certificate_.cases)
      if (one.at_least == at_least) cases.push_back(&one);
    if (!cover(cases, 0, cases.size(), 0)) return false;
    return std::all_of(cases.begin(), cases.end(), [&](const NamedCase* one) { return allows_no_more(*one, claim); });
  }

 private:
  bool allows_no_more(const NamedCase& one, Claim claim) const {
    auto bound = CaseCheck(facts_, one, claim == Claim::whole, !facts_.required_dropped).bound();
    if (!bound) return false;
    Sum target = target_;
    if (claim != Claim::whole) {
      bound->pop_back();
      target.pop_back();
    }
    return claim == Claim::fewer ? *bound < target : *bound <= target;
  }

  const MatchFacts& facts_;
  const NamedCertificate& certificate_;
  Sum target_;
};

bool balanced_holds(const MatchFacts& facts, const Proof& proof) {
  if (!proof.holds({}, Claim::as_many)) return false;
  if (!facts.worst) return true;
  const bool forced_is_worst =
      std::any_of(facts.problem.edges.begin(), facts.problem.edges.end(), [&](const MatchEdge& edge) {
        return edge.forced && edge.score == *facts.worst &&
               facts.mentor_of[edge.request] == static_cast<std::int32_t>(edge.mentor);
      });
  if (!forced_is_worst && !proof.holds(*facts.worst + 1, Claim::fewer)) return false;
  return proof.holds(*facts.worst, Claim::whole);
}

bool gap_agrees(const MatchSummary& summary, const Worth& gap) {
  const bool none = std::all_of(gap.begin(), gap.end(), [](std::int64_t part) { return part == 0; });
  if (summary.optimal) return none;
  return gap.empty() || (summary.gap == gap.back());
}

}  // namespace

bool proves_conflict(const MatchFacts& facts, const NamedCase& conflict) {
  if (!conflict.decisions.empty() || conflict.at_least) return false;
  const auto bound = CaseCheck(facts, conflict, true, true).bound();
  return bound && bound->front() < 0;
}

std::vector<VerifyProblem> check_prices(const MatchFacts& facts, const MatchReport& report) {
  if (!report.certificate || !report.certificate->complete)
    return {{Flaw::not_optimal,
             {{"nothing proves that this is the best match: the certificate is missing or not complete",
               "ничто не доказывает, что это лучший вариант: сертификата нет или он неполон"},
              {}}}};
  if (!gap_agrees(report.summary, report.certificate->gap))
    return {{Flaw::inconsistent,
             {{"the gap in the summary is not the one of the certificate",
               "отставание (gap) в сводке не то, что в сертификате"},
              {}}}};
  const Proof proof(facts, *report.certificate);
  const bool holds = report.objective == "balanced" ? balanced_holds(facts, proof) : proof.holds({}, Claim::whole);
  if (holds) return {};
  return {{Flaw::not_optimal,
           {{"the prices of the certificate do not prove that no better match is possible",
             "цены сертификата не доказывают, что лучшего варианта нет"},
            {}}}};
}

}  // namespace mentor
