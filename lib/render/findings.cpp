#include "render/findings.h"

#include "render/render.h"
#include "unicode/sentence.h"

namespace mentor {

#define FORMAT(name, function) std::string function(std::span<const Diagnostic>, const FindingsOptions&);
#include "render/findings_formats.def"
#undef FORMAT

namespace {

struct FindingsFormat {
  std::string_view name;
  std::string (*function)(std::span<const Diagnostic>, const FindingsOptions&);
};

constexpr FindingsFormat formats_of_findings[] = {
#define FORMAT(name, function) {#name, function},
#include "render/findings_formats.def"
#undef FORMAT
};

constexpr Counted error_word = {"error", "errors", "ошибка", "ошибки", "ошибок"};
constexpr Counted warning_word = {"warning", "warnings", "предупреждение", "предупреждения", "предупреждений"};
constexpr Counted note_word = {"note", "notes", "замечание", "замечания", "замечаний"};
// The Russian forms stand after «в»: в 1 файле, в 2 файлах, в 5 файлах.
constexpr Counted in_files = {"file", "files", "файле", "файлах", "файлах"};

const Counted& counted_word(Severity severity) {
  if (severity == Severity::error) return error_word;
  return severity == Severity::warning ? warning_word : note_word;
}

}  // namespace

Text severity_word(Severity severity) {
  const Counted& word = counted_word(severity);
  return {word.en_one, word.ru_one};
}

Argument counted_findings(Severity severity, std::size_t number) {
  return counted(static_cast<std::int64_t>(number), counted_word(severity));
}

FindingCounts count(std::span<const Diagnostic> findings) {
  FindingCounts counts;
  for (const Diagnostic& finding : findings) {
    counts.errors += finding.severity == Severity::error ? 1 : 0;
    counts.warnings += finding.severity == Severity::warning ? 1 : 0;
    counts.notes += finding.severity == Severity::note ? 1 : 0;
  }
  return counts;
}

Result<std::string> render_findings(std::span<const Diagnostic> findings, std::string_view format,
                                    const FindingsOptions& options) {
  for (const FindingsFormat& known : formats_of_findings)
    if (known.name == format) return known.function(findings, options);
  return tl::unexpected(unknown_format(format, findings_formats()));
}

std::vector<std::string_view> findings_formats() {
  std::vector<std::string_view> names;
  for (const FindingsFormat& format : formats_of_findings) names.push_back(format.name);
  return names;
}

std::string findings_summary(std::size_t errors, std::size_t warnings, std::size_t notes, std::size_t files,
                             Language language) {
  const Argument where = counted(static_cast<std::int64_t>(files), in_files);
  std::vector<std::string> parts;
  if (errors > 0) parts.push_back(counted_findings(Severity::error, errors).in(language));
  if (warnings > 0) parts.push_back(counted_findings(Severity::warning, warnings).in(language));
  if (notes > 0) parts.push_back(counted_findings(Severity::note, notes).in(language));
  if (parts.empty()) return Message{{"no findings in {0}", "ничего не найдено в {0}"}, {where}}.in(language);
  return Message{{"{0} in {1}", "{0} в {1}"}, {listed(parts).in(language), where}}.in(language);
}

}  // namespace mentor
