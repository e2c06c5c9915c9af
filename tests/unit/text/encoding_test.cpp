#include "text/encoding.h"

#include <gtest/gtest.h>

#include <string>

namespace inspector::text {
namespace {

using namespace std::string_literals;

struct Case {
  std::string bytes;
  bool markup;
  Encoding encoding;
  bool said;
  std::string text;
};

TEST(Encoding, IsToldByMarksByThePageOrByTheBytes) {
  for (const Case& c : {
           Case{"Café “yes”", false, Encoding::kUtf8, true, "Café “yes”"},
           Case{"\xEF\xBB\xBFYes", false, Encoding::kUtf8, true, "Yes"},
           Case{"\xFF\xFEY\0e\0\xE9\0"s, false, Encoding::kUtf16Le, true, "Yeé"},
           Case{"\xFE\xFF\0Y\0e\xD8\x3D\xDE\x00"s, false, Encoding::kUtf16Be, true, "Ye😀"},
           Case{"Y\0e\0s\0.\0 \0N\0o\0.\0"s, false, Encoding::kUtf16Le, false, "Yes. No."},
           Case{"\0Y\0e\0s\0.\0 \0N\0o\0."s, false, Encoding::kUtf16Be, false, "Yes. No."},
           Case{"Caf\xE9 \x93yes\x94 \x80 5", false, Encoding::kWindows1252, false, "Café “yes” € 5"},
           Case{"<meta charset='ISO-8859-1'>Caf\xE9", true, Encoding::kWindows1252, true,
                "<meta charset='ISO-8859-1'>Café"},
           Case{"", false, Encoding::kUtf8, true, ""},
       }) {
    const Detected detected = detect_encoding(c.bytes, c.markup);
    EXPECT_EQ(detected.encoding, c.encoding) << c.text;
    EXPECT_EQ(detected.said, c.said) << c.text;
    EXPECT_EQ(to_utf8(c.bytes, detected.encoding), c.text);
  }
}

TEST(Encoding, OneBadByteAmongGoodOnesLeavesItUtf8) {
  EXPECT_EQ(detect_encoding("“Yes,” said Ana. Caf\xE9", false).encoding, Encoding::kUtf8);
}

TEST(Encoding, WhatMeansNothingIsTheUnknownCharacter) {
  EXPECT_EQ(to_utf8("\xFF\xFE\x00\xD8"s + "a\0"s + "b"s, Encoding::kUtf16Le), "\uFFFDa\uFFFD");
  EXPECT_EQ(to_utf8("a\x81", Encoding::kWindows1252), "a\uFFFD");
}

}  // namespace
}  // namespace inspector::text
