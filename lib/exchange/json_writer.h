// JSON written as it comes: an answer of hundreds of megabytes needs no tree of values in memory. The bytes are those
// of a tree printed with two spaces a level. Only for the sources of this module.
#pragma once

#include <concepts>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace mentor {

class JsonWriter {
 public:
  // Where the bytes go, piece by piece, in their order.
  using Sink = std::function<void(std::string_view)>;
  // `sink` gets the last piece from finish() at the latest.
  explicit JsonWriter(Sink sink) : sink_(std::move(sink)) {}

  // The next value is the member of that name. A name of our own: nothing in it needs an escape.
  JsonWriter& key(std::string_view name);
  // The same with the text of a user as the name.
  JsonWriter& key_of(std::string_view text);
  void null();
  void value(bool truth);
  // Any whole number.
  template <std::integral Number>
    requires(!std::same_as<Number, bool>)
  void value(Number number) {
    whole(static_cast<std::int64_t>(number));
  }
  // Malformed bytes become U+FFFD. O(size).
  void value(std::string_view text);
  void value(const std::string& text) { value(std::string_view(text)); }
  void value(const char* text) { value(std::string_view(text)); }
  // Null where there is none.
  template <class T>
  void value(const std::optional<T>& one) {
    if (one)
      value(*one);
    else
      null();
  }
  // Null where it is empty.
  void text_or_null(std::string_view text);

  // An object whose members `write` writes.
  template <class Function>
  void object(Function write) {
    open('{');
    write();
    close('}');
  }
  // A list: `each` writes one value for each of the items.
  template <class Items, class Function>
  void list(const Items& items, Function each) {
    open('[');
    for (const auto& item : items) each(item);
    close(']');
  }
  // A list of plain values.
  template <class Items>
  void list(const Items& items) {
    list(items, [&](const auto& item) { value(item); });
  }

  // A member and its plain value.
  template <class T>
  void member(std::string_view name, const T& of) {
    key(name).value(of);
  }
  // Ends the document with a line end and hands over what is left.
  void finish();

 private:
  void open(char bracket);
  void close(char bracket);
  void whole(std::int64_t number);
  // What stands before a value or a key: a comma, a line, the indentation.
  void begin();
  void line();
  void quoted(std::string_view text);

  Sink sink_;
  std::string bytes_;
  std::size_t depth_ = 0;
  bool first_ = true;       // nothing stands yet in the object or list that is open
  bool after_key_ = false;  // the value follows its key in the same line
};

}  // namespace mentor
