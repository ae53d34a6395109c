#include <array>

#include "check/prose.h"
#include "check/walk.h"
#include "unicode/fold.h"
#include "unicode/sentence.h"

namespace mentor {

namespace {

constexpr Counted places_word{"place", "places", "месте", "местах", "местах"};

// Words of a plan for many organisations, which one school's own plan has no use for.
constexpr std::array<std::string_view, 5> of_many = {"образовательных организаций", "организаций района",
                                                     "разработанных оо", "educational organisations",
                                                     "schools of the district"};
// Plurals that one school may mean, told only beside the others.
constexpr std::array<std::string_view, 3> of_many_perhaps = {"положений о программ", "положений о наставничеств",
                                                             "дорожных карт"};
// Words that only a template says of itself.
constexpr std::array<std::string_view, 4> of_template = {"примерный план", "примерная форма", "sample plan",
                                                         "insert name"};

std::vector<Outline> outlines_of_all() {
  std::vector<Outline> made(of_many.begin(), of_many.end());
  for (const std::string_view phrase : of_many_perhaps) made.emplace_back(phrase);
  for (const std::string_view phrase : of_template) made.emplace_back(phrase);
  return made;
}

void add_places(const Located<std::string>& text, const std::string& small, std::span<const std::string_view> phrases,
                std::vector<Place>& places) {
  for (const std::string_view phrase : phrases)
    if (const std::size_t at = small.find(phrase); at != std::string::npos && small.size() == text.value.size())
      return places.push_back(place_in(text, at, phrase.size()));
}

void report_template_residue(const std::vector<Place>& places, Message message, Findings& found) {
  if (places.empty()) return;
  message.arguments = {std::string(places[0].text()), counted(static_cast<std::int64_t>(places.size()), places_word)};
  Diagnostic& finding = found.say(places[0], std::move(message));
  relate(finding, {places.begin() + 1, places.end()}, {{"here too", "и здесь"}, {}});
}

void check_template_residue(const CheckInput& input, Findings& found) {
  static const std::vector<Outline> outlines = outlines_of_all();
  for (const Roadmap& roadmap : input.roadmaps) {
    const Level level = roadmap.level ? roadmap.level.value : input.programme.file.level.value;
    const bool one_school = level == Level::school && (roadmap.level || input.programme.file.level);
    std::vector<Place> many, perhaps, sample;
    for (const RoadmapText& each : texts_of(input, roadmap)) {
      if (!each.outline.may_hold_any(outlines)) continue;
      const std::string small = lower(each.text->value);
      if (one_school) add_places(*each.text, small, of_many, many);
      if (one_school) add_places(*each.text, small, of_many_perhaps, perhaps);
      add_places(*each.text, small, of_template, sample);
    }
    if (!many.empty()) many.insert(many.end(), perhaps.begin(), perhaps.end());
    for (const DocumentColumn& column : roadmap.columns)
      add_places(column.title, lower(column.title.value), of_template, sample);
    report_template_residue(many,
                            {{"“{0}” in the plan of one school (in {1}): left over from a plan for many",
                              "«{0}» в плане одной школы (в {1}): осталось от плана для многих организаций"},
                             {}},
                            found);
    report_template_residue(
        sample, {{"“{0}” is what the template says of itself", "«{0}» — слова шаблона о самом себе"}, {}}, found);
  }
}

}  // namespace

extern constinit const Rule template_residue{
    {
        .code = "T128",
        .name = "template-residue",
        .severity = Severity::note,
        .message = {"“{0}” is left over from a template", "«{0}» осталось от шаблона"},
        .help = {"say what is meant in your own organisation", "напишите то, что относится к вашей организации"},
        .why = {"What was copied and not adapted was not planned either.",
                "Что переписали и не приспособили, того и не запланировали."},
        .bad = R"(kind: roadmap
id: plan
level: school
items:
  - {title: Рубрики на сайтах образовательных организаций}
)",
        .good = R"(kind: roadmap
id: plan
level: school
items:
  - {title: Рубрика на сайте школы}
)",
    },
    check_template_residue,
    Reach::part};

}  // namespace mentor
