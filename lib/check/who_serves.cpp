#include "check/who_serves.h"

#include "check/people.h"

namespace mentor {

std::map<std::string, std::string> mentors_of_requests(const CheckInput& input) {
  std::map<std::string, std::string> mentors;
  for (const Pair& pair : input.programme.pairs) {
    if (!is_running(pair)) continue;
    for (const auto& request : pair.requests) mentors.try_emplace(*request, *pair.mentor);
    if (!pair.requests.empty()) continue;
    for (const PairSide& side : sides_of(input, pair)) {
      if (side.side != Side::mentee || !side.person) continue;
      for (const Request& request : side.person->requests)
        if (!pair.form || *request.form == *pair.form)
          mentors.try_emplace(*side.person->id + "/" + *request.id, *pair.mentor);
    }
  }
  return mentors;
}

}  // namespace mentor
