// The vocabulary of deadlines: what a single word can mean, in both languages. Inner header of lib/deadline.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace mentor {

// What a word does in a phrase. A word may have several meanings («май» has one, «по» three); the parser picks the one
// that fits.
enum class Term : unsigned char {
  month,           // value: 1 … 12
  weekday,         // value: 1 (Monday) … 7
  weekdays,        // the plural that repeats by itself: «по средам», "Mondays"
  ordinal,         // value: 1, 2, …; -1: last
  cardinal,        // value: 1, 2, …
  season,          // value: 1 winter, 2 spring, 3 summer, 4 autumn
  part,            // value: 1 beginning, 2 middle, 3 end
  half,            // «половина», "half"
  quarter,         // «квартал»
  half_year,       // «полугодие»
  school_term,     // «четверть»: of a school year
  year,            // «год», «г.»
  school,          // «учебный», "academic"
  day,             // «день»
  week,            // «неделя»
  month_unit,      // «месяц»
  decade,          // «декада»: ten days
  day_number,      // «число»
  hour,            // «час», «ч.»
  working,         // «рабочий», "business"
  calendar_day,    // «календарный»
  day_span,        // «дневный», value: unit as of RepeatUnit («10-дневный», «недельный», «месячный»)
  vacation,        // «каникулы»
  from,            // «с», "since"
  to,              // «по», "to", "through"
  until,           // «до», «к», "by"
  before,          // "before": does not include what follows
  after,           // «после», "after"
  between,         // "between"
  negation,        // «не», "no"
  later,           // «позднее», "later"
  than,            // «чем», "than"
  starting,        // «начиная»
  inclusive,       // «включительно»
  in,              // «в», «на», "in", "during"
  during,          // «течение», «протяжение»
  of,              // "of", "the": carry no meaning between two words
  period,          // «период»
  conjunction,     // «и», "and"
  each,            // «каждый», "every"
  repeated,        // «ежегодно», "monthly"; value: RepeatUnit
  every_other,     // "biennial", "bi-monthly"; value: RepeatUnit
  every_second,    // "other" in "every other week"
  times,           // «раз»
  count,           // "once", «дважды»; value: how often
  per,             // "per", "a"
  at_least,        // «реже», «менее», "least"
  following,       // «следующий»
  current,         // «текущий»
  previous,        // «прошлый»
  reporting,       // «отчётный»
  whole,           // «весь»
  about,           // «ориентировочно»
  due_word,        // «срок», «дата», "deadline"
  due_tail,        // «исполнения», «проведения» after «срок»
  commencing,      // "commencing" in "week commencing"
  approval,        // «утверждение», "approval"
  begin_event,     // «начало», "start" as an event
  end_event,       // «окончание», "end" as an event
  onward,          // «далее», "onwards"
  this_year,       // «с.г.», «т.г.»
  stage,           // «этап», "phase": a label before a date
  lookalike_roman  // «П» for II, «Ш» for III; value: 2, 3
};

struct Meaning {
  Term term;
  int value = 0;
};

// A row of a vocabulary: words with one meaning, separated by spaces, folded (lower case, ё as е).
struct WordRow {
  Term term;
  int value;
  std::string_view words;
};
std::span<const WordRow> russian_words();
std::span<const WordRow> english_words();

// What a folded word can mean; empty for an unknown one. O(length of the word).
std::span<const Meaning> meanings_of(std::string_view folded);
// All words that have a meaning, for suggestions; sorted.
const std::vector<std::string_view>& known_words();

}  // namespace mentor
