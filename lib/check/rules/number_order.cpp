#include <algorithm>
#include <charconv>
#include <set>

#include "check/walk.h"

namespace mentor {

namespace {

// `2.10` → 2, 10; nothing where it is not made of numbers.
std::vector<int> number_parts(std::string_view key) {
  std::vector<int> parts;
  while (!key.empty()) {
    int part = 0;
    const auto [end, error] = std::from_chars(key.data(), key.data() + key.size(), part);
    const auto length = static_cast<std::size_t>(end - key.data());
    if (error != std::errc() || (length < key.size() && key[length] != '.')) return {};
    parts.push_back(part);
    key.remove_prefix(std::min(length + 1, key.size()));
  }
  return parts;
}

struct Previous {
  std::vector<int> parts;
  const Located<std::string>* number = nullptr;
};

void compare(const Previous& previous, const std::vector<int>& parts, const Located<std::string>& number,
             Findings& found) {
  if (previous.parts.size() != parts.size()) return;
  const bool same_section = std::equal(parts.begin(), parts.end() - 1, previous.parts.begin());
  if (!same_section || parts.back() == previous.parts.back() + 1 || parts.back() == previous.parts.back()) return;
  const std::string before(item_key(previous.number->value));
  const std::string now(item_key(number.value));
  Diagnostic& finding = parts.back() < previous.parts.back()
                            ? found.say(number.place, {{"{1} stands after {0}", "{1} стоит после {0}"}, {before, now}})
                            : found.add(number.place, {before, now});
  finding.related.push_back({previous.number->place, {{"the one before", "предыдущий"}, {}}});
}

// The second item of a number is told there (number-duplicate).
void check_items(const List<Item>& items, Findings& found) {
  Previous previous;
  std::set<std::string_view> seen;
  for (const Item& item : items) {
    const std::vector<int> parts = number_parts(item.key);
    if (!item.number || parts.empty() || !seen.insert(item.key).second) continue;
    if (previous.number) compare(previous, parts, item.number, found);
    previous = {parts, &item.number};
  }
}

void check_sections(const Roadmap& roadmap, Findings& found) {
  Previous previous;
  for (const RoadmapSection& section : roadmap.sections) {
    const std::vector<int> parts = number_parts(item_key(section.number.value));
    if (!section.number || parts.empty()) continue;
    if (previous.number) compare(previous, parts, section.number, found);
    previous = {parts, &section.number};
  }
}

// Item 3.1 under section 2.
void check_belonging(const RoadmapSection& section, Findings& found) {
  const std::string_view prefix = item_key(section.number.value);
  for (const Item& item : section.items) {
    const std::vector<int> parts = number_parts(item.key);
    if (prefix.empty() || parts.size() < 2 || item.key.starts_with(std::string(prefix) + ".")) continue;
    Diagnostic& finding = found.say(
        item.number.place,
        {{"item {0} stands in section {1}", "пункт {0} стоит в разделе {1}"}, {item.key, std::string(prefix)}});
    finding.related.push_back({section.number.place, {{"the section", "раздел"}, {}}});
  }
}

void check_number_order(const CheckInput& input, Findings& found) {
  for (const Roadmap& roadmap : input.roadmaps) {
    check_sections(roadmap, found);
    check_items(roadmap.items, found);
    for (const RoadmapSection& section : roadmap.sections) {
      check_items(section.items, found);
      check_belonging(section, found);
    }
  }
}

}  // namespace

extern constinit const Rule number_order{
    {
        .code = "T124",
        .name = "number-order",
        .severity = Severity::warning,
        .message = {"after {0} comes {1}: a number is left out", "после {0} идёт {1}: номер пропущен"},
        .help = {"number the items in order; if one was deleted, keep its number for it, with “cancelled:”",
                 "пронумеруйте по порядку; если пункт убран, оставьте его с «cancelled:»"},
        .why = {"A gap means a lost row: somebody may be waiting for it.",
                "Пропуск значит потерянную строку: возможно, её кто-то ждёт."},
        .bad = R"(kind: roadmap
id: plan
items:
  - {number: 1., title: One}
  - {number: 3., title: Three}
)",
        .good = R"(kind: roadmap
id: plan
items:
  - {number: 1., title: One}
  - {number: 2., title: Two}
)",
    },
    check_number_order,
    Reach::part};

}  // namespace mentor
