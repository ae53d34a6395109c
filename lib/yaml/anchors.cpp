#include "yaml/anchors.h"

#include <algorithm>

namespace mentor::yaml {

void Anchors::define(std::string_view name, std::uint32_t node) {
  // The anchor of a map is known after that of its first key, which stands behind it.
  const bool before_key = !log_.empty() && log_.back().node > node;
  if (!before_key || log_.back().name != name) targets_[name] = {node, 0, false};
  log_.insert(before_key ? log_.end() - 1 : log_.end(), {name, node});
}

Anchors::Target* Anchors::target_at(std::uint32_t node) {
  const auto it = std::lower_bound(log_.begin(), log_.end(), node,
                                   [](const Definition& each, std::uint32_t at) { return each.node < at; });
  if (it == log_.end() || it->node != node) return nullptr;
  Target& target = targets_[it->name];
  return target.node == node && !target.lost ? &target : nullptr;
}

void Anchors::complete(std::uint32_t node, std::uint64_t expanded) {
  if (Target* target = target_at(node)) target->expanded = expanded;
}

void Anchors::move(std::uint32_t from, std::uint32_t to) {
  if (Target* target = target_at(from)) target->node = to;
  if (!log_.empty() && log_.back().node == from) log_.back().node = to;
}

void Anchors::drop_from(std::uint32_t node) {
  for (; !log_.empty() && log_.back().node >= node; log_.pop_back()) lose(log_.back().name);
}

const Anchors::Target* Anchors::find(std::string_view name) const {
  const auto it = targets_.find(name);
  return it == targets_.end() ? nullptr : &it->second;
}

void Anchors::clear() {
  targets_.clear();
  log_.clear();
}

}  // namespace mentor::yaml
