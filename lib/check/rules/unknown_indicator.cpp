#include <algorithm>

#include "check/mend.h"
#include "check/rule.h"
#include "unicode/fold.h"
#include "unicode/sentence.h"

namespace mentor {

namespace {

void offer_nearest(Diagnostic& finding, const Located<std::string>& id, const std::vector<std::string>& known) {
  if (const auto near = nearest(id.value, known)) offer_value(finding, id.place, *near, write_it(*near), false);
}

void check_unknown_indicator(const CheckInput& input, Findings& found) {
  const Profile& profile = *input.programme.effective.profile;
  if (profile.indicators.empty()) return;
  std::vector<std::string> known;
  for (const ProfileIndicator& each : profile.indicators) known.push_back(each.id.value);
  for (const auto& entry : input.programme.file.targets.entries)
    if (std::find(known.begin(), known.end(), entry.key.value) == known.end())
      offer_nearest(found.add(entry.key.place, {entry.key.value, profile.id.value, listed(known, 12)}), entry.key,
                    known);
}

}  // namespace

extern constinit const Rule unknown_indicator{
    {
        .code = "C103",
        .name = "unknown-indicator",
        .severity = Severity::warning,
        .message = {"the profile “{1}” has no indicator “{0}”", "в профиле «{1}» нет показателя «{0}»"},
        .help = {"its indicators: {2}", "его показатели: {2}"},
        .why = {"A target for an unknown indicator is compared with nothing.",
                "Целевое значение неизвестного показателя ни с чем не сравнивается."},
        .bad = R"(# file: mentor.yaml
id: example
profile: target-model
targets: {i5: {2024: 10}}
)",
        .good = R"(# file: mentor.yaml
id: example
profile: target-model
targets: {I5: {2024: 10}}
)",
        .fixes = Fixes::unsafe,
    },
    check_unknown_indicator};

}  // namespace mentor
