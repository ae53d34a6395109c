#include <algorithm>
#include <map>

#include "check/walk.h"

namespace mentor {

namespace {

// Depth-first walk along depends-on; an item met again while it is being walked closes a circle.
class Walk {
 public:
  Walk(const Roadmap& roadmap, Findings& found) : roadmap_(roadmap), found_(found) {}

  void from(const Item& item) {
    if (finished_[&item]) return;
    path_.push_back(&item);
    for (const auto& name : item.depends_on) step(name);
    path_.pop_back();
    finished_[&item] = true;
  }

 private:
  void step(const Located<std::string>& name) {
    const Item* next = find_item(roadmap_, item_key(name.value));
    if (!next) return;
    const auto open = std::find(path_.begin(), path_.end(), next);
    if (open == path_.end()) return from(*next);
    std::string circle;
    for (auto each = open; each != path_.end(); ++each) circle += (*each)->key + " → ";
    found_.add(name.place, {circle + next->key});
  }

  const Roadmap& roadmap_;
  Findings& found_;
  std::vector<const Item*> path_;
  std::map<const Item*, bool> finished_;
};

void check(const CheckInput& input, Findings& found) {
  for (const Roadmap& roadmap : input.programme.roadmaps) {
    Walk walk(roadmap, found);
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
    check};

}  // namespace mentor
