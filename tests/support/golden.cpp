#include "tests/support/golden.h"

#include <fmt/core.h>

#include <optional>
#include <stdexcept>

namespace mentor {

namespace {

using Kind = GoldenPart::Kind;

constexpr std::string_view escaped_mark = " (escaped)";

struct Opening {
  Kind kind;
  std::string name;
  bool escaped = false;
};

// The part that the line opens, if it does.
std::optional<Opening> opening(std::string_view line) {
  if (line.starts_with("$ ")) return Opening{Kind::command, std::string(line.substr(2))};
  if (line.starts_with("exit ")) return Opening{Kind::exit, std::string(line.substr(5))};
  if (!line.starts_with("--- ")) return std::nullopt;
  line.remove_prefix(4);
  const bool escaped = line.ends_with(escaped_mark);
  if (escaped) line.remove_suffix(escaped_mark.size());
  if (line == "input") return Opening{Kind::input, "", escaped};
  if (line == "out") return Opening{Kind::out, "", escaped};
  if (line == "err") return Opening{Kind::err, "", escaped};
  if (line.starts_with("file: ")) return Opening{Kind::file, std::string(line.substr(6)), escaped};
  if (line.starts_with("after: ")) return Opening{Kind::after, std::string(line.substr(7)), escaped};
  throw std::runtime_error(fmt::format("no such part: {}", line));
}

std::string without_layout(std::string body) {
  if (body == "\n") return "";
  while (body.ends_with("\n\n")) body.pop_back();
  return body == "\n" ? "" : body;
}

// Reads the parts one line after another.
class Reader {
 public:
  GoldenCase read(std::string_view text) {
    parts_.push_back({Kind::head, "", "", 1});
    std::size_t number = 0;
    for (std::size_t begin = 0; begin < text.size();) {
      const std::size_t end = std::min(text.find('\n', begin), text.size());
      ++number;
      take(text.substr(begin, end - begin), number);
      begin = end + 1;
    }
    close();
    return std::move(parts_);
  }

 private:
  void take(std::string_view line, std::size_t number) try {
    if (const auto opened = opening(line)) {
      close();
      parts_.push_back({opened->kind, opened->name, "", number});
      escaped_ = opened->escaped;
      return;
    }
    parts_.back().bytes.append(line).append("\n");
  } catch (const std::runtime_error& error) {
    throw std::runtime_error(fmt::format("line {}: {}", number, error.what()));
  }

  void close() {
    GoldenPart& part = parts_.back();
    part.bytes = without_layout(std::move(part.bytes));
    if (escaped_) part.bytes = unescape(part.bytes);
    escaped_ = false;
  }

  GoldenCase parts_;
  bool escaped_ = false;
};

std::string part_text(std::string_view title, std::string_view bytes) {
  const bool escaped = needs_escape(bytes);
  return fmt::format("{}{}\n{}", title, escaped ? escaped_mark : "", escaped ? escape(bytes) : std::string(bytes));
}

std::string print(const GoldenPart& part) {
  switch (part.kind) {
    case Kind::head:
      return part.bytes;
    case Kind::file:
      return "\n" + part_text("--- file: " + part.name, part.bytes);
    case Kind::input:
      return "\n" + part_text("--- input", part.bytes);
    case Kind::command: {
      const std::string call = "\n$ " + part.name + "\n";
      return needs_escape(part.bytes) ? call + part_text("--- out", part.bytes) : call + part.bytes;
    }
    case Kind::out:
      return part_text("--- out", part.bytes);
    case Kind::err:
      return part_text("--- err", part.bytes);
    case Kind::exit:
      return "exit " + part.name + "\n";
    case Kind::after:
      return "\n" + part_text("--- after: " + part.name, part.bytes);
  }
  return "";
}

void apply_setting(World& world, std::string_view key, const std::string& value) {
  const auto as = value.find(" as ");
  if (key == "repository")
    load_folder(world, value.substr(0, as), as == std::string::npos ? "" : value.substr(as + 4));
  else if (key == "today" && parse_iso(value))
    world.today = *parse_iso(value);
  else if (key == "width")
    world.width = std::stoi(value);
  else
    throw std::runtime_error(fmt::format("no such setting: {}: {}", key, value));
}

void apply_head(World& world, std::string_view head) {
  for (std::size_t begin = 0; begin < head.size();) {
    const std::size_t end = head.find('\n', begin);
    const std::string_view line = head.substr(begin, end - begin);
    const auto colon = line.find(": ");
    begin = end + 1;
    if (line.empty() || line.starts_with('#')) continue;
    if (colon == std::string_view::npos)
      throw std::runtime_error(fmt::format("neither a remark nor a setting: {}", line));
    apply_setting(world, line.substr(0, colon), std::string(line.substr(colon + 2)));
  }
}

std::string content(const World& world, const std::string& path) {
  const auto file = world.files.all().find(normal_path(path));
  return file == world.files.all().end() ? "(no such file)\n" : file->second;
}

// What `--version` says of the compiler differs where another one is used.
std::string without_compiler(std::string text) {
  constexpr std::string_view before = "built with: ";
  const auto begin = text.find(before);
  if (begin == std::string::npos) return text;
  const auto name = begin + before.size();
  return text.replace(name, text.find('\n', name) - name, "<compiler>");
}

}  // namespace

GoldenCase parse_golden(std::string_view text) {
  GoldenCase parts = Reader().read(text);
  // `--- out` only spells the bytes of the command before it; every later step sees one kind of part.
  for (std::size_t i = 1; i < parts.size(); ++i)
    if (parts[i].kind == Kind::out && parts[i - 1].kind == Kind::command) {
      parts[i - 1].bytes = parts[i].bytes;
      parts.erase(parts.begin() + static_cast<std::ptrdiff_t>(i--));
    }
  return parts;
}

std::string print_golden(const GoldenCase& golden) {
  std::string text;
  for (const GoldenPart& part : golden) text += print(part);
  return text;
}

GoldenCase run_golden(const GoldenCase& golden) {
  World world;
  GoldenCase real;
  std::string input;
  for (const GoldenPart& part : golden) {
    if (part.kind == Kind::out || part.kind == Kind::err || part.kind == Kind::exit) continue;
    real.push_back(part);
    if (part.kind == Kind::head) apply_head(world, part.bytes);
    if (part.kind == Kind::file) (void)world.files.write(part.name, part.bytes);
    if (part.kind == Kind::input) input = part.bytes;
    if (part.kind == Kind::after) real.back().bytes = content(world, part.name);
    if (part.kind != Kind::command) continue;
    const Said said = run_line(world, part.name, input);
    real.back().bytes = without_compiler(said.out);
    if (!said.err.empty()) real.push_back({Kind::err, "", said.err, 0});
    if (said.exit != 0) real.push_back({Kind::exit, std::to_string(said.exit), "", 0});
    input.clear();
  }
  return real;
}

}  // namespace mentor
