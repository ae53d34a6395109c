#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "change/date_words.h"
#include "change/fields.h"
#include "unicode/fold.h"

namespace mentor {

namespace {

using Type = Shape::Type;

bool is_scalar(Type type) {
  return type != Type::list && type != Type::map && type != Type::record && type != Type::choice && type != Type::any;
}

tl::unexpected<Failure> wrong(std::string_view field, std::string_view value, Text expected, Arguments more = {}) {
  const Message what{expected, std::move(more)};
  return failure(Failure::Kind::usage,
                 {{"{0}: “{1}” is not {2}", "{0}: «{1}» — это не {2}"}, {field, value, in_both(what)}});
}

Result<NewValue> date_value(std::string_view field, std::string_view text, Date today) {
  if (const auto date = date_from_words(text, today)) return NewValue::of_word(to_iso(*date));
  return wrong(field, text,
               {"a day; write it as 2026-10-12, 12.10.2026 or “yesterday”, with its year",
                "день; напишите его как 2026-10-12, 12.10.2026 или «вчера», с годом"});
}

std::optional<long> integer_of(std::string_view text) {
  long value = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
  return fault == std::errc() && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

Result<NewValue> integer_value(std::string_view field, const Shape& shape, std::string_view text) {
  const auto value = integer_of(text);
  if (value && *value >= shape.least && *value <= shape.most) return NewValue::of_word(std::to_string(*value));
  return wrong(field, text, {"a whole number from {0} to {1}", "целое число от {0} до {1}"}, {shape.least, shape.most});
}

Result<NewValue> boolean_value(std::string_view field, std::string_view text) {
  const std::string word = fold(text);
  for (const std::string_view yes : {"true", "yes", "да"})
    if (word == yes) return NewValue::of_word("true");
  for (const std::string_view no : {"false", "no", "нет"})
    if (word == no) return NewValue::of_word("false");
  return wrong(field, text, {"yes or no", "«да» и не «нет»"});
}

Result<NewValue> word_value(std::string_view field, const Shape& shape, std::string_view text) {
  const std::vector<std::string_view> words = names_of(shape.words);
  if (std::ranges::find(words, text) != words.end()) return NewValue::of_word(std::string(text));
  const Message near = did_you_mean(text, words);
  const std::string all = fmt::format("{}", fmt::join(words, ", "));
  return wrong(field, text, {"one of {0}; {1}", "одно из слов {0}; {1}"},
               {all, near.empty() ? Argument{"choose one of these", "выберите из них"} : in_both(near)});
}

Result<NewValue> scalar_value(std::string_view field, const Shape& shape, std::string_view text, Date today) {
  switch (shape.type) {
    case Type::date:
      return date_value(field, text, today);
    case Type::date_or_year:
      if (const auto year = integer_of(text); year && *year >= 1000 && *year <= 9999)
        return NewValue::of_word(std::string(text));
      return date_value(field, text, today);
    case Type::integer:
      return integer_value(field, shape, text);
    case Type::boolean:
      return boolean_value(field, text);
    case Type::word:
      return word_value(field, shape, text);
    default:
      return written_text(text);
  }
}

}  // namespace

NewValue written_text(std::string_view text) {
  const auto number = integer_of(text);
  return number && std::to_string(*number) == text ? NewValue::of_word(std::string(text))
                                                   : NewValue::of_text(std::string(text));
}

Result<NewValue> typed_value(std::string_view field, const Shape& shape, std::string_view text, Date today) {
  if (is_scalar(shape.type)) return scalar_value(field, shape, text, today);
  if (shape.type == Type::list) return typed_value(field, shape.parts.front(), text, today);
  if (shape.type == Type::choice)
    for (const Shape& part : shape.parts)
      if (auto value = typed_value(field, part, text, today); value || is_scalar(part.type)) return value;
  return failure(Failure::Kind::usage,
                 {{"{0} is made of several fields; name the one that is meant, as in {0}.FIELD=VALUE",
                   "{0} состоит из нескольких полей; укажите нужное, например {0}.ПОЛЕ=ЗНАЧЕНИЕ"},
                  {field}});
}

}  // namespace mentor
