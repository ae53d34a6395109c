#include "cmd/session.h"

namespace mentor {

// One file has many names: relative or absolute, through a linked folder, by a link to it – also by a link to where
// nothing stands yet, which leads somewhere as soon as the first of the two outputs is written.
void Session::require_apart(const std::vector<std::optional<std::string>>& outputs) const {
  std::set<std::string> files;
  for (const auto& each : outputs)
    if (each && *each != "-" && !files.insert(env.files.without_links(opened(*each))).second)
      throw CommandError{2,
                         {{"“{0}” is named for two outputs", "«{0}» указан для двух результатов"}, {*each}},
                         {{"give each a file of its own", "укажите для каждого свой файл"}, {}}};
}

}  // namespace mentor
