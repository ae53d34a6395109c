#include "model/shape.h"

#include <algorithm>

#include "model/other_files.h"
#include "model/pairs.h"
#include "model/participants.h"
#include "model/profile.h"
#include "model/roadmap.h"

namespace mentor {

std::span<const KindShape> all_kinds() {
  static constexpr KindShape kinds[] = {
      {"programme", &shape_of<ProgrammeFile>},
      {"roadmap", &shape_of<Roadmap>},
      {"participants", &shape_of<ParticipantsFile>},
      {"pairs", &shape_of<PairsFile>},
      {"surveys", &shape_of<SurveysFile>},
      {"organisations", &shape_of<OrganisationsFile>},
      {"calendar", &shape_of<CalendarFile>},
      {"identities", &shape_of<IdentitiesFile>},
      {"profile", &shape_of<Profile>},
  };
  return kinds;
}

std::vector<std::string_view> names_of(std::span<const NamedValue> words) {
  std::vector<std::string_view> names;
  for (const NamedValue& each : words) names.push_back(each.name);
  return names;
}

const Shape* part_of(const Shape& shape, std::initializer_list<Shape::Type> types) {
  if (std::ranges::find(types, shape.type) != types.end()) return &shape;
  if (shape.type != Shape::Type::choice) return nullptr;
  for (const Shape& part : shape.parts)
    if (const Shape* found = part_of(part, types)) return found;
  return nullptr;
}

}  // namespace mentor
