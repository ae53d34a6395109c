// Does what stands after a comma or a line break go on with the party before it? Only for lib/party.
#pragma once

#include <string_view>

#include "party/words.h"

namespace mentor {

enum class Continuation : unsigned char { none, certain, doubtful };

// Two neighbours of a cell. `next`: what stands after the following separator, for a list that ends there.
struct Neighbours {
  Words left;
  Words right;
  Words next;
};

// After a comma: «Отдел образования, опеки и попечительства», «психолого-педагогической, медицинской помощи»,
// «органы, осуществляющие управление», "Ministry of Education, Science and Sport". O(words).
Continuation after_comma(const Neighbours& at);

// After a line break without a separator: «классные⏎руководители», «Учителя-⏎предметники», «директор⏎Ким А. А.».
// `person_before`: a person stands before `left`, so that it is that person's position. O(words).
bool after_line_break(std::string_view text, const Neighbours& at, bool person_before);

}  // namespace mentor
