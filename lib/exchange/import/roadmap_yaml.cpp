#include "exchange/import/roadmap_yaml.h"

#include <fmt/core.h>

#include <algorithm>
#include <utility>

#include "base/utf8.h"
#include "unicode/fold.h"
#include "unicode/width.h"
#include "yaml/write.h"

namespace mentor {

namespace {

constexpr std::size_t comment_width = 110;

// Lines of a file with their indentation; in a list the first line of an entry has the dash.
class YamlLines {
 public:
  YamlLines(const SourceDocument& document, Language language) : document_(document), language_(language) {}

  void comment(std::size_t indent, std::string_view mark, const std::string& text) {
    for (const std::string& line : wrap(visible(text), comment_width))
      out_ += fmt::format("{}#{}{}\n", std::string(indent, ' '), mark.empty() ? " " : mark, line);
  }

  void remarks(std::size_t indent, const std::vector<WordList>& remarks) {
    for (const WordList& words : remarks) comment(indent, " | ", document_.text(words));
  }

  // Doubts about one field, or about the record as a whole.
  void doubts(std::size_t indent, const ImportedRecord& record, std::string_view field) {
    for (const Doubt& doubt : record.doubts) {
      if (doubt.field != field) continue;
      const std::string place = shown(doubt.place, language_);
      comment(indent, " ? ", doubt.message.in(language_) + (place.empty() ? "" : " (" + place + ")"));
    }
  }

  void value(std::size_t indent, std::string_view key, std::string_view text) {
    if (!text.empty()) line(indent, fmt::format("{}: {}", key, yaml::quoted(text)));
  }
  void field(std::size_t indent, const ImportedRecord& record, std::string_view key, const ImportedText& text) {
    doubts(indent, record, key);
    value(indent, key, text.text);
  }
  void list(std::size_t indent, const ImportedRecord& record, std::string_view key,
            const std::vector<ImportedText>& texts) {
    doubts(indent, record, key);
    if (texts.empty()) return;
    line(indent, fmt::format("{}:", key));
    for (const ImportedText& text : texts) line(indent + 2, "- " + yaml::quoted(text.text));
  }

  // The next line gets the dash of a list's entry.
  void begin_entry() { dash_ = true; }
  void line(std::size_t indent, const std::string& text) {
    if (dash_)
      out_ += std::string(indent - 2, ' ') + "- " + text + "\n";
    else
      out_ += std::string(indent, ' ') + text + "\n";
    dash_ = false;
  }
  std::string take() { return std::move(out_); }

