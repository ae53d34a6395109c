#include "exchange/import/document_builder.h"

#include <algorithm>
#include <utility>

#include "base/utf8.h"

namespace mentor {

namespace {

bool has_words(const SourceRow& row) {
  return std::ranges::any_of(row.cells, [](const SourceCell& cell) { return !cell.paragraphs.empty(); });
}

// Below the rows of a table what stood after an empty one comes after a gap. Lines of a title, one cell each, are often
// apart in a workbook and belong together all the same.
void drop_empty_rows(std::vector<SourceRow>& rows) {
  bool several = false, gap = false;
  for (SourceRow& row : rows) {
    if (!has_words(row)) {
      gap = several;
      continue;
    }
    row.after_gap = row.after_gap || gap;
    gap = false;
    several = std::ranges::count_if(row.cells, [](const SourceCell& cell) { return !cell.paragraphs.empty(); }) > 1;
  }
  std::erase_if(rows, [](const SourceRow& row) { return !has_words(row); });
}

// «3.Акция» → «3. Акция»: a number at the beginning of a cell is a word of its own, however close the next one stands.
std::string with_number_apart(std::string_view text) {
  std::size_t at = std::min(text.find_first_not_of(" \t\n\r"), text.size());
  const std::size_t first = at;
  const auto digit = [&](std::size_t i) { return i < text.size() && text[i] >= '0' && text[i] <= '9'; };
  while (digit(at)) {
    while (digit(at)) ++at;
    if (at == text.size() || (text[at] != '.' && text[at] != ')')) return std::string(text);
    ++at;
  }
  if (at == first || at - first > 12 || at == text.size()) return std::string(text);
  const char32_t next = code_point_at(text, at).value;
  const bool capital = (next >= U'А' && next <= U'Я') || (next >= 'A' && next <= 'Z') || next == U'«' || next == U'Ё';
  if (!capital) return std::string(text);
  return std::string(text.substr(0, at)) + " " + std::string(text.substr(at));
}

}  // namespace

bool DocumentBuilder::allowed() {
  if (document_.words.size() > limits_.words) overflow_ = {"words", "слов"};
  if (cells_ > limits_.cells) overflow_ = {"cells", "ячеек"};
  return !full();
}

SourcePlace DocumentBuilder::place() const {
  if (line_ != 0) return {line_, 0, 0, in_cell_ ? column_ : 0};
  return in_cell_ ? SourcePlace{0, table_, row_, column_} : SourcePlace{};
}

void DocumentBuilder::begin_table() {
  end_table();
  in_table_ = true;
  ++table_;
  row_ = 0;
  document_.blocks.emplace_back();
}

void DocumentBuilder::begin_row(std::uint32_t columns_before) {
  if (!allowed()) return;
  if (!in_table_) begin_table();
  in_cell_ = false;
  ++row_;
  column_ = columns_before;
  document_.blocks.back().rows.emplace_back().after_gap = std::exchange(gap_, false);
}

void DocumentBuilder::row_is_broken() {
  if (in_table_ && !document_.blocks.back().rows.empty()) document_.blocks.back().rows.back().broken = true;
}

void DocumentBuilder::begin_cell(std::uint32_t columns, bool continued) {
  if (!allowed()) return;
  if (!in_table_ || document_.blocks.back().rows.empty()) begin_row();
  columns = std::clamp<std::uint32_t>(columns, 1, limits_.columns);
  if (column_ + columns > limits_.columns) overflow_ = {"columns", "столбцов"};
  if (full()) return;
  in_cell_ = true;
  ++column_;
  cells_ += columns;
  document_.blocks.back().rows.back().cells.push_back({{}, columns, continued});
}

void DocumentBuilder::end_table() {
  if (in_table_ && document_.blocks.back().rows.empty()) document_.blocks.pop_back();
  in_table_ = in_cell_ = false;
}

void DocumentBuilder::add_text(std::string_view text) {
  if (!allowed()) return;
  SourceParagraph paragraph = document_.add(in_cell_ ? with_number_apart(text) : std::string(text), place());
  if (paragraph.words.empty()) {
    if (!in_cell_) gap_ = true;
    return;
  }
  if (in_cell_) {
    document_.blocks.back().rows.back().cells.back().paragraphs.push_back(paragraph);
    return;
  }
  end_table();
  paragraph.after_gap = std::exchange(gap_, false);
  paragraph.new_page = std::exchange(page_, false);
  document_.blocks.push_back({paragraph, {}});
}

void DocumentBuilder::add_line(std::string_view text) {
  const bool goes_on = !gap_ && !document_.blocks.empty() && !document_.blocks.back().is_table();
  if (!goes_on) return add_text(text);
  if (allowed()) document_.blocks.back().paragraph.words.end = document_.add(text, place()).words.end;
}

void DocumentBuilder::note_encoding(const DecodedText& decoded) {
  if (!decoded.guessed) return;
  note({{"the text is read as {0}: nothing in the file says so, but these letters make words",
         "текст прочитан в кодировке {0}: в файле она не названа, но так из букв получаются слова"},
        {decoded.encoding}});
}

ReadDocument DocumentBuilder::finish() {
  end_table();
  if (!allowed()) return too_large(*overflow_);
  std::vector<SourceBlock> kept;
  for (SourceBlock& block : document_.blocks) {
    const bool table = block.is_table();
    drop_empty_rows(block.rows);
    if (!table || block.is_table()) kept.push_back(std::move(block));
  }
  document_.blocks = std::move(kept);
  return std::move(document_);
}

tl::unexpected<UnreadDocument> no_text() {
  return unread({{"this is no text in any encoding known here", "это не текст ни в одной из известных кодировок"}, {}},
                {{"save the document as .docx, .odt or .xlsx, or the text as UTF-8",
                  "сохраните документ как .docx, .odt или .xlsx, а текст — в кодировке UTF-8"},
                 {}});
}

}  // namespace mentor
