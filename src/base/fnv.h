// FNV-1a, 64 bits (Fowler, Noll, Vo): small, the same on every machine, and good enough to tell words and
// lines apart.
#ifndef INSPECTOR_BASE_FNV_H_
#define INSPECTOR_BASE_FNV_H_

#include <cstdint>
#include <string_view>

namespace inspector {

inline constexpr std::uint64_t kFnvStart = 0xCBF29CE484222325U;

// `state` with one value more: a byte, or the index of a word.
constexpr std::uint64_t fnv_add(std::uint64_t state, std::uint64_t value) {
  return (state ^ value) * 0x100000001B3U;
}

// `state` with the bytes of a text more.
constexpr std::uint64_t fnv_add(std::uint64_t state, std::string_view bytes) {
  for (const char c : bytes) state = fnv_add(state, std::uint64_t{static_cast<unsigned char>(c)});
  return state;
}

}  // namespace inspector

#endif  // INSPECTOR_BASE_FNV_H_
