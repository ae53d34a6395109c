#include "starter/starter.h"

#include <algorithm>

#include "starter/embedded.h"
#include "yaml/write.h"

namespace mentor {

namespace {

// Where a text goes. Names end in -en or -ru where there is one for each language.
struct StarterFile {
  std::string_view path;
  std::string_view name;
  bool in_language;
};
constexpr StarterFile starter_table[] = {
    {"mentor.yaml", "settings", true},
    {"participants/people.yaml", "people", true},
    {"pairs/pairs.yaml", "pairs", true},
    {"README.md", "readme", true},
    {".gitignore", "ignore", false},
    {".vscode/settings.json", "editor", false},
    {".pre-commit-config.yaml", "hook", false},
};

std::string_view text_of(std::string_view name) {
  const auto all = starter_embedded();
  const auto found = std::ranges::find(all, name, &Embedded::name);
  return found == all.end() ? std::string_view() : found->bytes;
}

using Values = std::map<std::string, std::string, std::less<>>;

std::string filled(std::string_view text, const Values& values) {
  std::string out;
  while (!text.empty()) {
    const std::size_t begin = text.find("{{"), end = text.find("}}", begin == std::string_view::npos ? 0 : begin);
    if (begin == std::string_view::npos || end == std::string_view::npos) return out.append(text);
    out += text.substr(0, begin);
    const auto value = values.find(text.substr(begin + 2, end - begin - 2));
    out += value == values.end() ? text.substr(begin, end + 2 - begin) : std::string_view(value->second);
    text.remove_prefix(end + 2);
  }
  return out;
}

std::string in_quotes(const std::string& text) { return yaml::quoted(text, yaml::Style::double_quoted); }

Values values_of(const StarterOptions& options) {
  constexpr int june = 6;
  const int year = year_of(options.today) - (month_of(options.today) < june ? 1 : 0);
  const bool ru = options.language == Language::ru;
  const std::string title = !options.title.empty() ? options.title
                            : ru                   ? "Программа наставничества"
                                                   : "Mentoring programme";
  const std::string owner = !options.organisation.empty() ? options.organisation
                            : ru                          ? "Наша организация"
                                                          : "Our organisation";
  return {{"id", options.id},
          {"title", in_quotes(title)},
          {"plain-title", title},
          {"organisation", in_quotes(owner)},
          {"level", options.level},
          {"profile", in_quotes(options.profile)},
          {"version", options.version},
          {"year1", std::to_string(year)},
          {"year2", std::to_string(year + 1)},
          {"first", std::to_string(year) + "-09-01"},
          {"last", std::to_string(year + 1) + "-05-31"}};
}

}  // namespace

std::map<std::string, std::string> starter_files(const StarterOptions& options) {
  const Values values = values_of(options);
  const std::string end = options.language == Language::ru ? "-ru" : "-en";
  std::map<std::string, std::string> files;
  for (const StarterFile& file : starter_table)
    files.emplace(file.path, filled(text_of(std::string(file.name) + (file.in_language ? end : "")), values));
  std::string_view plan = text_of("plan-" + options.profile + end);
  if (plan.empty()) plan = text_of("plan-generic" + end);
  files["roadmaps/plan.yaml"] = filled(plan, values);
  if (options.ci == StarterCi::github) files[".github/workflows/mentor.yml"] = filled(text_of("github"), values);
  if (options.ci == StarterCi::gitlab) files[".gitlab-ci.yml"] = filled(text_of("gitlab"), values);
  return files;
}

std::string starter_id(std::string_view name, std::string_view otherwise) {
  std::string id;
  for (const char letter : name) {
    const bool upper = letter >= 'A' && letter <= 'Z';
    const bool fits = upper || (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');
    if (fits)
      id += upper ? static_cast<char>(letter - 'A' + 'a') : letter;
    else if (!id.empty() && id.back() != '-')
      id += '-';
  }
  while (id.ends_with('-')) id.pop_back();
  return id.empty() ? std::string(otherwise) : id;
}

}  // namespace mentor
