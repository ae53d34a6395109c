#include "check/moves.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <set>

#include "base/files.h"
#include "check/walk.h"
#include "model/discovery.h"
#include "model/load.h"

namespace mentor {

namespace {

using Items = std::vector<const DueItem*>;

Items pointers_to_items(const std::vector<DueItem>& items) {
  Items all;
  for (const DueItem& each : items) all.push_back(&each);
  return all;
}

bool has_number(const DueItem& item) { return !item.name.key.starts_with('#'); }

// Pairs the items that alone have a key on their side; "" is no key.
template <class Key>
void pair_by(Items& before, Items& now, ItemPairs& pairs, Key key) {
  std::map<std::string, Items> old, fresh;
  for (const DueItem* each : before) old[key(*each)].push_back(each);
  for (const DueItem* each : now) fresh[key(*each)].push_back(each);
  std::set<const DueItem*> taken;
  for (const auto& [name, items] : fresh) {
    const auto partner = old.find(name);
    if (name.empty() || items.size() != 1 || partner == old.end() || partner->second.size() != 1) continue;
    pairs.emplace_back(partner->second.front(), items.front());
    taken.insert({partner->second.front(), items.front()});
  }
  for (Items* side : {&before, &now}) std::erase_if(*side, [&](const DueItem* each) { return taken.contains(each); });
}

DueItem due_item(const Roadmap& roadmap, const Item& item) {
  const Deadline& reading = *item.reading;
  DueItem made{
      name_of(roadmap, item), {}, reading.recurring, reading.kind != DeadlineKind::unreadable && !reading.error};
  if (due_range(reading)) made.due = reading.due();
  return made;
}

// Roadmap by roadmap, in order of files.
using ByRoadmap = std::map<std::pair<std::string, std::string>, Items>;

ByRoadmap by_roadmap(const std::vector<DueItem>& items, const Renames& renames) {
  ByRoadmap roadmaps;
  for (const DueItem& each : items) {
    const auto renamed = renames.find(each.name.path);
    roadmaps[{renamed == renames.end() ? each.name.path : renamed->second, each.name.roadmap}].push_back(&each);
  }
  return roadmaps;
}

// The only roadmap with that id; nullptr where there is none or several.
const Items* only_one(const ByRoadmap& roadmaps, const std::string& id) {
  const Items* only = nullptr;
  for (const auto& [name, items] : roadmaps) {
    if (name.second != id || id.empty()) continue;
    if (only) return nullptr;
    only = &items;
  }
  return only;
}

// What deadlines are read with: settings, calendars, profiles.
bool gives_context(const Source& source) {
  return is_settings_file(source.path()) || source.bytes().find("kind: calendar") != std::string_view::npos ||
         source.bytes().find("kind: profile") != std::string_view::npos;
}

std::map<std::string, std::string> context_of(const Repository& repository) {
  std::map<std::string, std::string> files;
  for (const auto& source : repository.sources)
    if (gives_context(*source)) files.emplace(source->path(), source->bytes());
  return files;
}

std::vector<DueItem> items_in(const std::map<std::string, std::string>& context, const std::string& path,
                              const FileVersion& version) {
  auto files = context;
  files.insert_or_assign(path, version.bytes);
  const auto repository = load(MemoryFiles(std::move(files)), {.root = ".", .threads = 1});
  return repository ? due_items(**repository, path) : std::vector<DueItem>();
}

// Follows items of today back through the versions of their file.
class Trail {
 public:
  Trail(const std::vector<DueItem>& today, std::optional<Date> on) {
    for (const DueItem& each : today) steps_.push_back({each.name, each, on, {}, true});
  }

  // One version further back; the items that it has not go no further.
  void back(const std::vector<DueItem>& older, std::optional<Date> on) {
    std::map<const DueItem*, Step*> going;
    Items last;
    for (Step& step : steps_)
      if (step.going) {
        going.emplace(&step.last, &step);
        last.push_back(&step.last);
        step.going = false;
      }
    for (const auto& [before, now] : same_items(pointers_to_items(older), last)) going.at(now)->to(*before, on);
  }

  void finish(MovedDeadlines& moved) const {
    for (const Step& step : steps_)
      if (const auto found = moved.find(step.today); found != moved.end())
        found->second.history.assign(step.moves.rbegin(), step.moves.rend());
  }

