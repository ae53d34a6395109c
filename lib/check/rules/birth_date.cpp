#include "check/personal_data.h"

namespace mentor {

namespace {

void check_birth_date(const CheckInput& input, Findings& found);

}  // namespace

extern constinit const Rule birth_date{
    {
        .code = "V106",
        .name = "birth-date",
        .severity = Severity::note,
        .message = {"this looks like a full date of birth", "похоже, здесь полная дата рождения"},
        .help = {"take it out; where people can be reached belongs in a git-ignored file of `kind: identities`",
                 "уберите; контакты и личные данные — в файл `kind: identities`, исключённый из git"},
        .why = {"A full date of birth tells one child from all others; the year in “born” is enough for most rules.",
                "Полная дата рождения указывает на одного ребёнка; для большинства проверок довольно года в «born»."},
        .bad = R"(# file: people.yaml
kind: participants
participants:
  - {id: p-0001, born: 1990, consents: {personal-data: 2023-09-01}, mentor: {trained: 2023-09-01}}
  - {id: p-0002, grade: 5, consents: {personal-data: 2023-09-01, guardian: 2023-09-01}, requests: [{id: r1, note: "дата рождения 12.03.2011"}]}
)",
        .good = R"(# file: people.yaml
kind: participants
participants:
  - {id: p-0001, born: 1990, consents: {personal-data: 2023-09-01}, mentor: {trained: 2023-09-01}}
  - {id: p-0002, grade: 5, consents: {personal-data: 2023-09-01, guardian: 2023-09-01}, requests: [{id: r1, note: "родился в 2011 году"}]}
)",
    },
    check_birth_date};

namespace {

void check_birth_date(const CheckInput& input, Findings& found) {
  tell_personal_data(input, PersonalData::date_of_birth, birth_date.info, found);
}

}  // namespace

}  // namespace mentor
