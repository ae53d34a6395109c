#include "cmd/required_programme.h"

#include <algorithm>

#include "cmd/command.h"

namespace mentor {

void require_programme(const Repository& repository) {
  const auto is_there = [](const Programme& each) {
    return each.file.place || !each.roadmaps.empty() || !each.people.empty() || !each.pairs.empty() ||
           !each.organisations.empty() || !each.surveys.empty();
  };
  if (std::ranges::none_of(repository.programmes, is_there))
    throw CommandError{
        2,
        {{"there is no programme (mentor.yaml) in this folder", "в этой папке нет программы (mentor.yaml)"}, {}},
        {{"name its folder with --root, or begin one with “mentor init”",
          "укажите её папку в --root или начните программу: «mentor init»"},
         {}}};
}

}  // namespace mentor
