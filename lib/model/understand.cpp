#include <algorithm>
#include <map>
#include <optional>
#include <unordered_map>

#include "model/assemble.h"

namespace mentor {

namespace {

std::string key_of(const Item& item, std::size_t position) {
  if (!item.number) return "#" + std::to_string(position);
  std::string_view number = *item.number;
  while (number.ends_with('.')) number.remove_suffix(1);
  return std::string(number);
}

// Ids and names of the programme's own people.
KnownPeople known_people(const Programme& programme) {
  std::vector<KnownPeople::Entry> names;
  names.reserve(2 * programme.people.size());
  for (const Person& person : programme.people) names.push_back({*person.id, *person.id});
  for (const Person& person : programme.people)
    if (person.name) names.push_back({*person.name, *person.id});
  return KnownPeople(std::move(names));
}

PartyDirectory directory_of(const Programme& programme, const KnownPeople& people) {
  PartyDirectory directory;
  directory.people = people;
  for (const auto& [name, entry] : programme.effective.parties) directory.parties.emplace(name, name);
  for (const auto& entry : programme.effective.profile->abbreviations.entries)
    directory.abbreviations[*entry.key] = *entry.value;
  for (const auto& [name, meaning] : programme.effective.abbreviations) directory.abbreviations[name] = meaning;
  for (const ProfileRole& role : programme.effective.profile->roles) {
    PartyDirectory::Role names{*role.id, {}};
    for (const auto& name : role.names) names.names.push_back(*name);
    directory.roles.push_back(std::move(names));
  }
  return directory;
}

void add_own_names(const Roadmap& roadmap, PartyDirectory& directory) {
  for (const auto& entry : roadmap.parties.entries) directory.parties.emplace(*entry.key, *entry.key);
  for (const auto& entry : roadmap.abbreviations.entries) directory.abbreviations[*entry.key] = *entry.value;
}

// Where the bytes [offset, offset + length) of a scalar's value stand in its file. The value may be quoted or folded
// there, so the words are looked for; the whole scalar where they are not spelt as they are.
Place place_within(const Located<std::string>& written, std::uint32_t offset, std::uint32_t length) {
  const std::string_view raw = written.place.text();
  if (raw == written.value) return written.place.part(offset, length);
  const std::string_view wanted = std::string_view(written.value).substr(offset, length);
  const std::size_t found = raw.find(wanted, std::min<std::size_t>(offset, raw.size()));
  if (wanted.empty() || found == std::string_view::npos) return written.place;
  return written.place.part(static_cast<std::uint32_t>(found), length);
}

}  // namespace

// What cells are read with: the same cells and parties come again and again, and where there are none the directory
// need not be looked through.
class CellReader {
 public:
  explicit CellReader(PartyDirectory directory) : directory_(std::move(directory)), known_(known_names(*directory_)) {}

  const Shared<PartyDirectory>& directory() const { return directory_; }

  struct Cell {
    std::vector<std::pair<Shared<Party>, Shared<Resolved>>> parties;
    std::vector<Message> notes;
  };
  // What stands in a cell of the document.
  const Cell& split(std::string_view text) {
    const auto [known, is_new] = cells_.try_emplace(std::string(text));
    if (is_new) known->second = understood(split_parties(text, known_));
    return known->second;
  }
  // One party of a list.
  const Cell& single(std::string_view text) {
    const auto [known, is_new] = singles_.try_emplace(std::string(text));
    if (is_new) known->second = understood({{read_party(text)}, {}});
    return known->second;
  }

 private:
  Cell understood(PartyCell read) {
    Cell cell{{}, std::move(read.notes)};
    for (Party& party : read.parties) {
      const Shared<Resolved> resolved = resolve(party);
      if (resolved->how != Resolution::unknown) party.resolved = resolved->id;
      cell.parties.emplace_back(std::move(party), resolved);
    }
    return cell;
  }
  Shared<Resolved> resolve(const Party& party) {
    std::string words = party.name;
    for (const std::string& qualifier : party.qualifiers) words.append("\n").append(qualifier);
    const auto [known, is_new] = resolved_.try_emplace(std::move(words));
    if (!is_new) return known->second;
    if (!resolve_) resolve_.emplace(*directory_);
    return known->second = (*resolve_)(party);
  }

