#include <algorithm>

#include "check/prose.h"
#include "check/walk.h"

namespace mentor {

namespace {

// The capitalised name after «с» that something is agreed with: from its first word on, for at most three words; an
// empty one where the title agrees nothing with anybody.
struct Partner {
  std::uint32_t offset = 0;
  std::string_view name;
};

Partner partner_in(std::string_view title) {
  const auto first = prose_words(title, 1);  // nearly all begin otherwise
  if (first.empty() || !(same_stem(first[0].text, "согласование") || same_stem(first[0].text, "agreeing"))) return {};
  const std::vector<ProseWord> words = prose_words(title);
  for (std::size_t i = 1; i + 1 < words.size(); ++i) {
    const bool with = words[i].text == "с" || words[i].text == "со" || words[i].text == "with";
    if (!with || !begins_upper(words[i + 1].text)) continue;
    return {words[i + 1].offset, title.substr(words[i + 1].offset)};
  }
  return {};
}

bool party_takes_part(const Item& item, std::string_view name) {
  const auto wanted = prose_words(name, 1);
  const auto in = [&](const ResponsibleCell& cell) {
    return std::any_of(cell.members.begin(), cell.members.end(), [&](const auto& member) {
      const auto words = prose_words(member.party->name, 1);
      return !words.empty() && same_stem(words[0].text, wanted[0].text);
    });
  };
  return in(item.responsible) || in(item.accountable) || in(item.consulted) || in(item.informed);
}

void check_party_agreed_missing(const CheckInput& input, Findings& found) {
  for (const Roadmap& roadmap : input.roadmaps)
    for (const auto& [section, item] : items_of(roadmap)) {
      const Partner partner = partner_in(item->title.value);
      if (partner.name.empty() || item->responsible.members.empty() || party_takes_part(*item, partner.name)) continue;
      found.add(place_in(item->title, partner.offset, partner.name.size()), {item->key, std::string(partner.name)});
    }
}

}  // namespace

extern constinit const Rule party_agreed_missing{
    {
        .code = "R112",
        .name = "party-agreed-missing",
        .severity = Severity::note,
        .message = {"item {0} is agreed with “{1}”, who is not among the responsible",
                    "пункт {0} согласуется с «{1}», но среди ответственных этой стороны нет"},
        .help = {"name the other side under “consulted:”", "назовите вторую сторону в «consulted:»"},
        .why = {"An agreement needs both sides; the one that is not named does not know that it is waited for.",
                "Для согласования нужны обе стороны; неназванная не знает, что её ждут."},
        .bad = R"(kind: roadmap
id: plan
items:
  - {title: Согласование карт с Отделом образования, responsible: Директор}
)",
        .good = R"(kind: roadmap
id: plan
items:
  - {title: Согласование карт с Отделом образования, responsible: Директор, consulted: Отдел образования}
)",
    },
    check_party_agreed_missing,
    Reach::part};

}  // namespace mentor
