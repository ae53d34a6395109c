#include "cmd/json_schema.h"
#include "cmd/session.h"
#include "model/embedded.h"
#include "model/profile.h"
#include "render/findings.h"
#include "unicode/fold.h"

namespace mentor {

namespace {

class SchemaCommand final : public Command {
 public:
  CommandInfo info() override {
    return {"schema",
            {"the JSON Schema of a kind of file, for editors", "JSON Schema вида файлов, для редакторов"},
            {"Prints the schema (draft-07) of one kind; without KIND it lists the kinds. The same schemas are in the "
             "folder schemas/.",
             "Печатает схему (draft-07) одного вида; без ВИДА — список видов. Те же схемы лежат в папке schemas/."},
            {{"mentor schema roadmap", {"the schema of roadmaps", "схема дорожных карт"}},
             {"mentor schema --profile target-model",
              {"a shipped profile, to copy and change", "встроенный профиль — чтобы скопировать и изменить"}}},
            {{"KIND", "", {"programme, roadmap, participants, …", "programme, roadmap, participants, …"}, &kind_},
             {"--profile",
              "PROFILE",
              {"print this shipped profile as a file instead", "напечатать вместо схемы этот встроенный профиль"},
              &profile_,
              shipped_profiles()}}};
  }

  int run(Session& session) override {
    for (const Embedded& file : model_embedded())
      if (profile_ && file.name == *profile_) {
        session.write_output(std::nullopt, file.bytes);
        return 0;
      }
    std::vector<std::string> names;
    std::string list;
    for (const KindShape& kind : all_kinds()) {
      names.emplace_back(kind.kind);
      list += std::string(kind.kind) + "\n";
      if (kind_ && kind.kind == *kind_) {
        session.write_output(std::nullopt, schema_of(kind));
        return 0;
      }
    }
    // Not a kind of file but what “mentor validate --format json” prints.
    names.emplace_back("findings");
    list += "findings\n";
    if (kind_ == "findings") {
      session.write_output(std::nullopt, findings_schema());
      return 0;
    }
    if (kind_)
      throw CommandError{2, {{"there is no kind “{0}”", "вида «{0}» нет"}, {*kind_}}, did_you_mean(*kind_, names)};
    session.write_output(std::nullopt, list);
    return 0;
  }

 private:
  std::optional<std::string> kind_, profile_;
};

}  // namespace

std::unique_ptr<Command> make_schema_command() { return std::make_unique<SchemaCommand>(); }

}  // namespace mentor
