#include "base/source.h"

#include <algorithm>

#include "base/utf8.h"

namespace mentor {

namespace {

bool breaks_after(std::string_view bytes, std::size_t i) {
  return bytes[i] == '\n' || (bytes[i] == '\r' && (i + 1 == bytes.size() || bytes[i + 1] != '\n'));
}

}  // namespace

Source::Source(std::string path, std::string bytes) : path_(std::move(path)), bytes_(std::move(bytes)) {}

const std::vector<std::uint32_t>& Source::starts() const {
  if (starts_.empty()) {
    starts_.push_back(bytes_.starts_with(byte_order_mark) ? 3U : 0U);
    for (std::size_t i = 0; i < bytes_.size(); ++i)
      if (breaks_after(bytes_, i)) starts_.push_back(static_cast<std::uint32_t>(i + 1));
  }
  return starts_;
}

Position Source::position(std::uint32_t offset) const {
  const auto& lines = starts();
  const auto size = static_cast<std::uint32_t>(bytes_.size());
  offset = std::clamp(offset, lines.front(), std::max(lines.front(), size));
  const auto next = std::upper_bound(lines.begin(), lines.end(), offset);
  const std::uint32_t start = *(next - 1);
  const auto column = code_points(std::string_view(bytes_).substr(start, offset - start)) + 1;
  return {static_cast<std::uint32_t>(next - lines.begin()), static_cast<std::uint32_t>(column)};
}

Span Source::line(std::uint32_t line) const {
  const auto& lines = starts();
  const auto size = static_cast<std::uint32_t>(bytes_.size());
  if (line == 0 || line > lines.size()) return {size, size};
  Span span{lines[line - 1], line < lines.size() ? lines[line] : size};
  while (span.end > span.begin && (bytes_[span.end - 1] == '\n' || bytes_[span.end - 1] == '\r')) --span.end;
  return span;
}

std::uint32_t Source::line_count() const { return static_cast<std::uint32_t>(starts().size()); }

Place Place::part(std::uint32_t offset, std::uint32_t length) const {
  const std::uint32_t begin = span.begin + std::min(offset, span.size());
  return {source, {begin, begin + std::min(length, span.end - begin)}};
}

bool before(const Place& left, const Place& right) {
  const std::string_view a = left.source ? std::string_view(left.source->path()) : std::string_view();
  const std::string_view b = right.source ? std::string_view(right.source->path()) : std::string_view();
  return a != b ? a < b : left.span < right.span;
}

}  // namespace mentor
