#include "exchange/import/approval.h"

#include <algorithm>
#include <array>
#include <span>

#include "base/number.h"
#include "base/utf8.h"
#include "calendar/period.h"
#include "exchange/import/organisation.h"
#include "unicode/fold.h"

namespace mentor {

namespace {

constexpr std::size_t most_lines_of_approval = 12;

constexpr std::string_view order_words[] = {"приказ", "распоряжени", "постановлени", "order", "решени"};
constexpr std::string_view numbered_things[] = {"приложени", "сош", "школ", "гимнази", "лице",  "сад",
                                                "оош",       "оу",  "мбоу", "annex",   "school"};
constexpr std::string_view month_words[] = {"январ", "феврал", "март",    "апрел",  "ма",    "июн",
                                            "июл",   "август", "сентябр", "октябр", "ноябр", "декабр"};
constexpr std::string_view english_months[] = {"jan", "feb", "mar", "apr", "may", "jun",
                                               "jul", "aug", "sep", "oct", "nov", "dec"};

std::optional<Date> make_date(std::optional<int> year, std::optional<unsigned> month, std::optional<unsigned> day) {
  if (!year || !month || !day || *year < 1990 || *year > 2100) return std::nullopt;
  const std::chrono::year_month_day made{std::chrono::year{*year}, std::chrono::month{*month}, std::chrono::day{*day}};
  if (!made.ok()) return std::nullopt;
  return Date{made};
}

// «03.10.2023», «03.10.2023г.», «2023-10-03».
std::optional<Date> written_date(std::string_view word) {
  std::string digits(word.substr(0, std::min(word.size(), word.find("г"))));
  while (!digits.empty() && (digits.back() == '.' || digits.back() == ',')) digits.pop_back();
  if (digits.size() == 10 && digits[4] == '-') return parse_iso(digits);
  if (digits.size() != 10 || digits[2] != '.' || digits[5] != '.') return std::nullopt;
  const std::string_view text = digits;
  return make_date(whole_number<int>(text.substr(6)), whole_number<unsigned>(text.substr(3, 2)),
                   whole_number<unsigned>(text.substr(0, 2)));
}

std::optional<unsigned> month_named(std::string_view word) {
  const std::string folded = fold(word);
  for (unsigned i = 0; i < 12; ++i)
    if (folded.starts_with(english_months[i]) || (folded.starts_with(month_words[i]) && folded.size() <= 16))
      return i + 1;
  return std::nullopt;
}

std::string without_quotes(std::string_view folded) {
  while (!folded.empty()) {
    const CodePoint point = code_point_at(folded, 0);
    if (std::u32string_view(U"«»„“”\"(").find(point.value) == std::u32string_view::npos) break;
    folded.remove_prefix(point.size);
  }
  return std::string(folded);
}

bool is_number_sign(std::string_view folded) {
  return folded == "№" || folded == "n" || folded == "no" || folded == "no.";
}

// One approval while its words are read. A number is that of the order where it stands after «приказ» or a date, or
// before «от»; any other one is taken only where there is none such, and doubted.
class ApprovalReader {
 public:
  ApprovalReader(const SourceDocument& document, ImportedApproval& into) : document_(document), into_(into) {}

  void read(const WordList& words) {
    for (std::size_t i = 0; i < words.size(); ++i) {
      const std::string& word = document_.words[words[i]].text;
      const std::string folded = without_quotes(fold(word));
      if (folded.starts_with("протокол") || folded.starts_with("minutes")) of_order_ = false;
      if (begins_with_any(folded, order_words)) of_order_ = named_ = near_ = expects_number_ = true, quotes_ = {};
      if (of_order_) read_word(words, i, folded);
      quotes_.read(word);
    }
  }
  // After all words: the number that was found; whether it is doubtful.
  bool finish() {
    if (into_.order.empty()) into_.order = likely_;
    if (!into_.order.empty() || perhaps_.empty()) return false;
    into_.order = perhaps_;
    return true;
  }

