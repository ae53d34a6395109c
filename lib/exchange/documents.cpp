#include "exchange/documents.h"

#include <algorithm>

#include "base/files.h"
#include "model/discovery.h"

namespace mentor {

namespace {

const KindShape* kind_of(yaml::Node root, std::string_view path) {
  if (!root.is_map()) return nullptr;
  const auto written = root.find("kind");
  const std::string_view name = written ? written->text() : is_settings_file(path) ? "programme" : "";
  for (const KindShape& kind : all_kinds())
    if (kind.kind == name) return &kind;
  return nullptr;
}

}  // namespace

ModelDocuments documents_of(const Repository& repository, const std::vector<std::string>& paths) {
  ModelDocuments all;
  for (const auto& source : repository.sources) {
    const std::string& path = source->path();
    if (path.starts_with("profile:")) continue;  // shipped with the program
    if (!paths.empty() && std::ranges::none_of(paths, [&](const auto& each) { return is_at_or_below(path, each); }))
      continue;
    const yaml::Tree& tree = all.readings.emplace_back(yaml::read(*source)).tree;
    for (std::size_t at = 0; at < tree.documents.size(); ++at)
      if (const KindShape* kind = kind_of(tree.document(at), path))
        all.documents.push_back({programme_at(repository, path), kind, tree.document(at)});
  }
  return all;
}

}  // namespace mentor
