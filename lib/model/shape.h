// The shape of a value in a file, as data: what decoding accepts and what the JSON Schemas say come from one table.
#pragma once

#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/text.h"

namespace mentor {

struct RecordShape;

// A word that a field takes, with what it means.
struct NamedValue {
  std::string_view name;
  Text doc;
};

// The words alone, in their order.
std::vector<std::string_view> names_of(std::span<const NamedValue> words);

// What one value may be. `alternatives` of a choice are tried by people, not in order.
struct Shape {
  enum class Type : unsigned char {
    text,
    id,
    date,
    date_or_year,
    integer,
    boolean,
    word,
    list,
    map,
    record,
    choice,
    any
  };
  Type type = Type::text;
  std::span<const NamedValue> words = {};  // of a word
  long least = 0, most = 0;                // of an integer
  long usual = 0;                          // of an integer in a map: what a bare key stands for; 0: it may not be bare
  const RecordShape& (*record)() = nullptr;  // of a record; a function, for records may hold themselves
  std::vector<Shape> parts = {};             // element of a list or map, alternatives of a choice
};

// The shape itself or the first alternative of it that is of one of these types; nullptr where there is none. O(parts).
const Shape* part_of(const Shape& shape, std::initializer_list<Shape::Type> types);

enum class Need : unsigned char { optional, required };

struct FieldShape {
  std::string_view key;
  Text doc;
  Need need = Need::optional;
  Shape shape;
};

// A record: its fields in the order in which the reference lists them.
struct RecordShape {
  std::string_view name;
  Text doc;
  std::vector<FieldShape> fields;
};

// A kind of document (`kind: roadmap`): its name and its record. In the order of the reference.
struct KindShape {
  std::string_view kind;
  const RecordShape& (*record)();
};
std::span<const KindShape> all_kinds();

}  // namespace mentor
