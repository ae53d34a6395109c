#include "check/personal_data.h"

#include <algorithm>
#include <array>
#include <set>

#include "base/number.h"
#include "base/parallel.h"
#include "check/engine.h"
#include "check/facts.h"
#include "check/number_groups.h"
#include "check/personal_words.h"

namespace mentor {

namespace {

bool is_ascii_letter(char byte) { return ('a' <= byte && byte <= 'z') || ('A' <= byte && byte <= 'Z'); }
bool is_high(char byte) { return static_cast<unsigned char>(byte) >= 0x80; }

// A digit here belongs to what stands before it: an id, a key, an address of a page, a longer number.
bool continues_a_word(std::string_view text, std::size_t at) {
  if (at == 0) return false;
  const char before = text[at - 1];
  const bool sign = before == '_' || before == '/' || before == '=' || before == '&' || before == '%' || before == '@';
  return sign || is_ascii_letter(before) || is_digit(before) ||
         (before == '-' && at > 1 && (is_ascii_letter(text[at - 2]) || is_digit(text[at - 2])));
}

// What stands on the same line before `at`, at most `most` bytes.
std::string_view line_before(std::string_view text, std::size_t at, std::size_t most) {
  const std::string_view window = text.substr(at - std::min(at, most), std::min(at, most));
  const std::size_t line = window.rfind('\n');
  return line == std::string_view::npos ? window : window.substr(line + 1);
}

// What stands on the same line from `at` on, at most `most` bytes.
std::string_view line_after(std::string_view text, std::size_t at, std::size_t most) {
  const std::string_view window = text.substr(at, most);
  return window.substr(0, window.find('\n'));
}

template <std::size_t N>
bool holds_any(std::string_view window, const std::array<std::string_view, N>& words) {
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return window.find(word) != std::string_view::npos; });
}

// Words are given without their first letter, which may be a capital.
constexpr std::array<std::string_view, 10> other_numbers = {"№",   "#",   "ИНН", "ОГРН", "ОКПО",
                                                            "чет", "чёт", "Код", "код",  "INN"};
constexpr std::array<std::string_view, 3> snils_words = {"СНИЛС", "снилс", "NILS"};
constexpr std::array<std::string_view, 18> street_words = {"ул.",  "ул ",   "лица ",     "роспект", "пр-т",   "пр-кт",
                                                           "пер.", "ереул", "ульвар",    "б-р",     "наб.",   "абереж",
                                                           "оссе", "мкр",   "икрорайон", "treet",   "Avenue", "Road"};

constexpr std::size_t near_words = 28, sentence = 110;

std::uint32_t end_of(const NumberGroups& number, std::size_t count) { return number.groups[count - 1].end; }

// Mobile numbers begin with 9; others with the code of a town (3, 4, 8) or of Kazakhstan (6, 7).
bool is_area(char digit) { return digit == '3' || digit == '4' || (digit >= '6' && digit <= '9'); }

// `8 (900) 000-00-00`, `+7 900 000 00 00`, `89000000000`: the end of the number, 0 where it is none.
std::uint32_t russian_phone(const NumberGroups& number) {
  const std::size_t count = number.groups_of(11);
  if (count == 0) return 0;
  const std::string digits = number.digits(count);
  const bool plus = number.before == '+';
  if (plus ? digits[0] != '7' : digits[0] != '8' && digits[0] != '7') return 0;
  if (!is_area(digits[1]) || digits.substr(1, 3) == "800") return 0;
  const bool mobile = digits[1] == '9';
  // Behind the 8 stands the code of a town, of three digits or more: «8.30-9.15-9.25» are bells.
  const bool in_groups = number.groups[0].size() == 1 && count >= 3 && number.groups[1].size() >= 3;
  if (!plus && !in_groups && !(mobile && count <= 2 && number.groups[0].size() != 3)) return 0;
  return end_of(number, count);
}

