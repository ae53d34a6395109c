// Containers for records of which a repository has millions: an empty one takes eight bytes and no allocation.
#pragma once

#include <algorithm>
#include <cstdint>
#include <initializer_list>
#include <memory>
#include <new>
#include <utility>

namespace mentor {

// A std::vector behind one pointer, for lists that are mostly empty or made in one go. Iterators are pointers; they
// are invalidated as those of a vector.
template <class T>
class Few {
 public:
  using value_type = T;
  using iterator = T*;
  using const_iterator = const T*;

  Few() = default;
  Few(std::initializer_list<T> all) { copy(all.begin(), all.size()); }
  Few(const Few& other) { copy(other.begin(), other.size()); }
  Few(Few&& other) noexcept : head_(std::exchange(other.head_, nullptr)) {}
  Few& operator=(const Few& other) {
    if (this != &other) *this = Few(other);
    return *this;
  }
  Few& operator=(Few&& other) noexcept {
    std::swap(head_, other.head_);
    return *this;
  }
  ~Few() {
    std::destroy(begin(), end());
    ::operator delete(head_);
  }

  std::size_t size() const { return head_ ? head_->size : 0; }
  bool empty() const { return size() == 0; }
  T* begin() { return at(head_); }
  T* end() { return begin() + size(); }
  const T* begin() const { return at(head_); }
  const T* end() const { return begin() + size(); }
  T& operator[](std::size_t i) { return begin()[i]; }
  const T& operator[](std::size_t i) const { return begin()[i]; }
  T& front() { return *begin(); }
  const T& front() const { return *begin(); }
  T& back() { return end()[-1]; }
  const T& back() const { return end()[-1]; }

  // Room for so many elements in all. O(size).
  void reserve(std::size_t count) {
    if (count > room()) grow(count);
  }
  // Adds an element made of the arguments (no part of this list); O(1) on the average.
  template <class... Parts>
  T& emplace_back(Parts&&... parts) {
    if (size() == room()) grow(std::max<std::size_t>(2, 2 * size()));
    T* added = std::construct_at(end(), std::forward<Parts>(parts)...);
    ++head_->size;
    return *added;
  }
  void push_back(T element) { emplace_back(std::move(element)); }
  void clear() { *this = Few(); }

 private:
  struct alignas(8) Head {
    std::uint32_t size, room;
  };
  static_assert(sizeof(Head) == 8);

  static T* at(Head* head) {
    static_assert(alignof(T) <= alignof(Head));
    return head ? reinterpret_cast<T*>(head + 1) : nullptr;
  }
  std::size_t room() const { return head_ ? head_->room : 0; }
  void copy(const T* from, std::size_t count) {
    reserve(count);
    for (std::size_t i = 0; i < count; ++i) emplace_back(from[i]);
  }
  void grow(std::size_t count) {
    void* bytes = ::operator new(sizeof(Head) + count * sizeof(T));
    Head* head = new (bytes) Head{static_cast<std::uint32_t>(size()), static_cast<std::uint32_t>(count)};
    std::uninitialized_move(begin(), end(), at(head));
    std::destroy(begin(), end());
    ::operator delete(std::exchange(head_, head));
  }

  Head* head_ = nullptr;
};

// A std::optional whose value lives elsewhere; copied with its value.
template <class T>
class Box {
 public:
  Box() = default;
  Box(T value) : held_(std::make_unique<T>(std::move(value))) {}  // NOLINT: as of std::optional
  Box(const Box& other) : held_(other.held_ ? std::make_unique<T>(*other.held_) : nullptr) {}
  Box(Box&&) noexcept = default;
  Box& operator=(const Box& other) {
    if (this != &other) *this = Box(other);
    return *this;
  }
  Box& operator=(Box&&) noexcept = default;
  ~Box() = default;

  explicit operator bool() const { return held_ != nullptr; }
  bool has_value() const { return held_ != nullptr; }
  T& operator*() { return *held_; }
  const T& operator*() const { return *held_; }
  T* operator->() { return held_.get(); }
  const T* operator->() const { return held_.get(); }
  T& emplace() { return *(held_ = std::make_unique<T>()); }
  void reset() { held_.reset(); }

 private:
  std::unique_ptr<T> held_;
};

// A value that many hold and none changes; the value of T{} where none was given. Copying is O(1).
template <class T>
class Shared {
 public:
  Shared() = default;
  Shared(T value) : held_(std::make_shared<const T>(std::move(value))) {}  // NOLINT: conversions are the point

  const T& operator*() const {
    static const T nothing{};
    return held_ ? *held_ : nothing;
  }
  const T* operator->() const { return &**this; }

 private:
  std::shared_ptr<const T> held_;
};

}  // namespace mentor
