#include "check/prose.h"
#include "check/style.h"
#include "check/walk.h"

namespace mentor {

namespace {

void check_title_full_stop(const CheckInput& input, Findings& found) {
  for (const Roadmap& roadmap : input.roadmaps) {
    std::vector<Styled> ends;
    for (const auto& [section, item] : items_of(roadmap)) {
      const Written& title = item->title.value;
      if (title.size() < 2 || title.back() == ':') continue;
      const bool stop = title.back() == '.' && !title.ends_with("г.");
      ends.push_back({place_in(item->title, title.size() - 1, 1), stop ? "stop" : "none"});
    }
    const OddOnes odd = odd_ones(ends);
    if (odd.places.empty() || odd.usual != "none") continue;
    for (const Place& place : odd.places) {
      Diagnostic& finding = found.add(place);
      if (place.text() == ".") finding.fix = Fix{{{"delete the full stop", "убрать точку"}, {}}, false, {{place, ""}}};
    }
  }
}

}  // namespace

extern constinit const Rule title_full_stop{
    {
        .code = "T125",
        .name = "title-full-stop",
        .severity = Severity::note,
        .message = {"this title ends with a full stop, the others do not",
                    "это название кончается точкой, остальные — нет"},
        .help = {"delete the full stop", "уберите точку"},
        .why = {"Cells of one column that end differently were pasted from different documents.",
                "Ячейки одного столбца с разными концами вставлены из разных документов."},
        .bad = R"(kind: roadmap
id: plan
items:
  - {title: One}
  - {title: Two}
  - {title: Three}
  - {title: Four.}
)",
        .good = R"(kind: roadmap
id: plan
items:
  - {title: One}
  - {title: Two}
  - {title: Three}
  - {title: Four}
)",
        .fixes = Fixes::unsafe,
    },
    check_title_full_stop,
    Reach::part};

}  // namespace mentor
