#include "report/report.h"

#include <algorithm>

#include "cmd/file_dates.h"
#include "cmd/output_format.h"
#include "cmd/required_programme.h"
#include "cmd/rollup_tree.h"
#include "cmd/session.h"
#include "cmd/summaries.h"
#include "model/assemble.h"
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
         {"mentor report deadlines --alarms 7 -o plan.ics", {"for a calendar", "для календаря"}},
         {"mentor report rollup north.json south.json",
          {"summaries of several schools together", "свод по сводкам нескольких школ"}}},
        {{"NAME [PATH…]",
          "",
          {"name of a report, then files or folders to report on", "имя отчёта, затем файлы или папки"},
          &arguments_},
         {"--as-of",
          "DATE",
          {"look from this day (default: today)", "смотреть с этого дня (по умолчанию — сегодня)"},
          &as_of_},
         {"--since",
          "DATE",
          {"leave out what was before this day (timeline, monitoring, indicators)",
           "не учитывать того, что было раньше (timeline, monitoring, indicators)"},
          &since_},
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
    const ReportInfo& report = report_named(arguments_.front());
    const std::string format = chosen_format();
    require_fitting(format, session);
    const std::vector<std::string> paths(arguments_.begin() + 1, arguments_.end());
    if (report.name == "rollup")
      return are_summaries(session, paths) ? roll_up(session, paths, format)
                                           : roll_up_programmes(session, paths, format);
    const Session::Loaded loaded = session.load(paths);
    Session::require_settings(loaded);
    require_programme(*loaded.repository);
    ReportInput input = input_of(session, *loaded.repository);
    input.scope = loaded.paths;
    input.errors = session.count_errors(*loaded.repository, loaded.paths);
    add_history(session, loaded, report, input);
    make(session, report, input, format);
    return input.errors > 0 ? 1 : 0;
  }

 private:
  ReportInput input_of(const Session& session, const Repository& repository) const {
    ReportInput input{.repository = repository, .today = session.today, .as_of = session.today};
    if (as_of_) input.as_of = day_of("--as-of", *as_of_);
    if (since_) input.since = day_of("--since", *since_);
    constexpr long most = 2'000'000'000;
    if (horizon_ && (*horizon_ < -most || *horizon_ > most))
      throw CommandError{2,
                         {{"the horizon is a number of days, from 0 to 3660, not {0}",
                           "горизонт — число дней, от 0 до 3660, а не {0}"},
                          {*horizon_}}};
    input.horizon = static_cast<int>(horizon_.value_or(14));
    if (by_) input.by = by_from(*by_);
    if (redact_) input.redact = true;
    return input;
  }

  // 20.11.2026, as offices write days.
  static std::optional<Date> other_order(std::string_view value) {
    if (value.size() != 10 || value[2] != '.' || value[5] != '.') return std::nullopt;
    return parse_iso(
        std::string(value.substr(6)).append("-").append(value.substr(3, 2)).append("-").append(value.substr(0, 2)));
  }
  static bool is_shaped_like_a_date(std::string_view value) {
    return value.size() == 10 && std::ranges::all_of(value, [](char c) { return c == '-' || (c >= '0' && c <= '9'); });
  }

  // A revision of git comes later; until then it must not be taken for a mistyped date.
  static Date day_of(std::string_view option, const std::string& value) {
    if (const auto day = parse_iso(value)) return *day;
    if (const auto meant = other_order(value))
      throw CommandError{
          2,
          {{"{0} takes a date as year-month-day, not “{1}”", "у {0} дата пишется год-месяц-день, а не «{1}»"},
           {option, value}},
          {{"write {0}", "напишите {0}"}, {to_iso(*meant)}}};
    if (is_shaped_like_a_date(value))
      throw CommandError{2, {{"{0}: there is no such day as {1}", "{0}: дня {1} не бывает"}, {option, value}}};
    throw CommandError{
        2,
        {{"{0} takes a date, not “{1}”; revisions of git are not read yet",
          "у {0} значение — дата, а не «{1}»; ревизии git пока не читаются"},
         {option, value}},
        {{"write year-month-day, for example 2026-09-01", "пишите год-месяц-день, например 2026-09-01"}, {}}};
  }

  static void add_history(const Session& session, const Session::Loaded& loaded, const ReportInfo& report,
                          ReportInput& input) {
    const std::string root = session.opened(loaded.root);
    if (report.history == ReportInfo::History::repository) input.revised = last_revision(session.env, root);
    if (report.history != ReportInfo::History::lines) return;
    std::vector<std::string> plans;
    for (const Programme& programme : loaded.repository->programmes)
      for (const Roadmap& roadmap : programme.roadmaps) plans.push_back(roadmap.place.source->path());
    input.changed = line_dates(session.env, root, plans, session.today);
  }

  void make(Session& session, const ReportInfo& report, const ReportInput& input, const std::string& format) const {
    const auto document = make_report(report.name, input);
    if (!document) throw CommandError{2, document.error().message};
    write(session, *document, format);
  }

  // Summaries of other repositories: no repository of one's own is needed, only the names that the shipped profiles
  // know. Where the current folder has a mentor.yaml, its lights count, and its own plan and units where they are of
  // the same tree.
  int roll_up(Session& session, const std::vector<std::string>& files, const std::string& format) const {
    Rollup rollup = read_summaries(session, files);
    Repository names;
    add_shipped_profiles(names);
    const OwnProgramme own = own_programme(session);
    ReportInput input = input_of(session, own.repository ? *own.repository : names);
    if (own.programme) {
      input.scope = {own.programme->file.place.source->path()};
      add_own(rollup, *own.programme, input);
    }
    input.given = &rollup;
    make(session, report_named("rollup"), input, format);
    return contradictions(rollup) > 0 ? 1 : 0;
  }

  int roll_up_programmes(Session& session, const std::vector<std::string>& paths, const std::string& format) const {
    Repository none;
    ReportInput asked = input_of(session, none);
    asked.revised = last_revision(session.env, session.find(paths).root);
    const TreeRollup tree = roll_up_tree(session, paths, asked);
    ReportInput input = input_of(session, *tree.top);
    input.given = &tree.rollup;
    input.errors = tree.errors;
    if (tree.any_public) input.redact = true;
    make(session, report_named("rollup"), input, format);
    return tree.errors > 0 || contradictions(tree.rollup) > 0 ? 1 : 0;
  }

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
  static const ReportInfo& report_named(const std::string& name) {
    std::vector<std::string> known;
    for (const ReportInfo& report : all_reports()) {
      if (report.name == name) return report;
      known.emplace_back(report.name);
    }
    Message near = did_you_mean(name, known);
    if (near.empty())
      near = {{"reports are: {0}; “mentor report” says what each of them is",
               "есть отчёты: {0}; что в каждом, скажет «mentor report»"},
              {listed(known, known.size())}};
    throw CommandError{2, {{"there is no report “{0}”", "отчёта «{0}» нет"}, {name}}, std::move(near)};
  }

  std::string chosen_format() const {
    const auto known = render_formats();
    if (format_) {
      if (std::ranges::find(known, *format_) == known.end())
        throw CommandError{2, unknown_format(*format_, known).message};
      return *format_;
    }
    return format_of_output(output_);
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
    const auto ending = output_ ? format_of_file(*output_) : std::nullopt;
    if (ending && *ending != format && *ending != "text" && !session.quiet)
      session.say({{"“{0}” holds {1}, as --format asked, whatever its ending says",
                    "в «{0}» записан {1}, как просит --format, хотя расширение другое"},
                   {*output_, format}});
    if (!holds_notes(document, format) && !session.quiet)
      for (const Message& note : document.notes) session.say(note);
    if (!session.quiet)
      for (const Message& each : document.advice) session.say(each);
  }

  std::vector<std::string> arguments_;
  std::optional<std::string> as_of_, since_, by_, format_, output_, csv_dialect_;
  std::optional<long> horizon_, alarms_;
  bool redact_ = false;
};

}  // namespace

std::unique_ptr<Command> make_report_command() { return std::make_unique<ReportCommand>(); }

}  // namespace mentor
