#include "text/marks.h"

#include <gtest/gtest.h>

#include <ctime>

namespace inspector::text {
namespace {

// Each quotation as "depth:words", with "..." behind one that is not closed and "+" before one that goes on
// another.
std::vector<std::string> pairs(const std::string& input) {
  const Text text = Text::read(input);
  std::vector<std::string> found;
  for (const Quotation& quotation : pair_marks(text)) {
    found.push_back((quotation.continues ? "+" : "") + std::to_string(quotation.depth) + ":" +
                    std::string(text.slice(quotation.inner)) + (quotation.closed ? "" : "..."));
  }
  return found;
}

using Found = std::vector<std::string>;

struct Case {
  const char* input;
  Found found;
};

void expect_all(const std::vector<Case>& cases) {
  for (const Case& c : cases) EXPECT_EQ(pairs(c.input), c.found) << c.input;
}

TEST(Marks, EveryKindPairs) {
  expect_all({{"“We agree,” said Ngozi Eze.", {"0:We agree,"}},
              {"\"We agree,\" said Ngozi Eze.", {"0:We agree,"}},
              {"„Wir sind dafür“, sagte Ole.", {"0:Wir sind dafür"}},
              {"„We agree,” said Wójcik.", {"0:We agree,"}},
              {"« Oui », dit-elle. «Non»", {"0: Oui ", "0:Non"}},
              {"Das »gute« Ende", {"0:gute"}},
              {"‹so›", {"0:so"}},
              {"``We agree,'' he said", {"0:We agree,"}},
              {"''We agree,'' he said", {"0:We agree,"}},
              {"‘We agree,’ said Aiko.", {"0:We agree,"}},
              {"'We agree,' said Aiko.", {"0:We agree,"}},
              {"「はい」", {"0:はい"}}});
}

TEST(Marks, MixedKindsPairWithinAFamily) {
  expect_all({{"“We agree,\" he said.", {"0:We agree,"}},
              {"\"We agree,” he said.", {"0:We agree,"}},
              {"”We agree,” he said.", {"0:We agree,"}},
              {"“We agree,“ he said.", {"0:We agree,"}},
              {"'We agree,’ he said.", {"0:We agree,"}}});
}

TEST(Marks, NestingIsCounted) {
  expect_all({{"“He said ‘no’ twice,” she said.", {"0:He said ‘no’ twice,", "1:no"}},
              {"\"He said 'no'\" and left", {"0:He said 'no'", "1:no"}},
              {"‘He said “no”’", {"0:He said “no”", "1:no"}},
              {"“‘No,’ he said”", {"0:‘No,’ he said", "1:No,"}},
              {"“A “b” c”", {"0:A “b” c", "1:b"}}});
}

TEST(Marks, ApostrophesAreNone) {
  expect_all({{"the players’ union and the ’90s", {}},
              {"'Twas the boys' club, get 'em", {}},
              {"rock 'n' roll isn't Moon's", {}},
              {"Jones’ and Chris’ cars", {}},
              {"‘90s music", {}},
              {"‘the players’ union’ spoke", {"0:the players’ union"}},
              {"“The players’ union can’t,” he said", {"0:The players’ union can’t,"}}});
}

TEST(Marks, InchesAreNone) {
  expect_all({{"a 6\" pipe", {}},
              {"\"He is 6'2\" tall,\" she said.", {"0:He is 6'2\" tall,"}},
              {"\"He turned 60\" she said. \"Good.\"", {"0:He turned 60", "0:Good."}}});
}

TEST(Marks, ParagraphsRepeatTheOpeningMark) {
  expect_all({{"“One.\n\n“Two.\n\n“Three,” he said.", {"0:One....", "+0:Two....", "+0:Three,"}},
              {"\"One.\n\"Two,\" he said.", {"0:One....", "+0:Two,"}},
              {"‘One.\n‘Two,’ he said.", {"0:One....", "+0:Two,"}},
              {"He said: “One.\n\n“Two.”", {"0:One....", "+0:Two."}},
              {"“One.”\n\n“Two.”", {"0:One.", "0:Two."}},
              {"“One\n\ntwo,” he said. “Three.”", {"0:One...", "+0:two,", "0:Three."}}});
}

TEST(Marks, AnUnmatchedMarkKeepsToItsLine) {
  expect_all({{"He said: “We agree.\nThen he left.", {"0:We agree...."}},
              {"“A. “B,” he said.", {"0:A....", "0:B,"}},
              {"We agree,” he said. “Yes.”", {"0:Yes."}},
              {"A \" alone", {"0: alone..."}},
              {"”", {}},
              {"“", {}},
              {"“”", {}}});
}

TEST(Marks, OffsetsHoldTheMarks) {
  const Text text = Text::read("A “b” c");
  const auto found = pair_marks(text);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(text.slice(found[0].range), "“b”");
  EXPECT_EQ(text.slice(found[0].inner), "b");
}

TEST(Marks, TenThousandInOneLineAreQuick) {
  std::string input;
  for (int i = 0; i < 10000; ++i) input += "“ ‘a ";
  for (int i = 0; i < 10000; ++i) input += "b” 'c' ";
  const std::clock_t start = std::clock();  // of this process: what else the machine does makes no difference
  EXPECT_FALSE(pair_marks(Text::read(input)).empty());
  EXPECT_LT(std::clock() - start, 2 * CLOCKS_PER_SEC);
}

}  // namespace
}  // namespace inspector::text
