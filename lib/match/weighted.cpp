#include "match/weighted.h"

#include <algorithm>
#include <queue>

namespace mentor {

namespace {

class Paths {
 public:
  explicit Paths(const WeightedInstance& instance)
      : instance_(instance),
        mentor_of_(instance.first.size() - 1, nobody),
        weight_of_(mentor_of_.size(), 0),
        price_(instance.capacity.size(), 0),
        requests_of_(price_.size()),
        distance_(price_.size(), 0),
        state_(price_.size(), State::far),
        from_(price_.size(), 0),
        by_(price_.size(), 0) {}

  std::vector<std::int32_t> run() {
    for (std::uint32_t request = 0; request < mentor_of_.size(); ++request) add(request);
    return std::move(mentor_of_);
  }

 private:
  enum class State : unsigned char { far, seen, done };
  struct Entry {
    Wide distance;
    std::uint32_t mentor;
    bool operator<(const Entry& other) const {
      return distance != other.distance ? distance > other.distance : mentor > other.mentor;
    }
  };
  // Where a path ends: a free slot at a mentor, or a request that is left with nobody.
  struct End {
    Wide distance = 0;
    std::uint32_t request = 0;  // who moves last (to nobody), where `mentor` is nobody
    std::int32_t mentor = nobody;
  };

  // What it costs that the request leaves where it is (0 for nobody) and pays the price there.
  Wide leaving(std::uint32_t request) const {
    if (mentor_of_[request] == nobody) return 0;
    return weight_of_[request] - price_[static_cast<std::size_t>(mentor_of_[request])];
  }

  void offer(std::uint32_t request, Wide base, std::int32_t origin) {
    const Wide own = leaving(request);
    for (auto at = instance_.first[request]; at < instance_.first[request + 1]; ++at) {
      const auto& arc = instance_.arcs[at];
      if (arc.weight == closed || static_cast<std::int32_t>(arc.mentor) == mentor_of_[request]) continue;
      const Wide distance = base + own - arc.weight + price_[arc.mentor];
      if (state_[arc.mentor] == State::done || (state_[arc.mentor] == State::seen && distance_[arc.mentor] <= distance))
        continue;
      if (state_[arc.mentor] == State::far) touched_.push_back(arc.mentor);
      state_[arc.mentor] = State::seen;
      distance_[arc.mentor] = distance;
      from_[arc.mentor] = origin;
      by_[arc.mentor] = request;
      heap_.push({distance, arc.mentor});
    }
    if (instance_.bound[request]) return;
    const Wide out = base + own;
    if (!found_ || out < end_.distance) {
      found_ = true;
      end_ = {out, request, nobody};
    }
  }

  bool has_room(std::uint32_t mentor) const {
    return static_cast<std::int64_t>(requests_of_[mentor].size()) < instance_.capacity[mentor];
  }

  void search(std::uint32_t request) {
    found_ = false;
    offer(request, 0, nobody);
    while (!heap_.empty()) {
      const Entry entry = heap_.top();
      heap_.pop();
      if (state_[entry.mentor] == State::done || distance_[entry.mentor] != entry.distance) continue;
      if (found_ && end_.distance <= entry.distance) break;
      if (has_room(entry.mentor)) {
        found_ = true;
        end_ = {entry.distance, 0, static_cast<std::int32_t>(entry.mentor)};
        break;
      }
      state_[entry.mentor] = State::done;
      for (const auto other : requests_of_[entry.mentor])
        offer(other, entry.distance, static_cast<std::int32_t>(entry.mentor));
    }
    heap_ = {};
  }

  void move(std::uint32_t request, std::int32_t to) {
    const auto old = mentor_of_[request];
    if (old != nobody) std::erase(requests_of_[static_cast<std::size_t>(old)], request);
    mentor_of_[request] = to;
    weight_of_[request] = 0;
    if (to == nobody) return;
    requests_of_[static_cast<std::size_t>(to)].push_back(request);
    for (auto at = instance_.first[request]; at < instance_.first[request + 1]; ++at)
      if (static_cast<std::int32_t>(instance_.arcs[at].mentor) == to) weight_of_[request] = instance_.arcs[at].weight;
  }

  void add(std::uint32_t request) {
    search(request);
    if (found_) {
      for (const auto mentor : touched_)
        if (state_[mentor] == State::done && distance_[mentor] < end_.distance)
          price_[mentor] += end_.distance - distance_[mentor];
      std::int32_t node = end_.mentor;
      if (node == nobody) {
        node = mentor_of_[end_.request];
        move(end_.request, nobody);
        if (end_.request == request) node = nobody;
      }
      while (node != nobody) {
        const auto at = static_cast<std::size_t>(node);
        const auto next = from_[at];
        move(by_[at], node);
        node = next;
      }
    }
    for (const auto mentor : touched_) state_[mentor] = State::far;
    touched_.clear();
  }

  const WeightedInstance& instance_;
  std::vector<std::int32_t> mentor_of_;
  std::vector<Wide> weight_of_, price_;
  std::vector<std::vector<std::uint32_t>> requests_of_;
  std::vector<Wide> distance_;
  std::vector<State> state_;
  std::vector<std::int32_t> from_;
  std::vector<std::uint32_t> by_, touched_;
  std::priority_queue<Entry> heap_;
  End end_;
  bool found_ = false;
};

}  // namespace

std::vector<std::int32_t> assign_weighted(const WeightedInstance& instance) { return Paths(instance).run(); }

}  // namespace mentor
