// Reports as GitHub-flavoured Markdown.
#include "render/cell.h"
#include "render/escape.h"
#include "render/render.h"

namespace mentor {

namespace {

// A line that begins like a heading, a list, a quotation or a number of a list would be taken for one.
std::string paragraph(std::string_view text) {
  std::string out = markdown_escaped(text, " ");
  if (out.empty()) return out;
  if (std::string_view("#-+=").find(out.front()) != std::string_view::npos) return "\\" + out;
  const auto end = out.find_first_not_of("0123456789");
  if (end > 0 && end != std::string::npos && (out[end] == '.' || out[end] == ')')) out.insert(end, 1, '\\');
  return out;
}

std::string section_head(const Section& section, const std::vector<std::size_t>& shown, Language language) {
  std::string titles = "|", rules = "|";
  for (const std::size_t i : shown) {
    titles += " " + markdown_escaped(section.columns[i].title.in(language), "<br>") + " |";
    rules += is_numeric(section.columns[i].type) ? " ---: |" : " --- |";
  }
  return titles + "\n" + rules + "\n";
}

std::string table(const Section& section, Language language) {
  const auto shown = columns_for_people(section);
  std::string out;
  std::optional<std::string> previous;
  for (const Row& row : section.rows) {
    const std::string group = row.group ? cell_text(*row.group, language) : std::string();
    if (previous != group) {
      if (row.group) out += "\n### " + markdown_escaped(group, " ") + "\n";
      out += "\n" + section_head(section, shown, language);
    }
    out += "|";
    for (const std::size_t i : shown) out += " " + markdown_escaped(cell_text(row.cells[i], language), "<br>") + " |";
    out += "\n";
    previous = group;
  }
  return out.empty() ? "\n" + section_head(section, shown, language) : out;
}

}  // namespace

Result<std::string> render_markdown(const Document& document, const RenderOptions& options) {
  const Language language = options.language;
  std::string out = "# " + markdown_escaped(document.title.in(language), " ") + "\n";
  if (!document.about.empty()) out += "\n" + paragraph(document.about.in(language)) + "\n";
  out += "\n" + paragraph(as_of_line(document, language)) + "\n";
  for (const Section& section : document.sections) {
    if (!section.title.empty()) out += "\n## " + markdown_escaped(section.title.in(language), " ") + "\n";
    for (const Message& sentence : section.paragraphs) out += "\n" + paragraph(sentence.in(language)) + "\n";
    for (const Message& line : section.approval) out += "\n" + paragraph(line.in(language)) + "\n";
    if (!section.columns.empty()) out += table(section, language);
  }
  if (!document.notes.empty()) out += "\n";
  for (const Message& note : document.notes) out += "> " + paragraph(note.in(language)) + "\n>\n";
  if (!document.notes.empty()) out.resize(out.size() - 2);
  return out;
}

}  // namespace mentor
