#include "exchange/import/approval.h"

#include <algorithm>
#include <array>
#include <span>

#include "base/number.h"
#include "base/utf8.h"
#include "calendar/period.h"
#include "unicode/fold.h"

namespace mentor {

namespace {

constexpr std::size_t most_lines_of_approval = 12;
constexpr std::size_t most_words_of_line = 20;

bool begins_with_any(std::string_view text, std::span<const std::string_view> beginnings) {
  return std::ranges::any_of(beginnings, [&](std::string_view beginning) { return text.starts_with(beginning); });
}

constexpr std::string_view order_words[] = {"приказ", "распоряжени", "постановлени", "order", "решени"};
constexpr std::string_view numbered_things[] = {"приложени", "сош", "школ", "гимнази", "лице",  "сад",
                                                "оош",       "оу",  "мбоу", "annex",   "school"};
constexpr std::string_view month_words[] = {"январ", "феврал", "март",    "апрел",  "ма",    "июн",
                                            "июл",   "август", "сентябр", "октябр", "ноябр", "декабр"};
constexpr std::string_view english_months[] = {"jan", "feb", "mar", "apr", "may", "jun",
                                               "jul", "aug", "sep", "oct", "nov", "dec"};

std::string_view without(std::string_view word, std::string_view marks) {
  while (!word.empty() && marks.find(word.front()) != std::string_view::npos) word.remove_prefix(1);
  while (!word.empty() && marks.find(word.back()) != std::string_view::npos) word.remove_suffix(1);
  return word;
}

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

// Where quotation marks are open: «МБОУ «СОШ № 17»».
class Quotes {
 public:
  void read(std::string_view word) {
    for (std::size_t at = 0; at < word.size();) {
      const CodePoint point = code_point_at(word, at);
      at += point.size;
      if (point.value == U'«' || point.value == U'„') ++open_;
      if ((point.value == U'»' || point.value == U'“' || point.value == U'”') && open_ > 0) --open_;
    }
  }
  bool open() const { return open_ > 0; }

