#include "check/abbreviations.h"
#include "check/prose.h"
#include "check/walk.h"

namespace mentor {

namespace {

void check_abbreviation_conflict(const CheckInput& input, Findings& found) {
  std::map<std::string, const Located<std::string>*> first;
  const auto look = [&](const Map<Located<std::string>>& declared) {
    for (const auto& entry : declared.entries) {
      const auto [known, fresh] = first.emplace(entry.key.value, &entry.value);
      if (fresh || same_meaning(known->second->value, entry.value.value)) continue;
      Diagnostic& finding = found.add(entry.value.place, {entry.key.value, entry.value.value, known->second->value});
      finding.related.push_back({known->second->place, {{"the other meaning", "другое значение"}, {}}});
    }
  };
  look(input.programme.file.abbreviations);
  for (const Roadmap& roadmap : input.programme.roadmaps) look(roadmap.abbreviations);
}

}  // namespace

extern constinit const Rule abbreviation_conflict{
    {
        .code = "A104",
        .name = "abbreviation-conflict",
        .severity = Severity::warning,
        .message = {"“{0}” means “{1}” here and “{2}” elsewhere", "«{0}» здесь значит «{1}», а в другом месте — «{2}»"},
        .help = {"choose another short form for one of them", "для одного из них возьмите другое сокращение"},
        .why = {"In reports over several documents one short form must mean one thing.",
                "В отчётах по нескольким документам одно сокращение должно значить одно и то же."},
        .bad = R"(# file: a.yaml
kind: roadmap
id: a
abbreviations:
  ДО: департамент образования
items:
  - {title: Приказ, responsible: ДО}
# file: b.yaml
kind: roadmap
id: b
abbreviations:
  ДО: дополнительные занятия
items:
  - {title: Приказ, responsible: ДО}
)",
        .good = R"(# file: a.yaml
kind: roadmap
id: a
abbreviations:
  ДО: департамент образования
items:
  - {title: Приказ, responsible: ДО}
# file: b.yaml
kind: roadmap
id: b
abbreviations:
  ДО: департамент образования
items:
  - {title: Приказ, responsible: ДО}
)",
    },
    check_abbreviation_conflict};

}  // namespace mentor
