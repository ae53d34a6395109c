#include "model/id_index.h"

#include <doctest/doctest.h>

#include <set>
#include <string>

#include "model/participants.h"

using namespace mentor;

TEST_CASE("the first record of an id is found, also after many others") {
  constexpr std::size_t count = 1000;
  std::vector<Person> people(2 * count);
  for (std::size_t i = 0; i < people.size(); ++i) people[i].id.value = Written("p-" + std::to_string(i % count));
  IdIndex<Person> index;
  CHECK(index.find("p-0") == nullptr);
  for (const Person& person : people)
    CHECK(&index.add(person) == &people[static_cast<std::size_t>(&person - people.data()) % count]);
  for (std::size_t i = 0; i < count; ++i) CHECK(index.find("p-" + std::to_string(i)) == &people[i]);
  CHECK(index.find("p-1000") == nullptr);
  CHECK(index.find("") == nullptr);
  std::set<const Person*> all;
  index.each([&](const Person& person) { all.insert(&person); });
  CHECK(all.size() == count);
}

TEST_CASE("room made at once is the same as room made bit by bit") {
  std::vector<Person> people(3);
  people[0].id.value = Written("a");
  people[2].id.value = Written("a");
  IdIndex<Person> index;
  index.reserve(people.size());
  CHECK(&index.add(people[0]) == &people[0]);
  CHECK(&index.add(people[1]) == &people[1]);
  CHECK(&index.add(people[2]) == &people[0]);
  CHECK(index.find("") == &people[1]);
}
