#include "report/known_groups.h"

#include "report/builder.h"
#include "report/labels.h"
#include "report/scope.h"

namespace mentor {

std::string organisation_key(const Programme& programme, const std::string& id) { return programme.folder + '\n' + id; }

void add_known_forms(CountTable& table, const ReportInput& input) {
  if (!is_redacted(input)) return;
  for (const Programme* programme : programmes_in(input))
    for (const ProfileForm& each : programme->effective.profile->forms)
      table.of(each.id.value, form_keyword(*programme->effective.profile, each.id.value));
}

void add_known_organisations(CountTable& table, const ReportInput& input,
                             std::string (*key)(const Programme& programme, const std::string& id)) {
  if (!is_redacted(input)) return;
  for (const Programme* programme : programmes_in(input))
    for (const Organisation& each : programme->organisations) {
      const std::string id = *each.id;
      table.of(key(*programme, id), Cell(organisation_title(*programme, id)));
    }
}

}  // namespace mentor
