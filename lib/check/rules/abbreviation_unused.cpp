#include <unordered_map>
#include <vector>

#include "check/abbreviations.h"
#include "unicode/sentence.h"

namespace mentor {

namespace {

using Uses = AbbreviationUses;

// The undeclared forms that may be slips for each declared one.
using Slips = std::unordered_map<const DeclaredForm*, std::vector<const Uses::value_type*>>;

Slips find_slips(const CheckInput& input, const Roadmap& roadmap, const Uses& uses) {
  Slips slips;
  if (roadmap.abbreviations.entries.empty()) return slips;
  for (const auto& use : uses)
    if (!declared_form(input, roadmap, use.first))
      if (const DeclaredForm* twin = declared_twin(input, roadmap, use.first)) slips[twin].push_back(&use);
  return slips;
}

// The form that took the place of a declared one: a slip that is used more often, and on after its last use.
const Uses::value_type* successor(const DeclaredForm& entry, const Uses& uses, const Slips& slips) {
  const auto own = uses.find(entry.key.value);
  const auto others = slips.find(&entry);
  if (others == slips.end()) return nullptr;
  for (const auto* other : others->second) {
    if (own == uses.end()) return other;
    const bool later = other->second.back().place.span.begin > own->second.back().place.span.begin;
    if (later && other->second.size() > own->second.size()) return other;
  }
  return nullptr;
}

std::string item_name(const AbbreviationUse& use) { return use.item ? use.item->key : "–"; }

void check_entry(const Roadmap& roadmap, const DeclaredForm& entry, const Uses& uses, const Slips& slips,
                 Findings& found) {
  const auto own = uses.find(entry.key.value);
  const auto* other = successor(entry, uses, slips);
  if (own == uses.end() && !other) {
    if (!roadmap.directory->parties.contains(entry.key.value)) found.add(entry.key.place, {entry.key.value});
    return;
  }
  if (!other) return;
  if (own == uses.end()) {
    Diagnostic& finding = found.say(entry.key.place,
                                    {{"declared “{0}” is never used; the document writes “{1}”",
                                      "объявленное «{0}» не используется: в документе пишут «{1}»"},
                                     {entry.key.value, other->first}},
                                    {{"keep one of the two everywhere", "оставьте везде одно из двух"}, {}});
    finding.related.push_back({other->second.front().place, {{"the other form", "другое написание"}, {}}});
    return;
  }
  const std::size_t count = own->second.size();
  const std::string last = item_name(own->second.back());
  Diagnostic& finding = found.say(
      entry.key.place,
      {{"declared “{0}” is used only {1}, up to item {2}, and unused from item {3} on: there the document writes “{4}”",
        "объявленное «{0}» встречается лишь {1}, до пункта {2}, а с пункта {3} не используется: там пишут «{4}»"},
       {entry.key.value, counted(static_cast<std::int64_t>(count), times_forms), last, item_name(other->second.front()),
        other->first}},
      {{"keep one of the two everywhere", "оставьте везде одно из двух"}, {}});
  finding.related.push_back({other->second.front().place, {{"the other form", "другое написание"}, {}}});
}

void check_abbreviation_unused(const CheckInput& input, Findings& found) {
  for (const Roadmap& roadmap : input.roadmaps) {
    const Uses& uses = abbreviations_used(input, roadmap);
    const Slips slips = find_slips(input, roadmap, uses);
    for (const auto& entry : roadmap.abbreviations.entries) check_entry(roadmap, entry, uses, slips, found);
  }
}

}  // namespace

extern constinit const Rule abbreviation_unused{
    {
        .code = "A102",
        .name = "abbreviation-unused",
        .severity = Severity::warning,
        .message = {"“{0}” is declared and never used", "сокращение «{0}» объявлено и не используется"},
        .help = {"delete it, or use it", "удалите его или используйте"},
        .why = {"A declared form that the document does not use is usually misspelt where it should be used.",
                "Объявленное, но не используемое сокращение обычно написано в тексте с опечаткой."},
        .bad = R"(kind: roadmap
id: plan
abbreviations:
  ЦНМ: целевая модель наставничества
items:
  - {title: Создание базы ЦМН, deadline: 01.09.2024}
)",
        .good = R"(kind: roadmap
id: plan
abbreviations:
  ЦМН: целевая модель наставничества
items:
  - {title: Создание базы ЦМН, deadline: 01.09.2024}
)",
    },
    check_abbreviation_unused,
    Reach::part};

}  // namespace mentor
