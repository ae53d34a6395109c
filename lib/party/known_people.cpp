#include "party/known_people.h"

#include <algorithm>
#include <functional>
#include <mutex>
#include <unordered_map>

#include "party/person.h"

namespace mentor {

struct KnownPeople::Index {
  explicit Index(Names all) : names(std::move(all)) {}

  void prepare() const {
    for (const auto& person : names)
      for (const std::string& word : full_names(words_of(person.first))) by_word[word].push_back(&person);
    for (auto& [word, people] : by_word)
      std::ranges::sort(people, {}, [](const Entry* person) { return std::string_view(person->first); });
  }

  Names names;
  // Most programmes have plans that name nobody: then this is never filled.
  mutable std::once_flag once;
  mutable std::unordered_map<std::string, Entries> by_word;
};

KnownPeople::Names::Names(std::vector<Entry> all) : all_(std::move(all)) {
  std::size_t size = 2;
  while (size < 2 * all_.size()) size *= 2;
  slots_.resize(size);
  std::uint32_t kept = 0;
  for (Entry& each : all_) {
    Slot& slot = slots_[slot_of(each.first)];
    if (slot.number == 0) {
      std::swap(all_[kept++], each);
      slot = {short_hash(all_[kept - 1].first), kept};
    } else if (Entry& known = all_[slot.number - 1]; known.second != each.second) {
      known.second = Written();
    }
  }
  all_.erase(all_.begin() + kept, all_.end());
}

std::uint32_t KnownPeople::Names::short_hash(std::string_view name) {
  return static_cast<std::uint32_t>(std::hash<std::string_view>{}(name));
}

// At least half of the slots are empty: one is always met.
std::size_t KnownPeople::Names::slot_of(std::string_view name) const {
  const std::uint32_t hash = short_hash(name);
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = hash & mask;
  while (slots_[at].number != 0 && (slots_[at].hash != hash || all_[slots_[at].number - 1].first != name))
    at = (at + 1) & mask;
  return at;
}

std::vector<KnownPeople::Entry>::const_iterator KnownPeople::Names::find(std::string_view name) const {
  if (slots_.empty()) return all_.end();
  const std::uint32_t number = slots_[slot_of(name)].number;
  return number == 0 ? all_.end() : all_.begin() + (number - 1);
}

KnownPeople::KnownPeople() : KnownPeople(std::vector<Entry>()) {}

KnownPeople::KnownPeople(std::vector<Entry> names) : index_(std::make_shared<const Index>(Names(std::move(names)))) {}

KnownPeople::KnownPeople(std::initializer_list<Entry> names) : KnownPeople(std::vector<Entry>(names)) {}

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
