#include "cmd/summaries.h"

#include <algorithm>

#include "base/files.h"
#include "exchange/summary_json.h"
#include "report/unit_statement.h"

namespace mentor {

namespace {

bool is_summary(const Session& session, const std::string& argument) {
  if (argument == "-") return true;
  return argument.ends_with(".json") && session.env.files.type(session.opened(argument)) != Files::Type::folder;
}

// A file that is neither a summary nor one of a programme.
void require_usable(const Session& session, const std::string& argument) {
  const bool is_ours =
      argument == "-" || argument.ends_with(".json") || argument.ends_with(".yaml") || argument.ends_with(".yml");
  if (!is_ours && session.env.files.type(session.opened(argument)) == Files::Type::file)
    throw CommandError{2,
                       {{"“{0}” is no summary (.json) and no folder of programmes",
                         "«{0}» — не сводка (.json) и не папка с программами"},
                        {argument}},
                       {{"make a summary with “mentor report summary --format json -o school.json”",
                         "сделайте сводку: «mentor report summary --format json -o school.json»"},
                        {}}};
}

}  // namespace

bool are_summaries(const Session& session, const std::vector<std::string>& arguments) {
  for (const std::string& each : arguments) require_usable(session, each);
  const auto files = static_cast<std::size_t>(
      std::ranges::count_if(arguments, [&](const std::string& each) { return is_summary(session, each); }));
  if (files > 0 && files < arguments.size())
    throw CommandError{2,
                       {{"rollup takes either summaries (.json) or folders of this repository, not both",
                         "rollup принимает либо сводки (.json), либо папки этого хранилища, но не вместе"},
                        {}},
                       {{"make a summary of this repository too: mentor report summary --format json -o own.json",
                         "сделайте сводку и этого хранилища: mentor report summary --format json -o own.json"},
                        {}}};
  return files > 0;
}

Rollup read_summaries(const Session& session, const std::vector<std::string>& files) {
  Rollup all;
  for (const std::string& file : files) {
    auto rollup = rollup_from_json(session.read_file(file));
    if (!rollup)
      throw CommandError{2,
                         {{"“{0}” is no summary: {1}", "«{0}» — не сводка: {1}"},
                          {file, {rollup.error().in(Language::en), rollup.error().in(Language::ru)}}},
                         {{"make it with “mentor report summary --format json”",
                           "сделайте её командой «mentor report summary --format json»"},
                          {}}};
    all.merge(*rollup);
  }
  return all;
}

OwnProgramme own_programme(Session& session) {
  const Session::Found found = session.find({});
  const std::string here = session.opened("."), root = normal_path(found.root);
  const bool inside = here != root && is_at_or_below(here, root);
  const std::string folder = inside ? here.substr(root == "." || root.empty() ? 0 : root.size() + 1) : std::string();
  if (!session.env.files.type(join_path(inside ? here : root, "mentor.yaml"))) return {};
  OwnProgramme own{session.load_part(found, {folder}), nullptr};
  Session::require_settings(*own.repository, found.root);
  for (const Programme& each : own.repository->programmes)
    if (each.folder == folder && each.file.place) own.programme = &each;
  return own;
}

void add_own(Rollup& rollup, const Programme& programme, const ReportInput& input) {
  const std::string& name = programme.name();
  if (rollup.units().contains(name)) return;
  const auto& units = programme.file.units;
  const bool is_above = std::ranges::any_of(rollup.units(), [&](const auto& unit) {
    const Statement* said = unit.second.counted();
    return (said && said->above == name) ||
           std::ranges::any_of(units, [&](const auto& each) { return *each == unit.first; });
  });
  if (is_above) rollup.add(name, statement_of(input, programme));
}

std::size_t contradictions(const Rollup& rollup) {
  return static_cast<std::size_t>(
      std::ranges::count_if(rollup.units(), [](const auto& each) { return each.second.counted() == nullptr; }));
}

}  // namespace mentor
