#include "match/solve/auction.h"

#include <algorithm>
#include <array>

namespace mentor {

namespace {

using Arc = Parts::Arc;

constexpr std::int64_t fine = 32;  // prices move in parts of a point
constexpr std::int64_t never = std::int64_t{1} << 60;
constexpr std::int64_t highest = std::int64_t{1} << 57;
constexpr std::int64_t scaling = 8;  // from one step to the next

struct Offer {
  std::int64_t price;
  std::uint32_t who;
};
// For a heap with the lowest on top.
bool dearer(const Offer& left, const Offer& right) {
  return left.price != right.price ? left.price > right.price : left.who > right.who;
}

// The best pairs of a request at the time when its row was last looked through. Prices only rise, but for falls_: as
// long as the second best of these is worth no less than `others` can be, no other pair matters.
struct Favourites {
  std::array<Arc, 7> arcs;
  std::int64_t others;
};

struct BestOffers {
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
  void invite();
  void start_phase(std::int64_t step);
  bool content(std::uint32_t request, std::uint32_t mentor);
  void keep_content();
  bool run_phase(std::size_t most);
  bool goes_on() const { return steps_ < most_steps_; }
  BestOffers look_through(std::uint32_t request);
  BestOffers best_of(std::uint32_t request);
  std::int64_t value_of(const Arc& arc) const { return arc.score * fine - price_[arc.mentor]; }
  void bid(std::uint32_t request);
  void place(std::uint32_t request, std::uint32_t mentor, std::int64_t price);
  bool thin_out();
  bool fill_up();
  std::int64_t fill_at(std::uint32_t mentor);
  void raise_level(std::int64_t level);
  void set_price(std::uint32_t mentor);
  void expel(std::uint32_t mentor);
  bool full(std::uint32_t mentor) const { return load_[mentor] + filled_[mentor] == parts_.capacity[mentor]; }
  Offers settle() const;