  Shared<PartyDirectory> directory_;
  KnownNames known_;
  std::optional<PartyResolver> resolve_;
  std::unordered_map<std::string, Cell> cells_, singles_;
  std::unordered_map<std::string, Shared<Resolved>> resolved_;
};

// Most deadlines of a programme are written in the same words: each is read once in each of its periods.
class DeadlineReader {
 public:
  Shared<Deadline> read(const std::string& phrase, const DeadlineContext& context) {
    auto& known =
        known_[{context.period ? std::optional(std::pair(context.period->first, context.period->last)) : std::nullopt,
                context.approved}];
    const auto [found, is_new] = known.try_emplace(phrase);
    if (is_new) found->second = read_deadline(phrase, context);
    return found->second;
  }

 private:
  using Days = std::optional<std::pair<Date, Date>>;
  std::map<std::pair<Days, std::optional<Date>>, std::unordered_map<std::string, Shared<Deadline>>> known_;
};

namespace {

void understand_cell(ResponsibleCell& cell, CellReader& reader) {
  const bool is_cell = cell.written.size() == 1 && cell.written.front().place.span == cell.place.span;
  for (const auto& written : cell.written) {
    const CellReader::Cell& read = is_cell ? reader.split(*written) : reader.single(*written);
    cell.members.reserve(cell.members.size() + read.parties.size());
    for (const auto& [party, resolved] : read.parties) {
      const Place place = place_within(written, party->offset, party->length);
      if (!resolved->note.pattern.en.empty()) cell.notes.push_back({resolved->note, place});
      cell.members.push_back({party, place, resolved});
    }
    for (const Message& note : read.notes) cell.notes.push_back({note, written.place});
  }
}

std::optional<Period> from_approval(const std::optional<Period>& nominal, const Located<Date>& approved) {
  if (!nominal || !approved) return nominal;
  const Period narrowed{std::max(nominal->first, *approved), nominal->last};
  return narrowed.first <= narrowed.last ? std::optional(narrowed) : std::nullopt;
}

std::optional<Period> narrowed_by(const std::optional<Period>& outer, const Located<std::string>& words) {
  if (!words) return outer;
  const auto inner = read_period(*words).period;
  if (!inner || !outer) return inner ? inner : outer;
  const Period both{std::max(inner->first, outer->first), std::min(inner->last, outer->last)};
  return both.first <= both.last ? std::optional(both) : outer;
}

class Understanding {
 public:
  Understanding(const Programme& programme, Roadmap& roadmap, CellReader& cells, DeadlineReader& deadlines)
      : programme_(programme), roadmap_(roadmap), cells_(cells), deadlines_(deadlines) {}

  void items(List<Item>& items, const RoadmapSection* section) {
    DeadlineContext context = deadline_context(roadmap_, section, &programme_.calendar);
    for (std::size_t i = 0; i < items.size(); ++i) {
      Item& item = items[i];
      item.key = key_of(item, i + 1);
      item.reading = deadlines_.read(*item.deadline, context);
      for (ResponsibleCell* cell : {&item.responsible, &item.accountable, &item.consulted, &item.informed})
        understand_cell(*cell, cells_);
      if (!item.reading->counted_from.empty()) counted_.push_back({&item, context});
    }
  }

  // Offsets from other items («в течение 5 дней после выполнения пункта 1.2»), now that these are read. Each round can
  // date those that wait for the one before; what counts in a circle stays without a date.
  void count_from_items() {
    for (const PlacedItem& placed : items_of(roadmap_))
      if (!placed.item->reading->due().empty()) due_[placed.item->key] = placed.item->reading->due().back();
    for (auto& [item, context] : counted_)
      context.due_of_item = [this](std::string_view number) { return due_of(number); };
    for (std::size_t round = 0; round < counted_.size(); ++round) {
      bool changed = false;
      for (auto& [item, context] : counted_) {
        if (due_.contains(item->key)) continue;
        item->reading = read_deadline(*item->deadline, context);
        if (item->reading->due().empty()) continue;
        due_[item->key] = item->reading->due().back();
        changed = true;
      }
      if (!changed) return;
    }
  }

