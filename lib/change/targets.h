// What a word on the command line names: an item of a roadmap, a person, a request, a pair, … by its id.
#pragma once

#include <span>
#include <string>

#include "base/result.h"
#include "model/repository.h"
#include "model/shape.h"

namespace mentor {

enum class TargetKind : unsigned char { programme, roadmap, item, person, request, pair, organisation };

// One thing that can be changed, with what the model knows of it.
struct Target {
  TargetKind kind = TargetKind::item;
  std::string name;  // as reports show it: `plan-2026/1.2`, `p-0101/r1`, `pair-07`
  const Programme* programme = nullptr;
  const Roadmap* roadmap = nullptr;  // of a roadmap or item
  const Item* item = nullptr;
  const Pair* pair = nullptr;
  Place place;                         // of its record
  const RecordShape* shape = nullptr;  // the fields it may have
};

// The thing of one of the kinds that `name` means: its id, `roadmap/number` for an item (a trailing dot counts for
// nothing; the number alone where one item only has it), `person/request` for a request; with `programme/` before it
// where several programmes have one of that name, or its kind and a colon where things of several kinds have
// (`pair:7`), unless just one of them lies in the programme that `folder` (relative to the root, "" for the root)
// belongs to, or below it. Failures (usage): nothing of that name, with the nearest one; several, with what would tell
// them apart. O(everything of these kinds).
Result<Target> find_target(const Repository& repository, std::string_view name, std::span<const TargetKind> kinds,
                           std::string_view folder = "");

}  // namespace mentor
