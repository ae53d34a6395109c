// Pages and pictures: nothing of the data becomes markup, both languages are there, the same bytes each time.
#include <doctest/doctest.h>

#include <algorithm>

#include "render/drawing.h"
#include "render/gantt.h"
#include "render/markup.h"
#include "render/page.h"
#include "render/plot.h"
#include "render/render.h"
#include "render/sample_test.h"
#include "unicode/width.h"

namespace mentor {

namespace {

std::string page(Language language = Language::en) {
  return render(sample_document(), "html", {.language = language}).value();
}

std::size_t count(std::string_view text, std::string_view part) {
  std::size_t found = 0;
  for (std::size_t i = text.find(part); i != std::string_view::npos; i = text.find(part, i + 1)) ++found;
  return found;
}

Document bare() {
  Document document = sample_document();
  for (Section& section : document.sections) section.timeline.reset();
  return document;
}

}  // namespace

TEST_CASE("html: text of the data is never markup") {
  for (const Language language : {Language::en, Language::ru}) {
    const std::string html = page(language);
    CHECK(count(html, "<img") == 0);
    CHECK(count(html, "</script>") == 1);
    CHECK(count(html, "onerror=alert(1)&gt;&quot;&apos;&amp;]]&gt;\\x1b[31m\\u202e") > 0);
    CHECK(count(html, "\x1b") == 0);
    CHECK(count(html, "http") == count(html, "http-equiv"));
  }
}

TEST_CASE("html: every text that differs carries the other language") {
  CHECK(page(Language::en).find("<html lang=\"en\" data-other-lang=\"ru\">") != std::string::npos);
  CHECK(page(Language::en).find("data-other=\"Пункты\">Items</h2>") != std::string::npos);
  CHECK(page(Language::ru).find("data-other=\"Items\">Пункты</h2>") != std::string::npos);
  CHECK(page(Language::ru).find("data-other=\"10 of 12 (83\u00A0%)\">10 из 12 (83\u00A0%)</td>") != std::string::npos);
  CHECK(page(Language::ru).find(">Ученик – ученик</th>") != std::string::npos);
}

TEST_CASE("html: a page for others has one language") {
  Document document = sample_document();
  document.for_others = true;
  const std::string html = render(document, "html", {.language = Language::ru}).value();
  CHECK(html.find("data-other=\"") == std::string::npos);
  CHECK(html.find("id=\"language\"") == std::string::npos);
  CHECK(html.find("In English") == std::string::npos);
  CHECK(html.find(">Пункты</h2>") != std::string::npos);
}

TEST_CASE("html: what sorts a cell, heads a row, sums up") {
  const std::string html = page();
  CHECK(html.find("data-value=\"2026-09-30\" class=\"date\" role=\"cell\"") != std::string::npos);
  CHECK(html.find("data-value=\"0.833333\" class=\"number\"") != std::string::npos);
  CHECK(html.find("data-state=\"overdue\"") != std::string::npos);
  CHECK(count(html, "<tfoot") == 1);
  CHECK(count(html, "class=\"group\" role=\"row\"") == 2);
  CHECK(count(html, "<th ") == count(html, "scope=\""));
  CHECK(html == page());
}

TEST_CASE("html: the symbols of lights have the shapes of their words") {
  struct Case {
    const char *id, *path;
  };
  // ▲ ◆ ● are filled, ○ is not.
  constexpr Case rows[] = {{"red", "<path d=\"M8 2L15 14H1Z\" class=\"symbol solid\"/>"},
                           {"amber", "<path d=\"M8 1l7 7-7 7-7-7Z\" class=\"symbol solid\"/>"},
                           {"green", "<path d=\"M8 1a7 7 0 1 0 .01 0Z\" class=\"symbol solid\"/>"},
                           {"grey", "<path d=\"M8 1a7 7 0 1 0 .01 0Z\" class=\"symbol\"/>"}};
  const std::string html = page();
  for (const Case& row : rows) {
    CAPTURE(row.id);
    CHECK(html.find("<symbol id=\"i-" + std::string(row.id) + "\" viewBox=\"0 0 16 16\">" + row.path) !=
          std::string::npos);
  }
}

TEST_CASE("html: charts and timelines come in a size for telephones too, with room for every value") {
  const std::string html = page(Language::ru);
  CHECK(count(html, "class=\"chart narrow\"") == 3);
  CHECK(count(html, "class=\"gantt narrow\"") == 1);
  CHECK(count(html, "viewBox=\"0 0 360 ") == 4);
  // The longest bar, 10 of 12 done, ends where its words still fit.
  const std::string_view narrow = std::string_view(html).substr(html.find("section-totals-chart-2-narrow"));
  const std::string_view text = narrow.substr(0, narrow.find(">10 из 12 (83 %)</text>"));
  const std::size_t x = text.rfind("<text x=\"");
  REQUIRE(x != std::string_view::npos);
  CHECK(std::stod(std::string(text.substr(x + 9, 8))) + 15 * letter_width <= 360);
}

TEST_CASE("html: a stacked chart of one kind still says which") {
  Document document = sample_document();
  Section& totals = document.sections.front();
  totals.charts = {{ChartKind::stacked, totals.title, "form", {"done"}}};
  const std::string html = render(document, "html", {}).value();
  CHECK(count(html, "<ul class=\"legend\">") == 1);
  totals.charts.front().kind = ChartKind::bars;
  CHECK(count(render(document, "html", {}).value(), "<ul class=\"legend\">") == 0);
}

TEST_CASE("html: wide tables are dense, the widest leave out zeros in cards, and what scrolls says so") {
  Document document = sample_document();
  Section& wide = document.sections.front();
  for (int n = 0; n < 8; ++n) {
    wide.columns.push_back(column("more-" + std::to_string(n), {"More", "Ещё"}, ColumnType::number));
    for (Row& row : wide.rows) row.cells.emplace_back(0);
  }
  const std::string html = render(document, "html", {}).value();
  CHECK(count(html, "class=\"table cards wide dense sparse scroll\"") == 1);
  CHECK(count(page(), " dense scroll") == 0);
  CHECK(count(page(), "<p class=\"hint\" hidden=\"\"") ==
        count(page(), " scroll\" role") + count(page(), "\"scroll\" role"));
}

TEST_CASE("pages: numbers stay with their signs") {
  CHECK(tied("22 из 29 (76 %)") == "22 из 29 (76\u00A0%)");
  CHECK(tied("1 % или больше; № 5, № б, a %") == "1\u00A0% или больше; №\u00A05, № б, a %");
  CHECK(tied("▲ красный, ○ серый") == "▲\u00A0красный, ○\u00A0серый");
  CHECK(tied(" %") == " %");
  CHECK(tied("").empty());
}

TEST_CASE("svg: the timeline alone, in one language, with its own colours and symbols") {
  const std::string svg = render(sample_document(), "svg", {.language = Language::ru}).value();
  CHECK(svg.starts_with("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns="));
  CHECK(svg.ends_with("</svg>\n"));
  CHECK(count(svg, "data-other") == 0);
  CHECK(count(svg, "<img") == 0);
  CHECK(count(svg, "class=\"bar s-") == 3);
  CHECK(svg.find("сегодня, 20.11.2026") != std::string::npos);
  CHECK(svg.find("(сделано 20.10.2026)") != std::string::npos);
  CHECK(svg.find(">без дат<") != std::string::npos);
}

TEST_CASE("svg: a report without a timeline says so") {
  const auto none = render(bare(), "svg", {});
  REQUIRE_FALSE(none.has_value());
  CHECK(none.error().kind == Failure::Kind::usage);
  CHECK(none.error().message.in(Language::en).find("“status” has no timeline") != std::string::npos);
}

TEST_CASE("plots: totals left out, gaps where nothing is known") {
  const Section section = sample_document().sections.front();
  const Plot plot = plot_of(section, section.charts[0]);
  REQUIRE(plot.rows.size() == 2);
  REQUIRE(plot.series.size() == 2);
  CHECK(plot.series[0].look->id == "overdue");
  CHECK(plot.series[0].values[0].number == 2.0);
  CHECK_FALSE(plot.series[0].values[1].number.has_value());
  CHECK(greatest(plot, ChartKind::stacked) == 12.0);
  CHECK(greatest(plot, ChartKind::bars) == 10.0);
  const Plot shares = plot_of(section, section.charts[1]);
  CHECK(shares.per_cent);
  CHECK(greatest(shares, ChartKind::bars) == 100.0);
  CHECK_FALSE(shares.series[0].values[1].number.has_value());
  CHECK_THROWS_AS(plot_of(section, {ChartKind::bars, {}, "none", {}}), std::logic_error);
  const Plot whose = plot_of(section, {ChartKind::bars, {}, "form", {"share"}, "done"});
  CHECK(whose.rows[0].label.ru == "Ученик – ученик · 10");
}

TEST_CASE("the time axis: months, quarters or years, named once") {
  struct Case {
    Date from, to;
    std::size_t marks;
    const char* last;
  };
  const Case rows[] = {{*make_date(2026, 9, 1), *make_date(2027, 5, 31), 9, "May"},
                       {*make_date(2026, 9, 15), *make_date(2026, 9, 20), 1, "Sep 2026"},
                       {*make_date(2021, 1, 1), *make_date(2024, 12, 31), 16, "Oct"},
                       {*make_date(2020, 1, 1), *make_date(2030, 12, 31), 11, "2030"}};
  for (const Case& row : rows) {
    const auto days = axis_days(row.from, row.to);
    REQUIRE(days.size() == row.marks);
    CHECK(axis_label(days.back(), days.front(), row.to).en == row.last);
  }
}

TEST_CASE("drawings: numbers are short, lines fit and are as many in both languages") {
  CHECK(unit(1.0) == "1");
  CHECK(unit(1.25) == "1.3");
  CHECK(unit(-0.01) == "0");
  const auto lines = fitted({"a short text", std::string(hostile) + " и ещё много слов в одной строке"}, 120, 2);
  REQUIRE(lines.size() == 2);
  for (const Argument& line : lines) CHECK(display_width(line.ru) <= 15);
  CHECK(lines.back().ru.ends_with("…"));
}

TEST_CASE("markup: what is opened is closed") {
  Markup open(Language::en, Languages::one);
  open.open("p");
  CHECK_THROWS_AS(std::move(open).take(), std::logic_error);
  Markup closed(Language::en, Languages::one);
  CHECK_THROWS_AS(closed.close(), std::logic_error);
  CHECK(std::move(Markup(Language::en, Languages::both).element("b", {{"title", {"a", "б"}}}, {"<", "&"})).take() ==
        "<b title=\"a\" data-other-title=\"б\" data-other=\"&amp;\">&lt;</b>");
}

}  // namespace mentor
