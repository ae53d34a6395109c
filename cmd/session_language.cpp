#include "cmd/session.h"

#include "model/discovery.h"
#include "yaml/read.h"

namespace mentor {

namespace {

constexpr std::size_t most_settings = 1U << 20U;

std::optional<Language> language_from(std::string_view name) {
  if (name.starts_with("ru")) return Language::ru;
  if (name.starts_with("en") || name == "C" || name.starts_with("C.") || name == "POSIX") return Language::en;
  return std::nullopt;
}

// The language that the mentor.yaml of this folder names.
std::optional<Language> language_in(const Files& files, const std::string& folder) {
  const auto bytes = files.read(join_path(folder, "mentor.yaml"), most_settings);
  if (!bytes) return std::nullopt;
  const Source source("mentor.yaml", *bytes);
  const yaml::Reading reading = yaml::read(source);
  if (reading.tree.documents.empty() || !reading.tree.document(0).is_map()) return std::nullopt;
  const auto language = reading.tree.document(0).find("language");
  return language && language->is_scalar() ? language_from(language->text()) : std::nullopt;
}

}  // namespace

std::string Session::variable(const char* name) const {
  const auto found = env.variables.find(name);
  return found == env.variables.end() ? "" : found->second;
}

void Session::choose_language(const std::optional<std::string>& option) {
  if (option) chosen_ = language_from(*option);
}

Language Session::language() const {
  if (chosen_) return *chosen_;
  if (const auto wanted = language_from(variable("MENTOR_LANG"))) return *wanted;
  if (repository_language_) return *repository_language_;
  if (!settings_read_) {
    settings_read_ = true;
    settings_language_ = settings_language();
  }
  if (settings_language_) return *settings_language_;
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"})
    if (const std::string value = variable(name); !value.empty()) return language_from(value).value_or(Language::en);
  return Language::en;
}

Language Session::machine_language() const { return chosen_.value_or(Language::en); }

void Session::speak_like(const Repository& repository) {
  if (!repository.programmes.empty())
    repository_language_ = language_from(repository.programmes.front().effective.language);
}

// What a command that loads nothing speaks: the nearest mentor.yaml that names a language says it.
std::optional<Language> Session::settings_language() const {
  const std::string first = opened(root_.value_or("."));
  const std::string last = root_ ? first : find_root(env.files, first);
  for (std::string folder = first;; folder = folder_to_open(folder)) {
    if (const auto language = language_in(env.files, folder)) return language;
    if (folder == last || folder == folder_to_open(folder)) return std::nullopt;
  }
}

}  // namespace mentor
