// Every tiny problem of several families, up to 5 × 5, against brute force that shares no code with the solvers. Of
// problems that differ only in the order of requests and mentors one is enough: the order is known to change nothing
// (solve_test.cpp), so rows and columns come sorted.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <functional>
#include <span>

#include "match/solve/oracle.h"
#include "match/solve/solve.h"

using namespace mentor;

namespace {

// What stands in the cell of a request and a mentor.
struct Cell {
  bool allowed = false;
  int score = 0;
  bool forced = false;
  int mentee_rank = 0, mentor_rank = 0;
};

struct Family {
  const char* name;
  int requests, mentors;    // at most 5 of each
  std::vector<Cell> cells;  // what a cell can be
  std::vector<int> slots;   // what a capacity can be, ascending
  int tiers = 1;
  int count = 0;  // how many problems these are

  bool has_forced() const {
    return std::any_of(cells.begin(), cells.end(), [](const Cell& cell) { return cell.forced; });
  }
  bool ranked() const {
    return std::any_of(cells.begin(), cells.end(), [](const Cell& cell) { return cell.mentee_rank > 0; });
  }
};

constexpr int most = 5;

// Cells are numbers into Family::cells.
struct Tiny {
  int requests = 0, mentors = 0;
  std::array<std::array<int, most>, most> cell{};
  std::array<int, most> slots{}, tier{};
};

// Calls `visit` with every problem of exactly that size: capacities ascend, tiers too; among equals rows and columns
// are in lexicographic order.
class Every {
 public:
  Every(const Family& family, const std::function<void(const Tiny&)>& visit) : family_(family), visit_(visit) {
    tiny_.requests = family.requests;
    tiny_.mentors = family.mentors;
  }
  void run() { choose_slots(0, 0); }

 private:
  void choose_slots(int mentor, std::size_t from) {
    if (mentor == tiny_.mentors) return choose_tier(0, 0);
    for (; from < family_.slots.size(); ++from) {
      tiny_.slots[mentor] = family_.slots[from];
      choose_slots(mentor + 1, from);
    }
  }
  void choose_tier(int request, int from) {
    if (request == tiny_.requests) return choose_cell(0, 0);
    for (; from < family_.tiers; ++from) {
      tiny_.tier[request] = from;
      choose_tier(request + 1, from);
    }
  }
  void choose_cell(int request, int mentor) {
    if (request == tiny_.requests) return visit_(tiny_);
    if (mentor == tiny_.mentors) return row_in_order(request) ? choose_cell(request + 1, 0) : void();
    for (std::size_t at = 0; at < family_.cells.size(); ++at) {
      tiny_.cell[request][mentor] = static_cast<int>(at);
      if (column_in_order(request, mentor)) choose_cell(request, mentor + 1);
    }
  }
  bool row_in_order(int request) const {
    return request == 0 || tiny_.tier[request - 1] != tiny_.tier[request] ||
           tiny_.cell[request - 1] <= tiny_.cell[request];
  }
  // As far down as `request`.
  bool column_in_order(int request, int mentor) const {
    if (mentor == 0 || tiny_.slots[mentor - 1] != tiny_.slots[mentor]) return true;
    for (int row = 0; row <= request; ++row)
      if (tiny_.cell[row][mentor - 1] != tiny_.cell[row][mentor])
        return tiny_.cell[row][mentor - 1] < tiny_.cell[row][mentor];
    return true;
  }