 private:
  const SourceDocument& document_;
  Language language_;
  std::string out_;
  bool dash_ = false;
};

// A comment must not come between the dash of an entry and its first field, so those of an entry stand before it.
void write_item(YamlLines& lines, const ImportedItem& item, std::size_t indent) {
  const std::size_t before = indent - 2;
  lines.remarks(before, item.remarks);
  lines.doubts(before, item, "");
  lines.doubts(before, item, "number");
  if (item.number.empty()) lines.doubts(before, item, "title");
  lines.begin_entry();
  lines.value(indent, "number", item.number.text);
  if (!item.number.empty()) lines.doubts(indent, item, "title");
  lines.value(indent, "title", item.title.text);
  lines.list(indent, item, "steps", item.steps);
  lines.field(indent, item, "deadline", item.deadline);
  if (item.responsible.size() == 1)
    lines.field(indent, item, "responsible", item.responsible.front());
  else
    lines.list(indent, item, "responsible", item.responsible);
  lines.field(indent, item, "accountable", item.accountable);
  lines.field(indent, item, "result", item.result);
  lines.field(indent, item, "note", item.note);
}

void write_sections(YamlLines& lines, const ImportedRoadmap& roadmap) {
  bool in_sections = false;
  for (const ImportedSection& section : roadmap.sections) {
    if (!section.has_heading()) {
      lines.remarks(0, section.remarks);
      lines.line(0, "items:");
      for (const ImportedItem& item : section.items) write_item(lines, item, 4);
      continue;
    }
    if (!std::exchange(in_sections, true)) lines.line(0, "sections:");
    lines.remarks(2, section.remarks);
    for (const std::string_view field : {"", "number", "title"}) lines.doubts(2, section, field);
    lines.begin_entry();
    lines.value(4, "number", section.number.text);
    lines.value(4, "title", section.title.text);
    if (section.items.empty()) continue;
    lines.line(4, "items:");
    for (const ImportedItem& item : section.items) write_item(lines, item, 8);
  }
}

void write_approval(YamlLines& lines, const ImportedRoadmap& roadmap) {
  const ImportedApproval& approval = roadmap.approved;
  lines.doubts(0, roadmap, "approved");
  if (approval.empty()) return;
  lines.line(0, "approved:");
  lines.value(2, "by", approval.by);
  lines.value(2, "position", approval.position);
  lines.value(2, "order", approval.order);
  if (approval.date) lines.line(2, "date: " + to_iso(*approval.date));
}

void write_columns(YamlLines& lines, const ImportedRoadmap& roadmap) {
  lines.doubts(0, roadmap, "columns");
  if (roadmap.columns.empty()) return;
  lines.line(0, "columns:");
  for (const ImportedColumn& column : roadmap.columns) {
    lines.begin_entry();
    lines.line(4, fmt::format("field: {}", column.field.empty() ? "note" : column.field));
    lines.value(4, "title", column.title.text);
  }
}

void write_head(YamlLines& lines, const ImportedRoadmap& roadmap) {
  lines.line(0, "kind: roadmap");
  lines.value(0, "id", roadmap.id);
  lines.field(0, roadmap, "title", roadmap.title);
  lines.value(0, "organisation", roadmap.organisation);
  lines.value(0, "level", roadmap.level);
  lines.value(0, "language", roadmap.language);
  lines.doubts(0, roadmap, "period");
  lines.value(0, "period", roadmap.period);
  write_approval(lines, roadmap);
  lines.doubts(0, roadmap, "abbreviations");
  if (!roadmap.abbreviations.empty()) lines.line(0, "abbreviations:");
  for (const ImportedAbbreviation& each : roadmap.abbreviations)
    lines.value(2, yaml::quoted(each.brief.text), each.meaning.text);
  write_columns(lines, roadmap);
}

// GOST letters as people write them in names of files.
constexpr std::string_view latin_letters[] = {"a",  "b",  "v",  "g",    "d", "e", "zh", "z", "i",  "y", "k",
                                              "l",  "m",  "n",  "o",    "p", "r", "s",  "t", "u",  "f", "kh",
                                              "ts", "ch", "sh", "shch", "",  "y", "",   "e", "yu", "ya"};

void collect(std::vector<PlacedDoubt>& all, const ImportedRecord& record, const std::string& place) {
  for (const Doubt& doubt : record.doubts) all.push_back({place, &doubt});
}

}  // namespace

std::string roadmap_yaml(const SourceDocument& document, const ImportedRoadmap& roadmap, std::string_view file,
                         Language language) {
  YamlLines lines(document, language);
  lines.comment(
      0, "",
      Message{{"Imported from {0} by “mentor import roadmap”. Lines that begin with “?” say what to check; "
               "those with “|” are words of the document that have no field.",
               "Импортировано из {0} командой «mentor import roadmap». Строки с «?» — что проверить; строки с "
               "«|» — слова документа, для которых нет поля."},
              {file}}
          .in(language));
  lines.remarks(0, roadmap.remarks);
  lines.doubts(0, roadmap, "");
  write_head(lines, roadmap);
  write_sections(lines, roadmap);
  lines.remarks(0, roadmap.closing);
  return lines.take();
}

std::string id_for_file(std::string_view file) {
  const std::size_t slash = file.find_last_of("/\\");
  if (slash != std::string_view::npos) file.remove_prefix(slash + 1);
  file = file.substr(0, std::min(file.rfind('.'), file.size()));
  std::string id;
  const std::string small = fold(file);
  for (std::size_t i = 0; i < small.size() && id.size() < 60;) {
    const CodePoint point = code_point_at(small, i);
    const char32_t c = point.value;
    i += point.size;
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
      id += static_cast<char>(c);
    } else if (c >= U'а' && c <= U'я') {
      id += latin_letters[c - U'а'];
    } else if (!id.empty() && id.back() != '-') {
      id += '-';
    }
  }
  while (!id.empty() && id.back() == '-') id.pop_back();
  return id.empty() ? "roadmap" : id;
}

std::vector<PlacedDoubt> doubts_of(const ImportedRoadmap& roadmap) {
  std::vector<PlacedDoubt> all;
  collect(all, roadmap, "");
  for (std::size_t i = 0; i < roadmap.sections.size(); ++i) {
    const ImportedSection& section = roadmap.sections[i];
    const std::string place = section.has_heading() ? fmt::format("sections[{}]", i) : std::string();
    collect(all, section, place);
    for (std::size_t k = 0; k < section.items.size(); ++k)
      collect(all, section.items[k], fmt::format("{}{}items[{}]", place, place.empty() ? "" : ".", k));
  }
  return all;
}

}  // namespace mentor
