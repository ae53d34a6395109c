// What the tests of reports share: repositories in memory, examples from disk, cells by column.
#pragma once

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <stdexcept>

#include "base/files.h"
#include "model/load.h"
#include "report/report.h"

namespace mentor {

inline std::unique_ptr<Repository> loaded(std::map<std::string, std::string> files) {
  const MemoryFiles memory(std::move(files));
  LoadOptions options;
  options.root = ".";
  options.threads = 1;
  auto repository = load(memory, options);
  if (!repository) throw std::runtime_error(repository.error().message.in(Language::en));
  return std::move(*repository);
}

// A folder of examples/, read into memory.
inline std::unique_ptr<Repository> example(const std::string& name) {
  namespace fs = std::filesystem;
  const fs::path root = fs::path(MENTOR_SOURCE_DIR) / "examples" / name;
  std::map<std::string, std::string> files;
  for (const auto& entry : fs::recursive_directory_iterator(root)) {
    if (!entry.is_regular_file()) continue;
    std::ifstream in(entry.path(), std::ios::binary);
    files[fs::relative(entry.path(), root).generic_string()] = {std::istreambuf_iterator<char>(in), {}};
  }
  return loaded(std::move(files));
}

inline Date day(std::string_view iso) { return parse_iso(iso).value(); }

inline ReportInput input_of(const Repository& repository, std::string_view as_of) {
  return {.repository = repository, .today = day(as_of), .as_of = day(as_of)};
}

inline Document made(std::string_view name, const ReportInput& input) {
  auto document = make_report(name, input);
  if (!document) throw std::runtime_error(document.error().message.in(Language::en));
  for (const Section& section : document->sections)
    for (const Row& row : section.rows) REQUIRE(row.cells.size() == section.columns.size());
  return std::move(*document);
}

inline const Section& section_of(const Document& document, std::string_view id) {
  for (const Section& section : document.sections)
    if (section.id == id) return section;
  throw std::runtime_error("no section " + std::string(id));
}

inline bool has_section(const Document& document, std::string_view id) {
  for (const Section& section : document.sections)
    if (section.id == id) return true;
  return false;
}

inline const Cell& cell_of(const Section& section, const Row& row, std::string_view column) {
  for (std::size_t i = 0; i < section.columns.size(); ++i)
    if (section.columns[i].id == column) return row.cells[i];
  throw std::runtime_error("no column " + std::string(column));
}

// A cell in one line, as machines see it.
inline std::string shown(const Cell& cell) {
  struct Shown {
    std::string operator()(std::monostate) const { return "-"; }
    std::string operator()(const std::string& text) const { return text; }
    std::string operator()(std::int64_t number) const { return std::to_string(number); }
    std::string operator()(double number) const { return std::to_string(number); }
    std::string operator()(bool yes) const { return yes ? "true" : "false"; }
    std::string operator()(Date date) const { return to_iso(date); }
    std::string operator()(const Keyword& word) const { return word.id; }
    std::string operator()(const Ratio& ratio) const {
      return std::to_string(ratio.numerator) + "/" + std::to_string(ratio.denominator);
    }
    std::string operator()(const Message& message) const { return message.in(Language::en); }
    std::string operator()(const CellList& list) const {
      std::string text;
      for (const Cell& cell : list) text += (text.empty() ? "" : ";") + std::visit(*this, cell.value);
      return text;
    }
    std::string operator()(const CellRecord& record) const {
      std::string text;
      for (const auto& [name, field] : record) text += (text.empty() ? "" : ",") + std::visit(*this, field.value);
      return text;
    }
  };
  return std::visit(Shown{}, cell.value);
}

// The first row whose cell in `column` shows `value`.
inline const Row& row_of(const Section& section, std::string_view column, std::string_view value) {
  for (const Row& row : section.rows)
    if (shown(cell_of(section, row, column)) == value) return row;
  throw std::runtime_error("no row " + std::string(value));
}

inline std::string at(const Section& section, const Row& row, std::string_view column) {
  return shown(cell_of(section, row, column));
}

// Everything that a document says, in both languages: for what must not be in it.
inline std::string everything(const Document& document) {
  std::string text;
  for (const Section& section : document.sections) {
    for (const Message& paragraph : section.paragraphs) text += paragraph.in(Language::en) + '\n';
    for (const Row& row : section.rows) {
      if (row.group) text += shown(*row.group) + '\n';
      for (const Cell& cell : row.cells) text += shown(cell) + '\n';
    }
  }
  for (const auto* said : {&document.notes, &document.advice})
    for (const Message& note : *said) text += note.in(Language::en) + '\n' + note.in(Language::ru) + '\n';
  return text;
}

}  // namespace mentor
