// Findings for GitHub Actions: workflow commands, which it shows beside the lines, and the page of a step's summary.
#include <fmt/core.h>

#include "render/escape.h"
#include "render/exported.h"
#include "unicode/width.h"

namespace mentor {

namespace {

constexpr Severity severities[] = {Severity::error, Severity::warning, Severity::note};
// GitHub shows ten annotations of each kind for a step and drops the rest without a word.
constexpr std::size_t most_annotations = 10;
// A page of a step may have a mebibyte; nobody reads so much.
constexpr std::size_t most_summary_rows = 500;
constexpr std::size_t most_summary_bytes = 900'000;

// The data of a command; in a property `:` and `,` have a meaning too.
std::string escaped(std::string_view text, bool property) {
  std::string out;
  for (const char c : text) {
    const bool special = c == '%' || c == '\r' || c == '\n' || (property && (c == ':' || c == ','));
    if (special)
      out += fmt::format("%{:02X}", static_cast<unsigned>(c));
    else
      out += c;
  }
  return out;
}

// Columns are only meant for places within one line.
std::string region(const Place& place) {
  if (!place) return "";
  const Position begin = place.begin(), end = place.end();
  if (begin.line != end.line) return fmt::format(",line={},endLine={}", begin.line, end.line);
  return fmt::format(",line={},col={},endColumn={}", begin.line, begin.column, end.column);
}

std::string annotation(const Diagnostic& finding, const FindingsOptions& options) {
  const std::string_view word = finding.severity == Severity::note ? "notice" : to_string(finding.severity);
  std::string text = one_line(finding.message.in(options.machine_language));
  if (!finding.help.empty()) text += "\n" + one_line(finding.help.in(options.machine_language));
  return fmt::format("::{} file={}{},title={}::{}\n", word,
                     escaped(visible(exported_path(finding.place, options)), true), region(finding.place),
                     escaped(rule_title(*finding.rule), true), escaped(text, false));
}

std::string more(Severity severity, std::size_t number, Language language) {
  return Message{{"and {0} more; GitHub shows no more than {1} here, “mentor validate” shows all of them",
                  "и ещё {0}; GitHub показывает здесь не больше {1}, все покажет «mentor validate»"},
                 {counted_findings(severity, number), most_annotations}}
             .in(language) +
         "\n";
}

std::string place_in_code(const Diagnostic& finding, const FindingsOptions& options) {
  const std::string path = one_line(exported_path(finding.place, options));
  return markdown_escaped(finding.place ? fmt::format("{}:{}", path, finding.place.begin().line) : path, " ");
}

std::string row(const Diagnostic& finding, const FindingsOptions& options) {
  const Language language = options.machine_language;
  const auto cell = [&](const Message& message) { return markdown_escaped(one_line(message.in(language)), " "); };
  return fmt::format("| {} | {} | {} | {} | {} |\n", severity_word(finding.severity).in(language),
                     place_in_code(finding, options), finding.rule->code, cell(finding.message),
                     finding.help.empty() ? "" : cell(finding.help));
}

constexpr Text findings_head = {"| | where | rule | what is wrong | what to do |\n| --- | --- | --- | --- | --- |\n",
                                "| | где | правило | что не так | что делать |\n| --- | --- | --- | --- | --- |\n"};

// The rows in the order of severity, as many as there is room for, and how many of them there are.
std::pair<std::string, std::size_t> rows(std::span<const Diagnostic> findings, const FindingsOptions& options) {
  std::string text;
  std::size_t number = 0;
  for (const Severity severity : severities)
    for (const Diagnostic& finding : findings) {
      if (finding.severity != severity || number == most_summary_rows) continue;
      const std::string next = row(finding, options);
      if (text.size() + next.size() > most_summary_bytes) return {text, number};
      text += next;
      ++number;
    }
  return {text, number};
}

}  // namespace

std::string findings_github(std::span<const Diagnostic> findings, const FindingsOptions& options) {
  std::string out;
  for (const Severity severity : severities) {
    std::size_t number = 0;
    for (const Diagnostic& finding : findings)
      if (finding.severity == severity && ++number <= most_annotations) out += annotation(finding, options);
    if (number > most_annotations) out += more(severity, number - most_annotations, options.machine_language);
  }
  return out;
}

std::string findings_github_summary(std::span<const Diagnostic> findings, const FindingsOptions& options) {
  const Language language = options.machine_language;
  const FindingCounts counts = count(findings);
  std::string page = "## mentor validate\n\n";
  page += findings_summary(counts.errors, counts.warnings, counts.notes, options.files, language) + "\n";
  if (counts.total() == 0) return page;
  const auto [text, number] = rows(findings, options);
  page += "\n" + std::string(findings_head.in(language)) + text;
  if (number < counts.total())
    page +=
        "\n" +
        Message{{"Shown here: the first {0} of {1}.", "Здесь показаны первые {0} из {1}."}, {number, counts.total()}}
            .in(language) +
        "\n";
  return page;
}

}  // namespace mentor
