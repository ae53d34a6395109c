// Reports as GitHub-flavoured Markdown.
#include "render/cell.h"
#include "render/render.h"

namespace mentor {

namespace {

bool is_word(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x80 || (byte >= '0' && byte <= '9') || ((byte | 0x20) >= 'a' && (byte | 0x20) <= 'z');
}

// An underscore inside a word is no markup on GitHub, and file names read better without backslashes.
bool is_inside_word(std::string_view text, std::size_t i) {
  return i > 0 && i + 1 < text.size() && is_word(text[i - 1]) && is_word(text[i + 1]);
}

void append_escaped(std::string& out, std::string_view text, std::size_t i) {
  const char c = text[i];
  if (c == '<')
    out += "&lt;";
  else if (c == '>')
    out += "&gt;";
  else if (c == '&')
    out += "&amp;";
  else if (std::string_view("\\`*[]|~").find(c) != std::string_view::npos || (c == '_' && !is_inside_word(text, i)))
    out.append({'\\', c});
  else if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F)
    out += ' ';
  else
    out += c;
}

// User's text as inline Markdown: nothing in it is markup, a line feed is `line_break`.
std::string escaped(std::string_view text, std::string_view line_break) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n') continue;
    if (text[i] == '\n')
      out += line_break;
    else
      append_escaped(out, text, i);
  }
  return out;
}

// A line that begins like a heading, a list, a quotation or a number of a list would be taken for one.
std::string paragraph(std::string_view text) {
  std::string out = escaped(text, " ");
  if (out.empty()) return out;
  if (std::string_view("#-+=").find(out.front()) != std::string_view::npos) return "\\" + out;
  const auto end = out.find_first_not_of("0123456789");
  if (end > 0 && end != std::string::npos && (out[end] == '.' || out[end] == ')')) out.insert(end, 1, '\\');
  return out;
}

std::string table_head(const Section& section, const std::vector<std::size_t>& shown, Language language) {
  std::string titles = "|", rules = "|";
  for (const std::size_t i : shown) {
    titles += " " + escaped(section.columns[i].title.in(language), "<br>") + " |";
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
      if (row.group) out += "\n### " + escaped(group, " ") + "\n";
      out += "\n" + table_head(section, shown, language);
    }
    out += "|";
    for (const std::size_t i : shown) out += " " + escaped(cell_text(row.cells[i], language), "<br>") + " |";
    out += "\n";
    previous = group;
  }
  return out.empty() ? "\n" + table_head(section, shown, language) : out;
}

}  // namespace

std::string render_markdown(const Document& document, const RenderOptions& options) {
  const Language language = options.language;
  std::string out = "# " + escaped(document.title.in(language), " ") + "\n";
  out += "\n" + paragraph(as_of_line(document, language)) + "\n";
  for (const Section& section : document.sections) {
    if (!section.title.empty()) out += "\n## " + escaped(section.title.in(language), " ") + "\n";
    for (const Message& sentence : section.paragraphs) out += "\n" + paragraph(sentence.in(language)) + "\n";
    if (!section.columns.empty()) out += table(section, language);
  }
  if (!document.notes.empty()) out += "\n";
  for (const Message& note : document.notes) out += "> " + paragraph(note.in(language)) + "\n>\n";
  if (!document.notes.empty()) out.resize(out.size() - 2);
  return out;
}

}  // namespace mentor