  const Family& family_;
  const std::function<void(const Tiny&)>& visit_;
  Tiny tiny_;
};

MatchProblem problem_of(const Family& family, const Tiny& tiny) {
  static const std::array<std::string, most> names{"0", "1", "2", "3", "4"};
  MatchProblem problem;
  problem.ranked = family.ranked();
  for (int at = 0; at < tiny.requests; ++at)
    problem.requests.push_back({names[at], "", static_cast<std::uint32_t>(tiny.tier[at])});
  for (int at = 0; at < tiny.mentors; ++at) problem.mentors.push_back({names[at], tiny.slots[at]});
  for (int request = 0; request < tiny.requests; ++request)
    for (int mentor = 0; mentor < tiny.mentors; ++mentor) {
      const Cell& cell = family.cells[tiny.cell[request][mentor]];
      if (!cell.allowed) continue;
      problem.edges.push_back({static_cast<std::uint32_t>(request), static_cast<std::uint32_t>(mentor), cell.score,
                               cell.forced, cell.mentee_rank, cell.mentor_rank});
    }
  return family.has_forced() ? canonical(problem) : problem;  // so many forced pairs stay as can
}

// Everything that a tiny problem allows.
class Brute {
 public:
  Brute(const Family& family, const Tiny& tiny) : tiny_(tiny), ranked_(family.ranked()) {
    for (int request = 0; request < tiny.requests; ++request) {
      fixed_[request] = nobody;
      for (int mentor = 0; mentor < tiny.mentors; ++mentor) {
        cell_[request][mentor] = &family.cells[tiny.cell[request][mentor]];
        if (!cell_[request][mentor]->forced || (fixed_[request] != nobody && !better_forced(request, mentor))) continue;
        fixed_[request] = mentor;
      }
    }
    for (int mentor = 0; mentor < tiny.mentors; ++mentor) drop_overfull(mentor);
    for (int request = 0; request < tiny.requests; ++request) has_forced_[request] = fixed_[request] != nobody;
  }

  // Calls `visit()`, while assignment() is each way to serve some of the requests.
  template <class Visit>
  void every(const Visit& visit) {
    from(0, visit);
  }
  const std::array<int, most>& assignment() const { return mentor_of_; }

  // Comparable numbers: served in tier 0, in tier 1, [the worst pair,] the score.
  int best() const { return value(false); }
  int balanced() const { return value(true); }

  // Whether some request and mentor would both rather have each other. `strict`: equals are told apart as the contract
  // says: mentees by the order of mentors, mentors by tier and then by the order of requests.
  bool blocked(bool strict) const {
    for (int request = 0; request < tiny_.requests; ++request)
      for (int mentor = 0; mentor < tiny_.mentors; ++mentor)
        if (cell_[request][mentor]->allowed && blocks(request, mentor, strict)) return true;
    return false;
  }
  // How dear the mentor of a request is to it, the lower the dearer.
  int standing(int request) const { return mentor_of_[request] == nobody ? 1 << 20 : mentee_key(request, true); }

 private:
  bool better_forced(int request, int mentor) const {
    return cell_[request][mentor]->score > cell_[request][fixed_[request]]->score;
  }
  // Of more forced requests than slots those of the lower tier stay, then of the higher score, then the first.
  void drop_overfull(int mentor) {
    for (int count = 0;; count = 0) {
      int last = nobody;
      for (int request = 0; request < tiny_.requests; ++request) {
        if (fixed_[request] != mentor) continue;
        ++count;
        if (last == nobody || goes_before(last, request, mentor)) last = request;
      }
      if (count <= tiny_.slots[mentor]) return;
      fixed_[last] = nobody;
    }
  }
  bool goes_before(int left, int right, int mentor) const {
    if (tiny_.tier[left] != tiny_.tier[right]) return tiny_.tier[left] < tiny_.tier[right];
    return cell_[left][mentor]->score >= cell_[right][mentor]->score;
  }
  template <class Visit>
  void from(int request, const Visit& visit) {
    if (request == tiny_.requests) return visit();
    if (fixed_[request] == nobody) {
      mentor_of_[request] = nobody;
      from(request + 1, visit);
    }
    for (int mentor = 0; mentor < tiny_.mentors; ++mentor) {
      if (!cell_[request][mentor]->allowed || !may_go(request, mentor)) continue;
      mentor_of_[request] = mentor;
      ++load_[mentor];
      from(request + 1, visit);
      --load_[mentor];
    }
  }
  bool may_go(int request, int mentor) const {
    if (has_forced_[request]) return fixed_[request] == mentor;
    int kept = 0;
    for (int later = request + 1; later < tiny_.requests; ++later) kept += fixed_[later] == mentor ? 1 : 0;
    return load_[mentor] + kept < tiny_.slots[mentor];
  }
  int value(bool balanced) const {
    int served = 0, score = 0, worst = 99;
    for (int request = 0; request < tiny_.requests; ++request) {
      if (mentor_of_[request] == nobody) continue;
      const int own = cell_[request][mentor_of_[request]]->score;
      served += tiny_.tier[request] == 0 ? 100 : tiny_.tier[request] == 1 ? 10 : 1;
      score += own;
      worst = std::min(worst, own);
    }
    return (served * 200 + (balanced ? worst + 100 : 0)) * 200 + score + 100;
  }
  int mentee_key(int request, bool strict) const { return mentee_key(request, mentor_of_[request], strict); }
  int mentee_key(int request, int mentor, bool strict) const {
    const Cell& cell = *cell_[request][mentor];
    return (ranked_ ? cell.mentee_rank : 50 - cell.score) * 10 + (strict ? mentor : 0);
  }
  int mentor_key(int request, int mentor, bool strict) const {
    const Cell& cell = *cell_[request][mentor];
    return (ranked_ ? cell.mentor_rank : 50 - cell.score) * 100 + (strict ? tiny_.tier[request] * 10 + request : 0);
  }
  bool blocks(int request, int mentor, bool strict) const {
    if (has_forced_[request] || mentor_of_[request] == mentor) return false;
    if (mentor_of_[request] != nobody && mentee_key(request, strict) <= mentee_key(request, mentor, strict))
      return false;
    int load = 0;
    bool dearer_than_one = false;
    for (int other = 0; other < tiny_.requests; ++other) {
      if (mentor_of_[other] != mentor) continue;
      ++load;
      dearer_than_one = dearer_than_one || (!has_forced_[other] &&
                                            mentor_key(request, mentor, strict) < mentor_key(other, mentor, strict));
    }
    return load < tiny_.slots[mentor] || dearer_than_one;
  }

