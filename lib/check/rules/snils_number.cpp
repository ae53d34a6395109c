#include "check/personal_data.h"

namespace mentor {

namespace {

void check_snils_number(const CheckInput& input, Findings& found);

}  // namespace

extern constinit const Rule snils_number{
    {
        .code = "V104",
        .name = "snils-number",
        .severity = Severity::warning,
        .message = {"this looks like a number of state insurance (СНИЛС)", "похоже, здесь СНИЛС"},
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
  - {id: p-0002, grade: 5, consents: {personal-data: 2023-09-01, guardian: 2023-09-01}, requests: [{id: r1, note: "112-233-445 95"}]}
)",
        .good = R"(# file: people.yaml
kind: participants
participants:
  - {id: p-0001, born: 1990, consents: {personal-data: 2023-09-01}, mentor: {trained: 2023-09-01}}
  - {id: p-0002, grade: 5, consents: {personal-data: 2023-09-01, guardian: 2023-09-01}, requests: [{id: r1, note: "see the paper file, no. 112"}]}
)",
    },
    check_snils_number};

namespace {

void check_snils_number(const CheckInput& input, Findings& found) {
  tell_personal_data(input, PersonalData::snils, snils_number.info, found);
}

}  // namespace

}  // namespace mentor
