#include "exchange/csv.h"

#include <algorithm>

#include "base/utf8.h"

namespace mentor {

namespace {

Span span_of(std::size_t begin, std::size_t end) {
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

char separator_of_first_line(std::string_view bytes) {
  const auto line = bytes.substr(0, bytes.find_first_of("\r\n"));
  for (const char separator : {',', ';', '\t'})
    if (line.find(separator) != std::string_view::npos) return separator;
  return ',';
}

}  // namespace

CsvReader::CsvReader(std::string_view bytes) : bytes_(bytes) {
  if (bytes_.starts_with(byte_order_mark)) at_ = byte_order_mark.size();
  separator_ = separator_of_first_line(bytes_.substr(at_));
}

CsvReader::CsvReader(std::string_view bytes, char separator) : CsvReader(bytes) { separator_ = separator; }

bool CsvReader::at_line_end() const { return at_ == bytes_.size() || bytes_[at_] == '\n' || bytes_[at_] == '\r'; }

void CsvReader::skip_line_end() {
  if (bytes_.substr(at_).starts_with("\r\n")) ++at_;
  if (at_ < bytes_.size()) ++at_;
}

void CsvReader::read_quoted() {
  const std::size_t begin = at_++;
  std::string value;
  CsvFault fault = CsvFault::unclosed_quote;
  while (at_ < bytes_.size()) {
    const auto mark = std::min(bytes_.find('"', at_), bytes_.size());
    value.append(bytes_.substr(at_, mark - at_));
    at_ = std::min(mark + 1, bytes_.size());
    if (mark == bytes_.size()) break;
    if (at_ == bytes_.size() || bytes_[at_] != '"') {
      fault = CsvFault::none;
      break;
    }
    value += '"';
    ++at_;
  }
  const std::size_t close = at_;
  while (!at_line_end() && bytes_[at_] != separator_) ++at_;
  if (fault == CsvFault::none && at_ != close) {
    fault = CsvFault::text_after_quote;
    value.append(bytes_.substr(close, at_ - close));
  }
  if (fault != CsvFault::none && fault_ == CsvFault::none) {
    fault_ = fault;
    fault_span_ = span_of(begin, at_);
  }
  unescaped_.push_back(std::move(value));
  // The views into unescaped_ are set when the row is complete, since the strings may still move.
  row_.push_back({{}, span_of(begin, at_)});
}

void CsvReader::read_cell() {
  if (!at_line_end() && bytes_[at_] == '"') return read_quoted();
  const std::size_t begin = at_;
  while (!at_line_end() && bytes_[at_] != separator_) ++at_;
  row_.push_back({bytes_.substr(begin, at_ - begin), span_of(begin, at_)});
}

bool CsvReader::next() {
  row_.clear();
  unescaped_.clear();
  fault_ = CsvFault::none;
  while (at_ < bytes_.size() && at_line_end()) skip_line_end();
  if (at_ == bytes_.size()) return false;
  read_cell();
  while (!at_line_end()) {
    ++at_;
    read_cell();
  }
  skip_line_end();
  std::size_t quoted = 0;
  for (auto& cell : row_)
    if (cell.span.size() > 0 && bytes_[cell.span.begin] == '"') cell.text = unescaped_[quoted++];
  return true;
}

}  // namespace mentor
