// Reports as tables for spreadsheets and scripts: csv and tsv.
#include <fmt/core.h>

#include <algorithm>
#include <cmath>

#include "render/escape.h"
#include "render/render.h"

namespace mentor {

namespace {

using Fields = std::vector<std::string>;

bool is_number(std::string_view text) {
  if (text.starts_with('+') || text.starts_with('-')) text.remove_prefix(1);
  bool digit = false, point = false;
  for (const char c : text) {
    if (c >= '0' && c <= '9')
      digit = true;
    else if ((c == '.' || c == ',') && digit && !point)
      point = true;
    else
      return false;
  }
  return digit && text.back() != '.' && text.back() != ',';
}

// A spreadsheet runs a cell that begins like this; an apostrophe makes it text. Control characters are shown: some
// readers end a cell, or the file, at one, and some turn the rest of the line around.
std::string harmless(std::string text) {
  text = field_text(text);
  const bool formula = !text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos;
  return formula && !is_number(text) ? "'" + text : text;
}

// The value for machines, as json has it, flattened to one line of text.
struct Plain {
  std::string operator()(std::monostate) const { return ""; }
  std::string operator()(const std::string& text) const { return text; }
  std::string operator()(std::int64_t number) const { return std::to_string(number); }
  std::string operator()(double number) const { return std::isfinite(number) ? fmt::format("{}", number) : ""; }
  std::string operator()(bool yes) const { return yes ? "true" : "false"; }
  std::string operator()(Date date) const { return to_iso(date); }
  std::string operator()(const Keyword& word) const { return word.id; }
  std::string operator()(const Ratio& ratio) const {
    return fmt::format("{} of {}", ratio.numerator, ratio.denominator);
  }
  std::string operator()(const Message& message) const { return message.in(language); }
  std::string operator()(const CellList& list) const {
    std::string text;
    for (std::size_t i = 0; i < list.size(); ++i)
      text.append(i > 0 ? "; " : "").append(std::visit(*this, list[i].value));
    return text;
  }
  std::string operator()(const CellRecord& record) const {
    std::string text;
    for (const auto& [name, cell] : record)
      text.append(text.empty() ? "" : ", ").append(name).append(" ").append(std::visit(*this, cell.value));
    return text;
  }

  Language language;
};

Fields heading_fields(const Section& section) {
  Fields fields;
  for (const Column& column : section.columns) {
    if (!column.for_people) continue;
    if (column.type == ColumnType::ratio) {
      fields.push_back(column.id + "-numerator");
      fields.push_back(column.id + "-denominator");
    } else {
      fields.push_back(column.id);
    }
  }
  return fields;
}

Fields fields_of(const Section& section, const Row& row, Language language, char decimal_sign) {
  Fields fields;
  for (std::size_t i = 0; i < section.columns.size(); ++i) {
    const Column& column = section.columns[i];
    if (!column.for_people) continue;
    const auto* ratio = std::get_if<Ratio>(&row.cells[i].value);
    if (column.type == ColumnType::ratio && ratio != nullptr) {
      fields.push_back(std::to_string(ratio->numerator));
      fields.push_back(std::to_string(ratio->denominator));
      continue;
    }
    std::string text = std::visit(Plain{language}, row.cells[i].value);
    const bool number = std::holds_alternative<double>(row.cells[i].value);
    if (number) std::ranges::replace(text, '.', decimal_sign);
    fields.push_back(number ? std::move(text) : harmless(std::move(text)));
    if (column.type == ColumnType::ratio) fields.emplace_back();
  }
  return fields;
}

struct Dialect {
  std::string_view separator;
  char decimal_sign;
  std::string_view line_end;
  std::string (*quote)(const std::string&);
};

// Semicolons too: a spreadsheet of a country where they separate columns must not split the cell.
std::string quote_csv(const std::string& text) {
  if (text.find_first_of(",;\t\"\r\n") == std::string::npos && !text.starts_with(' ') && !text.ends_with(' '))
    return text;
  std::string quoted = "\"";
  for (const char c : text) quoted.append(c == '"' ? 2 : 1, c);
  return quoted + '"';
}

std::string quote_tsv(const std::string& text) {
  std::string quoted;
  for (const char c : text) {
    const auto which = std::string_view("\t\n\r\\").find(c);
    if (which == std::string_view::npos)
      quoted += c;
    else
      quoted.append({'\\', "tnr\\"[which]});
  }
  return quoted;
}

void put_fields(std::string& out, const Fields& fields, const Dialect& dialect) {
  for (std::size_t i = 0; i < fields.size(); ++i)
    out.append(i > 0 ? dialect.separator : "").append(dialect.quote(fields[i]));
  out += dialect.line_end;
}

std::string tables(const Document& document, const RenderOptions& options, const Dialect& dialect) {
  std::string out;
  for (const Section& section : document.sections) {
    const Fields titles = heading_fields(section);
    if (titles.empty()) continue;
    if (!out.empty()) out.append(dialect.line_end).append("# ").append(section.id).append(dialect.line_end);
    put_fields(out, titles, dialect);
    for (const Row& row : section.rows)
      put_fields(out, fields_of(section, row, options.machine_language, dialect.decimal_sign), dialect);
  }
  return out;
}

}  // namespace

Result<std::string> render_csv(const Document& document, const RenderOptions& options) {
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  if (options.csv == CsvDialect::excel_ru)
    return std::string(byte_order_mark) + tables(document, options, {";", ',', "\r\n", quote_csv});
  return tables(document, options, {",", '.', "\r\n", quote_csv});
}

Result<std::string> render_tsv(const Document& document, const RenderOptions& options) {
  return tables(document, options, {"\t", '.', "\n", quote_tsv});
}

}  // namespace mentor
