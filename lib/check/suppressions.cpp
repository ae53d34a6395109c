#include "check/suppressions.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "check/engine.h"
#include "check/rules.h"
#include "unicode/fold.h"

namespace mentor {

namespace {

constinit const RuleInfo suppression_without_reason{
    .code = "C201",
    .name = "suppression-without-reason",
    .severity = Severity::warning,
    .message = {"“allow {0}” does not say why", "«allow {0}» — не сказано почему"},
    .help = {"end the comment with “-- the reason”, for those who read it next year",
             "допишите в конце «-- причина»: её прочтут и через год"},
    .why = {"A finding that was allowed without a reason cannot be judged later: nobody knows whether it still holds.",
            "Разрешение без причины потом нельзя проверить: никто не помнит, в силе ли оно."},
    .bad =
        "kind: roadmap\nid: plan\nperiod: 2024\napproved: {by: head, order: № 1, date: 2023-12-20}\nitems:\n"
        "  - title: Order\n    deadline: on request  # mentor: allow D110\n",
    .good =
        "kind: roadmap\nid: plan\nperiod: 2024\napproved: {by: head, order: № 1, date: 2023-12-20}\nitems:\n"
        "  - title: Order\n    deadline: on request  # mentor: allow D110 -- the school asks when it needs it\n",
};

constinit const RuleInfo suppression_expired{
    .code = "C202",
    .name = "suppression-expired",
    .severity = Severity::warning,
    .message = {"“allow {0}” ended on {1}", "«allow {0}» действовало до {1}"},
    .help = {"mend what it allowed, or set a later day",
             "исправьте то, что разрешалось, или поставьте более поздний день"},
    .why = {"A finding was allowed for a time; the time is over, so it is shown again.",
            "Замечание разрешили на время; срок прошёл, и оно показано снова."},
    .bad =
        "kind: roadmap\nid: plan\nperiod: 2023\napproved: {by: head, order: № 1, date: 2022-12-20}\nitems:\n"
        "  - title: Order\n    deadline: on request  # mentor: allow D110 until 2023-06-30 -- no schedule yet\n",
    .good =
        "kind: roadmap\nid: plan\nperiod: 2024\napproved: {by: head, order: № 1, date: 2023-12-20}\nitems:\n"
        "  - title: Order\n    deadline: on request  # mentor: allow D110 until 2024-06-30 -- no schedule yet\n",
    .fixes = Fixes::unsafe,
};

constinit const RuleInfo suppression_unused{
    .code = "C203",
    .name = "suppression-unused",
    .severity = Severity::warning,
    .message = {"“allow {0}” allows nothing: there is no such finding here",
                "«allow {0}» ничего не разрешает: такого замечания здесь нет"},
    .help = {"delete the comment", "удалите примечание"},
    .why = {"A comment that allows nothing would hide the next mistake that is made on its line.",
            "Лишнее разрешение скрыло бы следующую ошибку в этой строке."},
    .bad = "kind: roadmap\nid: plan\n# mentor: allow D101 -- it was unreadable once\ntitle: Plan\n",
    .good = "kind: roadmap\nid: plan\ntitle: Plan\n",
    .fixes = Fixes::safe,
};

constinit const RuleInfo suppression_unknown_rule{
    .code = "C204",
    .name = "suppression-unknown-rule",
    .severity = Severity::error,
    .message = {"“{0}” is not a rule", "«{0}» — такого правила нет"},
    .help = {"`mentor rules` lists codes and names", "коды и имена показывает команда `mentor rules`"},
    .why = {"A comment that allows an unknown rule allows nothing, and its author believes that it does.",
            "Разрешение для неизвестного правила не действует, хотя автор думает иначе."},
    .bad = "kind: roadmap\nid: plan\ntitle: Plan  # mentor: allow D999 -- agreed with the district\n",
    .good = "kind: roadmap\nid: plan\ntitle: Plan\n",
};

constinit const RuleInfo suppression_unreadable{
    .code = "C205",
    .name = "suppression-unreadable",
    .severity = Severity::error,
    .message = {"this comment for mentor cannot be read", "это примечание для mentor не удалось прочитать"},
    .help = {"write “# mentor: allow D101 until 2025-12-31 -- reason”; the day may be left out",
             "пишите «# mentor: allow D101 until 2025-12-31 -- причина»; день можно не указывать"},
    .why = {"A comment that was meant for the program but is misspelt does nothing, silently.",
            "Примечание для программы с опечаткой молча не действует."},
    .bad = "kind: roadmap\nid: plan\ntitle: Plan  # mentor: alow T101 -- agreed\n",
    .good = "kind: roadmap\nid: plan\ntitle: Plan  # for the mentors\n",
};

constexpr std::array rules = {&suppression_without_reason, &suppression_expired, &suppression_unused,
                              &suppression_unknown_rule, &suppression_unreadable};

std::string_view trim(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\r");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
}

// Takes the next word off the front; words end at spaces and commas.
std::string_view next_word(std::string_view& text) {
  const std::size_t first = std::min(text.find_first_not_of(" \t,\r"), text.size());
  const std::size_t end = std::min(text.find_first_of(" \t,\r", first), text.size());
  const std::string_view word = text.substr(first, end - first);
  text.remove_prefix(end);
  return word;
}

// A comment in the file, with what it says and the line that it speaks of.
struct Placed {
  Suppression says;
  Place place;
  std::uint32_t line = 0;
  std::vector<bool> used;  // one for each rule
};

bool is_blank_or_comment(std::string_view line) {
  const std::string_view inside = trim(line);
  return inside.empty() || inside.front() == '#';
}

std::uint32_t line_meant(const Source& source, std::uint32_t comment) {
  std::uint32_t line = source.position(comment).line;
  if (!is_blank_or_comment(source.text(source.line(line)))) return line;
  const std::uint32_t last = source.line_count();
  while (line < last && is_blank_or_comment(source.text(source.line(line)))) ++line;
  return line;
}

std::vector<Placed> comments_of(const Repository& repository) {
  std::vector<Placed> placed;
  for (const auto& [source, spans] : repository.comments)
    for (const Span span : spans)
      if (auto says = read_suppression(source->text(span))) {
        std::vector<bool> used(says->rules.size());
        placed.push_back({std::move(*says), {source, span}, line_meant(*source, span.begin), std::move(used)});
      }
  std::sort(placed.begin(), placed.end(), [](const Placed& a, const Placed& b) { return before(a.place, b.place); });
  return placed;
}

// The comments that speak of a line.
using ByLine = std::multimap<std::pair<const Source*, std::uint32_t>, Placed*>;

ByLine by_line(std::vector<Placed>& comments) {
  ByLine lines;
  for (Placed& each : comments) lines.emplace(std::pair(each.place.source, each.line), &each);
  return lines;
}

// Whether one of the comments allows the finding; marks all of them as used.
bool is_allowed(const Diagnostic& finding, const ByLine& comments, Date today) {
  if (!finding.place) return false;
  bool allowed = false;
  const auto [begin, end] = comments.equal_range({finding.place.source, finding.place.begin().line});
  for (auto at = begin; at != end; ++at) {
    Placed& comment = *at->second;
    for (std::size_t i = 0; i < comment.says.rules.size(); ++i) {
      if (!names_rule(comment.says.rules[i], *finding.rule)) continue;
      comment.used[i] = true;
      allowed = allowed || !comment.says.until || today <= *comment.says.until;
    }
  }
  return allowed;
}

// Puts findings about comments where the programme and the options want them.
class Complaints {
 public:
  Complaints(const Repository& repository, const CheckOptions& options, std::vector<Diagnostic>& out)
      : repository_(&repository), options_(&options), out_(&out) {
    for (const Diagnostic& each : out)
      if (each.severity == Severity::error) with_errors_.insert(each.place.source);
  }

