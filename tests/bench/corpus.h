// A programme of any size for benchmarks: people with requests, pairs with meetings, roadmaps. Made from a seed, the
// same bytes everywhere; people, schools and texts are invented.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace mentor::bench {

struct CorpusSize {
  std::size_t bytes = 7'000'000;  // of all files together, about
  std::size_t files = 1;          // one: all documents in one file; else one document a file, about as many
  std::uint32_t seed = 1;
};

struct CorpusFile {
  std::string path;  // relative to the root of the programme
  std::string bytes;
};

// The files, `mentor.yaml` first. They are a whole programme: ids are unique, what refers to something finds it.
std::vector<CorpusFile> make_corpus(const CorpusSize& size);

}  // namespace mentor::bench