  const Parts& parts_;
  std::uint32_t mentors_, requests_;
  std::uint32_t nowhere_;
  std::int64_t range_ = 1;           // how far scores differ
  std::int64_t step_ = 1;            // by how much a bid exceeds what is needed
  std::vector<std::int64_t> price_;  // mentors, then the outside of each part, then nowhere_
  std::vector<std::uint32_t> place_, load_;
  std::vector<std::uint32_t> filled_;    // by mentor: slots that the filler has
  std::int64_t fill_ = 0, level_ = 0;    // spare slots that it does not have yet; what it pays for each
  std::vector<std::vector<Offer>> out_;  // by part: who is outside
  std::vector<std::int64_t> most_out_;   // by part: how many can be
  std::vector<bool> open_outside_;       // by part: anybody can go outside, for nothing
  std::vector<std::int64_t> fallen_;     // by part: how much its prices were lowered between phases
  std::vector<Offer> slots_;
  std::vector<std::uint32_t> mentor_of_;  // of requests: nowhere_ where it waits
  std::vector<Favourites> favourites_;
  std::vector<std::uint32_t> waiting_;
  std::size_t steps_ = 0, most_steps_;
};

Auction::Auction(const Parts& parts, std::size_t most_steps)
    : parts_(parts),
      mentors_(parts.mentors()),
      requests_(parts.requests()),
      nowhere_(parts.mentors() + parts.tiers),
      price_(nowhere_ + 1, 0),
      place_(mentors_ + 1, 0),
      load_(mentors_, 0),
      filled_(mentors_, 0),
      out_(parts.tiers),
      most_out_(parts.tiers + 1, 0),
      open_outside_(parts.tiers + 1, false),
      fallen_(parts.tiers + 1, 0),
      mentor_of_(requests_, nowhere_),
      favourites_(requests_),
      most_steps_(most_steps) {
  price_[nowhere_] = never;
  std::vector<std::int64_t> slots(parts_.tiers + 1, 0);
  for (std::uint32_t at = 0; at < mentors_; ++at) {
    place_[at + 1] = place_[at] + parts_.capacity[at];
    slots[parts_.part[at]] += parts_.capacity[at];
  }
  for (std::uint32_t part = 0; part <= parts_.tiers; ++part) most_out_[part] = -slots[part];
  for (std::uint32_t at = 0; at < requests_; ++at)
    if (parts_.part_of[at] != Parts::no_part) ++most_out_[parts_.part_of[at]];
  fill_ = -most_out_.back();
  for (std::uint32_t part = 0; part < parts_.tiers; ++part) open_outside_[part] = most_out_[part] * 8 > slots[part];
  slots_.resize(place_.back());
  invite();
}

void Auction::invite() {
  std::int64_t low = never, high = -never;
  for (std::uint32_t request = 0; request < requests_; ++request) {
    for (const auto& arc : parts_.arcs_of(request)) {
      low = std::min<std::int64_t>(low, arc.score);
      high = std::max<std::int64_t>(high, arc.score);
    }
  }
  range_ = high < low ? 1 : (high - low + 1) * fine;
  for (std::uint32_t mentor = 0; mentor < mentors_; ++mentor)
    if (open_outside_[parts_.part[mentor]]) price_[mentor] = low * fine;
  Favourites unknown{{}, never};
  unknown.arcs.fill({nowhere_, 0});
  std::fill(favourites_.begin(), favourites_.end(), unknown);
}

BestOffers Auction::look_through(std::uint32_t request) {
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
  kept.others = count == most ? best[most - 1].value - fallen_[parts_.part_of[request]] : -never;
  return {best[0].arc.mentor, best[0].value, count > 1 ? best[1].value : -never};
}

BestOffers Auction::best_of(std::uint32_t request) {
  const auto& known = favourites_[request];
  BestOffers choice;
  for (const auto& arc : known.arcs) choice.see(arc.mentor, value_of(arc));
  return choice.second >= known.others + fallen_[parts_.part_of[request]] ? choice : look_through(request);
}

void Auction::set_price(std::uint32_t mentor) {
  if (!full(mentor)) return;
  price_[mentor] = load_[mentor] == 0    ? level_
                   : filled_[mentor] > 0 ? std::min(level_, slots_[place_[mentor]].price)
                                         : slots_[place_[mentor]].price;
}

// Whoever pays least for a slot of the mentor loses it.
void Auction::expel(std::uint32_t mentor) {
  const auto begin = slots_.begin() + place_[mentor];
  if (filled_[mentor] > 0 && (load_[mentor] == 0 || level_ <= begin->price)) {
    --filled_[mentor];
    ++fill_;
    return;
  }
  std::pop_heap(begin, begin + load_[mentor], dearer);
  const auto out = slots_[place_[mentor] + --load_[mentor]].who;
  mentor_of_[out] = nowhere_;
  waiting_.push_back(out);
}

void Auction::place(std::uint32_t request, std::uint32_t mentor, std::int64_t price) {
  mentor_of_[request] = mentor;
  if (mentor >= mentors_) {
    out_[mentor - mentors_].push_back({price, request});
    return;
  }
  if (full(mentor)) expel(mentor);
  const auto begin = slots_.begin() + place_[mentor];
  *(begin + load_[mentor]++) = {price, request};
  std::push_heap(begin, begin + load_[mentor], dearer);
  set_price(mentor);
}

// Where more went outside than can stay there, those who bid least come back. Whether there were any.
bool Auction::thin_out() {
  for (std::uint32_t part = 0; part < parts_.tiers; ++part) {
    auto& out = out_[part];
    const auto most = static_cast<std::size_t>(most_out_[part]);
    if (out.size() <= most || open_outside_[part]) continue;
    const auto edge = out.begin() + most_out_[part];
    if ((out.size() - most) * 16 > most) {  // many at once; else the first `most` are a heap already
      std::nth_element(out.begin(), edge, out.end(), dearer);
      std::make_heap(out.begin(), edge, dearer);
    }
    for (auto at = edge; at != out.end(); ++at) {
      if (dearer(*at, out.front())) {
        std::pop_heap(out.begin(), edge, dearer);
        std::swap(*at, *(edge - 1));
        std::push_heap(out.begin(), edge, dearer);
      }
      mentor_of_[at->who] = nowhere_;
      waiting_.push_back(at->who);
    }
    out.resize(most);
    price_[mentors_ + part] = std::max(price_[mentors_ + part], out.front().price);
  }
  return !waiting_.empty();
}

// The filler takes what is free at the mentor and what is held for less than it pays. Gives the level at which it would
// take more.
std::int64_t Auction::fill_at(std::uint32_t mentor) {
  const auto room = parts_.capacity[mentor] - load_[mentor] - filled_[mentor];
  if (room > 0) {
    if (price_[mentor] > level_) return price_[mentor];
    const auto count = static_cast<std::uint32_t>(std::min<std::int64_t>(room, fill_));
    filled_[mentor] += count;
    fill_ -= count;
  }
  while (fill_ > 0 && load_[mentor] > 0 && slots_[place_[mentor]].price + step_ < level_) {
    expel(mentor);
    ++filled_[mentor];
    --fill_;
  }
  set_price(mentor);
  return load_[mentor] > 0 ? slots_[place_[mentor]].price + step_ + 1 : never;
}

void Auction::raise_level(std::int64_t level) {
  level_ = level;
  for (std::uint32_t mentor = 0; mentor < mentors_; ++mentor)
    if (filled_[mentor] > 0) set_price(mentor);
}

// The filler looks for spare slots, paying more where it finds none. Whether somebody lost a slot to it.
bool Auction::fill_up() {
  while (fill_ > 0 && waiting_.empty()) {
    std::int64_t next = never;
    steps_ += mentors_ / 16;  // what a pass over the mentors costs
    for (std::uint32_t mentor = 0; mentor < mentors_ && fill_ > 0; ++mentor)
      if (!parts_.must_be_full(mentor) && parts_.capacity[mentor] > 0) next = std::min(next, fill_at(mentor));
    if (fill_ > 0 && waiting_.empty()) raise_level(std::max(next, level_ + step_));
  }
  return !waiting_.empty();
}

void Auction::bid(std::uint32_t request) {
  ++steps_;
  const auto choice = best_of(request);
  const auto margin = std::min(choice.value - choice.second, 2 * range_);
  const auto price = price_[choice.mentor] + margin + step_;
  if (price > highest) steps_ = most_steps_;  // hopeless: left to the repair
  place(request, choice.mentor, price);
}

bool Auction::content(std::uint32_t request, std::uint32_t mentor) {
  const auto choice = best_of(request);
  std::int64_t own = -never;
  for (const auto& arc : favourites_[request].arcs)
    if (arc.mentor == mentor) own = value_of(arc);
  if (own >= choice.value - step_) return true;
  mentor_of_[request] = nowhere_;
  return false;
}

// Those whom the smaller step leaves content stay, at the price that stands; the others bid again.
void Auction::keep_content() {
  const auto leaves = [this](const Offer& offer) { return !content(offer.who, mentor_of_[offer.who]); };
  for (std::uint32_t mentor = 0; mentor < mentors_; ++mentor) {
    const auto begin = slots_.begin() + place_[mentor];
    const auto end = std::remove_if(begin, begin + load_[mentor], leaves);
    load_[mentor] = static_cast<std::uint32_t>(end - begin);
    for (auto at = begin; at < end; ++at) at->price = price_[mentor];
  }
  for (std::uint32_t part = 0; part < parts_.tiers; ++part) {
    std::erase_if(out_[part], leaves);
    for (auto& offer : out_[part]) offer.price = price_[mentors_ + part];  // equal ones are a heap
  }
}

void Auction::start_phase(std::int64_t step) {
  const std::int64_t fall = 2 * step_;
  step_ = step;
  for (std::uint32_t part = 0; part < parts_.tiers; ++part)
    if (open_outside_[part]) fallen_[part] += fall;
  for (std::uint32_t mentor = 0; mentor < mentors_; ++mentor)
    if (open_outside_[parts_.part[mentor]]) price_[mentor] -= fall;
  for (std::uint32_t mentor = 0; mentor < mentors_; ++mentor)
    if (!parts_.must_be_full(mentor)) price_[mentor] = std::max(price_[mentor], level_);
  keep_content();
  waiting_.clear();
  for (auto request = requests_; request-- > 0;)
    if (mentor_of_[request] == nowhere_ && parts_.part_of[request] != Parts::no_part) waiting_.push_back(request);
}

// Whether it came to an end within so many steps.
bool Auction::run_phase(std::size_t most) {
  const auto last = std::min(steps_ + most, most_steps_);
  do {
    while (!waiting_.empty()) {
      if (steps_ >= last) return false;
      const auto request = waiting_.back();
      waiting_.pop_back();
      bid(request);
    }
  } while (thin_out() || fill_up());
  return true;
}

// The nearest whole point.
std::int64_t in_points(std::int64_t price) {
  const auto above = price + fine / 2;
  return above >= 0 ? above / fine : -((-above + fine - 1) / fine);
}

Offers Auction::settle() const {
  std::vector<std::int64_t> outside(price_.begin() + mentors_, price_.begin() + nowhere_);
  outside.push_back(level_);
  Offers offers;
  for (std::uint32_t mentor = 0; mentor < mentors_; ++mentor) {
    const auto price = in_points(price_[mentor] - outside[parts_.part[mentor]]);
    offers.price.push_back(parts_.must_be_full(mentor) ? price : std::max<std::int64_t>(price, 0));
  }
  for (const auto mentor : mentor_of_)
    offers.mentor_of.push_back(mentor < mentors_ ? static_cast<std::int32_t>(mentor) : nobody);
  return offers;
}

// Where slots are short requests outbid each other for long, which large steps bring to an end sooner; smaller ones
// then make good what these left. Else small steps at once are all that most instances need; if they are not, they
// grow.
Offers Auction::run() {
  const auto contested = std::count_if(parts_.part_of.begin(), parts_.part_of.end(),
                                       [this](std::uint8_t part) { return part < parts_.tiers; });
  start_phase(std::size_t{requests_} < 4 * static_cast<std::size_t>(contested) ? std::max<std::int64_t>(1, range_ / 4)
                                                                               : 1);
  for (std::size_t patience = 4; !run_phase(patience * requests_) && goes_on(); patience = 1)
    if (step_ < range_ / 2) step_ *= scaling;
  while (step_ > 1 && goes_on()) {
    start_phase(std::max<std::int64_t>(1, step_ / scaling));
    run_phase(most_steps_);
  }
  return settle();
}

}  // namespace

Offers auction(const Parts& parts, std::size_t most_steps) {
  if (most_steps == 0) most_steps = 100 * std::size_t{parts.requests()} + 1'000'000;
  return Auction(parts, most_steps).run();
}

}  // namespace mentor
