// Compares the strict reader with libyaml and yaml-cpp: what it accepts must mean the same to them, what it refuses
// must be wrong for them too or refused for a reason listed below. `--mutants N` (default 20000) damaged copies are
// tried, from `--seed S` (default 1) on; `--show RULE` prints the first file that is refused by that rule only here.
#include <fmt/core.h>

#include <algorithm>
#include <cctype>
#include <chrono>
#include <cstdlib>
#include <map>
#include <set>

#include "tests/differential/documents.h"
#include "tests/differential/others.h"
#include "yaml/events.h"
#include "yaml/faults.h"
#include "yaml/read.h"

namespace mentor {

namespace {

using Counts = std::map<std::string, std::size_t>;

using Reasons = std::map<std::string_view, std::string_view>;

// What the reader refuses though libyaml reads it, and why that is meant.
const Reasons& refused_reasons() {
  static const Reasons reasons = {
      {"alias-cycle", "libyaml does not look what an alias stands for"},
      {"bidi-character", "refused on purpose"},
      {"complex-key", "refused on purpose (reference/yaml.md)"},
      {"control-character", "refused on purpose; also a byte-order mark in the middle"},
      {"directive", "refused on purpose; YAML 1.1 too"},
      {"duplicate-key", "an error of the specification that libyaml leaves to others"},
      {"invalid-yaml", "`|#`: a comment needs a space before it; `&a?x`: names may hold any character in YAML 1.2"},
      {"merge-key", "refused on purpose"},
      {"missing-comma", "`?'x` in brackets is no key in YAML 1.2"},
      {"missing-dash", "a block scalar, like all values of a list, must be indented deeper than the list"},
      {"missing-space-before-comment", "an error of the specification that libyaml does not see: `\"\"# x`"},
      {"special-first-character", "`-,` in brackets, `|` at the column of its key, names with ? or :"},
      {"missing-space-after-colon", "`&a: 1`: names of anchors may hold a colon in YAML 1.2"},
      {"tab-indentation", "a tab in the indentation of lines inside brackets and quotes"},
      {"tag-refused", "refused on purpose"},
      {"text-after-value", "`&a:1 'x' y`: names of anchors may hold any character in YAML 1.2"},
      {"too-deep", "a limit"},
      {"unclosed-bracket", "lines inside brackets must be indented; libyaml does not look at that"},
      {"unclosed-quote", "lines inside quotes must be indented; libyaml does not look at that"},
      {"undefined-alias", "libyaml does not look what an alias stands for"},
      {"wrong-indentation", "a closing bracket at the indentation of what is around the brackets"},
  };
  return reasons;
}

// What libyaml says of files that are valid in YAML 1.2: it reads YAML 1.1.
const Reasons& accepted_reasons() {
  static const Reasons reasons = {
      {"could not find expected ':'", "`*a :` and the like; names of anchors end earlier in YAML 1.1"},
      {"could not find expected directive name", "`%` at the beginning of a later line of a plain text"},
      {"did not find expected ',' or ']'", "`?x` in brackets; names of anchors"},
      {"did not find expected ',' or '}'", "`?x` and `\"k\":v` in brackets; names of anchors"},
      {"did not find expected '-' indicator", "an empty key: `- : x`"},
      {"did not find expected <document start>", "a block scalar at column 0; `...` without a document"},
      {"did not find expected alphabetic or numeric character", "names of anchors with other letters"},
      {"did not find expected comment or line break", "names of anchors"},
      {"did not find expected key", "an empty key: `: x`"},
      {"did not find expected node content", "`...` or an empty value in brackets"},
      {"found a tab character that violates indentation", "a line of nothing but a tab"},
      {"found a tab character where an indentation space is expected", "a text that begins with a tab"},
      {"found an indentation indicator equal to 0", "the end of a name of an anchor"},
      {"found character that cannot start any token", "a tab or % at the beginning of a line that is no key"},
      {"found undefined tag handle", "`!` in a plain text"},
      {"found unexpected ':'", "`:x` in brackets"},
      {"found unexpected document indicator", "a document without content"},
      {"found unexpected end of stream", "quotes on several lines with `---` inside a line"},
      {"found unexpected non-alphabetical character", "`%` in a plain text"},
      {"found unknown directive name", "`%` in a plain text"},
      {"mapping keys are not allowed in this context", "`?` before a tab or in a plain text"},
      {"mapping values are not allowed in this context", "an empty key; a colon before a tab"},
  };
  return reasons;
}

class Comparison {
 public:
  explicit Comparison(std::string show) : show_(std::move(show)) {}

