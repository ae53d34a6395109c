// Who of the people that are known a name may mean. Names are never taken for one without saying so.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace mentor {

class NamesOfPeople {
 public:
  struct Entry {
    std::string name, id, born;  // born: "" where it is not known
  };

  // O(words × log names).
  void add(Entry entry);

  // The pointers hold until the next add(). Those of exactly this name, whatever the order of its words, letter case
  // and ё/е. O(log names).
  std::vector<const Entry*> same(std::string_view name) const;
  // Those that may be meant besides: initials for what the other writes out, no patronymic, a slip of one letter,
  // a double surname joined otherwise or by half.
  // Words that more than two hundred share (first names) are not looked through where the name has another one.
  // O(log names + names that share a word).
  std::vector<const Entry*> like(std::string_view name) const;

 private:
  std::vector<Entry> entries_;
  std::vector<std::vector<std::string>> words_;  // of each, folded and sorted
  std::map<std::string, std::vector<std::size_t>> by_key_, by_word_;
};

}  // namespace mentor
