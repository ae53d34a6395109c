// Findings as test results. Names hold no line numbers, so that CI can say which failures are new, and are made
// different, since readers keep only one of two cases of the same name.
#include <fmt/core.h>

#include <map>

#include "render/escape.h"
#include "render/exported.h"

namespace mentor {

namespace {

constexpr std::string_view clean = R"(<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="mentor validate" tests="1" failures="0" errors="0">
  <testsuite name="mentor validate" tests="1" failures="0" errors="0" skipped="0">
    <testcase name="no findings" classname="mentor validate"/>
  </testsuite>
</testsuites>
)";

// The findings of one file, one after another.
class Suite {
 public:
  Suite(std::string path, const FindingsOptions& options) : path_(std::move(path)), options_(options) {}

  const std::string& path() const { return path_; }
  std::size_t failures() const { return failures_; }

  void add(const Diagnostic& finding) {
    const std::string file = xml_escaped(path_);
    const std::string sentence = exported_sentence(finding, options_.machine_language);
    cases_ += fmt::format("    <testcase name=\"{}\" classname=\"{}\" file=\"{}\" line=\"{}\">\n",
                          xml_escaped(name_of(finding)), file, file, finding.place.begin().line);
    const std::string place =
        fmt::format("{}:{}:{}: ", path_, finding.place.begin().line, finding.place.begin().column);
    cases_ += outcome(finding, sentence, place) + "    </testcase>\n";
    ++tests_;
  }

  std::string text() const {
    return fmt::format(
        "  <testsuite name=\"{}\" tests=\"{}\" failures=\"{}\" errors=\"0\" skipped=\"0\">\n{}  </testsuite>\n",
        xml_escaped(path_), tests_, failures_, cases_);
  }

 private:
  std::string name_of(const Diagnostic& finding) {
    const std::string message = one_line(finding.message.in(options_.machine_language));
    std::string name = fmt::format("{}: {}", rule_title(*finding.rule), message);
    const std::size_t nth = ++names_[name];
    return nth == 1 ? name : fmt::format("{} ({})", name, nth);
  }

  // What does not fail the run is a passed case that says something.
  std::string outcome(const Diagnostic& finding, const std::string& sentence, const std::string& place) {
    if (finding.severity < options_.fail_on)
      return fmt::format("      <system-out>{}: {}</system-out>\n", to_string(finding.severity),
                         xml_escaped(place + sentence));
    ++failures_;
    return fmt::format("      <failure type=\"{}\" message=\"{}\">{}</failure>\n", finding.rule->name,
                       xml_escaped(sentence), xml_escaped(place + sentence));
  }

  std::string path_;
  const FindingsOptions& options_;
  std::map<std::string, std::size_t> names_;
  std::string cases_;
  std::size_t tests_ = 0;
  std::size_t failures_ = 0;
};

}  // namespace

std::string findings_junit(std::span<const Diagnostic> findings, const FindingsOptions& options) {
  if (findings.empty()) return std::string(clean);
  std::vector<Suite> suites;
  for (const Diagnostic& finding : findings) {
    std::string path = exported_path(finding.place, options);
    if (suites.empty() || suites.back().path() != path) suites.emplace_back(std::move(path), options);
    suites.back().add(finding);
  }
  std::size_t failures = 0;
  std::string body;
  for (const Suite& suite : suites) {
    failures += suite.failures();
    body += suite.text();
  }
  return fmt::format(
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<testsuites name=\"mentor validate\" tests=\"{}\" failures=\"{}\" errors=\"0\">\n{}</testsuites>\n",
      findings.size(), failures, body);
}

}  // namespace mentor
