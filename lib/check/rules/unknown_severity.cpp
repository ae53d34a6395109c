#include "check/mend.h"
#include "check/rule.h"
#include "unicode/fold.h"

namespace mentor {

namespace {

void check_unknown_severity(const CheckInput& input, Findings& found) {
  const std::vector<std::string> known = {"off", "note", "warning", "error"};
  for (const auto& entry : input.programme.file.rules.entries) {
    if (!entry.value || severity_from(entry.value.value)) continue;
    Diagnostic& finding = found.add(entry.value.place, {entry.value.value});
    suggest(finding, entry.value.place, entry.value.value, known);
  }
}

}  // namespace

extern constinit const Rule unknown_severity{
    {
        .code = "C102",
        .name = "unknown-severity",
        .severity = Severity::error,
        .message = {"“{0}” is not a severity", "«{0}» — не уровень важности"},
        .help = {"write off, note, warning or error", "пишите off, note, warning или error"},
        .why = {"The rule keeps its own severity until the word is one of the four.",
                "Пока слово не одно из четырёх, у правила остаётся его собственный уровень."},
        .bad = R"(# file: mentor.yaml
id: example
profile: generic
rules: {deadline-vague: warnning}
)",
        .good = R"(# file: mentor.yaml
id: example
profile: generic
rules: {deadline-vague: warning}
)",
        .fixes = Fixes::unsafe,
    },
    check_unknown_severity};

}  // namespace mentor
