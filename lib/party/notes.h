// What lib/party says of a cell or a party that can be read in more than one way: its notes, by name, so that who shows
// them can tell one from another.
#pragma once

#include "base/text.h"
#include "unicode/sentence.h"

namespace mentor::party_notes {

inline constexpr Text shared_complement = {
    "“{0}” can be read in two ways: what follows “{1}” may be said of both; it is read as said of the last only",
    "«{0}» можно понять двояко: слова после «{1}» могут относиться к обоим; здесь они отнесены только к последнему"};
inline constexpr Text may_be_two = {
    "“{0}” can be read in two ways: as one party or as two at “{1}”; it is read as one. Put a comma between two",
    "«{0}» можно понять двояко: как одного ответственного или как двух по обе стороны «{1}»; здесь это один. Двух "
    "разделите запятой"};
inline constexpr Text either_of = {"“{0}” leaves open which of them it is; both are taken",
                                   "«{0}» не говорит, кто именно; взяты оба"};
inline constexpr Text not_closed = {"a bracket or quotation mark in “{0}” has no partner",
                                    "у скобки или кавычки в «{0}» нет пары"};
inline constexpr Text completed_note = {"“{0}” is completed from the list it stands in: “{1}”",
                                        "«{0}» дополнено по перечню, в котором стоит: «{1}»"};
inline constexpr Text continued_note = {
    "“{0}” is read as the continuation of “{1}”: no party begins with “{2}”. If it is one "
    "party, remove what separates the two",
    "«{0}» понято как продолжение «{1}»: ответственный не начинается со слова «{2}». Если "
    "это один ответственный, уберите знак между ними"};
inline constexpr Text role_of_note = {"“{1}” is read as the role of “{0}”, not as another party",
                                      "«{1}» понято как должность: «{0}», а не как ещё один ответственный"};
inline constexpr Counted parties_counted = {"party", "parties", "ответственный", "ответственных", "ответственных"};
inline constexpr Text side_by_side_note = {"“{0}” has no comma between its names; it is read as {1}",
                                           "в «{0}» нет запятой между названиями; понято как {1}"};
inline constexpr Text maybe_several_note = {
    "“{0}” may be several parties without a comma between them; it is read as one. Put commas between them, or list "
    "the "
    "names under `abbreviations` or `parties`",
    "«{0}» — возможно, несколько ответственных без запятой; понято как один. Поставьте запятые или внесите названия в "
    "`abbreviations` или `parties`"};
inline constexpr Text variant_note = {"“{0}” is taken for another spelling of “{1}”",
                                      "«{0}» понято как другое написание «{1}»"};
inline constexpr Text initials_note = {"“{0}” is taken for “{1}”: the capitals are the first letters of its words",
                                       "«{0}» понято как «{1}»: заглавные буквы — первые буквы его слов"};
inline constexpr Text shortened_note = {"“{0}” is taken for “{1}”, whose other words were left out",
                                        "«{0}» понято как «{1}», где остальные слова опущены"};
inline constexpr Text same_person_note = {"“{0}” is taken for “{1}”: nobody else known here has such a name",
                                          "«{0}» — это «{1}»: других людей с таким именем здесь нет"};
inline constexpr Text several_note = {"“{0}” may be “{1}” or “{2}”; nobody is chosen. Write the name in full",
                                      "«{0}» может означать «{1}» или «{2}»; никто не выбран. Напишите имя полностью"};
inline constexpr Text namesakes_note = {
    "several people are called “{0}”; nobody is chosen. Write the id of the one who is meant",
    "людей с именем «{0}» несколько; никто не выбран. Напишите идентификатор того, кто имеется в виду"};

}  // namespace mentor::party_notes
