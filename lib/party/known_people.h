// The people that a party can be, prepared once for all directories that share them.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <memory>
#include <string>
#include <vector>

#include "base/written.h"

namespace mentor {

// A copy costs nothing: all share the same names. Safe for several threads.
class KnownPeople {
 public:
  // A name or an id and the participant's id; "" where two have the name.
  struct Entry {
    Written first, second;
  };
  using Entries = std::vector<const Entry*>;
  // Each name once, in the order in which they were first given.
  class Names {
   public:
    Names() = default;
    // Those of equal names become one. O(n).
    explicit Names(std::vector<Entry> all);

    std::vector<Entry>::const_iterator begin() const { return all_.begin(); }
    std::vector<Entry>::const_iterator end() const { return all_.end(); }
    // The entry of that name, end() where there is none. O(1).
    std::vector<Entry>::const_iterator find(std::string_view name) const;
    bool contains(std::string_view name) const { return find(name) != end(); }

   private:
    struct Slot {
      std::uint32_t hash = 0;
      std::uint32_t number = 0;  // of an entry, from 1; 0: empty
    };
    // Different names may share one.
    static std::uint32_t short_hash(std::string_view name);
    // Where the name stands or belongs.
    std::size_t slot_of(std::string_view name) const;

    std::vector<Entry> all_;
    std::vector<Slot> slots_;  // their number is a power of two
  };

  KnownPeople();
  explicit KnownPeople(std::vector<Entry> names);
  KnownPeople(std::initializer_list<Entry> names);

  const Names& names() const;
  // Those who share the rarest of these folded words (person.h, full_names), by name. O(words); what is needed for it
  // is prepared at the first question: O(names × length).
  const Entries& sharing_rarest(const std::vector<std::string>& words) const;

 private:
  struct Index;
  std::shared_ptr<const Index> index_;
};

}  // namespace mentor
