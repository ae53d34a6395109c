// Every fault has words in both languages and an example that is what it says.
#include "yaml/faults.h"

#include <doctest/doctest.h>

#include <set>

#include "yaml/read.h"

using namespace mentor;
using namespace mentor::yaml;

namespace {

bool finds(std::string_view bytes, const RuleInfo& rule) {
  const Source source("example.yaml", std::string(bytes));
  const Reading reading = read(source);
  return std::any_of(reading.faults.begin(), reading.faults.end(),
                     [&](const Diagnostic& fault) { return fault.rule == &rule; });
}

bool is_clean(std::string_view bytes) {
  const Source source("example.yaml", std::string(bytes));
  return read(source).faults.empty();
}

// Faults that only a size makes have no example.
bool has_example(const RuleInfo& rule) {
  const std::set<const RuleInfo*> sizes = {&too_long_scalar, &too_large_file, &too_many_anchors, &too_many_faults,
                                           &too_long_key};
  return !sizes.contains(&rule);
}

bool is_complete(const Text& text) { return !text.en.empty() && !text.ru.empty() && text.en != text.ru; }

}  // namespace

TEST_CASE("the examples of every fault are what they say") {
  for (const RuleInfo* rule : reader_rules()) {
    CAPTURE(rule->name);
    CHECK(rule->bad.empty() != has_example(*rule));
    if (!has_example(*rule)) continue;
    CHECK(finds(rule->bad, *rule));
    CHECK(is_clean(rule->good));
  }
}

TEST_CASE("faults have unique codes in order, names and all their words") {
  std::string_view last = "Y";
  std::set<std::string_view> names;
  for (const RuleInfo* rule : reader_rules()) {
    CAPTURE(rule->name);
    CHECK(rule->code > last);
    last = rule->code;
    CHECK(names.insert(rule->name).second);
    CHECK(is_complete(rule->message));
    CHECK(is_complete(rule->help));
    CHECK(is_complete(rule->why));
  }
}

TEST_CASE("the sentences of every example can be put together") {
  for (const RuleInfo* rule : reader_rules()) {
    const Source source("example.yaml", std::string(rule->bad));
    const Reading reading = read(source);
    for (const Diagnostic& fault : reading.faults) {
      CAPTURE(fault.rule->name);
      for (const Language language : {Language::en, Language::ru}) {
        CHECK_FALSE(fault.message.in(language).empty());
        CHECK_FALSE(fault.help.in(language).empty());
        for (const Related& related : fault.related) CHECK_FALSE(related.message.in(language).empty());
      }
    }
  }
}
