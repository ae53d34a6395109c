// Documents of other programs made into files of a repository.
#include <fmt/core.h>

#include <algorithm>
#include <ostream>
#include <set>

#include "base/id.h"
#include "check/personal_data.h"
#include "cmd/answers_source.h"
#include "cmd/import_answers.h"
#include "cmd/json.h"
#include "cmd/session.h"
#include "edit/diff.h"
#include "exchange/import/no_plan.h"
#include "exchange/import/read_document.h"
#include "exchange/import/recognise.h"
#include "exchange/import/roadmap_yaml.h"
#include "exchange/import/without_names.h"
#include "model/discovery.h"
#include "unicode/width.h"

namespace mentor {

namespace {

// One document on its way to a file.
struct Imported {
  std::string file;
  SourceDocument document;
  ImportedRoadmap roadmap;
  std::vector<WordFate> fates;
  WordCount words;
  std::string yaml;
};

Json place_json(const SourcePlace& place) {
  Json json = Json::object();
  if (place.line != 0) json["line"] = place.line;
  if (place.table != 0) json["table"] = place.table;
  if (place.row != 0) json["row"] = place.row;
  if (place.column != 0) json["column"] = place.column;
  return json;
}

// The field that is doubted, with the record that it stands in: `sections[0].items[2].deadline`.
std::string field_of(const PlacedDoubt& doubt) {
  const std::string joint = doubt.record.empty() || doubt.doubt->field.empty() ? "" : ".";
  return doubt.record + joint + std::string(doubt.doubt->field);
}

Json doubts_json(const Imported& imported, Language language) {
  Json doubts = Json::array();
  for (const PlacedDoubt& each : doubts_of(imported.roadmap))
    doubts.push_back({{"field", field_of(each)},
                      {"message", each.doubt->message.in(language)},
                      {"place", place_json(each.doubt->place)}});
  return doubts;
}

Json report_json(const Imported& imported, Language language) {
  std::size_t headed = 0;
  for (const ImportedSection& section : imported.roadmap.sections) headed += section.has_heading() ? 1 : 0;
  Json doubts = doubts_json(imported, language);
  Json json = {{"schema", "mentor/import/1"},
               {"file", imported.file},
               {"format", imported.document.format},
               {"id", imported.roadmap.id},
               {"summary",
                {{"sections", headed},
                 {"items", imported.roadmap.item_count()},
                 {"words", imported.words.all},
                 {"words-kept", imported.words.kept},
                 {"doubts", doubts.size()}}},
               {"doubts", std::move(doubts)},
               {"notes", Json::array()},
               {"words", Json::array()}};
  for (const Message& note : imported.document.notes) json["notes"].push_back(note.in(language));
  for (std::size_t i = 0; i < imported.fates.size(); ++i) {
    const WordFate& fate = imported.fates[i];
    json["words"].push_back({{"text", imported.document.words[i].text},
                             {"place", place_json(imported.document.words[i].place)},
                             {"field", fate.uses == 0 ? Json(nullptr) : Json(fate.field)}});
  }
  return json;
}

std::string report_text(const Imported& imported, Language language) {
  const auto in = [&](Text text) { return text.in(language); };
  std::string page =
      fmt::format("{}: {} {}, {} {}; {} {} {} {}\n", visible(imported.file), in({"sections", "разделов"}),
                  std::ranges::count_if(imported.roadmap.sections, &ImportedSection::has_heading),
                  in({"items", "пунктов"}), imported.roadmap.item_count(), in({"words kept:", "слов сохранено:"}),
                  imported.words.kept, in({"of", "из"}), imported.words.all);
  for (const Message& note : imported.document.notes) page += "  " + visible(note.in(language)) + "\n";
  for (const PlacedDoubt& each : doubts_of(imported.roadmap)) {
    const std::string field = field_of(each);
    const std::string place = shown(each.doubt->place, language);
    page += fmt::format("  ? {}{}{}{}\n", field.empty() ? "" : field + ": ", visible(each.doubt->message.in(language)),
                        place.empty() ? "" : " — ", place);
  }
  return page;
}

class ImportRoadmapCommand final : public Command {
 public:
  CommandInfo info() override {
    return {
        "roadmap",
        {"make a roadmap of a Word, Calc, web or text document", "сделать дорожную карту из документа"},
        {"Reads plans (docx, odt, xlsx, csv, tsv, html, or text copied out of a PDF), finds the title, the period, the "
         "approval, the glossary and the table, whatever its columns are called and in whatever order, and prints a "
         "roadmap as YAML. Every word of the document is kept: what has no field becomes a comment. Each place where "
         "the import was not sure has a comment “# ?” and a line on standard error. An existing file is only "
         "overwritten with --force. Ends with 1 where a document cannot be read or holds no plan.",
         "Читает планы (docx, odt, xlsx, csv, tsv, html или текст, скопированный из PDF), находит название, период, "
         "гриф "
         "утверждения, сокращения и таблицу, как бы ни назывались и ни стояли её столбцы, и печатает дорожную карту в "
         "YAML. Сохраняется каждое слово документа: для чего нет поля, то становится комментарием. О каждом сомнении "
         "говорят комментарий «# ?» и строка в стандартном потоке ошибок. Существующий файл заменяется только с "
         "--force. Завершается с кодом 1, если документ не читается или в нём нет плана."},
        {{"mentor import roadmap 'План.docx' -o roadmaps/plan.yaml",
          {"a Word document into a file", "документ Word — в файл"}},
         {"mentor import roadmap plan.xlsx --report report.json",
          {"with what became of every word", "с отчётом о каждом слове"}}},
        {{"FILE…",
          "",
          {"documents to read; - is text on standard input", "документы; - это текст со стандартного ввода"},
          &files_},
         {"-o,--output",
          "FILE",
          {"where to write the roadmap (default: standard output)",
           "куда записать дорожную карту (по умолчанию стандартный вывод)"},
          &output_},
         {"--id",
          "ID",
          {"id of the roadmap (default: from the name of the file)",
           "идентификатор карты (по умолчанию из имени файла)"},
          &id_},
         {"--report", "FILE", {"write the report of the import as JSON", "записать отчёт об импорте в JSON"}, &report_},
         {"--without-names",
          "",
          {"leave out names of people; without asking where the repository is public",
           "не переносить имена людей; в публичном хранилище — и без этого флага"},
          &without_names_},
         {"--force", "", {"overwrite an existing file", "заменить существующий файл"}, &force_},
         {"-n,--dry-run", "", {"write nothing, only report", "ничего не записывать, только отчёт"}, &dry_run_},
         {"--diff",
          "",
          {"show what would change in the file instead of writing", "показать изменения файла вместо записи"},
          &diff_}}};
  }

