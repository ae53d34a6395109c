#include "model/decode.h"

#include <algorithm>
#include <functional>

#include "base/id.h"
#include "model/shape_rules.h"
#include "unicode/fold.h"
#include "unicode/known_words.h"
#include "unicode/sentence.h"
#include "yaml/scalar.h"
#include "yaml/write.h"

namespace mentor {

namespace {

constexpr Text a_text = {"text", "текст"};
constexpr Text a_list = {"a list", "список"};
constexpr Text a_map = {"a map of fields", "набор полей «имя: значение»"};

Text kind_of(yaml::Node node) {
  if (node.is_null()) return {"nothing", "ничего"};
  if (node.is_list()) return a_list;
  return node.is_map() ? a_map : a_text;
}

// What most likely went wrong when a list or map stands where one value is meant, or the other way round.
Text advice(yaml::Node node) {
  if (node.is_null())
    return {"fill the entry in, or delete it with its dash", "заполните запись или удалите её вместе с дефисом"};
  if (node.is_list()) return {"keep one value, without the dashes", "оставьте одно значение, без дефисов"};
  if (node.is_map())
    return {"a colon inside text must be in quotes; fields of their own need deeper indentation",
            "двоеточие внутри текста берут в кавычки; вложенные поля пишут с большим отступом"};
  return {"write each entry on a line of its own, with a deeper indentation",
          "пишите каждую запись на отдельной строке с большим отступом"};
}

// Numbers, dates, booleans and whatever else another reader sees are all written in ASCII.
bool begins_as_text(std::string_view plain) { return !plain.empty() && static_cast<unsigned char>(plain[0]) >= 0x80; }

// The text of a scalar: a view of the source where that spells it.
Written written(yaml::Node node) {
  const std::string_view text = node.text(), bytes = node.tree().source->bytes();
  const std::less_equal<> before;
  const bool in_source = before(bytes.data(), text.data()) && before(text.data(), bytes.data() + bytes.size());
  return in_source ? Written::view_of(text) : Written(text);
}

// Another word in the place of a key or value: only its author knows whether it is the one that was meant.
Fix replacing(yaml::Node node, std::string_view word) {
  return Fix{{{"write “{0}”", "написать «{0}»"}, {word}}, false, {{node.place(), yaml::quoted(word, node.style())}}};
}

Diagnostic no_id(yaml::Node node) {
  // The same text in Latin small letters, where that makes an id.
  std::string latin = lower(to_latin_look_alikes(node.text()));
  for (char& c : latin)
    if (c == ' ') c = '-';
  if (!is_id(latin)) return diagnose(bad_id, node.place(), {node.text(), ""});
  Diagnostic finding = diagnose(bad_id, node.place(),
                                {node.text(), Argument{"; perhaps “" + latin + "”", "; возможно, «" + latin + "»"}});
  finding.fix = replacing(node, latin);
  return finding;
}

// Reads D.M.YYYY (also with slashes), for the advice only: the file's format is ISO.
std::optional<std::string> as_iso(std::string_view text) {
  const std::size_t first = text.find_first_of("./"), second = text.find_first_of("./", first + 1);
  if (second == std::string_view::npos || text.size() != second + 5 || first == 0 || first > 2) return std::nullopt;
  const auto two_digits = [](std::string_view part) {
    return std::string(part.size() == 1 ? "0" : "") + std::string(part);
  };
  const std::string iso = std::string(text.substr(second + 1)) + "-" +
                          two_digits(text.substr(first + 1, second - first - 1)) + "-" +
                          two_digits(text.substr(0, first));
  if (!parse_iso(iso)) return std::nullopt;
  return iso;
}

// What to write where a day is meant: the day that is written otherwise, why there is no such day, or that words are of
// no use here.
Message day_help(std::string_view text, const std::optional<std::string>& iso, Text or_year) {
  if (iso)
    return {{"write {0}: the year first, then month and day", "пишите {0}: сначала год, затем месяц и день"}, {*iso}};
  const bool is_shaped = text.size() == 10 && text[4] == '-' && text[7] == '-';
  if (is_shaped)
    return {{"the calendar has no such day: months go from 01 to 12, days to 30 or 31, in February to 28 or 29{0}",
             "такого дня нет в календаре: месяцы — от 01 до 12, дни — до 30 или 31, в феврале — до 28 или 29{0}"},
            {or_year}};
  return {
      {"an exact day belongs here, in digits: year-month-day, for example 2026-09-01{0}; words are understood only "
       "in “deadline:” and “period:”",
       "здесь нужен точный день цифрами: год-месяц-день, например 2026-09-01{0}; слова понятны только в «deadline:» и "
       "«period:»"},
      {or_year}};
}

Diagnostic no_date(yaml::Node node, Text or_year = {"", ""}) {
  const auto iso = as_iso(node.text());
  Diagnostic finding = diagnose(not_a_date, node.place(), {node.text()});
  finding.help = day_help(node.text(), iso, or_year);
  if (iso && node.style() == yaml::Style::plain) finding.fix = replacing(node, *iso);
  return finding;
}

// Whether a fault of the reader stands in the record or right behind what was read of it.
bool belongs_to(const Diagnostic& fault, const Place& record) {
  const std::uint32_t at = fault.place.span.begin;
  if (fault.severity != Severity::error || at < record.span.begin) return false;
  if (at <= record.span.end) return true;
  const std::string_view between = record.source->text({record.span.end, at});
  return between.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

}  // namespace

bool Decoder::expect_scalar(yaml::Node node, Text expected) {
  if (node.is_scalar()) return true;
  add(diagnose(wrong_type, node.place(), {expected, kind_of(node), advice(node)}));
  return false;
}

bool Decoder::expect_list(yaml::Node node) {
  if (node.is_list()) return true;
  add(diagnose(wrong_type, node.place(), {a_list, kind_of(node), advice(node)}));
  return false;
}

bool Decoder::expect_map(yaml::Node node, Text expected) {
  if (node.is_map()) return true;
  const Argument what{std::string(a_map.en) + " (" + std::string(expected.en) + ")",
                      std::string(a_map.ru) + " (" + std::string(expected.ru) + ")"};
  add(diagnose(wrong_type, node.place(), {what, kind_of(node), advice(node)}));
  return false;
}

void Decoder::read_plain(yaml::Node node, Located<std::string>& into) {
  if (expect_scalar(node, a_text)) into = {written(node), node.place()};
}

void Decoder::read_text(yaml::Node node, Located<std::string>& into) {
  read_plain(node, into);
  if (!node.is_scalar() || node.style() != yaml::Style::plain || begins_as_text(node.text())) return;
  const auto other = yaml::misread(node.text());
  if (!other || yaml::keeps_text(*other)) return;
  Diagnostic finding = diagnose(quote_needed, node.place(), {node.text(), yaml::describe(*other)});
  const std::string quoted = yaml::quoted_text(node.text(), yaml::Style::single_quoted);
  finding.fix = Fix{{{"put it in quotes", "взять в кавычки"}, {}}, true, {{node.place(), quoted}}};
  add(std::move(finding));
}

void Decoder::read_id(yaml::Node node, Located<std::string>& into) {
  if (!expect_scalar(node, {"an id", "идентификатор"})) return;
  into = {written(node), node.place()};
  if (!is_id(into.value)) add(no_id(node));
}

void Decoder::read_date(yaml::Node node, Located<Date>& into) {
  if (!expect_scalar(node, {"a date", "дата"})) return;
  if (const auto date = parse_iso(node.text()))
    into = {*date, node.place()};
  else
    add(no_date(node));
}

void Decoder::read_date_or_year(yaml::Node node, Located<DateOrYear>& into) {
  if (!expect_scalar(node, {"a date or a year", "дата или год"})) return;
  const auto year = node.text().size() == 4 ? yaml::to_integer(node.text()) : std::nullopt;
  if (const auto date = parse_iso(node.text()))
    into = {{year_of(*date), *date}, node.place()};
  else if (year && *year > 0)
    into = {{static_cast<int>(*year), std::nullopt}, node.place()};
  else
    add(no_date(node, {", or the year alone: 2011", " или только год: 2011"}));
}

void Decoder::read_integer(yaml::Node node, long least, long most, Located<long>& into) {
  if (!expect_scalar(node, {"a whole number", "целое число"})) return;
  const auto value = yaml::to_integer(node.text());
  if (value && *value >= least && *value <= most)
    into = {*value, node.place()};
  else
    add(diagnose(number_out_of_range, node.place(), {node.text(), least, most}));
}

void Decoder::read_boolean(yaml::Node node, Located<bool>& into) {
  if (!expect_scalar(node, {"true or false", "true или false"})) return;
  if (node.text() == "true" || node.text() == "false") {
    into = {node.text() == "true", node.place()};
    return;
  }
  Diagnostic finding = diagnose(unknown_value, node.place(), {node.text(), "true, false", ""});
  const std::string word = lower(node.text());
  const bool yes = word == "yes" || word == "да" || word == "on" || word == "true";
  const bool no = word == "no" || word == "нет" || word == "off" || word == "false";
  // Without quotes: in quotes they would be text.
  if (yes || no)
    finding.fix = Fix{
        {{"write “{0}”", "написать «{0}»"}, {yes ? "true" : "false"}}, false, {{node.place(), yes ? "true" : "false"}}};
  add(std::move(finding));
}

std::optional<std::size_t> Decoder::read_word(yaml::Node node, std::span<const NamedValue> words) {
  if (!expect_scalar(node, {"one word", "одно слово"})) return std::nullopt;
  std::vector<std::string> names;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i].name == node.text()) return i;
    names.emplace_back(words[i].name);
  }
  Diagnostic finding = diagnose(unknown_value, node.place(),
                                {node.text(), listed(names, names.size()), in_both(did_you_mean(node.text(), names))});
  if (const auto near = nearest(node.text(), names))
    finding.fix = replacing(node, *near);
  else
    finding.help = {
        {"write one of these words as it stands here", "впишите одно из этих слов так, как оно здесь стоит"}, {}};
  add(std::move(finding));
  return std::nullopt;
}

