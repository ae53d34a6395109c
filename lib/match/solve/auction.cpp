#include "match/solve/auction.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <queue>

namespace mentor {

namespace {

using Arc = Parts::Arc;

constexpr std::int64_t fine = 32;  // prices move in parts of a point
constexpr std::int64_t never = std::int64_t{1} << 60;

struct Offer {
  std::int64_t price;
  std::uint32_t who;
};
// For a heap with the lowest on top.
bool dearer(const Offer& left, const Offer& right) {
  return left.price != right.price ? left.price > right.price : left.who > right.who;
}

// The best pairs of a request at the time when its row was last looked through. Prices only rise: as long as the second
// best of these is worth no less than `others` were then, no other pair matters.
struct Favourites {
  std::array<Arc, 7> arcs;
  std::int64_t others;
};

struct Choice {
  std::uint32_t mentor = 0;
  std::int64_t value = -never, second = -never;
  void see(std::uint32_t at, std::int64_t worth) {
    if (worth > value) {
      second = value;
      value = worth;
      mentor = at;
    } else if (worth > second) {
      second = worth;
    }
  }
};

class Auction {
 public:
  Auction(const Parts& parts, std::size_t most_steps);
  Offers run();

 private:
  void open_slots();
  void invite();
  void start_phase(std::int64_t step);
  void raise_idle();
  void keep_content();
  void run_phase();
  Choice look_through(std::uint32_t request);
  Choice best_of(std::uint32_t request);
  std::int64_t value_of(const Arc& arc) const { return arc.score * fine - price_[arc.mentor]; }
  void bid(std::uint32_t request);
  void bid_to_fill();
  void place(std::uint32_t who, std::uint32_t mentor, std::int64_t price);
  std::pair<std::uint32_t, std::int64_t> cheapest_and_next();
  Offers settle() const;

