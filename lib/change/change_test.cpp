#include <doctest/doctest.h>

#include "change/done.h"
#include "change/fields.h"
#include "change/pairs.h"
#include "model/load.h"

using namespace mentor;

namespace {

constexpr std::array every_kind{TargetKind::programme, TargetKind::roadmap, TargetKind::item,        TargetKind::person,
                                TargetKind::request,   TargetKind::pair,    TargetKind::organisation};

const std::map<std::string, std::string> world = {
    {"mentor.yaml", "id: town\ntitle: Town\n"},
    {"a/mentor.yaml", "id: school-a\ntitle: School A\n"},
    {"b/mentor.yaml", "id: school-b\ntitle: School B\n"},
    {"a/plan.yaml", "kind: roadmap\nid: plan\nitems:\n  - number: '1.'\n    title: One\n  - title: Two\n"},
    {"b/plan.yaml", "kind: roadmap\nid: plan\nitems:\n  - {number: '1.', title: One}\n  - {number: 7, title: Two}\n"},
    {"b/people.yaml",
     "kind: participants\nparticipants:\n  - id: p-1\n    languages: [ru]\n  - id: p-2\n    consents: &c\n"
     "      image: 2026-09-01\n  - id: p-3\n    consents: *c\n    requests: {id: r1, form: f}\n"},
};

std::unique_ptr<Repository> repository() {
  static MemoryFiles files(world);
  auto loaded = load(files, {.root = ""});
  REQUIRE(loaded);
  return std::move(*loaded);
}

// The name that was found, or the sentence that says why there is none.
std::string found(std::string_view name, std::string_view folder = "") {
  const auto all = repository();
  const auto target = find_target(*all, name, every_kind, folder);
  return target ? target->programme->name() + " " + target->name : target.error().message.in(Language::en);
}

// The bytes of a file of school b after some changes of fields, or why they cannot be made.
std::string changed(std::string_view name, std::initializer_list<std::string_view> texts) {
  const auto all = repository();
  const auto target = find_target(*all, name, every_kind);
  REQUIRE(target);
  std::vector<FieldChange> changes;
  for (const std::string_view text : texts) changes.push_back(parse_change(text).value());
  Draft draft;
  if (const auto done = assign(draft, *target, changes, *parse_iso("2026-11-20")); !done)
    return done.error().message.in(Language::en);
  const auto after = draft.texts();
  if (!after) return after.error().message.in(Language::en);
  return after->empty() ? "nothing" : after->begin()->second.after;
}

}  // namespace

TEST_CASE("what a word names") {
  CHECK(found("p-1") == "school-b p-1");
  CHECK(found("p-3/r1") == "school-b p-3/r1");
  CHECK(found("7") == "school-b plan/7");
  CHECK(found("school-a") == "school-a school-a");
  CHECK(found("school-b/plan/1.") == "school-b plan/1");
  CHECK(found("school-a/plan/#2") == "school-a plan/#2");
  CHECK(found("plan/1") ==
        "“plan/1” may be any of these: school-a/plan/1 (a/plan.yaml, line 4) and school-b/plan/1 (b/plan.yaml, line "
        "4); write the whole name");
  CHECK(found("plan/1", "b") == "school-b plan/1");
  CHECK(found("plan/1", "a/roadmaps/old") == "school-a plan/1");
  CHECK(found("p-1", "a") == "school-b p-1");
  CHECK(found("p-4").ends_with("did you mean “p-1”?"));
  CHECK(found("").starts_with("nothing here is called “”"));
}

TEST_CASE("values that other entries share are left alone") {
  CHECK(changed("p-3", {"consents.image=2026-09-02"}).find("shared with another entry") != std::string::npos);
  CHECK(changed("p-2", {"consents.image=2026-09-02"}).find("shared with another entry") != std::string::npos);
}

TEST_CASE("several changes of one value that was not there make one entry") {
  const std::string after = changed("p-1", {"mentor.capacity=2", "mentor.forms+=f", "mentor.forms+=g"});
  CAPTURE(after);
  CHECK(after.find("    mentor:\n      capacity: 2\n      forms: [f, g]\n") != std::string::npos);
}

TEST_CASE("what is no change") {
  for (const std::string_view text : {"", "=", "=1", "a", ".=1", "a.=1", "a..b=1", "+=1"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_change(text));
  }
  CHECK(parse_change("a.b=c=d")->value == "c=d");
  CHECK(parse_change("a-=")->how == FieldChange::How::take);
}
