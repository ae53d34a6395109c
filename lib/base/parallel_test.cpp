#include "base/parallel.h"

#include <doctest/doctest.h>

#include <vector>

using namespace mentor;

TEST_CASE("every index is worked on once, on any number of threads") {
  for (const unsigned threads : {0U, 1U, 2U, 7U})
    for (const std::size_t count : {0U, 1U, 3U, 1000U}) {
      std::vector<int> times(count);
      for_each_index(count, threads, [&](std::size_t i) { ++times[i]; });
      CHECK(times == std::vector<int>(count, 1));
    }
}
