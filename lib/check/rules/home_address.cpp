#include "check/personal_data.h"

namespace mentor {

namespace {

void check_home_address(const CheckInput& input, Findings& found);

}  // namespace

extern constinit const Rule home_address{
    {
        .code = "V107",
        .name = "home-address",
        .severity = Severity::note,
        .message = {"this looks like a home address", "похоже, здесь домашний адрес"},
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
  - {id: p-0002, grade: 5, consents: {personal-data: 2023-09-01, guardian: 2023-09-01}, requests: [{id: r1, note: "ул. Садовая, д. 5, кв. 12"}]}
)",
        .good = R"(# file: people.yaml
kind: participants
participants:
  - {id: p-0001, born: 1990, consents: {personal-data: 2023-09-01}, mentor: {trained: 2023-09-01}}
  - {id: p-0002, grade: 5, consents: {personal-data: 2023-09-01, guardian: 2023-09-01}, requests: [{id: r1, note: "живёт недалеко от школы"}]}
)",
    },
    check_home_address};

namespace {

void check_home_address(const CheckInput& input, Findings& found) {
  tell_personal_data(input, PersonalData::address, home_address.info, found);
}

}  // namespace

}  // namespace mentor
