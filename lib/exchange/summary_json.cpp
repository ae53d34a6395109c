#include "exchange/summary_json.h"

#include "exchange/json_node.h"

namespace mentor {

namespace {

// No count of a unit is larger, and any number of units that fit into memory adds up without overflow.
constexpr std::int64_t most_count = 1'000'000'000'000;

Date summary_day(const JsonNode& node) {
  const auto day = parse_iso(node.text());
  if (!day) node.wrong({"should be a day, year-month-day", "должно быть датой, год-месяц-день"});
  return *day;
}

std::int64_t count_of(const JsonNode& node) {
  const std::int64_t number = node.number();
  if (number < -most_count || number > most_count) node.wrong({"is too large", "слишком велико"});
  return number;
}

// What `part` is a part of; empty where it is a whole itself.
std::string whole_of(const std::string& part) {
  const auto replaced = [&](std::string_view end, std::string_view by) {
    return part.ends_with(end) ? part.substr(0, part.size() - end.size()) + std::string(by) : std::string();
  };
  for (const std::string_view whole : {"items", "pairs", "requests"})
    if (part.starts_with(std::string(whole) + ".")) return std::string(whole);
  if (part.starts_with("form.")) return replaced(".served", ".requests");
  return part.starts_with("consents.") ? replaced(".given", ".demanded") : std::string();
}

// Sums of marks may be negative, counts may not; and no part is more than its whole.
void require_possible(const JsonNode& counts, const Counts& numbers) {
  for (const auto& [name, number] : numbers.all()) {
    if (number < 0 && !name.starts_with("question.")) counts.at(name).wrong({"is less than 0", "меньше 0"});
    const auto whole = numbers.find(whole_of(name));
    if (whole && number > *whole)
      counts.at(name).wrong({"is more than the whole that it is part of", "больше целого, часть которого составляет"});
  }
}

void add_summary_row(const JsonNode& row, Rollup& rollup) {
  const std::string unit = row.at("programme").text();
  if (unit.empty()) row.at("programme").wrong({"is empty", "не заполнено"});
  Statement said;
  said.as_of = summary_day(row.at("as-of"));
  said.title = row.at("organisation").text_or_empty();
  said.level = row.at("level").text_or_empty();
  said.above = row.at("above").text_or_empty();
  said.version = row.at("version").text_or_empty();
  if (!row.at("changed").missing()) said.changed = summary_day(row.at("changed"));
  for (const JsonNode& each : row.at("expects").items()) said.expects.push_back(each.text());
  for (const auto& [name, number] : row.at("counts").fields())
    if (!number.missing()) said.counts.add(name, count_of(number));
  require_possible(row.at("counts"), said.counts);
  const std::int64_t times = row.at("times").number_or(1);
  if (times < 1 || times > most_count) row.at("times").wrong({"should be 1 or more", "должно быть 1 или больше"});
  rollup.add(unit, std::move(said), times);
}

Rollup rollup_of(const JsonNode& root) {
  const std::string schema = root.at("schema").text_or_empty();
  if (schema.starts_with("mentor/report/") && schema != "mentor/report/1")
    root.at("schema").wrong({"is not known here: a newer version of “mentor” made this file",
                             "здесь неизвестно: файл сделан более новой версией «mentor»"});
  if (schema != "mentor/report/1")
    root.at("schema").wrong({"should be mentor/report/1: this is no report of “mentor”",
                             "должно быть mentor/report/1: это не отчёт «mentor»"});
  const std::string report = root.at("report").text_or_empty();
  if (report != "summary" && report != "rollup")
    root.at("report").wrong({"should be summary or rollup", "должно быть summary или rollup"});
  Rollup rollup;
  for (const JsonNode& section : root.at("sections").items())
    if (section.at("id").text_or_empty() == "programmes")
      for (const JsonNode& row : section.at("rows").items()) add_summary_row(row, rollup);
  return rollup;
}

}  // namespace

tl::expected<Rollup, Message> rollup_from_json(std::string_view bytes) { return read_json(bytes, rollup_of); }

}  // namespace mentor