  int run(Session& session) override {
    check(session);
    without_names_ = without_names_ || is_for_public(session);
    std::vector<Imported> all;
    std::set<std::string> ids;
    bool good = true;
    for (const std::string& file : files_) {
      auto imported = import(session, file, ids);
      good = good && imported.has_value();
      if (imported) all.push_back(std::move(*imported));
    }
    if (all.empty()) return 1;
    write(session, all);
    if (without_names_) good = !warn_of_personal_data(session, all) && good;
    return good ? 0 : 1;
  }

 private:
  void check(Session& session) const {
    if (files_.empty())
      throw CommandError{2,
                         {{"which document is to be imported?", "какой документ импортировать?"}, {}},
                         {{"mentor import roadmap FILE…", "mentor import roadmap ФАЙЛ…"}, {}}};
    if (id_ && !is_id(*id_))
      throw CommandError{2,
                         {{"“{0}” is no id", "«{0}» — не идентификатор"}, {*id_}},
                         {{"use small Latin letters, digits, “.”, “_” and “-”, for example plan-2026",
                           "только строчные латинские буквы, цифры, «.», «_» и «-», например plan-2026"},
                          {}}};
    if (id_ && files_.size() > 1)
      throw CommandError{2, {{"--id takes one document", "--id — только для одного документа"}, {}}};
    if (report_ == "-" && output_.value_or("-") == "-" && !dry_run_)
      throw CommandError{2,
                         {{"the roadmap and the report cannot both go to standard output",
                           "дорожная карта и отчёт не могут вместе идти в стандартный вывод"},
                          {}},
                         {{"name a file for one of them: -o FILE", "укажите файл для одного из них: -o ФАЙЛ"}, {}}};
    session.require_apart({output_, report_});
    if (!force_ && !dry_run_ && !diff_)
      for (const auto& path : {output_, report_}) require_new(session, path);
  }

  static void require_new(Session& session, const std::optional<std::string>& path) {
    if (!path || *path == "-" || !session.bytes_if_there(*path)) return;
    throw CommandError{2,
                       {{"“{0}” exists; it is not overwritten", "«{0}» уже есть; он не заменяется"}, {*path}},
                       {{"choose another name, look with --diff, or overwrite it with --force",
                         "выберите другое имя, посмотрите разницу (--diff) или замените файл (--force)"},
                        {}}};
  }

  // Whether what is written can be read by anybody: the programme that the file belongs to says so. Without a
  // mentor.yaml there is no such programme, and nothing below is read.
  bool is_for_public(Session& session) const {
    const std::string folder = output_ ? folder_to_open(*output_) : ".";
    if (session.env.files.type(session.opened(folder)) != Files::Type::folder) return false;
    const Session::Found found = session.find({folder});
    if (!session.env.files.type(join_path(found.root, "mentor.yaml"))) return false;
    const auto repository = or_throw(load(session.env.files, {.root = found.root}));
    const Programme* programme = programme_at(*repository, join_path(found.paths.front(), "roadmap.yaml"));
    return programme && programme->effective.is_public;
  }

