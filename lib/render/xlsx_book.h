// A workbook being written: the only part that knows the library. Formats, sheets and charts of one report.
#pragma once

#include <array>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "base/result.h"
#include "render/xlsx_layout.h"
#include "render/xlsx_sheet.h"

struct lxw_chart;
struct lxw_format;
struct lxw_workbook;
struct lxw_worksheet;

namespace mentor {

class Book {
 public:
  // A workbook that will be written to the path. `created` is its only date, so that bytes repeat.
  Book(const std::string& path, Language language, Date created, const std::string& title);
  Book(const Book&) = delete;
  Book& operator=(const Book&) = delete;
  ~Book();

  // The first sheet: lines of text, bold ones among them; a line with a sheet's name links to it.
  struct Line {
    std::string text;
    bool bold = false;
    std::string sheet = {};
  };
  void add_summary(const std::string& name, const std::vector<Line>& lines);
  // A sheet of a table with its charts: header frozen and filtered, totals below, printed on A4 as wide as a page.
  void add(const Sheet& sheet);
  // Writes everything. False where the world fails.
  bool close();

 private:
  enum class Kind : unsigned char { text, bold, head, number, per_cent, date };
  lxw_format* format(Kind kind, const Look* look = nullptr, bool total = false);
  lxw_format* make_format(Kind kind, const Look* look, bool total);
  void put(lxw_worksheet* page, const Sheet& sheet, std::size_t row, std::size_t column);
  void put_head(lxw_worksheet* page, const Sheet& sheet);
  void set_layout(lxw_worksheet* page, const SheetLayout& layout) const;
  void set_paper(lxw_worksheet* page) const;
  void add_chart(lxw_worksheet* page, const Sheet& sheet, const Chart& chart, std::size_t top);

  lxw_workbook* book_;
  Language language_;
  std::string head_;  // of every printed page
  std::map<std::string, lxw_format*> formats_;
};

}  // namespace mentor
