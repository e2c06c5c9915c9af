// The one place that turns byte offsets into the units that readers of a report count in.
#ifndef INSPECTOR_TEXT_OFFSETS_H_
#define INSPECTOR_TEXT_OFFSETS_H_

#include <cstdint>
#include <string_view>
#include <vector>

namespace inspector::text {

enum class OffsetUnit : std::uint8_t {
  kUtf16,      // JavaScript strings, the DOM
  kCodePoint,  // Python strings, Web Annotation
  kUtf8,       // bytes
};

// Converts byte offsets of one input. A byte that is no UTF-8 counts as one U+FFFD in utf16 and code points.
class Offsets {
 public:
  Offsets(std::string_view input, OffsetUnit unit);

  // `byte` in the unit; `byte` may be anywhere from 0 to the input's size, at the start of a code point. Near
  // O(1).
  std::uint32_t at(std::uint32_t byte) const;

  // The byte at which `count` units have gone by; a count inside a code point is taken to its end, one past
  // the text to the text's end. Near O(1).
  std::uint32_t byte_at(std::uint32_t count) const;

 private:
  static constexpr std::uint32_t kStride = 128;  // bytes between two remembered counts

  std::uint32_t units_of(char32_t value) const;

  std::string_view input_;
  OffsetUnit unit_;
  struct Checkpoint {
    std::uint32_t byte;
    std::uint32_t count;
  };
  std::vector<Checkpoint> checkpoints_;  // the first code point at or after every kStride-th byte
};

}  // namespace inspector::text

#endif  // INSPECTOR_TEXT_OFFSETS_H_
