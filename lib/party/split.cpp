// Second step of splitting: parts that are no party by themselves join the one before or are completed from it.
#include <algorithm>

#include "party/cut.h"
#include "party/forms.h"
#include "party/list_marks.h"
#include "party/names.h"
#include "party/notes.h"
#include "party/party.h"
#include "party/person.h"
#include "party/qualifier.h"
#include "party/relation.h"
#include "party/words.h"
#include "unicode/fold.h"
#include "unicode/sentence.h"

namespace mentor {

namespace {

using namespace party_notes;

// No real cell has more; they bound the work on a hostile one.
constexpr int most_joined = 20;
constexpr std::size_t longest_base = 40;  // words

class Assembler {
 public:
  Assembler(std::string_view cell, const KnownNames& known, PartyCell& out) : cell_(cell), known_(known), out_(out) {}

  void add(const Part& part) {
    text_ = cell_.substr(part.begin, part.end - part.begin);
    words_ = words_of(text_);
    part_ = part;
    if (!out_.parties.empty() && (join() || complete())) return;
    if (split_side_by_side() || split_people_in_brackets()) return;
    start_party();
  }

 private:
  Party& last() { return out_.parties.back(); }
  void note(const Text& text, Arguments arguments) { out_.notes.push_back({text, std::move(arguments)}); }

  bool join() {
    if (joined_ == most_joined || !(join_remark() || join_continuation() || join_role())) return false;
    ++joined_;
    return true;
  }

  void start_party() {
    begin_ = part_.begin;
    joined_ = 0;
    completion_.clear();
    push(read_party(text_), part_.begin);
    relate();
  }

  // What stands before a list («Соисполнители: …») is said of each of its parties.
  void relate() {
    if (part_.relation.empty() || out_.parties.empty()) return;
    auto& qualifiers = last().qualifiers;
    qualifiers.insert(qualifiers.begin(), part_.relation);
  }

  void push(Party party, std::uint32_t shift) {
    if (party.name.empty()) return;  // punctuation alone
    party.offset += shift;
    out_.parties.push_back(std::move(party));
  }

  // The last party again, now up to the end of this part. A completed one keeps what completed it.
  void extend() {
    if (completion_.empty()) {
      last() = read_party(cell_.substr(begin_, part_.end - begin_));
      last().offset += begin_;
      relate();
      return;
    }
    const Party written = read_party(cell_.substr(begin_, part_.end - begin_));
    push_completed(completion_ + std::string(cell_.substr(begin_, part_.end - begin_)), written);
    out_.parties.erase(out_.parties.end() - 2);
  }

  void push_completed(const std::string& text, const Party& written) {
    Party party = read_party(text);
    party.offset = begin_ + written.offset;
    party.length = written.length;
    out_.parties.push_back(std::move(party));
  }

  // «директор, (по согласованию)», «наставники, по согласованию»
  bool join_remark() {
    const bool only_brackets =
        std::all_of(words_.begin(), words_.end(), [](const Word& word) { return word.bracketed; });
    const bool remark = is_qualifier(words_) || (only_brackets && text_.starts_with('(')) ||
                        (part_.before == Break::comma && is_part_in_work(words_));
    if (remark) extend();
    return remark;
  }

  // «СОШ № 5, 10», «зам. директора по УР, ВР», «зам. по учебной работе, по воспитательной работе»
  bool complete() {
    if (words_.empty()) return false;
    const std::string base = base_for_this();
    if (base.empty()) return false;
    joined_ = 0;
    begin_ = part_.begin;
    completion_ = base;
    const Party written = read_party(text_);
    push_completed(base + std::string(text_), written);
    relate();
    note(completed_note, {written.name, last().name});
    return true;
  }

  std::string base_for_this() {
    const Word& first = words_[0];
    const bool can_complete = is_number(first) || is_number_sign(first) || is_preposition(first) ||
                              (words_.size() == 1 && is_field_of_work(first));
    if (!can_complete) return {};
    const std::string& name = last().name;
    const std::vector<Word> before = words_of(name);
    if (before.size() < 2 || before.size() > longest_base) return {};
    const Word& end = before.back();
    if (is_number(end) && is_bare_number())
      return is_numbered(before) ? name.substr(0, base_end(before)) : std::string();
    if (words_.size() == 1 && is_field_of_work(words_[0]) && is_abbreviation(end) &&
        before[before.size() - 2].folded == "по")
      return name.substr(0, end.begin);
    return is_preposition(words_[0]) ? base_before_preposition(name, before) : std::string();
  }

