#include "party/known_people.h"

#include <algorithm>
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

KnownPeople::Names::Names(std::vector<Entry> all) : all_(std::move(all)) {
  const auto before = [](const Entry& left, const Entry& right) { return left.first < right.first; };
  if (!std::ranges::is_sorted(all_, before)) std::ranges::stable_sort(all_, before);
  std::size_t kept = 0;
  for (Entry& each : all_) {
    if (kept == 0 || all_[kept - 1].first != each.first)
      std::swap(all_[kept++], each);
    else if (all_[kept - 1].second != each.second)
      all_[kept - 1].second = Written();
  }
  all_.erase(all_.begin() + static_cast<std::ptrdiff_t>(kept), all_.end());
}

std::vector<KnownPeople::Entry>::const_iterator KnownPeople::Names::find(std::string_view name) const {
  const auto found =
      std::ranges::lower_bound(all_, name, {}, [](const Entry& each) { return std::string_view(each.first); });
  return found != all_.end() && found->first == name ? found : all_.end();
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
