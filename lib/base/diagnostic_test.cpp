#include "base/diagnostic.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace mentor;

namespace {

constexpr RuleInfo early{
    "D101", "early", Severity::error, {"“{0}” is bad", "«{0}» плохо"}, {"mend {0}", "почините {0}"}, {}, {}, {}};
constexpr RuleInfo late{
    "T201", "late", Severity::note, {"plain", "просто"}, {"read the guide", "откройте руководство"}, {}, {}, {}};

}  // namespace

TEST_CASE("severities have names") {
  for (const Severity severity : {Severity::off, Severity::note, Severity::warning, Severity::error})
    CHECK(severity_from(to_string(severity)) == severity);
  CHECK(to_string(Severity::warning) == "warning");
  CHECK_FALSE(severity_from("Error"));
  CHECK_FALSE(severity_from(""));
}

TEST_CASE("findings carry the rule's words and the severity that was set") {
  const Source source("a.yaml", "0123456789");
  std::vector<Diagnostic> out;
  Findings found(early, Severity::warning, out);
  found.add({&source, {1, 2}}, {"x"});
  found.say({&source, {3, 4}}, Message{{"other", "другое"}, {}});
  REQUIRE(out.size() == 2);
  CHECK(out[0].severity == Severity::warning);
  CHECK(out[0].message.in(Language::ru) == "«x» плохо");
  CHECK(out[0].help.in(Language::en) == "mend x");
  CHECK(out[1].message.in(Language::en) == "other");
  CHECK(out[1].help.empty());  // the rule's help needs arguments
  Findings(late, Severity::note, out).say({&source, {3, 4}}, Message{{"other", "другое"}, {}});
  CHECK(out[2].help.in(Language::en) == "read the guide");
}

TEST_CASE("the order of output does not depend on the order of finding") {
  const Source a("a.yaml", "0123456789"), b("b.yaml", "0123456789");
  std::vector<Diagnostic> sorted = {
      diagnose(late, {&a, {0, 1}}), diagnose(early, {&a, {2, 3}}, {"x"}), diagnose(early, {&a, {2, 3}}, {"y"}),
      diagnose(late, {&a, {2, 3}}), diagnose(early, {&a, {4, 5}}, {"a"}), diagnose(early, {&b, {0, 1}}, {"a"}),
  };
  for (std::size_t i = 0; i < sorted.size(); ++i)
    for (std::size_t j = 0; j < sorted.size(); ++j) CHECK(before(sorted[i], sorted[j]) == (i < j));
  std::vector<Diagnostic> shuffled(sorted.rbegin(), sorted.rend());
  std::sort(shuffled.begin(), shuffled.end(), [](const auto& x, const auto& y) { return before(x, y); });
  for (std::size_t i = 0; i < sorted.size(); ++i) CHECK(shuffled[i].message == sorted[i].message);
}
