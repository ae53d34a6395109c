#include "cmd/match_write.h"

#include <algorithm>
#include <map>

#include "cmd/changing.h"
#include "edit/diff.h"
#include "exchange/pairs_file.h"
#include "model/slots.h"
#include "render/table.h"
#include "report/match_words.h"
#include "unicode/sentence.h"

namespace mentor {

namespace {

constexpr Counted pair_forms{"proposed pair", "proposed pairs", "предложенная пара", "предложенные пары",
                             "предложенных пар"};

Language language_of(const Programme& programme) {
  return programme.effective.language == "ru" ? Language::ru : Language::en;
}

bool is_proposal(const Pair& pair) {
  return pair.status.value != PairStatus::completed && pair.status.value != PairStatus::dissolved;
}

class Proposals {
 public:
  Proposals(const MatchView& view, const Programme& programme) : view_(view), programme_(programme) {
    for (const Pair& pair : programme.pairs) {
      if (pair.id) ids_.push_back(*pair.id);
      if (!is_proposal(pair)) continue;
      for (const std::string& request : served_requests(programme, pair)) proposed_[request] = *pair.mentor;
    }
    for (std::size_t at = 0; at < view.problem.requests.size(); ++at)
      if (view.solution.mentor_of[at] != nobody) add(at, static_cast<std::size_t>(view.solution.mentor_of[at]));
    finish();
  }

  const std::vector<ProposedPair>& pairs() const { return pairs_; }
  std::size_t there = 0;      // requests whose pair is in the files already
  std::size_t elsewhere = 0;  // requests that have another proposal
  std::size_t foreign = 0;    // requests of other programmes

 private:
  void add(std::size_t request, std::size_t mentor) {
    const OpenRequest& open = view_.people->open[request];
    if (open.programme != &programme_) {
      ++foreign;
      return;
    }
    const std::string name = *open.mentee->id + "/" + *open.request->id;
    const std::string mentor_id = *view_.people->mentors[mentor]->id;
    if (const auto known = proposed_.find(name); known != proposed_.end()) {
      ++(known->second == mentor_id ? there : elsewhere);
      return;
    }
    put(place_for(open, *view_.people->mentors[mentor]), open, name, request, mentor);
  }

  // A group is one entry, and so are several requests of one mentee with one mentor.
  std::size_t place_for(const OpenRequest& open, const Person& mentor) {
    const bool group = mentor.mentor->group.min || mentor.mentor->group.max;
    const auto [found, is_new] =
        places_.try_emplace(std::tuple(std::string(*mentor.id), std::string(*open.request->form),
                                       group ? std::string() : std::string(*open.mentee->id)),
                            pairs_.size());
    if (is_new) pairs_.push_back({"", *open.request->form, *mentor.id, {}, {}, 0, {}});
    return found->second;
  }

  void put(std::size_t place, const OpenRequest& open, const std::string& name, std::size_t request,
           std::size_t mentor) {
    ProposedPair& pair = pairs_[place];
    const std::string mentee = *open.mentee->id;
    if (std::ranges::find(pair.mentees, mentee) == pair.mentees.end()) pair.mentees.push_back(mentee);
    pair.requests.push_back(name);
    const auto first = std::ranges::lower_bound(view_.problem.edges, request, {}, &MatchEdge::request);
    for (auto edge = first; edge != view_.problem.edges.end() && edge->request == request; ++edge) {
      if (edge->mentor != mentor) continue;
      pair.score += edge->score;
      for (const Message& words : all_reason_words(view_.people->reasons(edge->request, edge->mentor)))
        reasons_[place].emplace_back(name, words.in(language_of(programme_)));
    }
  }

  // With several requests it must be said which one a reason is about.
  void finish() {
    const auto ids = next_pair_ids(ids_, pairs_.size());
    for (std::size_t at = 0; at < pairs_.size(); ++at) {
      ProposedPair& pair = pairs_[at];
      pair.id = ids[at];
      for (auto& [request, words] : reasons_[at])
        pair.reasons.push_back(pair.requests.size() == 1 ? std::move(words) : request + ": " + words);
    }
  }

  const MatchView& view_;
  const Programme& programme_;
  std::vector<std::string> ids_;
  std::map<std::string, std::string> proposed_;  // request → mentor
  std::map<std::tuple<std::string, std::string, std::string>, std::size_t> places_;
  std::vector<ProposedPair> pairs_;
  std::map<std::size_t, std::vector<std::pair<std::string, std::string>>> reasons_;  // by place: request, words
};

void say_left_alone(Session& session, const Proposals& proposals) {
  if (proposals.foreign > 0)
    session.say({{"requests of other programmes, left out: {0} (write them into a file of theirs)",
                  "запросы других программ пропущены: {0} (запишите их в файл той программы)"},
                 {proposals.foreign}});
  if (proposals.there > 0) session.say({{"already there: {0}", "уже записаны: {0}"}, {proposals.there}});
  if (proposals.elsewhere > 0)
    session.say({{"requests that already have another proposal, left as they are: {0} (--keep all matches around them; "
                  "take the old proposals out to have new ones)",
                  "запросы, для которых уже предложен другой наставник, оставлены как есть: {0} (--keep all учитывает "
                  "их; чтобы получить новые, удалите старые предложения)"},
                 {proposals.elsewhere}});
}

}  // namespace

std::optional<std::string> write_proposals(Session& session, MatchRun& run, const WriteFlags& flags) {
  const Session::Loaded& loaded = run.loaded();
  const std::string path = session.path_inside(loaded, *flags.file);
  const MatchView view = run.view(run.now());
  const Programme* programme = programme_at(*loaded.repository, path);
  const Proposals proposals(view, programme ? *programme : loaded.repository->programmes.front());
  const auto before = session.bytes_if_there(*flags.file);
  const std::vector<ProposedPair>& pairs = proposals.pairs();
  // Also where nothing is to be added: a wrong file is said before there is something to lose.
  std::string made = or_throw(with_pairs(path, before, pairs));
  require_read(session, loaded, path, made);
  const std::string after = before || !pairs.empty() ? std::move(made) : std::string();
  const bool only_shown = flags.dry_run || flags.diff;
  if (!only_shown && !pairs.empty()) {
    if (before)
      session.write_back(loaded, {{path, {*before, after}}});
    else
      session.write_output(flags.file, after);
  }
  if (!session.quiet) {
    session.say({only_shown ? Text{"would add {0} to “{1}”", "будет добавлено в «{1}»: {0}"}
                            : Text{"added {0} to “{1}”", "добавлено в «{1}»: {0}"},
                 {counted(static_cast<std::int64_t>(pairs.size()), pair_forms), *flags.file}});
    say_left_alone(session, proposals);
  }
  if (!flags.diff) return std::nullopt;
  std::string diff = unified_diff(path, before.value_or(""), after);
  // What is not there yet is called so by tools that apply the difference.
  if (!before && !diff.empty()) diff.replace(0, diff.find('\n'), "--- /dev/null");
  return session.env.width > 0 ? visible_lines(diff) : diff;
}

}  // namespace mentor
