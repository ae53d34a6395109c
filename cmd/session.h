// One run of a command: the world, the global options made into values, and what several commands do alike.
#pragma once

#include <memory>
#include <set>
#include <string>
#include <vector>

#include "cmd/arguments.h"
#include "cmd/env.h"
#include "edit/edit.h"
#include "model/load.h"
#include "render/findings.h"
#include "render/render.h"

namespace mentor {

// What is wrong and what helps, on standard error; control and bidirectional characters are shown escaped.
void show_error(Env& env, Language language, const CommandError& error);

class Session {
 public:
  // Checks the global options; throws CommandError where one is unusable.
  Session(Env& env, const GlobalOptions& globals);

  Env& env;
  Date today;
  bool quiet = false;

  // The language of sentences: --lang, MENTOR_LANG, that of the repository (before it is loaded, of the nearest
  // mentor.yaml that names one), LC_ALL/LC_MESSAGES/LANG, English.
  Language language() const;
  // The language of sentences in machine output: --lang where given, else English.
  Language machine_language() const;
  bool colour() const;
  // How documents and findings are to look on this output.
  RenderOptions render_options() const;

  // A repository with the paths that narrow what is reported.
  struct Loaded {
    std::shared_ptr<Repository> repository;
    std::string root;                // as it can be opened
    std::vector<std::string> paths;  // relative to the root
    std::string folder;              // the current folder relative to the root; "" where it is the root or outside
    std::shared_ptr<const void> held = {};  // keeps other runs that change this repository waiting
    // The path of a file as it can be opened from the current folder.
    std::string shown(const std::string& path) const;
  };
  // How findings in it are to look on this output. `loaded` must outlive the answer.
  FindingsOptions findings_options(const Loaded& loaded) const;
  // Finds the root (cli.md), loads it, and makes the PATH arguments relative to it. Throws CommandError: usage where a
  // PATH does not exist or stands outside the root. A run that writes back what it has read (`to_change`) keeps others
  // that do so waiting until the answer is destroyed; the world: one has been at it for seconds.
  Loaded load(const std::vector<std::string>& paths, bool to_change = false);
  // The same without reading anything: where the repository begins, and the paths relative to it.
  struct Found {
    std::string root;
    std::vector<std::string> paths;
  };
  Found find(const std::vector<std::string>& paths);
  // The part of a repository that belongs to these programmes (model/load.h, `only`). It is not kept: whoever reads
  // part after part holds one at a time. Throws CommandError.
  std::unique_ptr<Repository> load_part(const Found& found, std::vector<std::string> programmes);
  // The repository as it would be with standard input in the place of the file `name` (which need not exist); only
  // that file is reported on. Throws CommandError.
  Loaded load_with_input(const std::string& name);

  // A path given by the user, which need not exist, relative to the root. Throws CommandError (usage) outside of it.
  std::string path_inside(const Loaded& loaded, const std::string& path) const;

  // The same root read again, with texts (by path relative to it) in the place of files. Failure: as load of model.
  Result<std::unique_ptr<Repository>> reload(const Loaded& loaded,
                                             const std::map<std::string, std::string>& texts) const;
  // Replaces files of the repository, each of which must still hold `before` (or `after` already: two links to one
  // file); one that is not there yet holds "". All new bytes are ready before the first file changes. Throws
  // CommandError (world), also where somebody has changed a file since; it says what was changed by then, if anything
  // was.
  void write_back(const Loaded& loaded, const ChangedTexts& texts);

  // Throws CommandError (usage) where a mentor.yaml cannot be read: its people and plans mean nothing without it.
  static void require_settings(const Loaded& loaded);
  // The same of a part; `root` stands before its paths when they are shown.
  static void require_settings(const Repository& repository, const std::string& root);

  // How many errors `mentor validate` would find in these paths (empty: everywhere): results made from such data say
  // so.
  std::size_t count_errors(const Repository& repository, const std::vector<std::string>& paths) const;

  // A whole file for a command that takes one (`-`: standard input, which can be read once), or its first `limit` bytes
  // and at least one more, so that the caller can tell. Throws CommandError.
  std::string read_file(const std::string& path, std::size_t limit = 1U << 30U) const;
  // The bytes of a file that may not be there yet, which does not count as one that was read. Throws CommandError where
  // it is there and cannot be read.
  std::optional<std::string> bytes_if_there(const std::string& path) const;
  // A path as the file interface opens it: absolute where there is a current folder.
  std::string opened(const std::string& path) const;
  // Writes to a file, or to standard output where `path` is nothing or `-`. Throws CommandError, also where the file is
  // one that this run has read.
  void write_output(const std::optional<std::string>& path, std::string_view bytes);
  // Throws CommandError (usage) where two outputs that a command was given are one file, however it is named: one of
  // them would be lost without a word. Standard output and outputs that were not asked for do not count.
  void require_apart(const std::vector<std::optional<std::string>>& outputs) const;
  // Adds to the end of the file that a variable of the environment names (a new file where it does not exist); nothing
  // where the variable is empty. Throws CommandError (the world).
  void append_to_variable(const char* name, std::string_view bytes);
  // A sentence on standard error (with a line feed); control and bidirectional characters in it are shown escaped.
  void say(const Message& message);
  // Makes an option's value a date. Throws CommandError (usage).
  static Date date_of(std::string_view option, const std::string& value);

 private:
  std::string root_for(const std::string& start) const;
  std::string inside(const std::string& root, const std::string& path, const std::string& given) const;
  std::string read_as(const Repository& repository, const std::string& root, const std::string& path) const;
  Loaded load_below(const std::string& root, const std::vector<std::string>& inside, const std::string* input);
  void require_no_input(const std::string& path) const;
  std::string read_input(std::size_t limit) const;
  std::string variable(const char* name) const;  // of the environment; "" where it is not set
  void choose_language(const std::optional<std::string>& option);
  void speak_like(const Repository& repository);
  std::optional<Language> settings_language() const;
  std::optional<Language> chosen_;
  std::optional<Language> repository_language_;
  mutable std::optional<Language> settings_language_;
  mutable bool settings_read_ = false;
  std::optional<std::string> root_;
  std::string color_;
  std::string loaded_root_ = ".";         // as it is opened
  mutable std::set<std::string> inputs_;  // files that were read, as they are opened
  mutable bool input_read_ = false;       // standard input; what is read from it is gone
};

}  // namespace mentor