  // «СОШ 5», «школа № 5», but not «классные руководители 5а» or «библиотекари филиалов № 2».
  static bool is_numbered(const std::vector<Word>& before) {
    constexpr std::string_view stems[] = {"школ", "гимнази", "лице",   "интернат",
                                          "сад",  "колледж", "school", "отделени"};
    const Word& noun = before[before.size() - 2];
    const std::size_t head = head_at(before);
    const bool people = head + 1 < before.size() && is_plural(before[head]) && is_person_noun(before[head]);
    if (people && before[head + 1].begin != before.back().begin && !is_number_sign(before[head + 1])) return false;
    return is_number_sign(noun) || is_abbreviation(noun) ||
           std::any_of(std::begin(stems), std::end(stems), [&](auto stem) { return noun.folded.starts_with(stem); });
  }

  // A number, perhaps with its own «№», and nothing else but remarks.
  bool is_bare_number() const {
    const std::size_t first = is_number_sign(words_[0]) ? 1 : 0;
    if (first >= words_.size() || !is_number(words_[first])) return false;
    return std::all_of(words_.begin() + static_cast<std::ptrdiff_t>(first) + 1, words_.end(),
                       [](const Word& word) { return word.bracketed; });
  }

  // Where the number begins, or its sign where this part has a sign of its own.
  std::size_t base_end(const std::vector<Word>& before) const {
    const Word& sign = before[before.size() - 2];
    return is_number_sign(words_[0]) && is_number_sign(sign) ? sign.begin : before.back().begin;
  }

  std::string base_before_preposition(const std::string& name, const std::vector<Word>& before) const {
    for (std::size_t i = 1; i < before.size(); ++i)
      if (before[i].folded == words_[0].folded) return name.substr(0, before[i].begin);
    return {};
  }

  // «кураторы внедрения ЦМН, в ОО», «классные руководители 5а, 5б»
  bool join_continuation() {
    if (words_.empty() || !text_.starts_with(words_[0].text)) return false;
    const bool number = is_bare_number();
    if ((!number && !is_preposition(words_[0])) || !base_for_this().empty()) return false;
    const std::string before = last().name;
    if (number && !ends_with_number(before)) return false;
    if (number) {
      extend();
      return true;
    }
    extend();
    note(continued_note, {tidy(text_), before, words_[0].text});
    return true;
  }

  static bool ends_with_number(const std::string& name) {
    const std::vector<Word> words = words_of(name);
    return !words.empty() && is_number(words.back());
  }

  // «Сидорова А. А., директор», "Ann Brown, Programme Manager"
  bool join_role() {
    const bool apart = part_.before == Break::conjunction || part_.before == Break::strong;
    if (apart || words_.empty() || find_person(words_)) return false;
    const bool english = is_latin(words_[0].folded);
    const std::size_t head = english ? english_head_at(words_) : head_at(words_);
    if (head == words_.size() || !is_position(words_[head])) return false;
    if (last().holder.empty() || !last().role.empty() || !completion_.empty()) return false;
    extend();
    note(role_of_note, {last().holder, last().role});
    return true;
  }

  bool is_known(std::string_view word) const { return known_.contains(word); }

  // «Руководители ШМО (Белова Н. Н., Тян С. В.)»: each of them holds the position.
  bool split_people_in_brackets() {
    const Regions regions = regions_of(text_);
    if (regions.outermost.empty() || is_known(tidy(text_))) return false;
    const Region& last_region = regions.outermost.back();
    const std::string_view inside = text_.substr(last_region.begin, last_region.end - last_region.begin);
    const std::string position = tidy(text_.substr(0, last_region.begin));
    if (last_region.kind != Region::Kind::bracket || !tidy(text_.substr(last_region.end)).empty()) return false;
    const std::vector<NamedPerson> people = find_people(inside);
    if (people.size() < 2 || position.empty() || !find_people(position).empty() || !only_people(inside, people))
      return false;
    completion_.clear();
    joined_ = most_joined;  // what follows is said of none of them alone
    for (const NamedPerson& person : people) {
      const std::string name(inside.substr(person.begin, stop_of(inside, person) - person.begin));
      Party party = read_party(position + " (" + name + ")");
      const bool first = &person == &people.front();
      const std::uint32_t begin = first ? 0 : last_region.begin + person.begin;
      party.offset = part_.begin + begin;
      party.length = last_region.begin + stop_of(inside, person) - begin;
      out_.parties.push_back(std::move(party));
      relate();
      if (!first) note(completed_note, {name, out_.parties.back().name});
    }
    return true;
  }