  void compare(const std::string& bytes) {
    ++tried_;
    if (is_other_for_them(bytes)) {
      ++only_read_;
      yaml::read(Source("x.yaml", bytes));
      return;
    }
    const auto began = std::chrono::steady_clock::now();
    const Source source("x.yaml", bytes);
    const yaml::Reading reading = yaml::read(source);
    slowest_ = std::max(slowest_, std::chrono::steady_clock::now() - began);
    const Said libyaml = libyaml_events(bytes);
    const Diagnostic* fault = first_error(reading);
    if (fault)
      refused(bytes, reading, *fault, libyaml);
    else
      accepted(bytes, reading.tree, libyaml);
  }

  bool report() const {
    fmt::print(
        "{} files: {} accepted, {} refused, {} with a mark or line ends of YAML 1.1 only read; slowest {:.1f} ms\n",
        tried_, accepted_, tried_ - accepted_ - only_read_, only_read_,
        std::chrono::duration<double, std::milli>(slowest_).count());
    fmt::print("accepted, libyaml: {} equal, {} refused by it, {} read otherwise by it as listed\n", equal_,
               accepted_ - equal_ - unequal_ - listed_, listed_);
    print("refused by libyaml, which reads YAML 1.1", problems_, accepted_reasons());
    fmt::print(
        "accepted, yaml-cpp: {} equal, {} refused by it, {} read otherwise by it alone, {} where libyaml refuses\n",
        equal_cpp_, accepted_ - equal_cpp_ - unequal_cpp_, outvoted_, no_judge_);
    fmt::print("refused: {} by libyaml too\n", both_refused_);
    print("refused here only", only_here_, refused_reasons());
    fmt::print("faults: {}\n", faults_);
    return faults_ == 0;
  }

 private:
  // U+2028 and U+2029 end lines in YAML 1.1, which the other two read, and are letters in YAML 1.2; a byte-order mark
  // is a column to libyaml.
  static bool is_other_for_them(const std::string& bytes) {
    return bytes.starts_with("\xEF\xBB\xBF") || bytes.find("\xE2\x80\xA8") != std::string::npos ||
           bytes.find("\xE2\x80\xA9") != std::string::npos;
  }

  // Whether the last line is nothing but spaces and has no line end: it is an empty line to the specification's own
  // parser and to the YAML test suite (JEF9), nothing to libyaml.
  static bool ends_in_spaces(const std::string& bytes) {
    const auto last = bytes.find_last_not_of(' ');
    return last != std::string::npos && last + 1 < bytes.size() && (bytes[last] == '\n' || bytes[last] == '\r');
  }

  // Whether there is something that libyaml reads as YAML 1.1 does: a plain text in brackets that begins with `?` or
  // `:`, a name of an anchor with other characters than Latin letters, digits, - and _, a block scalar at column 0.
  static bool is_other_in_1_1(const yaml::Tree& tree) {
    const auto is_odd = [](char c) { return std::isalnum(static_cast<unsigned char>(c)) == 0 && c != '-' && c != '_'; };
    const auto has_odd = [&](const std::string& name) { return std::ranges::any_of(name, is_odd); };
    const auto is_other = [&](const yaml::Stored& node) {
      const std::string_view text = tree.source->text(node.span);
      if (node.style == yaml::Style::plain) return text.starts_with('?') || text.starts_with(':');
      const auto lines = text.find_first_of("\r\n");
      const auto first = text.find_first_not_of("\r\n", lines);
      return (node.style == yaml::Style::literal || node.style == yaml::Style::folded) &&
             first != std::string_view::npos && text[first] != ' ';
    };
    return std::ranges::any_of(tree.anchors, has_odd) || std::ranges::any_of(tree.nodes, is_other);
  }

  static const Diagnostic* first_error(const yaml::Reading& reading) {
    const auto found = std::ranges::find(reading.faults, Severity::error, &Diagnostic::severity);
    return found == reading.faults.end() ? nullptr : &*found;
  }

  // A forbidden character has other faults in its wake, so it counts first.
  static std::string reason(const yaml::Reading& reading) {
    const auto found = std::ranges::find(reading.faults, &yaml::control_character, &Diagnostic::rule);
    return std::string(found != reading.faults.end() ? found->rule->name : first_error(reading)->rule->name);
  }