 private:
  // «30.08.2022», «30» августа 2022.
  bool read_date(const WordList& words, std::size_t i) {
    const auto at = [&](std::size_t k) { return std::string_view(document_.words[words[k]].text); };
    std::optional<Date> date = written_date(at(i));
    if (!date && i + 2 < words.size()) {
      std::string day;
      for (const char c : at(i))
        if (c >= '0' && c <= '9') day += c;
      if (!day.empty() && day.size() <= 2)
        date =
            make_date(whole_number<int>(without(at(i + 2), ".,")), month_named(at(i + 1)), whole_number<unsigned>(day));
    }
    if (date && !into_.date) into_.date = date;
    return date.has_value();
  }

  void read_word(const WordList& words, std::size_t i, const std::string& folded) {
    const std::string_view word = document_.words[words[i]].text;
    if (read_date(words, i)) {
      near_ = expects_number_ = true;
      quotes_ = {};
      after_date_ = 4;
    } else if (word.starts_with("№") || is_number_sign(folded)) {
      if (!quotes_.open()) read_number(words, i);
      near_ = false;
    } else if (!begins_with_any(folded, order_words)) {
      // «МБОУ СОШ № 26», «Приложение № 2»: numbers of something else.
      expects_number_ = !begins_with_any(folded, numbered_things);
      near_ = near_ && (after_date_ > 0 || folded == "от" || folded == "of");
    }
    if (after_date_ > 0) --after_date_;
  }

  void read_number(const WordList& words, std::size_t i) {
    std::string number = document_.words[words[i]].text;
    const bool alone = is_number_sign(fold(number));
    const std::size_t next = alone ? i + 2 : i + 1;
    if (alone && i + 1 < words.size()) number += " " + document_.words[words[i + 1]].text;
    while (!number.empty() && (number.back() == ',' || number.back() == ';')) number.pop_back();
    const bool blank = number.find_first_of("0123456789") == std::string::npos;
    if (blank || number.ends_with("»") || number.ends_with('"')) return;
    const bool dated = next < words.size() && fold(document_.words[words[next]].text) == "от";
    if (near_ && into_.order.empty()) into_.order = number;
    if (dated && expects_number_ && likely_.empty()) likely_ = number;
    if (named_ && (expects_number_ || i == 0) && perhaps_.empty()) perhaps_ = number;
    expects_number_ = false;
  }

  const SourceDocument& document_;
  ImportedApproval& into_;
  bool of_order_ = true, expects_number_ = true;
  bool named_ = false;       // an order was named
  bool near_ = false;        // nothing but a date stands between «приказ» or a date and here
  unsigned after_date_ = 0;  // words that may belong to a date: the day, the month, the year, «г.»
  Quotes quotes_;
  std::string likely_, perhaps_;
};

bool is_whole_approval(std::string_view folded) {
  constexpr std::string_view words[] = {"утвержд", "приложение", "approved"};
  return begins_with_any(without_quotes(folded), words);
}

// The line that the approval of this plan begins with: the last annex or «УТВЕРЖДАЮ», else the head of an order.
std::optional<std::size_t> find_approval(const SourceDocument& document, const std::vector<TextLine>& lines) {
  std::optional<std::size_t> whole, order;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::string folded = fold(document.text(lines[i].words));
    if (lines[i].words.size() > most_words_of_line) continue;
    if (is_whole_approval(folded)) whole = i;
    if (!order && begins_approval(folded)) order = i;
  }
  return whole ? whole : order;
}

void read_position(const SourceDocument& document, const std::vector<TextLine>& lines, std::size_t first,
                   std::size_t end, ImportedApproval& approval) {
  WordList words;
  Quotes quotes;
  for (std::size_t i = first; i < end; ++i) {
    WordList line = lines[i].words;
    if (i == first) line.erase(line.begin());
    // «МБОУ «Школа⏎имени Г. Ветрова»»: initials in a name.
    if (!line.empty() && !quotes.open() && ends_position(document, line)) break;
    for (const WordId id : line) quotes.read(document.words[id].text);
    append(words, line);
  }
  if (words.size() <= most_words_of_line) approval.position = document.text(words);
}

// «к приказу МБОУ СОШ № 26»: whose order it is.
void read_issuer(const SourceDocument& document, const std::vector<TextLine>& lines, std::size_t first, std::size_t end,
                 ImportedApproval& approval) {
  bool begun = false;
  WordList words;
  for (std::size_t i = first; i < end; ++i)
    for (const WordId id : lines[i].words) {
      const std::string folded = fold(document.words[id].text);
      if (begun && (folded == "от" || folded == "of" || written_date(document.words[id].text))) end = i;
      if (i >= end) break;
      const bool number = begun && folded.starts_with("№") &&
                          (words.empty() || id == lines[i].words.front() || closes_name(document.text(words)));
      if (number) end = i;
      if (begun && i < end) words.push_back(id);
      if (begins_with_any(folded, order_words)) begun = true;
    }
  if (words.size() <= most_words_of_line) approval.by = document.text(words);
}

}  // namespace

