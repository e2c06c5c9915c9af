#include "text/unicode.h"

#include <gtest/gtest.h>

namespace inspector::text {
namespace {

TEST(Unicode, DecodesAndEncodesEveryCodePoint) {
  for (char32_t value = 0; value <= 0x10FFFF; value += value < 0x3000 ? 1 : 37) {
    if (value >= 0xD800 && value < 0xE000) continue;
    std::string bytes;
    append_utf8(bytes, value);
    const CodePoint point = decode(bytes, 0);
    ASSERT_TRUE(point.valid) << static_cast<unsigned>(value);
    ASSERT_EQ(point.value, value);
    ASSERT_EQ(point.length, bytes.size());
  }
}

TEST(Unicode, ABadByteIsOneReplacementCharacter) {
  for (const std::string_view bytes :
       {"\x80", "\xC0\x80", "\xE0\x80\x80", "\xED\xA0\x80", "\xF5\x80\x80\x80", "\xE2\x82", "\xFF"}) {
    const CodePoint point = decode(bytes, 0);
    EXPECT_FALSE(point.valid);
    EXPECT_EQ(point.value, U'\uFFFD');
    EXPECT_EQ(point.length, 1U);
  }
  EXPECT_EQ(count_invalid("a\xE2\x82z\x80"), 3U);
}

TEST(Unicode, ClassesOfCharacters) {
  struct Row {
    char32_t value;
    CharClass char_class;
  };
  for (const Row& row :
       {Row{U'a', CharClass::kLower}, Row{U'É', CharClass::kUpper}, Row{U'文', CharClass::kLetter},
        Row{U'\u0301', CharClass::kMark}, Row{U'7', CharClass::kDigit}, Row{U'\u00A0', CharClass::kSpace},
        Row{U'\u3000', CharClass::kSpace}, Row{U'“', CharClass::kOther}, Row{0, CharClass::kOther}}) {
    EXPECT_EQ(char_class(row.value), row.char_class) << static_cast<unsigned>(row.value);
  }
}

TEST(Unicode, FoldingMakesKeys) {
  EXPECT_EQ(fold("Moon’s"), "moon's");
  EXPECT_EQ(fold("ÉCOLE"), "école");
  EXPECT_EQ(fold("ŁÓDŹ"), "łódź");
  EXPECT_EQ(fold_name("José"), "jose");
  EXPECT_EQ(fold_name("Jose\u0301"), "jose");
  EXPECT_EQ(fold_name("Łukasz Şahin"), "lukasz sahin");
  EXPECT_EQ(fold("a\xFF"), "a\uFFFD");
}

}  // namespace
}  // namespace inspector::text
