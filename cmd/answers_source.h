// What the imports of answers share: the file, its map, the programme it is for, and what is said of it.
#pragma once

#include <string>
#include <vector>

#include "cmd/session.h"
#include "exchange/answers/people_import.h"

namespace mentor {

// The options that both take.
struct AnswersOptions {
  std::vector<std::string> files, same, is_new;
  std::optional<std::string> map, output;
  bool suggest_map = false, dry_run = false, diff = false;

  // Whether files are written.
  bool writes() const { return output && *output != "-" && !dry_run && !diff; }
  // Their description, for help and parsing.
  std::vector<Option> options();
};

// The answers with the map and the programme they are for.
struct AnswersSource {
  Session::Loaded loaded;
  const Programme* programme = nullptr;
  Answers answers;
  AnswerMap map;
};

// Reads the file and the map (guessed where none is named), and finds the programme by where the result is to stand.
// Nothing, and said on standard error, where the answers cannot be read. Throws CommandError: no programme here, a map
// that cannot be used (usage).
std::optional<AnswersSource> read_answers_for(Session& session, const AnswersOptions& options, AnswersOf kind);

// Why a document that the user named cannot be imported, on standard error.
void say_unread(Session& session, const std::string& file, const UnreadDocument& why);

// NAME=ID as it was typed. Throws CommandError (usage).
std::map<std::string, std::string> decided_same(const std::vector<std::string>& typed);
// Refuses a --same that names nobody, and names of --same and --new that no row has. Throws CommandError (usage).
void require_person(const AnswersSource& source, const std::string& id);
void require_used(const AnswersSource& source, const std::vector<std::string>& unused);

// What was left out or not understood, at most a hundred lines of each sort, on standard error.
void say_notes(Session& session, const std::vector<Message>& general, const std::vector<AnswerNote>& notes);
void say_known(Session& session, const std::vector<KnownRow>& known, AnswersOf kind);
// `written`: whether people of this run have their ids from now on; else they are named by name.
void say_unsure(Session& session, const std::vector<KnownRow>& unsure, AnswersOf kind, bool written);

}  // namespace mentor
