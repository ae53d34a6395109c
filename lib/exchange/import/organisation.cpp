#include "exchange/import/organisation.h"

#include <algorithm>
#include <span>

#include "base/utf8.h"
#include "exchange/import/approval.h"
#include "unicode/fold.h"

namespace mentor {

namespace {

constexpr std::string_view legal_forms[] = {"мбоу",  "маоу",  "мкоу",  "моу",  "гбоу",  "гаоу",  "гкоу",  "гоу",
                                            "мбдоу", "мадоу", "мкдоу", "мдоу", "гбпоу", "гапоу", "гпоу",  "мбу",
                                            "мау",   "му",    "чоу",   "ано",  "гбу",   "гау",   "фгбоу", "маудо",
                                            "мбудо", "гбудо", "гаудо", "maou", "mbou",  "гбдоу"};

// «МОБУ», «ОГКОУ», «ГУО», «МБОУСОШ», «МОУ-СОШ»: capitals that end as schools' legal forms do.
bool looks_like_legal_form(std::string_view word) {
  const std::u32string points = to_utf32(word);
  const auto capital = [](char32_t c) { return (c >= U'А' && c <= U'Я') || c == U'-'; };
  if (points.size() < 3 || !std::ranges::all_of(points, capital)) return false;
  for (const std::string_view end : {"ОУ", "СОШ", "ООШ", "НОШ", "УДО", "УО", "БУ", "АУ", "КУ"})
    if (word.ends_with(end)) return true;
  return false;
}

bool is_legal_form(std::string_view word) {
  const std::string_view bare = without(word, ":,;.()");
  return std::ranges::find(legal_forms, fold(bare)) != std::end(legal_forms) || looks_like_legal_form(bare);
}

// «Государственное учреждение образования «…»», «лицей № 90»: a name that begins with what it is, in full. In another
// case than the first it would be a wrong name.
bool begins_full_name(const SourceDocument& document, const WordList& words, std::size_t i) {
  const auto folded = [&](std::size_t k) { return k < words.size() ? fold(document.words[words[k]].text) : ""; };
  const std::string word = folded(i);
  if (word == "государственное" || word == "муниципальное")
    for (std::size_t k = i + 1; k < i + 5; ++k)
      if (folded(k) == "учреждение") return true;
  return (word == "лицей" || word == "гимназия" || word == "школа") && folded(i + 1).starts_with("№");
}

// From the legal form to where the name ends: a number or quotation mark closes it, «на 2021», «с 5 мая» or a comma
// ends it. `title`: no number of an order stands there.
std::string organisation_in(const SourceDocument& document, const WordList& words, bool title) {
  Quotes quotes;
  std::size_t first = 0;
  for (; first < words.size(); ++first) {
    const std::string& word = document.words[words[first]].text;
    if (is_legal_form(word) || (!quotes.open() && begins_full_name(document, words, first))) break;
    quotes.read(word);
  }
  WordList name;
  for (std::size_t i = first; i < words.size() && name.size() < most_words_of_line; ++i) {
    const std::string& word = document.words[words[i]].text;
    const std::string folded = fold(word);
    constexpr std::string_view ends[] = {"на", "в", "за", "for", "по", "от"};
    const bool dated = (folded == "с" || folded == "со") && i + 1 < words.size() &&
                       document.words[words[i + 1]].text.find_first_of("0123456789") == 0;
    if (i != first && (std::ranges::find(ends, folded) != std::end(ends) || dated)) break;
    const std::string so_far = document.text(name);
    if (folded.starts_with("№") && closes_name(so_far) && (!title || so_far.find("№") != std::string::npos)) break;
    name.push_back(words[i]);
    quotes.read(word);
    if (word.ends_with(',') && !quotes.open()) break;
  }
  return std::string(without(document.text(name), ",;."));
}

// A line with what follows it, as long as a quotation mark in it is open.
WordList whole_name(const SourceDocument& document, const std::vector<TextLine>& lines, std::size_t i) {
  WordList words = lines[i].words;
  constexpr std::size_t most_lines = 3;
  for (std::size_t next = i + 1; next < lines.size() && next < i + most_lines; ++next) {
    Quotes quotes;
    for (const WordId id : words) quotes.read(document.words[id].text);
    if (!quotes.open()) break;
    append(words, lines[next].words);
  }
  return words;
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

// «г. Примерск», not «2027 г.» or «гг.».
bool names_town(std::string_view folded) {
  constexpr std::string_view town = " г. ";
  for (std::size_t at = folded.find(town); at != std::string_view::npos; at = folded.find(town, at + 1))
    if (at > 0 && !(folded[at - 1] >= '0' && folded[at - 1] <= '9')) return true;
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
  if (has(all, {" район", "городск", "муниципал", " города ", "district", "municipal"}) || names_town(all))
    return "municipality";
  if (has(all, {" област", " кра", " республик", "region"})) return "region";
  return has(all, {" школ", " лице", " гимнази", " сош", " school"}) ? "school" : "";
}

}  // namespace

bool begins_with_any(std::string_view text, std::span<const std::string_view> beginnings) {
  return std::ranges::any_of(beginnings, [&](std::string_view beginning) { return text.starts_with(beginning); });
}

void Quotes::read(std::string_view word) {
  for (std::size_t at = 0; at < word.size();) {
    const CodePoint point = code_point_at(word, at);
    at += point.size;
    if (point.value == U'«' || point.value == U'„') ++open_;
    if ((point.value == U'»' || point.value == U'“' || point.value == U'”') && open_ > 0) --open_;
  }
}

bool closes_name(std::string_view name) {
  return name.ends_with("»") || name.ends_with('"') || name.find("№") != std::string_view::npos;
}

std::string_view without(std::string_view word, std::string_view marks) {
  while (!word.empty() && marks.find(word.front()) != std::string_view::npos) word.remove_prefix(1);
  while (!word.empty() && marks.find(word.back()) != std::string_view::npos) word.remove_suffix(1);
  return word;
}

void name_organisation(const SourceDocument& document, const std::vector<TextLine>& lines, ImportedRoadmap& roadmap) {
  std::string& name = roadmap.organisation;
  name = organisation_in(document, roadmap.title.words, true);
  if (name.empty()) name = office_at_top(document, lines);
  for (std::size_t i = 0; i < lines.size() && name.empty(); ++i)
    if (lines[i].words.size() <= most_words_of_line)
      name = organisation_in(document, whole_name(document, lines, i), false);
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