// `+49 30 1234567`: a plus and nine to fifteen digits.
std::uint32_t foreign_phone(const NumberGroups& number) {
  if (number.before != '+' || number.digits(1)[0] == '0' || number.digits(1)[0] == '7') return 0;
  std::size_t total = 0, count = 0;
  while (count < number.count && total + number.groups[count].size() <= 15) total += number.groups[count++].size();
  return total >= 9 ? end_of(number, count) : 0;
}

// `(4855) 22-33-44`, `900 000-00-00`: ten digits in the groups of a phone.
std::uint32_t phone_without_country(const NumberGroups& number) {
  const std::size_t count = number.groups_of(10);
  if (count < 3) return 0;
  const bool town = number.before == '(' && number.groups[0].size() >= 3 && number.between(0).starts_with(')') &&
                    is_area(number.digits(1)[0]);
  const bool mobile = number.begins({3, 3, 2, 2}) && number.digits(1)[0] == '9' && number.between(2) == "-";
  return town || mobile ? end_of(number, count) : 0;
}

// Whether the first groups are written as a phone and not as times of the day («10.00-18.00», «8-30–9-15»).
bool is_local_shape(const NumberGroups& number, std::size_t count) {
  constexpr std::size_t most_groups = 4;
  if (count > most_groups || (count == most_groups && number.groups[0].size() < 3)) return false;
  for (std::size_t i = 1; i < count; ++i)
    if (number.groups[i].size() < 2 || number.between(i - 1).find('.') != std::string_view::npos) return false;
  return count == number.count || number.between(count - 1).find(' ') != std::string_view::npos;
}

// «тел. 22-33-44»: a short number after a word that says so.
std::uint32_t local_phone(const NumberGroups& number, std::size_t at) {
  for (const std::size_t total : {std::size_t{10}, std::size_t{7}, std::size_t{6}, std::size_t{5}}) {
    const std::size_t count = number.groups_of(total);
    if (count > 0 && (total == 10 || count > 1) && is_local_shape(number, count))
      return says_phone(line_before(number.text, at, near_words)) ? end_of(number, count) : 0;
  }
  return 0;
}

std::uint32_t any_phone(const NumberGroups& number, std::size_t at) {
  if (const std::uint32_t end = foreign_phone(number)) return end;
  if (const std::uint32_t end = phone_without_country(number)) return end;
  const std::uint32_t end = russian_phone(number);
  const bool bare = end != 0 && number.before != '+' && number.groups[0].size() > 1;
  if (bare && holds_any(line_before(number.text, at, near_words), other_numbers)) return 0;
  return end != 0 ? end : local_phone(number, at);
}

std::uint32_t phone(const NumberGroups& number, std::size_t at) {
  const std::uint32_t end = any_phone(number, at);
  return end != 0 && !says_official(line_before(number.text, at, 2 * near_words)) ? end : 0;
}

std::uint32_t snils(const NumberGroups& number, std::size_t at) {
  const std::size_t count = number.groups_of(11);
  if (count == 0 || !has_snils_check_digits(number.digits(count))) return 0;
  const bool shaped = number.begins({3, 3, 3, 2}) && number.between(0) == "-" && number.between(1) == "-";
  if (!shaped && !holds_any(line_before(number.text, at, near_words), snils_words)) return 0;
  return end_of(number, count);
}

// The six digits after a series, behind «№», «номер» or a space; their end, 0 where they are not there.
std::uint32_t passport_number(std::string_view text, std::size_t at) {
  constexpr std::array<std::string_view, 8> gaps = {"", " ", " № ", " №", " N ", " номер ", ", № ", ", номер "};
  constexpr std::size_t digits = 6;
  constexpr std::size_t widest_gap = 20;
  std::size_t begin = at;
  while (begin < text.size() && begin - at < widest_gap && !is_digit(text[begin])) ++begin;
  std::size_t end = begin;
  while (end < text.size() && is_digit(text[end])) ++end;
  const bool fits = std::find(gaps.begin(), gaps.end(), text.substr(at, begin - at)) != gaps.end();
  return fits && end - begin == digits ? static_cast<std::uint32_t>(end) : 0;
}