 private:
  int open_ = 0;
};

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
      after_date_ = 3;
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
  unsigned after_date_ = 0;  // words that may belong to a date: the month, the year, «г.»
  Quotes quotes_;
  std::string likely_, perhaps_;
};

// A name with initials, a date, an order or a line to sign on: there a position has ended.
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

bool is_whole_approval(std::string_view folded) {
  constexpr std::string_view words[] = {"утвержд", "приложение", "approved"};
  return begins_with_any(folded, words);
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
  for (std::size_t i = first; i < end; ++i) {
    WordList line = lines[i].words;
    if (i == first) line.erase(line.begin());
    if (!line.empty() && ends_position(document, line)) break;
    append(words, line);
  }
  if (words.size() <= most_words_of_line) approval.position = document.text(words);
}

// «МБОУ «СОШ № 3»», «МБОУ СОШ № 26»: a number after it is another's.
bool closes_name(std::string_view name) {
  return name.ends_with("»") || name.ends_with('"') || name.find("№") != std::string_view::npos;
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

constexpr std::string_view legal_forms[] = {"мбоу",  "маоу",  "мкоу",  "моу",  "гбоу",  "гаоу",  "гкоу",  "гоу",
                                            "мбдоу", "мадоу", "мкдоу", "мдоу", "гбпоу", "гапоу", "гпоу",  "мбу",
                                            "мау",   "му",    "чоу",   "ано",  "гбу",   "гау",   "фгбоу", "маудо",
                                            "мбудо", "гбудо", "гаудо", "maou", "mbou",  "гбдоу"};

bool is_legal_form(std::string_view word) {
  const std::string folded = fold(without(word, ":,;.()"));
  return std::ranges::find(legal_forms, folded) != std::end(legal_forms);
}

// From the legal form to where the name ends: a number or quotation mark closes it, «на 2021» or a comma ends it.
std::string organisation_in(const SourceDocument& document, const WordList& words) {
  const auto first = std::ranges::find_if(words, [&](WordId id) { return is_legal_form(document.words[id].text); });
  if (first == words.end()) return {};
  WordList name;
  for (auto at = first; at != words.end() && name.size() < most_words_of_line; ++at) {
    const std::string folded = fold(document.words[*at].text);
    constexpr std::string_view ends[] = {"на", "в", "за", "for", "по", "от"};
    if (at != first && std::ranges::find(ends, folded) != std::end(ends)) break;
    if (folded.starts_with("№") && closes_name(document.text(name))) break;
    name.push_back(*at);
  }
  return std::string(without(document.text(name), ",;"));
}

constexpr std::string_view office_words[] = {"департамент", "управлени",   "администраци",  "отдел",      "комитет",
                                             "министерств", "муниципальн", "государственн", "department", "ministry"};

// The office whose name heads the page, above «ПРИКАЗ».
std::string office_at_top(const SourceDocument& document, const std::vector<TextLine>& lines) {
  WordList words;
  for (const TextLine& line : lines) {
    const std::string folded = fold(document.text(line.words));
    if (begins_approval(folded)) return words.size() <= most_words_of_line ? document.text(words) : std::string();
    if (words.empty() && !begins_with_any(folded, office_words)) return {};
    append(words, line.words);
  }
  return {};
}

// «школы № 5», «средней школы», «общеобразовательного учреждения»: one school, not the schools of a town.
bool names_one_school(std::string_view folded) {
  for (const std::string_view words :
       {"общеобразовательного учреждения", "общеобразовательном учреждении", "общеобразовательное учреждение",
        "общеобразовательному учреждению", "дошкольного образовательного учреждения", "средней школы", "средняя школа",
        "средней школе", "основной школы", "основная школа", "средней общеобразовательной школы"})
    if (folded.find(words) != std::string_view::npos) return true;
  for (const std::string_view stem : {" школ", " лице", " гимнази", " детского сада", " детский сад"})
    for (std::size_t at = folded.find(stem); at != std::string_view::npos; at = folded.find(stem, at + 1)) {
      const std::string_view rest = folded.substr(std::min(folded.find(' ', at + stem.size()), folded.size()));
      if (rest.starts_with(" №") || rest.starts_with(" «")) return true;
    }
  return false;
}

std::string level_of(std::string_view organisation, std::string_view everything) {
  const std::string own = " " + fold(organisation), all = " " + fold(everything);
  const auto has = [](std::string_view text, std::initializer_list<std::string_view> parts) {
    return std::ranges::any_of(parts, [&](std::string_view part) { return text.find(part) != std::string_view::npos; });
  };
  if (has(own,
          {"оу ", "maou", "школ", "лице", "гимнази", "сош", "детский сад", "колледж", "техникум", "school", "оу:"}))
    return "school";
  if (organisation.empty() && names_one_school(all)) return "school";
  if (has(all, {" район", "городск", "муниципал", " города ", "г. ", "district", "municipal"})) return "municipality";
  if (has(all, {" област", " кра", " республик", "region"})) return "region";
  return has(all, {" школ", " лице", " гимнази", " сош", " school"}) ? "school" : "";
}

}  // namespace

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
    const std::string folded = fold(document.text(lines[*first].words));
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

void name_organisation(const SourceDocument& document, const std::vector<TextLine>& lines, ImportedRoadmap& roadmap) {
  std::string& name = roadmap.organisation;
  name = organisation_in(document, roadmap.title.words);
  if (name.empty()) name = office_at_top(document, lines);
  for (std::size_t i = 0; i < lines.size() && name.empty(); ++i)
    if (lines[i].words.size() <= most_words_of_line) name = organisation_in(document, lines[i].words);
  const std::string all = roadmap.title.text + " " + name + " " + roadmap.approved.position;
  roadmap.level = level_of(name, all);
  if (name.empty())
    roadmap.doubts.push_back({"",
                              {{"it is not clear whose plan this is: there is no organisation in the title",
                                "неясно, чей это план: в названии нет организации"},
                               {}},
                              place_of(document, roadmap.title.words)});
}

}  // namespace mentor
