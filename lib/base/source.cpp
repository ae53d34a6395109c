#include "base/source.h"

#include <algorithm>

#include "base/utf8.h"

namespace mentor {

namespace {

bool breaks_after(std::string_view bytes, std::size_t i) {
  return bytes[i] == '\n' || (bytes[i] == '\r' && (i + 1 == bytes.size() || bytes[i + 1] != '\n'));
}

constexpr std::uint32_t mark_step = 4096;  // bytes

}  // namespace

Source::Source(std::string path, std::string bytes) : path_(std::move(path)), bytes_(std::move(bytes)) {}

const std::vector<std::uint32_t>& Source::starts() const {
  std::call_once(starts_once_, [&] {
    starts_.push_back(bytes_.starts_with(byte_order_mark) ? 3U : 0U);
    const std::string_view bytes = bytes_;
    // Nearly all files have no carriage returns, and one character is found faster than either of two.
    const bool returns = bytes.find('\r') != std::string_view::npos;
    const auto next = [&](std::size_t from) {
      return returns ? bytes.find_first_of("\r\n", from) : bytes.find('\n', from);
    };
    for (std::size_t at = next(0); at != std::string_view::npos; at = next(at + 1))
      if (breaks_after(bytes, at)) starts_.push_back(static_cast<std::uint32_t>(at + 1));
  });
  return starts_;
}

// Counts from the nearest mark, so that many places on one very long line do not take the square of its length.
std::uint32_t Source::points_before(std::uint32_t offset) const {
  const std::string_view bytes = bytes_;
  std::call_once(marks_once_, [&] {
    std::uint32_t points = 0;
    for (std::uint32_t i = 0; i < bytes.size(); ++points) {
      if (i / mark_step >= marks_.size()) marks_.push_back({i, points});
      i += static_cast<std::uint32_t>(code_point_at(bytes, i).size);
    }
  });
  std::size_t nearest = std::min<std::size_t>(offset / mark_step, marks_.size() - 1);
  if (marks_[nearest].offset > offset) --nearest;
  const Mark mark = marks_[nearest];
  return mark.points + static_cast<std::uint32_t>(code_points(bytes.substr(mark.offset, offset - mark.offset)));
}

Position Source::position(std::uint32_t offset) const {
  const auto& lines = starts();
  const auto size = static_cast<std::uint32_t>(bytes_.size());
  offset = std::clamp(offset, lines.front(), std::max(lines.front(), size));
  const auto next = std::upper_bound(lines.begin(), lines.end(), offset);
  const std::uint32_t start = *(next - 1);
  const auto column = offset - start <= mark_step
                          ? code_points(std::string_view(bytes_).substr(start, offset - start)) + 1
                          : points_before(offset) - points_before(start) + 1;
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