 private:
  std::optional<Date> due_of(std::string_view number) const {
    while (number.ends_with('.')) number.remove_suffix(1);
    const auto found = due_.find(std::string(number));
    return found == due_.end() ? std::nullopt : std::optional(found->second);
  }

  const Programme& programme_;
  Roadmap& roadmap_;
  CellReader& cells_;
  DeadlineReader& deadlines_;
  std::map<std::string, Date> due_;  // by the item's key
  std::vector<std::pair<Item*, DeadlineContext>> counted_;
};

}  // namespace

std::vector<std::string> known_names(const PartyDirectory& directory) {
  std::vector<std::string> known;
  for (const auto& [name, key] : directory.parties) known.push_back(name);
  for (const auto& [name, meaning] : directory.abbreviations) known.push_back(name);
  return known;
}

RoadmapReader::RoadmapReader(const Programme& programme)
    : programme_(programme),
      cells_(std::make_unique<CellReader>(directory_of(programme, known_people(programme)))),
      deadlines_(std::make_unique<DeadlineReader>()) {}
RoadmapReader::~RoadmapReader() = default;

void RoadmapReader::understand(Roadmap& roadmap) {
  const bool has_own_names = !roadmap.parties.entries.empty() || !roadmap.abbreviations.entries.empty();
  if (!has_own_names) return understand(roadmap, *cells_);
  PartyDirectory directory = *cells_->directory();
  add_own_names(roadmap, directory);
  CellReader cells(std::move(directory));
  understand(roadmap, cells);
}

void RoadmapReader::understand(Roadmap& roadmap, CellReader& cells) {
  roadmap.period_reading = roadmap.period ? read_period(*roadmap.period) : programme_.period;
  roadmap.nominal = roadmap.period_reading.period;
  roadmap.effective = from_approval(roadmap.nominal, roadmap.approved.date);
  roadmap.directory = cells.directory();
  Understanding understanding(programme_, roadmap, cells, *deadlines_);
  for (RoadmapSection& section : roadmap.sections) {
    section.effective = narrowed_by(roadmap.nominal, section.period);
    understanding.items(section.items, &section);
  }
  understanding.items(roadmap.items, nullptr);
  understanding.count_from_items();
}

std::vector<PlacedItem> items_of(const Roadmap& roadmap) {
  std::vector<PlacedItem> items;
  std::size_t count = roadmap.items.size();
  for (const RoadmapSection& section : roadmap.sections) count += section.items.size();
  items.reserve(count);
  for (const RoadmapSection& section : roadmap.sections)
    for (const Item& item : section.items) items.push_back({&section, &item});
  for (const Item& item : roadmap.items) items.push_back({nullptr, &item});
  return items;
}

DeadlineContext deadline_context(const Roadmap& roadmap, const RoadmapSection* section, const Calendar* calendar) {
  DeadlineContext context;
  context.period = section ? section->effective : roadmap.nominal;
  if (roadmap.approved.date) context.approved = *roadmap.approved.date;
  context.calendar = calendar;
  return context;
}

ItemState state_of(const Roadmap& roadmap, const Item& item, Date as_of, int horizon) {
  StateFacts facts{
      .done = {}, .cancelled = std::nullopt, .as_of = as_of, .horizon = horizon, .effective = roadmap.effective};
  for (const DoneEntry& entry : item.done)
    if (entry.on) facts.done.push_back({*entry.on, entry.occurrence ? std::optional(*entry.occurrence) : std::nullopt});
  if (item.cancelled.on) facts.cancelled = *item.cancelled.on;
  return state_of(*item.reading, facts);
}

}  // namespace mentor
