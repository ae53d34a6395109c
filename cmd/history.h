// What `mentor validate` does with --baseline, --write-baseline and --new-since: which findings of old data are left
// out.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "check/baseline.h"
#include "cmd/command.h"
#include "cmd/session.h"

namespace mentor {

// As given on the command line.
struct HistoryFlags {
  std::optional<std::string> baseline, write_baseline, new_since;

  bool any() const { return baseline || write_baseline || new_since; }
};

// The options that fill them, for help and parsing. `flags` must outlive them.
std::vector<Option> history_options(HistoryFlags& flags);

class Revision;

class History {
 public:
  // Throws CommandError (usage) for flags that do not go together. `flags` must outlive this.
  History(Session& session, const HistoryFlags& flags);

  // Reads the baselines, loads the repository as it was, and sets what `options` keep of the findings; `options` must
  // stay where they are. Throws CommandError (usage) where a baseline or a revision cannot be read.
  void prepare(const Session::Loaded& loaded, CheckOptions& options);
  // After the last check, of whose findings some are left: writes the baseline that is wanted and returns what it
  // cannot hide. Throws CommandError.
  std::vector<Diagnostic> save(std::vector<Diagnostic> findings, const CheckOptions& options);
  // Says what was hidden and what is stale.
  void say_use() const;

 private:
  void keep_in(CheckOptions& options);
  std::vector<Diagnostic> keep(std::vector<Diagnostic> findings, const Repository& repository,
                               const CheckOptions& options);
  static Baseline read(const std::string& path, const std::string& bytes);
  void read_baselines();
  void load_earlier(const Session::Loaded& loaded, CheckOptions& options);
  void find_moves(const Revision& revision, const Session::Loaded& loaded, CheckOptions& options) const;

  Session& session_;
  const HistoryFlags& flags_;
  Baseline allowed_;                     // of --baseline
  Baseline older_;                       // what the file of --write-baseline had
  std::shared_ptr<Repository> earlier_;  // of --new-since
  std::vector<Diagnostic> findings_of_earlier_;
  Renames renames_;
  // Of the last check:
  std::size_t hidden_ = 0, kept_out_ = 0, old_ = 0;
  std::vector<Message> stale_;
};

}  // namespace mentor
