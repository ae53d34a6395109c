#include "render/cell.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>

#include "unicode/sentence.h"

namespace mentor {

namespace {

constexpr Text no_data = {"no data", "нет данных"};

std::string decimal(double number, Language language) {
  std::string text = fmt::format("{}", number);
  if (language == Language::ru) std::replace(text.begin(), text.end(), '.', ',');
  return text;
}

std::string ratio_text(const Ratio& ratio, Language language) {
  if (ratio.denominator <= 0) return std::string(no_data.in(language));
  const Text pattern = {"{0} of {1} ({2})", "{0} из {1} ({2})"};
  return Message{pattern, {ratio.numerator, ratio.denominator, percentage(ratio, language)}}.in(language);
}

struct Words {
  Language language;

  std::string operator()(std::monostate) const { return std::string(missing_mark); }
  std::string operator()(const std::string& text) const { return text; }
  std::string operator()(std::int64_t number) const { return std::to_string(number); }
  std::string operator()(double number) const { return decimal(number, language); }
  std::string operator()(bool yes) const {
    constexpr Text words[] = {{"no", "нет"}, {"yes", "да"}};
    return std::string(words[yes ? 1 : 0].in(language));
  }
  std::string operator()(Date date) const { return short_date(date).in(language); }
  std::string operator()(const Keyword& word) const { return std::string(word.label.in(language)); }
  std::string operator()(const Ratio& ratio) const { return ratio_text(ratio, language); }
  std::string operator()(const Message& message) const { return message.in(language); }
  std::string operator()(const CellList& list) const {
    std::string text;
    for (const Cell& cell : list) text.append(text.empty() ? "" : "; ").append(cell_text(cell, language));
    return list.empty() ? std::string(missing_mark) : text;
  }
  std::string operator()(const CellRecord& record) const {
    std::string text;
    for (const auto& [name, cell] : record) text.append(text.empty() ? "" : ", ").append(cell_text(cell, language));
    return record.empty() ? std::string(missing_mark) : text;
  }
};

}  // namespace

std::string cell_text(const Cell& cell, Language language) { return std::visit(Words{language}, cell.value); }

std::string percentage(const Ratio& ratio, Language language) {
  if (ratio.denominator <= 0) return std::string(no_data.in(language));
  const double share = static_cast<double>(ratio.numerator) / static_cast<double>(ratio.denominator);
  const auto percent = static_cast<std::int64_t>(share * 100 + 0.5);
  if (percent == 0 && ratio.numerator > 0) return "<1 %";
  if (percent == 100 && ratio.numerator < ratio.denominator) return ">99 %";
  return fmt::format("{} %", percent);
}

Style style_of(const Cell& cell) {
  constexpr std::pair<std::string_view, Style> styles[] = {
      {"overdue", Style::red},   {"due-soon", Style::yellow}, {"in-progress", Style::cyan},
      {"ongoing", Style::cyan},  {"done", Style::green},      {"done-late", Style::green},
      {"undated", Style::dim},   {"upcoming", Style::plain},  {"unscheduled", Style::dim},
      {"cancelled", Style::dim}, {"red", Style::red},         {"amber", Style::yellow},
      {"green", Style::green},   {"grey", Style::dim},
  };
  const auto* keyword = std::get_if<Keyword>(&cell.value);
  if (keyword == nullptr) return std::holds_alternative<std::monostate>(cell.value) ? Style::dim : Style::plain;
  const auto* found =
      std::find_if(std::begin(styles), std::end(styles), [&](const auto& style) { return style.first == keyword->id; });
  return found == std::end(styles) ? Style::plain : found->second;
}

bool is_zero(const Cell& cell) {
  const auto* number = std::get_if<std::int64_t>(&cell.value);
  return number != nullptr && *number == 0;
}

bool is_numeric(ColumnType type) { return type == ColumnType::number || type == ColumnType::ratio; }

std::vector<std::size_t> columns_for_people(const Section& section) {
  std::vector<std::size_t> columns;
  for (std::size_t i = 0; i < section.columns.size(); ++i)
    if (section.columns[i].for_people) columns.push_back(i);
  return columns;
}

std::string as_of_line(const Document& document, Language language) {
  return Message{{"As of {0}", "По состоянию на {0}"}, {long_date(document.as_of)}}.in(language);
}

}  // namespace mentor
