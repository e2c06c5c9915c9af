#include "html/memory.h"

#include <algorithm>
#include <bit>
#include <new>

namespace inspector::html {

// Sizes are powers of two from 32 bytes on, head included.
void* Memory::take(std::size_t bytes) {
  const std::size_t size = std::bit_ceil(std::max<std::size_t>(32, bytes + kHead));
  const auto list = static_cast<std::uint32_t>(std::countr_zero(size));
  Piece* piece = free_[list];
  if (piece != nullptr) {
    free_[list] = piece->next;
  } else {
    piece = new (carve(size)) Piece{list, nullptr};
  }
  return reinterpret_cast<std::byte*>(piece) + kHead;
}

void Memory::give_back(void* piece) {
  if (piece == nullptr) return;
  auto* head = reinterpret_cast<Piece*>(static_cast<std::byte*>(piece) - kHead);
  head->next = free_[head->list];
  free_[head->list] = head;
}

std::byte* Memory::carve(std::size_t bytes) {
  if (bytes > left_) {
    const std::size_t slab = std::max(kSlab, bytes);
    slabs_.emplace_back(new std::byte[slab]);
    if (bytes >= kSlab) return slabs_.back().get();
    at_ = slabs_.back().get();
    left_ = slab;
  }
  std::byte* given = at_;
  at_ += bytes;
  left_ -= bytes;
  return given;
}

}  // namespace inspector::html
