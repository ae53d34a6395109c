// Personal data in running text: what looks like a phone number, an e-mail address, a СНИЛС, a passport, a day of birth
// or a home address. It rather misses one than takes a number of an order or an organisation for one.
#pragma once

#include <cstdint>
#include <map>
#include <string_view>
#include <vector>

#include "check/rule.h"

namespace mentor {

enum class PersonalData : unsigned char { phone, e_mail, snils, passport, date_of_birth, address };

// Where something personal stands: bytes of the text.
struct Sighting {
  PersonalData kind;
  std::uint32_t offset = 0;
  std::uint32_t length = 0;
};
// All of them in the order of the text. Numbers count as personal by their shape (`8 (900) 000-00-00`, check digits of
// a СНИЛС) or by the words before them («тел.», «паспорт», «дата рождения»). O(size).
std::vector<Sighting> find_personal_data(std::string_view text);

// Whether the last two of eleven digits are the check digits of a СНИЛС: the sum of the first nine, each times its
// place from the right, modulo 101, and 100 as 00 (resolution of the Pension Fund's board, 192p, 2006). Numbers up to
// 001-001-998 have none and are taken for no СНИЛС.
bool has_snils_check_digits(std::string_view eleven_digits);

// The e-mail address around the `@` at `at`; length 0 where there is none. O(length of the address).
Sighting e_mail_around(std::string_view text, std::size_t at);

struct PlacedSighting {
  PersonalData kind;
  Place place;
};
// All sightings in a programme's files, comments included, in the order of the files; those of `kind: identities` are
// left out, for they are made to hold such data. O(bytes) at the first question of a programme, on so many threads.
const std::vector<PlacedSighting>& personal_data_of(const CheckInput& input, unsigned threads);
// Adds a finding for each of one kind. In a public repository they are errors, unless the programme sets another
// severity for the rule. O(sightings), and what personal_data_of takes.
void tell_personal_data(const CheckInput& input, PersonalData kind, const RuleInfo& rule, Findings& found);

// A finding about personal data in a repository that anybody can read is an error, unless the programme sets another
// severity than the rule's own.
void raise_in_public(const CheckInput& input, const RuleInfo& rule, Diagnostic& finding);

// The files that were read, by the programme that they belong to, in the order of the repository; profiles inside the
// program are no files. O(files × programmes).
using SourcesByProgramme = std::map<const Programme*, std::vector<const Source*>>;
SourcesByProgramme sources_by_programme(const Repository& repository);
// The files of the programme whose text is looked through: all but those made to hold identities. O(files of the
// programme).
std::vector<const Source*> text_files(const CheckInput& input);

// The first entry of each file of the programme that holds identities. O(identities).
std::vector<const Identity*> first_identities(const Programme& programme);

}  // namespace mentor
