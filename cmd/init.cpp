#include <istream>
#include <ostream>

#include "cmd/json_schema.h"
#include "cmd/session.h"
#include "model/profile.h"
#include "model/programme_file.h"
#include "render/table.h"
#include "starter/starter.h"
#include "unicode/sentence.h"
#include "unicode/width.h"

namespace mentor {

namespace {

std::string last_part(std::string_view path) { return std::string(path.substr(path.rfind('/') + 1)); }

class InitCommand final : public Command {
 public:
  CommandInfo info() override {
    return {
        "init",
        {"begin a programme: the files that every school needs", "начать программу: файлы, которые нужны каждой школе"},
        {"Writes a programme into DIR (the current folder; it is made where it is missing) that `mentor validate` "
         "finds "
         "nothing wrong with: settings, a sample plan for the profile with deadlines of this school year, empty lists "
         "of "
         "people and pairs, schemas for editors, a check for CI and for pre-commit. Files that are there already are "
         "left as they are; a folder that has a mentor.yaml is not touched. Questions are asked only on a terminal.",
         "Записывает в ПАПКУ (в текущую; если её нет, она создаётся) программу, к которой у «mentor validate» нет "
         "замечаний: настройки, образец плана для выбранной методики со сроками этого учебного года, пустые списки "
         "участников и пар, схемы для редакторов, проверку для CI и для pre-commit. Уже существующие файлы не "
         "меняются; "
         "папка, где есть mentor.yaml, не трогается. Вопросы задаются только на терминале."},
        {{"mentor init school-12 --profile target-model --lang ru", {"a Russian school", "русская школа"}},
         {"mentor init --organisation 'Hill School' --title 'Mentoring at Hill School'",
          {"in this folder, with names", "в этой папке, с названиями"}},
         {"mentor init town --ci gitlab --dry-run",
          {"only say what would be written", "только сказать, что будет записано"}}},
        {{"DIR", "", {"where (default: the current folder)", "куда (по умолчанию текущая папка)"}, &folder_},
         {"--profile",
          "PROFILE",
          {"the methodology (default: generic)", "методика (по умолчанию generic)"},
          &profile_,
          shipped_profiles()},
         {"--id",
          "ID",
          {"id of the programme (default: from the folder's name)", "id программы (по умолчанию — из имени папки)"},
          &id_},
         {"--title", "TEXT", {"title of the programme", "название программы"}, &title_},
         {"--organisation", "TEXT", {"whose programme it is", "чья это программа"}, &organisation_},
         {"--level",
          "LEVEL",
          {"school (default), municipality, region, country", "school (по умолчанию), municipality, region, country"},
          &level_,
          names_of(words_of(Level{}))},
         {"--ci",
          "HOST",
          {"a check for github (default), gitlab or none", "проверка для github (по умолчанию), gitlab или none"},
          &ci_,
          {"github", "gitlab", "none"}},
         {"--no-sample",
          "",
          {"no sample plan: for who has a plan to import", "без образца плана: для тех, у кого есть свой"},
          &no_sample_},
         {"-n,--dry-run",
          "",
          {"say what would be written, write nothing", "сказать, что будет записано, ничего не записывая"},
          &dry_run_}}};
  }

  int run(Session& session) override {
    const std::string folder = folder_.value_or(".");
    // A variable without a value, most likely.
    if (folder.empty())
      throw CommandError{
          2,
          {{"{0} is empty", "{0}: пустое значение"}, {"DIR"}},
          {{"a folder or a file has a name; this folder is “.”", "у папки или файла есть имя; текущая папка — это «.»"},
           {}}};
    require_new(session, folder);
    ask(session);
    auto files = starter_files(options(session, folder));
    if (no_sample_) files.erase("roadmaps/plan.yaml");
    for (const KindShape& kind : all_kinds())
      files["schemas/" + std::string(kind.kind) + ".schema.json"] = schema_of(kind);
    std::vector<std::string> left;
    for (const auto& [path, bytes] : files)
      if (session.env.files.type(session.opened(join_path(folder, path)))) left.push_back(path);
    for (const std::string& path : left) files.erase(path);
    if (!dry_run_) write(session, folder, files);
    // The place of the plan that comes instead of the sample.
    if (no_sample_ && !dry_run_) or_throw(session.env.files.make_folder(session.opened(join_path(folder, "roadmaps"))));
    std::vector<std::string> written;
    for (const auto& [path, bytes] : files) written.push_back(path);
    say(session, folder, written, left);
    warn_of_names(session, folder);
    return 0;
  }

 private:
  // What a programme has is worth more than what a program makes up.
  static void require_new(const Session& session, const std::string& folder) {
    const std::string settings = join_path(folder, "mentor.yaml");
    if (session.env.files.type(session.opened(settings)))
      throw CommandError{2,
                         {{"there is a programme already: {0}", "программа уже есть: {0}"}, {settings}},
                         {{"“mentor validate” checks it; another one needs another folder",
                           "её проверит «mentor validate»; для другой нужна другая папка"},
                          {}}};
    const auto type = session.env.files.type(session.opened(folder));
    if (type && *type != Files::Type::folder)
      throw CommandError{2, {{"“{0}” is no folder", "«{0}» — не папка"}, {folder}}};
  }

