#include "exchange/answers/answer_degrees.h"

#include <string>

#include "unicode/fold.h"

namespace mentor {

namespace {

struct Degree {
  std::string_view words;
  long step;  // 0 … 4
};

constexpr long middle = 2;
constexpr Degree degrees[] = {
    {"strongly disagree", 0},
    {"completely disagree", 0},
    {"totally disagree", 0},
    {"disagree", 1},
    {"somewhat disagree", 1},
    {"neither agree nor disagree", middle},
    {"neutral", middle},
    {"agree", 3},
    {"somewhat agree", 3},
    {"strongly agree", 4},
    {"completely agree", 4},
    {"totally agree", 4},
    {"полностью не согласен", 0},
    {"совершенно не согласен", 0},
    {"абсолютно не согласен", 0},
    {"категорически не согласен", 0},
    {"не согласен", 1},
    {"скорее не согласен", 1},
    {"нейтрально", middle},
    {"и да, и нет", middle},
    {"ни да, ни нет", middle},
    {"согласен", 3},
    {"скорее согласен", 3},
    {"полностью согласен", 4},
    {"совершенно согласен", 4},
    {"абсолютно согласен", 4},
    {"very dissatisfied", 0},
    {"dissatisfied", 1},
    {"neither satisfied nor dissatisfied", middle},
    {"satisfied", 3},
    {"very satisfied", 4},
    {"совсем не удовлетворен", 0},
    {"полностью не удовлетворен", 0},
    {"не удовлетворен", 1},
    {"скорее не удовлетворен", 1},
    {"удовлетворен", 3},
    {"скорее удовлетворен", 3},
    {"полностью удовлетворен", 4},
    {"never", 0},
    {"rarely", 1},
    {"sometimes", middle},
    {"often", 3},
    {"always", 4},
    {"никогда", 0},
    {"редко", 1},
    {"иногда", middle},
    {"часто", 3},
    {"всегда", 4},
};

// «Согласна», «согласен(на)» as the list has them.
std::string of_anybody(std::string_view answer) {
  std::string text = fold(answer.substr(0, answer.find('(')));
  while (text.ends_with(' ') || text.ends_with('.')) text.pop_back();
  for (const std::string_view ending : {"согласна", "согласны", "удовлетворена", "удовлетворены"})
    if (text.ends_with(ending)) {
      text.resize(text.size() - ending.size());
      text += ending.starts_with("с") ? "согласен" : "удовлетворен";
    }
  return text;
}

}  // namespace

std::optional<long> answered_degree(std::string_view answer, long least, long most) {
  constexpr long with_middle = 5, without_middle = 4;
  const long steps = most - least + 1;
  const std::string text = of_anybody(answer);
  for (const Degree& each : degrees) {
    if (text != each.words) continue;
    if (steps == with_middle) return least + each.step;
    if (steps == without_middle && each.step != middle) return least + each.step - (each.step > middle ? 1 : 0);
  }
  return std::nullopt;
}

}  // namespace mentor
