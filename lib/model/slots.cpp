#include "model/slots.h"

#include <algorithm>

namespace mentor {

std::int64_t slots_of(const Mentor& mentor) {
  if (mentor.capacity) return mentor.group.max ? std::min(*mentor.capacity, *mentor.group.max) : *mentor.capacity;
  if (mentor.group.max) return *mentor.group.max;
  return mentor.group.min ? *mentor.group.min : 1;
}

std::vector<std::string> served_requests(const Programme& programme, const Pair& pair) {
  std::vector<std::string> served;
  for (const auto& request : pair.requests) served.push_back(*request);
  for (const auto& mentee : pair.mentees) {
    const Person* person = pair.requests.empty() ? programme.person(*mentee) : nullptr;
    if (!person) continue;
    for (const Request& request : person->requests)
      if (!pair.form || *request.form == *pair.form) served.push_back(*mentee + "/" + *request.id);
  }
  return served;
}

std::int64_t slots_held(const Pair& pair) {
  return static_cast<std::int64_t>(pair.requests.empty() ? pair.mentees.size() : pair.requests.size());
}

}  // namespace mentor
