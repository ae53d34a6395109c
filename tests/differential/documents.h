// Files to compare readers on: generated ones with all that YAML has, real ones, and damaged copies of both.
#pragma once

#include <random>
#include <string>
#include <vector>

namespace mentor {

// The files of examples/ and, where YAML_TEST_SUITE names the folder of its `src` files, the inputs of the YAML test
// suite, as bytes, in the order of their names.
std::vector<std::string> real_documents();

// A valid or nearly valid file: block and flow collections, all styles of scalars, anchors, aliases, comments, several
// documents. The same for the same state of `random`.
std::string generated(std::mt19937& random);

// A copy with one to four changes: bytes, pieces of syntax, lines taken out, doubled, indented or put elsewhere.
std::string mutated(std::string text, std::mt19937& random);

}  // namespace mentor
