#include <gtest/gtest.h>

#include "report/page.h"
#include "report/report.h"
#include "text/unicode.h"
#include "unit/report/sample.h"

namespace inspector::report {
namespace {

std::string set(std::string text, bool colour = false, std::size_t first = 0, std::size_t hang = 0) {
  Page page(colour);
  page.set({{std::move(text), Ink::kStrong}}, first, hang);
  return page.take();
}

TEST(Page, BreaksLinesAtEightyColumns) {
  std::string words;
  for (int i = 0; i < 100; ++i) words += "wörd ";
  const std::string out = set(words, false, 2, 4);
  std::size_t lines = 0;
  for (std::size_t begin = 0; begin < out.size();) {
    const std::size_t end = out.find('\n', begin);
    std::size_t columns = 0;
    for (std::size_t at = begin; at < end; at += text::decode(out, at).length) ++columns;
    EXPECT_LE(columns, 80U);
    EXPECT_EQ(out.substr(begin, lines == 0 ? 2 : 4), std::string(lines == 0 ? 2 : 4, ' '));
    begin = end + 1;
    ++lines;
  }
  EXPECT_GT(lines, 5U);
}

TEST(Page, NeverBreaksInsideAWord) {
  const std::string word(100, 'x');
  EXPECT_EQ(set("a " + word + " b"), "a\n" + word + "\nb\n");
  EXPECT_EQ(set("a\u00A0b"), "a\u00A0b\n");
}

TEST(Page, ThePastedTextCannotSteerTheTerminal) {
  EXPECT_EQ(set("a\x1B[31mb"), "a\uFFFD[31mb\n");
  EXPECT_EQ(set("a\u009B1mb\x07"), "a\uFFFD1mb\uFFFD\n");
  EXPECT_EQ(set("a\xFF"), "a\uFFFD\n");
}

TEST(Page, ColourIsOnlyWhereAskedFor) {
  EXPECT_EQ(set("a"), "a\n");
  EXPECT_EQ(set("a", true), "\x1B[1ma\x1B[0m\n");
}

TEST(PlainText, TellsEverythingOnce) {
  EXPECT_EQ(to_plain_text(sample::report(), sample::kInput, {}),
            "Dam holds 😀\n"
            "LIMA · Andes · 1 March 2024\n"
            "\n"
            "20 words in 1 paragraph: 2 attributions by 1 voice (1 direct and 1 indirect); 1\n"
            "to unnamed sources; 1 unsure.\n"
            "Note: Days stay open.\n"
            "\n"
            "Voices\n"
            "  Ana Ruiz, the mayor\n"
            "    “It held,” [direct, “said”, certain]\n"
            "  Officials (unnamed)\n"
            "    so [indirect, unsure]\n"
            "\n"
            "Names\n"
            "  People: Ana Ruiz, the mayor ×2\n"
            "\n"
            "Times\n"
            "  Friday = 2024-03-01\n"
            "\n"
            "Findings\n"
            "  ! Nobody is named here.\n");
}

TEST(PlainText, AnEmptyReportIsOneSentence) {
  EXPECT_EQ(to_plain_text(Report{}, "", {}), "0 words in 0 paragraphs: 0 attributions by 0 voices.\n");
}

}  // namespace
}  // namespace inspector::report
