#include "change/targets.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/files.h"
#include "change/who.h"
#include "model/decode.h"
#include "unicode/fold.h"
#include "unicode/sentence.h"

namespace mentor {

namespace {

Text kind_word(TargetKind kind) {
  static constexpr Text words[] = {{"programme", "программа"},     {"roadmap", "дорожная карта"}, {"item", "пункт"},
                                   {"person", "участник"},         {"request", "запрос"},         {"pair", "пара"},
                                   {"organisation", "организация"}};
  return words[static_cast<std::size_t>(kind)];
}

// Everything of the kinds asked for, programme by programme.
class Collector {
 public:
  explicit Collector(std::span<const TargetKind> kinds) : kinds_(kinds) {}

  void collect(const Programme& programme) {
    programme_ = &programme;
    if (wanted(TargetKind::programme) && programme.file.place)
      add({.kind = TargetKind::programme, .name = programme.name(), .place = programme.file.place},
          shape_of<ProgrammeFile>());
    for (const Roadmap& roadmap : programme.roadmaps) collect(roadmap);
    if (wanted(TargetKind::person) || wanted(TargetKind::request))
      for (const Person& person : programme.people) collect(person);
    if (wanted(TargetKind::pair))
      for (const Pair& pair : programme.pairs)
        if (pair.id)
          add({.kind = TargetKind::pair, .name = *pair.id, .pair = &pair, .place = pair.place}, shape_of<Pair>());
    if (wanted(TargetKind::organisation))
      for (const Organisation& each : programme.organisations)
        if (each.id)
          add({.kind = TargetKind::organisation, .name = *each.id, .place = each.place}, shape_of<Organisation>());
  }

  std::vector<Target> found;

 private:
  bool wanted(TargetKind kind) const { return std::ranges::find(kinds_, kind) != kinds_.end(); }

  void add(Target target, const RecordShape& shape) {
    target.programme = programme_;
    target.shape = &shape;
    found.push_back(std::move(target));
  }

  void collect(const Roadmap& roadmap) {
    const std::string id = roadmap.id ? std::string(*roadmap.id) : roadmap.place.source->path();
    if (wanted(TargetKind::roadmap))
      add({.kind = TargetKind::roadmap, .name = id, .roadmap = &roadmap, .place = roadmap.place}, shape_of<Roadmap>());
    if (!wanted(TargetKind::item)) return;
    for (const PlacedItem& placed : items_of(roadmap))
      add({.kind = TargetKind::item,
           .name = id + "/" + placed.item->key,
           .roadmap = &roadmap,
           .item = placed.item,
           .place = placed.item->place},
          shape_of<Item>());
  }

  void collect(const Person& person) {
    if (!person.id) return;
    if (wanted(TargetKind::person))
      add({.kind = TargetKind::person, .name = *person.id, .place = person.place}, shape_of<Person>());
    if (!wanted(TargetKind::request)) return;
    for (const Request& request : person.requests)
      if (request.id)
        add({.kind = TargetKind::request, .name = *person.id + "/" + *request.id, .place = request.place},
            shape_of<Request>());
  }

