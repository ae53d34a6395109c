#include "change/fields.h"

#include <algorithm>
#include <charconv>
#include <optional>

#include "unicode/fold.h"

namespace mentor {

namespace {

using How = FieldChange::How;
using Type = Shape::Type;

// All that is asked of one field and of what is inside it.
struct WishInside;
struct Wish {
  std::vector<WishInside> inside;
  std::vector<std::pair<How, std::string>> values;

  Wish& at(const std::string& key);
};
struct WishInside {
  std::string key;
  Wish wish;
};

Wish& Wish::at(const std::string& key) {
  const auto found = std::ranges::find(inside, key, &WishInside::key);
  return found != inside.end() ? found->wish : inside.emplace_back(WishInside{key, {}}).wish;
}

std::optional<std::size_t> place_in_list(std::string_view text) {
  std::size_t value = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
  return fault == std::errc() && end == text.data() + text.size() && value > 0 ? std::optional(value - 1)
                                                                               : std::nullopt;
}

class Assigner {
 public:
  Assigner(Draft& draft, Date today) : draft_(draft), today_(today) {}

  Result<void> record(yaml::Node map, const RecordShape& shape, const Wish& wish, const std::string& before) {
    for (const auto& [key, inside] : wish.inside) {
      auto field = shape_of_field(shape, key, before);
      if (!field) return tl::unexpected(field.error());
      if (auto done = entry(map, key, **field, inside, before + key); !done) return done;
    }
    return {};
  }

 private:
  static Result<const Shape*> shape_of_field(const RecordShape& record, const std::string& key,
                                             const std::string& before) {
    std::vector<std::string> known;
    for (const FieldShape& field : record.fields) {
      if (field.key == key) return &field.shape;
      known.emplace_back(field.key);
    }
    const Message near = did_you_mean(key, known);
    std::string all;
    for (const std::string& each : known) all += (all.empty() ? "" : ", ") + each;
    return usage_failure({"there is no field “{0}” here; {1}", "поля «{0}» здесь нет; {1}"},
                         {before + key, near.empty() ? Argument{"there are " + all, "есть " + all} : in_both(near)});
  }

  // One entry of a map, which may not be there yet.
  Result<void> entry(yaml::Node map, const std::string& key, const Shape& shape, const Wish& wish,
                     const std::string& name) {
    if (!wish.inside.empty() && !wish.values.empty())
      return usage_failure({"{0} is set as a whole and in parts", "{0} задано и целиком, и по частям"}, {name});
    const auto old = map.find(key);
    if (!wish.inside.empty()) return inside(map, key, old, shape, wish, name);
    if (wish.values.size() == 1 && wish.values.front() == std::pair(How::set, std::string()))
      return take_away(map, key);
    const How how = wish.values.front().first;
    if (std::ranges::any_of(wish.values,
                            [&](const auto& each) { return (each.first == How::set) != (how == How::set); }))
      return usage_failure({"{0} is both set and added to", "{0} и задаётся, и дополняется"}, {name});
    return how == How::set ? set(map, key, old, shape, wish, name) : change_list(map, key, old, shape, wish, name);
  }

  Result<void> take_away(yaml::Node map, const std::string& key) {
    for (const auto [name, value] : map.entries())
      if (name.text() == key) draft_.remove(map, name);
    return {};
  }

  static bool says(const std::optional<yaml::Node>& old, const NewValue& value) {
    return old && old->is_scalar() && !old->is_null() && old->text() == value.text;
  }

  // Whether it has fields or weights of its own, which a bare value has not.
  static bool says_more(yaml::Node old) {
    if (old.is_map()) return old.size() > 0;
    return std::ranges::any_of(old.items(), [](yaml::Node item) { return says_more(item); });
  }

  static tl::unexpected<Failure> would_lose(yaml::Node old, const std::string& name) {
    const std::string part = old.is_list() ? name + ".1" : name;
    return usage_failure(
        {"{0} has fields of its own (line {1}), which would be lost; name the one that is meant, as in "
         "{2}.FIELD=VALUE, "
         "or take all of it away first: {0}=",
         "у {0} есть свои поля (строка {1}), и они пропали бы; укажите нужное, например {2}.ПОЛЕ=ЗНАЧЕНИЕ, или сначала "
         "уберите всё: {0}="},
        {name, old.place().begin().line, part});
  }

