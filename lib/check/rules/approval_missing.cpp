#include "check/walk.h"

namespace mentor {

namespace {

void check_approval_missing(const CheckInput& input, Findings& found) {
  for (const Roadmap& roadmap : input.roadmaps)
    if (was_read_whole(input, roadmap) && !roadmap.approved.place) found.add(head_of(roadmap), {roadmap.id.value});
}

}  // namespace

extern constinit const Rule approval_missing{
    {
        .code = "T101",
        .name = "approval-missing",
        .severity = Severity::warning,
        .message = {"roadmap “{0}” does not say who approved it and when",
                    "в дорожной карте «{0}» не сказано, кто и когда её утвердил"},
        .help = {"add “approved: {{by: …, order: …, date: …}}”", "добавьте «approved: {{by: …, order: …, date: …}}»"},
        .why = {"Only an approved plan binds anybody; its day also decides from when deadlines count.",
                "Обязателен только утверждённый план; со дня приказа считаются и сроки."},
        .bad = R"(kind: roadmap
id: plan
title: Plan
)",
        .good = R"(kind: roadmap
id: plan
title: Plan
approved: {by: head, order: № 1, date: 2023-09-01}
)",
    },
    check_approval_missing,
    Reach::part};

}  // namespace mentor
