#include "check/personal_data.h"

namespace mentor {

namespace {

void check_e_mail_address(const CheckInput& input, Findings& found);

}  // namespace

extern constinit const Rule e_mail_address{
    {
        .code = "V103",
        .name = "e-mail-address",
        .severity = Severity::note,
        .message = {"this looks like an e-mail address", "похоже, здесь адрес электронной почты"},
        .help = {"take it out; where people can be reached belongs in a git-ignored file of `kind: identities`",
                 "уберите; контакты и личные данные — в файл `kind: identities`, исключённый из git"},
        .why = {"Git keeps every version for ever and every copy has it; a file that says who works with whom needs no "
                "more than ids.",
                "Git хранит каждую версию вечно, и она есть в каждой копии; чтобы знать, кто с кем работает, довольно "
                "идентификаторов."},
        .bad = R"(# file: people.yaml
kind: participants
participants:
  - {id: p-0001, born: 1990, consents: {personal-data: 2023-09-01}, mentor: {trained: 2023-09-01}}
  - {id: p-0002, grade: 5, consents: {personal-data: 2023-09-01, guardian: 2023-09-01}, requests: [{id: r1, note: "mother@example.org"}]}
)",
        .good = R"(# file: people.yaml
kind: participants
participants:
  - {id: p-0001, born: 1990, consents: {personal-data: 2023-09-01}, mentor: {trained: 2023-09-01}}
  - {id: p-0002, grade: 5, consents: {personal-data: 2023-09-01, guardian: 2023-09-01}, requests: [{id: r1, note: "write to the class teacher"}]}
)",
    },
    check_e_mail_address};

namespace {

void check_e_mail_address(const CheckInput& input, Findings& found) {
  tell_personal_data(input, PersonalData::e_mail, e_mail_address.info, found);
}

}  // namespace

}  // namespace mentor
