#include "exchange/import/recognise.h"

#include <algorithm>

#include "deadline/deadline.h"
#include "exchange/import/column_check.h"
#include "exchange/import/organisation.h"
#include "exchange/import/plan_reader.h"
#include "exchange/import/text_tables.h"
#include "exchange/import/title_period.h"

namespace mentor {

namespace {

// A table of the document in which a plan begins.
struct PlanStart {
  std::size_t block = 0;
  Grid grid;
  PlanHeading heading;
};

std::optional<PlanStart> find_plan(const SourceDocument& document, bool guess) {
  for (std::size_t i = 0; i < document.blocks.size(); ++i) {
    if (!document.blocks[i].is_table()) continue;
    Grid grid = grid_of(document.blocks[i]);
    auto heading = guess ? guess_heading(document, grid) : find_heading(document, grid);
    if (heading) return PlanStart{i, std::move(grid), std::move(*heading)};
  }
  return std::nullopt;
}

std::vector<TextLine> lines_above(const SourceDocument& document, const PlanStart& start) {
  std::vector<TextLine> lines;
  for (std::size_t i = 0; i < start.block; ++i) add_lines(document, document.blocks[i], lines);
  SourceBlock above = document.blocks[start.block];
  above.rows.resize(start.heading.first_row);
  if (above.is_table()) add_lines(document, above, lines);
  return lines;
}

// Whether a later table goes on with the plan: it repeats the heading, or is as wide.
bool belongs(const SourceDocument& document, const SourceBlock& block, std::size_t width) {
  const Grid grid = grid_of(block);
  const bool as_wide = !grid.empty() && grid.front().cells.size() <= width && grid.front().cells.size() + 1 >= width;
  return as_wide || (find_heading(document, grid) && grid.front().cells.size() <= width);
}

// Where the plan's last table is.
std::size_t last_table(const SourceDocument& document, const PlanStart& start, std::size_t width) {
  std::size_t last = start.block;
  for (std::size_t i = start.block + 1; i < document.blocks.size(); ++i)
    if (document.blocks[i].is_table() && belongs(document, document.blocks[i], width)) last = i;
  return last;
}

void read_tables(const SourceDocument& document, const PlanStart& start, ImportedRoadmap& roadmap) {
  PlanReader reader(document, roadmap, start.heading);
  reader.read(start.grid, start.heading.first_row + start.heading.rows);
  const std::size_t last = last_table(document, start, reader.width());
  for (std::size_t i = start.block + 1; i <= last; ++i) {
    const SourceBlock& block = document.blocks[i];
    if (block.is_table() && belongs(document, block, reader.width())) {
      reader.read(grid_of(block, reader.width()), 0);
      continue;
    }
    std::vector<TextLine> lines;
    add_lines(document, block, lines);
    if (block.is_table()) {
      for (const TextLine& line : lines) reader.read_between(line.words, false);
    } else {
      reader.read_between(list_of(block.paragraph.words), document.blocks[i + 1].is_table());
    }
  }
  reader.finish();
  std::vector<TextLine> after;
  for (std::size_t i = last + 1; i < document.blocks.size(); ++i) add_lines(document, document.blocks[i], after);
  for (const TextLine& line : after) roadmap.closing.push_back(line.words);
}

// Where each table of the plan has its heading above it, that of the first stands among the lines above the plan.
void give_first_heading(const SourceDocument& document, const PlanStart& start, ImportedRoadmap& roadmap) {
  if (roadmap.sections.size() < 2 || roadmap.sections[0].has_heading() || roadmap.remarks.empty()) return;
  if (start.block == 0 || document.blocks[start.block - 1].is_table() || start.heading.first_row != 0) return;
  const bool others = std::ranges::all_of(roadmap.sections.begin() + 1, roadmap.sections.end(),
                                          [](const ImportedSection& section) { return !section.doubts.empty(); });
  const WordRange& above = document.blocks[start.block - 1].paragraph.words;
  constexpr std::size_t most_words = 12;
  if (!others || above.size() > most_words || roadmap.remarks.back() != list_of(above)) return;
  ImportedSection& section = roadmap.sections.front();
  section.title = text_of(document, roadmap.remarks.back(), "title", section.doubts);
  roadmap.remarks.pop_back();
}

std::string language_of(const SourceDocument& document) {
  std::size_t russian = 0, latin = 0;
  for (const SourceWord& word : document.words) {
    const auto lead = static_cast<unsigned char>(word.text.front());
    if (lead == 0xD0 || lead == 0xD1) ++russian;
    if ((lead | 0x20) >= 'a' && (lead | 0x20) <= 'z') ++latin;
  }
  return russian >= latin ? "ru" : "en";
}

void note_guessed_heading(ImportedRoadmap& roadmap) {
  roadmap.doubts.push_back(
      {"columns",
       {{"the table has no heading that is known; what its columns are is guessed from what stands in them",
         "у таблицы нет понятных заголовков; назначение столбцов угадано по их содержанию"},
        {}},
       {}});
}

void note_unknown_columns(const SourceDocument& document, ImportedRoadmap& roadmap) {
  for (const ImportedColumn& column : roadmap.columns)
    if (column.field.empty())
      roadmap.doubts.push_back({"columns",
                                {{"the column “{0}” has no field of its own; what it says is kept in `note`",
                                  "для столбца «{0}» нет своего поля; его содержание записано в `note`"},
                                 {column.title.text}},
                                place_of(document, column.title.words)});
}

}  // namespace

std::optional<ImportedRoadmap> recognise_roadmap(SourceDocument& document) {
  auto start = find_plan(document, false);
  if (!start && find_text_tables(document)) start = find_plan(document, false);
  const bool guessed = !start;
  if (!start) start = find_plan(document, true);
  if (!start) return std::nullopt;
  ImportedRoadmap roadmap;
  roadmap.language = language_of(document);
  read_preamble(document, lines_above(document, *start), roadmap);
  read_tables(document, *start, roadmap);
  give_first_heading(document, *start, roadmap);
  if (guessed) note_guessed_heading(roadmap);
  note_unknown_columns(document, roadmap);
  doubt_shifted_columns(roadmap);
  add_inline_abbreviations(roadmap);
  doubt_missing_period(document, roadmap);
  const std::optional<Period> period = read_period(roadmap.period).period;
  for (ImportedSection& section : roadmap.sections)
    for (ImportedItem& item : section.items) check_deadline(item, period, document);
  return roadmap;
}

}  // namespace mentor