  Result<void> set(yaml::Node map, const std::string& key, const std::optional<yaml::Node>& old, const Shape& shape,
                   const Wish& wish, const std::string& name) {
    NewValue list = NewValue::list({});
    for (const auto& [how, text] : wish.values) {
      auto value = typed_value(name, shape, text, today_);
      if (!value) return tl::unexpected(value.error());
      list.items.push_back(std::move(*value));
    }
    if (list.items.size() > 1 && !part_of(shape, {Type::list}))
      return usage_failure({"{0} takes one value, not several", "{0} — одно значение, а не несколько"}, {name});
    if (old && says_more(*old)) return would_lose(*old, name);
    if (list.items.size() > 1)
      draft_.put(map, key, std::move(list));
    else if (!says(old, list.items.front()))
      draft_.put(map, key, std::move(list.items.front()));
    return {};
  }

  Result<void> change_list(yaml::Node map, const std::string& key, const std::optional<yaml::Node>& old,
                           const Shape& shape, const Wish& wish, const std::string& name) {
    const Shape* list = part_of(shape, {Type::list});
    if (!list)
      return usage_failure({"{0} is no list; set it with {0}=VALUE", "{0} — не список; задайте его как {0}=ЗНАЧЕНИЕ"},
                           {name});
    if (const Shape* names = names_of_map(shape); names && old && old->is_map())
      return change_names(*old, *names, wish, map, key, name);
    NewValue added = NewValue::list({});
    for (const auto& [how, text] : wish.values) {
      if (how == How::take) {
        if (auto done = take_item(map, key, old, text, name); !done) return done;
        continue;
      }
      auto value = typed_value(name, *list, text, today_);
      if (!value) return tl::unexpected(value.error());
      const bool is_twice = std::ranges::find(added.items, value->text, &NewValue::text) != added.items.end();
      if (!holds(old, value->text) && !is_twice) added.items.push_back(std::move(*value));
    }
    return add_items(map, key, old, shape, std::move(added), name);
  }

  static bool holds(const std::optional<yaml::Node>& old, const std::string& text) {
    if (!old) return false;
    if (old->is_scalar()) return !old->is_null() && old->text() == text;
    for (const yaml::Node item : old->items())
      if (item.is_scalar() && item.text() == text) return true;
    return false;
  }

  // Names in a map are added with what a bare name weighs, and taken away with what they weigh.
  Result<void> change_names(yaml::Node old, const Shape& names, const Wish& wish, yaml::Node map,
                            const std::string& key, const std::string& name) {
    std::vector<std::string> known, added, taken;
    for (const auto [each, weight] : old.entries()) known.emplace_back(each.text());
    const auto has = [](const std::vector<std::string>& all, const std::string& text) {
      return std::ranges::find(all, text) != all.end();
    };
    for (const auto& [how, text] : wish.values) {
      if (how == How::take && !has(known, text))
        return usage_failure({"{0} has no “{1}” to take away{2}", "в {0} нет «{1}»{2}"},
                             {name, text, after_semicolon(did_you_mean(text, known))});
      std::vector<std::string>& into = how == How::take ? taken : added;
      if (how == How::take || !has(known, text))
        if (!has(into, text)) into.push_back(text);
    }
    if (taken.size() == known.size() && added.empty()) return take_away(map, key);
    for (const std::string& each : taken) (void)take_away(old, each);
    for (const std::string& each : added) draft_.put(old, each, usual_of(names));
    return {};
  }

  // What is there stays: a single value becomes the first of the list.
  Result<void> add_items(yaml::Node map, const std::string& key, const std::optional<yaml::Node>& old,
                         const Shape& shape, NewValue added, const std::string& name) {
    if (added.items.empty()) return {};
    if (old && old->is_list()) {
      for (NewValue& each : added.items) draft_.append(*old, std::move(each));
      return {};
    }
    const bool is_item = !old || !old->is_map() || part_of(part_of(shape, {Type::list})->parts.front(), {Type::record});
    if (!is_item)
      return usage_failure({"{0} is no list in the file (line {1}); change it there first",
                            "{0} в файле записано не списком (строка {1}); сначала измените его там"},
                           {name, old->place().begin().line});
    if (old && !old->is_null()) added.items.insert(added.items.begin(), as_written(*old));
    draft_.put(map, key, std::move(added));
    return {};
  }

  // The alternative of a list of names that says something of each: `topics: {maths: 5}`.
  static const Shape* names_of_map(const Shape& shape) {
    const Shape* names = part_of(shape, {Type::map});
    return names && names->parts.front().usual > 0 ? names : nullptr;
  }

