// Whatever is set, added, taken away or recorded, in whatever spelling of a repository: everything but the field that
// is meant says the same before and after, what a field said stays where it is added to, and no remark is lost.
#include <doctest/doctest.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <regex>

#include "change/done.h"
#include "change/fields.h"
#include "change/pairs.h"
#include "exchange/export.h"
#include "model/load.h"
#include "tests/support/respelled.h"
#include "tests/support/world.h"
#include "yaml/read.h"

namespace mentor {

namespace {

using Json = nlohmann::json;
using Pointer = Json::json_pointer;
using How = FieldChange::How;
using Type = Shape::Type;

constexpr std::array every_kind{TargetKind::roadmap, TargetKind::item, TargetKind::person,
                                TargetKind::request, TargetKind::pair, TargetKind::organisation};
const Date today = *parse_iso("2026-11-20");

// A repository as it is read, and all that it says.
struct Read {
  std::unique_ptr<Repository> repository;
  Json said;
};

Read read_all(const MemoryFiles& files, const std::map<std::string, std::string>& overlay = {}) {
  auto loaded = load(files, {.root = "", .threads = 1, .overlay = overlay});
  REQUIRE(loaded);
  Json said = Json::parse(export_json(**loaded, documents_of(**loaded, {})));
  return {std::move(*loaded), std::move(said)};
}

class Dice {
 public:
  explicit Dice(unsigned seed) : random(seed) {}
  std::size_t below(std::size_t n) { return random() % n; }
  bool one_in(std::size_t n) { return below(n) == 0; }
  template <class Container>
  auto pick(const Container& all) {
    return *std::next(all.begin(), static_cast<std::ptrdiff_t>(below(all.size())));
  }
  std::mt19937 random;
};

// What the examples say little of: items done with who says so, planned meetings about which something is known, and
// items that may be done again and again.
std::string with_more(std::string bytes, bool again) {
  if (again) bytes = std::regex_replace(bytes, std::regex("\n( +)deadline: [^\n]+"), "\n$1deadline: по запросу");
  bytes =
      std::regex_replace(bytes, std::regex("\n( +)done: (20[-0-9]+)\n"), "\n$1done:\n$1  - on: $2\n$1    by: p-0204\n");
  return std::regex_replace(bytes, std::regex("\n( +)planned: (20[-0-9]+)\n( +- type)"),
                            "\n$1planned: $2\n$1topics: [старое]\n$1feedback: {mentor: 5}\n$3");
}

MemoryFiles respelled_world(const std::string& example, Dice& dice) {
  World world;
  load_folder(world, example, "");
  std::map<std::string, std::string> files = world.files.all();
  const bool again = dice.one_in(2);
  for (auto& [path, bytes] : files) {
    const bool is_data = path.ends_with(".yaml") && !path.ends_with("mentor.yaml") && !path.starts_with(".") &&
                         bytes.find("\nkind:") != std::string::npos;
    if (is_data) bytes = respelled(with_more(bytes, again), dice.random);
  }
  return MemoryFiles(std::move(files));
}

// Where the record with that id (number, for an item) is; records are looked for below lists of that name.
void find_record(const Json& in, const Pointer& at, std::string_view list, std::string_view key,
                 const std::string& value, std::vector<Pointer>& found, std::string_view above = "") {
  if (in.is_object() && above == list && in.contains(key)) {
    const Json& id = in[std::string(key)];
    if (id == value || id.dump() == value) found.push_back(at);
  }
  if (in.is_object())
    for (const auto& [name, child] : in.items()) find_record(child, at / name, list, key, value, found, name);
  if (in.is_array())
    for (std::size_t i = 0; i < in.size(); ++i) find_record(in[i], at / i, list, key, value, found, above);
}

// The record of a target; nothing where its name does not tell it (another roadmap has that number).
std::optional<Pointer> record_of(const Json& said, const Target& target) {
  std::vector<Pointer> found;
  const auto slash = target.name.find('/');
  const std::string last = slash == std::string::npos ? target.name : target.name.substr(slash + 1);
  switch (target.kind) {
    case TargetKind::roadmap:
      find_record(said, Pointer(), "roadmap", "id", target.name, found);
      break;
    case TargetKind::item:
      find_record(said, Pointer(), "items", "number", last, found);
      break;
    case TargetKind::person:
      find_record(said, Pointer(), "participants", "id", target.name, found);
      break;
    case TargetKind::request: {
      std::vector<Pointer> person;
      find_record(said, Pointer(), "participants", "id", target.name.substr(0, slash), person);
      if (person.size() == 1) find_record(said[person[0]], person[0], "requests", "id", last, found);
      break;
    }
    case TargetKind::pair:
      find_record(said, Pointer(), "pairs", "id", target.name, found);
      break;
    default:
      find_record(said, Pointer(), "organisations", "id", target.name, found);
  }
  return found.size() == 1 ? std::optional(found[0]) : std::nullopt;
}

// By what sort of thing they name, so that each sort has its turn.
std::vector<std::vector<std::string>> names_in(const Repository& repository) {
  std::vector<std::string> items, people, pairs, others;
  for (const Programme& programme : repository.programmes) {
    for (const Roadmap& roadmap : programme.roadmaps) {
      others.emplace_back(*roadmap.id);
      for (const PlacedItem& item : items_of(roadmap)) items.push_back(std::string(*roadmap.id) + "/" + item.item->key);
    }
    for (const Person& person : programme.people) {
      people.emplace_back(*person.id);
      for (const Request& request : person.requests)
        people.push_back(std::string(*person.id) + "/" + std::string(*request.id));
    }
    for (const Pair& pair : programme.pairs) pairs.emplace_back(*pair.id);
    for (const Organisation& each : programme.organisations) others.push_back("organisation:" + std::string(*each.id));
  }
  return {items, people, pairs, others};
}

// A field that may be meant: how it is typed, where it is, and its shape.
struct Field {
  std::string typed;
  Pointer at;
  const Shape* shape = nullptr;
};

// Some field of a record, deep inside where it leads there: rather one that is written.
Field some_field(Dice& dice, const RecordShape& record, const Json& said, Field up) {
  for (;;) {
    const FieldShape& field = record.fields[dice.below(record.fields.size())];
    const std::string key(field.key);
    if (key == "id" || key == "number" || key == "kind" || (!said.contains(key) && !dice.one_in(6))) continue;
    Field made{up.typed + (up.typed.empty() ? "" : ".") + key, up.at / key, &field.shape};
    const Json now = said.contains(key) ? said[key] : Json();
    const Shape* list = part_of(field.shape, {Type::list});
    const Shape* inner = part_of(field.shape, {Type::record});
    if (inner && !now.is_array() && !dice.one_in(4)) return some_field(dice, inner->record(), now, made);
    if (list && now.is_array() && !now.empty() && !dice.one_in(3)) {
      const std::size_t index = dice.below(now.size());
      const Shape* element = part_of(list->parts.front(), {Type::record});
      made = {made.typed + "." + std::to_string(index + 1), made.at / index, &list->parts.front()};
      return element && now[index].is_object() ? some_field(dice, element->record(), now[index], made) : made;
    }
    const Shape* map = part_of(field.shape, {Type::map});
    if (map && (now.is_object() || now.is_null()) && dice.one_in(2)) {
      const std::string name = now.is_object() && !now.empty() && dice.one_in(2)
                                   ? std::next(now.begin(), static_cast<std::ptrdiff_t>(dice.below(now.size()))).key()
                                   : "новая тема";
      if (name.find_first_of(".=+-") != std::string::npos) continue;
      return {made.typed + "." + name, made.at / name, &map->parts.front()};
    }
    return made;
  }
}

std::string some_value(Dice& dice, const Shape& shape) {
  switch (shape.type) {
    case Type::date:
    case Type::date_or_year:
      return "2026-10-1" + std::to_string(dice.below(10));
    case Type::integer:
      return std::to_string(shape.least + static_cast<long>(dice.below(5)));
    case Type::boolean:
      return dice.one_in(2) ? "yes" : "no";
    case Type::word:
      return std::string(shape.words[dice.below(shape.words.size())].name);
    case Type::list:
      return some_value(dice, shape.parts.front());
    case Type::choice:
      return some_value(dice, shape.parts[dice.below(shape.parts.size())]);
    default:
      return dice.pick(std::array{"новое", "a: b", "# x", "12", "no", "it's", "[z]", "- a", "p-0001", "2026-10-10"});
  }
}

// Where two documents differ: the places of values, or of what is there in one of them only.
void differ(const Json& before, const Json& after, const Pointer& at, std::vector<Pointer>& places) {
  if (before == after) return;
  if (before.is_object() && after.is_object()) {
    for (const auto& [key, value] : before.items())
      if (after.contains(key))
        differ(value, after[key], at / key, places);
      else
        places.push_back(at / key);
    for (const auto& [key, value] : after.items())
      if (!before.contains(key)) places.push_back(at / key);
  } else if (before.is_array() && after.is_array() && before.size() == after.size()) {
    for (std::size_t i = 0; i < before.size(); ++i) differ(before[i], after[i], at / i, places);
  } else {
    places.push_back(at);
  }
}

bool is_below(const Pointer& inner, const Pointer& outer) {
  return inner == outer || inner.to_string().starts_with(outer.to_string() + "/");
}

// Whether it holds nothing but what leads to one place in it.
bool leads_only_to(const Json& value, const Pointer& at, const Pointer& meant) {
  if (at == meant) return true;
  const Json* now = &value;
  for (std::string rest = meant.to_string().substr(at.to_string().size()); !rest.empty();) {
    if (!now->is_object() || now->size() != 1) return false;
    const auto slash = rest.find('/', 1);
    now = &now->begin().value();
    rest = slash == std::string::npos ? "" : rest.substr(slash);
  }
  return true;
}

Json as_list(const Json& value) { return value.is_array() ? value : value.is_null() ? Json::array() : Json{value}; }

// Whether all that was there is there still, in its order.
bool keeps(const Json& before, const Json& after) {
  if (before.is_object() && after.is_object())
    return std::ranges::all_of(before.items(), [&](const auto& each) {
      return after.contains(each.key()) && keeps(each.value(), after[each.key()]);
    });
  // Bare names that are given weights have had 3.
  if (after.is_object() && !before.is_object()) {
    for (const Json& each : as_list(before))
      if (!each.is_string() || after.value(each.get<std::string>(), Json()) != 3) return false;
    return true;
  }
  if (!before.is_array() && !after.is_array()) return before == after || before.is_null();
  const Json old = as_list(before), now = as_list(after);
  return old.size() <= now.size() && std::ranges::equal(old, Json(now.begin(), now.begin() + std::ssize(old)), keeps);
}

std::size_t remarks_in(const std::string& bytes) {
  const Source source("x.yaml", bytes);
  return yaml::read(source).tree.comments.size();
}

struct Tally {
  int made = 0, refused = 0;
};

// What every change must fulfil: only `meant` differs, and unless something is replaced or taken away all is kept.
void judge(const Read& before, const MemoryFiles& files, const Draft& draft, const std::vector<Pointer>& meant,
           bool adds_only, bool takes, Tally& tally) {
  const auto texts = draft.texts();
  if (!texts) {
    CHECK_MESSAGE(texts.error().kind == Failure::Kind::usage, texts.error().message.in(Language::en));
    ++tally.refused;
    return;
  }
  if (texts->empty()) return;
  ++tally.made;
  std::map<std::string, std::string> overlay;
  for (const auto& [path, text] : *texts) {
    overlay[path] = text.after;
    CAPTURE(text.after);
    CHECK((takes || remarks_in(text.before) == remarks_in(text.after)));
  }
  const Read after = read_all(files, overlay);
  std::vector<Pointer> places;
  differ(before.said, after.said, Pointer(), places);
  for (const Pointer& place : places) {
    const Json was = before.said.contains(place) ? before.said[place] : Json();
    const Json is = after.said.contains(place) ? after.said[place] : Json();
    CAPTURE(place.to_string());
    CAPTURE(was.dump());
    CAPTURE(is.dump());
    const bool is_meant = std::ranges::any_of(meant, [&](const Pointer& each) {
      return is_below(place, each) || (is_below(each, place) && (was.is_null() || (takes && is.is_null())) &&
                                       leads_only_to(is.is_null() ? was : is, place, each));
    });
    const bool gains_weights =
        std::ranges::any_of(meant, [&](const Pointer& each) { return is_below(each, place); }) && keeps(was, is);
    CHECK((is_meant || gains_weights));
    if (adds_only) CHECK(keeps(was, is));
  }
}

void try_field(Dice& dice, const MemoryFiles& files, const Read& before, const Target& target, const Pointer& record,
               Tally& tally) {
  const Field field = some_field(dice, *target.shape, before.said[record], {"", record, nullptr});
  const auto how = dice.below(4);
  const Json now = before.said.contains(field.at) ? before.said[field.at] : Json();
  std::string value = some_value(dice, *field.shape);
  if (how == 2 && now.is_array() && !now.empty() && now[0].is_string())
    value = now[dice.below(now.size())].get<std::string>();
  if (how == 2 && now.is_object() && !now.empty()) value = now.begin().key();
  const std::string typed = field.typed + (how == 1 ? "+=" : how == 2 ? "-=" : "=") + (how == 3 ? "" : value);
  CAPTURE(target.name);
  CAPTURE(typed);
  const auto change = parse_change(typed);
  REQUIRE(change);
  Draft draft;
  if (!assign(draft, target, {*change}, today)) {
    ++tally.refused;
    return;
  }
  judge(before, files, draft, {field.at}, how == 1, how >= 2, tally);
}

void try_record(Dice& dice, const MemoryFiles& files, const Read& before, const Target& target, const Pointer& record,
                Tally& tally) {
  Draft draft;
  CAPTURE(target.name);
  const Date day = *make_date(2026, 11, 1 + static_cast<unsigned>(dice.below(20)));
  if (target.kind == TargetKind::item) {
    const DoneFacts facts{day, std::nullopt, {}, dice.one_in(2) ? "p-0204" : ""};
    if (!record_done(draft, target, facts)) return void(++tally.refused);
    return judge(before, files, draft, {record / "done"}, true, false, tally);
  }
  if (dice.one_in(3)) {
    const PairStep step{.to = dice.pick(std::array{PairStatus::confirmed, PairStatus::active, PairStatus::completed}),
                        .order = dice.one_in(2) ? "99" : "",
                        .any_order = false};
    if (!step_pair(draft, target, step, today)) return void(++tally.refused);
    return judge(before, files, draft, {record / "status", record / "order", record / "outcome"}, false, false, tally);
  }
  const MeetingFacts facts{.type = dice.one_in(2) ? MeetingType::working : MeetingType::final_,
                           .held = day,
                           .topics = {"новое"},
                           .mentor = dice.one_in(2) ? "5" : "",
                           .mentee = "4"};
  if (!record_meeting(draft, target, facts, today)) return void(++tally.refused);
  judge(before, files, draft, {record / "meetings"}, true, false, tally);
}

}  // namespace

TEST_CASE("whatever is changed, everything but the field that is meant says the same") {
  Tally fields, records;
  for (unsigned seed = 1; seed <= 12; ++seed) {
    Dice dice(seed);
    const MemoryFiles files = respelled_world(seed % 3 == 0 ? "examples/region" : "examples/programme", dice);
    const Read before = read_all(files);
    for (const Diagnostic& each : before.repository->findings)
      REQUIRE_MESSAGE(each.severity != Severity::error, each.message.in(Language::en));
    const auto names = names_in(*before.repository);
    for (int round = 0; round < 25; ++round) {
      const auto target = find_target(*before.repository, dice.pick(dice.pick(names)), every_kind);
      const auto record = target ? record_of(before.said, *target) : std::nullopt;
      if (!record) continue;
      CAPTURE(seed);
      CAPTURE(round);
      const bool has_command = target->kind == TargetKind::item || target->kind == TargetKind::pair;
      if (has_command && dice.one_in(2))
        try_record(dice, files, before, *target, *record, records);
      else
        try_field(dice, files, before, *target, *record, fields);
    }
  }
  MESSAGE("fields: " << fields.made << " changed, " << fields.refused << " refused; done, meetings and steps: "
                     << records.made << " written, " << records.refused << " refused");
  CHECK(fields.made > 60);
  CHECK(records.made > 20);
}

}  // namespace mentor
