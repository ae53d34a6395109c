// Changing files without touching what nobody asked to change: text edits, and changes of YAML values that become text
// edits. Line ends, byte-order mark, indentation step and quoting of the neighbours are kept; comments stay.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/result.h"
#include "yaml/tree.h"

namespace mentor {

// The bytes of `source` after the edits, all of which are of this source, in any order. Edits at one place that insert
// are applied in the order given; an edit given twice counts once. Failure: edits overlap, or one is of another source.
// O(size + n log n).
Result<std::string> apply(const Source& source, const std::vector<TextEdit>& edits);

// A file that changes, and all that do, by path.
struct ChangedText {
  std::string before;
  std::string after;
};
using ChangedTexts = std::map<std::string, ChangedText>;

// A value to be written into a YAML file.
struct NewValue {
  enum class Kind : unsigned char { text, word, list, map };
  Kind kind = Kind::text;
  std::string text;  // text: any characters, quoted where needed; word: a number, date or true/false, as it is
  std::vector<NewValue> items;    // of a list or map
  std::vector<std::string> keys;  // of a map, one for each item

  static NewValue of_text(std::string text) { return {Kind::text, std::move(text), {}, {}}; }
  static NewValue of_word(std::string word) { return {Kind::word, std::move(word), {}, {}}; }
  static NewValue list(std::vector<NewValue> items) { return {Kind::list, {}, std::move(items), {}}; }
  bool is_collection() const { return kind == Kind::list || kind == Kind::map; }
  // An empty map; entries follow with add().
  static NewValue map() { return {Kind::map, {}, {}, {}}; }
  NewValue& add(std::string key, NewValue value) {
    keys.push_back(std::move(key));
    items.push_back(std::move(value));
    return *this;
  }
};

// What a value of a file says, to be written in another place: numbers, dates and the like stay without quotes.
// O(size of the value).
NewValue as_written(yaml::Node value);

// Changes of one file. The tree must have been read without faults and outlive this. Each node may be changed once;
// several values may be added to one list or map, and come in the order given. What is added inside a value that is
// itself replaced or removed is an overlap.
class YamlEdits {
 public:
  explicit YamlEdits(const yaml::Tree& tree) : tree_(&tree) {}

  // Replaces a value (not a key). An alias is replaced itself, never its target.
  void set(yaml::Node value, NewValue to);
  // Adds an entry at the end of a map; an empty value becomes a map.
  void insert(yaml::Node map, std::string key, NewValue value);
  // Adds an item at the end of a list; an empty value becomes a list.
  void append(yaml::Node list, NewValue value);
  // Removes an item of a list, or the entry of a map by its key node, with the comments inside it; the last one left
  // leaves [] or {}.
  void remove(yaml::Node parent, yaml::Node child);

  bool empty() const { return changes_.empty(); }
  // The changes as text edits, not checked yet. O(size of the file).
  std::vector<TextEdit> edits() const;
  // The file after the changes. It is read again and compared with what the changes ask for: failure where anything
  // else has changed, a comment is lost or a key would stand twice. O(size of the file).
  Result<std::string> apply() const;

  struct Change {
    enum class Kind : unsigned char { set, insert, append, remove };
    Kind kind;
    yaml::Node node;        // what is replaced, added to, or removed from
    std::string key;        // insert
    NewValue value;         // all but remove
    yaml::Node child = {};  // remove
  };

 private:
  const yaml::Tree* tree_;
  std::vector<Change> changes_;
};

}  // namespace mentor
