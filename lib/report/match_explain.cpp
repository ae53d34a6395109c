#include "report/match_explain.h"

#include <algorithm>
#include <map>
#include <set>

#include "match/difference.h"
#include "match/explain_unmatched.h"
#include "match/people_advice.h"
#include "report/match_why.h"
#include "report/match_words.h"
#include "unicode/fold.h"

namespace mentor {

namespace {

// Who the question is about.
struct Asked {
  std::vector<std::uint32_t> requests;
  std::optional<std::uint32_t> mentor;
};

class Finder {
 public:
  explicit Finder(const MatchView& view) : view_(view) {}

  Result<Asked> find(const std::string& question) const {
    // A colon may be part of a name in a table of scores.
    for (auto at = question.find(':'); at != std::string::npos; at = question.find(':', at + 1)) {
      const Asked pair{requests(question.substr(0, at)), mentor(question.substr(at + 1))};
      if (!pair.requests.empty() && pair.mentor) return pair;
    }
    const Asked one{requests(question), mentor(question)};
    if (!one.requests.empty() || one.mentor) return one;
    return failure(Failure::Kind::usage, unknown(question));
  }

 private:
  std::vector<std::uint32_t> requests(const std::string& name) const {
    std::vector<std::uint32_t> found;
    for (std::uint32_t at = 0; at < view_.problem.requests.size(); ++at)
      if (view_.problem.requests[at].mentee == name || view_.problem.requests[at].id() == name) found.push_back(at);
    return found;
  }
  std::optional<std::uint32_t> mentor(const std::string& name) const { return find_mentor(view_.problem, name); }

  std::vector<std::string> mentees() const {
    std::vector<std::string> known;
    for (const auto& request : view_.problem.requests) {
      known.push_back(request.mentee);
      if (!request.request.empty()) known.push_back(request.id());
    }
    return known;
  }
  std::vector<std::string> mentors() const {
    std::vector<std::string> known;
    for (const auto& each : view_.problem.mentors) known.push_back(each.id);
    return known;
  }

  bool is_kept(const std::string& name) const {
    return view_.people != nullptr && std::ranges::any_of(view_.people->kept, [&](const std::string& request) {
             return request == name || request.starts_with(name + "/");
           });
  }

  Message unknown(const std::string& question) const {
    const auto colon = question.find(':');
    const std::string first = question.substr(0, colon);
    if (requests(first).empty() && is_kept(first))
      return {{"“{0}” is served by a running pair, which stays as it is (--keep none looks at it anew)",
               "«{0}» уже обслуживает действующая пара, она остаётся как есть (--keep none подберёт заново)"},
              {first}};
    std::vector<std::string> known = mentees();
    std::string wrong = first;
    if (colon == std::string::npos)
      std::ranges::copy(mentors(), std::back_inserter(known));
    else if (!requests(first).empty()) {
      known = mentors();
      wrong = question.substr(colon + 1);
    }
    const Message near = did_you_mean(wrong, known);
    return {{"“{0}” is nobody in this match{1}", "«{0}» в этом подборе нет{1}"}, {wrong, after_semicolon(near)}};
  }

  const MatchView& view_;
};

}  // namespace

Result<Document> explain_match(const MatchView& view, const std::string& question, const WhyOptions& options) {
  const auto asked = Finder(view).find(question);
  if (!asked) return tl::unexpected(asked.error());
  Document made{"match-explain", {{"Why: {0}", "Почему: {0}"}, {question}}, view.as_of, {}, {}};
  const Why why(view, options);
  for (const auto request : asked->requests) {
    if (asked->mentor && question.find(':') != std::string::npos)
      why.add_pair(request, *asked->mentor, made);
    else
      why.add_request(request, made);
  }
  if (asked->mentor && question.find(':') == std::string::npos) why.add_mentor(*asked->mentor, made);
  return made;
}

}  // namespace mentor
