#include "tests/bench/corpus.h"

#include <fmt/core.h>

#include <array>
#include <random>
#include <span>
#include <string_view>

namespace mentor::bench {

namespace {

using Words = std::span<const std::string_view>;

constexpr std::array<std::string_view, 12> surnames = {"Лугинцева",   "Заречнова", "Полянская-Верх", "Соснякова",
                                                       "Тихомольная", "Бережкова", "Ясногорова",     "Подлеснова",
                                                       "Клёнова",     "Ручьёва",   "Межевицкая",     "Озерцова"};
constexpr std::array<std::string_view, 8> names = {"Вера", "Алла", "Ника", "Инна", "Зоя", "Лада", "Яна", "Ева"};
constexpr std::array<std::string_view, 6> fathers = {"Олеговна", "Ильинична", "Марковна",
                                                     "Глебовна", "Львовна",   "Игоревна"};
constexpr std::array<std::string_view, 12> topics = {
    "математика",      "русский-язык", "проектная-деятельность", "робототехника",    "химия",    "выступление",
    "выбор-профессии", "рисование",    "английский-язык",        "работа-с-классом", "черчение", "программирование"};
constexpr std::array<std::string_view, 8> slots = {"mon-am", "mon-pm", "tue-pm", "wed-pm",
                                                   "thu-am", "thu-pm", "fri-pm", "sat"};
constexpr std::array<std::string_view, 16> nouns = {
    "занятия",  "встречи",  "проекта", "класса",   "группы",     "конкурса", "олимпиады", "доклада",
    "выставки", "практики", "кружка",  "сборника", "мастерской", "экзамена", "поездки",   "портфолио"};
constexpr std::array<std::string_view, 14> verbs = {
    "подготовка",  "проведение", "обсуждение", "планирование", "проверка",   "описание", "организация",
    "составление", "анализ",     "разбор",     "защита",       "повторение", "начало",   "завершение"};
constexpr std::array<std::string_view, 12> deadlines = {"Сентябрь 2026",
                                                        "до 15.10.2026",
                                                        "Октябрь – ноябрь 2026",
                                                        "В течение всего периода",
                                                        "Январь 2027",
                                                        "ежегодно, до 1 октября",
                                                        "с 1 по 15 декабря 2026 г.",
                                                        "ежемесячно, до 5 числа",
                                                        "II квартал 2027 г.",
                                                        "не позднее 30 апреля 2027 г.",
                                                        "в течение учебного года",
                                                        "по мере необходимости"};
constexpr std::array<std::string_view, 6> parties = {
    "Куратор", "Директор", "Наставники", "Педагог-психолог", "Куратор, наставники", "Классные руководители, куратор"};
constexpr std::array<std::string_view, 5> stages = {"introduction", "trial", "planning", "working", "final"};

// mt19937 gives the same numbers everywhere; the distributions of the library do not.
class Maker {
 public:
  explicit Maker(std::uint32_t seed) : random_(seed) {}

  std::string person(std::size_t number) {
    const bool mentors = number % 2 == 0;
    std::string out = fmt::format("  - id: p-{:06}\n    name: {} {} {}\n    organisation: school-{}\n", number,
                                  pick(surnames), pick(names), pick(fathers), 1 + below(60));
    out += mentors ? teacher() : pupil();
    if (below(4) == 0) out += "    # " + sentence() + "\n";
    out += "    available:\n";
    const auto first = below(3);
    for (std::size_t i = 0; i < 1 + below(4); ++i) out += fmt::format("      - {}\n", slots[first + i]);
    out += fmt::format("    consents:\n      personal-data: {}\n      {}: {}\n", date(),
                       mentors ? "extra-duties" : "guardian", date());
    return out + (mentors ? mentor() : request());
  }

  std::string pair(std::size_t number) {
    const auto mentor = 2 * number, mentee = 2 * number + 1;
    std::string out = fmt::format(
        "  - id: pair-{0:06}\n    form: teacher-pupil\n    mentor: p-{1:06}\n    mentees:\n      - p-{2:06}\n"
        "    requests:\n      - p-{2:06}/r1\n    status: active\n    order:\n      number: {3}-о\n      date: {4}\n"
        "    programme:\n      title: {5}\n      from: 2026-10-01\n      to: 2027-05-21\n      goals:\n",
        number, mentor, mentee, 1 + below(90), date(), quoted_sentence());
    for (std::size_t i = 0; i < 1 + below(3); ++i) out += fmt::format("        - {}\n", sentence());
    out += "    meetings:\n";
    const auto meetings = 1 + below(5);
    for (std::size_t i = 0; i < meetings; ++i) out += meeting(i);
    return out;
  }

  std::string item(std::size_t section, std::size_t number) {
    std::string out = fmt::format("      - number: \"{}.{}.\"\n        title: {}\n", section, number, sentence(9));
    if (below(5) == 0) {
      out += "        steps:\n";
      for (std::size_t i = 0; i < 2 + below(3); ++i) out += fmt::format("          - {}\n", sentence());
    }
    out += fmt::format("        deadline: {}\n        responsible: {}\n        result: {}\n", pick(deadlines),
                       pick(parties), sentence(4));
    return out;
  }

  std::string sentence(std::size_t pairs = 3) {
    std::string out(pick(verbs));
    out += fmt::format(" {}", pick(nouns));
    for (std::size_t i = 1; i < 1 + below(pairs); ++i) out += fmt::format(", {} {}", pick(verbs), pick(nouns));
    return out;
  }

