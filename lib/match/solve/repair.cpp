#include "match/solve/repair.h"

#include <algorithm>
#include <limits>
#include <stdexcept>

namespace mentor {

namespace {

constexpr std::uint32_t nowhere = ~std::uint32_t{0};

class Repair {
 public:
  Repair(const Parts& parts, Offers offers);
  Repaired run();

 private:
  struct Entry {
    std::int64_t distance;
    std::uint32_t mentor;
    // For a heap with the least on top.
    friend bool operator<(const Entry& left, const Entry& right) {
      return left.distance != right.distance ? left.distance > right.distance : left.mentor > right.mentor;
    }
  };
  // What one search knows of a mentor.
  struct Node {
    std::int64_t distance = 0;
    std::uint32_t by = nowhere;  // forward: the request that would come; backward: the one that would leave
    std::uint32_t to = nowhere;  // backward: the mentor that it would go to
    enum class Mark : unsigned char { unseen, seen, done } mark = Mark::unseen;
  };

  void seat_content();
  void sit(std::uint32_t request, std::uint32_t mentor);
  void rise(std::uint32_t request);
  bool has_room(std::uint32_t mentor) const { return load_[mentor] < parts_.capacity[mentor]; }

  void clear_search();
  void offer(std::uint32_t mentor, std::int64_t distance, std::uint32_t by, std::uint32_t to = nowhere);
  bool next(Entry& entry);

  bool wants_in(std::uint32_t request) const {
    return mentor_of_[request] == nobody && parts_.part_of[request] != Parts::no_part &&
           (!parts_.may_stay_out(request) || request_price_[request] > 0);
  }
  void bring_in_together(const std::vector<std::uint32_t>& requests);
  bool bring_in_at_no_cost(std::uint32_t request);
  bool expand_at_no_cost(std::uint32_t request);
  void lower_and_raise();
  void bring_in(std::uint32_t request);
  void bring_in_all();
  void look_forward(std::uint32_t request, std::int64_t distance);
  void expand_forward(std::uint32_t mentor);
  void move_along(std::uint32_t request);

  void list_suitors();
  bool must_fill(std::uint32_t mentor) const {
    return has_room(mentor) && (parts_.must_be_full(mentor) || mentor_price_[mentor] > 0);
  }
  void fill(std::uint32_t mentor);
  void fill_all();
  void expand_backward(std::uint32_t mentor);
  void pull_along(std::uint32_t mentor);
  std::int64_t score_of(std::uint32_t request, std::uint32_t mentor) const;

