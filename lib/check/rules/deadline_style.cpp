#include "base/utf8.h"
#include "check/mend.h"
#include "check/prose.h"
#include "check/style.h"
#include "check/walk.h"
#include "deadline/deadline.h"

namespace mentor {

namespace {

// «сентябрь-октябрь», but not "mid-term", «учебно-воспитательный»: both words are a place in the calendar.
bool joins_dates(std::string_view words, std::size_t at, std::size_t size) {
  const auto is_date = [](std::string_view word) {
    const Deadline read = read_deadline(word, {});
    return read.kind == DeadlineKind::month || read.kind == DeadlineKind::season;
  };
  const std::size_t first = words.find_last_of(" ,;(", at - 1) + 1;  // 0 where there is none
  const std::size_t last = std::min(words.find_first_of(" ,;)", at + size), words.size());
  return is_date(words.substr(first, at - first)) && is_date(words.substr(at + size, last - at - size));
}

// How a range of months is written: the dash with the spaces around it; empty where there is no such range.
std::string dash_of(std::string_view words, std::size_t& at) {
  for (const std::string_view dash : {" – ", " — ", " - ", "–", "—", "-"})
    for (at = words.find(dash); at != std::string_view::npos; at = words.find(dash, at + dash.size())) {
      if (at == 0 || at + dash.size() >= words.size()) continue;
      const std::u32string before = to_utf32(words.substr(0, at));
      const CodePoint after = code_point_at(words, at + dash.size());
      const bool between_words = is_letter(before.back()) && is_letter(after.value);
      if (between_words && (dash.starts_with(' ') || joins_dates(words, at, dash.size()))) return std::string(dash);
    }
  return {};
}

// «IV четверть», «I полугодие»: a Roman number has no small letters.
bool is_roman_number(std::string_view word) {
  return word.find_first_not_of("IVXivx") == std::string_view::npos || word == "П" || word == "Ш";
}

// The usual dash, which some other deadline has already: it needs no quotes there, so none here.
void offer_dash(Diagnostic& finding, const Place& place, const std::string& usual) {
  std::size_t at = 0;
  const std::string_view written = place.text();
  // What stands there must be the dash and not the whole deadline.
  if (written.size() <= std::string_view(" – ").size() && dash_of("май" + std::string(written) + "июнь", at) == written)
    finding.fix = Fix{write_it(usual), true, {{place, usual}}};
}

void report_deadline_style(const std::vector<Styled>& all, Text what, Findings& found) {
  const OddOnes odd = odd_ones(all);
  for (const Place& place : odd.places) {
    Diagnostic& finding = found.add(place, {what});
    if (odd.usual == "capital" || odd.usual == "small")
      offer_case(finding, place, odd.usual == "capital", true);
    else
      offer_dash(finding, place, odd.usual);
    finding.related.push_back({odd.example, {{"the usual way", "как обычно"}, {}}});
  }
}

void check_deadline_style(const CheckInput& input, Findings& found) {
  for (const Roadmap& roadmap : input.roadmaps) {
    std::vector<Styled> capitals;
    std::vector<Styled> dashes;
    for (const auto& [section, item] : items_of(roadmap)) {
      const Written& words = item->deadline.value;
      const auto first = prose_words(words, 1);
      if (first.empty() || !is_letter(code_point_at(first[0].text, 0).value)) continue;
      if (!is_roman_number(first[0].text))
        capitals.push_back({place_in(item->deadline, first[0].offset, first[0].text.size()),
                            begins_upper(words) ? "capital" : "small"});
      std::size_t at = 0;
      const std::string dash = dash_of(words, at);
      if (!dash.empty()) dashes.push_back({place_in(item->deadline, at, dash.size()), dash});
    }
    report_deadline_style(capitals, {"this first letter", "первая буква"}, found);
    report_deadline_style(dashes, {"this dash", "тире"}, found);
  }
}

}  // namespace

extern constinit const Rule deadline_style{
    {
        .code = "D115",
        .name = "deadline-style",
        .severity = Severity::note,
        .message = {"{0} is not as in the other deadlines of the roadmap", "{0} — не как в других сроках этой карты"},
        .help = {"write it as the others", "напишите, как в остальных пунктах"},
        .why = {"Cells of one column are compared by eye: what looks different is taken to mean something.",
                "Ячейки одного столбца сравнивают глазами: в отличии ищут смысл."},
        .bad = R"(kind: roadmap
id: plan
period: 2024
items:
  - {title: One, deadline: Октябрь 2024}
  - {title: Two, deadline: Ноябрь 2024}
  - {title: Three, deadline: Декабрь 2024}
  - {title: Four, deadline: октябрь 2024}
)",
        .good = R"(kind: roadmap
id: plan
period: 2024
items:
  - {title: One, deadline: Октябрь 2024}
  - {title: Two, deadline: Ноябрь 2024}
  - {title: Three, deadline: Декабрь 2024}
  - {title: Four, deadline: Октябрь 2024}
)",
        .fixes = Fixes::safe,
    },
    check_deadline_style,
    Reach::part};

}  // namespace mentor
