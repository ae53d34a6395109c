#include "exchange/json_writer.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "base/utf8.h"

namespace mentor {

namespace {

constexpr std::size_t piece_size = std::size_t{1} << 16U;

// Whether nothing in the text needs an escape. No byte decides alone, which leaves the loop to vector instructions.
bool is_plain(std::string_view text) {
  bool plain = true, ascii = true;
  for (const char each : text) {
    const auto byte = static_cast<unsigned char>(each);
    plain &= byte >= 0x20 && byte != '"' && byte != '\\';
    ascii &= byte < 0x80;
  }
  return plain && (ascii || is_utf8(text));
}

}  // namespace

void JsonWriter::line() {
  bytes_ += '\n';
  bytes_.append(2 * depth_, ' ');
}

void JsonWriter::begin() {
  if (after_key_) {
    after_key_ = false;
    return;
  }
  if (bytes_.size() >= piece_size) {
    sink_(bytes_);
    bytes_.clear();
  }
  if (!first_) bytes_ += ',';
  if (depth_ > 0) line();
  first_ = false;
}

void JsonWriter::open(char bracket) {
  begin();
  bytes_ += bracket;
  ++depth_;
  first_ = true;
}

void JsonWriter::close(char bracket) {
  --depth_;
  if (!first_) line();
  bytes_ += bracket;
  first_ = false;
}

void JsonWriter::quoted(std::string_view text) {
  if (is_plain(text)) {
    bytes_ += '"';
    bytes_ += text;
    bytes_ += '"';
    return;
  }
  bytes_ += nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

JsonWriter& JsonWriter::key(std::string_view name) {
  begin();
  bytes_ += '"';
  bytes_ += name;
  bytes_ += "\": ";
  after_key_ = true;
  return *this;
}

JsonWriter& JsonWriter::key_of(std::string_view text) {
  begin();
  quoted(text);
  bytes_ += ": ";
  after_key_ = true;
  return *this;
}

void JsonWriter::null() {
  begin();
  bytes_ += "null";
}

void JsonWriter::value(bool truth) {
  begin();
  bytes_ += truth ? "true" : "false";
}

void JsonWriter::whole(std::int64_t number) {
  begin();
  const fmt::format_int digits(number);
  bytes_.append(digits.data(), digits.size());
}

void JsonWriter::value(std::string_view text) {
  begin();
  quoted(text);
}

void JsonWriter::text_or_null(std::string_view text) {
  if (text.empty()) return null();
  value(text);
}

void JsonWriter::finish() {
  bytes_ += '\n';
  sink_(bytes_);
  bytes_.clear();
}

}  // namespace mentor
