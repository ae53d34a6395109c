#include "deadline/deadline.h"

#include <fmt/core.h>

#include "base/utf8.h"
#include "cmd/json.h"
#include "cmd/phrases.h"
#include "model/load.h"
#include "unicode/width.h"

namespace mentor {

namespace {

Json window_json(const Window& window) {
  Json json = {{"from", json_of(window.from)}, {"to", to_iso(window.to)}};
  if (window.effective_from) json["effective-from"] = to_iso(*window.effective_from);
  if (window.mark != Mark::none) json["mark"] = to_string(window.mark);
  return json;
}

// Offsets of errors are in code points for users, in bytes inside.
Json error_json(const std::string& phrase, const Deadline::Error& error, Language language) {
  const std::string_view text = phrase;
  return {{"offset", code_points(text.substr(0, error.offset))},
          {"length", code_points(text.substr(std::min<std::size_t>(error.offset, text.size()), error.length))},
          {"message", error.message.in(language)}};
}

Json deadline_json(const std::string& phrase, const Deadline& read, Language language) {
  Json json = {{"text", phrase}, {"kind", to_string(read.kind)}};
  if (read.kind == DeadlineKind::unreadable) {
    json["error"] = error_json(phrase, *read.error, language);
    return json;
  }
  json["windows"] = Json::array();
  for (const Window& window : read.windows) json["windows"].push_back(window_json(window));
  json["due"] = Json::array();
  for (const Date day : read.due()) json["due"].push_back(to_iso(day));
  json["normal"] = read.normal;
  json["explain"] = read.explain.in(language);
  json["notes"] = Json::array();
  for (const Message& note : read.notes) json["notes"].push_back(note.in(language));
  if (read.error) json["error"] = error_json(phrase, *read.error, language);
  return json;
}

Message remedy(const Deadline& read) {
  if (read.kind == DeadlineKind::unreadable)
    return {{"write a date, a month, a period or what it depends on; the phrases that are read are listed under "
             "“mentor explain D101”",
             "напишите дату, месяц, период или событие; какие фразы понятны, показывает «mentor explain D101»"},
            {}};
  return {{"add --period, or a `period` to the roadmap", "добавьте --period, а в дорожной карте — `period`"}, {}};
}

// The words that were not understood, marked under the phrase.
std::string marked(const std::string& phrase, const Deadline::Error& error) {
  const std::string_view text = phrase;
  const std::size_t offset = std::min<std::size_t>(error.offset, text.size());
  const std::size_t before = display_width(visible(text.substr(0, offset)));
  const std::size_t marks = std::max<std::size_t>(display_width(visible(text.substr(offset, error.length))), 1);
  return std::string(before, ' ') + std::string(marks, '^') + "\n";
}

std::string window_line(const Window& window, Language language) {
  std::string line = fmt::format("  {}..{}", window.from ? to_iso(*window.from) : "", to_iso(window.to));
  if (window.effective_from)
    line += fmt::format("  {} {}", Text{"counted from", "считая с"}.in(language), to_iso(*window.effective_from));
  if (window.mark != Mark::none) line += "  " + std::string(to_string(window.mark));
  return line + "\n";
}

std::string deadline_text(const std::string& phrase, const Deadline& read, Language language) {
  std::string page = visible(phrase) + "\n";
  if (read.error) {
    if (read.error->length > 0) page += marked(phrase, *read.error);
    page += fmt::format("  {}: {}\n  {} {}\n", to_string(read.kind), visible(read.error->message.in(language)),
                        Text{"help:", "подсказка:"}.in(language), remedy(read).in(language));
  } else {
    page += fmt::format("  {}: {}\n", to_string(read.kind), visible(read.explain.in(language)));
  }
  for (const Window& window : read.windows) page += window_line(window, language);
  for (const Message& note : read.notes)
    page += fmt::format("  {} {}\n", Text{"note:", "примечание:"}.in(language), visible(note.in(language)));
  return page;
}

class DeadlineCommand final : public Command {
 public:
  CommandInfo info() override {
    return {
        "deadline",
        {"show how a deadline is understood", "показать, как понят срок"},
        {"Reads the words of a deadline and prints the dates they mean. Without PHRASEs one phrase per line is read "
         "from standard input. "
         "JSON is one object per phrase. Ends with 1 where a phrase cannot be read.",
         "Читает слова срока и печатает даты, которые они означают. Без ФРАЗ читает по одной фразе на строку со "
         "стандартного ввода. "
         "В JSON — по объекту на фразу. Завершается с кодом 1, если какую-то фразу прочитать не удалось."},
        {{"mentor deadline --period 2022-01-01..2024-12-31 'с 1 по 15 сентября каждого года'",
          {"three windows, one a year", "три окна, по одному в год"}},
         {"mentor deadline 'by 30 October 2026' --format json", {"for another program", "для другой программы"}}},
        {{"PHRASE…", "", {"the words of deadlines", "слова сроков"}, &phrases_},
         {"--period",
          "P",
          {"period of the plan: 2022-01-01..2024-12-31 or in words",
           "период плана: 2022-01-01..2024-12-31 или словами"},
          &period_},
         {"--approved", "DATE", {"day on which the plan was approved", "дата утверждения плана"}, &approved_},
         {"--calendar", "FILE", {"a calendar file, for working days", "файл календаря, для рабочих дней"}, &calendar_},
         {"--format",
          "FORMAT",
          {"text or json (default: json)", "text или json (по умолчанию json)"},
          &format_,
          {"text", "json"}}}};
  }

