// Does «и» stand between two parties, or inside the name of one? Only for lib/party.
#pragma once

#include <string>
#include <vector>

#include "party/party.h"
#include "party/words.h"

namespace mentor {

enum class Conjunction : unsigned char {
  inside,           // «управление культуры и спорта»
  inside_doubtful,  // «руководители ОО и ИОЦ»: one party here, may be two
  between,          // «куратор и наставники»
  between_doubtful  // «руководители и кураторы внедрения ЦМН»: of whom is «внедрения ЦМН» said?
};

// Judges by the words on both sides, up to the nearest separators.
Conjunction read_conjunction(Words left, Words right, const KnownNames& known);

// Whether the words begin with all of `name` (folded words); false for an empty name.
bool begins_with(Words words, const std::vector<std::string>& name);

}  // namespace mentor
