#include "entities/evidence.h"

#include <gtest/gtest.h>

#include "clues/gazetteer.h"
#include "entities/confidence.h"

namespace inspector::entities {
namespace {

using clues::List;
using clues::look_up;

TEST(Hashes, APhraseHasTheKeyOfItsWordsInTurn) {
  EXPECT_EQ(phrase_key("new york"), extend(extend(kNoWords, word_key("new")), word_key("york")));
  EXPECT_NE(phrase_key("new york"), phrase_key("york new"));
  EXPECT_NE(phrase_key("new york"), phrase_key("newyork"));
}

TEST(Hashes, TheSameOnEveryMachine) {
  EXPECT_EQ(word_key(""), 0xCBF29CE484222325U);
  EXPECT_EQ(word_key("a"), 0xAF63DC4C8601EC8CU);
}

TEST(Hashes, AMapFindsWhatWasPutAndNothingElse) {
  KeyMap<int> map(100);
  for (Key key = 0; key < 100; ++key) map.at(key << 40U) = static_cast<int>(key);
  for (Key key = 0; key < 100; ++key) {
    ASSERT_NE(map.find(key << 40U), nullptr);
    EXPECT_EQ(*map.find(key << 40U), static_cast<int>(key));
  }
  EXPECT_EQ(map.find(7), nullptr);
}

TEST(Gazetteer, KnowsWordsAndPhrases) {
  EXPECT_EQ(look_up(phrase_key("south korea")).in(List::kPlace), 'c');
  EXPECT_EQ(look_up(phrase_key("south korean")).in(List::kGroup), 'n');
  EXPECT_EQ(look_up(phrase_key("ministry")).in(List::kNameWord), 'o');
  EXPECT_EQ(look_up(phrase_key("reuters")).in(List::kKnown), 'h');
  EXPECT_EQ(look_up(phrase_key("guinea - bissau")).in(List::kPlace), 'c');
  EXPECT_EQ(look_up(phrase_key("no such word")).in(List::kPlace), 0);
}

TEST(Evidence, ReadsWeightsByType) {
  const Evidence evidence("p president\tp12o-3\nsh tit low tit run\tg5a2\nbad row\n");
  const auto* before = evidence.find(extend(word_key("p"), phrase_key("president")));
  ASSERT_NE(before, nullptr);
  EXPECT_EQ((*before)[0], 12);
  EXPECT_EQ((*before)[3], -3);
  EXPECT_EQ((*before)[4], 0);
  const auto* shape = evidence.find(extend(word_key("sh"), phrase_key("tit low tit run")));
  ASSERT_NE(shape, nullptr);
  EXPECT_EQ((*shape)[4], 7) << "a weight for any name is added to every type";
  EXPECT_EQ((*shape)[0], 2);
  EXPECT_EQ(evidence.find(extend(word_key("p"), phrase_key("prime"))), nullptr);
}

TEST(Evidence, TheBestTypeIsTheFirstOfEquals) {
  EXPECT_EQ(best_type(Scores{}), 0U);
  EXPECT_EQ(best_type(Scores{1, 5, 5}), 1U);
}

TEST(Confidence, GrowsWithTheLeadOverTheNextReading) {
  for (const bool tagged : {false, true}) {
    double last = 0;
    for (const std::int32_t score : {1, 15, 30, 50, 100, 1000}) {
      const double confidence = confidence_of(Scores{score}, 0, tagged);
      EXPECT_GE(confidence, last);
      EXPECT_LE(confidence, 1.0);
      last = confidence;
    }
    EXPECT_LT(confidence_of(Scores{100, 95}, 0, tagged), confidence_of(Scores{100}, 0, tagged));
  }
}

}  // namespace
}  // namespace inspector::entities
