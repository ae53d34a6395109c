#include "exchange/csv_table.h"

#include <algorithm>
#include <charconv>

#include "exchange/faults.h"
#include "unicode/fold.h"

namespace mentor {

namespace {

constexpr std::size_t most_of_a_rule = 100;
constexpr std::string_view no_break_space = "\xC2\xA0";
constexpr std::string_view line_ends = "\r\n";

// One line of what stands in several.
std::string joined_lines(std::string_view text) {
  std::string all;
  while (!text.empty()) {
    const auto end = std::min(text.find_first_of(line_ends), text.size());
    const auto line = trimmed(text.substr(0, end));
    if (!all.empty() && !line.empty()) all += ' ';
    all += line;
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return all;
}

}  // namespace

std::string_view trimmed(std::string_view text) {
  while (true) {
    if (text.starts_with(' ') || text.starts_with('\t'))
      text.remove_prefix(1);
    else if (text.ends_with(' ') || text.ends_with('\t'))
      text.remove_suffix(1);
    else if (text.starts_with(no_break_space))
      text.remove_prefix(no_break_space.size());
    else if (text.ends_with(no_break_space))
      text.remove_suffix(no_break_space.size());
    else
      return text;
  }
}

bool CsvFaults::room(const RuleInfo& rule) { return ++count_[&rule] <= most_of_a_rule; }

void CsvFaults::add(const RuleInfo& rule, Place place, Arguments arguments) {
  if (room(rule)) out_->push_back(diagnose(rule, place, std::move(arguments)));
}

void CsvFaults::say(const RuleInfo& rule, Place place, Message message, Text help) {
  if (room(rule)) out_->push_back(diagnose(rule, place, std::move(message), {help.empty() ? rule.help : help, {}}));
}

void CsvFaults::finish(const Source& source) {
  const auto end = static_cast<std::uint32_t>(source.bytes().size());
  for (const auto* rule : score_file_rules()) {
    if (count_[rule] <= most_of_a_rule) continue;
    const Message message{{"{0} more lines have the same fault", "та же ошибка ещё в строках: {0}"},
                          {count_[rule] - most_of_a_rule}};
    out_->push_back(diagnose(*rule, {&source, {end, end}}, message, {}));
  }
  count_.clear();
}

CsvTable::CsvTable(const Source& source, std::span<const std::string_view> columns, std::size_t required,
                   CsvFaults& faults)
    : source_(source),
      columns_(columns),
      faults_(faults),
      reader_(source.bytes()),
      index_(columns.size()),
      joined_(columns.size()) {
  if (!reader_.next()) {
    const Argument empty{"it is empty", "он пуст"};
    faults_.add(csv_unreadable, {&source_, {0, 0}}, Arguments{empty});
    return;
  }
  read_header();
  usable_ = true;
  for (std::size_t column = 0; column < required; ++column) {
    if (has(column)) continue;
    usable_ = false;
    const auto& first = reader_.row().front().span;
    faults_.add(csv_bad_header, {&source_, {first.begin, reader_.row().back().span.end}}, Arguments{columns_[column]});
  }
  name_unknown();
}

void CsvTable::read_header() {
  width_ = reader_.row().size();
  for (std::size_t at = 0; at < width_; ++at) {
    const auto& cell = reader_.row()[at];
    const auto title = lower(trimmed(cell.text));
    const auto found = std::find(columns_.begin(), columns_.end(), title);
    if (found == columns_.end()) {
      unknown_.push_back(at);
      continue;
    }
    auto& index = index_[static_cast<std::size_t>(found - columns_.begin())];
    if (index)
      faults_.say(csv_bad_header, {&source_, cell.span},
                  Message{{"the column “{0}” is there twice", "столбец «{0}» назван дважды"}, {title}});
    else
      index = at;
  }
}

// A column that is passed over is named, with the nearest of ours that is not there.
void CsvTable::name_unknown() {
  for (const auto at : unknown_) {
    const auto& cell = reader_.row()[at];
    const auto near = nearest(trimmed(cell.text), columns_);
    if (!near || has(static_cast<std::size_t>(std::find(columns_.begin(), columns_.end(), *near) - columns_.begin()))) {
      if (usable_) faults_.add(csv_unused_column, {&source_, cell.span}, Arguments{trimmed(cell.text)});
    } else {
      faults_.say(csv_bad_header, {&source_, cell.span},
                  Message{{"there is no column “{0}”; did you mean “{1}”?", "нет столбца «{0}»; возможно, «{1}»?"},
                          {trimmed(cell.text), *near}});
    }
  }
}

bool CsvTable::next() {
  while (reader_.next()) {
    if (reader_.fault() != CsvFault::none) {
      faults_.add(csv_quote, {&source_, reader_.fault_span()});
      continue;
    }
    if (reader_.row().size() == width_) return true;
    faults_.add(csv_wrong_columns, {&source_, {reader_.row().front().span.begin, reader_.row().back().span.end}},
                {reader_.row().size(), width_});
  }
  return false;
}

std::string_view CsvTable::cell(std::size_t column) const {
  return has(column) ? trimmed(reader_.row()[*index_[column]].text) : std::string_view();
}

Place CsvTable::place(std::size_t column) const {
  return {&source_, has(column) ? reader_.row()[*index_[column]].span : reader_.row().front().span};
}

std::optional<std::int64_t> CsvTable::number(std::size_t column, const CsvRange& range) {
  const auto text = cell(column);
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (text.empty() || end != text.data() + text.size()) {
    faults_.add(csv_bad_number, place(column), Arguments{text});
    return std::nullopt;
  }
  if (error == std::errc() && range.low <= value && value <= range.high) return value;
  faults_.say(score_out_of_range, place(column), {score_out_of_range.message, {text, range.low, range.high}},
              range.help);
  return std::nullopt;
}

std::optional<std::string_view> CsvTable::name(std::size_t column) {
  auto text = cell(column);
  if (text.find_first_of(line_ends) != std::string_view::npos) text = joined_[column] = joined_lines(text);
  if (!text.empty()) return text;
  faults_.add(csv_empty_name, place(column), Arguments{columns_[column]});
  return std::nullopt;
}

}  // namespace mentor
