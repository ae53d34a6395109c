#include "cmd/session.h"

#include <fmt/core.h>

#include <algorithm>
#include <istream>
#include <ostream>
#include <utility>

#include "check/check.h"
#include "model/discovery.h"
#include "render/table.h"

namespace mentor {

namespace {

constexpr std::size_t most_input = 1U << 30U;

}  // namespace

void show_error(Env& env, Language language, const CommandError& error) {
  env.err << "mentor: " << visible_lines(error.message.in(language)) << '\n';
  if (!error.help.empty())
    env.err << Text{"help", "подсказка"}.in(language) << ": " << visible_lines(error.help.in(language)) << '\n';
}

Session::Session(Env& world, const GlobalOptions& globals) : env(world), today(world.today), quiet(globals.quiet) {
  choose_language(globals.language);
  if (globals.today) today = date_of("--today", *globals.today);
  root_ = globals.root;
  color_ = globals.color.value_or("auto");
}

bool Session::colour() const {
  if (color_ != "auto") return color_ == "always";
  return env.width > 0 && variable("NO_COLOR").empty() && variable("TERM") != "dumb";
}

FindingsOptions Session::findings_options(const Loaded& loaded) const {
  const RenderOptions look = render_options();
  return {.language = look.language,
          .machine_language = look.machine_language,
          .files = loaded.repository->files,
          // What a log or a pipe gets is not broken into lines: it is searched.
          .width = env.width > 0 ? look.width : 0,
          .colour = look.colour,
          .version = MENTOR_VERSION,
          .shown_path = [&loaded](std::string_view path) { return loaded.shown(std::string(path)); }};
}

RenderOptions Session::render_options() const {
  constexpr std::size_t width_without_terminal = 100;
  const std::size_t width = env.width > 0 ? static_cast<std::size_t>(env.width) : width_without_terminal;
  return {language(), machine_language(), width, colour()};
}

Date Session::date_of(std::string_view option, const std::string& value) {
  if (const auto date = parse_iso(value)) return *date;
  throw CommandError{
      2,
      {{"{0} takes a date, not “{1}”", "у {0} значение — дата, а не «{1}»"}, {option, value}},
      {{"write year-month-day, for example 2026-09-01", "пишите год-месяц-день, например 2026-09-01"}, {}}};
}

std::string Session::opened(const std::string& path) const {
  if (env.folder.empty() || path.starts_with('/')) return normal_path(path);
  return normal_path(join_path(env.folder, path));
}

namespace {

// `path` relative to `base` (both normal), going up where it must.
std::string relative_to(const std::string& path, const std::string& base) {
  if (base == "." || base.empty()) return path;
  std::string up;
  for (std::string at = base;;) {
    if (path == at) return up.empty() ? "." : up.substr(0, up.size() - 1);
    const std::string prefix = at == "/" ? at : at + "/";
    if (path.starts_with(prefix)) return up + path.substr(prefix.size());
    if (at == "/") return path;
    if (at.find('/') == std::string::npos) return up + "../" + path;
    const std::size_t slash = at.rfind('/');
    at = slash == 0 ? "/" : at.substr(0, slash);
    up += "../";
  }
}

}  // namespace

std::string Session::Loaded::shown(const std::string& path) const { return join_path(root, path); }

namespace {

// A variable without a value, most likely: whatever was meant, it is not this folder.
void require_name(std::string_view what, const std::string& path) {
  if (path.empty())
    throw CommandError{
        2,
        {{"{0} is empty", "{0}: пустое значение"}, {what}},
        {{"a folder or a file has a name; this folder is “.”", "у папки или файла есть имя; текущая папка — это «.»"},
         {}}};
}

CommandError folder_no_file(const std::string& path) {
  return {2, {{"“{0}” is a folder, not a file", "«{0}» — папка, а не файл"}, {path}}};
}

CommandError no_plain_file(const std::string& path, Message help) {
  return {2,
          {{"“{0}” is neither a file nor a folder but a device or a pipe",
            "«{0}» — не файл и не папка, а устройство или канал"},
           {path}},
          std::move(help)};
}

}  // namespace

Session::Found Session::find(const std::vector<std::string>& paths) {
  std::vector<std::string> wanted;
  for (const std::string& path : paths) {
    require_name("PATH", path);
    wanted.push_back(opened(path));
    const auto type = env.files.type(wanted.back());
    if (!type) throw CommandError{2, {{"“{0}” does not exist", "«{0}» не существует"}, {path}}};
    if (*type == Files::Type::other)
      throw no_plain_file(path,
                          {{"name a file or a folder of the repository; what a pipe brings is saved to a file first",
                            "укажите файл или папку репозитория; данные из канала сначала сохраните в файл"},
                           {}});
  }
  const std::string root = root_for(wanted.empty() ? opened(".") : wanted.front());
  for (std::size_t i = 0; i < wanted.size(); ++i) wanted[i] = inside(root, wanted[i], paths[i]);
  return {root, wanted};
}

std::unique_ptr<Repository> Session::load_part(const Found& found, std::vector<std::string> programmes) {
  auto repository =
      or_throw(mentor::load(env.files, {.root = found.root, .threads = env.threads, .only = std::move(programmes)}));
  loaded_root_ = found.root;
  for (const auto& source : repository->sources) inputs_.insert(normal_path(join_path(found.root, source->path())));
  if (!repository_language_) speak_like(*repository);
  return repository;
}

Session::Loaded Session::load_with_input(const std::string& name) {
  require_name("--stdin-filename", name);
  const std::string path = opened(name);
  const std::string root = root_for(folder_to_open(path));
  const std::string bytes = read_file("-");
  Loaded loaded = load_below(root, {inside(root, path, name)}, &bytes);
  const Repository& repository = *loaded.repository;
  const auto is_it = [&](const std::string& read) { return read == loaded.paths.front(); };
  if (std::ranges::none_of(repository.sources, [&](const auto& source) { return is_it(source->path()); }) &&
      std::ranges::none_of(repository.foreign, is_it))
    throw CommandError{2,
                       {{"“{0}” is excluded in mentor.yaml, so there is nothing to check",
                         "«{0}» исключён в mentor.yaml, поэтому не проверяется"},
                        {name}}};
  return loaded;
}

// Where the repository begins: --root, else found from `start`, which may be a folder that is not there yet.
std::string Session::root_for(const std::string& start) const {
  if (root_) require_name("--root", *root_);
  const std::string root = root_ ? opened(*root_) : find_root(env.files, start);
  if (root_ && !env.files.type(root))
    throw CommandError{2, {{"--root “{0}” does not exist", "--root «{0}» не существует"}, {*root_}}};
  if (root_ && env.files.type(root) != Files::Type::folder)
    throw CommandError{2, {{"--root “{0}” is not a folder", "--root «{0}» — не папка"}, {*root_}}};
  return root;
}

// A path that can be opened as one relative to the root, without links: each file is read under its own name only.
// `given` is how the user wrote it.
std::string Session::inside(const std::string& root, const std::string& path, const std::string& given) const {
  std::string inside = relative_to(path, root);
  if (inside.starts_with("..") || inside.starts_with('/'))
    throw CommandError{2,
                       {{"“{0}” is not in the repository “{1}”", "«{0}» не в репозитории «{1}»"},
                        {given, relative_to(root, opened("."))}}};
  const std::string real = env.files.without_links(path), real_root = env.files.without_links(root) + "/";
  return real.starts_with(real_root) ? real.substr(real_root.size()) : inside;
}

// The name under which a file was read: settings are known by the name mentor.yaml, which may be a link to them.
std::string Session::read_as(const Repository& repository, const std::string& root, const std::string& path) const {
  const auto is_it = [&](const auto& source) { return source->path() == path; };
  if (env.files.type(join_path(root, path)) != Files::Type::file || std::ranges::any_of(repository.sources, is_it))
    return path;
  const std::string real = env.files.without_links(join_path(root, path));
  for (const auto& source : repository.sources)
    if (is_settings_file(source->path()) && env.files.without_links(join_path(root, source->path())) == real)
      return source->path();
  return path;
}

// Loads the repository; with `input` the only path is a file that has these bytes.
Session::Loaded Session::load_below(const std::string& root, const std::vector<std::string>& inside,
                                    const std::string* input) {
  LoadOptions options{.root = root, .threads = env.threads};
  if (input) options.overlay[inside.front()] = *input;
  auto repository = or_throw(mentor::load(env.files, options));
  const std::string here = relative_to(opened("."), root);
  const bool below = !here.starts_with("..") && !here.starts_with('/') && here != ".";
  Loaded loaded{std::move(repository), relative_to(root, opened(".")), {}, below ? here : ""};
  env.left.push_back(loaded.repository);
  loaded_root_ = root;
  for (const auto& source : loaded.repository->sources) inputs_.insert(normal_path(join_path(root, source->path())));
  for (const std::string& path : inside)
    if (path != ".") loaded.paths.push_back(read_as(*loaded.repository, root, path));
  speak_like(*loaded.repository);
  return loaded;
}

std::string Session::path_inside(const Loaded& loaded, const std::string& path) const {
  return inside(opened(loaded.root), opened(path), path);
}

Result<std::unique_ptr<Repository>> Session::reload(const Loaded& loaded,
                                                    const std::map<std::string, std::string>& texts) const {
  return mentor::load(env.files, {.root = opened(loaded.root), .threads = env.threads, .overlay = texts});
}

void Session::require_settings(const Loaded& loaded) { require_settings(*loaded.repository, loaded.root); }

void Session::require_settings(const Repository& repository, const std::string& root) {
  for (const Diagnostic& finding : repository.findings) {
    const std::string& path = finding.place.source->path();
    const bool unreadable = finding.rule->code.starts_with('Y') || finding.rule->name == "unreadable-file" ||
                            finding.rule->name == "no-document";
    if (finding.severity != Severity::error || !unreadable || !is_settings_file(path)) continue;
    throw CommandError{2,
                       {{"{0}, line {1}: {2}", "{0}, строка {1}: {2}"},
                        {join_path(root, path), finding.place.begin().line, in_both(finding.message)}},
                       {{"“mentor validate” shows all of it; nothing is reported from settings that cannot be read",
                         "подробности покажет «mentor validate»; пока настройки не читаются, отчётов нет"},
                        {}}};
  }
}

std::size_t Session::count_errors(const Repository& repository, const std::vector<std::string>& paths) const {
  const auto findings =
      check(repository, {.today = today, .select = {}, .ignore = {}, .paths = paths, .threads = env.threads});
  return static_cast<std::size_t>(std::ranges::count(findings, Severity::error, &Diagnostic::severity));
}

std::string Session::read_input(std::size_t limit) const {
  if (std::exchange(input_read_, true))
    throw CommandError{
        2, {{"standard input (-) can be read once only", "стандартный ввод (-) можно прочитать только раз"}, {}}};
  try {
    std::string input;
    constexpr std::size_t step = 1U << 16U;
    // An input without end must not take all memory.
    while (env.in && input.size() <= limit) {
      const std::size_t filled = input.size();
      input.resize(filled + step);
      env.in.read(input.data() + filled, static_cast<std::streamsize>(step));
      input.resize(filled + static_cast<std::size_t>(env.in.gcount()));
    }
    if (!env.in.bad()) return input;
  } catch (const std::ios_base::failure&) {
    // A closed standard input; said below.
  }
  throw CommandError{3, {{"standard input cannot be read", "стандартный ввод не читается"}, {}}};
}

std::string Session::read_file(const std::string& path, std::size_t limit) const {
  if (path == "-") return read_input(limit);
  const auto type = env.files.type(opened(path));
  if (!type) throw CommandError{2, {{"“{0}” does not exist", "«{0}» не существует"}, {path}}};
  if (*type == Files::Type::folder) throw folder_no_file(path);
  if (*type == Files::Type::other)
    throw no_plain_file(path, {{"name a file; what a pipe brings is standard input, “-”",
                                "укажите файл; данные из канала — это стандартный ввод, «-»"},
                               {}});
  inputs_.insert(opened(path));
  return or_throw(env.files.read(opened(path), limit));
}

std::optional<std::string> Session::bytes_if_there(const std::string& path) const {
  const auto type = path == "-" ? std::nullopt : env.files.type(opened(path));
  if (!type) return std::nullopt;
  if (*type == Files::Type::folder) throw folder_no_file(path);
  return or_throw(env.files.read(opened(path), most_input));
}

// A report must not take the place of what it was made from.
void Session::require_no_input(const std::string& path) const {
  // A link may lead to a file that was read, from outside too.
  std::string real = env.files.without_links(opened(path));
  const std::string real_root = env.files.without_links(loaded_root_);
  if (real.starts_with(real_root + "/")) real = normal_path(join_path(loaded_root_, real.substr(real_root.size() + 1)));
  if (inputs_.contains(opened(path)) || inputs_.contains(real))
    throw CommandError{2,
                       {{"“{0}” is one of the files that were read; it is not overwritten",
                         "«{0}» — один из прочитанных файлов; он не перезаписывается"},
                        {path}},
                       {{"write to another file", "укажите другой файл"}, {}}};
}

void Session::write_output(const std::optional<std::string>& path, std::string_view bytes) {
  if (path && *path != "-") {
    require_name("--output", *path);
    require_no_input(*path);
    if (env.files.type(opened(*path)) == Files::Type::folder) throw folder_no_file(*path);
    const std::size_t slash = path->rfind('/');
    if (slash != std::string::npos && slash > 0 &&
        env.files.type(opened(path->substr(0, slash))) != Files::Type::folder)
      throw CommandError{2,
                         {{"there is no folder “{0}” to write to", "нет папки «{0}», в которую нужно записать"},
                          {path->substr(0, slash)}}};
    return or_throw(env.files.write(opened(*path), bytes));
  }
  env.out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  if (!env.out.flush()) throw CommandError{3, {{"the output cannot be written", "вывод не удалось записать"}, {}}};
}

void Session::append_to_variable(const char* name, std::string_view bytes) {
  const std::string path = variable(name);
  if (path.empty()) return;
  // Whatever is wrong with it, the user did not choose this file.
  const auto world = [&](const Failure& failure) -> CommandError {
    const auto wording = [&](Language in) { return failure.message.in(in); };
    return {3, {{"{0}: {1}", "{0}: {1}"}, {name, {wording(Language::en), wording(Language::ru)}}}};
  };
  std::string whole;
  if (env.files.type(opened(path))) {
    auto before = env.files.read(opened(path), most_input);
    if (!before) throw world(before.error());
    whole = std::move(*before);
  }
  if (const auto written = env.files.write(opened(path), whole.append(bytes)); !written) throw world(written.error());
}

void Session::say(const Message& message) { env.err << visible_lines(message.in(language())) << '\n'; }

}  // namespace mentor
