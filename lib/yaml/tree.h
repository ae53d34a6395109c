// What a YAML file says, as a flat tree of views into its source: documents, maps, lists and scalars, each with a span
// that has both ends. Scalars stay text with their style until a field asks for a type (scalar.h).
#pragma once

#include <cstdint>
#include <deque>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "base/source.h"
#include "yaml/large_pages.h"

namespace mentor::yaml {

enum class Kind : std::uint8_t { scalar, list, map, alias };
enum class Style : std::uint8_t { plain, single_quoted, double_quoted, literal, folded, block, flow };

// One node as it is stored: 16 bytes. Children follow their parent; those of a map alternate key, value. An empty value
// ("a:") is a plain scalar with an empty span right after the colon.
struct Stored {
  Kind kind = Kind::scalar;
  Style style = Style::plain;
  std::uint16_t anchor = 0;  // 1 + index into Tree::anchors, 0: none
  // list, map: the index after the whole subtree; alias: the index of its target; scalar: 0 where the source spells it
  // as it is, else 1 + index into Tree::decoded
  std::uint32_t link = 0;
  Span span;  // of the node as written, with its quotes or brackets, without anchor and comment
  bool is_inner() const { return kind == Kind::list || kind == Kind::map; }
};

// Whether a document begins with `---` and ends with `...`.
struct Marks {
  bool begin = false;
  bool end = false;
};

class Node;
struct Entry;
template <class Value>
class Children;

// The result of reading one source. Movable; nodes are (tree, index) pairs, valid while the tree stands where it is.
struct Tree {
  const Source* source = nullptr;
  std::vector<Stored, LargePages<Stored>> nodes;
  std::vector<std::uint32_t> documents;  // index of each document's root
  std::vector<Marks> marks;              // the same for the markers around each
  std::deque<std::string> decoded;       // text of scalars that are not spelt as they are (escapes, folding)
  std::vector<std::string> anchors;      // names
  std::vector<Span> comments;            // each from `#` to the end of its line, in order

  // The index after a node and all that is inside it. O(1).
  std::uint32_t after(std::uint32_t node) const { return nodes[node].is_inner() ? nodes[node].link : node + 1; }
  // Root of the n-th document. A document without content is an empty plain scalar.
  Node document(std::size_t n) const;
};

// A view of one node; cheap to copy. An alias behaves as its target but for span(), which is where the alias stands.
class Node {
 public:
  Node() = default;
  Node(const Tree* tree, std::uint32_t index) : tree_(tree), index_(index) {}

  explicit operator bool() const { return tree_ != nullptr; }
  bool is_scalar() const { return target().kind == Kind::scalar; }
  bool is_list() const { return target().kind == Kind::list; }
  bool is_map() const { return target().kind == Kind::map; }
  bool is_alias() const { return tree_->nodes[index_].kind == Kind::alias; }
  Style style() const { return target().style; }
  // Whether it stands for nothing in the core schema: a plain empty scalar, `~`, `null`, `Null`, `NULL`.
  bool is_null() const;
  // The characters of a scalar after unquoting and folding; empty for lists and maps.
  std::string_view text() const;
  Span span() const { return tree_->nodes[index_].span; }
  Place place() const { return {tree_->source, span()}; }
  // Where the `length` bytes of text() from `offset` stand in the source, for scalars of every style (escapes and folds
  // counted). O(length of the scalar).
  Place place_in(std::uint32_t offset, std::uint32_t length) const;

  // Number of items of a list or of entries of a map; 0 for scalars. O(children).
  std::size_t size() const;
  using ItemRange = Children<Node>;
  using EntryRange = Children<Entry>;
  ItemRange items() const;     // of a list; empty for other kinds
  EntryRange entries() const;  // of a map; empty for other kinds
  // The value under a key; nothing where it is not there or this is no map. O(entries).
  std::optional<Node> find(std::string_view key) const;

  std::uint32_t index() const { return index_; }
  const Tree& tree() const { return *tree_; }

 private:
  std::uint32_t target_index() const;
  const Stored& target() const { return tree_->nodes[target_index()]; }
  const Tree* tree_ = nullptr;
  std::uint32_t index_ = 0;
};

struct Entry {
  Node key;
  Node value;
};

// A forward range over the items of a list (Value = Node) or the entries of a map (Value = Entry).
template <class Value>
class Children {
 public:
  class Iterator {
   public:
    using value_type = Value;
    using difference_type = std::ptrdiff_t;
    using iterator_category = std::forward_iterator_tag;
    Iterator() = default;
    Iterator(const Tree* tree, std::uint32_t at) : tree_(tree), at_(at) {}
    Value operator*() const {
      if constexpr (std::is_same_v<Value, Entry>)
        return {{tree_, at_}, {tree_, after(at_)}};
      else
        return {tree_, at_};
    }
    Iterator& operator++() {
      at_ = std::is_same_v<Value, Entry> ? after(after(at_)) : after(at_);
      return *this;
    }
    Iterator operator++(int) {
      auto old = *this;
      return ++*this, old;
    }
    bool operator==(const Iterator& other) const { return at_ == other.at_; }

   private:
    std::uint32_t after(std::uint32_t node) const { return tree_->after(node); }
    const Tree* tree_ = nullptr;
    std::uint32_t at_ = 0;
  };
  Children(const Tree* tree, std::uint32_t first, std::uint32_t end) : tree_(tree), first_(first), end_(end) {}
  Iterator begin() const { return {tree_, first_}; }
  Iterator end() const { return {tree_, end_}; }

 private:
  const Tree* tree_;
  std::uint32_t first_, end_;
};

}  // namespace mentor::yaml