  // Asks what was not given, where somebody is there to answer.
  void ask(Session& session) {
    if (!session.env.in_is_terminal || !session.env.err_is_terminal || session.quiet) return;
    ask_for(session, {"Whose programme is it (school, office)? ", "Чья это программа (школа, отдел)? "}, organisation_);
    ask_for(session, {"What is it called? ", "Как она называется? "}, title_);
  }

  static void ask_for(Session& session, Text question, std::optional<std::string>& answer) {
    if (answer) return;
    session.env.err << question.in(session.language()) << std::flush;
    std::string line;
    if (std::getline(session.env.in, line) && !line.empty()) answer = line;
  }

  StarterOptions options(const Session& session, const std::string& folder) const {
    StarterOptions made{.language = session.language(),
                        .profile = profile_.value_or("generic"),
                        .id = starter_id(id_ ? *id_ : last_part(normal_path(session.opened(folder))), "programme"),
                        .title = title_.value_or(""),
                        .organisation = organisation_.value_or(""),
                        .level = level_.value_or("school"),
                        .today = session.today,
                        .ci = ci_ == "gitlab" ? StarterCi::gitlab
                              : ci_ == "none" ? StarterCi::none
                                              : StarterCi::github,
                        .version = MENTOR_VERSION};
    if (id_ && *id_ != made.id)
      throw CommandError{
          2,
          {{"“{0}” is no id: small Latin letters, digits, “-”", "«{0}» — не id: строчные латинские буквы, цифры, «-»"},
           {*id_}},
          {{"for example {0}", "например, {0}"}, {made.id}}};
    return made;
  }

  // All are ready before the first one is there, and the settings come last: where something stands in the way there is
  // no half of a programme that the next run would leave alone.
  static void write(Session& session, const std::string& folder, const std::map<std::string, std::string>& files) {
    std::vector<std::unique_ptr<Files::Ready>> ready;
    std::unique_ptr<Files::Ready> settings;
    for (const auto& [path, bytes] : files) {
      const std::string file = session.opened(join_path(folder, path));
      const std::size_t slash = file.rfind('/');
      if (slash != std::string::npos && slash > 0) done(session.env.files.make_folder(file.substr(0, slash)));
      auto made = session.env.files.make_ready(file, bytes);
      if (!made) done(tl::unexpected(made.error()));
      if (path == "mentor.yaml")
        settings = std::move(*made);
      else
        ready.push_back(std::move(*made));
    }
    if (settings) ready.push_back(std::move(settings));
    for (const auto& each : ready) done(each->put());
  }

  static void done(const Result<void>& result) {
    if (!result)
      throw CommandError{3,
                         result.error().message,
                         {{"there is no programme yet; mend this and run the command again",
                           "программы ещё нет; устраните причину и повторите команду"},
                          {}}};
  }

  // An ignore file that was there already may let git keep the names of people.
  static void warn_of_names(Session& session, const std::string& folder) {
    const std::string path = join_path(folder, ".gitignore");
    const auto bytes = session.env.files.read(session.opened(path), 1U << 20U);
    if (bytes && bytes->find("identities") == std::string::npos)
      session.say({{"“{0}” does not name identities.yaml: add that line, or git will keep names and phones of people",
                    "в «{0}» нет identities.yaml: добавьте эту строку, иначе git сохранит имена и телефоны людей"},
                   {visible(path)}});
  }

  void say(Session& session, const std::string& folder, const std::vector<std::string>& written,
           const std::vector<std::string>& left) const {
    if (session.quiet) return;
    constexpr std::size_t all = 100;
    session.say({dry_run_ ? Text{"would write into {0}: {1}", "будет записано в {0}: {1}"}
                          : Text{"written into {0}: {1}", "записано в {0}: {1}"},
                 {visible(folder), listed(written, all)}});
    if (!left.empty())
      session.say({{"there already, left as they are: {0}", "уже были и не изменены: {0}"}, {listed(left, all)}});
    if (dry_run_) return;
    session.say({no_sample_ ? Text{"next: “mentor import roadmap PLAN.docx -o roadmaps/plan.yaml”",
                                   "дальше: «mentor import roadmap ПЛАН.docx -o roadmaps/plan.yaml»"}
                            : Text{"next: put your own rows into roadmaps/plan.yaml, then run “mentor validate”",
                                   "дальше: впишите свои строки в roadmaps/plan.yaml и запустите «mentor validate»"},
                 {}});
    if (ci_.value_or("github") == "github")
      session.say({{"in .github/workflows/mentor.yml put the address of the mentor project in the place of OWNER",
                    "в .github/workflows/mentor.yml вместо OWNER впишите адрес проекта mentor"},
                   {}});
  }

  std::optional<std::string> folder_, profile_, id_, title_, organisation_, level_, ci_;
  bool dry_run_ = false, no_sample_ = false;
};

}  // namespace

std::unique_ptr<Command> make_init_command() { return std::make_unique<InitCommand>(); }

}  // namespace mentor
