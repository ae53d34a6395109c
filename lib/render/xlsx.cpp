// Reports as a workbook (XLSX).
#include <filesystem>
#include <fstream>
#include <random>

#include "render/cell.h"
#include "render/render.h"
#include "render/xlsx_book.h"
#include "unicode/sentence.h"

namespace mentor {

namespace {

constexpr std::size_t most_sheet_rows = 1'048'575;  // of a sheet, below its header

// The library writes files only: one in a folder of its own that nobody else may read, gone when this is.
class TemporaryFile {
 public:
  TemporaryFile() {
    namespace fs = std::filesystem;
    std::random_device random;
    std::error_code error;
    const fs::path base = fs::temp_directory_path(error);
    for (int attempt = 0; attempt < 16 && !error; ++attempt) {
      const fs::path folder = base / ("mentor-" + std::to_string(random()) + std::to_string(random()));
      if (!fs::create_directory(folder, error)) continue;
      fs::permissions(folder, fs::perms::owner_all, error);
      folder_ = folder;
      return;
    }
  }
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;
  ~TemporaryFile() {
    std::error_code ignored;
    if (!folder_.empty()) std::filesystem::remove_all(folder_, ignored);
  }

  bool is_there() const { return !folder_.empty(); }
  std::string path() const { return (folder_ / "report.xlsx").string(); }
  std::optional<std::string> bytes() const {
    std::ifstream file(path(), std::ios::binary);
    if (!file) return std::nullopt;
    return std::string(std::istreambuf_iterator<char>(file), {});
  }

 private:
  std::filesystem::path folder_;
};

std::string counted_rows(const Sheet& sheet, Language language) {
  const auto rows = static_cast<std::int64_t>(sheet.rows.size() - sheet.totals);
  return sheet.name + " · " + counted(rows, {"row", "rows", "строка", "строки", "строк"}).in(language);
}

// What the sheets leave out: titles, sentences, notes, and where the tables are.
std::vector<Book::Line> summary_lines(const Document& document, const std::vector<Sheet>& sheets, Language language) {
  std::vector<Book::Line> lines = {{sheet_text(document.title.in(language)), true}};
  if (!document.about.empty()) lines.push_back({sheet_text(document.about.in(language))});
  lines.push_back({as_of_line(document, language)});
  for (const Section& section : document.sections) {
    lines.push_back({""});
    if (!section.title.empty()) lines.push_back({sheet_text(section.title.in(language)), true});
    for (const Message& sentence : section.paragraphs) lines.push_back({sheet_text(sentence.in(language))});
    for (const Message& line : section.approval) lines.push_back({sheet_text(line.in(language))});
    for (const Sheet& sheet : sheets)
      if (sheet.section == &section) lines.push_back({counted_rows(sheet, language), false, sheet.name});
  }
  if (!document.notes.empty()) {
    lines.push_back({""});
    lines.push_back({std::string(Text{"Notes", "Примечания"}.in(language)), true});
  }
  for (const Message& note : document.notes) lines.push_back({sheet_text(note.in(language))});
  return lines;
}

std::optional<Failure> too_long(const std::vector<Sheet>& sheets) {
  for (const Sheet& sheet : sheets)
    if (sheet.rows.size() > most_sheet_rows)
      return Failure{Failure::Kind::usage,
                     {{"the table “{0}” has more rows than a sheet can hold ({1}): use csv",
                       "в таблице «{0}» больше строк, чем помещается на лист ({1}): используйте csv"},
                      {sheet.name, most_sheet_rows}}};
  return std::nullopt;
}

}  // namespace

Result<std::string> render_xlsx(const Document& document, const RenderOptions& options) {
  const Language language = options.language;
  const auto sheets = sheets_of(document, language);
  if (auto wrong = too_long(sheets)) return tl::unexpected<Failure>(std::move(*wrong));
  const Failure no_room = {Failure::Kind::world,
                           {{"the workbook could not be written to the folder for temporary files",
                             "не удалось записать книгу в папку для временных файлов"},
                            {}}};
  const TemporaryFile file;
  if (!file.is_there()) return tl::unexpected<Failure>(no_room);
  Book book(file.path(), language, document.as_of, sheet_text(full_title(document).in(language)));
  book.add_summary(std::string(Text{"Summary", "Сводка"}.in(language)), summary_lines(document, sheets, language));
  for (const Sheet& sheet : sheets) book.add(sheet);
  if (!book.close()) return tl::unexpected<Failure>(no_room);
  auto bytes = file.bytes();
  if (!bytes) return tl::unexpected<Failure>(no_room);
  return std::move(*bytes);
}

}  // namespace mentor
