#include "party/relation.h"

#include <algorithm>
#include <array>

namespace mentor {

namespace {

constexpr std::size_t longest = 5;  // words
using Phrase = std::array<std::string_view, longest>;

// The longer one first where one begins with another.
constexpr Phrase connectives[] = {
    {"совместно", "с"},
    {"совместно", "со"},
    {"вместе", "с"},
    {"вместе", "со"},
    {"во", "взаимодействии", "с"},
    {"во", "взаимодействии", "со"},
    {"в", "взаимодействии", "с"},
    {"при", "взаимодействии", "с"},
    {"в", "сотрудничестве", "с"},
    {"в", "сотрудничестве", "со"},
    {"в", "партнерстве", "с"},
    {"при", "участии"},
    {"с", "участием"},
    {"с", "привлечением"},
    {"при", "поддержке"},
    {"при", "методической", "поддержке"},
    {"при", "содействии"},
    {"при", "сопровождении"},
    {"при", "методическом", "сопровождении"},
    {"под", "руководством"},
    {"под", "контролем"},
    {"по", "согласованию", "с"},
    {"по", "согласованию", "со"},
    {"in", "consultation", "with"},
    {"in", "partnership", "with"},
    {"in", "collaboration", "with"},
    {"in", "cooperation", "with"},
    {"in", "coordination", "with"},
    {"in", "conjunction", "with"},
    {"in", "liaison", "with"},
    {"in", "agreement", "with"},
    {"with", "support", "from"},
    {"with", "support", "of"},
    {"with", "the", "support", "of"},
    {"with", "help", "from"},
    {"with", "the", "help", "of"},
    {"with", "input", "from"},
    {"with", "assistance", "from"},
    {"with", "the", "assistance", "of"},
    {"with", "the", "participation", "of"},
    {"with", "guidance", "from"},
    {"with", "advice", "from"},
    {"together", "with"},
    {"jointly", "with"},
    {"along", "with"},
    {"alongside"},
    {"supported", "by"},
    {"assisted", "by"},
    {"advised", "by"},
    {"overseen", "by"},
    {"supervised", "by"},
    {"led", "by"},
};

constexpr std::string_view columns[] = {
    "отв",        "ответственный", "ответственная", "ответственные",  "лицо",  "лица",    "за",     "исполнение",
    "выполнение", "реализацию",    "responsible",   "responsibility", "party", "parties", "person", "persons",
};

constexpr std::string_view parts[] = {
    "исполнитель",     "исполнители",     "соисполнитель", "соисполнители", "исп",
    "соисп",           "участник",        "участники",     "соорганизатор", "соорганизаторы",
    "соответственный", "соответственные", "контроль",      "поддержка",     "участие",
    "сопровождение",   "координация",     "lead",          "leads",         "support",
    "supporting",      "co-lead",         "co-leads",      "executor",      "executors",
    "co-executor",     "co-executors",    "accountable",   "consulted",     "informed",
    "contributor",     "contributors",    "assisting",     "owner",

};

constexpr std::string_view parts_epithets[] = {
    "основной", "основные", "головной",  "главный", "ведущий",      "при",     "участии",
    "main",     "primary",  "secondary", "joint",   "implementing", "overall",
};

std::size_t length_of(const Phrase& phrase) {
  return static_cast<std::size_t>(std::find(phrase.begin(), phrase.end(), "") - phrase.begin());
}

bool begins_with_phrase(Words words, const Phrase& phrase) {
  const std::size_t length = length_of(phrase);
  if (length > words.size()) return false;
  for (std::size_t i = 0; i < length; ++i)
    if (words[i].folded != phrase[i]) return false;
  return true;
}

}  // namespace

std::size_t connective_at(Words words) {
  constexpr std::string_view first_words[] = {"совместно", "вместе",  "во",       "в",          "при",
                                              "с",         "под",     "по",       "in",         "with",
                                              "together",  "jointly", "along",    "alongside",  "supported",
                                              "assisted",  "advised", "overseen", "supervised", "led"};
  if (!is_one_of(words[0].folded, first_words)) return 0;
  for (const Phrase& phrase : connectives)
    if (begins_with_phrase(words, phrase)) return length_of(phrase);
  return 0;
}

bool is_part_in_work(Words words) {
  if (words.empty() || words.size() > longest) return false;
  const bool known = std::all_of(words.begin(), words.end(), [](const Word& word) {
    return is_one_of(word.folded, parts) || is_one_of(word.folded, parts_epithets) || is_one_of(word.folded, columns);
  });
  return known &&
         std::any_of(words.begin(), words.end(), [](const Word& word) { return is_one_of(word.folded, parts); });
}

bool is_column_heading(Words words) {
  return !words.empty() && words.size() <= longest &&
         std::all_of(words.begin(), words.end(), [](const Word& word) { return is_one_of(word.folded, columns); });
}

}  // namespace mentor
