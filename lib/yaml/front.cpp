#include "yaml/front.h"

#include <fmt/core.h>
#include <simdjson.h>

#include <algorithm>
#include <iterator>

#include "base/utf8.h"
#include "yaml/faults.h"

namespace mentor::yaml {

namespace {

unsigned char byte_at(std::string_view bytes, std::size_t i) {
  return i < bytes.size() ? static_cast<unsigned char>(bytes[i]) : 0;
}

// A mark of its own, or a zero byte among the first two or at the end of the first four: no UTF-8 text has one there.
bool is_utf16_or_32(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) return true;
  return bytes.size() >= 2 && (bytes[0] == 0 || bytes[1] == 0);
}

// Letters of the Russian alphabet, quotes, dashes and the number sign as Windows-1251 writes them.
bool is_windows_1251_letter(unsigned char byte) {
  return byte >= 0xC0 || byte == 0xA8 || byte == 0xB8 || byte == 0xAB || byte == 0xBB || byte == 0x96 || byte == 0x97 ||
         byte == 0xB9 || byte == 0xA0;
}

// Whether the bytes beyond ASCII are nearly all Russian letters of Windows-1251 and mostly stand side by side, as
// letters of words do (in Latin-1 text they stand alone).
bool seems_windows_1251(std::string_view bytes) {
  std::size_t high = 0, letters = 0, pairs = 0;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    if (byte_at(bytes, i) < 0x80) continue;
    ++high;
    letters += is_windows_1251_letter(byte_at(bytes, i)) ? 1 : 0;
    pairs += byte_at(bytes, i + 1) >= 0xC0 ? 1 : 0;
  }
  return letters * 10 >= high * 9 && pairs * 2 >= high;
}

std::uint32_t first_malformed(std::string_view bytes) {
  std::size_t i = 0;
  while (i < bytes.size()) {
    const CodePoint point = code_point_at(bytes, i);
    if (point.value == replacement_character && point.size == 1) break;
    i += point.size;
  }
  return static_cast<std::uint32_t>(i);
}

bool is_bidi(char32_t point) {
  return point == 0x061C || point == 0x200E || point == 0x200F || (point >= 0x202A && point <= 0x202E) ||
         (point >= 0x2066 && point <= 0x2069);
}

bool is_control(char32_t point) {
  if (point < 0x20) return point != '\t' && point != '\n' && point != '\r';
  return (point >= 0x7F && point < 0xA0) || point == 0xFEFF || point == 0xFFFE || point == 0xFFFF;
}

class Characters {
 public:
  Characters(const Source& source, std::size_t limit, Stops& stops, std::vector<Diagnostic>& faults)
      : source_(source), bytes_(source.bytes()), limit_(limit), stops_(stops), faults_(faults) {}

  // The blocks that end at `end` or before, of those from `content` on that have not been looked at yet. What is before
  // `end` are whole code points.
  void look(std::size_t content, std::size_t end) {
    for (const std::size_t blocks = end / stop_block; done_ < blocks; ++done_) {
      done_ += mark_stops(bytes_.data() + done_ * stop_block, blocks - done_, stops_.at_block(done_));
      if (done_ == blocks) break;
      look_closely(std::max(content, done_ * stop_block), (done_ + 1) * stop_block);
    }
  }

  // The rest of the file.
  void finish(std::size_t content) {
    look_closely(std::max(content, done_ * stop_block), bytes_.size());
    stops_.finish(bytes_.data(), bytes_.size());
  }

 private:
  void look_closely(std::size_t begin, std::size_t end) {
    for (; begin < end && faults_.size() <= limit_; ++begin) {
      if (!is_suspicious(static_cast<unsigned char>(bytes_[begin]))) continue;
      const CodePoint point = code_point_at(bytes_, begin);
      if (is_bidi(point.value)) add(bidi_character, begin, point);
      if (is_control(point.value)) add(control_character, begin, point);
    }
  }

  void add(const RuleInfo& rule, std::size_t at, CodePoint point) {
    const auto begin = static_cast<std::uint32_t>(at);
    const Span span{begin, begin + static_cast<std::uint32_t>(point.size)};
    if (faults_.size() == limit_) return faults_.push_back(diagnose(too_many_faults, {&source_, span}, {limit_}));
    faults_.push_back(diagnose(rule, {&source_, span}, {fmt::format("U+{:04X}", static_cast<unsigned>(point.value))}));
    faults_.back().fix = Fix{{{"delete the character", "удалить символ"}, {}}, false, {{{&source_, span}, ""}}};
  }

  const Source& source_;
  std::string_view bytes_;
  std::size_t limit_;
  Stops& stops_;
  std::size_t done_ = 0;  // blocks
  std::vector<Diagnostic>& faults_;
};

// The end of a piece of the file that begins at `begin`: no code point is cut.
std::size_t end_of_block(std::string_view bytes, std::size_t begin) {
  constexpr std::size_t piece = std::size_t{32} << 10U;  // stays in the cache nearest to the processor
  constexpr std::size_t most_continuations = 3;
  if (bytes.size() - begin <= piece) return bytes.size();
  std::size_t end = begin + piece;
  for (std::size_t i = 0; i < most_continuations && (byte_at(bytes, end) & 0xC0U) == 0x80; ++i) --end;
  return end;
}

std::vector<Diagnostic> mark_at_begin(const Source& source) {
  if (!source.bytes().starts_with(byte_order_mark)) return {};
  const Place place{&source, {0, static_cast<std::uint32_t>(byte_order_mark.size())}};
  std::vector<Diagnostic> found{diagnose(byte_order_mark_found, place)};
  found.back().fix = Fix{{{"delete the mark", "удалить метку"}, {}}, true, {{place, ""}}};
  return found;
}

}  // namespace

std::optional<std::uint32_t> pass_front(const Source& source, const Limits& limits, Stops& stops,
                                        std::vector<Diagnostic>& faults) {
  const std::string_view bytes = source.bytes();
  const auto refuse = [&](const RuleInfo& rule, Span span, Arguments arguments = {}) {
    faults.push_back(diagnose(rule, {&source, span}, std::move(arguments)));
    return std::nullopt;
  };
  if (bytes.size() > limits.file || bytes.size() >= ~0U) return refuse(too_large_file, {}, {limits.file});
  if (is_utf16_or_32(bytes)) return refuse(utf_16, {});
  // What is found counts only if the whole file is text.
  std::vector<Diagnostic> found = mark_at_begin(source);
  const std::uint32_t content = found.empty() ? 0 : found.front().place.span.end;
  stops = Stops(bytes.size());
  Characters characters(source, limits.faults, stops, found);
  for (std::size_t begin = content; begin < bytes.size();) {
    const std::size_t end = end_of_block(bytes, begin);
    if (!simdjson::validate_utf8(bytes.data() + begin, end - begin)) {
      const auto at = first_malformed(bytes);
      return refuse(seems_windows_1251(bytes) ? windows_1251 : not_utf8, {at, at + 1});
    }
    characters.look(content, end);
    begin = end;
  }
  characters.finish(content);
  // Only where something was found: a zero byte is a control character too.
  if (const auto zero = found.empty() ? std::string_view::npos : bytes.find('\0'); zero != std::string_view::npos) {
    const auto at = static_cast<std::uint32_t>(zero);
    return refuse(control_character, {at, at + 1}, {"U+0000"});
  }
  const bool too_many = found.size() > limits.faults;
  std::move(found.begin(), found.end(), std::back_inserter(faults));
  return too_many ? std::nullopt : std::optional(content);
}

}  // namespace mentor::yaml
