#include "render/docx_body.h"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>
#include <numeric>

#include "render/cell.h"
#include "render/escape.h"
#include "render/table.h"
#include "unicode/width.h"

namespace mentor {

namespace {

constexpr TableType usual = {"TableText", 125, 200}, small = {"TableSmall", 92, 130};
constexpr int letters_of_short = 14, least_letters_of_long = 9;

// Text in runs; a line feed is an element of its own.
std::string runs(std::string_view text, bool bold) {
  const std::string look = bold ? "<w:rPr><w:b/></w:rPr>" : "";
  const std::string lines = visible_lines(text);
  std::string out;
  for (std::size_t begin = 0;;) {
    const std::size_t end = std::min(lines.find('\n', begin), lines.size());
    out += fmt::format("<w:r>{}{}<w:t xml:space=\"preserve\">{}</w:t></w:r>", look, begin > 0 ? "<w:br/>" : "",
                       xml_escaped(std::string_view(lines).substr(begin, end - begin)));
    if (end == lines.size()) return out;
    begin = end + 1;
  }
}

// The longest text of a column; of its title, which is bold and wraps, the longest word.
int longest_in(const Section& section, std::size_t column, Language language, const TableType& type) {
  std::size_t word = 0, text = 0;
  const std::string title = visible_lines(section.columns[column].title.in(language));
  for (std::size_t begin = 0; begin < title.size();) {
    const std::size_t end = std::min(title.find_first_of(" \n", begin), title.size());
    word = std::max(word, display_width(std::string_view(title).substr(begin, end - begin)));
    begin = end + 1;
  }
  for (const Row& row : section.rows)
    text = std::max(text, display_width(visible_lines(cell_text(row.cells[column], language))));
  const int bold = static_cast<int>(word) * type.letter * 17 / 16;
  return std::max(bold, static_cast<int>(std::min<std::size_t>(text, 10'000)) * type.letter) + type.cell_margins;
}

int least_for_long(const TableType& type) { return least_letters_of_long * type.letter + type.cell_margins; }

struct Need {
  int width;
  bool is_short;
};

// Long texts wrap: their room grows with the root of their length, not with the length.
Need need_of(const Section& section, std::size_t column, Language language, const TableType& type) {
  const int longest = longest_in(section, column, language, type);
  if (longest <= letters_of_short * type.letter + type.cell_margins) return {longest, true};
  return {std::max(least_for_long(type), static_cast<int>(std::sqrt(longest) * 40)), false};
}

struct Sum {
  std::int64_t by_short = 0, by_long = 0, least = 0;
};

Sum sum_of(const std::vector<Need>& needs, const TableType& type) {
  Sum sum;
  for (const Need& need : needs) {
    (need.is_short ? sum.by_short : sum.by_long) += need.width;
    sum.least += need.is_short ? need.width : least_for_long(type);
  }
  return sum;
}

std::vector<Need> needs_of(const Section& section, const std::vector<std::size_t>& shown, Language language,
                           const TableType& type) {
  std::vector<Need> needs;
  for (const std::size_t column : shown) needs.push_back(need_of(section, column, language, type));
  return needs;
}

}  // namespace

const TableType& type_for(const Section& section, const std::vector<std::size_t>& shown, int room, Language language) {
  return sum_of(needs_of(section, shown, language, usual), usual).least > room ? small : usual;
}

std::vector<int> column_shares(const Section& section, const std::vector<std::size_t>& shown, int room,
                               Language language, const TableType& type) {
  const auto needs = needs_of(section, shown, language, type);
  const auto [by_short, by_long, least] = sum_of(needs, type);
  // Short columns get what they need, unless that leaves too little, or nobody, for the rest.
  const bool all_share = by_long == 0 || least > room;
  const std::int64_t asked = std::max<std::int64_t>(1, all_share ? by_short + by_long : by_long);
  const std::int64_t rest = all_share ? room : room - by_short;
  std::vector<int> shares;
  for (const Need& need : needs)
    shares.push_back(need.is_short && !all_share ? need.width : static_cast<int>(need.width * rest / asked));
  if (!shares.empty()) shares.back() += room - std::accumulate(shares.begin(), shares.end(), 0);
  return shares;
}

void DocxBody::paragraph(std::string_view style, std::string_view text) {
  out_ += fmt::format("<w:p><w:pPr><w:pStyle w:val=\"{}\"/></w:pPr>{}</w:p>\n", style, runs(text, false));
}

void DocxBody::cell(std::string_view text, int width, const Setting& setting, std::size_t span) {
  const std::string spans = span > 1 ? fmt::format("<w:gridSpan w:val=\"{}\"/>", span) : "";
  out_ += fmt::format(
      "<w:tc><w:tcPr><w:tcW w:w=\"{}\" w:type=\"dxa\"/>{}</w:tcPr><w:p><w:pPr><w:pStyle w:val=\"{}\"/>{}"
      "<w:jc w:val=\"{}\"/></w:pPr>{}</w:p></w:tc>",
      width, spans, type_, setting.stays ? "<w:keepNext/>" : "", setting.alignment, runs(text, setting.bold));
}

void DocxBody::head(const Section& section, const std::vector<std::size_t>& shown, const std::vector<int>& widths) {
  out_ += "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>";
  for (std::size_t i = 0; i < shown.size(); ++i)
    cell(section.columns[shown[i]].title.in(language_), widths[i], {"center", true, true});
  out_ += "</w:tr>\n";
}

void DocxBody::row(const Section& section, const Row& row, const std::vector<std::size_t>& shown,
                   const std::vector<int>& widths) {
  out_ += "<w:tr><w:trPr><w:cantSplit/></w:trPr>";
  for (std::size_t i = 0; i < shown.size(); ++i)
    cell(cell_text(row.cells[shown[i]], language_), widths[i],
         {is_numeric(section.columns[shown[i]].type) ? "right" : "left", row.total});
  out_ += "</w:tr>\n";
}

void DocxBody::table(const Section& section) {
  const auto shown = columns_for_people(section);
  const TableType& type = type_for(section, shown, page_.text_width(), language_);
  const auto widths = column_shares(section, shown, page_.text_width(), language_, type);
  type_ = type.style;
  out_ += fmt::format(
      "<w:tbl><w:tblPr><w:tblStyle w:val=\"TableGrid\"/><w:tblW w:w=\"{1}\" w:type=\"dxa\"/><w:tblLayout "
      "w:type=\"fixed\"/><w:tblCellMar><w:left w:w=\"{0}\" w:type=\"dxa\"/><w:right w:w=\"{0}\" w:type=\"dxa\"/>"
      "</w:tblCellMar></w:tblPr><w:tblGrid>",
      (type.cell_margins - 30) / 2, page_.text_width());
  for (const int width : widths) out_ += fmt::format("<w:gridCol w:w=\"{}\"/>", width);
  out_ += "</w:tblGrid>\n";
  head(section, shown, widths);
  std::optional<std::string> previous;
  for (const Row& each : section.rows) {
    const auto group = each.group ? std::optional(cell_text(*each.group, language_)) : std::nullopt;
    if (group && group != previous) {
      out_ += "<w:tr><w:trPr><w:cantSplit/></w:trPr>";
      cell(*group, page_.text_width(), {"left", true, true}, shown.size());
      out_ += "</w:tr>\n";
    }
    previous = group;
    row(section, each, shown, widths);
  }
  out_ += "</w:tbl>\n";
}

std::string DocxBody::take() && {
  const bool across = page_.width > page_.height;
  return fmt::format(
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:document "
      "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
      "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><w:body>\n{}<w:sectPr>"
      "<w:footerReference w:type=\"default\" r:id=\"footer\"/><w:pgSz w:w=\"{}\" w:h=\"{}\"{}/><w:pgMar w:top=\"{}\" "
      "w:right=\"{}\" w:bottom=\"{}\" w:left=\"{}\" w:header=\"500\" w:footer=\"500\" w:gutter=\"0\"/></w:sectPr>"
      "</w:body></w:document>\n",
      out_, page_.width, page_.height, across ? " w:orient=\"landscape\"" : "", PageSize::margin, PageSize::margin,
      PageSize::margin, PageSize::margin);
}

}  // namespace mentor
