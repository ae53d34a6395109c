#include "exchange/export.h"
#include "cmd/session.h"
#include "render/render.h"
#include "render/table.h"
#include "unicode/sentence.h"

namespace mentor {

namespace {

class ExportCommand final : public Command {
 public:
  CommandInfo info() override {
    return {
        "export",
        {"everything that the files say, for other programs", "всё, что сказано в файлах, — для других программ"},
        {"As JSON: one document with every field of every file. As tables: one for each sort of record (items, "
         "participants, requests, pairs, meetings, …), in one file or, where FILE is a folder, one file each. Names, "
         "contacts and notes are in it as they are in the files: mind where it goes.",
         "В JSON — один документ со всеми полями всех файлов. Таблицами — по одной на каждый вид записей (пункты, "
         "участники, запросы, пары, встречи, …), одним файлом или, если ФАЙЛ — папка, по файлу на таблицу. Имена, "
         "контакты и примечания попадают туда как есть: следите, кому это передаёте."},
        {{"mentor export -o all.json", {"the whole repository", "всё хранилище"}},
         {"mentor export --format csv -o tables/", {"a folder of tables", "папка с таблицами"}},
         {"mentor export participants/ -o people.xlsx", {"people as a workbook", "участники книгой Excel"}}},
        {{"PATH…", "", {"files or folders (default: everything)", "файлы или папки (по умолчанию всё)"}, &paths_},
         {"--format",
          "FORMAT",
          {"json (default), csv, tsv or xlsx", "json (по умолчанию), csv, tsv или xlsx"},
          &format_,
          {"json", "csv", "tsv", "xlsx"}},
         {"--csv-dialect",
          "DIALECT",
          {"rfc4180 (default) or excel-ru", "rfc4180 (по умолчанию) или excel-ru"},
          &dialect_,
          {"rfc4180", "excel-ru"}},
         {"-o,--output",
          "FILE",
          {"write there; a folder: one file for each table", "записать туда; папка — по файлу на таблицу"},
          &output_}}};
  }

  int run(Session& session) override {
    const std::string format = chosen_format();
    const bool folder = output_ && is_folder(session, *output_);
    if (format == "xlsx" && (!output_ || *output_ == "-" || folder))
      throw CommandError{2,
                         {{"xlsx is written to a file", "xlsx записывается в файл"}, {}},
                         {{"name it: -o all.xlsx", "назовите его: -o all.xlsx"}, {}}};
    if (format == "json" && folder)
      throw CommandError{2,
                         {{"JSON is one file, and “{0}” is a folder", "JSON — один файл, а «{0}» — папка"}, {*output_}},
                         {{"name a file: -o all.json", "назовите файл: -o all.json"}, {}}};
    const Session::Loaded loaded = session.load(paths_);
    const ModelDocuments documents = documents_of(*loaded.repository, loaded.paths);
    if (format == "json")
      session.write_output(output_, export_json(*loaded.repository, documents));
    else if (folder)
      write_each(session, export_tables(documents, session.today), format);
    else
      session.write_output(output_, rendered(session, export_tables(documents, session.today), format));
    return say_errors(session, loaded);
  }

 private:
  std::string chosen_format() const {
    if (format_) return *format_;
    if (output_)
      for (const std::string_view each : {"csv", "tsv", "xlsx"})
        if (output_->ends_with("." + std::string(each))) return std::string(each);
    return "json";
  }

  static bool is_folder(const Session& session, const std::string& path) {
    return path.ends_with('/') || session.env.files.type(session.opened(path)) == Files::Type::folder;
  }

  std::string rendered(const Session& session, const Document& document, const std::string& format) const {
    RenderOptions options = session.render_options();
    if (dialect_ == "excel-ru") options.csv = CsvDialect::excel_ru;
    return or_throw(render(document, format, options));
  }

  void write_each(Session& session, const Document& all, const std::string& format) const {
    if (const auto made = session.env.files.make_folder(session.opened(*output_)); !made)
      throw CommandError{3, made.error().message};
    std::vector<std::string> written;
    for (const Section& section : all.sections) {
      Document one = all;
      one.sections = {section};
      written.push_back(section.id + "." + format);
      session.write_output(join_path(*output_, written.back()), rendered(session, one, format));
    }
    constexpr std::size_t most_named = 30;
    if (!session.quiet)
      session.say({{"written into {0}: {1}", "записано в {0}: {1}"}, {*output_, listed(written, most_named)}});
  }

  // What cannot be read is not in it, and that must be known.
  static int say_errors(Session& session, const Session::Loaded& loaded) {
    const std::size_t errors = session.count_errors(*loaded.repository, loaded.paths);
    if (errors == 0) return 0;
    constexpr Counted forms{"error", "errors", "ошибка", "ошибки", "ошибок"};
    session.say({{"the data have {0}, which “mentor validate” shows", "в данных {0}; их покажет «mentor validate»"},
                 {counted(static_cast<std::int64_t>(errors), forms)}});
    return 1;
  }

  std::vector<std::string> paths_;
  std::optional<std::string> format_, dialect_, output_;
};

}  // namespace

std::unique_ptr<Command> make_export_command() { return std::make_unique<ExportCommand>(); }

}  // namespace mentor
