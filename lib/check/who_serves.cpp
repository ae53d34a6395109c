#include "check/who_serves.h"

#include "model/slots.h"

namespace mentor {

std::map<std::string, std::string> mentors_of_requests(const CheckInput& input) {
  std::map<std::string, std::string> mentors;
  for (const Pair& pair : input.programme.pairs) {
    if (!is_running(pair)) continue;
    for (std::string& request : served_requests(input.programme, pair))
      mentors.try_emplace(std::move(request), *pair.mentor);
  }
  return mentors;
}

}  // namespace mentor
