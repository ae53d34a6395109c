#include <algorithm>

#include "check/walk.h"
#include "unicode/fold.h"

namespace mentor {

namespace {

enum class FileKind : unsigned char { other, image, sheet, recording };

FileKind kind_of(std::string_view path) {
  struct Row {
    std::string_view ending;
    FileKind kind;
  };
  constexpr Row rows[] = {{".png", FileKind::image},     {".jpg", FileKind::image},     {".jpeg", FileKind::image},
                          {".gif", FileKind::image},     {".bmp", FileKind::image},     {".webp", FileKind::image},
                          {".xlsx", FileKind::sheet},    {".xls", FileKind::sheet},     {".ods", FileKind::sheet},
                          {".csv", FileKind::sheet},     {".mp3", FileKind::recording}, {".mp4", FileKind::recording},
                          {".avi", FileKind::recording}, {".mov", FileKind::recording}};
  for (const Row& row : rows)
    if (path.ends_with(row.ending)) return row.kind;
  return FileKind::other;
}

Text kind_words(FileKind kind) {
  if (kind == FileKind::image) return {"a picture", "изображение"};
  if (kind == FileKind::sheet) return {"a spreadsheet", "электронная таблица"};
  return {"a recording", "запись"};
}

bool result_begins_with(std::string_view text, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return text.starts_with(word); });
}

// Whether a file of the kind cannot be the result that these words name.
bool contradicts(FileKind kind, std::string_view result) {
  const bool is_act =
      result_begins_with(result, {"приказ", "распоряжен", "положени", "соглашени", "договор", "протокол", "order",
                                  "regulation", "agreement", "contract", "minutes"});
  const bool is_picture = result_begins_with(result, {"фото", "видео", "photo", "video"});
  return (is_act && kind != FileKind::other) || (is_picture && kind == FileKind::sheet);
}

using Paths = std::vector<const Located<std::string>*>;

Paths evidence_of(const Item& item) {
  Paths paths;
  for (const auto& path : item.evidence) paths.push_back(&path);
  for (const DoneEntry& entry : item.done)
    for (const auto& path : entry.evidence) paths.push_back(&path);
  return paths;
}

void check_evidence_kind_item(const Item& item, Findings& found) {
  const Paths paths = evidence_of(item);
  if (paths.empty()) return;
  const std::string result = fold(item.result.value);
  const auto is_wrong = [&](const auto* path) { return contradicts(kind_of(fold(path->value)), result); };
  // One document that fits is enough: pictures and lists beside it do no harm.
  if (!std::all_of(paths.begin(), paths.end(), is_wrong)) return;
  const auto& path = *paths.front();
  found.add(path.place, {item.key, item.result.value, path.value, kind_words(kind_of(fold(path.value)))});
}

void check_evidence_kind(const CheckInput& input, Findings& found) {
  for (const Roadmap& roadmap : input.roadmaps)
    for (const auto& [section, item] : items_of(roadmap))
      if (item->result) check_evidence_kind_item(*item, found);
}

}  // namespace

extern constinit const Rule evidence_kind{
    {
        .code = "E107",
        .name = "evidence-kind",
        .severity = Severity::note,
        .message = {"item {0} was to give “{1}”; “{2}” is {3}", "результат пункта {0} — «{1}», а «{2}» — {3}"},
        .help = {"name the document itself", "укажите сам документ"},
        .why = {"Evidence of another kind than the result often belongs to another item.",
                "Подтверждение другого вида, чем результат, часто относится к другому пункту."},
        .bad = R"(# file: documents/list.xlsx
Text
# file: plan.yaml
kind: roadmap
id: plan
period: 2023
approved: {by: head, order: № 1, date: 2022-12-20}
items:
  - {number: 1., title: Issue the order, deadline: 01.10.2023, result: order, done: 2023-09-28, evidence: documents/list.xlsx}
)",
        .good = R"(# file: documents/order.pdf
Text
# file: plan.yaml
kind: roadmap
id: plan
period: 2023
approved: {by: head, order: № 1, date: 2022-12-20}
items:
  - {number: 1., title: Issue the order, deadline: 01.10.2023, result: order, done: 2023-09-28, evidence: documents/order.pdf}
)",
    },
    check_evidence_kind,
    Reach::part};

}  // namespace mentor