 private:
  struct Step {
    ItemName today;
    DueItem last;                // as it was in the version that was reached and could be read
    std::optional<Date> on;      // the day of that version
    std::vector<DueMove> moves;  // latest first
    bool going = true;

    void to(const DueItem& before, std::optional<Date> day) {
      if (auto move = move_between(before, last)) {
        move->on = on;
        moves.push_back(*move);
      }
      last.name = before.name;
      // A version that cannot be read says nothing of when it was due.
      if (before.readable) last = before, on = day;
      going = true;
    }
  };
  std::vector<Step> steps_;
};

}  // namespace

ItemName name_of(const Roadmap& roadmap, const Item& item) {
  const Place& place = roadmap.place ? roadmap.place : item.place;
  return {place ? place.source->path() : "", roadmap.id.value, item.key, item.title.value};
}

std::vector<DueItem> due_items(const Repository& repository, std::string_view path) {
  std::vector<DueItem> items;
  for (const Programme& programme : repository.programmes)
    for (const Roadmap& roadmap : programme.roadmaps)
      for (const auto& [section, item] : items_of(roadmap)) {
        DueItem made = due_item(roadmap, *item);
        if (path.empty() || made.name.path == path) items.push_back(std::move(made));
      }
  return items;
}

ItemPairs same_items(const std::vector<const DueItem*>& before, const std::vector<const DueItem*>& now) {
  Items old = before, fresh = now;
  ItemPairs pairs;
  pair_by(old, fresh, pairs, [](const DueItem& each) { return each.name.key + "\n" + each.name.title; });
  pair_by(old, fresh, pairs, [](const DueItem& each) { return each.name.title; });
  pair_by(old, fresh, pairs, [](const DueItem& each) { return has_number(each) ? each.name.key : std::string(); });
  std::map<const DueItem*, std::size_t> order;
  for (const DueItem* each : now) order.emplace(each, order.size());
  std::sort(pairs.begin(), pairs.end(),
            [&](const auto& a, const auto& b) { return order.at(a.second) < order.at(b.second); });
  return pairs;
}

std::optional<DueMove> move_between(const DueItem& before, const DueItem& now) {
  if (before.due.empty() || !before.readable || !now.readable) return std::nullopt;
  if (now.due.empty()) return DueMove{before.due.back(), std::nullopt};
  DueMove move{before.due.back(), now.due.back()};
  if (before.due.size() == now.due.size()) {
    move = {before.due.front(), now.due.front()};
    for (std::size_t i = 0; i < now.due.size(); ++i)
      if (const DueMove each{before.due[i], now.due[i]}; std::labs(each.days()) > std::labs(move.days())) move = each;
  } else if (before.recurring && now.recurring) {
    return std::nullopt;
  }
  return move.days() == 0 ? std::nullopt : std::optional(move);
}

MovedDeadlines moved_deadlines(const Repository& before, const Repository& now, const Renames& renames) {
  const std::vector<DueItem> old_items = due_items(before), new_items = due_items(now);
  const ByRoadmap old = by_roadmap(old_items, renames), fresh = by_roadmap(new_items, {});
  MovedDeadlines moved;
  for (const auto& [name, items] : fresh) {
    const auto same = old.find(name);
    const Items* earlier = same != old.end() ? &same->second : nullptr;
    if (!earlier && only_one(fresh, name.second)) earlier = only_one(old, name.second);
    if (!earlier) continue;
    for (const auto& [was, is] : same_items(*earlier, items))
      if (const auto move = move_between(*was, *is)) moved.emplace(is->name, MovedDeadline{*move});
  }
  return moved;
}

void add_history(MovedDeadlines& moved, const Repository& now, const std::string& path,
                 const std::vector<FileVersion>& versions) {
  if (versions.empty()) return;
  const auto context = context_of(now);
  Trail trail(due_items(now, path), versions.front().on);
  for (std::size_t i = 1; i < versions.size(); ++i)
    if (const std::vector<DueItem> items = items_in(context, path, versions[i]); !items.empty())
      trail.back(items, versions[i].on);
  trail.finish(moved);
}

}  // namespace mentor
