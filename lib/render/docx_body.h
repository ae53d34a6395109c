// The body of a Word document (WordprocessingML): paragraphs and tables in a page's width.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"

namespace mentor {

// Twentieths of a point, the unit of the format.
struct PageSize {
  int width = 0, height = 0;
  static constexpr int margin = 850;  // 15 mm
  int text_width() const { return width - 2 * margin; }
};

class DocxBody {
 public:
  DocxBody(const PageSize& page, Language language) : page_(page), language_(language) {}

  // A paragraph in a style of page/document_styles.xml; a line feed breaks the line. “Lead” stays with what follows.
  void paragraph(std::string_view style, std::string_view text);
  // A table of the columns for people: the header repeats on each page, rows stay whole, groups span all columns.
  void table(const Section& section);
  // All of it with the size of the page: word/document.xml.
  std::string take() &&;

 private:
  void head(const Section& section, const std::vector<std::size_t>& shown, const std::vector<int>& widths);
  void row(const Section& section, const Row& row, const std::vector<std::size_t>& shown,
           const std::vector<int>& widths);
  // How the text of a cell is set.
  struct Setting {
    std::string_view alignment = "left";
    bool bold = false;
    bool stays = false;  // on the page of the row below
  };
  void cell(std::string_view text, int width, const Setting& setting, std::size_t span = 1);

  PageSize page_;
  Language language_;
  std::string out_;
  std::string_view type_ = "TableText";  // of the table that is being written
};

// The type of a table in twentieths of a point: what a letter takes, and the margins of a cell.
struct TableType {
  std::string_view style;
  int letter, cell_margins;
};
// The usual type, or a smaller one where a word of a heading would be broken in the room.
const TableType& type_for(const Section& section, const std::vector<std::size_t>& shown, int room, Language language);

// Shares of `room` for the columns by what they hold: short ones as much as they need, long ones the rest. The sum is
// `room`.
std::vector<int> column_shares(const Section& section, const std::vector<std::size_t>& shown, int room,
                               Language language, const TableType& type);

}  // namespace mentor