  const Tiny& tiny_;
  bool ranked_;
  std::array<std::array<const Cell*, most>, most> cell_{};
  std::array<int, most> fixed_{}, mentor_of_{}, load_{};
  std::array<bool, most> has_forced_{};
};

std::array<int, most> as_array(const MatchSolution& solution) {
  std::array<int, most> mentor_of{};
  std::copy(solution.mentor_of.begin(), solution.mentor_of.end(), mentor_of.begin());
  return mentor_of;
}

std::string words(const MatchProblem& problem) {
  std::string text = problem.ranked ? "ranked" : "by score";
  for (const auto& request : problem.requests) text += " t" + std::to_string(request.tier);
  for (const auto& mentor : problem.mentors) text += " c" + std::to_string(mentor.capacity);
  for (const auto& edge : problem.edges)
    text += " " + std::to_string(edge.request) + "-" + std::to_string(edge.mentor) + (edge.forced ? "!" : ":") +
            std::to_string(edge.score) + "/" + std::to_string(edge.mentee_rank) + "/" +
            std::to_string(edge.mentor_rank);
  return text;
}

// Best and balanced: the value of the answer is the highest that there is, and is proved.
bool optimum_agrees(const Family& family, const Tiny& tiny) {
  const auto problem = problem_of(family, tiny);
  const auto best = solve_best(problem), balanced = solve_balanced(problem);
  const auto best_found = as_array(best), balanced_found = as_array(balanced);
  Brute brute(family, tiny);
  int highest = -1, highest_balanced = -1, of_best = -2, of_balanced = -2;
  brute.every([&] {
    highest = std::max(highest, brute.best());
    highest_balanced = std::max(highest_balanced, brute.balanced());
    if (brute.assignment() == best_found) of_best = brute.best();
    if (brute.assignment() == balanced_found) of_balanced = brute.balanced();
  });
  return of_best == highest && of_balanced == highest_balanced && best.optimal && balanced.optimal;
}

// Stable: nobody blocks; and among all answers that are stable once ties are broken as the contract says, it is the one
// in which every request is best off.
bool stable_agrees(const Family& family, const Tiny& tiny) {
  const auto found = as_array(solve_stable(problem_of(family, tiny)));
  Brute brute(family, tiny);
  std::array<int, most> dearest{}, own{};
  dearest.fill(1 << 21);
  bool is_stable = false;
  brute.every([&] {
    const bool mine = brute.assignment() == found;
    if (mine) is_stable = !brute.blocked(false);
    if (brute.blocked(true)) return;
    for (int request = 0; request < tiny.requests; ++request) {
      dearest[request] = std::min(dearest[request], brute.standing(request));
      if (mine) own[request] = brute.standing(request);
    }
  });
  return is_stable && std::equal(own.begin(), own.begin() + tiny.requests, dearest.begin());
}

constexpr Cell no{};
constexpr Cell worth(int score) { return {true, score}; }
constexpr Cell forced(int score) { return {true, score, true}; }
constexpr Cell rank(int mentee, int mentor) { return {true, 0, false, mentee, mentor}; }

// Runs every problem of the families; the count of each is fixed, so that none is left out by mistake.
void try_every(std::span<const Family> families, const std::function<bool(const Family&, const Tiny&)>& agrees) {
  for (const auto& family : families) {
    int count = 0;
    const std::function<void(const Tiny&)> look = [&](const Tiny& tiny) {
      ++count;
      if (agrees(family, tiny)) return;
      FAIL(family.name << ": " << words(problem_of(family, tiny)));
    };
    Every(family, look).run();
    CHECK_MESSAGE(count == family.count, family.name);
  }
}

}  // namespace