  // Whether an error was found in the file. O(log files).
  bool has_error(const Place& place) const { return with_errors_.contains(place.source); }
  void add(const RuleInfo& rule, Place place, Arguments arguments, Message help = {}, std::optional<Fix> fix = {}) {
    const Programme* programme = programme_of(*repository_, place);
    const Severity severity = programme ? severity_for(*programme, rule) : rule.severity;
    if (severity == Severity::off || !is_selected(rule, *options_)) return;
    Diagnostic made = diagnose(rule, place, std::move(arguments));
    made.severity = severity;
    if (!help.empty()) made.help = std::move(help);
    made.fix = std::move(fix);
    out_->push_back(std::move(made));
  }
  // Whether the rule looks at that place at all: where it does not, a comment cannot be told to be unused.
  bool looks(const RuleInfo& rule, Place place) const {
    const Programme* programme = programme_of(*repository_, place);
    if (&rule == &deadline_moved.info && !options_->moved) return false;
    return is_selected(rule, *options_) && (!programme || severity_for(*programme, rule) != Severity::off);
  }

 private:
  const Repository* repository_;
  const CheckOptions* options_;
  std::vector<Diagnostic>* out_;
  std::set<const Source*> with_errors_;
};

std::vector<std::string> rule_words() {
  std::vector<std::string> words;
  for (const RuleInfo* rule : all_rules()) {
    words.emplace_back(rule->name);
    words.emplace_back(rule->code);
  }
  return words;
}

// Where the i-th rule of the comment stands.
Place place_of_rule(const Placed& comment, std::size_t i) {
  const std::string_view text = comment.place.text();
  std::string_view rest = text.substr(text.find("allow") + 5);
  std::string_view word;
  for (std::size_t n = 0; n <= i; ++n) word = next_word(rest);
  return comment.place.part(static_cast<std::uint32_t>(word.data() - text.data()),
                            static_cast<std::uint32_t>(word.size()));
}

// The comment with the space before it; with its line, where nothing else stands there.
Place whole_comment(const Place& comment) {
  const std::string_view bytes = comment.source->bytes();
  Span span = comment.span;
  while (span.begin > 0 && (bytes[span.begin - 1] == ' ' || bytes[span.begin - 1] == '\t')) --span.begin;
  const bool alone = span.begin == 0 || bytes[span.begin - 1] == '\n';
  if (alone) span.end = static_cast<std::uint32_t>(std::min(bytes.find('\n', span.end), bytes.size() - 1) + 1);
  return {comment.source, span};
}

Fix without_comment(const Placed& comment, bool safe) {
  return {{{"delete the comment", "удалить примечание"}, {}}, safe, {{whole_comment(comment.place), ""}}};
}

// Takes one rule of several out of the comment, with what separates it from its neighbour.
Fix without_rule(const Placed& comment, std::size_t i) {
  Place word = place_of_rule(comment, i);
  const std::string_view bytes = word.source->bytes();
  const auto separates = [&](std::uint32_t at) { return bytes[at] == ',' || bytes[at] == ' '; };
  while (i == 0 && separates(word.span.end)) ++word.span.end;
  while (i > 0 && separates(word.span.begin - 1)) --word.span.begin;
  return {{{"take “{0}” out of it", "убрать из него «{0}»"}, {comment.says.rules[i]}}, true, {{word, ""}}};
}

// The rule that an unknown word is nearest to.
std::optional<Fix> another_rule(const Placed& comment, std::size_t i) {
  const auto near = nearest(comment.says.rules[i], rule_words());
  if (!near) return std::nullopt;
  return Fix{{{"write “{0}”", "написать «{0}»"}, {*near}}, false, {{place_of_rule(comment, i), *near}}};
}

void complain_of(const Placed& comment, Complaints& complaints, Date today) {
  const Suppression& says = comment.says;
  if (!says.readable) return complaints.add(suppression_unreadable, comment.place, {});
  for (std::size_t i = 0; i < says.rules.size(); ++i) {
    const RuleInfo* rule = find_rule(says.rules[i]);
    if (!rule) {
      complaints.add(suppression_unknown_rule, comment.place, {says.rules[i]},
                     did_you_mean(says.rules[i], rule_words()), another_rule(comment, i));
    } else if (!comment.used[i]) {
      if (!complaints.looks(*rule, comment.place)) continue;
      std::optional<Fix> fix = says.rules.size() == 1 ? without_comment(comment, true) : without_rule(comment, i);
      // A mistake in the file may hide what is allowed here.
      if (complaints.has_error(comment.place)) fix.reset();
      complaints.add(suppression_unused, comment.place, {says.rules[i]}, {}, std::move(fix));
    } else if (says.until && *says.until < today) {
      complaints.add(suppression_expired, comment.place, {says.rules[i], to_iso(*says.until)}, {},
                     without_comment(comment, false));
    }
  }
  if (says.reason.empty()) complaints.add(suppression_without_reason, comment.place, {says.rules.front()});
}

}  // namespace

namespace {

// Whether what follows `mentor:` may be meant for this program: `mentor: p-0001` is a line of a file of pairs that
// somebody has put aside.
bool speaks_to_us(std::string_view rest, std::string_view verb) {
  static constexpr std::string_view verbs[] = {"allow"};
  if (verb == "allow" || (!verb.empty() && nearest(verb, verbs))) return true;
  const std::string_view all = rest;
  for (std::string_view word = verb; !word.empty(); word = next_word(rest))
    if (find_rule(word)) return true;
  return all.find(" -- ") != std::string_view::npos;
}

}  // namespace

std::optional<Suppression> read_suppression(std::string_view comment) {
  std::string_view rest = trim(comment);
  while (!rest.empty() && rest.front() == '#') rest.remove_prefix(1);
  rest = trim(rest);
  if (!rest.starts_with("mentor:")) return std::nullopt;
  rest.remove_prefix(7);
  std::string_view words = rest;
  const std::string_view verb = next_word(words);
  if (!speaks_to_us(words, verb)) return std::nullopt;
  Suppression says;
  // Word processors make one long dash of two hyphens.
  for (const std::string_view dashes : {" --", " —", " –"})
    if (const std::size_t at = rest.find(dashes); at != std::string_view::npos) {
      says.reason = trim(rest.substr(at + dashes.size()));
      rest = rest.substr(0, at);
    }
  says.readable = next_word(rest) == "allow";
  for (std::string_view word = next_word(rest); !word.empty(); word = next_word(rest)) {
    if (word != "until") {
      says.rules.emplace_back(word);
      continue;
    }
    says.until = parse_iso(next_word(rest));
    says.readable = says.readable && says.until && trim(rest).empty();
  }
  says.readable = says.readable && !says.rules.empty();
  return says;
}

void suppress(std::vector<Diagnostic>& findings, const Repository& repository, const CheckOptions& options) {
  std::vector<Placed> comments = comments_of(repository);
  if (comments.empty()) return;
  const ByLine lines = by_line(comments);
  std::erase_if(findings, [&](const Diagnostic& each) { return is_allowed(each, lines, options.today); });
  Complaints complaints(repository, options, findings);
  for (const Placed& comment : comments) complain_of(comment, complaints, options.today);
}

std::span<const RuleInfo* const> suppression_rules() { return rules; }

}  // namespace mentor