  const Parts& parts_;
  std::vector<std::int32_t> mentor_of_;
  std::vector<std::int64_t> request_price_, mentor_price_;
  std::vector<std::uint32_t> place_, load_, holder_, seat_;  // slots by mentor; seat_: the slot of a request
  std::vector<std::uint32_t> suitors_begin_, suitors_;       // by mentor: whom it suits
  std::vector<Node> nodes_;
  std::vector<std::uint32_t> touched_, stack_;
  std::vector<Entry> heap_;
  std::int64_t nearest_ = 0;
  std::uint32_t end_mentor_ = nowhere, end_request_ = nowhere;
};

Repair::Repair(const Parts& parts, Offers offers)
    : parts_(parts),
      mentor_of_(std::move(offers.mentor_of)),
      request_price_(parts.requests(), 0),
      mentor_price_(std::move(offers.price)),
      load_(parts.mentors(), 0),
      seat_(parts.requests(), nowhere),
      nodes_(parts.mentors()) {
  place_.assign(parts.mentors() + 1, 0);
  for (std::uint32_t mentor = 0; mentor < parts.mentors(); ++mentor)
    place_[mentor + 1] = place_[mentor] + parts.capacity[mentor];
  holder_.resize(place_.back());
}

void Repair::sit(std::uint32_t request, std::uint32_t mentor) {
  seat_[request] = place_[mentor] + load_[mentor]++;
  holder_[seat_[request]] = request;
  mentor_of_[request] = static_cast<std::int32_t>(mentor);
}

// Gives up the slot; the last holder of the mentor moves into it.
void Repair::rise(std::uint32_t request) {
  const auto mentor = static_cast<std::uint32_t>(mentor_of_[request]);
  const auto last = place_[mentor] + --load_[mentor];
  holder_[seat_[request]] = holder_[last];
  seat_[holder_[last]] = seat_[request];
  seat_[request] = nowhere;
  mentor_of_[request] = nobody;
}

void Repair::seat_content() {
  for (std::uint32_t request = 0; request < parts_.requests(); ++request) {
    const auto given = mentor_of_[request];
    mentor_of_[request] = nobody;
    if (parts_.part_of[request] == Parts::no_part) continue;
    std::int64_t best = parts_.may_stay_out(request) ? 0 : std::numeric_limits<std::int64_t>::min();
    std::int64_t own = std::numeric_limits<std::int64_t>::min();
    for (const auto& arc : parts_.arcs_of(request)) {
      const auto value = arc.score - mentor_price_[arc.mentor];
      best = std::max(best, value);
      if (static_cast<std::int32_t>(arc.mentor) == given) own = value;
    }
    request_price_[request] = best;
    if (given != nobody && own == best) sit(request, static_cast<std::uint32_t>(given));
  }
}

void Repair::clear_search() {
  for (const auto mentor : touched_) nodes_[mentor].mark = Node::Mark::unseen;
  touched_.clear();
  heap_.clear();
  end_mentor_ = end_request_ = nowhere;
}

void Repair::offer(std::uint32_t mentor, std::int64_t distance, std::uint32_t by, std::uint32_t to) {
  Node& node = nodes_[mentor];
  if (node.mark == Node::Mark::unseen) touched_.push_back(mentor);
  node = {distance, by, to, Node::Mark::seen};
  heap_.push_back({distance, mentor});
  std::push_heap(heap_.begin(), heap_.end());
}

// The nearest mentor that was not looked at yet, if it is nearer than the nearest end.
bool Repair::next(Entry& entry) {
  while (!heap_.empty() && heap_.front().distance < nearest_) {
    entry = heap_.front();
    std::pop_heap(heap_.begin(), heap_.end());
    heap_.pop_back();
    if (nodes_[entry.mentor].mark == Node::Mark::seen && nodes_[entry.mentor].distance == entry.distance) return true;
  }
  return false;
}

void Repair::look_forward(std::uint32_t request, std::int64_t distance) {
  const auto base = distance + request_price_[request];
  for (const auto& arc : parts_.arcs_of(request)) {
    Node& node = nodes_[arc.mentor];
    if (node.mark == Node::Mark::done) continue;
    const auto reached = base + mentor_price_[arc.mentor] - arc.score;
    if (reached >= nearest_ || (node.mark == Node::Mark::seen && reached >= node.distance)) continue;
    if (!has_room(arc.mentor)) {
      offer(arc.mentor, reached, request);
      continue;
    }
    if (node.mark == Node::Mark::unseen) touched_.push_back(arc.mentor);
    node = {reached, request, nowhere, Node::Mark::seen};
    nearest_ = reached;
    end_mentor_ = arc.mentor;
    end_request_ = nowhere;
  }
}

void Repair::expand_forward(std::uint32_t mentor) {
  nodes_[mentor].mark = Node::Mark::done;
  const auto distance = nodes_[mentor].distance;
  for (auto at = place_[mentor]; at < place_[mentor] + load_[mentor]; ++at) {
    const auto request = holder_[at];
    if (!parts_.may_stay_out(request) || distance + request_price_[request] >= nearest_) continue;
    nearest_ = distance + request_price_[request];
    end_request_ = request;
    end_mentor_ = nowhere;
  }
  for (auto at = place_[mentor]; at < place_[mentor] + load_[mentor] && distance < nearest_; ++at)
    look_forward(holder_[at], distance);
}

// Everybody on the way moves one mentor on.
void Repair::move_along(std::uint32_t request) {
  auto mentor = end_mentor_;
  if (end_request_ != nowhere) {
    if (end_request_ == request) return;
    mentor = static_cast<std::uint32_t>(mentor_of_[end_request_]);
    rise(end_request_);
  }
  while (true) {
    const auto mover = nodes_[mentor].by;
    const auto left = mentor_of_[mover];
    if (left != nobody) rise(mover);
    sit(mover, mentor);
    if (mover == request) return;
    mentor = static_cast<std::uint32_t>(left);
  }
}

// Whoever was nearer than the end costs as much more as he is nearer, so that the way there costs nothing.
void Repair::lower_and_raise() {
  for (const auto mentor : touched_) {
    const Node& node = nodes_[mentor];
    if (node.mark != Node::Mark::done || node.distance >= nearest_) continue;
    const auto rise_by = nearest_ - node.distance;
    mentor_price_[mentor] += rise_by;
    for (auto at = place_[mentor]; at < place_[mentor] + load_[mentor]; ++at) request_price_[holder_[at]] -= rise_by;
  }
}

// Goes on from a request that is at a mentor or looks for one; true where an end was found. Pairs that cost nothing
// only.
bool Repair::expand_at_no_cost(std::uint32_t request) {
  for (const auto& arc : parts_.arcs_of(request)) {
    if (request_price_[request] + mentor_price_[arc.mentor] != arc.score) continue;
    Node& node = nodes_[arc.mentor];
    if (node.mark == Node::Mark::done) continue;
    node.by = request;
    if (has_room(arc.mentor)) {
      end_mentor_ = arc.mentor;
      return true;
    }
    node.mark = Node::Mark::done;
    touched_.push_back(arc.mentor);
    stack_.push_back(arc.mentor);
  }
  return false;
}

// The last one found goes first, so that what was gone through in vain leads nowhere for others either; what was not
// gone through is left to them.
bool Repair::bring_in_at_no_cost(std::uint32_t request) {
  stack_.clear();
  end_mentor_ = end_request_ = nowhere;
  bool found = expand_at_no_cost(request);
  while (!found && !stack_.empty()) {
    const auto mentor = stack_.back();
    stack_.pop_back();
    for (auto at = place_[mentor]; at < place_[mentor] + load_[mentor] && !found; ++at) {
      const auto holder = holder_[at];
      if (parts_.may_stay_out(holder) && request_price_[holder] == 0) end_request_ = holder;
      found = end_request_ != nowhere || expand_at_no_cost(holder);
    }
  }
  for (const auto mentor : stack_) nodes_[mentor].mark = Node::Mark::unseen;
  if (found) move_along(request);
  return found;
}

// One search from all of them and one change of prices; then everybody goes who can at no cost (as the phases of
// Hopcroft–Karp, which share what each of many searches would look through again).
void Repair::bring_in_together(const std::vector<std::uint32_t>& requests) {
  clear_search();
  nearest_ = std::numeric_limits<std::int64_t>::max();
  for (const auto request : requests)
    if (parts_.may_stay_out(request)) nearest_ = std::min(nearest_, request_price_[request]);
  for (const auto request : requests) look_forward(request, 0);
  for (Entry entry{}; next(entry);) expand_forward(entry.mentor);
  if (nearest_ == std::numeric_limits<std::int64_t>::max()) throw std::logic_error("requests that nobody can serve");
  for (const auto request : requests) request_price_[request] -= nearest_;
  lower_and_raise();
  clear_search();
  for (const auto request : requests)
    if (wants_in(request)) bring_in_at_no_cost(request);
}

void Repair::bring_in(std::uint32_t request) {
  clear_search();
  nearest_ = std::numeric_limits<std::int64_t>::max();
  if (parts_.may_stay_out(request)) {
    nearest_ = request_price_[request];
    end_request_ = request;
  }
  look_forward(request, 0);
  for (Entry entry{}; next(entry);) expand_forward(entry.mentor);
  if (end_mentor_ == nowhere && end_request_ == nowhere) throw std::logic_error("a request that nobody can serve");
  request_price_[request] -= nearest_;
  lower_and_raise();
  move_along(request);
}

void Repair::list_suitors() {
  suitors_begin_.assign(parts_.mentors() + 1, 0);
  for (std::uint32_t request = 0; request < parts_.requests(); ++request)
    for (const auto& arc : parts_.arcs_of(request)) ++suitors_begin_[arc.mentor + 1];
  for (std::uint32_t mentor = 0; mentor < parts_.mentors(); ++mentor)
    suitors_begin_[mentor + 1] += suitors_begin_[mentor];
  suitors_.resize(suitors_begin_.back());
  auto at = suitors_begin_;
  for (std::uint32_t request = 0; request < parts_.requests(); ++request)
    for (const auto& arc : parts_.arcs_of(request)) suitors_[at[arc.mentor]++] = request;
}

std::int64_t Repair::score_of(std::uint32_t request, std::uint32_t mentor) const {
  const auto arcs = parts_.arcs_of(request);
  const auto found = std::lower_bound(arcs.begin(), arcs.end(), mentor,
                                      [](const auto& arc, std::uint32_t wanted) { return arc.mentor < wanted; });
  return found->score;
}

void Repair::expand_backward(std::uint32_t mentor) {
  nodes_[mentor].mark = Node::Mark::done;
  const auto distance = nodes_[mentor].distance;
  if (!parts_.must_be_full(mentor) && distance + mentor_price_[mentor] < nearest_) {
    nearest_ = distance + mentor_price_[mentor];
    end_mentor_ = mentor;
    end_request_ = nowhere;
  }
  for (auto at = suitors_begin_[mentor]; at < suitors_begin_[mentor + 1] && distance < nearest_; ++at) {
    const auto request = suitors_[at];
    const auto other = mentor_of_[request];
    if (other == static_cast<std::int32_t>(mentor)) continue;
    if (other != nobody && nodes_[other].mark == Node::Mark::done) continue;
    const auto reached = distance + request_price_[request] + mentor_price_[mentor] - score_of(request, mentor);
    if (reached >= nearest_) continue;
    if (other == nobody) {
      nearest_ = reached;
      end_request_ = request;
      end_mentor_ = mentor;
      continue;
    }
    const auto& node = nodes_[other];
    if (node.mark == Node::Mark::unseen || reached < node.distance)
      offer(static_cast<std::uint32_t>(other), reached, request, mentor);
  }
}

// Everybody on the way moves one mentor on, towards the one that had an empty slot.
void Repair::pull_along(std::uint32_t mentor) {
  auto newcomer = end_request_;
  for (auto at = end_mentor_; at != mentor; at = nodes_[at].to) {
    const auto mover = nodes_[at].by;
    rise(mover);
    if (newcomer != nowhere) sit(newcomer, at);
    newcomer = mover;
  }
  if (newcomer != nowhere) sit(newcomer, mentor);
}

void Repair::fill(std::uint32_t mentor) {
  clear_search();
  nearest_ = std::numeric_limits<std::int64_t>::max();
  offer(mentor, 0, nowhere);
  for (Entry entry{}; next(entry);) expand_backward(entry.mentor);
  if (end_mentor_ == nowhere) throw std::logic_error("a slot that nobody can fill");
  for (const auto at : touched_) {
    const Node& node = nodes_[at];
    if (node.mark != Node::Mark::done || node.distance >= nearest_) continue;
    const auto fall_by = nearest_ - node.distance;
    mentor_price_[at] -= fall_by;
    for (auto slot = place_[at]; slot < place_[at] + load_[at]; ++slot) request_price_[holder_[slot]] += fall_by;
  }
  pull_along(mentor);
}

void Repair::bring_in_all() {
  std::vector<std::uint32_t> waiting;
  for (std::uint32_t request = 0; request < parts_.requests(); ++request)
    if (wants_in(request)) waiting.push_back(request);
  // Together as long as that brings in many at a time.
  for (std::size_t before = 8 * waiting.size(); waiting.size() >= 8 && waiting.size() * 8 <= before * 7;) {
    before = waiting.size();
    bring_in_together(waiting);
    std::erase_if(waiting, [this](std::uint32_t request) { return !wants_in(request); });
  }
  for (const auto request : waiting) bring_in(request);
}

void Repair::fill_all() {
  for (std::uint32_t mentor = 0; mentor < parts_.mentors(); ++mentor)
    while (must_fill(mentor)) fill(mentor);
}

// Empty slots first: there are fewer of them than of requests that wait, so that the way from a slot to some request is
// shorter than from a request to some slot. Whoever then still waits mostly ends outside, near by.
Repaired Repair::run() {
  seat_content();
  list_suitors();
  fill_all();
  bring_in_all();
  fill_all();
  return {std::move(mentor_of_), std::move(request_price_), std::move(mentor_price_)};
}

}  // namespace

Repaired repair(const Parts& parts, Offers offers) { return Repair(parts, std::move(offers)).run(); }

}  // namespace mentor
