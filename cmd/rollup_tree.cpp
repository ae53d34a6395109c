#include "cmd/rollup_tree.h"

#include <algorithm>

#include "cmd/required_programme.h"
#include "report/unit_statement.h"

namespace mentor {

namespace {

constexpr std::size_t programmes_at_once = 64;

bool is_wanted(const std::vector<std::string>& paths, const std::string& folder) {
  return paths.empty() || std::ranges::any_of(paths, [&](const std::string& path) {
           return path == "." || folder == path || folder.starts_with(path + "/");
         });
}

bool holds_anything(const Programme& programme) {
  return programme.file.place || !programme.roadmaps.empty() || !programme.people.empty() || !programme.pairs.empty();
}

// One part: statements of the programmes in `folders`; what stands above them was only read to be inherited from.
void add_part(const Repository& part, const std::vector<std::string>& folders, const ReportInput& given,
              TreeRollup& all) {
  ReportInput input{.repository = part, .today = given.today, .as_of = given.as_of};
  input.horizon = given.horizon;
  input.since = given.since;
  input.revised = given.revised;
  for (const Programme& programme : part.programmes) {
    all.any_public = all.any_public || programme.effective.is_public;
    if (!std::ranges::binary_search(folders, programme.folder) || !holds_anything(programme)) continue;
    all.rollup.add(programme.name(), statement_of(input, programme));
  }
}

}  // namespace

TreeRollup roll_up_tree(Session& session, const std::vector<std::string>& paths, const ReportInput& input) {
  const Session::Found found = session.find(paths);
  auto folders = programme_folders(session.env.files, found.root);
  if (!folders) throw CommandError{3, folders.error().message};
  std::erase_if(*folders, [&](const std::string& folder) { return !is_wanted(found.paths, folder); });
  if (folders->empty())
    throw CommandError{
        2,
        {{"there is no programme (mentor.yaml) in these folders", "в этих папках нет программы (mentor.yaml)"}, {}},
        {{"name the folder of a programme, or leave the PATH out", "укажите папку программы или уберите ПУТЬ"}, {}}};
  TreeRollup all;
  all.top = session.load_part(found, {""});
  for (std::size_t from = 0; from < folders->size(); from += programmes_at_once) {
    const auto end = std::min(from + programmes_at_once, folders->size());
    const std::vector<std::string> part(folders->begin() + static_cast<std::ptrdiff_t>(from),
                                        folders->begin() + static_cast<std::ptrdiff_t>(end));
    const auto repository = session.load_part(found, part);
    Session::require_settings(*repository, found.root);
    if (folders->size() == 1) require_programme(*repository);
    add_part(*repository, part, input, all);
    // The root's own files stand in no folder of a programme; nothing else of its part is counted twice.
    const bool has_root = part.front().empty();
    all.errors += session.count_errors(*repository, has_root ? std::vector<std::string>{} : part);
  }
  return all;
}

}  // namespace mentor
