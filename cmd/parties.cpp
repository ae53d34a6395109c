#include <fmt/core.h>

#include "cmd/json.h"
#include "cmd/phrases.h"
#include "model/assemble.h"
#include "party/party.h"

namespace mentor {

namespace {

Json party_json(const Party& party, const PartyDirectory& directory) {
  const Resolved resolved = resolve_party(party, directory);
  return {{"name", party.name},
          {"role", party.role},
          {"holder", party.holder},
          {"qualifiers", party.qualifiers},
          {"resolved", resolved.how == Resolution::unknown ? Json(nullptr) : Json(resolved.id)}};
}

Json cell_json(const std::string& phrase, const PartyCell& cell, const PartyDirectory& directory, Language language) {
  Json json = {{"text", phrase}, {"parties", Json::array()}, {"notes", Json::array()}};
  for (const Party& party : cell.parties) json["parties"].push_back(party_json(party, directory));
  for (const Message& note : cell.notes) json["notes"].push_back(note.in(language));
  return json;
}

std::string cell_text(const std::string& phrase, const PartyCell& cell, const PartyDirectory& directory,
                      Language language) {
  std::string page = phrase + "\n";
  for (const Party& party : cell.parties) {
    const Resolved resolved = resolve_party(party, directory);
    page += "  - " + party.name;
    for (const std::string& qualifier : party.qualifiers) page += " (" + qualifier + ")";
    if (!party.holder.empty()) page += fmt::format(" · {}: {}", Text{"held by", "занимает"}.in(language), party.holder);
    if (resolved.how != Resolution::unknown) page += " → " + resolved.id;
    page += "\n";
  }
  for (const Message& note : cell.notes)
    page += fmt::format("  {} {}\n", Text{"note:", "примечание:"}.in(language), note.in(language));
  return page;
}

class PartiesCommand final : public Command {
 public:
  CommandInfo info() override {
    return {"parties",
            {"show how a cell of responsible parties is understood", "показать, как поняты ответственные"},
            {"Splits a cell of responsible parties and says who each of them is. Without PHRASEs one cell per line is "
             "read from standard "
             "input. With --roadmap the abbreviations, parties and people known there are used.",
             "Делит ячейку «Ответственные» на участников и показывает, кто есть кто. Без ФРАЗ читает по одной ячейке "
             "на строку со "
             "стандартного ввода. С --roadmap используются известные там сокращения, ответственные и люди."},
            {{"mentor parties 'Зам. директора по УВР, классные руководители (в рамках компетенции)'",
              {"two parties, the second with a qualifier", "двое, у второго — оговорка"}}},
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
    const std::vector<std::string> known = known_names(directory);
    std::string page;
    for (const std::string& phrase : phrases_of(phrases_, session)) {
      const PartyCell cell = split_parties(phrase, known);
      page += json ? json_line(cell_json(phrase, cell, directory, session.machine_language()))
                   : cell_text(phrase, cell, directory, session.language());
    }
    session.write_output(std::nullopt, page);
    return 0;
  }

 private:
  PartyDirectory directory_of(Session& session) const {
    const Session::Loaded loaded = session.load({*roadmap_});
    for (const Programme& programme : loaded.repository->programmes)
      for (const Roadmap& roadmap : programme.roadmaps)
        if (!loaded.paths.empty() && roadmap.place.source->path() == loaded.paths.front()) return roadmap.directory;
    throw CommandError{2, {{"“{0}” holds no roadmap", "в «{0}» нет дорожной карты"}, {*roadmap_}}};
  }

  std::vector<std::string> phrases_;
  std::optional<std::string> roadmap_, format_;
};

}  // namespace

std::unique_ptr<Command> make_parties_command() { return std::make_unique<PartiesCommand>(); }

}  // namespace mentor
