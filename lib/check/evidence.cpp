#include "check/evidence.h"

#include "base/files.h"

namespace mentor {

bool is_address(std::string_view path) {
  const bool has_scheme = path.find("://") != std::string_view::npos || path.starts_with("mailto:");
  return has_scheme && !path.starts_with("file:");
}

bool leads_outside(const Programme& programme, std::string_view path) {
  if (is_address(path)) return false;
  const bool has_drive = path.size() > 2 && path[1] == ':' && (path[2] == '\\' || path[2] == '/');
  if (path.starts_with('/') || path.starts_with('\\') || path.starts_with("file:") || has_drive) return true;
  return normal_path(join_path(programme.folder, path)).starts_with("..");
}

}  // namespace mentor
