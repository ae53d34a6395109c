#include <fmt/core.h>

#include "cmd/json.h"
#include "cmd/phrases.h"
#include "model/assemble.h"
#include "party/party.h"
#include "unicode/width.h"

namespace mentor {

namespace {

// A cell as it is understood: each of its parties with what it was resolved to.
struct Understood {
  PartyCell cell;
  std::vector<Resolved> resolved;  // of each party in order

  std::vector<Message> notes() const {
    std::vector<Message> all = cell.notes;
    for (const Resolved& each : resolved)
      if (!each.note.empty()) all.push_back(each.note);
    return all;
  }
};

bool names_both(const Party& party) { return !party.role.empty() && !party.holder.empty(); }

Json party_json(const Party& party, const Resolved& resolved) {
  return {{"name", party.name},
          {"role", names_both(party) ? Json(party.role) : Json(nullptr)},
          {"holder", names_both(party) ? Json(party.holder) : Json(nullptr)},
          {"qualifiers", party.qualifiers},
          {"resolved", resolved.how == Resolution::unknown ? Json(nullptr) : Json(resolved.id)}};
}

Json cell_json(const std::string& phrase, const Understood& understood, Language language) {
  Json json = {{"text", phrase}, {"parties", Json::array()}, {"notes", Json::array()}};
  for (std::size_t i = 0; i < understood.resolved.size(); ++i)
    json["parties"].push_back(party_json(understood.cell.parties[i], understood.resolved[i]));
  for (const Message& note : understood.notes()) json["notes"].push_back(note.in(language));
  return json;
}

// What a party was found to be, in a few words.
Message found_as(const Resolved& resolved) {
  switch (resolved.how) {
    case Resolution::party:
      return {{"known party “{0}”", "известный ответственный «{0}»"}, {resolved.id}};
    case Resolution::abbreviation:
      return {{"declared abbreviation “{0}”", "объявленное сокращение «{0}»"}, {resolved.id}};
    case Resolution::person:
      return {{"participant {0}", "участник {0}"}, {resolved.id}};
    case Resolution::role:
      return {{"role “{0}” of the profile", "роль «{0}» профиля"}, {resolved.id}};
    case Resolution::variant:
      if (resolved.id != resolved.canonical)
        return {{"participant {0}: {1}", "участник {0}: {1}"}, {resolved.id, resolved.canonical}};
      return {{"another spelling of “{0}”", "другое написание «{0}»"}, {resolved.canonical}};
    case Resolution::unknown:
      break;
  }
  return {{"not known here", "здесь неизвестен"}, {}};
}

std::string party_text(const Party& party, const Resolved& resolved, bool known, Language language) {
  std::string line = "  - " + visible(party.name) + "\n";
  const auto tell = [&](Text what, std::string_view value) {
    line += fmt::format("      {}: {}\n", what.in(language), visible(value));
  };
  if (names_both(party)) {
    tell({"position", "должность"}, party.role);
    tell({"held by", "занимает"}, party.holder);
  }
  for (const std::string& qualifier : party.qualifiers) tell({"remark", "оговорка"}, qualifier);
  if (known) tell({"who it is", "кто это"}, found_as(resolved).in(language));
  return line;
}

// `known`: whether there is a roadmap to compare with.
std::string cell_text(const std::string& phrase, const Understood& understood, bool known, Language language) {
  std::string page = visible(phrase) + "\n";
  if (understood.cell.parties.empty())
    page += fmt::format("  {}\n", Text{"nobody is named", "никто не назван"}.in(language));
  for (std::size_t i = 0; i < understood.resolved.size(); ++i)
    page += party_text(understood.cell.parties[i], understood.resolved[i], known, language);
  for (const Message& note : understood.notes())
    page += fmt::format("  {} {}\n", Text{"note:", "примечание:"}.in(language), visible(note.in(language)));
  return page;
}

class PartiesCommand final : public Command {
 public:
  CommandInfo info() override {
    return {"parties",
            {"show how a cell of responsible parties is understood", "показать, как поняты ответственные"},
            {"Splits a cell of responsible parties and says who each of them is. Without PHRASEs one cell per line is "
             "read from standard input. With --roadmap the abbreviations, parties and people known there are used, and "
             "each party is looked up among them: by its words, then as another spelling of one. What is read in one "
             "of several ways has a note. JSON is one object per cell; `role` and `holder` are null unless the cell "
             "names both a position and who holds it, `resolved` is null for a party that is not known.",
             "Делит ячейку «Ответственные» на участников и показывает, кто есть кто. Без ФРАЗ читает по одной ячейке "
             "на строку со стандартного ввода. С --roadmap используются известные там сокращения, ответственные и "
             "люди: каждый ищется среди них по словам, затем как другое написание. О том, что можно понять по-разному, "
             "говорит примечание. В JSON — по объекту на ячейку; `role` и `holder` равны null, если в ячейке нет сразу "
             "и должности, и того, кто её занимает, `resolved` — null, если участник неизвестен."},
            {{"mentor parties 'Зам. директора по УВР, классные руководители (в рамках компетенции)'",
              {"two parties, the second with a qualifier", "двое, у второго — оговорка"}},
             {"mentor parties --format text --roadmap roadmaps/plan.yaml < cells.txt",
              {"many cells, for people", "много ячеек, для людей"}}},
            {{"PHRASE…", "", {"cells of responsible parties", "ячейки «Ответственные»"}, &phrases_},
             {"--roadmap", "FILE", {"a roadmap of the repository", "дорожная карта репозитория"}, &roadmap_},
             {"--format",
              "FORMAT",
              {"text or json (default: json)", "text или json (по умолчанию json)"},
              &format_,
              {"text", "json"}}}};
  }

  int run(Session& session) override {
    const PartyDirectory directory = roadmap_ ? directory_of(session) : PartyDirectory{};
    const bool json = format_.value_or("json") == "json";
    const KnownNames known(known_names(directory));
    const PartyResolver resolve(directory);
    std::string page;
    for (const std::string& phrase : phrases_of(phrases_, session)) {
      Understood understood{split_parties(phrase, known), {}};
      for (const Party& party : understood.cell.parties) understood.resolved.push_back(resolve(party));
      page += json ? json_line(cell_json(phrase, understood, session.machine_language()))
                   : cell_text(phrase, understood, roadmap_.has_value(), session.language());
    }
    session.write_output(std::nullopt, page);
    return 0;
  }

 private:
  PartyDirectory directory_of(Session& session) const {
    const Session::Loaded loaded = session.load({*roadmap_});
    for (const Programme& programme : loaded.repository->programmes)
      for (const Roadmap& roadmap : programme.roadmaps)
        if (!loaded.paths.empty() && roadmap.place.source->path() == loaded.paths.front()) return *roadmap.directory;
    throw CommandError{2, {{"“{0}” holds no roadmap", "в «{0}» нет дорожной карты"}, {*roadmap_}}};
  }

  std::vector<std::string> phrases_;
  std::optional<std::string> roadmap_, format_;
};

}  // namespace

std::unique_ptr<Command> make_parties_command() { return std::make_unique<PartiesCommand>(); }

}  // namespace mentor
