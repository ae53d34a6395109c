// The timeline of a report alone, as a picture.
#include <algorithm>

#include "render/embedded.h"
#include "render/gantt.h"
#include "render/look.h"
#include "render/render.h"

namespace mentor {

namespace {

Failure no_timeline(const Document& document) {
  return {Failure::Kind::usage,
          {{"the report “{0}” has no timeline to draw: svg is for those that have one, such as “timeline”",
            "в отчёте «{0}» нет ленты времени: формат svg — для отчётов с нею, например «timeline»"},
           {document.report}}};
}

}  // namespace

Result<std::string> render_svg(const Document& document, const RenderOptions& options) {
  const auto found = std::ranges::find_if(
      document.sections, [](const Section& each) { return each.timeline.has_value() && !each.rows.empty(); });
  if (found == document.sections.end()) return tl::unexpected<Failure>(no_timeline(document));
  Markup picture(options.language, Languages::one);
  put_gantt(picture, *found, "timeline", GanttSize::wide,
            {{"xmlns", "http://www.w3.org/2000/svg"}, {"class", "gantt alone"}});
  std::string svg = std::move(picture).take();
  Markup inside(options.language, Languages::one);
  inside.open("style").raw(page_file("states")).close();
  put_symbols(inside);
  svg.insert(svg.find('>') + 1, std::move(inside).take());
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + svg;
}

}  // namespace mentor