// The end of what is written as a passport: `45 08 123456`, `4508 № 123456`, `70 1234567`, or all in one.
std::uint32_t passport_shape(const NumberGroups& number) {
  if (number.begins({10}) || number.begins({9})) return number.groups[0].end;
  if (number.begins({2, 7})) return number.groups[1].end;
  if (number.begins({2, 2})) return passport_number(number.text, number.groups[1].end);
  return number.begins({4}) ? passport_number(number.text, number.groups[0].end) : 0;
}

// «паспорт 45 08 123456», «паспорт: серия 4508 № 123456», «загранпаспорт 70 1234567».
std::uint32_t passport(const NumberGroups& number, std::size_t at) {
  const std::uint32_t end = passport_shape(number);
  return end != 0 && says_passport(line_before(number.text, at, 3 * near_words)) ? end : 0;
}

// A whole day, written `12.03.2010` or `2010-03-12`; its end, 0 where it is none.
std::uint32_t whole_day(const NumberGroups& number) {
  const bool iso = number.begins({4, 2, 2}) && number.between(0) == "-" && number.between(1) == "-";
  const bool dotted = number.count >= 3 && number.groups[0].size() <= 2 && number.groups[1].size() <= 2 &&
                      number.groups[2].size() == 4 && number.between(0) == "." && number.between(1) == ".";
  return iso || dotted ? number.groups[2].end : 0;
}

// Nobody of a programme was born earlier: such a day is in a plan for a writer's sake.
bool is_of_old(const NumberGroups& number) {
  constexpr std::string_view first_year = "1925";
  for (std::size_t i = 0; i < 3; ++i)
    if (number.groups[i].size() == 4) return number.text.substr(number.groups[i].begin, 4) < first_year;
  return false;
}

std::uint32_t birth_date_at(const NumberGroups& number, std::size_t at) {
  const std::uint32_t end = whole_day(number);
  if (end == 0 || is_of_old(number)) return 0;
  if (says_birth_after(line_after(number.text, end, near_words))) return end;
  const std::string_view key = number.text.substr(0, at);
  // Behind an English key («on: 2026-09-01») only the key counts: files are full of these.
  if (key.ends_with(": ") && key.size() > 2 && is_ascii_letter(key[key.size() - 3])) {
    const std::string_view word = key.substr(0, key.size() - 2);
    return word.ends_with("irth") ? end : 0;
  }
  return says_birth_before(line_before(number.text, at, 2 * near_words)) ? end : 0;
}

// «ул. …, д. 5, кв. 12»: the number of a flat behind a street.
std::uint32_t address(const NumberGroups& number, std::size_t at) {
  constexpr std::array<std::string_view, 7> flat_words = {"кв.", "кв. ", "кв ", "вартира ", "apt. ", "apt ", "flat "};
  const char before = at > 0 ? number.text[at - 1] : '\n';
  if (number.groups[0].size() > 4 || (before != ' ' && before != '.')) return 0;
  const std::string_view line = line_before(number.text, at, sentence);
  const bool flat = std::any_of(flat_words.begin(), flat_words.end(), [&](auto word) { return line.ends_with(word); });
  const std::uint32_t end = number.groups[0].end;
  if (!flat || !holds_any(line, street_words) || says_hostel(line)) return 0;
  return says_hostel(line_after(number.text, end, near_words)) ? 0 : end;
}

