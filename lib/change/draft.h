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
  // reads it, O(size); later ones are O(log size). Failure (usage): the file has faults, or the value is an alias,
  // which stands for what other entries show too.
  Result<yaml::Node> at(const Place& place);
  // The changes of the file in which a node of at() stands.
  YamlEdits& edits(yaml::Node node);
  // Makes `value` what the map says under a key: in the place of what is there, or as a new entry at its end.
  void put(yaml::Node map, const std::string& key, NewValue value);
  // Every file that has changes, checked as YamlEdits::apply() does. O(size of these files). Failure: a change cannot
  // be made without touching something else.
  Result<ChangedTexts> texts() const;

 private:
  struct File {
    yaml::Reading reading;
    std::unique_ptr<YamlEdits> edits;
    std::vector<std::uint32_t> touched;  // nodes that edits() was asked about
  };
  std::map<const Source*, File> files_;
};

}  // namespace mentor
