// What changes keep: whatever stands in a field already, and whatever other entries show.
#include <doctest/doctest.h>

#include "change/done.h"
#include "change/fields.h"
#include "change/pairs.h"
#include "model/load.h"

using namespace mentor;

namespace {

constexpr std::array every_kind{TargetKind::programme, TargetKind::roadmap, TargetKind::item,        TargetKind::person,
                                TargetKind::request,   TargetKind::pair,    TargetKind::organisation};
const Date today = *parse_iso("2026-11-20");

using Change = std::function<Result<void>(Draft&, const Target&)>;

// What a change makes of a file of a programme, or why it is not made.
std::string after(const std::string& text, std::string_view name, const Change& change) {
  MemoryFiles files({{"mentor.yaml", "id: school\ntitle: School\nperiod: 2026-09-01..2027-05-31\n"}, {"a.yaml", text}});
  const auto all = load(files, {.root = ""});
  REQUIRE(all);
  const auto target = find_target(**all, name, every_kind);
  if (!target) return target.error().message.in(Language::en);
  Draft draft;
  if (const auto done = change(draft, *target); !done) return done.error().message.in(Language::en);
  const auto texts = draft.texts();
  if (!texts) return texts.error().message.in(Language::en);
  return texts->empty() ? "nothing" : texts->begin()->second.after;
}

std::string set(const std::string& text, std::string_view name, std::initializer_list<std::string_view> changes) {
  return after(text, name, [&](Draft& draft, const Target& target) {
    std::vector<FieldChange> parsed;
    for (const std::string_view each : changes) parsed.push_back(parse_change(each).value());
    return assign(draft, target, parsed, today);
  });
}

std::string done(const std::string& text, std::string_view name, const DoneFacts& facts) {
  return after(text, name, [&](Draft& draft, const Target& target) -> Result<void> {
    const auto made = record_done(draft, target, facts);
    return made ? Result<void>() : tl::unexpected(made.error());
  });
}

std::string meeting(const std::string& entry, const MeetingFacts& facts) {
  const std::string head = "kind: pairs\npairs:\n  - id: pair-1\n    form: f\n    status: active\n    meetings:\n";
  const std::string made = after(head + entry, "pair-1", [&](Draft& draft, const Target& target) -> Result<void> {
    const auto recorded = record_meeting(draft, target, facts, today);
    return recorded ? Result<void>() : tl::unexpected(recorded.error());
  });
  return made.starts_with(head) ? made.substr(head.size()) : made;
}

// One person with some lines of their own.
std::string person(const std::string& lines) { return "kind: participants\nparticipants:\n  - id: a-1\n" + lines; }
std::string item(const std::string& lines) {
  return "kind: roadmap\nid: pl\nitems:\n  - number: 1\n    title: T\n" + lines;
}

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("a topic is added to topics that have weights with the weight of a bare one") {
  CHECK(set(person("    mentor:\n      skills: {maths: 5}\n"), "a-1", {"mentor.skills+=physics"}) ==
        person("    mentor:\n      skills: {maths: 5, physics: 3}\n"));
  CHECK(set(person("    mentor:\n      skills:\n        maths: 5   # yes\n"), "a-1", {"mentor.skills+=physics"}) ==
        person("    mentor:\n      skills:\n        maths: 5   # yes\n        physics: 3\n"));
  CHECK(set(person("    mentor:\n      skills: {maths: 5}\n"), "a-1", {"mentor.skills+=maths"}) == "nothing");
  CHECK(set(person("    mentor:\n      skills: {maths: 5, essays: 1}\n"), "a-1",
            {"mentor.skills-=maths", "mentor.skills+=physics", "mentor.skills+=physics"}) ==
        person("    mentor:\n      skills: {essays: 1, physics: 3}\n"));
  CHECK(set(person("    mentor:\n      skills: {maths: 5}\n      capacity: 2\n"), "a-1", {"mentor.skills-=maths"}) ==
        person("    mentor:\n      capacity: 2\n"));
  CHECK(set(person("    mentor: {skills: {maths: 5}}\n"), "a-1", {"mentor.skills-=math"}) ==
        "mentor.skills has no “math” to take away; did you mean “maths”?");
}

TEST_CASE("a weight given to one of the bare topics leaves the others what they weighed") {
  CHECK(set(person("    mentor:\n      skills: [maths, physics]\n"), "a-1", {"mentor.skills.physics=5"}) ==
        person("    mentor:\n      skills: {maths: 3, physics: 5}\n"));
  CHECK(set(person("    mentor:\n      skills: maths\n"), "a-1", {"mentor.skills.essays=1"}) ==
        person("    mentor:\n      skills: {maths: 3, essays: 1}\n"));
}

TEST_CASE("a single value becomes the first of a list, however it is written") {
  CHECK(set(item("    done: 2026-09-30\n"), "pl/1", {"done+=2026-10-01"}) ==
        item("    done: [2026-09-30, 2026-10-01]\n"));
  CHECK(set(item("    done: {on: 2026-09-30, by: me}\n"), "pl/1", {"done+=2026-10-01"}) ==
        item("    done: [{on: 2026-09-30, by: me}, 2026-10-01]\n"));
  CHECK(set(item("    done:\n      on: 2026-09-30\n      by: '5'\n"), "pl/1", {"done+=2026-10-01"}) ==
        item("    done:\n      - on: 2026-09-30\n        by: '5'\n      - 2026-10-01\n"));
  CHECK(set(person("    languages: 'no'\n"), "a-1", {"languages+=ru"}) == person("    languages: ['no', ru]\n"));
  CHECK(set(person("    languages: {ru: yes}\n"), "a-1", {"languages+=en"}) ==
        "languages is no list in the file (line 4); change it there first");
}

TEST_CASE("a bare value does not take the place of what has fields of its own") {
  const std::string refused = " (line 5), which would be lost; name the one that is meant, as in ";
  const std::string skills = person("    mentor:\n      skills: {maths: 5, essays: 2}\n");
  CHECK(set(skills, "a-1", {"mentor.skills=physics"}) ==
        "mentor.skills has fields of its own" + refused +
            "mentor.skills.FIELD=VALUE, or take all of it away first: mentor.skills=");
  CHECK(set(skills, "a-1", {"mentor.skills.1=physics"}) ==
        "mentor.skills is no list in the file (line 5), so nothing in it has a number");
  CHECK(set(person("    mentor:\n      skills: {}\n"), "a-1", {"mentor.skills+=maths"}) ==
        person("    mentor:\n      skills: {maths: 3}\n"));
  const std::string consents = person("    consents:\n      guardian: {on: 2026-09-01, document: a.pdf}\n");
  CHECK(has(set(consents, "a-1", {"consents.guardian=today"}), refused + "consents.guardian.FIELD=VALUE"));
  CHECK(has(set(consents, "a-1", {"consents.guardian.on=today"}), "guardian: {on: 2026-11-20, document: a.pdf}"));
  const std::string done = "    # how\n    done: [2026-09-30, {on: 2026-10-01, by: me}]\n";
  CHECK(has(set(item(done), "pl/1", {"done=today"}), "done.1.FIELD=VALUE"));
  CHECK(has(set(item(done), "pl/1", {"done.2=today"}), "done.2.FIELD=VALUE"));
  CHECK(has(set(item(done), "pl/1", {"done.1=today"}), "done: [2026-11-20, {on: 2026-10-01, by: me}]"));
  CHECK(has(set(person("    languages: [ru, en]\n"), "a-1", {"languages=de"}), "languages: de"));
}

TEST_CASE("what is added twice is added once") {
  CHECK(set(person("    languages: [ru]\n"), "a-1", {"languages+=en", "languages+=en"}) ==
        person("    languages: [ru, en]\n"));
}

TEST_CASE("done adds to the one record that is there") {
  const DoneFacts facts{.on = today, .occurrence = *parse_iso("2026-10-31"), .evidence = {}, .by = ""};
  const std::string monthly = "    deadline: monthly\n";
  CHECK(done(item(monthly + "    done: {on: 2026-09-30, by: me}\n"), "pl/1", facts) ==
        item(monthly + "    done: [{on: 2026-09-30, by: me}, {on: 2026-11-20, occurrence: 2026-10-31}]\n"));
  CHECK(done(item(monthly + "    done:\n      on: 2026-09-30\n      evidence: [a.pdf]\n"), "pl/1", facts) ==
        item(monthly + "    done:\n      - on: 2026-09-30\n        evidence: [a.pdf]\n      - on: 2026-11-20\n" +
             "        occurrence: 2026-10-31\n"));
}

TEST_CASE("what is done on request is written once a day, unless something tells the times apart") {
  const std::string asked = "    deadline: on request\n    done: [2026-09-30, 2026-11-20]\n";
  CHECK(done(item(asked), "pl/1", {today, std::nullopt, {}, ""}) == "pl/1 is done already: on 2026-11-20 (line 7)");
  CHECK(done(item(asked), "pl/1", {today, std::nullopt, {}, "p-1"}) ==
        item("    deadline: on request\n    done: [2026-09-30, 2026-11-20, {on: 2026-11-20, by: p-1}]\n"));
}

TEST_CASE("a meeting that is held keeps what its plan says") {
  const MeetingFacts held{.held = today, .topics = {"new"}, .mentor = "5"};
  CHECK(meeting("      - {type: working, planned: 2026-11-30, topics: [old], feedback: {mentee: 9}}\n", held) ==
        "      - {type: working, planned: 2026-11-30, topics: [old, new], feedback: {mentee: 9, mentor: 5}, held: "
        "2026-11-20}\n");
  CHECK(meeting("      - type: working\n        planned: 2026-11-30\n        topics: old\n", held) ==
        "      - type: working\n        planned: 2026-11-30\n        topics: [old, new]\n        held: 2026-11-20\n"
        "        feedback:\n          mentor: 5\n");
  const std::string other = "      - {type: working, planned: 2026-11-30, feedback: {mentor: good}}\n";
  CHECK(meeting(other, held) == "pair-1: feedback.mentor is “good” already (line 7); --force puts “5” in its place");
  MeetingFacts forced = held;
  forced.replaces = true;
  CHECK(has(meeting(other, forced), "feedback: {mentor: 5}"));
  CHECK(meeting("      {type: working, held: 2026-10-01}\n", {.held = today}) ==
        "      [{type: working, held: 2026-10-01}, {type: working, held: 2026-11-20}]\n");
}

TEST_CASE("a step of a pair keeps an order that is written") {
  const std::string pair = "kind: pairs\npairs:\n  - {id: pair-1, status: proposed, order: {number: 47}}\n";
  const auto step = [&](PairStep facts) {
    return after(pair, "pair-1", [&](Draft& draft, const Target& target) -> Result<void> {
      const auto made = step_pair(draft, target, facts, today);
      return made ? Result<void>() : tl::unexpected(made.error());
    });
  };
  CHECK(step({.order = "48"}) == "pair-1: order.number is “47” already (line 3); --force puts “48” in its place");
  CHECK(has(step({.order = "47"}), "{id: pair-1, status: confirmed, order: {number: 47}}"));
  CHECK(has(step({.order = "48", .any_order = true}), "order: {number: 48}"));
}

TEST_CASE("what other entries show through a reference is left alone, and they are named") {
  const std::string two =
      "kind: participants\nparticipants:\n  - id: a-1\n    place: &p here\n    available: &av\n"
      "      - mon-am\n  - id: a-2\n    place: *p\n    available: *av\n";
  const std::string place =
      "a.yaml, line 4: this is shared with another entry by a reference (line 8: *p), which would change too; change "
      "it "
      "by hand";
  CHECK(set(two, "a-1", {"place=there"}) == place);
  CHECK(set(two, "a-1", {"place="}) == place);
  CHECK(has(set(two, "a-1", {"available+=sat"}), "(line 9: *av)"));
  CHECK(has(set(two, "a-1", {"available-=mon-am"}), "(line 9: *av)"));
  CHECK(has(set(two, "a-2", {"available+=sat"}), "shared with another entry"));
  CHECK(has(set(two, "a-1", {"available.1=sat"}), "shared with another entry"));
  // An alias that is replaced changes nothing but its own entry.
  CHECK(has(set(two, "a-2", {"place=there"}),
            "place: &p here\n    available: &av\n      - mon-am\n  - id: a-2\n    "
            "place: there\n"));
  CHECK(has(set(person("    place: &p here\n"), "a-1", {"place=there"}), "    place: &p there\n"));
}

TEST_CASE("what is only warned of is no reason to refuse a change") {
  CHECK(set("\xEF\xBB\xBF" + person(""), "a-1", {"place=there"}) == "\xEF\xBB\xBF" + person("    place: there\n"));
}

TEST_CASE("things of two kinds with one id are told apart by their kind") {
  const std::string text = "kind: organisations\norganisations:\n  - id: school\n    title: School\n";
  CHECK(set(text, "school", {"title=New"})
            .ends_with("; say which one is meant: organisation:school/school and "
                       "programme:school/school"));
  CHECK(has(set(text, "organisation:school", {"title=New"}), "title: New"));
  CHECK(has(set(text, "programme:school", {"title=New"}), "title: New"));
  CHECK(set(text, "programme:school/school", {"title=School"}) == "nothing");
}

TEST_CASE("where a file cannot be read, that is said of what is not found") {
  const std::string message = set(person("    ? key\n"), "a-1", {"grade=6"});
  CAPTURE(message);
  CHECK(has(message, "a.yaml has mistakes"));
}
