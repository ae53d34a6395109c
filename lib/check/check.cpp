#include "check/check.h"

#include <algorithm>
#include <deque>
#include <span>
#include <thread>

#include "base/parallel.h"
#include "check/engine.h"
#include "check/facts.h"
#include "check/people.h"
#include "check/personal_data.h"
#include "check/rules.h"
#include "check/suppressions.h"
#include "model/shape_rules.h"
#include "yaml/faults.h"

namespace mentor {

namespace {

constexpr std::array rules_in_order = {
#define MENTOR_RULE(name) &name,
#include "check/rules.def"
#undef MENTOR_RULE
};

struct ChosenRule {
  const Rule* rule;
  Severity severity;
};

// The rules of a programme that are not off, by what they judge.
struct ChosenRules {
  std::vector<ChosenRule> of_programme, of_part;
};

ChosenRules rules_of(const Programme& programme, const CheckOptions& options) {
  ChosenRules rules;
  for (const Rule* rule : rules_in_order) {
    const Severity severity = severity_for(programme, rule->info);
    if (severity != Severity::off && is_selected(rule->info, options))
      (rule->reach == Reach::part ? rules.of_part : rules.of_programme).push_back({rule, severity});
  }
  return rules;
}

// Some rules over a programme or a part of it: the unit that threads share out. Each has its own place for what it
// finds.
struct Task {
  CheckInput input;
  std::span<const ChosenRule> rules;
  std::vector<Diagnostic> found = {};
};

// Calls `use` with one part of `all` after the other.
template <class T, class Use>
void each_part(std::span<const T> all, std::size_t size, Use use) {
  for (std::size_t begin = 0; begin < all.size(); begin += size)
    use(all.subspan(begin, std::min(size, all.size() - begin)));
}

// The programme in parts of one kind each, small enough that what is found out about one stays at hand.
std::vector<CheckInput> parts_of(const CheckInput& whole) {
  constexpr std::size_t roadmaps = 4, people = 512, pairs = 256, surveys = 512;
  CheckInput nothing = whole;
  nothing.roadmaps = {}, nothing.people = {}, nothing.pairs = {}, nothing.surveys = {};
  std::vector<CheckInput> parts;
  const auto add = [&](auto member) { return [&, member](auto some) { parts.emplace_back(nothing).*member = some; }; };
  // What all roadmaps ask for takes long to find: the first finds it while other threads are busy with people.
  const std::size_t first = std::min(roadmaps, whole.roadmaps.size());
  each_part(whole.roadmaps.first(first), roadmaps, add(&CheckInput::roadmaps));
  each_part(whole.people, people, add(&CheckInput::people));
  each_part(whole.pairs, pairs, add(&CheckInput::pairs));
  each_part(whole.surveys, surveys, add(&CheckInput::surveys));
  each_part(whole.roadmaps.subspan(first), roadmaps, add(&CheckInput::roadmaps));
  return parts;
}

// Those that take long come first.
std::vector<Task> tasks_of(const Repository& repository, const CheckOptions& options, const Facts& facts,
                           const std::deque<ChosenRules>& rules) {
  std::vector<Task> tasks;
  std::size_t at = 0;
  for (const Programme& programme : repository.programmes) {
    const CheckInput whole{repository, programme, options.today, facts};
    const ChosenRules& chosen = rules[at++];
    for (const ChosenRule& each : chosen.of_programme) tasks.push_back({whole, {&each, 1}});
    if (chosen.of_part.empty()) continue;
    for (const CheckInput& part : parts_of(whole)) tasks.push_back({part, chosen.of_part});
  }
  return tasks;
}

unsigned thread_count(const CheckOptions& options, std::size_t tasks, const Repository& repository) {
  // A thread costs more than checking a handful of files.
  const unsigned machine = repository.files < 16 ? 1 : std::max(1U, std::thread::hardware_concurrency());
  const unsigned wanted = options.threads == 0 ? machine : options.threads;
  return static_cast<unsigned>(std::min<std::size_t>(wanted, std::max<std::size_t>(1, tasks)));
}

void run(Task& task) {
  for (const ChosenRule& each : task.rules) {
    Findings findings(each.rule->info, each.severity, task.found);
    each.rule->check(task.input, findings);
  }
  // Rules over a whole programme ask nothing about single roadmaps, so that nobody else may be asking now.
  const bool is_part = task.input.roadmaps.size() < task.input.programme.roadmaps.size();
  if (is_part)
    for (const Roadmap& roadmap : task.input.roadmaps) task.input.facts.forget(roadmap);
}

// One rule would look through every file, or all pairs, while the others wait for it.
void find_facts(const CheckInput& input, unsigned threads) {
  (void)personal_data_of(input, threads);
  find_sides(input, threads);
}

void run(const Repository& repository, const CheckOptions& options, std::vector<Diagnostic>& findings) {
  std::deque<ChosenRules> rules;
  for (const Programme& programme : repository.programmes) rules.push_back(rules_of(programme, options));
  const Facts facts(repository, options.tracked, options.moved);
  std::vector<Task> tasks = tasks_of(repository, options, facts, rules);
  const unsigned threads = thread_count(options, tasks.size(), repository);
  // A selection of rules may need none of them.
  if (threads > 1 && options.select.empty())
    for (const Programme& programme : repository.programmes)
      find_facts({repository, programme, options.today, facts}, threads);
  for_each_index(tasks.size(), threads, [&](std::size_t i) { run(tasks[i]); });
  for (Task& task : tasks) std::ranges::move(task.found, std::back_inserter(findings));
}

// What reading and decoding found, with the severities that the file's programme wants.
std::vector<Diagnostic> found_by_reading(const Repository& repository, const CheckOptions& options) {
  std::vector<Diagnostic> findings;
  for (const Diagnostic& each : repository.findings) {
    if (!is_selected(*each.rule, options)) continue;
    const Programme* programme = programme_of(repository, each.place);
    const Severity severity = programme ? severity_for(*programme, *each.rule, each.severity) : each.severity;
    if (severity == Severity::off) continue;
    findings.push_back(each);
    findings.back().severity = severity;
  }
  return findings;
}

bool comes_before(const Diagnostic& left, const Diagnostic& right) { return before(left, right); }

bool same(const Diagnostic& left, const Diagnostic& right) { return !before(left, right) && !before(right, left); }

}  // namespace

std::vector<Diagnostic> check(const Repository& repository, const CheckOptions& options) {
  std::vector<Diagnostic> findings = found_by_reading(repository, options);
  run(repository, options, findings);
  std::sort(findings.begin(), findings.end(), comes_before);
  findings.erase(std::unique(findings.begin(), findings.end(), same), findings.end());
  suppress(findings, repository, options);
  std::erase_if(findings, [&](const Diagnostic& each) { return !is_inside(each.place, options.paths); });
  // What suppressions complain of stands at the end.
  if (!std::is_sorted(findings.begin(), findings.end(), comes_before))
    std::sort(findings.begin(), findings.end(), comes_before);
  if (options.keep) findings = options.keep(std::move(findings), repository);
  return findings;
}

std::vector<std::string> identity_paths(const Repository& repository) {
  std::vector<std::string> paths;
  for (const Programme& programme : repository.programmes)
    for (const Identity* first : first_identities(programme)) paths.push_back(first->place.source->path());
  return paths;
}

const std::vector<const RuleInfo*>& all_rules() {
  static const std::vector<const RuleInfo*> all = [] {
    std::vector<const RuleInfo*> rules;
    for (const RuleInfo* info : yaml::reader_rules()) rules.push_back(info);
    for (const RuleInfo* info : shape_rules()) rules.push_back(info);
    for (const RuleInfo* info : suppression_rules()) rules.push_back(info);
    for (const Rule* rule : rules_in_order) rules.push_back(&rule->info);
    std::sort(rules.begin(), rules.end(), [](const auto* left, const auto* right) { return left->code < right->code; });
    return rules;
  }();
  return all;
}

const RuleInfo* find_rule(std::string_view code_or_name) {
  const std::vector<const RuleInfo*>& rules = all_rules();
  const auto found =
      std::find_if(rules.begin(), rules.end(), [&](const RuleInfo* rule) { return names_rule(code_or_name, *rule); });
  return found == rules.end() ? nullptr : *found;
}

}  // namespace mentor