// The whole of what begins at the digit `at`; length 0 where it is nothing personal.
Sighting sighting_at(std::string_view text, std::size_t at) {
  const NumberGroups number = number_groups_at(text, at);
  const bool marked = number.before != ' ';
  const auto make = [&](PersonalData kind, std::uint32_t end) {
    const auto begin = static_cast<std::uint32_t>(at - (kind == PersonalData::phone && marked ? 1 : 0));
    return Sighting{kind, begin, end - begin};
  };
  // Years, days of plans and small numbers are what files are full of: they are told first.
  constexpr std::size_t least_digits = 5;
  if (number.total() >= least_digits) {
    if (whole_day(number) != 0) {
      const std::uint32_t end = birth_date_at(number, at);
      return end != 0 ? make(PersonalData::date_of_birth, end) : Sighting{};
    }
    if (const std::uint32_t end = snils(number, at)) return make(PersonalData::snils, end);
    if (const std::uint32_t end = passport(number, at)) return make(PersonalData::passport, end);
    if (const std::uint32_t end = phone(number, at)) return make(PersonalData::phone, end);
  }
  if (const std::uint32_t end = passport(number, at)) return make(PersonalData::passport, end);
  if (const std::uint32_t end = address(number, at)) return make(PersonalData::address, end);
  return {};
}

// `since: 2026-09-01`, `capacity: 3`: nearly all numbers of files are such, and nothing personal. The end of one that
// begins at `at`, behind an English key; 0 for anything else.
std::size_t usual_value(std::string_view text, std::size_t at) {
  if (at < 3 || text[at - 1] != ' ' || text[at - 2] != ':' || !is_ascii_letter(text[at - 3])) return 0;
  std::size_t end = at;
  while (end < text.size() && is_digit(text[end])) ++end;
  constexpr std::size_t year = 4, day = 10;
  if (end - at <= year && (end == text.size() || text[end] == '\n')) return end;
  const auto is_two = [&](std::size_t from) { return is_digit(text[from]) && is_digit(text[from + 1]); };
  const bool is_day = end - at == year && text.size() - at > day && text[at + 4] == '-' && is_two(at + 5) &&
                      text[at + 7] == '-' && is_two(at + 8) && text[at + day] == '\n';
  return is_day && !text.substr(0, at - 2).ends_with("irth") ? at + day : 0;
}

// The next digit or “@” from `at` on; the size of the text where there is none.
std::size_t next_sign(std::string_view text, std::size_t at) {
  static constexpr auto begins = [] {
    std::array<std::uint8_t, 256> table{};
    for (unsigned char digit = '0'; digit <= '9'; ++digit) table.at(digit) = 1;
    table.at('@') = 1;
    return table;
  }();
  const auto is_sign = [&](std::size_t i) -> unsigned { return begins.at(static_cast<unsigned char>(text[i])); };
  // Several at a time: every byte of every file goes through here.
  while (at + 4 <= text.size() && (is_sign(at) | is_sign(at + 1) | is_sign(at + 2) | is_sign(at + 3)) == 0) at += 4;
  while (at < text.size() && is_sign(at) == 0) ++at;
  return at;
}

bool is_plus_of_a_sum(std::string_view text, std::size_t at) {
  return at > 1 && text[at - 1] == '+' && (is_digit(text[at - 2]) || is_ascii_letter(text[at - 2]));
}

}  // namespace

bool has_snils_check_digits(std::string_view eleven_digits) {
  constexpr std::size_t counted = 9;
  constexpr int modulus = 101;
  if (eleven_digits.substr(0, counted) <= "001001998") return false;
  int sum = 0;
  for (std::size_t i = 0; i < counted; ++i) sum += (eleven_digits[i] - '0') * static_cast<int>(counted - i);
  const int written = (eleven_digits[counted] - '0') * 10 + (eleven_digits[counted + 1] - '0');
  return sum % modulus % 100 == written;
}