bool ends_position(const SourceDocument& document, const WordList& words) {
  for (const WordId id : words) {
    const std::string& word = document.words[id].text;
    const std::string folded = fold(word);
    if (begins_with_any(folded, order_words) || word.find("__") != std::string::npos ||
        word.find("***") != std::string::npos || written_date(word))
      return true;
    // «О.», «В.В.»: initials.
    const std::u32string points = to_utf32(word);
    if (points.size() >= 2 && points[1] == U'.' && points[0] >= U'А' && points[0] <= U'Я') return true;
    if (word == "/") return true;
  }
  return false;
}

bool begins_approval(std::string_view folded_line) {
  if (is_whole_approval(folded_line)) return true;
  if (!begins_with_any(folded_line, order_words)) return false;
  // «приказ», «приказ от 03.10.2023 № 5», not «приказы и распоряжения …».
  return folded_line.find(' ') == std::string_view::npos || folded_line.find("№") != std::string_view::npos ||
         folded_line.find(" от ") != std::string_view::npos;
}

void read_approval(const SourceDocument& document, const std::vector<TextLine>& lines, const std::vector<bool>& taken,
                   ImportedRoadmap& roadmap) {
  const auto first = find_approval(document, lines);
  ImportedApproval& approval = roadmap.approved;
  if (first) {
    std::size_t end = *first + 1;
    while (end < lines.size() && end < *first + most_lines_of_approval && !taken[end] &&
           lines[end].words.size() <= most_words_of_line)
      ++end;
    ApprovalReader reader(document, approval);
    for (std::size_t i = *first; i < end; ++i) reader.read(lines[i].words);
    if (reader.finish())
      roadmap.doubts.push_back(
          {"approved",
           {{"“{0}” is taken for the number of the order, though neither “order” nor a date stands "
             "beside it",
             "«{0}» взято как номер приказа, хотя рядом нет ни слова «приказ», ни даты"},
            {approval.order}},
           place_of(document, lines[*first].words)});
    const std::string folded = without_quotes(fold(document.text(lines[*first].words)));
    if (folded.starts_with("утверждаю") || folded == "approved" || folded.starts_with("approved by"))
      read_position(document, lines, *first, end, approval);
    if (folded.starts_with("приложение")) read_issuer(document, lines, *first, end, approval);
  }
  const auto missing = [&](std::string_view field, Text what) {
    roadmap.doubts.push_back({field, {what, {}}, first ? place_of(document, lines[*first].words) : SourcePlace{}});
  };
  if (approval.empty())
    return missing("",
                   {"no approval was found: no order, no date", "гриф утверждения не найден: нет ни приказа, ни даты"});
  if (!approval.date) missing("approved", {"the approval has no date", "у утверждения нет даты"});
  if (approval.order.empty())
    missing("approved", {"the approval has no number of an order", "у утверждения нет номера приказа"});
}

}  // namespace mentor
