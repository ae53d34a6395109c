// The files of a repository while a command changes them: what the model knows by its place becomes a YAML node again,
// and changes of nodes are collected until somebody asks for the new texts. Nothing here reads or writes a file.
#pragma once

#include <map>
#include <memory>

#include "edit/edit.h"
#include "yaml/read.h"

namespace mentor {

class Draft {
 public:
  // The value that stands at a place of the model. The source must outlive the draft. The first question about a file
  // reads it, O(size); later ones are O(log size). Failure (usage): the file has errors, or the value is an alias,
  // which stands for what other entries show too.
  Result<yaml::Node> at(const Place& place);
  // Makes `value` what the map says under a key: in the place of what is there, or as a new entry at its end.
  void put(yaml::Node map, const std::string& key, NewValue value);
  // Replaces a value, adds an item at the end of a list, removes an item of a list or an entry by its key node
  // (YamlEdits).
  void set(yaml::Node value, NewValue to);
  void append(yaml::Node list, NewValue item);
  void remove(yaml::Node parent, yaml::Node child);
  // Every file that has changes, checked as YamlEdits::apply() does. O(size of these files). Failure (usage): a change
  // cannot be made without touching something else, such as an entry that refers to the changed value by an alias.
  Result<ChangedTexts> texts() const;

 private:
  // A node that changes: as a whole with all that is inside it, or by what is added at its end.
  struct Touched {
    std::uint32_t node;
    bool whole;
  };
  static std::vector<yaml::Node> sharers(const yaml::Tree& tree, Touched touched);
  struct File {
    yaml::Reading reading;
    std::unique_ptr<YamlEdits> edits;
    std::vector<Touched> touched;
  };
  YamlEdits& touch(yaml::Node node, bool whole);
  std::map<const Source*, File> files_;
};

}  // namespace mentor
