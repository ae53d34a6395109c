#include "yaml/json.h"

#include <fmt/core.h>

#include <algorithm>
#include <cstdint>
#include <vector>

#include "base/utf8.h"
#include "yaml/scalar.h"

namespace mentor::yaml {

namespace {

// Characters that nobody sees or that turn the direction of writing; most texts have no byte that begins one.
bool is_hidden(char32_t point) {
  return point < 0x20 || (point >= 0x7F && point < 0xA0) || point == 0x061C || (point >= 0x200B && point <= 0x200F) ||
         (point >= 0x2028 && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069) || point == 0xFEFF;
}

bool needs_look(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte < 0x20 || c == '"' || c == '\\' || byte == 0x7F || byte == 0xC2 || byte == 0xD8 || byte == 0xE2 ||
         byte == 0xEF;
}

void append_escaped(std::string& out, char32_t point) {
  constexpr std::string_view special = "\"\\\n\t\r\b\f", names = "\"\\ntrbf";
  const auto at = point < 0x80 ? special.find(static_cast<char>(point)) : std::string_view::npos;
  if (at != std::string_view::npos)
    out += {'\\', names[at]};
  else
    out += fmt::format("\\u{:04x}", static_cast<unsigned>(point));
}

void append_text(std::string& out, std::string_view text) {
  out += '"';
  for (std::size_t i = 0; i < text.size();) {
    const auto next = std::find_if(text.begin() + static_cast<std::ptrdiff_t>(i), text.end(), needs_look);
    const auto end = static_cast<std::size_t>(next - text.begin());
    out += text.substr(i, end - i);
    if (end == text.size()) break;
    const CodePoint point = code_point_at(text, end);
    if (is_hidden(point.value) || point.value == '"' || point.value == '\\')
      append_escaped(out, point.value);
    else
      out += text.substr(end, point.size);
    i = end + point.size;
  }
  out += '"';
}

std::uint64_t digit_value(char c) { return static_cast<std::uint64_t>(c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10); }

// Digits of a base that is a power of two as decimal ones, however many: long multiplication, a few digits at a time.
std::string to_decimal(std::string_view digits, unsigned bits) {
  constexpr std::uint64_t base = 1'000'000'000;
  constexpr std::size_t step = 7;          // digits: 2^28 at most, so that a product stays below 2^64
  std::vector<std::uint32_t> parts = {0};  // the least first
  for (std::size_t i = 0; i < digits.size(); i += step) {
    const std::string_view taken = digits.substr(i, step);
    std::uint64_t carry = 0;
    for (const char c : taken) carry = (carry << bits) + digit_value(c);
    for (std::uint32_t& part : parts) {
      carry += std::uint64_t{part} << (bits * taken.size());
      part = static_cast<std::uint32_t>(carry % base);
      carry /= base;
    }
    if (carry > 0) parts.push_back(static_cast<std::uint32_t>(carry));
  }
  std::string text = fmt::format("{}", parts.back());
  for (auto part = parts.rbegin() + 1; part != parts.rend(); ++part) text += fmt::format("{:09}", *part);
  return text;
}

// What JSON allows of a decimal number: no plus, no leading zeros, a digit on both sides of the point.
std::string to_number(std::string_view text) {
  std::string out;
  if (text[0] == '-') out += '-';
  if (text[0] == '-' || text[0] == '+') text.remove_prefix(1);
  const auto whole_end = std::min(text.find_first_not_of("0123456789"), text.size());
  const auto first = std::min(text.find_first_not_of('0'), whole_end);
  out += first == whole_end ? std::string_view("0") : text.substr(first, whole_end - first);
  std::string_view rest = text.substr(whole_end);
  if (rest.starts_with('.')) {
    out += '.';
    rest.remove_prefix(1);
    if (rest.empty() || rest[0] == 'e' || rest[0] == 'E') out += '0';
  }
  return out.append(rest);
}

std::string to_float(std::string_view plain) {
  const char last = plain.back();
  if (last == 'f' || last == 'F') return plain[0] == '-' ? "\"-.inf\"" : "\".inf\"";
  return last == 'n' || last == 'N' ? "\".nan\"" : to_number(plain);
}

class JsonValueWriter {
 public:
  JsonValueWriter(const Tree& tree, std::size_t limit) : tree_(tree), limit_(limit) {}

  std::optional<std::string> run() {
    for (std::size_t i = 0; i < tree_.documents.size(); ++i) {
      value(tree_.document(i));
      out_ += '\n';
    }
    if (out_.size() > limit_) return std::nullopt;
    return std::move(out_);
  }

 private:
  // At most as deep as the reader goes, for each alias on the way once more. What would be too long ends early.
  void value(Node node) {
    if (out_.size() > limit_) return;
    if (node.is_list())
      list(node);
    else if (node.is_map())
      map(node);
    else if (node.style() == Style::plain)
      out_ += json_scalar(node.text());
    else
      append_text(out_, node.text());
  }

  void list(Node node) {
    out_ += '[';
    for (const Node item : node.items()) {
      separate();
      value(item);
    }
    out_ += ']';
  }

  void map(Node node) {
    out_ += '{';
    for (const auto [key, child] : node.entries()) {
      separate();
      append_text(out_, key.text());
      out_ += ':';
      value(child);
    }
    out_ += '}';
  }

  void separate() {
    if (out_.back() != '[' && out_.back() != '{') out_ += ',';
  }

  const Tree& tree_;
  std::size_t limit_;
  std::string out_;
};

}  // namespace

std::string json_text(std::string_view text) {
  std::string out;
  append_text(out, text);
  return out;
}

std::string json_scalar(std::string_view plain) {
  switch (core_type(plain)) {
    case CoreType::null:
      return "null";
    case CoreType::boolean:
      return *to_boolean(plain) ? "true" : "false";
    case CoreType::integer:
      if (plain.starts_with("0o")) return to_decimal(plain.substr(2), 3);
      return plain.starts_with("0x") ? to_decimal(plain.substr(2), 4) : to_number(plain);
    case CoreType::floating:
      return to_float(plain);
    case CoreType::text:
      break;
  }
  return json_text(plain);
}

std::optional<std::string> to_json(const Tree& tree, std::size_t limit) { return JsonValueWriter(tree, limit).run(); }

}  // namespace mentor::yaml
