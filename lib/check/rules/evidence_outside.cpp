#include "check/evidence.h"

namespace mentor {

namespace {

void check_evidence_outside(const CheckInput& input, Findings& found) {
  each_evidence(input, [&](const Item& item, const DoneEntry*, const Located<std::string>& path) {
    if (leads_outside(input.programme, path.value)) found.add(path.place, {path.value, item.key});
  });
}

}  // namespace

extern constinit const Rule evidence_outside{
    {
        .code = "E108",
        .name = "evidence-outside",
        .severity = Severity::error,
        .message = {"evidence “{0}” of item {1} lies outside the repository",
                    "подтверждение «{0}» (пункт {1}) лежит вне хранилища"},
        .help = {"copy the file into the repository and name its path here, or give an address (https://…)",
                 "скопируйте файл в хранилище и укажите путь к нему или адрес (https://…)"},
        .why = {"A file on one computer proves nothing to whoever reads the plan on another.",
                "Файл на одном компьютере ничего не подтвердит тому, кто читает план на другом."},
        .bad = R"(# file: plan.yaml
kind: roadmap
id: plan
period: 2023
approved: {by: head, order: № 1, date: 2022-12-20}
items:
  - {number: 1., title: Issue the order, deadline: 01.10.2023, evidence: "C:\\Documents\\order.pdf"}
)",
        .good = R"(# file: plan.yaml
kind: roadmap
id: plan
period: 2023
approved: {by: head, order: № 1, date: 2022-12-20}
items:
  - {number: 1., title: Issue the order, deadline: 01.10.2023, evidence: "https://example.org/order.pdf"}
)",
    },
    check_evidence_outside,
    Reach::part};

}  // namespace mentor
