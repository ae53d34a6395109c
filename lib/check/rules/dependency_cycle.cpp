#include <algorithm>
#include <unordered_map>

#include "check/walk.h"

namespace mentor {

namespace {

// Depth-first walk along depends-on (a chain may be as long as the roadmap, so it does not call itself); an item met
// again while it is being walked closes a circle.
class Walk {
 public:
  Walk(const CheckInput& input, const Roadmap& roadmap, Findings& found)
      : input_(input), roadmap_(roadmap), found_(found) {}

  void from(const Item& first) {
    enter(first);
    while (!path_.empty()) {
      Step& step = path_.back();
      if (step.next < step.item->depends_on.size()) {
        follow(step.item->depends_on[step.next++]);
      } else {
        is_open_[step.item] = false;
        path_.pop_back();
      }
    }
  }

 private:
  struct Step {
    const Item* item;
    std::size_t next;  // of its dependencies
  };

  void enter(const Item& item) {
    if (is_open_.try_emplace(&item, true).second) path_.push_back({&item, 0});
  }

  void follow(const Located<std::string>& name) {
    const Item* next = find_item(input_, roadmap_, item_key(name.value));
    if (!next) return;
    const auto known = is_open_.find(next);
    if (known == is_open_.end() || !known->second) return enter(*next);
    std::string circle;
    const auto open = std::find_if(path_.begin(), path_.end(), [&](const Step& step) { return step.item == next; });
    for (auto each = open; each != path_.end(); ++each) circle += each->item->key + " → ";
    found_.add(name.place, {circle + next->key});
  }

  const CheckInput& input_;
  const Roadmap& roadmap_;
  Findings& found_;
  std::vector<Step> path_;
  std::unordered_map<const Item*, bool> is_open_;  // the items that were met; open: on the path
};

void check_dependency_cycle(const CheckInput& input, Findings& found) {
  for (const Roadmap& roadmap : input.roadmaps) {
    Walk walk(input, roadmap, found);
    for (const auto& [section, item] : items_of(roadmap)) walk.from(*item);
  }
}

}  // namespace

extern constinit const Rule dependency_cycle{
    {
        .code = "T133",
        .name = "dependency-cycle",
        .severity = Severity::error,
        .message = {"items wait for each other: {0}", "пункты ждут друг друга: {0}"},
        .help = {"drop one of the dependencies", "уберите одну из зависимостей"},
        .why = {"Items that wait for each other can never begin.",
                "Пункты, которые ждут друг друга, не начнутся никогда."},
        .bad = R"(kind: roadmap
id: plan
items:
  - {number: 1., title: One, depends-on: 2.}
  - {number: 2., title: Two, depends-on: 1.}
)",
        .good = R"(kind: roadmap
id: plan
items:
  - {number: 1., title: One}
  - {number: 2., title: Two, depends-on: 1.}
)",
    },
    check_dependency_cycle,
    Reach::part};

}  // namespace mentor