  // With the full stop of an initial at the end.
  static std::uint32_t stop_of(std::string_view text, const NamedPerson& person) {
    return person.end + (text.substr(person.end).starts_with('.') ? 1 : 0);
  }

  // Nothing but separators between the names.
  static bool only_people(std::string_view text, const std::vector<NamedPerson>& people) {
    std::string rest;
    std::uint32_t from = 0;
    for (const NamedPerson& person : people) {
      rest.append(text.substr(from, person.begin - from)).append(" ");
      from = stop_of(text, person);
    }
    rest.append(text.substr(from));
    const std::vector<Word> words = words_of(rest);
    return std::all_of(words.begin(), words.end(),
                       [](const Word& word) { return word.folded == "и" || word.folded == "and"; });
  }

  // «ОУ ИМЦ»: two parties where both are known, else one with a note.
  bool split_side_by_side() {
    std::vector<Word> plain;
    for (const Word& word : words_)
      if (!word.bracketed) plain.push_back(word);
    const bool suspicious = plain.size() > 1 && !is_legal_form(plain[0]) && only_blanks_between(plain) &&
                            std::all_of(plain.begin(), plain.end(), is_abbreviation) && !is_known(tidy(text_));
    if (!suspicious) return false;
    const bool all_known =
        std::all_of(plain.begin(), plain.end(), [&](const Word& word) { return is_known(word.text); });
    if (!all_known && !(plain.size() == 2 && std::any_of(plain.begin(), plain.end(), is_collective))) {
      start_party();
      note(maybe_several_note, {last().name});
      return true;
    }
    note(side_by_side_note, {tidy(text_), counted(static_cast<std::int64_t>(plain.size()), parties_counted)});
    push_each(plain);
    return true;
  }

  // Short for all organisations of a kind: next to another short form it is a party of its own.
  static bool is_collective(const Word& word) {
    constexpr std::string_view all[] = {"ОО", "ОУ", "ДОУ", "ДОО", "ПОО", "УДО", "МОУО", "ОМСУ"};
    return std::find(std::begin(all), std::end(all), word.text) != std::end(all);
  }

  bool only_blanks_between(const std::vector<Word>& words) const {
    for (std::size_t i = 1; i < words.size(); ++i)
      if (!tidy(text_.substr(words[i - 1].end, words[i].begin - words[i - 1].end)).empty()) return false;
    return true;
  }

  void push_each(const std::vector<Word>& words) {
    completion_.clear();
    joined_ = 0;
    for (std::size_t i = 0; i < words.size(); ++i) {
      const std::uint32_t begin = i == 0 ? 0 : words[i].begin;
      const std::uint32_t end = i + 1 == words.size() ? static_cast<std::uint32_t>(text_.size()) : words[i].end;
      begin_ = part_.begin + begin;
      push(read_party(text_.substr(begin, end - begin)), begin_);
      relate();
    }
  }

  std::string_view cell_;
  const KnownNames& known_;
  PartyCell& out_;
  std::string_view text_;    // of the part at hand
  std::vector<Word> words_;  // of the part at hand
  Part part_;
  int joined_ = 0;           // parts that joined the last party
  std::uint32_t begin_ = 0;  // where the last party begins in the cell
  std::string completion_;   // what stands before the words of the last party where it was completed
};

}  // namespace

KnownNames::KnownNames(const std::vector<std::string>& names) : names_(names.begin(), names.end()) {
  for (const std::string& name : names_) {
    std::vector<std::string> folded;
    for (const Word& word : words_of(name)) folded.push_back(word.folded);
    if (!folded.empty()) by_first_word_[folded[0]].push_back(std::move(folded));
  }
}

const std::vector<std::vector<std::string>>* KnownNames::beginning_with(std::string_view word) const {
  const auto found = by_first_word_.find(word);
  return found == by_first_word_.end() ? nullptr : &found->second;
}

PartyCell split_parties(std::string_view cell, const std::vector<std::string>& known) {
  return split_parties(cell, KnownNames(known));
}

PartyCell split_parties(std::string_view written, const KnownNames& known) {
  const std::string cell = with_list_marks_as_separators(written);
  PartyCell split;
  Assembler assembler(cell, known, split);
  for (const Part& part : cut_cell(cell, known, split.notes)) assembler.add(part);
  return split;
}

}  // namespace mentor
