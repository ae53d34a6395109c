#include "tests/differential/documents.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string_view>

#include "yaml/read.h"

namespace mentor {

namespace {

namespace fs = std::filesystem;

std::string bytes_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

std::vector<fs::path> yaml_files(const fs::path& folder) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::recursive_directory_iterator(folder))
    if (entry.is_regular_file() && entry.path().extension() == ".yaml") files.push_back(entry.path());
  std::ranges::sort(files);
  return files;
}

// The suite's `yaml` values. Its signs for invisible characters stay: they are letters like others here.
void add_suite(const fs::path& folder, std::vector<std::string>& into) {
  for (const fs::path& path : yaml_files(folder)) {
    const Source source(path.string(), bytes_of(path));
    const yaml::Reading reading = yaml::read(source);
    if (reading.tree.documents.empty()) continue;
    for (const yaml::Node record : reading.tree.document(0).items())
      if (const auto input = record.find("yaml")) into.emplace_back(input->text());
  }
}

class Generator {
 public:
  explicit Generator(std::mt19937& random) : random_(random) {}

  std::string file() {
    for (std::size_t left = one_in(6) ? 1 + below(3) : 1; left > 0; --left) {
      anchors_ = 0;
      out_ += one_in(5) || left > 1 ? "---" : "";
      if (!out_.ends_with("---")) line_begin_ = true;
      block(0, 4);
      if (one_in(10)) out_ += "...\n";
    }
    return std::move(out_);
  }

 private:
  std::size_t below(std::size_t n) { return random_() % n; }
  bool one_in(std::size_t n) { return below(n) == 0; }
  template <std::size_t N>
  std::string_view pick(const std::string_view (&from)[N]) {
    return from[below(N)];
  }
  static std::string spaces(std::size_t n) { return std::string(n, ' '); }

  std::string words() {
    static constexpr std::string_view all[] = {
        "план", "a",     "no",   "1.10", "it's", "http://x", "два слова", "a#b",    "x:y", "-1",   "?q", ":z",
        "é",    "12:30", "null", "~",    "b, c", "[in]",     "{x}",       "«ёлка»", "…",   "a\tb", "–",  "true"};
    std::string made(pick(all));
    while (one_in(3)) made.append(" ").append(pick(all));
    return made;
  }

  std::string quoted_words() {
    static constexpr std::string_view all[] = {"план", "a: b", " # ", "''", "x", "\\", "", "- ", "[", "]", "é", ", "};
    std::string made;
    for (std::size_t left = below(4); left > 0; --left) made += pick(all);
    return made;
  }

  std::string double_quoted() {
    static constexpr std::string_view all[] = {"план",    "a: b", "\\n", "\\\"", "\\x41",
                                               "\\u0416", "\\t",  "'",   " # ",  "\\\\"};
    std::string made = "\"";
    for (std::size_t left = below(4); left > 0; --left) made += pick(all);
    return made + "\"";
  }

  std::string anchor() { return one_in(12) ? "&a" + std::to_string(++anchors_) + " " : ""; }

  // A scalar on one line; inside brackets only what may stand there.
  std::string scalar(bool flow) {
    if (anchors_ > 0 && one_in(10)) return "*a" + std::to_string(1 + below(anchors_)) + (flow ? " " : "");
    const std::string name = anchor();
    switch (below(4)) {
      case 0:
        return name + "'" + quoted_words() + "'";
      case 1:
        return name + double_quoted();
      default:
        return name + words();
    }
  }

  std::string flow(std::size_t indent, int depth) {
    if (depth == 0 || one_in(2)) return one_in(15) ? "" : scalar(true);
    const bool list = one_in(2);
    std::string made = anchor() + (list ? "[" : "{");
    for (std::size_t left = below(4); left > 0; --left) {
      if (one_in(5)) made += "\n" + spaces(indent + 1 + below(3));
      if (!list || one_in(8)) made += scalar(true) + (one_in(6) ? " : " : ": ");
      made += flow(indent, depth - 1);
      if (left > 1 || one_in(5)) made += one_in(4) ? " , " : ", ";
    }
    return made + (list ? "]" : "}");
  }

  void comment() {
    if (one_in(6)) out_ += " # note";
    out_ += "\n";
    while (one_in(8)) out_ += one_in(2) ? "\n" : spaces(below(6)) + "# remark\n";
  }

  void lines_of_text(std::size_t indent, std::string_view between) {
    for (std::size_t left = below(3); left > 0; --left) {
      if (one_in(5)) out_ += "\n";
      out_ += spaces(indent + (one_in(6) ? 1 : 0)) + words() + std::string(between);
    }
  }

  void block_scalar(std::size_t indent) {
    static constexpr std::string_view headers[] = {"|", ">", "|-", ">-", "|+", ">+"};
    out_ += " " + anchor() + std::string(pick(headers));
    comment();
    out_ += spaces(indent) + words() + "\n";
    lines_of_text(indent, "\n");
  }

