// Memory for one parse, freed at once. The parser frees its tree by recursion, which a deeply nested page
// would overflow the stack with, and takes and gives back many small pieces; these come from lists by size.
#ifndef INSPECTOR_HTML_MEMORY_H_
#define INSPECTOR_HTML_MEMORY_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

namespace inspector::html {

class Memory {
 public:
  void* take(std::size_t bytes);
  void give_back(void* piece);

 private:
  struct Piece {
    std::uint32_t list;
    Piece* next;
  };
  static constexpr std::size_t kHead = 16;  // before each piece; keeps it aligned
  static constexpr std::size_t kLists = 40;
  static constexpr std::size_t kSlab = std::size_t{1} << 18;

  std::byte* carve(std::size_t bytes);

  std::vector<std::unique_ptr<std::byte[]>> slabs_;
  std::byte* at_ = nullptr;
  std::size_t left_ = 0;
  std::array<Piece*, kLists> free_{};
};

}  // namespace inspector::html

#endif  // INSPECTOR_HTML_MEMORY_H_
