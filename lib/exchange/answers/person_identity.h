// What belongs to the identity of a person: name, birth, contacts. Only for people_import.
#pragma once

#include <string>

#include "edit/edit.h"
#include "exchange/answers/answer_row.h"

namespace mentor {

// The day or year of birth; "" where it is not answered or cannot be read (then it is noted).
std::string born_of(const AnswerRow& row);
// Name, born, contacts, categories: what belongs to `identities`. A name with letters of two alphabets and contacts
// that cannot be right are noted; `local`: telephones are those of Russia. O(length).
void add_identity(NewValue& person, const AnswerRow& row, const std::string& name, const std::string& born,
                  bool with_contacts, bool local);

}  // namespace mentor
