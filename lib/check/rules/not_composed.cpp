#include "base/utf8.h"
#include "check/walk.h"
#include "unicode/fold.h"

namespace mentor {

namespace {

// A mark that stands behind its letter as a character of its own: «й» as «и» and a breve.
bool is_combining(char32_t point) { return 0x300 <= point && point <= 0x36F; }

struct Loose {
  std::size_t count = 0;
  std::vector<Place> places;  // letters with their marks
  std::vector<TextEdit> edits;
};

// Letters of the text that have one character of their own in NFC.
void add_loose(const Located<std::string>& text, Loose& loose) {
  const std::string_view value = text.value;
  // The first bytes of all combining marks.
  if (value.find('\xCC') == std::string_view::npos && value.find('\xCD') == std::string_view::npos) return;
  std::size_t letter = 0;
  for (std::size_t at = 0; at < value.size();) {
    const CodePoint point = code_point_at(value, at);
    const std::size_t next = at + point.size;
    if (!is_combining(point.value)) letter = at;
    const std::string_view part = value.substr(letter, next - letter);
    at = next;
    if (!is_combining(point.value) || letter + part.size() == point.size) continue;
    std::string composed = to_nfc(part);
    if (composed.size() >= part.size()) continue;
    ++loose.count;
    const Place place = place_in(text, letter, part.size());
    loose.places.push_back(place);
    if (place.text() == part) loose.edits.push_back({place, std::move(composed)});
  }
}

void check_not_composed(const CheckInput& input, Findings& found) {
  for (const Roadmap& roadmap : input.roadmaps) {
    Loose loose;
    for (const RoadmapText& each : texts_of(input, roadmap)) add_loose(*each.text, loose);
    if (loose.count == 0) continue;
    Diagnostic& finding = found.add(loose.places[0], {loose.count, to_nfc(loose.places[0].text())});
    relate(finding, {loose.places.begin() + 1, loose.places.end()}, {{"here too", "и здесь"}, {}});
    if (loose.edits.size() == loose.count)
      finding.fix = Fix{{{"write each as one character", "заменить одним знаком"}, {}}, true, std::move(loose.edits)};
  }
}

}  // namespace

extern constinit const Rule not_composed{
    {
        .code = "T139",
        .name = "not-composed",
        .severity = Severity::note,
        .message = {"“{1}” is written as a letter and a loose mark (places: {0})",
                    "«{1}» записано двумя знаками: буквой и надстрочным значком (мест: {0})"},
        .help = {"write it as one character; such letters come from PDF and from names of files on a Mac",
                 "наберите букву заново; такие буквы приходят из PDF и имён файлов macOS"},
        .why = {"It looks right, but a search, a comparison and a sort do not take it for the letter.",
                "Выглядит верно, но поиск, сравнение и сортировка не узнают в этом букву."},
        .bad = "kind: roadmap\nid: plan\nitems:\n  - {title: Первыи\u0306 приказ}\n",
        .good = "kind: roadmap\nid: plan\nitems:\n  - {title: Первый приказ}\n",
        .fixes = Fixes::safe,
    },
    check_not_composed,
    Reach::part};

}  // namespace mentor
