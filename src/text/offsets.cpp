#include "text/offsets.h"

#include <algorithm>

#include "text/unicode.h"

namespace inspector::text {

Offsets::Offsets(std::string_view input, OffsetUnit unit) : input_(input), unit_(unit) {
  if (unit == OffsetUnit::kUtf8) return;
  std::uint32_t count = 0;
  std::uint32_t next = 0;
  for (std::uint32_t byte = 0; byte < input.size();) {
    for (; byte >= next; next += kStride) checkpoints_.push_back({byte, count});
    const CodePoint point = decode(input, byte);
    byte += point.length;
    count += units_of(point.value);
  }
}

std::uint32_t Offsets::units_of(char32_t value) const {
  return unit_ == OffsetUnit::kUtf16 && value > 0xFFFF ? 2 : 1;
}

std::uint32_t Offsets::at(std::uint32_t byte) const {
  if (unit_ == OffsetUnit::kUtf8 || checkpoints_.empty()) return byte;
  std::size_t index = byte / kStride;
  if (index >= checkpoints_.size()) index = checkpoints_.size() - 1;
  if (checkpoints_[index].byte > byte) --index;
  auto [at, count] = checkpoints_[index];
  while (at < byte) {
    const CodePoint point = decode(input_, at);
    at += point.length;
    count += units_of(point.value);
  }
  return count;
}

std::uint32_t Offsets::byte_at(std::uint32_t wanted) const {
  const auto size = static_cast<std::uint32_t>(input_.size());
  if (unit_ == OffsetUnit::kUtf8 || checkpoints_.empty()) return std::min(wanted, size);
  const auto after = std::partition_point(checkpoints_.begin() + 1, checkpoints_.end(),
                                          [&](const Checkpoint& point) { return point.count <= wanted; });
  auto [byte, count] = *(after - 1);
  while (count < wanted && byte < size) {
    const CodePoint point = decode(input_, byte);
    byte += point.length;
    count += units_of(point.value);
  }
  return byte;
}

}  // namespace inspector::text