  // A document made into a roadmap; nothing, and said why, where it cannot be.
  std::optional<Imported> import(Session& session, const std::string& file, std::set<std::string>& ids) const {
    const std::string bytes = session.read_file(file, ImportLimits{}.file);
    auto document = read_document(file, bytes);
    if (!document) return refuse(session, file, document.error());
    if (without_names_) leave_out_names(*document);
    auto roadmap = recognise_roadmap(*document);
    if (!roadmap) return refuse(session, file, why_no_plan(*document));
    if (const auto why = why_not_a_plan(*document, *roadmap)) return refuse(session, file, *why);
    Imported imported{file == "-" ? "<stdin>" : file, std::move(*document), std::move(*roadmap), {}, {}, {}};
    imported.roadmap.id = id_.value_or(id_for_file(file));
    for (int next = 2; !ids.insert(imported.roadmap.id).second; ++next)
      imported.roadmap.id = fmt::format("{}-{}", id_for_file(file), next);
    imported.fates = account_words(imported.document, imported.roadmap);
    imported.words = count_words(imported.document, imported.fates);
    const std::size_t slash = imported.file.find_last_of('/');
    imported.yaml = roadmap_yaml(imported.document, imported.roadmap,
                                 imported.file.substr(slash == std::string::npos ? 0 : slash + 1), session.language());
    return imported;
  }

  // Names are left out; telephones and addresses stand in a plan where nobody expects them. Whether there were any.
  static bool warn_of_personal_data(Session& session, const std::vector<Imported>& all) {
    std::size_t count = 0;
    for (const Imported& imported : all) count += find_personal_data(imported.yaml).size();
    if (count > 0)
      session.say(
          {{"telephones, addresses and the like may be left in it ({0} places): “mentor validate” shows them; take "
            "them out before anybody can read the file",
            "остались, возможно, телефоны, адреса и подобное (мест: {0}): их покажет «mentor validate»; уберите их, "
            "прежде чем файл увидят другие"},
           {count}});
    return count > 0;
  }

  static std::nullopt_t refuse(Session& session, const std::string& file, const UnreadDocument& why) {
    say_unread(session, file, why);
    return std::nullopt;
  }

  void write(Session& session, const std::vector<Imported>& all) const {
    std::string yaml;
    Json report = Json::array();
    for (const Imported& imported : all) {
      yaml += (yaml.empty() ? "" : "---\n") + imported.yaml;
      if (!session.quiet) session.env.err << report_text(imported, session.language());
      report.push_back(report_json(imported, session.machine_language()));
    }
    if (diff_) {
      const std::string name = output_.value_or("roadmap.yaml");
      session.write_output(std::nullopt, unified_diff(name, session.bytes_if_there(name).value_or(""), yaml));
    } else if (!dry_run_) {
      session.write_output(output_, yaml);
    }
    if (report_ && !dry_run_ && !diff_)
      session.write_output(report_, json_line(report.size() == 1 ? report.front() : report));
  }

  std::vector<std::string> files_;
  std::optional<std::string> output_, id_, report_;
  bool without_names_ = false, force_ = false, dry_run_ = false, diff_ = false;
};

class ImportCommand final : public Command {
 public:
  CommandInfo info() override {
    return {"import",
            {"make files of documents that you have", "сделать файлы из имеющихся документов"},
            {"What is imported is named first: a plan (roadmap), or answers of a form (participants, surveys).",
             "Сначала называют, что импортируется: план (roadmap) или ответы формы (participants, surveys)."},
            {{"mentor import roadmap 'План.docx' -o roadmaps/plan.yaml",
              {"a Word document into a roadmap", "документ Word — в дорожную карту"}},
             {"mentor import participants answers.xlsx -o participants/2026.yaml",
              {"answers of a form into participants", "ответы формы — в участников"}}},
            {}};
  }

  std::vector<std::unique_ptr<Command>> subcommands() override {
    std::vector<std::unique_ptr<Command>> below;
    below.push_back(std::make_unique<ImportRoadmapCommand>());
    below.push_back(make_import_participants());
    below.push_back(make_import_surveys());
    return below;
  }

  int run(Session&) override {
    throw CommandError{
        2,
        {{"what is to be imported?", "что импортировать?"}, {}},
        {{"mentor import roadmap|participants|surveys FILE", "mentor import roadmap|participants|surveys ФАЙЛ"}, {}}};
  }
};

}  // namespace

std::unique_ptr<Command> make_import_command() { return std::make_unique<ImportCommand>(); }

}  // namespace mentor
