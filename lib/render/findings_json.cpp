// Findings for programs: one JSON document, or one JSON object per line.
#include <nlohmann/json.hpp>

#include "render/each_finding.h"
#include "render/findings.h"
#include "render/json_text.h"

namespace mentor {

namespace {

using Json = nlohmann::ordered_json;

void put_place(Json& json, const Place& place) {
  json["file"] = place ? Json(place.source->path()) : Json(nullptr);
  json["line"] = place ? Json(place.begin().line) : Json(nullptr);
  json["column"] = place ? Json(place.begin().column) : Json(nullptr);
}

Json fix_json(const std::optional<Fix>& fix, Language language) {
  if (!fix) return nullptr;
  Json edits = Json::array();
  for (const TextEdit& edit : fix->edits)
    edits.push_back({{"file", edit.place ? Json(edit.place.source->path()) : Json(nullptr)},
                     {"start", edit.place.span.begin},
                     {"end", edit.place.span.end},
                     {"text", edit.text}});
  return {{"title", fix->title.in(language)}, {"safe", fix->safe}, {"edits", std::move(edits)}};
}

Json finding_json(const Diagnostic& finding, Language language) {
  Json json = {{"code", finding.rule->code},
               {"name", finding.rule->name},
               {"severity", to_string(finding.severity)},
               {"message", finding.message.in(language)},
               {"help", finding.help.in(language)}};
  put_place(json, finding.place);
  json["end-line"] = finding.place ? Json(finding.place.end().line) : Json(nullptr);
  json["end-column"] = finding.place ? Json(finding.place.end().column) : Json(nullptr);
  json["related"] = Json::array();
  for (const Related& related : finding.related) {
    Json place = Json::object();
    put_place(place, related.place);
    place["message"] = related.message.in(language);
    json["related"].push_back(std::move(place));
  }
  json["fix"] = fix_json(finding.fix, language);
  return json;
}

// A value of its own, with its line end, as an element of a list that is two levels deep; without the line end.
void append_indented(std::string& out, std::string_view lines) {
  while (!lines.empty()) {
    const std::size_t end = lines.find('\n') + 1;
    out.append("    ").append(lines.substr(0, end));
    lines.remove_prefix(end);
  }
  out.pop_back();
}

}  // namespace

// One finding after another: the document as a whole would take many times the memory of its text.
std::string findings_json(std::span<const Diagnostic> findings, const FindingsOptions& options) {
  const FindingCounts counts = count(findings);
  const Json head = {
      {"schema", "mentor/findings/1"},
      {"summary",
       {{"errors", counts.errors}, {"warnings", counts.warnings}, {"notes", counts.notes}, {"files", options.files}}}};
  std::string out = json_text(head);
  out.resize(out.rfind("\n}"));
  out += ",\n  \"findings\": [";
  append_each(out, findings, [&](std::string& text, const Diagnostic& finding) {
    text += &finding == findings.data() ? "\n" : ",\n";
    append_indented(text, json_text(finding_json(finding, options.machine_language)));
  });
  return out += findings.empty() ? "]\n}\n" : "\n  ]\n}\n";
}

std::string findings_jsonl(std::span<const Diagnostic> findings, const FindingsOptions& options) {
  std::string out;
  append_each(out, findings, [&](std::string& text, const Diagnostic& finding) {
    text += json_text(finding_json(finding, options.machine_language), -1);
  });
  return out;
}

}  // namespace mentor
