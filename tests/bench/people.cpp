#include "tests/bench/people.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <random>
#include <string_view>

namespace mentor::bench {

namespace {

constexpr std::array<std::string_view, 12> half_days = {"mon-am", "mon-pm", "tue-am", "tue-pm", "wed-am", "wed-pm",
                                                        "thu-am", "thu-pm", "fri-am", "fri-pm", "sat",    "sun"};
constexpr std::size_t school_topics = 40, trades = 300;

class Maker {
 public:
  explicit Maker(const PeopleSize& size) : size_(size), random_(size.seed) {}

  std::string person(std::size_t number) {
    const bool is_mentor = number % 4 == 0, is_employer = number % 40 == 0;
    const bool asks_employer = !is_mentor && number % 20 == 1;
    const std::size_t school = number / size_.school;
    std::string out = fmt::format("  - id: p-{:07}\n    organisation: {}-{}\n", number,
                                  is_employer ? "plant" : "school", is_employer ? school / 3 : school);
    out += is_employer
               ? fmt::format("    born: {}\n    experience-years: {}\n", 1965 + below(30), 5 + below(30))
               : fmt::format("    born: {}\n    grade: {}\n", 2009 + below(6), is_mentor ? 9 + below(3) : 5 + below(5));
    out += fmt::format("    available: [{}]\n", days());
    if (below(3) == 0) out += fmt::format("    languages: [ru, {}]\n", below(2) == 0 ? "en" : "tt");
    out += fmt::format("    consents: {{personal-data: {0}, guardian: {0}, extra-duties: {0}}}\n", date());
    if (is_mentor)
      return out + fmt::format("    mentor: {{forms: [{}], capacity: {}, trained: {}, skills: {{{}}}}}\n",
                               is_employer ? "employer-pupil" : "pupil-pupil", 1 + below(is_employer ? 8 : 5), date(),
                               topics(is_employer, 3));
    if (below(20) == 0) out += "    categories: [orphan]\n";
    return out + fmt::format("    requests: [{{id: r1, form: {}, topics: {{{}}}, since: {}}}]\n",
                             asks_employer ? "employer-pupil" : "pupil-pupil", topics(asks_employer, 2), date());
  }

 private:
  std::size_t below(std::size_t n) { return random_() % n; }
  std::string date() { return fmt::format("2026-09-{:02}", 1 + below(30)); }

  // The least of three numbers: the first topics are named much more often than the last.
  std::string topics(bool trade, std::size_t count) {
    const std::size_t all = trade ? trades : school_topics;
    std::vector<std::size_t> chosen;
    while (chosen.size() < count) {
      const std::size_t one = std::min({below(all), below(all), below(all)});
      if (std::ranges::find(chosen, one) == chosen.end()) chosen.push_back(one);
    }
    std::string out;
    for (const std::size_t one : chosen)
      out += fmt::format("{}{}-{}: {}", out.empty() ? "" : ", ", trade ? "trade" : "topic", one, 1 + below(5));
    return out;
  }

  std::string days() {
    std::string out;
    const std::size_t first = below(6);
    for (std::size_t i = 0; i < 2 + below(4); ++i)
      out += fmt::format("{}{}", out.empty() ? "" : ", ", half_days[first + i]);
    return out;
  }

  const PeopleSize& size_;
  std::mt19937 random_;
};

constexpr std::string_view programme =
    "kind: programme\nid: bench\ntitle: Programme to be matched\norganisation: An invented region\nlevel: region\n"
    "period: 2026-09-01..2027-08-31\nlanguage: en\nprofile: target-model\nmatch:\n  priority: [orphan, {waiting: 60 "
    "days}]\n";

std::string organisations(const PeopleSize& size) {
  std::string out = "kind: organisations\norganisations:\n";
  const std::size_t schools = size.people / size.school + 1;
  for (std::size_t i = 0; i < schools; ++i) out += fmt::format("  - {{id: school-{0}, place: Town {1}}}\n", i, i / 10);
  for (std::size_t i = 0; i <= schools / 3; ++i)
    out += fmt::format("  - {{id: plant-{0}, place: Town {1}}}\n", i, i / 3);
  return out;
}

}  // namespace

std::vector<CorpusFile> make_people(const PeopleSize& size) {
  std::vector<CorpusFile> files = {{"mentor.yaml", std::string(programme)},
                                   {"organisations.yaml", organisations(size)}};
  Maker maker(size);
  const std::size_t each = size.people / std::max<std::size_t>(1, size.files) + 1;
  for (std::size_t number = 0; number < size.people; ++number) {
    if (number % each == 0)
      files.push_back({fmt::format("participants/{:05}.yaml", number / each), "kind: participants\nparticipants:\n"});
    files.back().bytes += maker.person(number);
  }
  return files;
}

}  // namespace mentor::bench
