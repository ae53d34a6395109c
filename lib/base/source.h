// Where something stands: files as bytes, spans in them, and the lines and columns that people are shown.
#pragma once

#include <cstdint>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "base/written.h"

namespace mentor {

// A half-open range of bytes of one source: [begin, end).
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  constexpr std::uint32_t size() const { return end - begin; }
  constexpr bool contains(std::uint32_t offset) const { return begin <= offset && offset < end; }
  friend constexpr auto operator<=>(const Span&, const Span&) = default;
};

// A place as people count it: line and column from 1, the column in code points.
struct Position {
  std::uint32_t line = 1;
  std::uint32_t column = 1;
  friend constexpr auto operator<=>(const Position&, const Position&) = default;
};

// One file as it was read: its path relative to the root (with `/`) and its bytes. It never changes and never moves:
// spans and views into it stay valid for its lifetime.
class Source {
 public:
  Source(std::string path, std::string bytes);
  Source(const Source&) = delete;
  Source& operator=(const Source&) = delete;

  const std::string& path() const { return path_; }
  std::string_view bytes() const { return bytes_; }
  std::string_view text(Span span) const { return bytes().substr(span.begin, span.size()); }

  // Line and column of a byte offset (0 … size). A byte that begins no code point counts as one column of its own in
  // malformed text. The first call in a file is O(size), the first one far into a long line again, later ones are
  // O(log lines). Safe for several threads. A line ends at LF, CRLF or a lone CR; a byte-order mark takes no column.
  Position position(std::uint32_t offset) const;
  // The bytes of line `line` (from 1) without its line end; empty past the end.
  Span line(std::uint32_t line) const;
  std::uint32_t line_count() const;

 private:
  // A beginning of a code point and how many are before it in the file.
  struct Mark {
    std::uint32_t offset;
    std::uint32_t points;
  };
  const std::vector<std::uint32_t>& starts() const;
  std::uint32_t points_before(std::uint32_t offset) const;
  std::string path_;
  std::string bytes_;
  mutable std::once_flag starts_once_, marks_once_;
  mutable std::vector<std::uint32_t> starts_;
  mutable std::vector<Mark> marks_;  // every few kilobytes; made where a line is long
};

// A span together with the source it is in. `source == nullptr` means "nowhere": a value that no file gave.
struct Place {
  const Source* source = nullptr;
  Span span;

  explicit operator bool() const { return source != nullptr; }
  std::string_view text() const { return source ? source->text(span) : std::string_view(); }
  Position begin() const { return source ? source->position(span.begin) : Position{}; }
  Position end() const { return source ? source->position(span.end) : Position{}; }
  // The part of this place that begins `offset` bytes in and is `length` bytes long; clamped to it. Right where the
  // source spells the text as it is (plain scalars); callers with quoted scalars ask yaml::Node::place_in.
  Place part(std::uint32_t offset, std::uint32_t length) const;
  friend bool operator==(const Place&, const Place&) = default;
};

// Order of places for output: by path, then by position.
bool before(const Place& left, const Place& right);

// A value and where it was written. Without a place the value is the default: the file does not give it.
template <class T>
struct Located {
  T value{};
  Place place;

  explicit operator bool() const { return static_cast<bool>(place); }
  const T& operator*() const { return value; }
  const T* operator->() const { return &value; }
};

// The text of a value is a view of its source wherever that spells it as it is: it stays valid as long as the source.
template <>
struct Located<std::string> {
  Written value;
  Place place;

  explicit operator bool() const { return static_cast<bool>(place); }
  const Written& operator*() const { return value; }
  const Written* operator->() const { return &value; }
};

}  // namespace mentor