 private:
  std::size_t below(std::size_t n) { return random_() % n; }
  template <std::size_t n>
  std::string_view pick(const std::array<std::string_view, n>& words) {
    return words[below(n)];
  }
  std::string date() { return fmt::format("2026-09-{:02}", 1 + below(30)); }
  std::string quoted_sentence() { return below(2) == 0 ? fmt::format("\"{}: начало\"", sentence()) : sentence(); }

  std::string teacher() {
    constexpr std::size_t year = 2026, least_age = 32, first_year_of_work = 23;
    const std::size_t age = least_age + below(35);
    return fmt::format("    born: {}\n    position: учитель\n    experience-years: {}\n", year - age,
                       1 + below(age - first_year_of_work));
  }

  // Children come to the first grade at six or seven.
  std::string pupil() {
    const std::size_t grade = 5 + below(6);
    return fmt::format("    grade: {}\n    born: {}\n", grade, 2020 - grade - below(2));
  }

  std::string levels(std::string_view indent) {
    std::string out;
    const auto first = below(9);
    for (std::size_t i = 0; i < 1 + below(3); ++i)
      out += fmt::format("{}{}: {}\n", indent, topics[first + i], 1 + below(5));
    return out;
  }

  std::string mentor() {
    return fmt::format("    mentor:\n      forms:\n        - teacher-pupil\n      capacity: {}\n      skills:\n{}",
                       1 + below(4), levels("        "));
  }

  std::string request() {
    std::string out = fmt::format(
        "    requests:\n      - id: r1\n        form: teacher-pupil\n        topics:\n{}        since: {}\n",
        levels("          "), date());
    if (below(3) == 0) out += fmt::format("        note: {}\n", quoted_sentence());
    return out;
  }

  std::string meeting(std::size_t n) {
    std::string out = fmt::format("      - type: {}\n        planned: 2026-10-{:02}\n        held: 2026-10-{:02}\n",
                                  stages[n], 5 + 5 * n, 5 + 5 * n);
    if (below(2) == 0) out += fmt::format("        topics:\n          - {}\n", pick(topics));
    return out +
           fmt::format("        feedback:\n          mentor: {}\n          mentee: {}\n", 1 + below(5), 1 + below(5));
  }

  std::mt19937 random_;
};

// Documents of one kind, filled entry by entry up to a size.
class Documents {
 public:
  Documents(std::string folder, std::size_t limit) : folder_(std::move(folder)), limit_(limit) {}

  bool is_full() const { return done_.empty() || done_.back().bytes.size() >= limit_; }
  void begin(std::string head) {
    done_.push_back({fmt::format("{}/{:05}.yaml", folder_, done_.size()), std::move(head)});
  }
  void add(std::string_view entry) { done_.back().bytes += entry; }
  std::size_t count() const { return done_.size(); }
  std::vector<CorpusFile> take() { return std::move(done_); }

 private:
  std::string folder_;
  std::size_t limit_;
  std::vector<CorpusFile> done_;
};

std::string roadmap_head(std::size_t number, const std::string& title) {
  return fmt::format(
      "kind: roadmap\nid: plan-{}\ntitle: {}\nlanguage: ru\nperiod: 2026-09-01..2027-08-31\nsections:\n"
      "  - number: \"1.\"\n    title: Основной раздел\n    items:\n",
      number, title);
}

// Two people and their pair, and one item of a roadmap, until there are enough bytes.
std::vector<CorpusFile> documents(const CorpusSize& size) {
  constexpr std::size_t most_items = 40;
  const std::size_t limit = size.files <= 1 ? size.bytes : size.bytes / size.files;
  Maker maker(size.seed);
  Documents people("participants", limit), pairs("pairs", limit), plans("roadmaps", limit);
  std::size_t items = 0, total = 0;
  const auto add = [&](Documents& to, const std::string& entry) { to.add(entry), total += entry.size(); };
  for (std::size_t unit = 0; total < size.bytes; ++unit) {
    if (people.is_full()) people.begin("kind: participants\nparticipants:\n");
    add(people, maker.person(2 * unit));
    add(people, maker.person(2 * unit + 1));
    if (pairs.is_full()) pairs.begin("kind: pairs\npairs:\n");
    add(pairs, maker.pair(unit));
    if (plans.is_full() || items == most_items) plans.begin(roadmap_head(plans.count(), maker.sentence())), items = 0;
    add(plans, maker.item(1, ++items));
  }
  std::vector<CorpusFile> all = people.take();
  for (auto& files : {pairs.take(), plans.take()}) all.insert(all.end(), files.begin(), files.end());
  return all;
}

constexpr std::string_view programme =
    "kind: programme\nid: bench\ntitle: Программа для измерений\norganisation: Вымышленный район\nlevel: municipality\n"
    "period: 2026-09-01..2027-08-31\nlanguage: ru\nprofile: generic\nparties:\n  Педагог-психолог: {}\n"
    "  Классные руководители: {}\n";

std::string organisations() {
  std::string out = "kind: organisations\norganisations:\n";
  for (int i = 1; i <= 60; ++i) out += fmt::format("  - id: school-{0}\n    title: Школа № {0}\n", i);
  return out;
}

}  // namespace

std::vector<CorpusFile> make_corpus(const CorpusSize& size) {
  std::vector<CorpusFile> files = documents(size);
  if (size.files <= 1) {
    CorpusFile all{"all.yaml", ""};
    for (const CorpusFile& file : files) all.bytes += "---\n" + file.bytes;
    files = {std::move(all)};
  }
  files.insert(files.begin(), {{"mentor.yaml", std::string(programme)}, {"organisations.yaml", organisations()}});
  return files;
}

}  // namespace mentor::bench
