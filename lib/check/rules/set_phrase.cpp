#include <array>

#include "base/utf8.h"
#include "check/walk.h"
#include "unicode/fold.h"

namespace mentor {

namespace {

// A phrase that offices get wrong, as it is written in small letters, and as it should be.
struct Phrase {
  std::string_view wrong, right;

  constexpr std::size_t first_word() const { return wrong.find(' '); }
};
constexpr std::array<Phrase, 16> phrases = {{{"в течении", "в течение"},
                                             {"согласно приказа", "согласно приказу"},
                                             {"согласно графика", "согласно графику"},
                                             {"согласно плана", "согласно плану"},
                                             {"согласно положения", "согласно положению"},
                                             {"согласно расписания", "согласно расписанию"},
                                             {"согласно распоряжения", "согласно распоряжению"},
                                             {"согласно договора", "согласно договору"},
                                             {"согласно требований", "согласно требованиям"},
                                             {"по окончанию", "по окончании"},
                                             {"по истечению", "по истечении"},
                                             {"по прибытию", "по прибытии"},
                                             {"не смотря на", "несмотря на"},
                                             {"в следствии", "вследствие"},
                                             {"в следствие", "вследствие"},
                                             {"на ряду с", "наряду с"}}};

// Whether the text at a word's beginning is the phrase, the first letter of which may be a capital; the second letters
// are compared first, since they settle nearly all.
bool stands_at(std::string_view text, std::string_view wrong) {
  constexpr std::size_t letter = 2;
  if (text.size() < wrong.size() || text.substr(letter, wrong.size() - letter) != wrong.substr(letter)) return false;
  return lower(text.substr(0, letter)) == wrong.substr(0, letter);
}

bool ends_word(std::string_view text, std::size_t at) {
  return at >= text.size() || !is_letter(code_point_at(text, at).value);
}

std::vector<Outline> outlines_of_phrases() {
  std::vector<Outline> made;
  for (const Phrase& phrase : phrases) made.emplace_back(phrase.wrong);
  return made;
}

void check_phrases(const RoadmapText& text, Findings& found) {
  static const std::vector<Outline> outlines = outlines_of_phrases();
  if (!text.outline.may_hold_any(outlines)) return;
  const std::string_view value = text.text->value;
  for (const ProseWord& word : text.words)
    for (const Phrase& phrase : phrases) {
      const auto& [wrong, right] = phrase;
      if (word.text.size() != phrase.first_word() || !stands_at(value.substr(word.offset), wrong) ||
          !ends_word(value, word.offset + wrong.size()))
        continue;
      found.add(place_in(*text.text, word.offset, wrong.size()),
                {std::string(value.substr(word.offset, wrong.size())), std::string(right)});
    }
}

bool is_money(std::string_view word) { return word == "счет" || word == "счёт"; }

// «кураторов за внедрение»: a curator is of something, only somebody responsible is for it.
void check_curator(const RoadmapText& text, Findings& found) {
  const auto& words = text.words;
  for (std::size_t i = 0; i + 2 < words.size(); ++i) {
    if (words[i + 1].text != "за" || !same_stem(words[i].text, "куратор") || is_money(words[i + 2].text)) continue;
    const std::string_view written = text.text->value.substr(words[i].offset, words[i + 2].end() - words[i].offset);
    found.say(
        place_in(*text.text, words[i].offset, words[i + 1].end() - words[i].offset),
        {{"“{0}”: a curator is “of” something; “for” goes with “responsible”",
          "«{0}»: куратор — чего (внедрения), а «за что» — ответственный"},
         {written}},
        {{"write “curator of …” or “responsible for …”", "напишите «куратор внедрения…» или «ответственный за…»"}, {}});
  }
}

// «на сайте … и социальных сетях»: «на» does not fit what follows «и».
void check_networks(const RoadmapText& each, Findings& found) {
  constexpr std::string_view networks = " и социальных сетях";
  static const Outline outline(networks);
  if (!each.outline.may_hold(outline)) return;
  const Located<std::string>& text = *each.text;
  const std::string_view value = text.value;
  const std::size_t at = value.find(networks), site = value.find("на сайт");
  if (at == std::string_view::npos || site == std::string_view::npos || site > at) return;
  found.say(place_in(text, at + 1, networks.size() - 1),
            {{"“{0}” lost its preposition: “на” fits the site, not the networks",
              "в «{0}» потерян предлог: «на» относится к сайту, а в сетях — «в»"},
             {std::string(networks.substr(1))}},
            {{"write “и в социальных сетях”", "напишите «и в социальных сетях»"}, {}});
}

void check_set_phrase(const CheckInput& input, Findings& found) {
  for (const Roadmap& roadmap : input.roadmaps)
    for (const RoadmapText& each : texts_of(input, roadmap)) {
      check_phrases(each, found);
      check_curator(each, found);
      check_networks(each, found);
    }
}

}  // namespace

extern constinit const Rule set_phrase{
    {
        .code = "T136",
        .name = "set-phrase",
        .severity = Severity::note,
        .message = {"“{0}” should be “{1}”", "«{0}»: правильно «{1}»"},
        .help = {"write “{1}”", "напишите «{1}»"},
        .why = {"These phrases have one right form; a plan that an inspector reads should have it.",
                "У таких оборотов одна верная форма; в плане, который читает проверяющий, нужна она."},
        .bad = R"(kind: roadmap
id: plan
items:
  - {title: Встречи согласно графика}
)",
        .good = R"(kind: roadmap
id: plan
items:
  - {title: Встречи согласно графику}
)",
    },
    check_set_phrase,
    Reach::part};

}  // namespace mentor
