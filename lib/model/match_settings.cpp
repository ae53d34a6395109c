#include "model/match_settings.h"

#include <algorithm>
#include <array>

#include "model/shape_rules.h"
#include "unicode/fold.h"
#include "yaml/scalar.h"

namespace mentor {

std::span<const NamedValue> words_of(SameOrganisation) {
  static constexpr NamedValue words[] = {
      {"must", {"only of one organisation", "только из одной организации"}},
      {"prefer", {"better of one organisation", "лучше из одной организации"}},
      {"avoid", {"better of different ones", "лучше из разных"}},
      {"never", {"only of different ones", "только из разных"}},
      {"any", {"it does not matter", "не имеет значения"}},
  };
  return words;
}

std::span<const NamedValue> words_of(EarlierPairs) {
  static constexpr NamedValue words[] = {
      {"prefer", {"better the same two again", "лучше снова те же двое"}},
      {"avoid", {"better somebody new", "лучше кто-то новый"}},
      {"never", {"only somebody new", "только кто-то новый"}},
      {"any", {"it does not matter", "не имеет значения"}},
  };
  return words;
}

void Value<Musts>::read(Decoder& decoder, yaml::Node node, Musts& into) {
  into.place = node.place();
  for (const auto [key, value] : node.entries()) {
    Must& must = into.emplace_back();
    decoder.read_text(key, must);
    Located<long> least;
    if (!value.is_null()) decoder.read_integer(value, 1, 100, least);
    if (least) must.at_least = *least;
  }
  for (const yaml::Node each : node.items()) decoder.read_text(each, into.emplace_back());
  if (node.is_scalar()) decoder.read_text(node, into.emplace_back());
}

Shape Value<Musts>::shape() {
  const Shape least{.type = Shape::Type::integer, .least = 1, .most = 100};
  return {.type = Shape::Type::choice,
          .parts = {{.type = Shape::Type::map, .parts = {least}},
                    {.type = Shape::Type::list, .parts = {{.type = Shape::Type::text}}}}};
}

namespace {

struct Unit {
  std::string_view word;
  long days;
};
constexpr std::array units = {Unit{"", 1},      Unit{"day", 1},    Unit{"days", 1},   Unit{"день", 1},
                              Unit{"дня", 1},   Unit{"дней", 1},   Unit{"дн.", 1},    Unit{"week", 7},
                              Unit{"weeks", 7}, Unit{"неделя", 7}, Unit{"недели", 7}, Unit{"недель", 7},
                              Unit{"нед.", 7}};

constexpr long most_days = 3660;

}  // namespace

std::optional<long> days_of(std::string_view words) {
  const std::string text = fold(words);
  const std::size_t end = std::min(text.find_first_not_of("0123456789"), text.size());
  const auto number = yaml::to_integer(std::string_view(text).substr(0, end));
  std::string_view word = std::string_view(text).substr(end);
  while (word.starts_with(' ')) word.remove_prefix(1);
  while (word.ends_with(' ')) word.remove_suffix(1);
  const auto unit = std::ranges::find(units, word, &Unit::word);
  if (!number || *number < 1 || *number > most_days || unit == units.end()) return std::nullopt;
  const long days = static_cast<long>(*number) * unit->days;
  return days <= most_days ? std::optional(days) : std::nullopt;
}

void Value<Days>::read(Decoder& decoder, yaml::Node node, Days& into) {
  Located<std::string> words;
  decoder.read_plain(node, words);
  if (!words) return;
  if (const auto days = days_of(*words)) {
    into.value = *days;
    into.place = node.place();
    return;
  }
  Diagnostic finding = diagnose(unknown_value, node.place(), {*words, "60, 60 days, 8 weeks, 60 дней, 8 недель", ""});
  finding.help = {
      {"write a number of days or weeks, for example 60 days", "напишите число дней или недель, например 60 дней"}, {}};
  decoder.add(std::move(finding));
}

Shape Value<Days>::shape() { return {.type = Shape::Type::text}; }

namespace {

struct WaitingTest : Recorded {
  Days waiting;
};

const Record<WaitingTest>& record_of(const WaitingTest*) {
  static const Record<WaitingTest> record{
      "waiting",
      {"how long a request has waited", "сколько запрос уже ждёт"},
      {field<&WaitingTest::waiting>("waiting", {"at least so long: 60 days, 8 weeks", "не меньше: 60 дней, 8 недель"},
                                    Need::required)}};
  return record;
}

Shape test_shape() {
  return {.type = Shape::Type::choice,
          .parts = {{.type = Shape::Type::text}, {.type = Shape::Type::record, .record = &shape_of<WaitingTest>}}};
}

void read_test(Decoder& decoder, yaml::Node node, PriorityLevel& into) {
  PriorityTest test;
  if (node.is_map()) {
    WaitingTest waiting;
    read_record(decoder, node, waiting);
    test.waiting = waiting.waiting;
  } else {
    decoder.read_text(node, test.word);
  }
  if (test.word || test.waiting) into.push_back(std::move(test));
}

}  // namespace

void Value<PriorityLevel>::read(Decoder& decoder, yaml::Node node, PriorityLevel& into) {
  into.place = node.place();
  if (!node.is_list()) return read_test(decoder, node, into);
  for (const yaml::Node each : node.items()) read_test(decoder, each, into);
}

Shape Value<PriorityLevel>::shape() { return {.type = Shape::Type::list, .parts = {test_shape()}}; }

const Record<NamedPair>& record_of(const NamedPair*) {
  static const Record<NamedPair> record{
      "named pair",
      {"two people named by hand", "двое, названные вручную"},
      {
          field<&NamedPair::mentor>("mentor", {"id of the mentor", "идентификатор наставника"}, Need::required),
          field<&NamedPair::mentee>("mentee", {"id of the mentee", "идентификатор наставляемого"}, Need::required),
          field<&NamedPair::request>("request", {"id of one request; missing: all requests of the mentee",
                                                 "идентификатор запроса; если нет — все запросы наставляемого"}),
          field<&NamedPair::reason>("reason", {"why, for those who come later", "почему, для тех, кто придёт позже"}),
      }};
  return record;
}

const Record<MatchSettings>& record_of(const MatchSettings*) {
  static const Record<MatchSettings> record{
      "match",
      {"how mentors and requests are brought together", "как подбираются пары"},
      {
          field<&MatchSettings::weights>(
              "weights", {"criterion → weight from 0 (off) to 10", "критерий → вес от 0 (не учитывать) до 10"}),
          field<&MatchSettings::must>("must",
                                      {"criteria without which there is no pair; as a map: the least of 100 for each",
                                       "критерии, без которых пары быть не может; как набор: наименьшее из 100"}),
          field<&MatchSettings::priority>("priority",
                                          {"who is served first, then second, …: categories, request, waiting: 60 days",
                                           "кого обслужить первым, вторым, …: категории, request, waiting: 60 дней"}),
          field<&MatchSettings::same_organisation>("same-organisation",
                                                   {"whether both are of one organisation; missing: prefer",
                                                    "из одной ли организации оба; если нет — prefer"}),
          field<&MatchSettings::earlier_pairs>("earlier-pairs",
                                               {"what it counts that two were a pair before; missing: any",
                                                "что значит, если двое уже были парой; если нет — any"}),
          field<&MatchSettings::forced>("forced", {"pairs that must be made", "пары, которые должны быть"}),
          field<&MatchSettings::forbidden>("forbidden",
                                           {"pairs that must not be made", "пары, которых быть не должно"}),
      }};
  return record;
}

}  // namespace mentor