  const Parts& parts_;
  std::uint32_t mentors_, requests_;
  std::uint32_t filler_, nowhere_;
  std::int64_t range_ = 1, step_ = 1;
  std::vector<std::int64_t> price_;        // mentors, then the outside of each part, then nowhere_
  std::vector<std::uint32_t> place_, load_;
  std::vector<Offer> slots_;
  std::vector<std::uint32_t> mentor_of_;   // of requests: nowhere_ where it has nobody
  std::vector<Favourites> favourites_;
  std::vector<std::uint32_t> waiting_;
  std::int64_t fill_ = 0;                  // spare slots that the filler does not have yet
  struct Priced {
    std::int64_t price;
    std::uint32_t mentor;
    friend bool operator>(const Priced& left, const Priced& right) {
      return left.price != right.price ? left.price > right.price : left.mentor > right.mentor;
    }
  };
  std::vector<Priced> by_price_;           // heap of the last part's mentors, prices as they once were
  std::size_t steps_ = 0, most_steps_;
  std::size_t scans_ = 0, fills_ = 0;
};

Auction::Auction(const Parts& parts, std::size_t most_steps)
    : parts_(parts),
      mentors_(parts.mentors()),
      requests_(parts.requests()),
      filler_(parts.requests()),
      nowhere_(parts.mentors() + parts.tiers),
      price_(nowhere_ + 1, 0),
      mentor_of_(requests_, nowhere_),
      favourites_(requests_),
      most_steps_(most_steps) {
  price_[nowhere_] = never;
  open_slots();
  invite();
}

void Auction::open_slots() {
  std::vector<std::int64_t> slots(parts_.tiers + 1, 0);
  for (std::uint32_t mentor = 0; mentor < mentors_; ++mentor) slots[parts_.part[mentor]] += parts_.capacity[mentor];
  for (std::uint32_t request = 0; request < requests_; ++request)
    if (parts_.part_of[request] != Parts::no_part) --slots[parts_.part_of[request]];
  fill_ = slots.back();
  place_.assign(nowhere_ + 1, 0);
  for (std::uint32_t at = 0; at < nowhere_; ++at)
    place_[at + 1] = place_[at] + (at < mentors_ ? parts_.capacity[at] : static_cast<std::uint32_t>(-slots[at - mentors_]));
  load_.assign(nowhere_, 0);
  slots_.resize(place_.back());
}

void Auction::invite() {
  std::int64_t low = 0, high = 1;
  for (std::uint32_t request = 0; request < requests_; ++request) {
    for (const auto& arc : parts_.arcs_of(request)) {
      low = std::min<std::int64_t>(low, arc.score);
      high = std::max<std::int64_t>(high, arc.score);
    }
  }
  range_ = (high - low) * fine;
  Favourites unknown{{}, never};
  unknown.arcs.fill({nowhere_, 0});
  std::fill(favourites_.begin(), favourites_.end(), unknown);
}

Choice Auction::look_through(std::uint32_t request) {
  ++scans_;
  struct Found {
    std::int64_t value;
    Arc arc;
  };
  constexpr std::size_t most = 8;
  std::array<Found, most + 1> best;
  std::size_t count = 0;
  const auto see = [&](const Arc& arc) {
    const auto value = value_of(arc);
    if (count == most && value <= best[most - 1].value) return;
    std::size_t at = count < most ? count++ : most - 1;
    for (; at > 0 && best[at - 1].value < value; --at) best[at] = best[at - 1];
    best[at] = {value, arc};
  };
  for (const auto& arc : parts_.arcs_of(request)) see(arc);
  if (parts_.may_stay_out(request)) see({mentors_ + parts_.part_of[request], 0});
  auto& kept = favourites_[request];
  for (std::size_t at = 0; at < kept.arcs.size(); ++at) kept.arcs[at] = at < count ? best[at].arc : Arc{nowhere_, 0};
  kept.others = count == most ? best[most - 1].value : -never;
  return {best[0].arc.mentor, best[0].value, count > 1 ? best[1].value : -never};
}

Choice Auction::best_of(std::uint32_t request) {
  const auto& known = favourites_[request];
  Choice choice;
  for (const auto& arc : known.arcs) choice.see(arc.mentor, value_of(arc));
  return choice.second >= known.others ? choice : look_through(request);
}

void Auction::place(std::uint32_t who, std::uint32_t mentor, std::int64_t price) {
  const auto begin = slots_.begin() + place_[mentor];
  const auto end = slots_.begin() + place_[mentor + 1];
  if (load_[mentor] == end - begin) {
    std::pop_heap(begin, end, dearer);
    const auto out = (end - 1)->who;
    if (out == filler_) {
      ++fill_;
    } else {
      mentor_of_[out] = nowhere_;
      waiting_.push_back(out);
    }
    --load_[mentor];
  }
  if (who != filler_) mentor_of_[who] = mentor;
  *(begin + load_[mentor]++) = {price, who};
  std::push_heap(begin, begin + load_[mentor], dearer);
  if (begin + load_[mentor] == end) price_[mentor] = begin->price;
}

void Auction::bid(std::uint32_t request) {
  ++steps_;
  const auto choice = best_of(request);
  const auto margin = std::min(choice.value - choice.second, 2 * range_);
  place(request, choice.mentor, price_[choice.mentor] + margin + step_);
}

// The cheapest mentor of the last part, and what the next one costs.
std::pair<std::uint32_t, std::int64_t> Auction::cheapest_and_next() {
  const auto settle_top = [this] {
    while (by_price_.front().price < price_[by_price_.front().mentor]) {
      std::pop_heap(by_price_.begin(), by_price_.end(), std::greater<>());
      by_price_.back().price = price_[by_price_.back().mentor];
      std::push_heap(by_price_.begin(), by_price_.end(), std::greater<>());
    }
  };
  settle_top();
  const auto top = by_price_.front();
  if (by_price_.size() == 1) return {top.mentor, top.price + range_};
  std::pop_heap(by_price_.begin(), by_price_.end(), std::greater<>());
  by_price_.pop_back();
  settle_top();
  const auto next = by_price_.front().price;
  by_price_.push_back(top);
  std::push_heap(by_price_.begin(), by_price_.end(), std::greater<>());
  return {top.mentor, next};
}

void Auction::bid_to_fill() {
  const auto [mentor, next] = cheapest_and_next();
  const auto room = place_[mentor + 1] - place_[mentor] - load_[mentor];
  const auto count = std::min<std::int64_t>(fill_, std::max<std::int64_t>(room, 1));
  for (std::int64_t at = 0; at < count; ++at) {
    ++fills_;
    --fill_;
    place(filler_, mentor, next + step_);
  }
}

// Mentors who have nobody but the filler cost as much as it pays anywhere.
void Auction::raise_idle() {
  std::int64_t level = -never;
  std::vector<std::uint32_t> idle;
  for (std::uint32_t mentor = 0; mentor < mentors_; ++mentor) {
    const auto begin = slots_.begin() + place_[mentor], end = begin + load_[mentor];
    const auto filled = std::count_if(begin, end, [this](const Offer& offer) { return offer.who == filler_; });
    if (filled > 0) level = std::max(level, price_[mentor]);
    if (filled == end - begin && parts_.part[mentor] == parts_.tiers) idle.push_back(mentor);
  }
  for (const auto mentor : idle) price_[mentor] = std::max(price_[mentor], level);
}

// Those whom the smaller step leaves content stay, at the price that stands; the others bid again.
void Auction::keep_content() {
  std::int64_t cheapest = never;
  for (std::uint32_t mentor = 0; mentor < mentors_; ++mentor)
    if (parts_.part[mentor] == parts_.tiers) cheapest = std::min(cheapest, price_[mentor]);
  for (std::uint32_t mentor = 0; mentor < nowhere_; ++mentor) {
    const auto begin = slots_.begin() + place_[mentor];
    auto end = begin + load_[mentor];
    end = std::remove_if(begin, end, [&](const Offer& offer) {
      if (offer.who == filler_) {
        if (price_[mentor] <= cheapest + step_) return false;
        ++fill_;
        return true;
      }
      const auto choice = best_of(offer.who);
      std::int64_t own = -never;
      for (const auto& arc : favourites_[offer.who].arcs)
        if (arc.mentor == mentor) own = value_of(arc);
      if (own >= choice.value - step_) return false;
      mentor_of_[offer.who] = nowhere_;
      return true;
    });
    load_[mentor] = static_cast<std::uint32_t>(end - begin);
    for (auto at = begin; at < end; ++at) at->price = price_[mentor];
  }
}

void Auction::start_phase(std::int64_t step) {
  step_ = step;
  raise_idle();
  keep_content();
  by_price_.clear();
  for (std::uint32_t mentor = 0; mentor < mentors_; ++mentor)
    if (parts_.part[mentor] == parts_.tiers && parts_.capacity[mentor] > 0) by_price_.push_back({price_[mentor], mentor});
  std::make_heap(by_price_.begin(), by_price_.end(), std::greater<>());
  waiting_.clear();
  for (auto request = requests_; request-- > 0;)
    if (mentor_of_[request] == nowhere_ && parts_.part_of[request] != Parts::no_part) waiting_.push_back(request);
}

void Auction::run_phase() {
  while (!waiting_.empty() || fill_ > 0) {
    if (waiting_.empty()) {
      bid_to_fill();
      continue;
    }
    const auto request = waiting_.back();
    waiting_.pop_back();
    bid(request);
  }
}

Offers Auction::settle() const {
  std::vector<std::int64_t> outside(parts_.tiers + 1, 0);
  for (std::uint32_t tier = 0; tier < parts_.tiers; ++tier) outside[tier] = price_[mentors_ + tier];
  outside.back() = -never;
  std::int64_t lowest = never;
  for (std::uint32_t mentor = 0; mentor < mentors_; ++mentor) {
    const auto begin = slots_.begin() + place_[mentor], end = begin + load_[mentor];
    if (parts_.part[mentor] != parts_.tiers) continue;
    lowest = std::min(lowest, price_[mentor]);
    if (std::any_of(begin, end, [this](const Offer& offer) { return offer.who == filler_; }))
      outside.back() = std::max(outside.back(), price_[mentor]);
  }
  if (outside.back() == -never) outside.back() = lowest;
  Offers offers;
  for (std::uint32_t mentor = 0; mentor < mentors_; ++mentor) {
    const auto fine_price = price_[mentor] - outside[parts_.part[mentor]] + fine / 2;
    const auto price = fine_price >= 0 ? fine_price / fine : -((-fine_price + fine - 1) / fine);
    offers.price.push_back(parts_.must_be_full(mentor) ? price : std::max<std::int64_t>(price, 0));
  }
  for (const auto mentor : mentor_of_) offers.mentor_of.push_back(mentor < mentors_ ? static_cast<std::int32_t>(mentor) : nobody);
  return offers;
}

Offers Auction::run() {
  std::vector<std::int64_t> eps;
  if (const char* e = std::getenv("EPS")) { for (const char* p = e; *p;) { char* q; eps.push_back(strtol(p, &q, 10)); p = *q ? q + 1 : q; } }
  else eps = {1024, 128, 16, 2, 1};
  for (auto e : eps) {
    start_phase(e);
    auto w = waiting_.size(); auto f = fill_;
    run_phase();
    if (getenv("TRACE")) fprintf(stderr, "eps %ld: free %zu fill %ld steps %zu scans %zu fills %zu\n", e, w, f, steps_, scans_, fills_);
  }
  return settle();
}

}  // namespace

Offers auction(const Parts& parts, std::size_t most_steps) { return Auction(parts, most_steps).run(); }

}  // namespace mentor