  int run(Session& session) override {
    Calendar calendar;
    const DeadlineContext context = make_context(session, calendar);
    const bool json = format_.value_or("json") == "json";
    bool all_read = true;
    std::string page;
    for (const std::string& phrase : phrases_of(phrases_, session)) {
      const Deadline read = read_deadline(phrase, context);
      all_read = all_read && !read.error;
      page += json ? json_line(deadline_json(phrase, read, session.machine_language()))
                   : deadline_text(phrase, read, session.language());
    }
    session.write_output(std::nullopt, page);
    return all_read ? 0 : 1;
  }

 private:
  DeadlineContext make_context(Session& session, Calendar& calendar) {
    DeadlineContext context;
    if (approved_) context.approved = Session::date_of("--approved", *approved_);
    if (period_) {
      const PeriodReading read = read_period(*period_);
      if (!read.period)
        throw CommandError{2,
                           {{"--period “{0}” names no period", "--period «{0}» не задаёт период"}, {*period_}},
                           {{"write 2022-01-01..2024-12-31, or words such as “2022–2024” or “school year 2026/27”",
                             "пишите 2022-01-01..2024-12-31 или словами: «2022 – 2024 годы», «2026-2027 учебный год»"},
                            {}}};
      context.period = read.period;
    }
    if (calendar_) {
      calendar = read_calendar(session);
      context.calendar = &calendar;
    }
    return context;
  }

  Calendar read_calendar(Session& session) const {
    MemoryFiles only({{"calendar.yaml", session.read_file(*calendar_)}});
    const auto repository = load(only, {.root = ".", .threads = 1});
    const Programme* programme =
        repository && !(*repository)->programmes.empty() ? &(*repository)->programmes.front() : nullptr;
    if (programme && programme->has_calendar && (*repository)->findings.empty()) return programme->calendar;
    throw CommandError{
        2,
        {{"“{0}” is not a calendar file that can be read", "«{0}» — не файл календаря или прочитать его не удалось"},
         {*calendar_}},
        {{"“mentor validate {0}” says what is wrong; “mentor schema calendar” shows the fields",
          "что не так, скажет «mentor validate {0}»; поля показывает «mentor schema calendar»"},
         {*calendar_}}};
  }

  std::vector<std::string> phrases_;
  std::optional<std::string> period_, approved_, calendar_, format_;
};

}  // namespace

std::unique_ptr<Command> make_deadline_command() { return std::make_unique<DeadlineCommand>(); }

}  // namespace mentor