  static void print(std::string_view title, const Counts& counts, const Reasons& reasons) {
    fmt::print("{}:\n", title);
    for (const auto& [what, count] : counts) {
      const auto reason = reasons.find(what);
      fmt::print("  {:>8}  {} ({})\n", count, what,
                 reason == reasons.end() ? "only beside what YAML 1.1 reads otherwise" : reason->second);
    }
  }

  void refused(const std::string& bytes, const yaml::Reading& reading, const Diagnostic& fault, const Said& libyaml) {
    if (!libyaml.accepted) {
      ++both_refused_;
      return;
    }
    const std::string rule = reason(reading);
    ++only_here_[rule];
    if (!refused_reasons().contains(rule)) wrong("refused, and for no listed reason: " + rule, bytes);
    if (show_ == rule) fmt::print("--- {}:{}\n{}\n", fault.place.begin().line, fault.place.begin().column, bytes);
  }

  void accepted(const std::string& bytes, const yaml::Tree& tree, const Said& libyaml) {
    ++accepted_;
    const std::string events = yaml::to_events(tree);
    if (!libyaml.accepted) {
      ++problems_[libyaml.problem];
      if (!accepted_reasons().contains(libyaml.problem) && !is_other_in_1_1(tree))
        wrong("libyaml: " + libyaml.problem, bytes);
      if (show_ == libyaml.problem) fmt::print("---\n{}\n", bytes);
    } else if (libyaml.events == events) {
      ++equal_;
    } else if (ends_in_spaces(bytes) || is_other_in_1_1(tree)) {
      ++listed_;
    } else {
      ++unequal_;
      wrong("libyaml reads otherwise:\n" + difference(events, libyaml.events), bytes);
    }
    const Said yaml_cpp = yaml_cpp_events(bytes);
    if (!yaml_cpp.accepted) return;
    const std::string plain_events = plain(events);
    if (yaml_cpp.events == plain_events) {
      ++equal_cpp_;
      return;
    }
    ++unequal_cpp_;
    ++(!libyaml.accepted ? no_judge_ : outvoted_);
  }

  static std::string difference(const std::string& ours, const std::string& theirs) {
    const auto [here, there] = std::mismatch(ours.begin(), ours.end(), theirs.begin(), theirs.end());
    const auto line = [](const std::string& text, std::string::const_iterator at) {
      auto begin = at;
      while (begin != text.begin() && *(begin - 1) != '\n') --begin;
      return std::string(begin, std::find(at, text.end(), '\n'));
    };
    return "  here:  " + line(ours, here) + "\n  there: " + line(theirs, there);
  }

  void wrong(const std::string& what, const std::string& bytes) {
    constexpr std::size_t shown = 20;
    if (++faults_ <= shown) fmt::print("FAULT: {}\n---\n{}\n---\n", what, bytes);
  }

  std::string show_;
  std::size_t tried_ = 0, accepted_ = 0, equal_ = 0, unequal_ = 0, equal_cpp_ = 0, unequal_cpp_ = 0, outvoted_ = 0,
              no_judge_ = 0;
  std::size_t only_read_ = 0, listed_ = 0;
  std::size_t both_refused_ = 0, faults_ = 0;
  Counts problems_, only_here_;
  std::chrono::steady_clock::duration slowest_{};
};

int run(std::size_t mutants, unsigned seed, std::string show) {
  std::mt19937 random(seed);
  Comparison comparison(std::move(show));
  const std::vector<std::string> real = real_documents();
  for (const std::string& bytes : real) comparison.compare(bytes);
  for (std::size_t i = 0; i < mutants; ++i) {
    std::string bytes = random() % 4 == 0 ? real[random() % real.size()] : generated(random);
    if (i % 8 == 0) comparison.compare(bytes);
    comparison.compare(mutated(std::move(bytes), random));
  }
  return comparison.report() ? 0 : 1;
}

}  // namespace

}  // namespace mentor

int main(int count, char** arguments) {
  std::size_t mutants = 20'000;
  unsigned seed = 1;
  std::string show;
  for (int i = 1; i + 1 < count; i += 2) {
    const std::string_view name = arguments[i];
    if (name == "--mutants") mutants = std::strtoull(arguments[i + 1], nullptr, 10);
    if (name == "--seed") seed = static_cast<unsigned>(std::strtoul(arguments[i + 1], nullptr, 10));
    if (name == "--show") show = arguments[i + 1];
  }
  return mentor::run(mutants, seed, std::move(show));
}
