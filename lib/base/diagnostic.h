// A diagnostic is data: which rule, where, with which words, which other places, how to mend it. Its sentence is put
// together when it is shown, in the reader's language.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/source.h"
#include "base/text.h"

namespace mentor {

enum class Severity : unsigned char { off, note, warning, error };

// The kebab-case name of a severity, as in files and machine output.
std::string_view to_string(Severity severity);
// The severity of a name; nothing where it is none.
std::optional<Severity> severity_from(std::string_view name);

// Whether the program can mend what a rule finds: not at all, only where the author agrees, or by itself (some findings
// of such a rule may still have an unsafe fix or none).
enum class Fixes : unsigned char { none, unsafe, safe };

// The name as in machine output: none, unsafe, safe.
std::string_view to_string(Fixes fixes);

// What is known of a rule before it runs. `code` is a family letter and three digits, `name` kebab-case; neither is
// ever reused or renamed. `message` and `help` are patterns over the same arguments. `bad` and `good` are examples:
// YAML of one file, or several files each under a line `# file: PATH`; the tests run them.
struct RuleInfo {
  std::string_view code;
  std::string_view name;
  Severity severity = Severity::error;
  Text message;
  Text help;
  Text why;
  std::string_view bad;
  std::string_view good;
  Fixes fixes = Fixes::none;  // the best that its findings offer; a test compares it with its `bad` example
};

// Replace the bytes of `span` with `text`; an empty span inserts before it.
struct TextEdit {
  Place place;
  std::string text;
};

// A way to mend a finding. Safe: the meaning of the file cannot change in a way its author would not want.
struct Fix {
  Message title;
  bool safe = true;
  std::vector<TextEdit> edits;
};

// A second place that a finding speaks of, with its own sentence.
struct Related {
  Place place;
  Message message;
};

struct Diagnostic {
  const RuleInfo* rule = nullptr;
  Severity severity = Severity::error;
  Place place;
  Message message;
  Message help;
  std::vector<Related> related;
  std::optional<Fix> fix;
};

// A diagnostic of `rule` at `place` with the rule's own message, help and severity, filled with `arguments`.
Diagnostic diagnose(const RuleInfo& rule, Place place, Arguments arguments = {});
// The same with a sentence of its own, where a rule has several; help may be empty.
Diagnostic diagnose(const RuleInfo& rule, Place place, Message message, Message help);

// Order of output: by file, position, code, then message. A total order over distinct findings, so that the output
// never depends on the order in which they were found.
bool before(const Diagnostic& left, const Diagnostic& right);

// Where a rule puts what it finds. It knows the rule, so a rule says only where and with which words.
class Findings {
 public:
  Findings(const RuleInfo& rule, Severity severity, std::vector<Diagnostic>& out)
      : rule_(&rule), severity_(severity), out_(&out) {}

  // Adds a finding with the rule's message and help; the reference stays valid until the next call.
  Diagnostic& add(Place place, Arguments arguments = {});
  // Adds a finding with another sentence than the rule's; an empty help keeps the rule's help with no arguments.
  Diagnostic& say(Place place, Message message, Message help = {});

 private:
  Diagnostic& push(Diagnostic diagnostic);
  const RuleInfo* rule_;
  Severity severity_;
  std::vector<Diagnostic>* out_;
};

}  // namespace mentor
