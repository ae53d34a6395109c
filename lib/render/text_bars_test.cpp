#include "render/text_bars.h"

#include <doctest/doctest.h>

#include "render/render.h"
#include "render/sample_test.h"
#include "unicode/width.h"

namespace mentor {

TEST_CASE("bars: what is there is seen, totals and gaps have none") {
  Section section = sample_document().sections.front();
  const auto stacked = text_bars(section, Language::en, 12);
  REQUIRE(stacked.has_value());
  CHECK(stacked->bars == std::vector<std::string>{"!!██████████", "", ""});
  CHECK(stacked->legend == "! Overdue · █ Done");
  section.charts = {{ChartKind::bars, {}, "form", {"share"}}};
  CHECK(text_bars(section, Language::en, 12)->bars.front() == "██████████");
  section.rows[0].cells[3] = Ratio{1, 1000};
  CHECK(text_bars(section, Language::en, 12)->bars.front() == "▏");
  section.charts = {{ChartKind::lines, {}, "form", {"mean"}}};
  CHECK_FALSE(text_bars(section, Language::en, 12).has_value());
}

TEST_CASE("timelines of blocks: months, windows, today, what was done") {
  const Section section = sample_document().sections[1];
  const std::string picture = text_timeline(section, Language::ru, 100);
  CHECK(picture.find("сен 2026") != std::string::npos);
  CHECK(picture.find("✓") != std::string::npos);
  CHECK(picture.find("┆") != std::string::npos);
  CHECK(picture.find("! просрочено") != std::string::npos);
  CHECK(picture.find('\x1b') == std::string::npos);
  for (std::size_t width = 60; width < 200; width += 7) {
    const std::string text = text_timeline(section, Language::ru, width);
    for (std::size_t begin = 0; begin < text.size();) {
      const std::size_t end = text.find('\n', begin);
      CHECK(display_width(std::string_view(text).substr(begin, end - begin)) <= width);
      begin = end + 1;
    }
  }
  CHECK(text_timeline(section, Language::ru, 59).empty());
}

}  // namespace mentor
