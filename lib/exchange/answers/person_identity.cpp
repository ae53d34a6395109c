#include "exchange/answers/person_identity.h"

#include <algorithm>

#include "exchange/answers/answer_parts.h"
#include "exchange/answers/answer_values.h"
#include "exchange/answers/entries_file.h"
#include "unicode/fold.h"

namespace mentor {

namespace {

bool can_be_address(const std::string& contact) {
  const std::size_t at = contact.find('@');
  const std::string host = contact.substr(at + 1);
  return at > 0 && host.find('@') == std::string::npos && contact.find_first_of(" ,;") == std::string::npos &&
         host.find('.') != std::string::npos && host.find("..") == std::string::npos && !host.starts_with('.') &&
         !host.ends_with('.');
}

// Numbers that nobody can call; those of Russia have ten digits after 8 or +7.
bool can_be_telephone(const std::string& contact, bool local) {
  if (contact.find_first_not_of("0123456789+-() .") != std::string::npos) return true;  // something else
  std::string digits;
  for (const char each : contact)
    if (each >= '0' && each <= '9') digits += each;
  constexpr std::size_t least = 5, most = 15, of_russia = 11;
  if (local && (digits.starts_with('8') || contact.starts_with("+7"))) return digits.size() == of_russia;
  return digits.size() >= least && digits.size() <= most;
}

void check_contact(const AnswerRow& row, const std::string& contact, bool local) {
  const bool address = contact.find('@') != std::string::npos;
  if (address ? !can_be_address(contact) : !can_be_telephone(contact, local))
    row.note_on(
        "contacts", contact,
        {address
             ? Text{"“{0}” can be no e-mail address; check it", "«{0}» не может быть адресом почты; проверьте"}
             : Text{"“{0}” can be no telephone number; check it", "«{0}» не может быть номером телефона; проверьте"},
         {contact}});
}

}  // namespace

std::string born_of(const AnswerRow& row) {
  const std::string answer = row.text("born");
  if (answer.empty()) return {};
  if (auto born = answered_birth(answer)) return *born;
  row.unread("born", answer, {{"a day or a year is wanted", "нужен день или год"}, {}});
  return {};
}

void add_identity(NewValue& person, const AnswerRow& row, const std::string& name, const std::string& born,
                  bool with_contacts, bool local) {
  person.add("name", NewValue::of_text(name));
  if (!born.empty()) person.add("born", NewValue::of_word(born));
  std::vector<std::string> contacts;
  for (const std::string& contact : row.texts("contacts"))
    if (!answered_none(contact) && !answered_denial(contact)) add_once(contacts, contact);
  for (const std::string& contact : contacts) check_contact(row, contact, local);
  if (!find_look_alikes(name).empty())
    row.note("name", {{"“{0}” has letters of two alphabets that look alike; check how it is written",
                       "в «{0}» есть похожие буквы другого алфавита; проверьте, как это написано"},
                      {name}});
  if (with_contacts)
    add_texts(person, "contacts", contacts);
  else if (!contacts.empty())
    row.note("contacts", {{"contacts stand only in a file of identities; left out",
                           "контакты хранятся только в файле identities; не перенесено"},
                          {}});
  add_texts(person, "categories", words_of(row, "categories", answered_category));
}

}  // namespace mentor
