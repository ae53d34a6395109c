#include "report/report.h"

#include <algorithm>

#include "cmd/session.h"
#include "unicode/fold.h"
#include "unicode/sentence.h"

namespace mentor {

namespace {

class ReportCommand final : public Command {
 public:
  CommandInfo info() override {
    return {
        "report",
        {"status tables and monitoring summaries as of any date", "таблицы состояния и сводки на любую дату"},
        {"Makes a report from the files as they are. --as-of looks from another day: what was done later does not "
         "count yet.",
         "Строит отчёт по файлам. --as-of смотрит с другого дня: сделанное позже ещё не считается."},
        {{"mentor report status --as-of 2026-12-01",
          {"the state of every item on a day", "состояние каждого пункта на дату"}},
         {"mentor report deadlines --horizon 30 --format csv -o due.csv",
          {"for a spreadsheet", "для электронной таблицы"}},
         {"mentor report roadmap -o plan.docx", {"the official document", "официальный документ"}},
         {"mentor report deadlines --alarms 7 -o plan.ics", {"for a calendar", "для календаря"}}},
        {{"NAME [PATH…]",
          "",
          {"name of a report, then files or folders to report on", "имя отчёта, затем файлы или папки"},
          &arguments_},
         {"--as-of",
          "DATE",
          {"look from this day (default: today)", "смотреть с этого дня (по умолчанию — сегодня)"},
          &as_of_},
         {"--horizon",
          "DAYS",
          {"how many days before the due day an item is due soon (default 14)",
           "за сколько дней до срока он считается близким (по умолчанию 14)"},
          &horizon_},
         {"--by",
          "GROUP",
          {"party, organisation, section, month or form", "party, organisation, section, month или form"},
          &by_,
          all_by_names()},
         {"--format",
          "FORMAT",
          {"text, md, csv, tsv, json, html, svg, xlsx, docx or ics",
           "text, md, csv, tsv, json, html, svg, xlsx, docx или ics"},
          &format_},
         {"-o,--output",
          "FILE",
          {"write there; the ending chooses the format", "записать в файл; формат — по расширению"},
          &output_},
         {"--csv-dialect",
          "DIALECT",
          {"rfc4180, or excel-ru: semicolons, decimal commas, a mark by which Excel knows the encoding",
           "rfc4180 или excel-ru: точки с запятой, десятичные запятые и метка, по которой Excel узнаёт кодировку"},
          &csv_dialect_,
          {"rfc4180", "excel-ru"}},
         {"--alarms",
          "DAYS",
          {"ics: remind this many days before the due day, at nine in the morning",
           "ics: напомнить за столько дней до срока, в девять утра"},
          &alarms_},
         {"--redact",
          "",
          {"for others: without names, notes and small counts", "для посторонних: без имён, примечаний и малых чисел"},
          &redact_}}};
  }

  int run(Session& session) override {
    if (arguments_.empty()) return list(session);
    const std::string name = arguments_.front();
    require_report(name);
    const std::string format = chosen_format();
    require_fitting(format, session);
    const Date as_of = as_of_ ? Session::date_of("--as-of", *as_of_) : session.today;
    const Session::Loaded loaded = session.load({arguments_.begin() + 1, arguments_.end()});
    Session::require_settings(loaded);
    const std::size_t errors = session.count_errors(*loaded.repository, loaded.paths);
    ReportInput input{.repository = *loaded.repository, .scope = loaded.paths, .today = session.today, .as_of = as_of};
    input.horizon = static_cast<int>(std::clamp(horizon_.value_or(14), -2000000000L, 2000000000L));
    if (by_) input.by = by_from(*by_);
    if (redact_) input.redact = true;
    input.errors = errors;
    const auto document = make_report(name, input);
    if (!document) throw CommandError{2, document.error().message};
    write(session, *document, format);
    return errors > 0 ? 1 : 0;
  }

 private:
  static int list(Session& session) {
    std::string page;
    for (const ReportInfo& report : all_reports())
      page += "  " + std::string(report.name) + ": " + std::string(report.doc.in(session.language())) + "\n";
    session.env.out << page;
    throw CommandError{2,
                       {{"which report?", "какой отчёт построить?"}, {}},
                       {{"name one of the list", "назовите один из списка"}, {}}};
  }

  // Before anything is loaded: a typing error must not wait for a large repository.
  static void require_report(const std::string& name) {
    std::vector<std::string> known;
    for (const ReportInfo& report : all_reports()) known.emplace_back(report.name);
    if (std::ranges::find(known, name) != known.end()) return;
    Message near = did_you_mean(name, known);
    if (near.empty()) near = {{"reports are: {0}", "есть отчёты: {0}"}, {listed(known, known.size())}};
    throw CommandError{2, {{"there is no report “{0}”", "отчёта «{0}» нет"}, {name}}, std::move(near)};
  }

  std::string chosen_format() const {
    const auto known = render_formats();
    if (format_) {
      if (std::ranges::find(known, *format_) == known.end())
        throw CommandError{2, unknown_format(*format_, known).message};
      return *format_;
    }
    if (!output_ || *output_ == "-") return "text";
    if (const auto format = format_of_file(*output_)) return std::string(*format);
    throw CommandError{2,
                       {{"the ending of “{0}” is no format", "по расширению «{0}» формат не понять"}, {*output_}},
                       {{"add --format", "добавьте --format"}, {}}};
  }

  // What a format cannot take, before anything is loaded.
  void require_fitting(const std::string& format, const Session& session) const {
    constexpr long most_days = 366;
    if (alarms_ && (format != "ics" || *alarms_ < 0 || *alarms_ > most_days))
      throw CommandError{2,
                         {{"--alarms is for --format ics and takes 0 to {0} days",
                           "--alarms — только для --format ics, от 0 до {0} дней"},
                          {most_days}}};
    if (csv_dialect_ && format != "csv")
      throw CommandError{2, {{"--csv-dialect is for --format csv", "--csv-dialect — только для --format csv"}, {}}};
    const bool to_terminal = session.env.width > 0 && (!output_ || *output_ == "-");
    if (is_binary_format(format) && to_terminal)
      throw CommandError{
          2,
          {{"{0} is no text and would garble the terminal", "{0} — не текст, в окне его не прочитать"}, {format}},
          {{"write it into a file: -o report.{0}", "запишите в файл: -o report.{0}"}, {format}}};
  }

  void write(Session& session, const Document& document, const std::string& format) const {
    RenderOptions options = session.render_options();
    if (output_) options.colour = false;
    if (csv_dialect_ == "excel-ru") options.csv = CsvDialect::excel_ru;
    if (alarms_) options.alarm_days = static_cast<int>(*alarms_);
    const auto bytes = render(document, format, options);
    if (!bytes) throw CommandError{2, bytes.error().message};
    session.write_output(output_, *bytes);
    if ((format == "csv" || format == "tsv") && !session.quiet)
      for (const Message& note : document.notes) session.say(note);
  }

  std::vector<std::string> arguments_;
  std::optional<std::string> as_of_, by_, format_, output_, csv_dialect_;
  std::optional<long> horizon_, alarms_;
  bool redact_ = false;
};

}  // namespace

std::unique_ptr<Command> make_report_command() { return std::make_unique<ReportCommand>(); }

}  // namespace mentor
