// Reports as one page of HTML: opened from a disk, without network, without needing its script.
#include <algorithm>
#include <set>
#include <stdexcept>

#include "render/chart_svg.h"
#include "render/embedded.h"
#include "render/gantt.h"
#include "render/html_table.h"
#include "render/look.h"
#include "render/page.h"
#include "render/render.h"
#include "render/words.h"

namespace mentor {

namespace {

// Nothing is loaded from anywhere, whatever the data says.
constexpr std::string_view policy =
    "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

// A section with a name that no other one of the page has.
struct NamedSection {
  const Section& section;
  std::string id;
};

std::vector<NamedSection> named_sections(const Document& document) {
  std::vector<NamedSection> all;
  std::set<std::string> taken;
  for (const Section& section : document.sections) {
    std::string id = "section-" + section.id;
    for (int n = 2; !taken.insert(id).second; ++n) id = "section-" + section.id + "-" + std::to_string(n);
    all.push_back({section, id});
  }
  return all;
}

void put_page_head(Markup& out, const Document& document) {
  out.open("head").single("meta", {{"charset", "utf-8"}});
  out.single("meta", {{"http-equiv", "Content-Security-Policy"}, {"content", policy}});
  out.single("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}});
  out.single("meta", {{"name", "color-scheme"}, {"content", "light dark"}});
  out.single("meta", {{"name", "generator"}, {"content", "mentor"}});
  out.element("title", {}, words(full_title(document)));
  out.open("style").raw(page_file("states")).raw(page_file("style")).close().close();
}

void put_page_header(Markup& out, const Document& document) {
  out.open("header").element("h1", {}, words(document.title));
  if (!document.about.empty()) out.element("p", {{"class", "about"}}, words(document.about));
  out.element("p", {{"class", "as-of"}}, {as_of_line(document, Language::en), as_of_line(document, Language::ru)});
  out.open("div", {{"class", "buttons"}, {"hidden", ""}});
  if (!document.for_others)
    out.element("button", {{"type", "button"}, {"id", "language"}, {"lang", {"ru", "en"}}},
                {"По-русски", "In English"});
  out.element("button", {{"type", "button"}, {"id", "print"}}, {"Print", "Напечатать"}).close().close();
}

void put_contents(Markup& out, const std::vector<NamedSection>& sections) {
  const auto titled =
      std::ranges::count_if(sections, [](const NamedSection& each) { return !each.section.title.empty(); });
  if (titled < 2) return;
  out.open("nav", {{"aria-label", {"Contents", "Содержание"}}}).open("ul");
  for (const NamedSection& each : sections)
    if (!each.section.title.empty())
      out.open("li").element("a", {{"href", "#" + each.id}}, words(each.section.title)).close();
  out.close().close();
}

void put_timeline(Markup& out, const NamedSection& place) {
  const Argument title = words(place.section.title);
  out.open("figure");
  open_scroll(out, "drawn", {title.en + ": timeline", title.ru + ": лента времени"});
  put_gantt(out, place.section, place.id + "-timeline", GanttSize::wide, {{"class", "gantt"}});
  out.close();
  put_gantt(out, place.section, place.id + "-timeline-narrow", GanttSize::narrow, {{"class", "gantt narrow"}});
  out.close();
}

void put_section(Markup& out, const NamedSection& place) {
  const Section& section = place.section;
  Markup::Attributes attributes = {{"id", place.id}};
  if (!section.title.empty()) attributes.emplace_back("aria-labelledby", place.id + "-heading");
  out.open("section", attributes);
  if (!section.approval.empty()) {
    out.open("div", {{"class", "approval"}});
    for (const Message& line : section.approval) out.element("p", {}, words(line));
    out.close();
  }
  if (!section.title.empty()) out.element("h2", {{"id", place.id + "-heading"}}, words(section.title));
  for (const Message& paragraph : section.paragraphs) out.element("p", {}, tied_words(paragraph));
  if (section.timeline && !section.rows.empty()) put_timeline(out, place);
  for (std::size_t i = 0; i < section.charts.size(); ++i)
    put_chart(out, section, section.charts[i], place.id + "-chart-" + std::to_string(i + 1));
  if (!section.rows.empty()) put_table(out, section, place.id + "-table");
  if (!section.columns.empty() && section.rows.empty())
    out.element("p", {{"class", "muted"}}, {"(nothing)", "(ничего)"});
  out.close();
}

void put_notes(Markup& out, const Document& document) {
  if (document.notes.empty()) return;
  out.open("section", {{"id", "notes"}, {"aria-labelledby", "notes-heading"}, {"class", "notes"}});
  out.element("h2", {{"id", "notes-heading"}}, {"Notes", "Примечания"}).open("ul");
  for (const Message& note : document.notes) out.element("li", {}, tied_words(note));
  out.close().close();
}

void put_page_body(Markup& out, const Document& document) {
  const auto sections = named_sections(document);
  out.open("body").element("a", {{"class", "skip"}, {"href", "#main"}}, {"To the content", "К содержанию"});
  out.open("svg", {{"class", "symbols"}, {"aria-hidden", "true"}, {"width", "0"}, {"height", "0"}});
  put_symbols(out);
  out.close();
  put_page_header(out, document);
  put_contents(out, sections);
  out.open("main", {{"id", "main"}, {"tabindex", "-1"}});
  for (const NamedSection& each : sections) put_section(out, each);
  put_notes(out, document);
  out.close().open("script").raw(page_file("script")).close().close();
}

}  // namespace

std::string_view page_file(std::string_view name) {
  for (const Embedded& file : render_embedded())
    if (file.name == name) return file.bytes;
  throw std::logic_error("no file of the page is called " + std::string(name));
}

Result<std::string> render_html(const Document& document, const RenderOptions& options) {
  Markup out(options.language, document.for_others ? Languages::one : Languages::both);
  out.raw("<!DOCTYPE html>\n").open("html", {{"lang", {"en", "ru"}}});
  put_page_head(out, document);
  put_page_body(out, document);
  out.close();
  return std::move(out).take();
}

}  // namespace mentor
