// How each plain type of field is read: the specialisations of Value<T> that records share.
#pragma once

#include "base/few.h"
#include "model/decode.h"

namespace mentor {

// An id: `[a-z0-9][a-z0-9._-]*`.
struct Id : Located<std::string> {};
// Text that only this program reads as a word of its own (`off`): another reader's view of it does not matter.
struct Plain : Located<std::string> {};
// A whole number within bounds.
template <long Least, long Most>
struct Number : Located<long> {};
// One word of a fixed list; E has `words_of(E)` found by its argument, in the order of the enumerators.
template <class E>
struct Word : Located<E> {};
// A list that may be written as a single value where one is meant.
template <class T>
struct List : Few<T> {
  Place place;
};
// Free keys: in the order of the file. (Duplicate keys are the reader's finding.)
template <class T>
struct Map {
  struct Entry {
    Located<std::string> key;
    T value{};
  };
  Few<Entry> entries;
  Place place;

  const Entry* find(std::string_view key) const {
    for (const Entry& entry : entries)
      if (entry.key.value == key) return &entry;
    return nullptr;
  }
};

template <>
struct Value<Located<std::string>> {
  static void read(Decoder& d, yaml::Node node, Located<std::string>& into) { d.read_text(node, into); }
  static Shape shape() { return {.type = Shape::Type::text}; }
};
template <>
struct Value<Plain> {
  static void read(Decoder& d, yaml::Node node, Plain& into) { d.read_plain(node, into); }
  static Shape shape() { return {.type = Shape::Type::text}; }
};
template <>
struct Value<Id> {
  static void read(Decoder& d, yaml::Node node, Id& into) { d.read_id(node, into); }
  static Shape shape() { return {.type = Shape::Type::id}; }
};
template <>
struct Value<Located<Date>> {
  static void read(Decoder& d, yaml::Node node, Located<Date>& into) { d.read_date(node, into); }
  static Shape shape() { return {.type = Shape::Type::date}; }
};
template <>
struct Value<Located<DateOrYear>> {
  static void read(Decoder& d, yaml::Node node, Located<DateOrYear>& into) { d.read_date_or_year(node, into); }
  static Shape shape() { return {.type = Shape::Type::date_or_year}; }
};
template <>
struct Value<Located<bool>> {
  static void read(Decoder& d, yaml::Node node, Located<bool>& into) { d.read_boolean(node, into); }
  static Shape shape() { return {.type = Shape::Type::boolean}; }
};
template <long Least, long Most>
struct Value<Number<Least, Most>> {
  static void read(Decoder& d, yaml::Node node, Number<Least, Most>& into) { d.read_integer(node, Least, Most, into); }
  static Shape shape() { return {.type = Shape::Type::integer, .least = Least, .most = Most}; }
};
template <class E>
struct Value<Word<E>> {
  static void read(Decoder& d, yaml::Node node, Word<E>& into) {
    if (const auto index = d.read_word(node, words_of(E{}))) {
      into.value = static_cast<E>(*index);
      into.place = node.place();
    }
  }
  static Shape shape() { return {.type = Shape::Type::word, .words = words_of(E{})}; }
};
template <class T>
struct Value<Box<T>> {
  static void read(Decoder& d, yaml::Node node, Box<T>& into) { Value<T>::read(d, node, into.emplace()); }
  static Shape shape() { return Value<T>::shape(); }
};
template <class T>
struct Value<List<T>> {
  static void read(Decoder& d, yaml::Node node, List<T>& into) {
    into.place = node.place();
    const auto one = [&](yaml::Node each) {
      // What is no record is told, and is nobody: it must not be counted with the others.
      if constexpr (RecordType<T>)
        if (!d.expect_map(each, record_of(static_cast<const T*>(nullptr)).doc)) return;
      Value<T>::read(d, each, into.emplace_back());
    };
    into.reserve(node.is_list() ? node.size() : 1);
    if (!node.is_list()) return one(node);
    for (const yaml::Node each : node.items()) one(each);
  }
  static Shape shape() { return {.type = Shape::Type::list, .parts = {Value<T>::shape()}}; }
};
template <class T>
struct Value<Map<T>> {
  static void read(Decoder& d, yaml::Node node, Map<T>& into) {
    if (!d.expect_map(node, {"a map of names and values", "набор пар «имя: значение»"})) return;
    into.place = node.place();
    into.entries.reserve(node.size());
    for (const auto [key, value] : node.entries()) {
      auto& entry = into.entries.emplace_back();
      d.read_text(key, entry.key);
      if (!value.is_null()) Value<T>::read(d, value, entry.value);
    }
  }
  static Shape shape() { return {.type = Shape::Type::map, .parts = {Value<T>::shape()}}; }
};

}  // namespace mentor
