#include "text/offsets.h"

#include <gtest/gtest.h>

#include <string>

#include "text/unicode.h"

namespace inspector::text {
namespace {

struct Row {
  std::string_view what;
  std::string_view bytes;
  std::uint32_t utf16;
  std::uint32_t code_points;
};

class Counting : public testing::TestWithParam<Row> {};

TEST_P(Counting, CountsTheWholeTextInEachUnit) {
  const Row& row = GetParam();
  const auto size = static_cast<std::uint32_t>(row.bytes.size());
  EXPECT_EQ(Offsets(row.bytes, OffsetUnit::kUtf8).at(size), size) << row.what;
  EXPECT_EQ(Offsets(row.bytes, OffsetUnit::kUtf16).at(size), row.utf16) << row.what;
  EXPECT_EQ(Offsets(row.bytes, OffsetUnit::kCodePoint).at(size), row.code_points) << row.what;
}

INSTANTIATE_TEST_SUITE_P(
    Offsets, Counting,
    testing::Values(Row{"nothing", "", 0, 0}, Row{"ASCII", "abc", 3, 3}, Row{"two bytes", "é", 1, 1},
                    Row{"three bytes", "“", 1, 1}, Row{"a surrogate pair", "😀", 2, 1},
                    Row{"a family of emoji", "👩\u200D👧", 5, 3}, Row{"a combining mark", "e\u0301", 2, 2},
                    Row{"NUL", std::string_view("\0", 1), 1, 1}, Row{"CR LF", "\r\n", 2, 2},
                    Row{"a lone continuation byte", "a\x80z", 3, 3},
                    Row{"a cut sequence, byte by byte", "\xE2\x80", 2, 2},
                    Row{"an encoded surrogate, byte by byte", "\xED\xA0\x80", 3, 3},
                    Row{"overlong", "\xC0\xAF", 2, 2}, Row{"past the last plane", "\xF4\x90\x80\x80", 4, 4}));

// The plain count, from the start each time.
std::uint32_t slow(std::string_view bytes, std::uint32_t to, OffsetUnit unit) {
  std::uint32_t count = 0;
  for (std::uint32_t at = 0; at < to;) {
    const CodePoint point = decode(bytes, at);
    at += point.length;
    count += unit == OffsetUnit::kUtf16 && point.value > 0xFFFF ? 2 : 1;
  }
  return count;
}

TEST(Offsets, AgreeWithThePlainCountAcrossCheckpoints) {
  std::string text;
  for (int i = 0; i < 200; ++i) text += i % 7 == 0 ? "😀" : i % 5 == 0 ? "“é" : i % 11 == 0 ? "\xFF" : "word ";
  for (const OffsetUnit unit : {OffsetUnit::kUtf16, OffsetUnit::kCodePoint}) {
    const Offsets offsets(text, unit);
    for (std::uint32_t at = 0; at < text.size(); at += decode(text, at).length) {
      ASSERT_EQ(offsets.at(at), slow(text, at, unit)) << at;
    }
    const auto size = static_cast<std::uint32_t>(text.size());
    EXPECT_EQ(offsets.at(size), slow(text, size, unit));
  }
}

TEST(Offsets, GoBackToTheBytesTheyCameFrom) {
  std::string text;
  for (int i = 0; i < 200; ++i) text += i % 3 == 0 ? "a😀" : "é“\xFF";
  for (const OffsetUnit unit : {OffsetUnit::kUtf8, OffsetUnit::kUtf16, OffsetUnit::kCodePoint}) {
    const Offsets offsets(text, unit);
    for (std::uint32_t at = 0; at < text.size(); at += decode(text, at).length) {
      ASSERT_EQ(offsets.byte_at(offsets.at(at)), at);
    }
    EXPECT_EQ(offsets.byte_at(1'000'000), text.size());
  }
  EXPECT_EQ(Offsets("😀b", OffsetUnit::kUtf16).byte_at(1), 4U);  // inside the surrogate pair: its end
  EXPECT_EQ(Offsets("", OffsetUnit::kUtf16).byte_at(3), 0U);
}

TEST(Offsets, KeepTheirOrder) {
  const std::string_view text = "a😀é\xFF“b";
  const Offsets offsets(text, OffsetUnit::kUtf16);
  std::uint32_t before = 0;
  for (std::uint32_t at = 1; at <= text.size(); at += at < text.size() ? decode(text, at).length : 1) {
    EXPECT_GT(offsets.at(at), before);
    before = offsets.at(at);
  }
}

}  // namespace
}  // namespace inspector::text
