#include "model/slots.h"

#include <algorithm>

namespace mentor {

std::int64_t slots_of(const Mentor& mentor) {
  if (mentor.capacity) return mentor.group.max ? std::min(*mentor.capacity, *mentor.group.max) : *mentor.capacity;
  if (mentor.group.max) return *mentor.group.max;
  return mentor.group.min ? *mentor.group.min : 1;
}

}  // namespace mentor
