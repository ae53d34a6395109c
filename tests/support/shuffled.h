// The example programme, and its files in another order: what must not change an answer.
#pragma once

#include <random>
#include <string>
#include <vector>

#include "tests/support/world.h"

namespace mentor {

// A world that holds examples/programme at its root.
World example_programme();
// A file of entries `  - id: …` with the entries in another order; what stands before the first stays there.
std::string shuffled(const std::string& bytes, std::mt19937& random);

// What stands before the first entry, then the entries, each with its line break; only the former where there is none.
std::vector<std::string> entries_of(const std::string& bytes);

}  // namespace mentor
