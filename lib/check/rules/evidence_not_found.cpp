#include <algorithm>

#include "base/files.h"
#include "check/evidence.h"
#include "check/suggestions.h"

namespace mentor {

namespace {

bool is_there(const CheckInput& input, const std::string& path) {
  const auto& files = input.repository.all_files;
  const auto has = [&](const std::string& name) {
    return std::binary_search(files.begin(), files.end(), normal_path(name));
  };
  return has(path) || has(join_path(input.programme.folder, path));
}

void check_evidence_not_found(const CheckInput& input, Findings& found) {
  Suggestions files([&] { return input.repository.all_files; });
  each_evidence(input, [&](const Item& item, const DoneEntry*, const Located<std::string>& path) {
    if (is_address(path.value) || leads_outside(input.programme, path.value) || is_there(input, path.value)) return;
    Diagnostic& finding = found.add(path.place, {path.value, item.key});
    files.help(finding, path.value);
    // A file of a like name may be evidence of something else: only people can tell.
    finding.fix.reset();
  });
}

}  // namespace

extern constinit const Rule evidence_not_found{
    {
        .code = "E102",
        .name = "evidence-not-found",
        .severity = Severity::error,
        .message = {"evidence “{0}” of item {1} is not in the repository",
                    "подтверждения «{0}» (пункт {1}) нет в хранилище"},
        .help = {"correct the path, or add the file", "исправьте путь или добавьте файл"},
        .why = {"Evidence that nobody can open proves nothing.",
                "Подтверждение, которое нельзя открыть, ничего не подтверждает."},
        .bad = R"(kind: roadmap
id: plan
period: 2024
items:
  - {number: 1., title: Order, deadline: 01.10.2024, evidence: documents/order.txt}
)",
        .good = R"(# file: documents/order.txt
Order 1
# file: plan.yaml
kind: roadmap
id: plan
period: 2024
items:
  - {number: 1., title: Order, deadline: 01.10.2024, evidence: documents/order.txt}
)",
    },
    check_evidence_not_found};

}  // namespace mentor
