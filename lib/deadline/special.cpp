#include "deadline/special.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace mentor {

namespace {

// Words of an opening: `*` ends a stem, `?` marks a word that may be missing, `~` stands for up to three words.
struct Opening {
  DeadlineKind kind;
  bool free_tail;
  std::string_view words;
};

using K = DeadlineKind;
constexpr std::array openings = std::to_array<Opening>({
    {K::whole_period, true, "в? течени* всего? полного? период*"},
    {K::whole_period, true, "в? течени* всего? срок*"},
    {K::whole_period, true, "в? течени* всего? времени"},
    {K::whole_period, true, "в? течени* реализаци*"},
    {K::whole_period, true, "в? течени* действи*"},
    {K::whole_period, true, "на протяжени* всего? период*"},
    {K::whole_period, true, "на протяжени* всего? срок*"},
    {K::whole_period, true, "на протяжени* реализаци*"},
    {K::whole_period, true, "за? на? весь период"},
    {K::whole_period, true, "на? весь срок"},
    {K::whole_period, true, "на? всех этап*"},
    {K::whole_period, true, "на? все* период*"},
    {K::whole_period, true, "в? период* реализаци*"},
    {K::whole_period, true, "в? период* внедрени*"},
    {K::whole_period, true, "в? период* действи*"},
    {K::whole_period, true, "в? период* апробаци*"},
    {K::whole_period, true, "срок реализаци*"},
    {K::whole_period, true, "весь этап"},
    {K::whole_period, true, "в ходе реализаци*"},
    {K::whole_period, true, "throughout the? whole? entire? full? period"},
    {K::whole_period, true, "throughout the? whole? entire? programme"},
    {K::whole_period, true, "throughout the? whole? entire? program"},
    {K::whole_period, true, "throughout the? whole? entire? project"},
    {K::whole_period, true, "throughout the? implementation"},
    {K::whole_period, true, "during? for? over? the? whole period"},
    {K::whole_period, true, "during? for? over? the? entire period"},
    {K::whole_period, true, "during? for? over? the? full period"},
    {K::whole_period, true, "during? for? over? the? whole term"},
    {K::whole_period, true, "during? for? over? the? whole programme"},
    {K::whole_period, true, "during? for? over? the? entire programme"},
    {K::whole_period, true, "during the? implementation"},
    {K::whole_period, true, "for the duration"},
    {K::whole_period, true, "at all stages"},
    {K::whole_period, true, "the? lifetime of the"},
    {K::whole_period, true, "the? life of the"},
    {K::whole_period, true, "the? duration of the"},
    {K::whole_period, true, "all stages"},
    {K::continuous, false, "постоянно"},
    {K::continuous, false, "непрерывно"},
    {K::continuous, false, "систематически"},
    {K::continuous, false, "регулярно"},
    {K::continuous, false, "бессрочно"},
    {K::continuous, false, "круглогодично"},
    {K::continuous, false, "круглый год"},
    {K::continuous, false, "all year round"},
    {K::continuous, false, "year - round"},
    {K::missing, false, "не определен*"},
    {K::missing, false, "не установлен*"},
    {K::missing, false, "не указан*"},
    {K::missing, false, "без срока"},
    {K::missing, false, "not set"},
    {K::missing, false, "to be confirmed"},
    {K::missing, false, "to be determined"},
    {K::missing, false, "to be decided"},
    {K::missing, false, "to be announced"},
    {K::missing, false, "date to be confirmed"},
    {K::missing, false, "date to be determined"},
    {K::missing, false, "date to be announced"},
    {K::missing, false, "tbc"},
    {K::missing, false, "tbd"},
    {K::by_schedule, true, "уточня*"},
    {K::continuous, false, "на постоянной основе"},
    {K::continuous, false, "на регулярной основе"},
    {K::continuous, false, "на системной основе"},
    {K::continuous, false, "на непрерывной основе"},
    {K::continuous, false, "в постоянном режиме"},
    {K::continuous, false, "в непрерывном режиме"},
    {K::continuous, false, "в рабочем порядке"},
    {K::continuous, false, "continuous*"},
    {K::continuous, false, "ongoing"},
    {K::continuous, false, "on going"},
    {K::continuous, false, "on - going"},
    {K::continuous, false, "permanent*"},
    {K::continuous, false, "constantly"},
    {K::continuous, false, "always"},
    {K::continuous, false, "regularly"},
    {K::continuous, false, "at all times"},
    {K::continuous, false, "all the time"},
    {K::continuous, false, "on an? ongoing basis"},
    {K::continuous, false, "on a? regular basis"},
    {K::continuous, false, "on a? permanent basis"},
    {K::continuous, false, "on a? continuous basis"},
    {K::as_needed, true, "по мере необходимост*"},
    {K::as_needed, true, "по необходимост*"},
    {K::as_needed, true, "при необходимост*"},
    {K::as_needed, true, "в случае необходимост*"},
    {K::as_needed, true, "по мере возможност*"},
    {K::as_needed, true, "по возможност*"},
    {K::as_needed, true, "при возможност*"},
    {K::as_needed, true, "по мере потребност*"},
    {K::as_needed, true, "по потребност*"},
    {K::as_needed, true, "при наличии"},
    {K::as_needed, true, "as needed"},
    {K::as_needed, true, "as and when"},
    {K::as_needed, true, "as required"},
    {K::as_needed, true, "as req'd"},
    {K::as_needed, true, "as necessary"},
    {K::as_needed, true, "as appropriate"},
    {K::as_needed, true, "if needed"},
    {K::as_needed, true, "if necessary"},
    {K::as_needed, true, "if required"},
    {K::as_needed, true, "when needed"},
    {K::as_needed, true, "when necessary"},
    {K::as_needed, true, "when required"},
    {K::as_needed, true, "where needed"},
    {K::as_needed, true, "where necessary"},
    {K::as_needed, true, "in case of need"},
    {K::as_needed, true, "ad-hoc"},
    {K::as_needed, true, "ad - hoc"},
    {K::as_needed, true, "ad hoc"},
    {K::event, true, "по ~ итогам"},
    {K::event, true, "по результатам"},
    {K::event, true, "по ~ окончани*"},
    {K::event, true, "по ~ завершени*"},
    {K::event, true, "по факту"},
    {K::event, true, "по достижени*"},
    {K::on_request, true, "по ~ запрос*"},
    {K::on_request, true, "по ~ заявк*"},
    {K::on_request, true, "по заявлени*"},
    {K::on_request, true, "по ~ требовани*"},
    {K::on_request, true, "по ~ обращени*"},
    {K::on_request, true, "по мере поступлени*"},
    {K::on_request, true, "по мере обращени*"},
    {K::on_request, true, "при обращени*"},
    {K::on_request, true, "при поступлени*"},
    {K::on_request, true, "при запрос*"},
    {K::on_request, true, "on request"},
    {K::on_request, true, "upon request"},
    {K::on_request, true, "by request"},
    {K::on_request, true, "on demand"},
    {K::on_request, true, "upon demand"},
    {K::on_request, true, "as requested"},
    {K::on_request, true, "when requested"},
    {K::on_request, true, "if requested"},
    {K::on_request, true, "at the? request"},
    {K::on_request, true, "on application"},
    {K::by_schedule, true, "согласно"},
    {K::by_schedule, true, "в? соответстви*"},
    {K::by_schedule, true, "по ~ график*"},
    {K::by_schedule, true, "по ~ план*"},
    {K::by_schedule, true, "по ~ расписани*"},
    {K::by_schedule, true, "по ~ циклограмм*"},
    {K::by_schedule, true, "по согласовани*"},
    {K::by_schedule, true, "по договоренност*"},
    {K::by_schedule, true, "по ~ приказ*"},
    {K::by_schedule, true, "по ~ решени*"},
    {K::by_schedule, true, "по ~ распоряжени*"},
    {K::by_schedule, true, "по назначени*"},
    {K::by_schedule, true, "график*"},
    {K::by_schedule, true, "по ~ календар*"},
    {K::by_schedule, true, "поэтапно"},
    {K::by_schedule, true, "в? сроки установленн*"},
    {K::by_schedule, true, "в? сроки устанавлива*"},
    {K::by_schedule, true, "в? сроки определ*"},
    {K::by_schedule, true, "в? сроки указанн*"},
    {K::by_schedule, true, "в? сроки предусмотренн*"},
    {K::by_schedule, true, "в? сроки утвержденн*"},
    {K::by_schedule, true, "в? срок установленн*"},
    {K::by_schedule, true, "в? установленн* срок*"},
    {K::by_schedule, true, "в? указанн* срок*"},
    {K::by_schedule, true, "в? определенн* срок*"},
    {K::by_schedule, true, "в? утвержденн* срок*"},
    {K::by_schedule, true, "сроки уточня*"},
    {K::by_schedule, true, "срок уточня*"},
    {K::by_schedule, true, "дата уточня*"},
    {K::by_schedule, true, "according to"},
    {K::by_schedule, true, "in accordance with"},
    {K::by_schedule, true, "in line with"},
    {K::by_schedule, true, "as per"},
    {K::by_schedule, true, "per ~ schedule"},
    {K::by_schedule, true, "per ~ plan"},
    {K::by_schedule, true, "per ~ timetable"},
    {K::by_schedule, true, "by ~ schedule"},
    {K::by_schedule, true, "on ~ schedule"},
    {K::by_schedule, true, "following ~ schedule"},
    {K::by_schedule, true, "separate schedule"},
    {K::by_schedule, true, "as scheduled"},
    {K::by_schedule, true, "as planned"},
    {K::by_schedule, true, "as agreed"},
    {K::by_schedule, true, "by agreement"},
    {K::by_schedule, true, "to be agreed"},
    {K::by_schedule, true, "as set by"},
    {K::by_schedule, true, "as set out"},
    {K::by_schedule, true, "as stated"},
    {K::by_schedule, true, "as laid down"},
    {K::by_schedule, true, "as specified"},
    {K::event, true, "по мере"},
    {K::event, true, "незамедлительно"},
    {K::event, true, "немедленно"},
    {K::event, true, "на ~ заседани*"},
    {K::event, true, "на ~ совещани*"},
    {K::event, true, "на ~ педсовет*"},
    {K::event, true, "на ~ собрани*"},
    {K::event, true, "на ~ встреч*"},
    {K::event, true, "на ~ заняти*"},
    {K::event, true, "на педагогическ* совет*"},
    {K::event, true, "педсовет*"},
    {K::event, true, "педагогический совет"},
    {K::event, true, "после"},
    {K::event, true, "сразу после"},
    {K::event, true, "непосредственно после"},
    {K::event, true, "с момента"},
    {K::event, true, "со дня"},
    {K::event, true, "с даты"},
    {K::event, true, "до утверждени*"},
    {K::event, true, "до подписани*"},
    {K::event, true, "до заключени*"},
    {K::event, true, "до нового года"},
    {K::event, true, "immediately after"},
    {K::event, true, "from the date of"},
    {K::event, true, "в день"},
    {K::event, true, "в дни"},
    {K::event, true, "перед"},
    {K::event, true, "накануне"},
    {K::event, true, "при ~ прием*"},
    {K::event, true, "при назначени*"},
    {K::event, true, "при проведени*"},
    {K::event, true, "при заключени*"},
    {K::event, true, "при подготовке"},
    {K::event, true, "при формировани*"},
    {K::event, true, "при завершени*"},
    {K::event, true, "ко дню"},
    {K::event, true, "к дню"},
    {K::event, true, "до дня"},
    {K::event, true, "к праздник*"},
    {K::event, true, "в рамках"},
    {K::event, true, "во время"},
    {K::event, true, "в? ходе"},
    {K::event, true, "до проведени*"},
    {K::event, true, "до начала"},
    {K::event, true, "к началу"},
    {K::event, true, "к моменту"},
    {K::event, true, "до окончани*"},
    {K::event, true, "до завершени*"},
    {K::event, true, "в конце каждо* занят*"},
    {K::event, true, "в период ~ каникул"},
    {K::event, true, "в? каникулярн*"},
    {K::event, true, "в? дни? осенни* каникул*"},
    {K::event, true, "в? дни? зимни* каникул*"},
    {K::event, true, "в? дни? весенни* каникул*"},
    {K::event, true, "в? период? осенни* каникул*"},
    {K::event, true, "в? период? зимни* каникул*"},
    {K::event, true, "в? период? весенни* каникул*"},
    {K::event, true, "на каникул*"},
    {K::event, true, "на осенни* каникул*"},
    {K::event, true, "каникул*"},
    {K::event, true, "осенни* весенни* каникул*"},
    {K::event, true, "осенни* зимни* каникул*"},
    {K::event, true, "осенни* зимни* весенни*"},
    {K::event, true, "зимни* весенни* каникул*"},
    {K::event, true, "на зимни* каникул*"},
    {K::event, true, "на весенни* каникул*"},
    {K::event, true, "на новогодни* каникул*"},
    {K::event, true, "в период"},
    {K::event, true, "день"},
    {K::event, true, "в ~ день"},
    {K::event, true, "при"},
    {K::event, true, "after"},
    {K::event, true, "upon completion"},
    {K::event, true, "on completion"},
    {K::event, true, "on the day"},
    {K::event, true, "upon"},
    {K::event, true, "following"},
    {K::event, true, "before"},
    {K::event, true, "prior to"},
    {K::event, true, "at the end of each meeting"},
    {K::event, true, "at the end of each session"},
    {K::event, true, "when"},
    {K::event, true, "once ~ is"},
    {K::event, true, "once ~ are"},
    {K::event, true, "once ~ has"},
    {K::event, true, "once ~ have"},
    {K::event, true, "once the"},
    {K::event, true, "immediately"},
    {K::event, true, "half - term"},
    {K::event, true, "at half term"},
    {K::event, true, "by half term"},
    {K::event, true, "half term"},
    {K::event, true, "during each meeting"},
    {K::event, true, "during each session"},
    {K::event, true, "at each meeting"},
    {K::event, true, "at each session"},
    {K::event, true, "each meeting"},
    {K::event, true, "each session"},
    {K::event, true, "every meeting"},
    {K::event, true, "every session"},
});

struct Step {
  std::string_view word;
  bool stem = false;
  bool optional = false;
  bool gap = false;
};
struct Pattern {
  SpecialPhrase phrase;
  std::vector<Step> steps;
};

Pattern compile(const Opening& opening) {
  Pattern pattern{{opening.kind, opening.free_tail}, {}};
  for (std::size_t at = 0; at < opening.words.size();) {
    const std::size_t end = std::min(opening.words.find(' ', at), opening.words.size());
    Step step{opening.words.substr(at, end - at)};
    step.gap = step.word == "~";
    step.stem = step.word.ends_with('*');
    step.optional = step.word.ends_with('?');
    if (step.stem || step.optional) step.word.remove_suffix(1);
    pattern.steps.push_back(step);
    at = end + 1;
  }
  return pattern;
}

// Patterns by how their first word begins, so that a word is held against few of them. In each bucket they keep the
// order of the table: the first that fits counts.
class Patterns {
 public:
  Patterns() {
    for (const Opening& opening : openings) all_.push_back(compile(opening));
    for (std::uint32_t i = 0; i < all_.size(); ++i)
      for (const Step& step : all_[i].steps) {
        std::vector<std::uint32_t>& bucket = buckets_[key(step.word)];
        if (bucket.empty() || bucket.back() != i) bucket.push_back(i);
        if (!step.optional) break;
      }
  }

