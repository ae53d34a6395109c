// Memory for the nodes of large files. Where the system can, it comes in pages of two megabytes: being handed a tree in
// pages of four kilobytes takes longer than reading the file into it.
#pragma once

#include <cstddef>
#include <new>

#if defined(__linux__)
#include <sys/mman.h>
#endif

namespace mentor::yaml {

// An allocator for std::vector.
template <class T>
class LargePages {
 public:
  using value_type = T;

  LargePages() = default;
  template <class Other>
  explicit LargePages(const LargePages<Other>&) {}

  T* allocate(std::size_t count) {
    const std::size_t bytes = count * sizeof(T);
    if (bytes < worth_it) return static_cast<T*>(::operator new(bytes));
    void* const memory = ::operator new(bytes, page);
#if defined(__linux__) && defined(MADV_HUGEPAGE)
    // Only a wish: without it the pages are small.
    (void)::madvise(memory, bytes, MADV_HUGEPAGE);
#endif
    return static_cast<T*>(memory);
  }

  void deallocate(T* memory, std::size_t count) {
    if (count * sizeof(T) < worth_it)
      ::operator delete(memory);
    else
      ::operator delete(memory, page);
  }

  friend bool operator==(const LargePages&, const LargePages&) { return true; }

 private:
  static constexpr std::align_val_t page{std::size_t{2} << 20U};
  static constexpr std::size_t worth_it = std::size_t{4} << 20U;
};

}  // namespace mentor::yaml
