#include "match/solve/reach.h"

#include <algorithm>

namespace mentor {

namespace {

constexpr std::uint32_t not_reached = ~std::uint32_t{0};

class Reaching {
 public:
  explicit Reaching(const AssignmentInstance& instance);
  Seating run();

 private:
  void open_slots();
  void seat(std::uint32_t request, std::uint32_t mentor);
  void seat_where_free(std::uint32_t request);
  bool find_layers();
  bool layer_reaches_room(std::uint32_t depth);
  bool augment_from(std::uint32_t request);
  bool advance();
  bool step_into(std::uint32_t mentor);
  void shift_along_path(std::uint32_t mentor);

  const AssignmentInstance& instance_;
  Seating seating_;
  std::vector<std::uint32_t> free_;         // requests of the tier that have nobody yet
  std::vector<std::uint32_t> depth_;        // by mentor: its layer
  std::vector<std::uint32_t> next_arc_;     // by request, of the phase
  std::vector<std::uint32_t> next_holder_;  // by mentor, of the phase
  std::uint32_t last_depth_ = 0;
  std::vector<std::uint32_t> layer_, next_layer_;
  struct Step {
    std::uint32_t request, slot;  // the slot that it holds; unseen for the first
  };
  std::vector<Step> path_;
};

Reaching::Reaching(const AssignmentInstance& instance)
    : instance_(instance),
      depth_(instance.mentors(), not_reached),
      next_arc_(instance.requests(), 0),
      next_holder_(instance.mentors(), 0) {
  open_slots();
}

void Reaching::open_slots() {
  std::vector<std::uint32_t> degree(instance_.mentors(), 0);
  for (const auto& arc : instance_.arcs) ++degree[arc.mentor];
  seating_.place.assign(instance_.mentors() + 1, 0);
  for (std::size_t mentor = 0; mentor < instance_.mentors(); ++mentor)
    seating_.place[mentor + 1] = seating_.place[mentor] + static_cast<std::uint32_t>(std::min<std::int64_t>(
                                                              instance_.capacity[mentor], degree[mentor]));
  seating_.load.assign(instance_.mentors(), 0);
  seating_.holder.assign(seating_.place.back(), 0);
  seating_.mentor_of.assign(instance_.requests(), nobody);
}

void Reaching::seat(std::uint32_t request, std::uint32_t mentor) {
  seating_.holder[seating_.place[mentor] + seating_.load[mentor]++] = request;
  seating_.mentor_of[request] = static_cast<std::int32_t>(mentor);
}

void Reaching::seat_where_free(std::uint32_t request) {
  for (auto at = instance_.first[request]; at < instance_.first[request + 1]; ++at)
    if (seating_.has_room(instance_.arcs[at].mentor)) return seat(request, instance_.arcs[at].mentor);
  if (instance_.first[request] < instance_.first[request + 1]) free_.push_back(request);
}

// Whether a mentor first reached from this layer has room; the holders of the others are the next layer.
bool Reaching::layer_reaches_room(std::uint32_t depth) {
  bool found = false;
  next_layer_.clear();
  for (const auto request : layer_) {
    next_arc_[request] = instance_.first[request];
    for (auto at = instance_.first[request]; at < instance_.first[request + 1]; ++at) {
      const auto mentor = instance_.arcs[at].mentor;
      if (depth_[mentor] != not_reached) continue;
      depth_[mentor] = depth;
      next_holder_[mentor] = seating_.place[mentor];
      if (seating_.has_room(mentor)) found = true;
      if (found) continue;
      const auto begin = seating_.holder.begin() + seating_.place[mentor];
      next_layer_.insert(next_layer_.end(), begin, begin + seating_.load[mentor]);
    }
  }
  return found;
}

bool Reaching::find_layers() {
  std::fill(depth_.begin(), depth_.end(), not_reached);
  layer_ = free_;
  for (last_depth_ = 0; !layer_.empty(); ++last_depth_) {
    if (layer_reaches_room(last_depth_)) return true;
    layer_.swap(next_layer_);
  }
  return false;
}

// Everybody on the path moves one mentor on; the last one to `mentor`, which has room.
void Reaching::shift_along_path(std::uint32_t mentor) {
  seat(path_.back().request, mentor);
  for (auto at = path_.size() - 1; at > 0; --at) {
    const auto mover = path_[at - 1].request;
    const auto left = path_[at].slot;
    seating_.holder[left] = mover;
    seating_.mentor_of[mover] = static_cast<std::int32_t>(instance_.arcs[next_arc_[mover]].mentor);
  }
}

// Goes on with the next holder of the mentor; false where all were tried.
bool Reaching::step_into(std::uint32_t mentor) {
  if (next_holder_[mentor] >= seating_.place[mentor] + seating_.load[mentor]) return false;
  const auto slot = next_holder_[mentor]++;
  path_.push_back({seating_.holder[slot], slot});
  return true;
}

// One step of the search: true where it ended in a free slot. Whoever is on the path keeps the arc that it goes along.
bool Reaching::advance() {
  const auto request = path_.back().request;
  const auto depth = static_cast<std::uint32_t>(path_.size() - 1);
  for (auto& at = next_arc_[request]; at < instance_.first[request + 1]; ++at) {
    const auto mentor = instance_.arcs[at].mentor;
    if (depth_[mentor] != depth) continue;
    if (seating_.has_room(mentor)) {
      shift_along_path(mentor);
      return true;
    }
    if (depth < last_depth_ && step_into(mentor)) return false;
  }
  path_.pop_back();
  return false;
}

bool Reaching::augment_from(std::uint32_t request) {
  path_.assign(1, {request, not_reached});
  while (!path_.empty())
    if (advance()) return true;
  return false;
}

Seating Reaching::run() {
  for (std::uint32_t tier = 0; tier < instance_.tiers; ++tier) {
    free_.clear();
    for (std::uint32_t request = 0; request < instance_.requests(); ++request)
      if (instance_.tier[request] == tier) seat_where_free(request);
    while (find_layers()) std::erase_if(free_, [this](std::uint32_t request) { return augment_from(request); });
  }
  return std::move(seating_);
}

}  // namespace

Seating serve_most(const AssignmentInstance& instance) { return Reaching(instance).run(); }

}  // namespace mentor
