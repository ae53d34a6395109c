#include "cmd/summaries.h"

#include <algorithm>

#include "exchange/summary_json.h"

namespace mentor {

namespace {

bool is_summary(const Session& session, const std::string& argument) {
  if (argument == "-") return true;
  return argument.ends_with(".json") && session.env.files.type(session.opened(argument)) != Files::Type::folder;
}

}  // namespace

bool are_summaries(const Session& session, const std::vector<std::string>& arguments) {
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

std::size_t contradictions(const Rollup& rollup) {
  return static_cast<std::size_t>(
      std::ranges::count_if(rollup.units(), [](const auto& each) { return each.second.counted() == nullptr; }));
}

}  // namespace mentor