  // What follows a colon, a dash or `---`, whose lines stand at `indent` or deeper.
  void block(std::size_t indent, int depth) {
    const auto pick = below(depth > 0 ? 9 : 4);
    if (pick == 0) return block_scalar(std::max<std::size_t>(indent, 1));  // the others read none at column 0
    if (pick <= 2) return inline_value(scalar(false), indent);
    if (pick == 3) return inline_value(flow(indent, 2), indent);
    if (!line_begin_) {
      if (one_in(12)) out_ += " " + anchor();
      comment();
    }
    line_begin_ = false;
    collection(indent, depth, pick % 2 == 0);
  }

  void inline_value(const std::string& value, std::size_t indent) {
    out_ += (line_begin_ ? "" : one_in(9) ? "  " : " ") + value;
    line_begin_ = false;
    if (one_in(12)) out_ += "\n" + spaces(indent) + words();
    comment();
  }

  void collection(std::size_t indent, int depth, bool list) {
    for (std::size_t left = 1 + below(4); left > 0; --left) {
      out_ += spaces(indent) + (list ? "-" : key() + ":");
      if (list && depth > 1 && one_in(4)) {
        out_ += " " + key() + ":";
        block(indent + 3 + below(2), depth - 2);
        if (one_in(2)) out_ += spaces(indent + 2) + key() + ": " + words() + "\n";
      } else if (one_in(15)) {
        comment();
      } else {
        block(indent + 1 + below(3), depth - 1);
      }
    }
  }

  std::string key() {
    static constexpr std::string_view all[] = {"id", "срок", "title", "a b", "'x: y'", "\"q\"", "1", "no", "x-y"};
    return std::string(pick(all)) + (one_in(4) ? std::to_string(below(9)) : "");
  }

  std::mt19937& random_;
  std::string out_;
  std::size_t anchors_ = 0;
  bool line_begin_ = false;  // nothing stands before the value on its line
};

// Where the line that holds `at` begins, and where the next one does.
std::pair<std::size_t, std::size_t> line_around(const std::string& text, std::size_t at) {
  const auto before = at == 0 ? std::string::npos : text.rfind('\n', at - 1);
  const auto end = text.find('\n', at);
  return {before == std::string::npos ? 0 : before + 1, end == std::string::npos ? text.size() : end + 1};
}

void change_line(std::string& text, std::mt19937& random) {
  const auto [begin, end] = line_around(text, random() % (text.size() + 1));
  const std::string line = text.substr(begin, end - begin);
  switch (random() % 5) {
    case 0:
      text.erase(begin, end - begin);
      break;
    case 1:
      text.insert(begin, line);
      break;
    case 2:
      text.insert(begin, std::string(1 + random() % 3, ' '));
      break;
    case 3:
      text.erase(begin, std::min<std::size_t>(random() % 3, line.find_first_not_of(' ') % (line.size() + 1)));
      break;
    default:
      text.erase(begin, end - begin);
      text.insert(line_around(text, random() % (text.size() + 1)).first, line);
  }
}

void change_bytes(std::string& text, std::mt19937& random) {
  static constexpr std::string_view pieces[] = {" ",
                                                "\n",
                                                "\t",
                                                "-",
                                                "- ",
                                                ":",
                                                ": ",
                                                "?",
                                                ",",
                                                "[",
                                                "]",
                                                "{",
                                                "}",
                                                "#",
                                                " #",
                                                "&b ",
                                                "*b",
                                                "*",
                                                "'",
                                                "\"",
                                                "\\",
                                                "|",
                                                ">",
                                                "%",
                                                "@",
                                                "`",
                                                "!x ",
                                                "\r",
                                                "\r\n",
                                                "é",
                                                "—",
                                                "\x01",
                                                "\n  ",
                                                "\n- ",
                                                "---\n",
                                                "...\n",
                                                "\n a: b\n",
                                                "''",
                                                "\\n",
                                                "\xE2\x80\xA8",
                                                "<<: ",
                                                "|2",
                                                "\xEF\xBB\xBF",
                                                "\x85",
                                                "  ",
                                                "\n\n",
                                                "? ",
                                                "0",
                                                "=",
                                                ", ",
                                                "~"};
  const auto at = random() % (text.size() + 1);
  const auto length = std::min<std::size_t>(random() % 4, text.size() - at);
  text.replace(at, length, random() % 4 == 0 ? std::string_view() : pieces[random() % std::size(pieces)]);
}

}  // namespace

std::vector<std::string> real_documents() {
  std::vector<std::string> documents;
  for (const fs::path& path : yaml_files(fs::path(MENTOR_SOURCE_DIR) / "examples")) {
    std::string bytes = bytes_of(path);
    constexpr std::size_t enough = 3000;  // the rest of a roadmap is more of the same
    if (bytes.size() > enough) bytes.resize(bytes.rfind('\n', enough) + 1);
    documents.push_back(std::move(bytes));
  }
  if (const char* suite = std::getenv("YAML_TEST_SUITE"); suite && fs::is_directory(suite)) add_suite(suite, documents);
  return documents;
}

std::string generated(std::mt19937& random) { return Generator(random).file(); }

std::string mutated(std::string text, std::mt19937& random) {
  for (std::size_t left = 1 + random() % 4; left > 0; --left) {
    if (random() % 3 == 0)
      change_line(text, random);
    else
      change_bytes(text, random);
  }
  return text;
}

}  // namespace mentor
