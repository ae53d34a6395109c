// From a located tree to records: one table of fields per record drives decoding, "unknown field, did you mean …?" and
// the JSON Schemas. A type is readable where `Value<T>` is specialised; a record where `record_fields(R*)` is declared.
#pragma once

#include <bitset>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/diagnostic.h"
#include "model/shape.h"
#include "yaml/tree.h"

namespace mentor {

// A day as a field takes it, or just a year (`born: 2011`).
struct DateOrYear {
  int year = 0;
  std::optional<Date> day;
};

// Where decoding puts its findings.
class Decoder {
 public:
  // `faults` are what the reader left out of the tree: a record with one inside is not blamed for missing fields.
  explicit Decoder(std::vector<Diagnostic>& out, std::span<const Diagnostic> faults = {})
      : out_(&out), faults_(faults) {}

  // Each reads one value; a value of the wrong kind is a finding and leaves the target as it was. All are O(size of the
  // value).
  void read_text(yaml::Node node, Located<std::string>& into);
  // The same without a finding where another YAML reader would see no text.
  void read_plain(yaml::Node node, Located<std::string>& into);
  void read_id(yaml::Node node, Located<std::string>& into);
  void read_date(yaml::Node node, Located<Date>& into);
  void read_date_or_year(yaml::Node node, Located<DateOrYear>& into);
  void read_integer(yaml::Node node, long least, long most, Located<long>& into);
  void read_boolean(yaml::Node node, Located<bool>& into);
  // The position of the word in the list; nothing (and a finding with a suggestion) where it is none of them.
  std::optional<std::size_t> read_word(yaml::Node node, std::span<const NamedValue> words);

  // Whether the node is a list or map; else a finding that says what was expected.
  bool expect_list(yaml::Node node);
  bool expect_map(yaml::Node node, Text expected);
  void unknown(yaml::Node key, const std::vector<std::string_view>& known, std::string_view record);
  void missing(Place record, std::string_view key, Text doc);
  // A required field that stands there with nothing behind it, as in a form that is filled in by half: it says as
  // little as a missing one. Not where the reader left its value out.
  void empty(yaml::Node key, yaml::Node value, Text doc);
  void add(Diagnostic diagnostic) { out_->push_back(std::move(diagnostic)); }

 private:
  bool left_out(Place place) const;
  bool expect_scalar(yaml::Node node, Text expected);
  std::vector<Diagnostic>* out_;
  std::span<const Diagnostic> faults_;
};

// How a T is read, and its shape.
template <class T>
struct Value;

template <class R>
struct Field {
  FieldShape shape;
  void (*read)(Decoder&, yaml::Node, R&);
};

template <class R>
struct Record {
  std::string_view name;
  Text doc;
  std::vector<Field<R>> fields;
};

template <auto Member>
struct MemberOf;
template <class R, class T, T R::* Member>
struct MemberOf<Member> {
  using Owner = R;
  using Type = T;
};

// One line of a record's table: field<&Item::title>("title", {"…", "…"}, Need::required).
template <auto Member>
auto field(std::string_view key, Text doc, Need need = Need::optional) {
  using R = typename MemberOf<Member>::Owner;
  using T = typename MemberOf<Member>::Type;
  return Field<R>{{key, doc, need, Value<T>::shape()},
                  [](Decoder& decoder, yaml::Node node, R& into) { Value<T>::read(decoder, node, into.*Member); }};
}

// What every record knows of itself: the place it was read from.
struct Recorded {
  Place place;
};

// The table of R; every record R declares `const Record<R>& record_of(const R*)`, found by its argument.
template <class R>
const RecordShape& shape_of() {
  static const RecordShape shape = [] {
    const Record<R>& record = record_of(static_cast<const R*>(nullptr));
    RecordShape made{record.name, record.doc, {}};
    for (const auto& each : record.fields) made.fields.push_back(each.shape);
    return made;
  }();
  return shape;
}

// The position of the field of that key, `fields.size()` where there is none; looked for from `hint` on. O(fields).
template <class R>
std::size_t field_named(const std::vector<Field<R>>& fields, std::string_view key, std::size_t hint) {
  for (std::size_t i = 0; i < fields.size(); ++i)
    if (const std::size_t at = (hint + i) % fields.size(); fields[at].shape.key == key) return at;
  return fields.size();
}

// Reads a map: unknown, missing and empty required fields are findings, another empty value leaves its field unset.
// O(entries × fields).
template <class R>
void read_record(Decoder& decoder, yaml::Node node, R& into) {
  const Record<R>& record = record_of(static_cast<const R*>(nullptr));
  if (!decoder.expect_map(node, record.doc)) return;
  into.place = node.place();
  std::bitset<64> seen;
  std::size_t next = 0;
  for (const auto [key, value] : node.entries()) {
    const std::size_t i = field_named(record.fields, key.text(), next);
    if (i == record.fields.size()) {
      std::vector<std::string_view> known;
      for (const auto& each : record.fields) known.push_back(each.shape.key);
      decoder.unknown(key, known, record.name);
    } else {
      seen.set(i);
      next = i + 1;
      if (!value.is_null())
        record.fields[i].read(decoder, value, into);
      else if (record.fields[i].shape.need == Need::required)
        decoder.empty(key, value, record.fields[i].shape.doc);
    }
  }
  for (std::size_t i = 0; i < record.fields.size(); ++i)
    if (!seen.test(i) && record.fields[i].shape.need == Need::required)
      decoder.missing(node.place(), record.fields[i].shape.key, record.fields[i].shape.doc);
}

template <class R>
concept RecordType = requires(const R* record) { record_of(record); };

template <RecordType R>
struct Value<R> {
  static void read(Decoder& decoder, yaml::Node node, R& into) { read_record(decoder, node, into); }
  static Shape shape() { return {.type = Shape::Type::record, .record = &shape_of<R>}; }
};

}  // namespace mentor
