// A programme to be matched, of any size: mentors and requests of many schools, colleges and enterprises, with topics
// of which a few are asked for much more than the rest. Made from a seed, the same bytes everywhere; all invented.
#pragma once

#include "tests/bench/corpus.h"

namespace mentor::bench {

struct PeopleSize {
  std::size_t people = 10'000;  // a quarter of them mentors
  std::size_t school = 400;     // people of one organisation
  std::size_t files = 1;        // participants are spread over so many
  std::uint32_t seed = 1;
};

// The files, `mentor.yaml` first. Nine requests of ten are for the own school (form `pupil-pupil`), one for somebody
// at work anywhere (`employer-pupil`), so that a request has some tens of possible mentors, whatever the size.
std::vector<CorpusFile> make_people(const PeopleSize& size);

}  // namespace mentor::bench
