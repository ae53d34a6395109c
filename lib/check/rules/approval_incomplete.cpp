#include "check/people.h"
#include "unicode/sentence.h"

namespace mentor {

namespace {

void check_approval_incomplete(const CheckInput& input, Findings& found) {
  for (const Roadmap& roadmap : input.roadmaps) {
    const Approval& approved = roadmap.approved;
    if (!approved.place) continue;
    std::vector<std::string> english;
    std::vector<std::string> russian;
    const auto need = [&](bool given, const char* en, const char* ru) {
      if (given) return;
      english.emplace_back(en);
      russian.emplace_back(ru);
    };
    need(approved.by || approved.position, "who approved it", "кто утвердил");
    need(static_cast<bool>(approved.order), "the number of the order", "номер приказа");
    need(approved.date || has_wrong_date(input, approved.place), "the date", "дата");
    if (!english.empty()) found.add(approved.place, {Argument(listed(english).en, listed(russian).ru)});
  }
}

}  // namespace

extern constinit const Rule approval_incomplete{
    {
        .code = "T102",
        .name = "approval-incomplete",
        .severity = Severity::warning,
        .message = {"the approval lacks {0}", "в утверждении не хватает: {0}"},
        .help = {"copy it from the order: “by”, “position”, “order”, “date”",
                 "перепишите из приказа: «by», «position», «order», «date»"},
        .why = {"An order without number or date cannot be found, and nobody can tell from when the plan counts.",
                "Приказ без номера и даты не найти, и неизвестно, с какого дня действует план."},
        .bad = R"(kind: roadmap
id: plan
approved: {by: head}
)",
        .good = R"(kind: roadmap
id: plan
approved: {by: head, order: № 1, date: 2023-09-01}
)",
    },
    check_approval_incomplete,
    Reach::part};

}  // namespace mentor
