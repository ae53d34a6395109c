#include "check/walk.h"

#include <algorithm>

#include "check/abbreviations.h"
#include "check/facts.h"
#include "model/shape_rules.h"

namespace mentor {

namespace {

void add_item_texts(const RoadmapSection* section, const Item& item, std::vector<RoadmapText>& texts) {
  const auto add = [&](Part part, const Located<std::string>& text) {
    if (text) texts.push_back({part, &text, section, &item});
  };
  add(Part::item, item.title);
  for (const auto& step : item.steps) add(Part::step, step);
  add(Part::deadline, item.deadline);
  for (const auto& cell : item.responsible.written) add(Part::responsible, cell);
  add(Part::result, item.result);
}

std::vector<RoadmapText> find_texts(const Roadmap& roadmap) {
  std::vector<RoadmapText> texts;
  if (roadmap.title) texts.push_back({Part::title, &roadmap.title, nullptr, nullptr});
  if (roadmap.organisation) texts.push_back({Part::organisation, &roadmap.organisation, nullptr, nullptr});
  for (const RoadmapSection& section : roadmap.sections) {
    if (section.title) texts.push_back({Part::section, &section.title, &section, nullptr});
    for (const Item& item : section.items) add_item_texts(&section, item, texts);
  }
  for (const Item& item : roadmap.items) add_item_texts(nullptr, item, texts);
  std::stable_sort(texts.begin(), texts.end(), [](const RoadmapText& left, const RoadmapText& right) {
    return left.text->place.span.begin < right.text->place.span.begin;
  });
  for (RoadmapText& each : texts) {
    each.words = prose_words(each.text->value);
    each.outline = Outline(each.text->value);
  }
  return texts;
}

// Whether there are four digits in a row, as every year has: most titles need not be read as phrases.
bool names_year(std::string_view title) {
  std::size_t digits = 0;
  for (const char c : title) {
    digits = c >= '0' && c <= '9' ? digits + 1 : 0;
    if (digits == 4) return true;
  }
  return false;
}

Meanings find_meanings(const CheckInput& input, const Roadmap& roadmap) {
  Meanings meanings;
  for (const auto& entry : input.programme.effective.profile->abbreviations.entries)
    meanings[entry.key.value] = entry.value.value;
  for (const auto& [form, meaning] : input.programme.effective.abbreviations) meanings[form] = meaning;
  for (const auto& entry : roadmap.abbreviations.entries) meanings[entry.key.value] = entry.value.value;
  for (const auto& [form, uses] : abbreviations_used(input, roadmap))
    if (!meanings.contains(form)) {
      const auto* twin = declared_twin(input, roadmap, form);
      std::string meaning = twin ? std::string(*twin->value) : guessed_meaning(input, roadmap, form);
      if (!meaning.empty()) meanings[form] = std::move(meaning);
    }
  return meanings;
}

}  // namespace

const std::vector<RoadmapText>& texts_of(const CheckInput& input, const Roadmap& roadmap) {
  return input.facts.of(roadmap).texts.get([&] { return find_texts(roadmap); });
}

const std::vector<Scope>& scopes_of_title(const CheckInput& input, const Roadmap& roadmap, const Item& item) {
  const auto& scopes = input.facts.of(roadmap).scopes_of_titles.get([&] {
    std::map<const Item*, std::vector<Scope>> found;
    for (const auto& [section, each] : items_of(roadmap))
      found.try_emplace(each, names_year(each->title.value) ? find_scopes(each->title.value) : std::vector<Scope>());
    return found;
  });
  return scopes.at(&item);
}

const Meanings& meanings_of(const CheckInput& input, const Roadmap& roadmap) {
  return input.facts.of(roadmap).meanings.get([&] { return find_meanings(input, roadmap); });
}

std::vector<PlacedParty> parties_of(const Roadmap& roadmap) {
  std::vector<PlacedParty> parties;
  for (const auto& [section, item] : items_of(roadmap))
    for (const auto& member : item->responsible.members) parties.push_back({item, &member});
  return parties;
}

std::string_view item_key(std::string_view number) {
  while (!number.empty() && number.back() == '.') number.remove_suffix(1);
  return number;
}

const Item* find_item(const CheckInput& input, const Roadmap& roadmap, std::string_view key) {
  const ItemIndex& index = input.facts.of(roadmap).items.get([&] {
    ItemIndex made;
    for (const auto& [section, item] : items_of(roadmap)) made.try_emplace(item->key, item);
    return made;
  });
  const auto found = index.find(key);
  return found == index.end() ? nullptr : found->second;
}

std::optional<DueRange> due_range(const Deadline& deadline) {
  const bool dated =
      deadline.has_due && deadline.kind != DeadlineKind::whole_period && deadline.kind != DeadlineKind::unreadable;
  const std::vector<Date> due = dated ? deadline.due() : std::vector<Date>();
  if (due.empty()) return std::nullopt;
  return DueRange{due.front(), due.back()};
}

bool names_no_date(const Deadline& deadline) {
  switch (deadline.kind) {
    case DeadlineKind::by_schedule:
    case DeadlineKind::on_request:
    case DeadlineKind::as_needed:
    case DeadlineKind::event:
    case DeadlineKind::relative:
      return deadline.windows.empty();
    default:
      return false;
  }
}

bool has_column(const Roadmap& roadmap, std::string_view field, bool (*has)(const Item&)) {
  for (const DocumentColumn& column : roadmap.columns)
    if (column.field.value == field) return true;
  const auto items = items_of(roadmap);
  return std::any_of(items.begin(), items.end(), [&](const PlacedItem& placed) { return has(*placed.item); });
}

bool is_russian(const CheckInput& input, const Roadmap& roadmap) {
  return (roadmap.language ? std::string_view(*roadmap.language) : input.programme.effective.language) == "ru";
}

Place head_of(const Roadmap& roadmap) {
  if (roadmap.title) return roadmap.title.place;
  return roadmap.id ? roadmap.id.place : roadmap.kind.place;
}

bool was_read_whole(const CheckInput& input, const Roadmap& roadmap) {
  const auto& all = input.repository.findings;  // in the order of files and places
  const Place start{roadmap.place.source, {}};
  const auto first = std::lower_bound(all.begin(), all.end(), start, [](const Diagnostic& each, const Place& place) {
    return before(each.place, place);
  });
  const auto other = [&](const Diagnostic& each) { return each.place.source != roadmap.place.source; };
  return std::none_of(first, std::find_if(first, all.end(), other), [](const Diagnostic& each) {
    // A field under a misspelt name is lost as well: what seems to be missing may stand there.
    const bool lost = each.rule->code.starts_with('Y') || each.rule == &unknown_field;
    return lost && each.severity == Severity::error;
  });
}

void relate(Diagnostic& diagnostic, const std::vector<Place>& places, const Message& message, std::size_t most) {
  for (std::size_t i = 0; i < places.size() && i < most; ++i) diagnostic.related.push_back({places[i], message});
}

}  // namespace mentor