  static NewValue usual_of(const Shape& names) { return NewValue::of_word(std::to_string(names.parts.front().usual)); }

  Result<void> take_item(yaml::Node map, const std::string& key, const std::optional<yaml::Node>& old,
                         const std::string& text, const std::string& name) {
    if (!holds(old, text)) {
      std::vector<std::string> known;
      if (old)
        for (const yaml::Node item : old->items()) known.emplace_back(item.text());
      const Message near = did_you_mean(text, known);
      return usage_failure({"{0} has no “{1}” to take away{2}", "в {0} нет «{1}»{2}"},
                           {name, text, after_semicolon(near)});
    }
    if (old->is_scalar() || old->size() == 1) return take_away(map, key);
    for (const yaml::Node item : old->items())
      if (item.is_scalar() && item.text() == text) draft_.remove(*old, item);
    return {};
  }

  // What is asked of fields inside a value.
  Result<void> inside(yaml::Node map, const std::string& key, const std::optional<yaml::Node>& old, const Shape& shape,
                      const Wish& wish, const std::string& name) {
    const bool counts =
        std::ranges::all_of(wish.inside, [](const auto& each) { return place_in_list(each.key).has_value(); });
    const Shape* list = part_of(shape, {Type::list});
    if (counts && list) return items(old, *list, wish, name);
    const Shape* part = part_of(shape, {Type::record, Type::map});
    if (!part && list && part_of(list->parts.front(), {Type::record}))
      return usage_failure({"{0} is a list; say which one is meant: {0}.1.FIELD=VALUE",
                            "{0} — список; укажите номер: {0}.1.ПОЛЕ=ЗНАЧЕНИЕ"},
                           {name});
    if (!part) return usage_failure({"{0} has no fields inside", "внутри {0} нет полей"}, {name});
    if (old && old->is_map()) return fields(*old, *part, wish, name + ".");
    const Shape* names = old && !old->is_null() ? names_of_map(shape) : nullptr;
    if (old && !old->is_null() && !names)
      return usage_failure({"{0} is written as one value; change it in the file first",
                            "{0} записано одним значением; сначала измените его в файле"},
                           {name});
    auto made = built(*part, wish, name + ".");
    if (!made) return tl::unexpected(made.error());
    draft_.put(map, key, names ? with_bare(*old, *names, std::move(*made)) : std::move(*made));
    return {};
  }

  // A map in the place of bare names, with what they weighed.
  static NewValue with_bare(yaml::Node bare, const Shape& names, NewValue new_ones) {
    NewValue made = NewValue::map();
    const auto add = [&](yaml::Node each) {
      if (std::ranges::find(new_ones.keys, each.text()) == new_ones.keys.end())
        made.add(std::string(each.text()), usual_of(names));
    };
    if (bare.is_scalar()) add(bare);
    for (const yaml::Node each : bare.items()) add(each);
    for (std::size_t i = 0; i < new_ones.items.size(); ++i) made.add(new_ones.keys[i], std::move(new_ones.items[i]));
    return made;
  }

  Result<void> fields(yaml::Node map, const Shape& shape, const Wish& wish, const std::string& before) {
    if (shape.type == Type::record) return record(map, shape.record(), wish, before);
    for (const auto& [key, below] : wish.inside)
      if (auto done = entry(map, key, shape.parts.front(), below, before + key); !done) return done;
    return {};
  }

  Result<void> items(const std::optional<yaml::Node>& old, const Shape& list, const Wish& wish,
                     const std::string& name) {
    std::vector<yaml::Node> nodes;
    if (old && old->is_map() && !part_of(list.parts.front(), {Type::record}))
      return usage_failure({"{0} is no list in the file (line {1}), so nothing in it has a number",
                            "{0} в файле записано не списком (строка {1}), номеров там нет"},
                           {name, old->place().begin().line});
    if (old && old->is_list())
      for (const yaml::Node item : old->items()) nodes.push_back(item);
    else if (old && !old->is_null())
      nodes.push_back(*old);
    for (const auto& [key, below] : wish.inside) {
      const std::size_t at = *place_in_list(key);
      if (at >= nodes.size())
        return usage_failure({"{0} has {1} entries, so there is no {0}.{2}", "в {0} записей: {1}, поэтому {0}.{2} нет"},
                             {name, nodes.size(), key});
      if (auto done = item(nodes[at], list.parts.front(), below, name + "." + key); !done) return done;
    }
    return {};
  }

