#include "exchange/documents.h"

#include <algorithm>

namespace mentor {

namespace {

bool lies_in(std::string_view path, std::string_view folder) {
  return folder.empty() || path == folder ||
         (path.size() > folder.size() && path.starts_with(folder) && path[folder.size()] == '/');
}

const Programme* owner_of(const Repository& repository, std::string_view path) {
  const Programme* nearest = nullptr;
  for (const Programme& programme : repository.programmes)
    if (lies_in(path, programme.folder) && (!nearest || programme.folder.size() >= nearest->folder.size()))
      nearest = &programme;
  return nearest;
}

const KindShape* kind_of(yaml::Node root, std::string_view path) {
  if (!root.is_map()) return nullptr;
  const auto written = root.find("kind");
  const bool is_settings = path == "mentor.yaml" || path.ends_with("/mentor.yaml");
  const std::string_view name = written ? written->text() : is_settings ? "programme" : "";
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
    if (!paths.empty() && std::ranges::none_of(paths, [&](const auto& each) { return lies_in(path, each); })) continue;
    const yaml::Tree& tree = all.readings.emplace_back(yaml::read(*source)).tree;
    for (std::size_t at = 0; at < tree.documents.size(); ++at)
      if (const KindShape* kind = kind_of(tree.document(at), path))
        all.documents.push_back({owner_of(repository, path), kind, tree.document(at)});
  }
  return all;
}

}  // namespace mentor
