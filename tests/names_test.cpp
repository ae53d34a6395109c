// Several sources of a module are compiled as one (MENTOR_UNITY), so what is meant for one of them is seen by others:
// names that only one file knows must be the only ones of their module.
#include <doctest/doctest.h>

#include <map>
#include <optional>
#include <regex>
#include <set>
#include <sstream>

#include "tests/support/world.h"

namespace mentor {

namespace {

struct Definition {
  std::string name;
  std::string text;  // the line where it begins
  std::string place;
};

// Without what stands between the innermost brackets of this kind, until none are left.
std::string without(std::string line, const std::regex& innermost) {
  for (std::string before; before != line;) {
    before = line;
    line = std::regex_replace(line, innermost, "");
  }
  return line;
}

// What a line at the left margin defines: `gap` and `most` for «constexpr int gap = 1, most = 2;».
std::vector<std::string> names_defined(const std::string& text) {
  static const std::regex literals(R"("(\\.|[^"\\])*"|'(\\.|[^'\\])+')"), angles("<[^<>]*>"), round(R"(\([^()]*\))"),
      curly(R"(\{[^{}]*\})"), attribute(R"(\[\[[^\]]*\]\] ?)"), comment("//.*"), member(R"(\w+(<\w+>)?::~?\w+\()");
  static const std::regex type(R"((?:using|struct|class|enum class|enum|union|concept) (?:[\w:]*::)?(\w+).*)");
  static const std::regex first(R"([\w:&*\s]*?[\s&*](\w+)\s*(?:[({=;\[].*|:(?!:).*|))");
  static const std::regex more(R"(, [&*]*(\w+)\s*(?=[=,;{\[]|$))");
  std::string line = std::regex_replace(std::regex_replace(text, literals, ""), comment, "");
  line = without(std::regex_replace(line, attribute, ""), angles);
  if (line.starts_with("template ")) line.erase(0, line.find_first_not_of(' ', 8));
  std::smatch found;
  if (line.find("operator") != std::string::npos || line.starts_with("static_assert") ||
      line.starts_with("using namespace") || std::regex_search(line, member))
    return {};
  if (std::regex_match(line, found, type)) return {found[1]};
  if (!std::regex_match(line, found, first)) return {};
  std::vector<std::string> names = {found[1]};
  // A variable's first sign is no bracket of a function; others may follow it.
  if (const char sign = line[static_cast<std::size_t>(found.position(1) + found.length(1))]; sign == '(') return names;
  const std::string bare = without(without(line, round), curly);
  for (std::sregex_iterator each(bare.begin(), bare.end(), more), end; each != end; ++each) names.push_back((*each)[1]);
  return names;
}

// What only this source knows: in anonymous namespaces, and `static` functions. clang-format sees to it that what is
// defined there begins at the left margin, and nothing else does but ends, comments and lines of raw strings.
std::vector<Definition> definitions_in(const std::string& file, const std::string& source) {
  std::vector<Definition> found;
  std::istringstream lines(source);
  bool hidden = false;
  std::optional<std::string> raw;  // the end of the raw string that the line stands in
  static const std::regex opening(R"re(R"(\w*)\()re");
  std::size_t number = 0;
  for (std::string line; std::getline(lines, line);) {
    ++number;
    const std::string text = line;
    const bool inside = raw.has_value();
    if (inside) {
      const std::size_t end = line.find(*raw);
      if (end == line.npos) continue;
      line.erase(0, end + raw->size());
      raw.reset();
    }
    for (std::smatch begin; line.find("R\"") != line.npos && std::regex_search(line, begin, opening);) {
      const std::string close = ")" + begin[1].str() + "\"";
      const auto from = static_cast<std::size_t>(begin.position()), end = line.find(close, from);
      if (end == line.npos) {
        raw = close;
        break;
      }
      line.replace(from, end + close.size() - from, "text");
    }
    if (text == "namespace {") hidden = true;
    if (text == "}  // namespace") hidden = false;
    const bool at_margin =
        !inside && !text.empty() && std::string_view(" }#/)").find(text[0]) == std::string_view::npos;
    if (!at_margin || !(hidden || text.starts_with("static "))) continue;
    for (std::string& name : names_defined(line))
      found.push_back({std::move(name), text, file + ":" + std::to_string(number)});
  }
  return found;
}

// The same alias twice is one and the same thing, and the compiler takes it so.
bool is_same_alias(const Definition& left, const Definition& right) {
  return left.text == right.text && left.text.starts_with("using ");
}

// Pairs of definitions in different sources of one module that have the same name. `sources` has the bytes by path.
std::vector<std::string> clashes(const std::map<std::string, std::string>& sources) {
  std::map<std::pair<std::string, std::string>, std::pair<std::string, Definition>> seen;  // module, name → file
  std::vector<std::string> told;
  for (const auto& [file, bytes] : sources) {
    const std::string path = file.starts_with("lib/") ? file.substr(4) : file;
    const std::string module = path.substr(0, path.find('/'));
    for (const Definition& each : definitions_in(file, bytes)) {
      const auto [other, is_new] = seen.try_emplace({module, each.name}, file, each);
      if (is_new || other->second.first == file || is_same_alias(other->second.second, each)) continue;
      told.push_back(
          each.place + ": `" + each.name + "` is defined in " + other->second.second.place +
          " too, and both may be compiled as one source. Where they do the same, write it once, in a header "
          "that both include; else give one a name that says more, as check_stage_order has that of its file");
    }
  }
  return told;
}

}  // namespace

TEST_CASE("no two sources of a module define the same name for themselves") {
  std::map<std::string, std::string> all;
  for (const char* folder : {"lib", "cmd"})
    for (const std::string& file : sources(folder, ".cpp"))
      if (!file.ends_with("_test.cpp")) all[file] = read_source(file);
  std::size_t seen = 0;
  for (const auto& [file, bytes] : all) seen += definitions_in(file, bytes).size();
  CHECK(seen > 1000);
  for (const std::string& clash : clashes(all)) FAIL_CHECK(clash);
}

TEST_CASE("the names that a line defines") {
  using Names = std::vector<std::string>;
  const std::pair<const char*, Names> rows[] = {
      {"void check_text(const Located<std::string>& text, Findings& found) {", {"check_text"}},
      {"bool is_digit(char byte) { return '0' <= byte && byte <= '9'; }", {"is_digit"}},
      {"constexpr std::array<std::string_view, 2> words = {\"a, b\", \"c\"};", {"words"}},
      {"constexpr double head = 50, row_padding = 8;  // of a row, in points", {"head", "row_padding"}},
      {"constexpr Layout wide = {760, 230, false}, narrow = {360, 4, true};", {"wide", "narrow"}},
      {"constexpr Counted times{\"time\", \"times\"};", {"times"}},
      {"const std::vector<Item>& commonest(const Spellings& spellings) {", {"commonest"}},
      {"[[noreturn]] void usage(Message message, Message help = {}) {", {"usage"}},
      {"template <class T, class Less>", {}},
      {"template <class T> void put(const T& each, int width) {", {"put"}},
      {"struct Column {", {"Column"}},
      {"class TypedLine final : public Words {", {"TypedLine"}},
      {"enum class Mark : unsigned char { unseen, seen };", {"Mark"}},
      {"using Names = std::set<std::string>;", {"Names"}},
      {"using std::chrono::days;", {"days"}},
      {"using namespace party_notes;", {}},
      {"bool operator<(const Key& left, const Key& right) {", {}},
      {"Auction::Auction(const Parts& parts, std::size_t most_steps)", {}},
      {"static_assert(are_right());", {}},
      {"static bool begins_heading(const std::string& text) {", {"begins_heading"}},
      {"std::uint32_t count;", {"count"}},
  };
  for (const auto& [line, names] : rows) CHECK_MESSAGE(names_defined(line) == names, line);
}

TEST_CASE("the check of names finds what two sources define") {
  const auto hidden = [](const std::string& what) { return "namespace {\n\n" + what + "\n\n}  // namespace\n"; };
  const std::string one = hidden("void tell(int word) {\n  told(word);\n}"), other = hidden("bool tell(long word);");
  CHECK(clashes({{"lib/check/a.cpp", one}, {"lib/check/rules/b.cpp", other}}).size() == 1);
  CHECK(clashes({{"lib/check/a.cpp", one}, {"lib/match/b.cpp", other}}).empty());
  CHECK(clashes({{"cmd/a.cpp", one}, {"cmd/b.cpp", "static bool tell() {\n  return true;\n}\n"}}).size() == 1);
  CHECK(clashes({{"cmd/a.cpp", one}, {"cmd/b.cpp", "bool tell() {\n  return true;\n}\n"}}).empty());
  // In one source both are meant.
  CHECK(clashes({{"cmd/a.cpp", hidden("void tell(int word);\nvoid tell(long word);")}}).empty());
  const std::string alias = hidden("using Kind = Token::Kind;");
  CHECK(clashes({{"cmd/a.cpp", alias}, {"cmd/b.cpp", alias}}).empty());
  CHECK(clashes({{"cmd/a.cpp", alias}, {"cmd/b.cpp", hidden("using Kind = Word::Kind;")}}).size() == 1);
  // What stands in a raw string is no definition.
  const std::string raw = hidden("constexpr auto script = R\"x(\nvoid tell() {\n)x\";");
  CHECK(clashes({{"cmd/a.cpp", one}, {"cmd/b.cpp", raw}}).empty());
  CHECK(clashes({{"cmd/a.cpp", one}, {"cmd/b.cpp", raw + other}}).size() == 1);
}

}  // namespace mentor