  std::span<const TargetKind> kinds_;
  const Programme* programme_ = nullptr;
};

std::string full_name(const Target& target) { return target.programme->name() + "/" + target.name; }

// Where it stands, for telling it from another of the same name.
Argument described(const Target& target) {
  const std::string where = fmt::format(" ({}, ", target.place.source->path()),
                    line = std::to_string(target.place.begin().line);
  return {full_name(target) + where + "line " + line + ")", full_name(target) + where + "строка " + line + ")"};
}

template <class Predicate>
std::vector<const Target*> those(const std::vector<Target>& all, Predicate predicate) {
  std::vector<const Target*> chosen;
  for (const Target& each : all)
    if (predicate(each)) chosen.push_back(&each);
  return chosen;
}

// Those of the programme that the folder belongs to and of the ones below, where there are some.
std::vector<const Target*> near_to(std::string_view folder, const Repository& repository,
                                   const std::vector<const Target*>& found) {
  const Programme* here = programme_at(repository, folder);
  std::vector<const Target*> near;
  for (const Target* each : found)
    if (here && is_at_or_below(each->programme->folder, here->folder)) near.push_back(each);
  return near.empty() ? found : near;
}

std::vector<const Target*> named(const std::vector<Target>& all, std::string_view name) {
  auto found = those(all, [&](const Target& each) { return each.name == name; });
  if (found.empty()) found = those(all, [&](const Target& each) { return full_name(each) == name; });
  if (found.empty()) found = those(all, [&](const Target& each) { return each.item && each.item->key == name; });
  return found;
}

tl::unexpected<Failure> several(std::string_view name, const std::vector<const Target*>& found) {
  std::vector<std::string> en, ru;
  for (const Target* each : found) {
    const Argument where = described(*each);
    en.push_back(where.en);
    ru.push_back(where.ru);
  }
  const bool same =
      std::ranges::all_of(found, [&](const Target* each) { return full_name(*each) == full_name(*found[0]); });
  const Argument list{listed(en).en, listed(ru).ru};
  // Ids are unique among things of one kind.
  std::vector<std::string> by_kind;
  for (const Target* each : found) by_kind.push_back(fmt::format("{}:{}", kind_word(each->kind).en, full_name(*each)));
  std::ranges::sort(by_kind);
  if (same && std::ranges::adjacent_find(by_kind) == by_kind.end())
    return failure(Failure::Kind::usage, {{"“{0}” may be any of these: {1}; say which one is meant: {2}",
                                           "«{0}» может быть любым из этих: {1}; укажите, что имеется в виду: {2}"},
                                          {name, list, listed(by_kind)}});
  if (same)
    return failure(Failure::Kind::usage,
                   {{"“{0}” stands for several: {1}; give each a number or id of its own in the file first",
                     "«{0}» — это сразу несколько: {1}; сначала дайте каждому в файле свой номер или id"},
                    {name, list}});
  return failure(Failure::Kind::usage, {{"“{0}” may be any of these: {1}; write the whole name",
                                         "«{0}» может быть любым из этих: {1}; напишите имя полностью"},
                                        {name, list}});
}

// A name in the place of an id: whose it is.
Message whose_name(std::string_view name, std::span<const TargetKind> kinds, const std::vector<Target>& all) {
  const auto wanted = [&](TargetKind kind) { return std::ranges::find(kinds, kind) != kinds.end(); };
  if (!wanted(TargetKind::person) && !wanted(TargetKind::pair)) return {};
  std::vector<const Programme*> programmes;
  for (const Target& each : all)
    if (std::ranges::find(programmes, each.programme) == programmes.end()) programmes.push_back(each.programme);
  return who_is_called(name, programmes, !wanted(TargetKind::person));
}

tl::unexpected<Failure> none(std::string_view name, std::span<const TargetKind> kinds, const std::vector<Target>& all) {
  if (const Message known = whose_name(name, kinds, all); !known.empty())
    return failure(Failure::Kind::usage,
                   {{"“{0}” is no id: {1}", "«{0}» — не номер (id): {1}"}, {name, in_both(known)}});
  std::vector<std::string> en, ru;
  for (const TargetKind kind : kinds) {
    en.emplace_back(kind_word(kind).en);
    ru.emplace_back(kind_word(kind).ru);
  }
  std::vector<std::string> known;
  for (const Target& each : all) known.push_back(each.name);
  const Argument what{fmt::format("{}", fmt::join(en, ", ")), fmt::format("{}", fmt::join(ru, ", "))};
  const Message near = did_you_mean(name, known);
  if (!near.empty())
    return failure(Failure::Kind::usage, {{"nothing here is called “{0}” ({1}); {2}", "«{0}» здесь нет ({1}); {2}"},
                                          {name, what, in_both(near)}});
  if (known.empty())
    return failure(Failure::Kind::usage,
                   {{"nothing here is called “{0}”: there is nothing of that sort ({1}) in this repository",
                     "«{0}» здесь нет: в этом репозитории вообще нет такого ({1})"},
                    {name, what}});
  return failure(
      Failure::Kind::usage,
      {{"nothing here is called “{0}” ({1}); there are for example {2}", "«{0}» здесь нет ({1}); есть, например, {2}"},
       {name, what, listed({known.begin(), known.begin() + std::min<std::ptrdiff_t>(3, std::ssize(known))})}});
}

// `organisation:school-12` means a thing of that kind only; a trailing dot counts for nothing.
std::pair<std::span<const TargetKind>, std::string_view> kind_and_name(std::string_view name,
                                                                       std::span<const TargetKind> kinds) {
  while (name.ends_with('.')) name.remove_suffix(1);
  const std::size_t colon = name.find(':');
  for (std::size_t at = 0; at < kinds.size() && colon != std::string_view::npos; ++at)
    if (kind_word(kinds[at]).en == name.substr(0, colon)) return {kinds.subspan(at, 1), name.substr(colon + 1)};
  return {kinds, name};
}

// Files that stand for nothing, as their YAML is broken.
std::vector<std::string> unread_files(const Repository& repository) {
  std::vector<std::string> paths;
  for (const Diagnostic& finding : repository.findings) {
    const bool is_unread = finding.rule->code.starts_with('Y') || finding.rule->name == "unreadable-file";
    if (!is_unread || finding.severity != Severity::error) continue;
    const std::string path = finding.place.source->path();
    if (std::ranges::find(paths, path) == paths.end()) paths.push_back(path);
  }
  return paths;
}

}  // namespace

Result<Target> find_target(const Repository& repository, std::string_view name, std::span<const TargetKind> kinds,
                           std::string_view folder) {
  const auto [asked, bare] = kind_and_name(name, kinds);
  Collector collector(asked);
  for (const Programme& programme : repository.programmes) collector.collect(programme);
  const auto found = near_to(folder, repository, named(collector.found, bare));
  if (found.size() > 1) return several(name, found);
  if (!found.empty()) return *found.front();
  const std::vector<std::string> unread = unread_files(repository);
  auto unknown = none(name, kinds, collector.found);
  if (unread.empty()) return unknown;
  return failure(Failure::Kind::usage,
                 {{"{0}; {1} has mistakes, so what stands there may not have been read: see “mentor validate”",
                   "{0}; в {1} есть ошибки, и что там записано, может быть не прочитано: см. «mentor validate»"},
                  {in_both(unknown.value().message), listed(unread)}});
}

}  // namespace mentor
