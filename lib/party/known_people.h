// The people that a party can be, prepared once for all directories that share them.
#pragma once

#include <initializer_list>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace mentor {

// A copy costs nothing: all share the same names. Safe for several threads.
class KnownPeople {
 public:
  // Name or id → participant id; "" where two have the name.
  using Names = std::map<std::string, std::string, std::less<>>;
  using Entries = std::vector<const Names::value_type*>;

  KnownPeople();
  KnownPeople(Names names);
  KnownPeople(std::initializer_list<Names::value_type> names);

  const Names& names() const;
  // Those who share the rarest of these folded words (person.h, full_names), by name. O(words); what is needed for it
  // is prepared at the first question: O(names × length).
  const Entries& sharing_rarest(const std::vector<std::string>& words) const;

 private:
  struct Index;
  std::shared_ptr<const Index> index_;
};

}  // namespace mentor
