// Anchors of one document: which node a name stands for, and how many values its aliases would expand to.
#pragma once

#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/source.h"

namespace mentor::yaml {

// An anchor as written: `&name`.
struct Anchor {
  std::string_view name;
  Span span;

  explicit operator bool() const { return !name.empty(); }
};

// What a scalar counts for where an alias stands for it: whoever writes out references copies its text too.
constexpr std::uint64_t weight(Span scalar) { return 1 + scalar.size() / 64; }

class Anchors {
 public:
  struct Target {
    std::uint32_t node = 0;
    std::uint64_t expanded = 0;  // nodes it stands for, itself included; 0 while it is open
    bool lost = false;           // it stood in an entry that was left out
  };

  // All of these are O(1) but where said otherwise.
  void define(std::string_view name, std::uint32_t node);
  // The node that was defined last with this index is complete.
  void complete(std::uint32_t node, std::uint64_t expanded);
  // A node with an anchor moved from one index to another.
  void move(std::uint32_t from, std::uint32_t to);
  // Nodes from `node` on are left out: their names are lost. O(names lost).
  void drop_from(std::uint32_t node);
  void lose(std::string_view name) { targets_[name] = {0, 0, true}; }
  // What the name stands for; null where it was not defined.
  const Target* find(std::string_view name) const;
  // A new document begins. O(names).
  void clear();

 private:
  struct Definition {
    std::string_view name;
    std::uint32_t node;
  };
  Target* target_at(std::uint32_t node);
  std::unordered_map<std::string_view, Target> targets_;
  std::vector<Definition> log_;  // by node, of the nodes that are kept
};

}  // namespace mentor::yaml
