// Which mentor a running pair gives to a request, as matching sees it: for rules about pairs named by hand.
#pragma once

#include <map>
#include <string>

#include "check/rule.h"

namespace mentor {

// The mentor (by id) of each request, written `person/request`, that a running pair of the programme serves: the
// requests that the pair names, else all of its mentees in its form. O(pairs × log).
std::map<std::string, std::string> mentors_of_requests(const CheckInput& input);

}  // namespace mentor
