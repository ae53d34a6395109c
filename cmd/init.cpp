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
    require_new(session, folder);
    ask(session);
    auto files = starter_files(options(session, folder));
    if (no_sample_) files.erase("roadmaps/plan.yaml");
    for (const KindShape& kind : all_kinds())
      files["schemas/" + std::string(kind.kind) + ".schema.json"] = schema_of(kind);
    std::vector<std::string> written, left;
    for (const auto& [path, bytes] : files) {
      const std::string shown = join_path(folder, path);
      const bool exists = session.env.files.type(session.opened(shown)).has_value();
      if (!exists && !dry_run_) write(session, shown, bytes, written);
      (exists ? left : written).push_back(path);
    }
    // The place of the plan that comes instead of the sample.
    if (no_sample_ && !dry_run_) or_throw(session.env.files.make_folder(session.opened(join_path(folder, "roadmaps"))));
    say(session, folder, written, left);
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

  static void write(Session& session, const std::string& path, const std::string& bytes,
                    const std::vector<std::string>& before) {
    const std::size_t slash = path.rfind('/');
    Result<void> done = slash == std::string::npos
                            ? Result<void>()
                            : session.env.files.make_folder(session.opened(path.substr(0, slash)));
    if (done) done = session.env.files.write(session.opened(path), bytes);
    if (done) return;
    CommandError error{3, done.error().message};
    if (!before.empty()) error.help = {{"written before that: {0}", "до этого записаны: {0}"}, {listed(before)}};
    throw error;
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
