#include "check/fixing.h"

#include <algorithm>
#include <set>
#include <span>
#include <tuple>

#include "check/engine.h"
#include "edit/edit.h"

namespace mentor {

namespace {

constexpr int most_rounds = 40;

using Texts = std::map<std::string, std::string>;
using Batch = std::vector<const Diagnostic*>;

// The repository with some texts, and what is found in it.
struct State {
  std::shared_ptr<Repository> repository;
  Texts texts;
  std::vector<Diagnostic> all;     // by every rule, everywhere
  std::vector<Diagnostic> wanted;  // what the options ask for
};

State state_of(std::shared_ptr<Repository> repository, Texts texts, const CheckOptions& options) {
  State state{std::move(repository), std::move(texts), {}, {}};
  state.wanted = check(*state.repository, options);
  const bool narrow = !options.select.empty() || !options.ignore.empty() || !options.paths.empty() || options.keep;
  state.all = narrow ? check(*state.repository, {.today = options.today, .threads = options.threads}) : state.wanted;
  return state;
}

// How often each rule finds something in each file.
using Key = std::pair<std::string_view, std::string_view>;

Key key_of(const Diagnostic& finding) {
  return {finding.rule->code, finding.place ? std::string_view(finding.place.source->path()) : std::string_view()};
}

// What may have hidden other findings: something that could not be understood at all.
bool may_reveal(const Diagnostic& finding) { return finding.rule->severity == Severity::error; }

// Where one fault hides the next of its kind, the next takes its place.
bool must_fall(std::string_view code) { return !code.starts_with('Y'); }

// The first finding that there are too many of after the batch; nullptr where the batch did only good.
const Diagnostic* objection(const State& before, const State& after, const Batch& batch) {
  std::map<Key, std::size_t> allowed;
  for (const Diagnostic& each : before.all) ++allowed[key_of(each)];
  std::set<std::string_view> revealed;
  for (const Diagnostic* each : batch) {
    if (must_fall(each->rule->code)) --allowed[key_of(*each)];
    if (may_reveal(*each)) revealed.insert(each->place.source->path());
  }
  std::map<Key, std::size_t> counts;
  for (const Diagnostic& each : after.all) {
    const Key key = key_of(each);
    const bool is_known = allowed.contains(key);
    const bool in_light = !is_known && each.severity != Severity::error && revealed.contains(key.second);
    if (++counts[key] > (is_known ? allowed[key] : 0) && !in_light) return &each;
  }
  return nullptr;
}

std::string line_feeds_to_spaces(std::string text) {
  std::replace(text.begin(), text.end(), '\n', ' ');
  return text;
}

Message because_of(const Diagnostic& finding) {
  const auto words = [&](Language language) { return line_feeds_to_spaces(finding.message.in(language)); };
  return {{"with it there would be {0} {1}: {2}", "с ним появилось бы {0} {1}: {2}"},
          {finding.rule->code, finding.rule->name, Argument{words(Language::en), words(Language::ru)}}};
}

bool overlap(const TextEdit& left, const TextEdit& right) {
  if (left.place.source != right.place.source) return false;
  const Span a = left.place.span, b = right.place.span;
  // What is inserted at the edge of another edit may be meant for the text that this one takes away.
  if (a.size() == 0 || b.size() == 0) return a.begin <= b.end && b.begin <= a.end;
  return a.begin < b.end && b.begin < a.end;
}

// Edits of a round, by place: none overlaps another.
class Taken {
 public:
  bool add(const std::vector<TextEdit>& edits) {
    for (const TextEdit& edit : edits)
      if (!fits(edit)) return false;
    for (const TextEdit& edit : edits) edits_.emplace(key(edit), &edit);
    return true;
  }

 private:
  using Place = std::pair<const Source*, std::uint32_t>;
  static Place key(const TextEdit& edit) { return {edit.place.source, edit.place.span.begin}; }

  // They do not overlap each other, so that only neighbours can overlap a new one: those up to its end, and the last
  // two before it (one of them may be empty).
  bool fits(const TextEdit& edit) const {
    auto at = edits_.lower_bound(key(edit));
    for (int before = 0; before < 2 && at != edits_.begin(); ++before) --at;
    for (; at != edits_.end() && at->first <= Place{edit.place.source, edit.place.span.end}; ++at)
      if (overlap(*at->second, edit)) return false;
    return true;
  }

  std::multimap<Place, const TextEdit*> edits_;
};

class Fixer {
 public:
  Fixer(State state, const CheckOptions& options, bool unsafe, const Reload& reload)
      : state_(std::move(state)), options_(options), reload_(reload), unsafe_(unsafe) {
    // Only bytes of files that were read may be changed: profiles inside the program are no files.
    for (const auto& source : state_.repository->sources) read_.insert(source->path());
  }

  Result<FixResult> run() {
    FixResult result;
    result.found = state_.wanted.size();
    for (int round = 0; round < most_rounds; ++round) {
      const Batch chosen = choose();
      result.finished = chosen.empty();
      if (chosen.empty() && !try_again()) break;
      if (chosen.empty()) continue;
      accepted_.clear();
      next_.reset();
      if (const auto tried = attempt(chosen); !tried) return tl::unexpected(tried.error());
      if (!next_) continue;
      result.fixed += gone();
      go_on();
    }
    finish(result);
    return result;
  }

 private:
  bool may_change(const TextEdit& edit) const {
    return edit.place && read_.contains(edit.place.source->path()) && is_inside(edit.place, options_.paths);
  }

