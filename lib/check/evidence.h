// Evidence of done items: every path that a plan names, and whether it lies inside the repository.
#pragma once

#include "check/walk.h"

namespace mentor {

// Calls `use(item, entry, path)` for every evidence of a roadmap, in the order of the file; `entry` is the report of an
// occurrence that it belongs to, nullptr for evidence of the whole item.
template <class Use>
void each_evidence(const Roadmap& roadmap, Use use) {
  for (const auto& [section, item] : items_of(roadmap)) {
    for (const auto& path : item->evidence)
      if (path) use(*item, static_cast<const DoneEntry*>(nullptr), path);
    for (const DoneEntry& entry : item->done)
      for (const auto& path : entry.evidence)
        if (path) use(*item, &entry, path);
  }
}
// The same of all roadmaps that are judged.
template <class Use>
void each_evidence(const CheckInput& input, Use use) {
  for (const Roadmap& roadmap : input.roadmaps) each_evidence(roadmap, use);
}

// Whether it is an address and no path of a file.
bool is_address(std::string_view path);
// Whether the path names a file of one computer (`/home/…`, `C:\…`, `file://…`) or climbs out of the root with `..`.
bool leads_outside(const Programme& programme, std::string_view path);

}  // namespace mentor