  Result<void> item(yaml::Node node, const Shape& shape, const Wish& wish, const std::string& name) {
    if (!wish.inside.empty()) {
      const Shape* part = part_of(shape, {Type::record, Type::map});
      if (part && node.is_map()) return fields(node, *part, wish, name + ".");
      return usage_failure({"{0} has no fields inside", "внутри {0} нет полей"}, {name});
    }
    if (wish.values.size() != 1 || wish.values.front().first != How::set || wish.values.front().second.empty())
      return usage_failure({"{0} takes one new value", "{0} — одно новое значение"}, {name});
    auto value = typed_value(name, shape, wish.values.front().second, today_);
    if (!value) return tl::unexpected(value.error());
    if (says_more(node)) return would_lose(node, name);
    if (!says(node, *value)) draft_.set(node, std::move(*value));
    return {};
  }

  // A record or map that is not there yet.
  Result<NewValue> built(const Shape& shape, const Wish& wish, const std::string& before) {
    NewValue made = NewValue::map();
    for (const auto& [key, below] : wish.inside) {
      const Shape* field = &shape;
      if (shape.type == Type::record) {
        auto found = shape_of_field(shape.record(), key, before);
        if (!found) return tl::unexpected(found.error());
        field = *found;
      } else {
        field = &shape.parts.front();
      }
      auto value = built_value(*field, below, before + key);
      if (!value) return value;
      made.add(key, std::move(*value));
    }
    return made;
  }

  Result<NewValue> built_value(const Shape& shape, const Wish& wish, const std::string& name) {
    if (!wish.inside.empty()) {
      const Shape* part = part_of(shape, {Type::record, Type::map});
      if (!part) return usage_failure({"{0} has no fields inside", "внутри {0} нет полей"}, {name});
      return built(*part, wish, name + ".");
    }
    NewValue list = NewValue::list({});
    for (const auto& [how, text] : wish.values) {
      if (how == How::take || text.empty())
        return usage_failure({"{0} is not there to be taken away", "{0} нет, и убирать нечего"}, {name});
      auto value = typed_value(name, shape, text, today_);
      if (!value) return value;
      list.items.push_back(std::move(*value));
    }
    const bool one = list.items.size() == 1 && wish.values.front().first == How::set;
    if (!one && !part_of(shape, {Type::list}))
      return usage_failure({"{0} takes one value, not several", "{0} — одно значение, а не несколько"}, {name});
    return one ? std::move(list.items.front()) : std::move(list);
  }

  Draft& draft_;
  Date today_;
};

}  // namespace

Result<FieldChange> parse_change(std::string_view text) {
  const std::size_t sign = text.find('=');
  const bool changes = sign != std::string_view::npos && sign > 0 && (text[sign - 1] == '+' || text[sign - 1] == '-');
  std::string_view path = text.substr(0, sign == std::string_view::npos ? 0 : sign - (changes ? 1 : 0));
  FieldChange made;
  if (changes) made.how = text[sign - 1] == '+' ? How::add : How::take;
  while (!path.empty()) {
    const std::size_t dot = path.find('.');
    made.path.emplace_back(path.substr(0, dot));
    path.remove_prefix(dot == std::string_view::npos ? path.size() : dot + 1);
    if (dot != std::string_view::npos && path.empty()) made.path.emplace_back();
  }
  if (made.path.empty() || std::ranges::any_of(made.path, &std::string::empty))
    return usage_failure({"“{0}” is no change; write FIELD=VALUE, FIELD+=VALUE or FIELD-=VALUE",
                          "«{0}» — не изменение; пишите ПОЛЕ=ЗНАЧЕНИЕ, ПОЛЕ+=ЗНАЧЕНИЕ или ПОЛЕ-=ЗНАЧЕНИЕ"},
                         {text});
  made.value = text.substr(sign + 1);
  return made;
}

Result<void> assign(Draft& draft, const Target& target, const std::vector<FieldChange>& assignments, Date today) {
  Wish all;
  for (const FieldChange& each : assignments) {
    Wish* at = &all;
    for (const std::string& part : each.path) at = &at->at(part);
    at->values.emplace_back(each.how, each.value);
  }
  const auto node = draft.at(target.place);
  if (!node) return tl::unexpected(node.error());
  return Assigner(draft, today).record(*node, *target.shape, all, "");
}

}  // namespace mentor
