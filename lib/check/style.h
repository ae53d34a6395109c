// The usual way of writing something in a document, and the few places that do it otherwise.
#pragma once

#include <string>
#include <vector>

#include "base/source.h"

namespace mentor {

struct Styled {
  Place place;
  std::string style;  // whatever tells two ways apart
};

struct OddOnes {
  std::vector<Place> places;  // in the order given
  std::string usual;          // the style of the others
  Place example;              // the first place in the usual style
};

// The places whose style is not the usual one, where there is a usual one: at least three times as many as all others
// together. Empty where everybody does as they like. O(n × styles).
OddOnes odd_ones(const std::vector<Styled>& all);

}  // namespace mentor
