// Findings on a terminal.
#include <fmt/core.h>

#include <algorithm>

#include "render/each_finding.h"
#include "render/escape.h"
#include "render/findings.h"
#include "render/snippet.h"
#include "render/style.h"
#include "render/table.h"
#include "unicode/width.h"

namespace mentor {

namespace {

Style severity_style(Severity severity) {
  if (severity == Severity::error) return Style::red;
  return severity == Severity::warning ? Style::yellow : Style::cyan;
}

class FindingsWriter {
 public:
  FindingsWriter(const FindingsOptions& options, std::string& out) : options_(options), out_(out) {}

  void finding(const Diagnostic& finding) {
    const std::string word(severity_word(finding.severity).in(options_.language));
    const std::string rule = fmt::format("[{} {}]", finding.rule->code, finding.rule->name);
    out_ += paint(where(finding.place), Style::bold, options_.colour);
    out_ += paint(word + ":", severity_style(finding.severity), options_.colour);
    out_ += fmt::format(" {} {}\n", sentence(finding.message), paint(rule, Style::dim, options_.colour));
    source_line(finding.place, severity_style(finding.severity));
    for (const Related& related : finding.related) {
      // What stands on the same words needs no second picture of them.
      const bool elsewhere = related.place != finding.place;
      out_ += fmt::format("  {}{}\n", elsewhere ? where(related.place) : "", sentence(related.message));
      if (elsewhere) source_line(related.place, Style::cyan);
    }
    help(finding.help);
    fix(finding.fix);
  }

 private:
  // A sentence may quote a user's text with line feeds in it; here it is one line.
  std::string sentence(const Message& message) const { return one_line(message.in(options_.language)); }

  std::string where(const Place& place) const {
    if (!place) return "";
    const std::string& path = place.source->path();
    const Position position = place.begin();
    const std::string shown = visible(options_.shown_path ? options_.shown_path(path) : path);
    return fmt::format("{}:{}:{}: ", shown, position.line, position.column);
  }

  void source_line(const Place& place, Style style) {
    if (!place) return;
    const std::string number = fmt::format("{:>5} | ", place.begin().line);
    const std::size_t room = options_.width == 0 ? 0 : std::max<std::size_t>(options_.width, number.size() + 20);
    const Snippet shown = snippet(place, room == 0 ? 0 : room - number.size());
    const std::string caret = "^" + std::string(shown.length - 1, '~');
    std::string line = paint(number, Style::dim, options_.colour) + shown.line;
    while (line.ends_with(' ')) line.pop_back();
    out_ += line + "\n";
    out_ += paint("      | ", Style::dim, options_.colour) + std::string(shown.caret, ' ') +
            paint(caret, style, options_.colour) + "\n";
  }

  void help(const Message& message) {
    if (message.empty()) return;
    constexpr Text word = {"help: {0}", "что делать: {0}"};
    out_ += lay_out(Message{word, {sentence(message)}}.in(options_.language), options_.width, 2);
  }

  // Which option mends it, and how.
  void fix(const std::optional<Fix>& fix) {
    if (!fix || !options_.fixes) return;
    constexpr Text safe = {"--fix: {0}", "--fix: {0}"}, unsafe = {"--unsafe-fixes: {0}", "--unsafe-fixes: {0}"};
    out_ +=
        lay_out(Message{fix->safe ? safe : unsafe, {sentence(fix->title)}}.in(options_.language), options_.width, 2);
  }

  const FindingsOptions& options_;
  std::string& out_;
};

}  // namespace

std::string findings_text(std::span<const Diagnostic> findings, const FindingsOptions& options) {
  std::string out;
  append_each(out, findings,
              [&](std::string& text, const Diagnostic& finding) { FindingsWriter(options, text).finding(finding); });
  return out;
}

}  // namespace mentor
