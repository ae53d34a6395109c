// The text of a value as a file has it. Nearly every text of a repository stands in its file letter by letter, and the
// files stay in memory: there is nothing to copy.
#pragma once

#include <compare>
#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>

namespace mentor {

// A view of bytes that somebody else keeps, or bytes of its own; half as large as a std::string and used like a
// constant one. At most 4 GB, as files are.
class Written {
 public:
  Written() = default;
  // A copy of the text. O(size).
  template <class Text>
    requires std::convertible_to<const Text&, std::string_view>
  Written(const Text& text) : Written(own(text)) {}  // NOLINT: conversions are the point
  // A view of bytes that outlive it and all its copies. O(1).
  static Written view_of(std::string_view text) { return {text.data(), text.size(), false}; }

  // Copies of a view are views, copies of a text of its own have theirs.
  Written(const Written& other);
  Written(Written&& other) noexcept : data_(other.data_), size_(other.size_), owned_(other.owned_) {
    other.owned_ = false;
  }
  Written& operator=(const Written& other) {
    if (this != &other) *this = Written(other);
    return *this;
  }
  Written& operator=(Written&& other) noexcept;
  ~Written() {
    if (owned_) delete[] data_;
  }

  operator std::string_view() const { return {data_, size_}; }        // NOLINT: conversions are the point
  operator std::string() const { return std::string(data_, size_); }  // NOLINT
  const char* data() const { return data_; }
  std::size_t size() const { return size_; }
  bool empty() const { return size_ == 0; }
  const char* begin() const { return data_; }
  const char* end() const { return data_ + size_; }
  char operator[](std::size_t at) const { return data_[at]; }
  char front() const { return data_[0]; }
  char back() const { return data_[size_ - 1]; }

  // As of a std::string_view; a part is a view.
  std::string_view substr(std::size_t at, std::size_t count = std::string_view::npos) const {
    return view().substr(at, count);
  }
  std::size_t find(std::string_view part, std::size_t from = 0) const { return view().find(part, from); }
  std::size_t find(char part, std::size_t from = 0) const { return view().find(part, from); }
  std::size_t rfind(char part) const { return view().rfind(part); }
  std::size_t find_first_of(std::string_view any, std::size_t from = 0) const {
    return view().find_first_of(any, from);
  }
  std::size_t find_first_not_of(std::string_view any, std::size_t from = 0) const {
    return view().find_first_not_of(any, from);
  }
  bool starts_with(std::string_view part) const { return view().starts_with(part); }
  bool ends_with(std::string_view part) const { return view().ends_with(part); }

  template <class Text>
    requires std::convertible_to<const Text&, std::string_view>
  friend bool operator==(const Written& left, const Text& right) {
    return left.view() == std::string_view(right);
  }
  template <class Text>
    requires std::convertible_to<const Text&, std::string_view>
  friend std::strong_ordering operator<=>(const Written& left, const Text& right) {
    return left.view() <=> std::string_view(right);
  }
  template <class Text>
    requires std::convertible_to<const Text&, std::string_view>
  friend std::string operator+(const Written& left, const Text& right) {
    return std::string(left) += std::string_view(right);
  }
  template <class Text>
    requires std::convertible_to<const Text&, std::string_view> && (!std::same_as<Text, Written>)
  friend std::string operator+(const Text& left, const Written& right) {
    return std::string(std::string_view(left)) += std::string_view(right);
  }

 private:
  Written(const char* data, std::size_t size, bool owned)
      : data_(data), size_(static_cast<std::uint32_t>(size)), owned_(owned) {}
  static Written own(std::string_view text);
  std::string_view view() const { return {data_, size_}; }

  const char* data_ = "";
  std::uint32_t size_ = 0;
  bool owned_ = false;
};

}  // namespace mentor