  template <class Each>
  bool any_that_may_fit(std::string_view word, const Each& fits) const {
    const auto bucket = buckets_.find(key(word));
    return bucket != buckets_.end() &&
           std::ranges::any_of(bucket->second, [&](std::uint32_t i) { return fits(all_[i]); });
  }

 private:
  // Two letters, or the whole of a shorter word. A stem in the table is never shorter.
  static std::uint32_t key(std::string_view word) {
    std::uint32_t value = 0;
    for (const char byte : word.substr(0, 4)) value = value << 8 | static_cast<unsigned char>(byte);
    return value;
  }

  std::vector<Pattern> all_;
  std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> buckets_;
};

const Patterns& patterns() {
  static const Patterns compiled;
  return compiled;
}

bool fits(const Step& step, const PhraseToken& token) {
  if (token.kind != PhraseToken::Kind::word) return step.word == "-" && token.kind == PhraseToken::Kind::dash;
  return step.stem ? token.text.starts_with(step.word) : token.text == step.word;
}

// How many tokens the steps from `at` on take, from token `ahead`; nothing where they do not fit.
std::optional<std::size_t> match(const PhraseCursor& cursor, const std::vector<Step>& steps, std::size_t at,
                                 std::size_t ahead) {
  for (; at < steps.size(); ++at) {
    if (steps[at].gap) {
      for (std::size_t skip = 0; skip <= 3; ++skip) {
        if (const auto end = match(cursor, steps, at + 1, ahead + skip)) return end;
        // Adjectives and nouns that deadlines know nothing of; «по 1 сентября по плану» must not be swallowed.
        if (!cursor.is(PhraseToken::Kind::word, ahead + skip) || !cursor.peek(ahead + skip).meanings.empty()) break;
      }
      return std::nullopt;
    }
    // A comma inside («в сроки, установленные …») does not part the words of an opening.
    const std::size_t comma = at > 0 && cursor.is(PhraseToken::Kind::comma, ahead) ? 1 : 0;
    if (fits(steps[at], cursor.peek(ahead + comma)))
      ahead += 1 + comma;
    else if (!steps[at].optional)
      return std::nullopt;
  }
  return ahead;
}

}  // namespace

std::optional<SpecialPhrase> read_special(PhraseCursor& cursor) {
  if (!cursor.is(PhraseToken::Kind::word)) return std::nullopt;
  std::optional<SpecialPhrase> found;
  patterns().any_that_may_fit(cursor.peek().text, [&](const Pattern& pattern) {
    const auto length = match(cursor, pattern.steps, 0, 0);
    if (!length) return false;
    cursor.at += *length;
    found = pattern.phrase;
    return true;
  });
  return found;
}

}  // namespace mentor