  bool is_open(const Diagnostic& finding) const {
    if (!finding.fix || finding.fix->edits.empty() || (!finding.fix->safe && !unsafe_)) return false;
    return finding.place && std::all_of(finding.fix->edits.begin(), finding.fix->edits.end(),
                                        [&](const TextEdit& edit) { return may_change(edit); });
  }

  // What was refused before other fixes were applied may do no harm after them. Whether there is such a fix.
  bool try_again() {
    if (!refused_before_) return false;
    refused_before_ = false;
    refused_.clear();
    taken_back_.clear();
    return true;
  }

  // How many findings that could be fixed are no longer there; one fix may mend several.
  std::size_t gone() const {
    std::map<std::string, std::size_t> open;
    for (const Diagnostic& each : state_.wanted)
      if (is_open(each)) ++open[identity(each)];
    for (const Diagnostic& each : next_->wanted)
      if (const auto left = open.find(each.place ? identity(each) : ""); left != open.end() && left->second > 0)
        --left->second;
    std::size_t number = 0;
    for (const auto& [finding, times] : open) number += times;
    return number;
  }

  // What a finding is in whatever round: lines may have moved.
  static std::string identity(const Diagnostic& finding) {
    return std::string(finding.rule->code) + "\n" + finding.place.source->path() + "\n" +
           std::string(finding.place.text()) + "\n" + finding.message.in(Language::en);
  }

  Batch choose() const {
    Batch chosen;
    Taken taken;
    for (const Diagnostic& each : state_.wanted)
      if (is_open(each) && !refused_.contains(identity(each)) && taken.add(each.fix->edits)) chosen.push_back(&each);
    return chosen;
  }

  // The texts after the accepted fixes and those of the batch, all of them of the texts at the beginning of the round.
  Result<Texts> with(const Batch& batch) const {
    std::map<const Source*, std::vector<TextEdit>> edits;
    for (const Batch* part : {&accepted_, &batch})
      for (const Diagnostic* each : *part)
        for (const TextEdit& edit : each->fix->edits) edits[edit.place.source].push_back(edit);
    Texts texts = state_.texts;
    for (const auto& [source, changes] : edits) {
      auto bytes = apply(*source, changes);
      if (!bytes) return tl::unexpected(bytes.error());
      texts.insert_or_assign(source->path(), std::move(*bytes));
    }
    return texts;
  }

  // Accepts the batch as a whole, or else what can be accepted of each half.
  Result<void> attempt(const Batch& batch) {
    if (batch.empty()) return {};
    Message why;
    const auto texts = with(batch);
    if (texts) {
      auto repository = reload_(*texts);
      if (!repository) return tl::unexpected(repository.error());
      State after = state_of(std::move(*repository), *texts, options_);
      Batch together = accepted_;
      together.insert(together.end(), batch.begin(), batch.end());
      const Diagnostic* against = objection(state_, after, together);
      if (!against && after.repository->files >= state_.repository->files) {
        accepted_ = std::move(together);
        next_ = std::move(after);
        return {};
      }
      why = against ? because_of(*against)
                    : Message{{"with it a file could not be read", "с ним файл не удалось бы прочитать"}, {}};
    } else {
      why = texts.error().message;
    }
    if (batch.size() == 1) {
      // With others in the same round it may be their doing: it gets a round of its own.
      if (accepted_.empty()) refuse(*batch.front(), std::move(why));
      return {};
    }
    const auto half = batch.begin() + static_cast<std::ptrdiff_t>(batch.size() / 2);
    if (auto first = attempt({batch.begin(), half}); !first) return first;
    return attempt({half, batch.end()});
  }

  void refuse(const Diagnostic& finding, Message why) {
    refused_.insert(identity(finding));
    taken_back_.push_back({finding.rule, finding.place.source->path(), finding.place.begin().line, std::move(why)});
  }

  // To the next round, keeping the first text of each file that has changed.
  void go_on() {
    for (const auto& source : state_.repository->sources)
      if (next_->texts.contains(source->path())) originals_.try_emplace(source->path(), std::string(source->bytes()));
    state_ = std::move(*next_);
    refused_before_ = !refused_.empty();
  }

  void finish(FixResult& result) {
    for (auto& [path, bytes] : state_.texts)
      if (bytes != originals_.at(path)) result.texts.emplace(path, ChangedText{originals_.at(path), bytes});
    result.taken_back = std::move(taken_back_);
    result.findings = std::move(state_.wanted);
    result.repository = std::move(state_.repository);
  }

  State state_;
  const CheckOptions& options_;
  const Reload& reload_;
  bool unsafe_;
  std::set<std::string, std::less<>> read_;
  std::map<std::string, std::string> originals_;
  std::set<std::string> refused_;
  bool refused_before_ = false;  // some of them before the last round that changed anything
  std::vector<TakenBack> taken_back_;
  Batch accepted_;
  std::optional<State> next_;
};

}  // namespace

Result<FixResult> fix(std::shared_ptr<Repository> repository, const CheckOptions& options, bool unsafe,
                      const Reload& reload) {
  return Fixer(state_of(std::move(repository), {}, options), options, unsafe, reload).run();
}

FixCounts count_fixes(const std::vector<Diagnostic>& findings) {
  FixCounts counts;
  for (const Diagnostic& each : findings)
    if (each.fix) ++(each.fix->safe ? counts.safe : counts.unsafe);
  return counts;
}

}  // namespace mentor
