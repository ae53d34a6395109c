// A programme of a few people in memory, with its candidates, for the tests of matching.
#pragma once

#include <doctest/doctest.h>

#include <memory>
#include <string>

#include "base/files.h"
#include "match/candidates.h"
#include "model/load.h"

namespace mentor {

// The candidates point into the repository.
struct MatchWorld {
  std::unique_ptr<Repository> repository;
  Candidates candidates;
};

// Settings are lines of mentor.yaml; people and pairs the entries of their files. Fails where reading finds anything.
// The day of `options` is 20 November 2026.
inline MatchWorld match_world(const std::string& settings, const std::string& people, const std::string& pairs,
                              CandidateOptions options) {
  std::map<std::string, std::string> files = {{"mentor.yaml", "id: a\n" + settings + "\n"},
                                              {"p.yaml", "kind: participants\nparticipants:\n" + people}};
  if (!pairs.empty()) files["q.yaml"] = "kind: pairs\npairs:\n" + pairs;
  auto repository = load(MemoryFiles(files), {.root = ".", .threads = 1});
  REQUIRE(repository.has_value());
  for (const Diagnostic& finding : (*repository)->findings) FAIL(finding.message.in(Language::en));
  options.today = parse_iso("2026-11-20").value();
  Candidates candidates = find_candidates(**repository, options);
  return {std::move(*repository), std::move(candidates)};
}

}  // namespace mentor
