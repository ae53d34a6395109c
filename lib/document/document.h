// A report as a neutral value: headings, paragraphs, typed tables, notes. Reports build it, formats render it; neither
// knows of the other.
#pragma once

#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include "base/date.h"
#include "base/text.h"
#include "document/chart.h"

namespace mentor {

// A word of a fixed vocabulary (a state, a kind): the id goes into machine output, the label is what people read.
struct Keyword {
  std::string id;
  Text label;
};

// A share with its denominator, shown as "12 of 14 (86 %)"; a zero denominator is "no data".
struct Ratio {
  std::int64_t numerator = 0;
  std::int64_t denominator = 0;
};

struct Cell;
using CellList = std::vector<Cell>;
// Named parts, e.g. one occurrence {from, due, state, done}; in order.
using CellRecord = std::vector<std::pair<std::string, Cell>>;

// The value of one cell. monostate: missing (null in JSON, a dash for people). A Message is translated text; a string
// is text of the user.
struct Cell {
  std::variant<std::monostate, std::string, std::int64_t, double, bool, Date, Keyword, Ratio, Message, CellList,
               CellRecord>
      value;

  Cell() = default;
  Cell(int number) : value(static_cast<std::int64_t>(number)) {}          // NOLINT: conversions are the point
  Cell(std::size_t number) : value(static_cast<std::int64_t>(number)) {}  // NOLINT
  Cell(const char* text) : value(std::string(text)) {}                    // NOLINT
  Cell(std::string_view text) : value(std::string(text)) {}               // NOLINT
  template <class T>
  Cell(const std::optional<T>& maybe) {  // NOLINT
    if (maybe) *this = Cell(*maybe);
  }
  template <class T>
    requires(!std::same_as<std::remove_cvref_t<T>, Cell> && std::constructible_from<decltype(Cell::value), T>)
  Cell(T&& from) : value(std::forward<T>(from)) {}  // NOLINT
};

enum class ColumnType : unsigned char { text, number, date, state, ratio, list, records, boolean };
// The kebab-case name of a type, as in machine output.
std::string_view to_string(ColumnType type);

// A column: its kebab-case id is a key of machine output. `for_people == false`: only in machine formats (json).
struct Column {
  std::string id;
  Message title;
  ColumnType type = ColumnType::text;
  bool for_people = true;
};

// A column with a fixed title, for the reader and for machines.
Column column(std::string id, Text title, ColumnType type = ColumnType::text);
// A column that only machine formats have.
Column machine_column(std::string id, Text title, ColumnType type = ColumnType::text);

// A row has one cell per column of its section. `group` (if any) is the heading it stands under for people: the user's
// words, or a Message in both languages; rows of a group follow each other.
struct Row {
  std::vector<Cell> cells;
  std::optional<Cell> group = {};
  bool total = false;  // sums up other rows: no part of charts, sorting and filters
};

struct Section {
  std::string id;
  Message title;
  std::vector<Message> paragraphs = {};
  std::vector<Column> columns = {};  // empty: only paragraphs
  std::vector<Row> rows = {};
  std::vector<Chart> charts = {};
  std::optional<Timeline> timeline = {};
  // The approval block of an official document, line by line: at the top right where there are pages, before the title;
  // elsewhere after the paragraphs.
  std::vector<Message> approval = {};
};

struct Document {
  std::string report;  // its name on the command line
  Message title;
  Date as_of;
  std::vector<Section> sections = {};
  std::vector<Message> notes = {};  // what the reader must know to read the numbers right
  // What whoever makes the document should know and its readers need not: no part of it, said beside it.
  std::vector<Message> advice = {};
  bool for_others = false;  // for the public: in one language
  Message about = {};       // whose it is: the organisation and its programme; empty where nobody's
};

// "Title — whose it is": what a window, a file, a calendar of the document is called.
Message full_title(const Document& document);

}  // namespace mentor
