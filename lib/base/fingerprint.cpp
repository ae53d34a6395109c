#include "base/fingerprint.h"

#include <fmt/core.h>

#include <unordered_map>
#include <unordered_set>

namespace mentor {

namespace {

// More of a line says no more about which one it is, and a line can be megabytes long.
constexpr std::size_t enough = 300;
constexpr std::uint64_t basis = 14695981039346656037U;

std::string_view trimmed(std::string_view text) {
  const auto begin = text.find_first_not_of(" \t\r\n");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t\r\n") - begin + 1).substr(0, enough);
}

// FNV-1a. What is hashed comes from one repository and nobody gains by a collision.
std::uint64_t hash(std::uint64_t seed, std::string_view bytes) {
  constexpr std::uint64_t prime = 1099511628211U;
  for (const char byte : bytes) seed = (seed ^ static_cast<unsigned char>(byte)) * prime;
  return (seed ^ 0xFFU) * prime;  // no byte of UTF-8: parts do not run into each other
}

std::string_view marked(const Diagnostic& finding) {
  const std::string_view text = finding.place.text();
  return trimmed(text.substr(0, text.find('\n')));
}

}  // namespace

std::uint64_t identity(const Diagnostic& finding, std::string_view path) {
  const std::uint64_t rule = hash(basis, finding.rule->code);
  if (!finding.place) return hash(rule, finding.message.in(Language::en));
  const Source& source = *finding.place.source;
  const std::string_view line = source.text(source.line(finding.place.begin().line));
  return hash(hash(hash(rule, path), trimmed(line)), marked(finding));
}

std::uint64_t identity(const Diagnostic& finding) {
  return identity(finding, finding.place ? std::string_view(finding.place.source->path()) : std::string_view());
}

std::uint64_t loose_identity(const Diagnostic& finding, std::string_view path) {
  const std::uint64_t file = hash(hash(basis, finding.rule->code), path);
  return hash(hash(file, marked(finding)), finding.message.in(Language::en));
}

std::vector<std::string> fingerprints(std::span<const Diagnostic> findings) {
  std::vector<std::string> prints;
  prints.reserve(findings.size());
  std::unordered_map<std::uint64_t, std::size_t> equals;
  std::unordered_set<std::uint64_t> taken;
  for (const Diagnostic& finding : findings) {
    const std::uint64_t same = identity(finding);
    std::uint64_t print = hash(same, std::to_string(++equals[same]));
    while (!taken.insert(print).second) print = hash(print, "again");
    prints.push_back(fmt::format("{:016x}", print));
  }
  return prints;
}

}  // namespace mentor
