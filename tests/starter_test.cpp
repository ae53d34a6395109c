// A programme that somebody begins with is in order on any day, in either language, for each profile.
#include <doctest/doctest.h>

#include "model/embedded.h"
#include "tests/support/world.h"

using namespace mentor;

TEST_CASE("validate finds nothing in what init writes") {
  for (const Embedded& profile : model_embedded())
    for (const std::string_view language : {"en", "ru"})
      for (int month = 1; month <= 12; ++month) {
        World world{.today = *make_date(2027, month, 28)};
        const std::string begin = "mentor init school --lang " + std::string(language) + " --profile ";
        REQUIRE(run_line(world, begin + std::string(profile.name)).exit == 0);
        const Said said = run_line(world, "mentor validate school --fail-on note");
        CAPTURE(profile.name);
        CAPTURE(language);
        CAPTURE(month);
        CHECK(said.exit == 0);
        CHECK(said.out == "");
        const Said again = run_line(world, "mentor init school");
        CHECK(again.exit == 2);
      }
}
