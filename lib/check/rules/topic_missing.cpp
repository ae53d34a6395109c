#include <algorithm>

#include "check/stages.h"
#include "unicode/sentence.h"

namespace mentor {

namespace {

// A plan of one part of the work need not speak of everything.
constexpr std::size_t least_stages = 3;

bool is_spoken_of(const std::vector<RoadmapText>& texts, const List<Located<std::string>>& words) {
  return std::any_of(texts.begin(), texts.end(), [&](const RoadmapText& text) {
    return std::any_of(words.begin(), words.end(),
                       [&](const auto& phrase) { return has_phrase(text.words, phrase.value); });
  });
}

void check_topic_missing(const CheckInput& input, Findings& found) {
  const Profile& profile = *input.programme.effective.profile;
  for (const Roadmap& roadmap : input.roadmaps) {
    if (profile.topics.empty() || !was_read_whole(input, roadmap)) continue;
    const auto& texts = texts_of(input, roadmap);
    const auto stages = std::count_if(profile.stages.begin(), profile.stages.end(),
                                      [&](const auto& stage) { return is_spoken_of(texts, stage.words); });
    if (static_cast<std::size_t>(stages) < least_stages) continue;
    std::vector<std::string> english, russian;
    for (const ProfileTopic& topic : profile.topics) {
      if (is_spoken_of(texts, topic.words)) continue;
      english.emplace_back(topic.title.in(Language::en));
      russian.emplace_back(topic.title.in(Language::ru));
    }
    if (!english.empty()) found.add(head_of(roadmap), {Argument(listed(english).en, listed(russian).ru)});
  }
}

}  // namespace

extern constinit const Rule topic_missing{
    {
        .code = "T144",
        .name = "topic-missing",
        .severity = Severity::note,
        .message = {"the plan does not speak of {0}", "в плане ничего не сказано о том, что нужно по методике: {0}"},
        .help = {"plan it, or take it out of `topics` in a profile of your own",
                 "запланируйте это или уберите из `topics` в своём профиле"},
        .why = {"Consents are forgotten until somebody asks for them, and so are those who were left without a mentor.",
                "О согласиях вспоминают, когда их потребуют, о тех, кто остался без наставника, — и того позже."},
        .bad = R"(# file: mentor.yaml
id: example
profile: teachers
# file: plan.yaml
kind: roadmap
id: plan
items:
  - {title: Подготовка условий}
  - {title: Формирование банка наставляемых}
  - {title: Формирование банка наставников}
)",
        .good = R"(# file: mentor.yaml
id: example
profile: teachers
# file: plan.yaml
kind: roadmap
id: plan
items:
  - {title: Подготовка условий}
  - {title: Формирование банка наставляемых, steps: [Согласия на обработку персональных данных]}
  - {title: Формирование банка наставников, steps: [Поддержка оставшихся без пары]}
)",
    },
    check_topic_missing,
    Reach::part};

}  // namespace mentor
