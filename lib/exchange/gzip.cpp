#include "exchange/gzip.h"

#include <zlib.h>

#include <algorithm>
#include <array>
#include <memory>
#include <stdexcept>

namespace mentor {

namespace {

constexpr int gzip_only = 16 + MAX_WBITS;

tl::unexpected<Message> damaged() {
  return tl::unexpected(Message{{"the compressed file is damaged or was cut off; save or copy it again",
                                 "сжатый файл повреждён или оборван; сохраните или скопируйте его ещё раз"},
                                {}});
}

tl::unexpected<Message> too_large(std::size_t limit) {
  return tl::unexpected(Message{
      {"unpacked, the file has more than {0} MiB; split it", "в распакованном виде файл больше {0} МиБ; разделите его"},
      {limit >> 20}});
}

tl::unexpected<Message> too_dense(std::size_t ratio) {
  return tl::unexpected(Message{{"unpacked, the file would be more than {0} times as large, as no table is",
                                 "в распакованном виде файл больше в {0} с лишним раз; у таблиц так не бывает"},
                                {ratio}});
}

// How many lines end before `end`.
std::size_t lines_before(std::string_view text, std::size_t end) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < end; ++at)
    if (text[at] == '\n' || (text[at] == '\r' && text.substr(at + 1, 1) != "\n")) ++count;
  return count;
}

tl::unexpected<Message> endless(std::string_view text, std::size_t begin, std::size_t limit) {
  return tl::unexpected(Message{{"line {0} is longer than {1} KiB, as no line of a table is",
                                 "строка {0} длиннее {1} КиБ; в таблицах таких не бывает"},
                                {lines_before(text, begin) + 1, limit >> 10}});
}

// Moves `begin`, where a line begins, to the last line of the text. False where one on the way is longer than `most`,
// also where its end is not there yet. O(size − begin).
bool lines_fit(std::string_view text, std::size_t& begin, std::size_t most) {
  while (true) {
    const std::string_view next = text.substr(begin, most + 1);
    std::size_t end = next.find('\n');
    if (end == std::string_view::npos && next.size() <= most) return true;
    if (end == std::string_view::npos) end = next.rfind('\r');
    if (end == std::string_view::npos) return false;
    begin += end + 1;
  }
}

// What was unpacked, as far as it goes: refused as soon as it cannot be a table.
class Bounds {
 public:
  Bounds(const UnpackLimits& limits, std::size_t packed) : limits_(limits), packed_(packed) {}

  tl::expected<void, Message> check(std::string_view so_far) {
    if (so_far.size() > limits_.size) return too_large(limits_.size);
    if (!lines_fit(so_far, line_, limits_.line)) return endless(so_far, line_, limits_.line);
    if (so_far.size() > limits_.ratio_from && so_far.size() / limits_.ratio >= packed_) return too_dense(limits_.ratio);
    return {};
  }

 private:
  const UnpackLimits& limits_;
  std::size_t packed_;
  std::size_t line_ = 0;  // where the last line begins
};

struct Closer {
  void operator()(z_stream* stream) const {
    inflateEnd(stream);
    delete stream;
  }
};

}  // namespace

bool is_gzip(std::string_view bytes) { return bytes.starts_with("\x1f\x8b"); }

tl::expected<std::string, Message> unpacked(std::string bytes, const UnpackLimits& limits) {
  Bounds bounds(limits, bytes.size());
  if (!is_gzip(bytes)) {
    if (auto fits = bounds.check(bytes); !fits) return tl::unexpected(std::move(fits.error()));
    return bytes;
  }
  std::unique_ptr<z_stream, Closer> stream(new z_stream{});
  if (inflateInit2(stream.get(), gzip_only) != Z_OK) throw std::runtime_error("zlib cannot start");
  std::string out;
  std::array<char, 1 << 16> chunk{};
  std::size_t given = 0;
  while (true) {
    if (stream->avail_in == 0) {
      const auto more = std::min<std::size_t>(bytes.size() - given, 1U << 20);
      stream->next_in = reinterpret_cast<Bytef*>(bytes.data() + given);
      stream->avail_in = static_cast<uInt>(more);
      given += more;
    }
    stream->next_out = reinterpret_cast<Bytef*>(chunk.data());
    stream->avail_out = static_cast<uInt>(chunk.size());
    const int state = inflate(stream.get(), Z_NO_FLUSH);
    out.append(chunk.data(), chunk.size() - stream->avail_out);
    if (auto fits = bounds.check(out); !fits) return tl::unexpected(std::move(fits.error()));
    const bool all_given = stream->avail_in == 0 && given == bytes.size();
    if (state == Z_STREAM_END) {
      if (all_given) return out;
      inflateReset(stream.get());  // another member follows
    } else if (state != Z_OK || (all_given && stream->avail_out != 0)) {
      return damaged();
    }
  }
}

}  // namespace mentor