Sighting e_mail_around(std::string_view text, std::size_t at) {
  const auto is_local = [](char byte) {
    return is_ascii_letter(byte) || is_digit(byte) || byte == '.' || byte == '_' || byte == '-' || byte == '+' ||
           byte == '%';
  };
  const auto is_domain = [](char byte) {
    return is_ascii_letter(byte) || is_digit(byte) || is_high(byte) || byte == '.' || byte == '-';
  };
  std::size_t begin = at, end = at + 1;
  while (begin > 0 && is_local(text[begin - 1])) --begin;
  while (end < text.size() && is_domain(text[end])) ++end;
  while (end > at && !is_ascii_letter(text[end - 1]) && !text.substr(0, end).ends_with("рф")) --end;
  const std::string_view domain = text.substr(at + 1, end > at ? end - at - 1 : 0);
  const std::size_t dot = domain.rfind('.');
  const bool in_address =
      begin > 0 && (text[begin - 1] == '/' || text[begin - 1] == ':') && text.substr(0, begin).ends_with('/');
  const bool of_a_server = end + 1 < text.size() && text[end] == ':' && text[end + 1] != ' ' && text[end + 1] != '\n';
  if (begin == at || dot == std::string_view::npos || dot == 0 || domain.size() - dot < 3 || in_address || of_a_server)
    return {};
  return {PersonalData::e_mail, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end - begin)};
}

std::vector<Sighting> find_personal_data(std::string_view text) {
  std::vector<Sighting> found;
  for (std::size_t at = next_sign(text, 0); at < text.size(); at = next_sign(text, at)) {
    const bool sign = text[at] == '@';
    if (const std::size_t end = sign ? 0 : usual_value(text, at)) {
      at = end;
      continue;
    }
    const bool inside = !sign && (continues_a_word(text, at) || is_plus_of_a_sum(text, at));
    const Sighting seen = inside ? Sighting{} : sign ? e_mail_around(text, at) : sighting_at(text, at);
    if (seen.length > 0) found.push_back(seen);
    const std::size_t end = seen.offset + seen.length;
    do ++at;
    while (at < end || (at < text.size() && is_digit(text[at])));
  }
  return found;
}

std::vector<const Identity*> first_identities(const Programme& programme) {
  std::vector<const Identity*> first;
  std::set<const Source*> seen;
  for (const Identity& identity : programme.identities)
    if (identity.place && seen.insert(identity.place.source).second) first.push_back(&identity);
  return first;
}

std::vector<const Source*> text_files(const CheckInput& input) {
  std::set<const Source*> overlays;
  for (const Identity* first : first_identities(input.programme)) overlays.insert(first->place.source);
  std::vector<const Source*> files = input.facts.sources_of(input.repository, input.programme);
  std::erase_if(files, [&](const Source* source) { return overlays.contains(source); });
  return files;
}

SourcesByProgramme sources_by_programme(const Repository& repository) {
  SourcesByProgramme sources;
  for (const Programme& programme : repository.programmes) sources.try_emplace(&programme);
  for (const auto& source : repository.sources) {
    const bool is_shipped = source->path().starts_with("profile:");
    const Programme* programme = is_shipped ? nullptr : programme_of(repository, {source.get(), {}});
    if (programme) sources[programme].push_back(source.get());
  }
  return sources;
}

namespace {

// Every sighting in the files of a programme.
std::vector<PlacedSighting> look_through(const CheckInput& input, unsigned threads) {
  const std::vector<const Source*> files = text_files(input);
  std::vector<std::vector<Sighting>> found(files.size());
  for_each_index(files.size(), threads, [&](std::size_t i) { found[i] = find_personal_data(files[i]->bytes()); });
  std::vector<PlacedSighting> all;
  for (std::size_t i = 0; i < files.size(); ++i)
    for (const Sighting& each : found[i])
      all.push_back({each.kind, {files[i], {each.offset, each.offset + each.length}}});
  return all;
}

}  // namespace

void raise_in_public(const CheckInput& input, const RuleInfo& rule, Diagnostic& finding) {
  if (input.programme.effective.is_public && finding.severity == rule.severity) finding.severity = Severity::error;
}

const std::vector<PlacedSighting>& personal_data_of(const CheckInput& input, unsigned threads) {
  return input.facts.of(input.programme).personal_data.get([&] { return look_through(input, threads); });
}

void tell_personal_data(const CheckInput& input, PersonalData kind, const RuleInfo& rule, Findings& found) {
  for (const PlacedSighting& each : personal_data_of(input, 1))
    if (each.kind == kind) raise_in_public(input, rule, found.add(each.place));
}

}  // namespace mentor