void Decoder::unknown(yaml::Node key, const std::vector<std::string_view>& known, std::string_view record) {
  const KnownWords words(known);
  Diagnostic finding =
      diagnose(unknown_field, key.place(), {key.text(), record, in_both(did_you_mean(key.text(), {&words}))});
  const auto near = nearest(key.text(), {&words});
  if (near) {
    finding.fix = Fix{{{"rename it to “{0}”", "переименовать в «{0}»"}, {*near}}, false, {{key.place(), *near}}};
  } else {
    std::vector<std::string> all(known.begin(), known.end());
    const Argument fields = listed(all, all.size());
    finding.help = {{"fields are: {0}", "есть поля: {0}"}, {fields}};
  }
  add(std::move(finding));
}

// Whether the reader left something out there.
bool Decoder::left_out(Place place) const {
  return std::ranges::any_of(faults_, [&](const Diagnostic& fault) { return belongs_to(fault, place); });
}

void Decoder::missing(Place record, std::string_view key, Text doc) {
  if (left_out(record)) return;
  // A finding about a whole record points at its first line only: the rest is not what is wrong.
  const std::uint32_t line = record.begin().line;
  record.span.end = std::min(record.span.end, std::max(record.source->line(line).end, record.span.begin));
  add(diagnose(missing_field, record, {key, doc}));
}

void Decoder::empty(yaml::Node key, yaml::Node value, Text doc) {
  Place both = key.place();
  if (!value.is_alias()) both.span.end = std::max(both.span.end, value.span().end);
  if (left_out(both)) return;
  Diagnostic finding = diagnose(missing_field, key.place(), {key.text(), doc});
  finding.message = {{"the field “{0}” is empty: {1}", "поле «{0}» пустое: {1}"}, {key.text(), doc}};
  finding.help = {{"write it behind “{0}:”", "впишите значение после «{0}:»"}, {key.text()}};
  add(std::move(finding));
}

}  // namespace mentor
