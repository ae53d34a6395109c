#include "report/signal.h"

#include <algorithm>

#include "base/source.h"
#include "unicode/sentence.h"

namespace mentor {

namespace {

// The newest of the days up to `limit`.
class Newest {
 public:
  explicit Newest(Date limit) : limit_(limit) {}
  void add(std::optional<Date> day) {
    if (day && *day <= limit_) newest_ = std::max(newest_.value_or(*day), *day);
  }
  std::optional<Date> get() const { return newest_; }

 private:
  Date limit_;
  std::optional<Date> newest_;
};

void add_lines(const ReportInput& input, const Item& item, Newest& newest) {
  if (!item.place) return;
  const auto file = input.changed.find(item.place.source->path());
  if (file == input.changed.end()) return;
  const auto& lines = file->second;
  for (std::size_t line = item.place.begin().line; line <= item.place.end().line && line <= lines.size(); ++line)
    newest.add(lines[line - 1]);
}

bool is_begun(DeadlineState state) {
  return state == DeadlineState::overdue || state == DeadlineState::due_soon || state == DeadlineState::in_progress ||
         state == DeadlineState::ongoing;
}

bool has_date(DeadlineState state) {
  return state != DeadlineState::unscheduled && state != DeadlineState::undated && state != DeadlineState::cancelled;
}

bool is_finished(DeadlineState state) {
  return state == DeadlineState::done || state == DeadlineState::done_late || state == DeadlineState::cancelled;
}

const Lights& lights_of_item(const ReportItem& item) { return item.programme->effective.lights; }

}  // namespace

Keyword keyword_of(Signal signal) {
  switch (signal) {
    case Signal::red:
      return {"red", {"▲ red", "▲ красный"}};
    case Signal::amber:
      return {"amber", {"◆ amber", "◆ жёлтый"}};
    case Signal::green:
      return {"green", {"● green", "● зелёный"}};
    case Signal::grey:
      break;
  }
  return {"grey", {"○ grey", "○ серый"}};
}

std::optional<Date> last_change(const ReportInput& input, const ReportItem& row) {
  const Item& item = *row.item;
  Newest newest(input.as_of);
  add_lines(input, item, newest);
  for (const Date day : row.done) newest.add(day);
  if (item.cancelled.on) newest.add(*item.cancelled.on);
  constexpr std::size_t iso = 10;
  if (item.note) newest.add(parse_iso(std::string_view(*item.note).substr(0, iso)));
  return newest.get();
}

bool is_stale(const ReportInput& input, const ReportItem& item) {
  const auto state = item.state.state;
  if (is_finished(state) || state == DeadlineState::upcoming) return false;
  const auto changed = last_change(input, item);
  return changed && (input.as_of - *changed).count() > lights_of_item(item).grey_days;
}

std::optional<Signal> signal_of(const ReportInput& input, const ReportItem& item) {
  const auto& state = item.state;
  if (state.state == DeadlineState::overdue && state.deciding) {
    const auto late = (input.as_of - state.occurrences[*state.deciding].due).count();
    return late > lights_of_item(item).red_days ? Signal::red : Signal::amber;
  }
  if (state.state == DeadlineState::overdue || state.state == DeadlineState::due_soon) return Signal::amber;
  if (is_stale(input, item)) return Signal::grey;
  return has_date(state.state) ? std::optional(Signal::green) : std::nullopt;
}

void GroupSignal::add(const ReportInput& input, const ReportItem& item) {
  if (dated_ + begun_ == 0) lights_ = lights_of_item(item);
  const auto state = item.state.state;
  dated_ += has_date(state);
  overdue_ += state == DeadlineState::overdue;
  begun_ += is_begun(state);
  stale_ += is_begun(state) && is_stale(input, item);
}

Signal GroupSignal::signal() const {
  const auto reaches = [&](int share) { return overdue_ > 0 && overdue_ * 100 >= share * dated_; };
  if (reaches(lights_.red_share)) return Signal::red;
  if (reaches(lights_.amber_share)) return Signal::amber;
  return dated_ == 0 || (begun_ > 0 && stale_ == begun_) ? Signal::grey : Signal::green;
}

Message signal_legend(const Lights& lights) {
  return {{"Lights: ▲ red – {0} % or more of the dated items are overdue; ◆ amber – {1} % or more; ○ grey – nobody has "
           "changed what is open for more than {2}, or nothing has a date; ● green – the rest.",
           "Сигналы: ▲ красный — просрочено {0} % пунктов со сроком или больше; ◆ жёлтый — {1} % или больше; ○ серый — "
           "открытое не менялось больше {2} или сроков нет; ● зелёный — остальное."},
          {lights.red_share,
           lights.amber_share,
           {counted(lights.grey_days, day_forms).en, counted(lights.grey_days, {"", "", "дня", "дней", "дней"}).ru}}};
}

void add_stale_note(const ReportInput& input, const std::vector<ReportItem>& items, Document& document) {
  std::vector<std::string> stale;
  for (const ReportItem& each : items) {
    if (is_stale(input, each)) stale.push_back(each.item->key);
  }
  if (!stale.empty())
    document.notes.push_back({{"Nobody has changed these open items for more than {0}: {1}.",
                               "Открытые пункты, которые никто не менял ({0} и больше): {1}."},
                              {counted(lights_of_item(items.front()).grey_days, day_forms), listed(stale, 20)}});
}

}  // namespace mentor
