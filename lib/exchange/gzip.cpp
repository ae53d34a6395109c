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

struct Closer {
  void operator()(z_stream* stream) const {
    inflateEnd(stream);
    delete stream;
  }
};

}  // namespace

bool is_gzip(std::string_view bytes) { return bytes.starts_with("\x1f\x8b"); }

tl::expected<std::string, Message> unpacked(std::string bytes, std::size_t limit) {
  if (!is_gzip(bytes)) {
    if (bytes.size() > limit) return too_large(limit);
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
    if (out.size() > limit) return too_large(limit);
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