TEST_CASE("best and balanced are what brute force finds, for every tiny problem") {
  const Family families[] = {
      {"who can be served", 5, 5, {no, worth(0)}, {1}, 1, 24'520},
      {"as many of each", 3, 3, {no, worth(0), worth(1)}, {1, 2}, 1, 6'955},
      {"more requests", 4, 3, {no, worth(0), worth(1)}, {1}, 1, 10'020},
      {"more mentors", 3, 4, {no, worth(0), worth(1)}, {1}, 1, 10'020},
      {"two mentors for five", 5, 2, {no, worth(0), worth(1)}, {1, 2, 3}, 1, 6'777},
      {"many scores", 2, 4, {no, worth(-5), worth(0), worth(2)}, {1}, 1, 2'861},
      {"tiers and slots", 3, 2, {no, worth(-1), worth(2)}, {0, 1, 2}, 3, 17'289},
      {"tiers where all can serve", 4, 4, {no, worth(0)}, {1}, 2, 5'686},
      {"forced pairs", 3, 2, {no, worth(1), forced(0)}, {0, 1, 2}, 2, 5'487},
  };
  try_every(families, optimum_agrees);
}

TEST_CASE("stable is the best of the stable answers for each request, for every tiny problem") {
  const Family families[] = {
      {"by score", 4, 3, {no, worth(0), worth(1)}, {1, 2}, 1, 56'319},
      {"ranked", 3, 3, {no, rank(1, 1), rank(2, 1), rank(1, 2), rank(2, 2)}, {1}, 1, 102'251},
      {"slots, tiers and forced pairs",
       3,
       2,
       {no, rank(1, 1), rank(2, 1), rank(1, 2), forced(0)},
       {0, 1, 2},
       2,
       106'290},
      {"three ranks", 4, 2, {no, rank(1, 1), rank(2, 3), rank(3, 1), rank(2, 2)}, {1, 2}, 1, 51'253},
      {"who can be served", 4, 4, {no, rank(1, 1)}, {1}, 2, 5'686},
  };
  try_every(families, stable_agrees);
}

TEST_CASE("samples of the other problems of up to 5 x 5") {
  const Family family{
      "anything",   5, 5, {no, worth(0), worth(1), worth(2), worth(-3), worth(7), forced(1), rank(1, 2), rank(2, 1)},
      {0, 1, 2, 3}, 3};
  oracle::Dice dice(5);
  for (int count = 0; count < 1500; ++count) {
    Tiny tiny;
    tiny.requests = static_cast<int>(dice.roll(3, most));
    tiny.mentors = static_cast<int>(dice.roll(3, most));
    const int kinds = static_cast<int>(dice.roll(2, static_cast<std::int64_t>(family.cells.size())));
    for (int at = 0; at < most; ++at) {
      tiny.slots[at] = static_cast<int>(dice.roll(0, dice.chance(70) ? 1 : 3));
      tiny.tier[at] = static_cast<int>(dice.roll(0, 2));
      for (int& cell : tiny.cell[at]) cell = static_cast<int>(dice.roll(0, kinds - 1));
    }
    const bool agrees = optimum_agrees(family, tiny) && stable_agrees(family, tiny);
    REQUIRE_MESSAGE(agrees, words(problem_of(family, tiny)));
  }
}
