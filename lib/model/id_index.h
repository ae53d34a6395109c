// Records found by their ids. A repository has a million of them, and rules ask for each several times: one flat table,
// without an allocation for each.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

namespace mentor {

// T has `id`, an Id. The records must outlive the index and stay where they are.
template <class T>
class IdIndex {
 public:
  // Room for so many records in all. O(records).
  void reserve(std::size_t count) {
    std::size_t size = least_size;
    while (size < 2 * count) size *= 2;
    if (size > slots_.size()) grow(size);
  }
  // The first record of the record's id: itself where it was none before. O(1) on the average.
  const T& add(const T& record) {
    if (2 * (count_ + 1) > slots_.size()) grow(slots_.empty() ? least_size : 2 * slots_.size());
    Slot& slot = slots_[slot_of(record.id.value)];
    if (!slot.record) {
      slot = {hash_of(record.id.value), &record};
      ++count_;
    }
    return *slot.record;
  }
  // nullptr where there is none of that id. O(1) on the average.
  const T* find(std::string_view id) const { return slots_.empty() ? nullptr : slots_[slot_of(id)].record; }
  // Calls `use` with the first record of each id, in no order.
  template <class Use>
  void each(Use use) const {
    for (const Slot& slot : slots_)
      if (slot.record) use(*slot.record);
  }

 private:
  struct Slot {
    std::size_t hash = 0;
    const T* record = nullptr;
  };
  static constexpr std::size_t least_size = 16;

  static std::size_t hash_of(std::string_view id) { return std::hash<std::string_view>{}(id); }
  // Where the id stands or belongs; half of the slots are empty, so that one is always met.
  std::size_t slot_of(std::string_view id) const {
    const std::size_t hash = hash_of(id), mask = slots_.size() - 1;
    std::size_t at = hash & mask;
    while (slots_[at].record && (slots_[at].hash != hash || slots_[at].record->id.value != id)) at = (at + 1) & mask;
    return at;
  }
  void grow(std::size_t size) {
    std::vector<Slot> before(size);
    before.swap(slots_);
    for (const Slot& slot : before)
      if (slot.record) slots_[slot_of(slot.record->id.value)] = slot;
  }

  std::vector<Slot> slots_;  // their number is a power of two
  std::size_t count_ = 0;
};

}  // namespace mentor
