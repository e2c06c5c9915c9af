// A half-open range of UTF-8 bytes in the article exactly as it was given. Every stage speaks in these;
// only text/offsets.h turns them into other units, and only report/ asks it to.
#ifndef INSPECTOR_BASE_RANGE_H_
#define INSPECTOR_BASE_RANGE_H_

#include <algorithm>
#include <cstdint>

namespace inspector {

struct Range {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;  // exclusive

  constexpr std::uint32_t size() const { return end - begin; }
  constexpr bool empty() const { return begin >= end; }
  constexpr bool contains(Range other) const { return begin <= other.begin && other.end <= end; }
  constexpr bool contains(std::uint32_t at) const { return begin <= at && at < end; }
  constexpr bool overlaps(Range other) const { return begin < other.end && other.begin < end; }
  friend constexpr bool operator==(Range a, Range b) = default;
  friend constexpr bool operator<(Range a, Range b) {
    return a.begin != b.begin ? a.begin < b.begin : a.end < b.end;
  }
};

// The smallest range that holds both.
constexpr Range hull(Range a, Range b) {
  return {std::min(a.begin, b.begin), std::max(a.end, b.end)};
}

}  // namespace inspector

#endif  // INSPECTOR_BASE_RANGE_H_
