#include "party/known_people.h"

#include <mutex>
#include <unordered_map>

#include "party/person.h"

namespace mentor {

struct KnownPeople::Index {
  explicit Index(Names all) : names(std::move(all)) {}

  void prepare() const {
    for (const auto& person : names)
      for (const std::string& word : full_names(words_of(person.first))) by_word[word].push_back(&person);
  }

  Names names;
  // Most programmes have plans that name nobody: then this is never filled.
  mutable std::once_flag once;
  mutable std::unordered_map<std::string, Entries> by_word;
};

KnownPeople::KnownPeople() : KnownPeople(Names()) {}

KnownPeople::KnownPeople(Names names) : index_(std::make_shared<const Index>(std::move(names))) {}

KnownPeople::KnownPeople(std::initializer_list<Names::value_type> names) : KnownPeople(Names(names)) {}

const KnownPeople::Names& KnownPeople::names() const { return index_->names; }

const KnownPeople::Entries& KnownPeople::sharing_rarest(const std::vector<std::string>& words) const {
  static const Entries nobody;
  std::call_once(index_->once, [&] { index_->prepare(); });
  const Entries* fewest = nullptr;
  for (const std::string& word : words) {
    const auto found = index_->by_word.find(word);
    if (found != index_->by_word.end() && (!fewest || found->second.size() < fewest->size())) fewest = &found->second;
  }
  return fewest ? *fewest : nobody;
}

}  // namespace mentor
