#include <algorithm>
#include <map>

#include "check/mend.h"
#include "check/prose.h"
#include "check/walk.h"
#include "unicode/fold.h"

namespace mentor {

namespace {

struct Reference {
  Place place;
  std::string written;
};

// Numbers of documents: what stands after «№» up to a space or a closing sign.
void add_references(const Located<std::string>& text, std::vector<Reference>& references) {
  const std::string_view value = text.value;
  constexpr std::string_view sign = "№";
  for (std::size_t at = value.find(sign); at != std::string_view::npos; at = value.find(sign, at + 1)) {
    const std::size_t begin = value.find_first_not_of(' ', at + sign.size());
    if (begin == std::string_view::npos) return;
    const std::size_t end = std::min(value.find_first_of(" ,;)", begin), value.size());
    references.push_back({place_in(text, begin, end - begin), std::string(value.substr(begin, end - begin))});
  }
}

void check_reference_variant(const CheckInput& input, Findings& found) {
  for (const Roadmap& roadmap : input.roadmaps) {
    std::vector<Reference> references;
    for (const RoadmapText& each : texts_of(input, roadmap)) add_references(*each.text, references);
    std::map<std::string, const Reference*> first;
    for (const Reference& reference : references) {
      const auto [known, fresh] = first.emplace(fold(reference.written), &reference);
      if (fresh || known->second->written == reference.written) continue;
      Diagnostic& finding = found.add(reference.place, {reference.written, known->second->written});
      offer(finding, reference.place, reference.written, known->second->written, write_it(known->second->written),
            false);
      finding.related.push_back({known->second->place, {{"here", "здесь"}, {}}});
    }
  }
}

}  // namespace

extern constinit const Rule reference_variant{
    {
        .code = "T127",
        .name = "reference-variant",
        .severity = Severity::note,
        .message = {"the same document is № {0} here and № {1} elsewhere",
                    "один и тот же документ здесь № {0}, а в другом месте № {1}"},
        .help = {"copy the number from the document", "перепишите номер из самого документа"},
        .why = {"A document is found by its number, letter by letter.", "Документ ищут по номеру, буква в букву."},
        .bad = R"(kind: roadmap
id: plan
items:
  - {title: Мотивация (распоряжение № р-145)}
  - {title: Оценка (распоряжение № Р-145)}
)",
        .good = R"(kind: roadmap
id: plan
items:
  - {title: Мотивация (распоряжение № Р-145)}
  - {title: Оценка (распоряжение № Р-145)}
)",
        .fixes = Fixes::unsafe,
    },
    check_reference_variant,
    Reach::part};

}  // namespace mentor
