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

  // A paragraph in a style of page/document_styles.xml; a line feed breaks the line.
  void paragraph(std::string_view style, std::string_view text);
  // A table of the columns for people: the header repeats on each page, rows stay whole, groups span all columns.
  void table(const Section& section);
  // All of it with the size of the page: word/document.xml.
  std::string take() &&;

 private:
  void head(const Section& section, const std::vector<std::size_t>& shown, const std::vector<int>& widths);
  void row(const Section& section, const Row& row, const std::vector<std::size_t>& shown,
           const std::vector<int>& widths);
  void cell(std::string_view text, int width, std::string_view alignment, bool bold, std::size_t span = 1);

  PageSize page_;
  Language language_;
  std::string out_;
};

// Shares of `room` for the columns by what they hold: short ones as much as they need, long ones the rest. The sum is
// `room`.
std::vector<int> column_shares(const Section& section, const std::vector<std::size_t>& shown, int room,
                               Language language);

}  // namespace mentor
