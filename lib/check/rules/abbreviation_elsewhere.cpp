#include "check/abbreviations.h"
#include "check/facts.h"

namespace mentor {

namespace {

void check_abbreviation_elsewhere_entries(const CheckInput& input, const Map<Located<std::string>>& declared,
                                          std::set<std::string>& told, Findings& found) {
  for (const auto& entry : declared.entries) {
    const FirstMeaning& first = input.facts.first_meaning(input.repository, entry.key.value);
    if (first.programme == &input.programme || same_meaning(first.meaning->value, entry.value.value)) continue;
    if (!told.insert(entry.key.value).second) continue;
    Diagnostic& finding = found.add(
        entry.value.place, {entry.key.value, entry.value.value, first.meaning->value, first.programme->name()});
    finding.related.push_back({first.meaning->place, {{"the other meaning", "другое значение"}, {}}});
  }
}

void check_abbreviation_elsewhere(const CheckInput& input, Findings& found) {
  std::set<std::string> told;
  check_abbreviation_elsewhere_entries(input, input.programme.file.abbreviations, told, found);
  for (const Roadmap& roadmap : input.programme.roadmaps)
    check_abbreviation_elsewhere_entries(input, roadmap.abbreviations, told, found);
}

}  // namespace

extern constinit const Rule abbreviation_elsewhere{
    {
        .code = "A106",
        .name = "abbreviation-elsewhere",
        .severity = Severity::note,
        .message = {"“{0}” means “{1}” here and “{2}” in programme “{3}”",
                    "«{0}» здесь значит «{1}», а в программе «{3}» — «{2}»"},
        .help = {"choose another short form in one of them, or leave it and write the name out in common reports",
                 "в одной из программ возьмите другое сокращение или в общих отчётах пишите название полностью"},
        .why = {"A municipality puts the plans of its schools into one report: there the short form would mean both.",
                "В своде планов школ по муниципалитету сокращение будет значить и то и другое."},
        .bad = R"(# file: a/mentor.yaml
id: a
abbreviations: {ДО: департамент образования}
# file: b/mentor.yaml
id: b
abbreviations: {ДО: дополнительные занятия}
)",
        .good = R"(# file: a/mentor.yaml
id: a
abbreviations: {ДО: департамент образования}
# file: b/mentor.yaml
id: b
abbreviations: {ДЗ: дополнительные занятия}
)",
    },
    check_abbreviation_elsewhere};

}  // namespace mentor
