#include "check/check.h"

#include <algorithm>
#include <thread>

#include "base/parallel.h"
#include "check/abbreviations.h"
#include "check/duplicates.h"
#include "check/engine.h"
#include "check/facts.h"
#include "check/parties.h"
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

// A rule over a programme: the unit that threads share out. Each has its own place for what it finds.
struct Task {
  const Programme* programme;
  const Rule* rule;
  Severity severity;
  std::vector<Diagnostic> found;
};

std::vector<Task> tasks_of(const Repository& repository, const CheckOptions& options) {
  std::vector<Task> tasks;
  for (const Programme& programme : repository.programmes)
    for (const Rule* rule : rules_in_order) {
      const Severity severity = severity_for(programme, rule->info);
      if (severity != Severity::off && is_selected(rule->info, options))
        tasks.push_back({&programme, rule, severity, {}});
    }
  return tasks;
}

unsigned thread_count(const CheckOptions& options, std::size_t tasks, const Repository& repository) {
  // A thread costs more than checking a handful of files.
  const unsigned machine = repository.files < 16 ? 1 : std::max(1U, std::thread::hardware_concurrency());
  const unsigned wanted = options.threads == 0 ? machine : options.threads;
  return static_cast<unsigned>(std::min<std::size_t>(wanted, std::max<std::size_t>(1, tasks)));
}

// What most rules ask of a roadmap. Asked for here, roadmap by roadmap, the threads do not wait for each other's
// answers as they do when several rules go over the same roadmaps.
void find_facts(const CheckInput& input, const Roadmap& roadmap) {
  (void)texts_of(input, roadmap);
  (void)meanings_of(input, roadmap);
  (void)is_explained_inline(input, roadmap, {});
  (void)parties_by_key(input, roadmap);
  (void)parties_of_one_word(input, roadmap);
  (void)duplicate_items(input, roadmap);
}

void find_facts(const Repository& repository, const Facts& facts, Date today, unsigned threads) {
  std::vector<std::pair<const Programme*, const Roadmap*>> roadmaps;
  for (const Programme& programme : repository.programmes)
    for (const Roadmap& roadmap : programme.roadmaps) roadmaps.emplace_back(&programme, &roadmap);
  for_each_index(roadmaps.size(), threads, [&](std::size_t i) {
    find_facts({repository, *roadmaps[i].first, today, facts}, *roadmaps[i].second);
  });
  // One rule would look through every file while the others wait for it.
  for (const Programme& programme : repository.programmes)
    (void)personal_data_of({repository, programme, today, facts}, threads);
}

void run(std::vector<Task>& tasks, const Repository& repository, const CheckOptions& options) {
  const unsigned threads = thread_count(options, tasks.size(), repository);
  const Facts facts(repository, options.tracked, options.moved);
  // A selection of rules may need none of them.
  if (threads > 1 && options.select.empty()) find_facts(repository, facts, options.today, threads);
  for_each_index(tasks.size(), threads, [&](std::size_t i) {
    Findings findings(tasks[i].rule->info, tasks[i].severity, tasks[i].found);
    tasks[i].rule->check({repository, *tasks[i].programme, options.today, facts}, findings);
  });
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
  std::vector<Task> tasks = tasks_of(repository, options);
  run(tasks, repository, options);
  for (Task& task : tasks)
    for (Diagnostic& each : task.found) findings.push_back(std::move(each));
  std::sort(findings.begin(), findings.end(), comes_before);
  findings.erase(std::unique(findings.begin(), findings.end(), same), findings.end());
  suppress(findings, repository, options);
  std::erase_if(findings, [&](const Diagnostic& each) { return !is_inside(each.place, options.paths); });
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
