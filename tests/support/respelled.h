// The same YAML spelt otherwise: for tests of whatever must not depend on how people write.
#pragma once

#include <random>
#include <string>

namespace mentor {

// A file of the reader's YAML again, at random with brackets or in lines, with a single value in the place of a list of
// one, with remarks at the ends of lines, and with references (&a1, *a1) in the place of values that stand there twice.
// Its first line and all texts say the same; a list of names (`topics: [a]`) may become a map with 3 for each. The
// bytes must have no faults. O(size).
std::string respelled(const std::string& bytes, std::mt19937& random);

}  // namespace mentor
