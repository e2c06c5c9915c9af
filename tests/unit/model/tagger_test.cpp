#include "model/tagger.h"

#include <gtest/gtest.h>

#include <numeric>
#include <string>

#include "unit/model/tiny_model.h"

namespace inspector::model {
namespace {

const Tagger& tiny() {
  static const Tagger kTagger = Tagger::load(TinyModel::bytes()).value();
  return kTagger;
}

std::string sentences(int count) {
  std::string text;
  for (int i = 0; i < count; ++i) {
    text += "Kang " + std::to_string(i) + " said: “We agree with Acme Corp.” It rained in Oslo.\n";
  }
  return text;
}

std::vector<text::Index> all_tokens(const text::Text& text) {
  std::vector<text::Index> tokens(text.tokens().size());
  std::iota(tokens.begin(), tokens.end(), 0);
  return tokens;
}

Tags tag(const text::Text& text, std::vector<text::Index> tokens) {
  return tiny().tag(text, clues::read_clues(text), text::pair_marks(text), std::move(tokens));
}

TEST(Tagger, EmptyTextHasNoTags) {
  const auto text = text::Text::read("");
  const Tags tags = tag(text, {});
  EXPECT_TRUE(tags.names().empty());
  EXPECT_TRUE(tags.cues().empty());
}

TEST(Tagger, NamesAreRunsInOrderWithinLines) {
  const std::string input = sentences(400);  // several windows
  const auto text = text::Text::read(input);
  const Tags tags = tag(text, all_tokens(text));
  const auto names = tags.names();
  ASSERT_FALSE(names.empty());
  text::Index end = 0;
  for (const TaggedName& name : names) {
    EXPECT_LE(end, name.first);
    EXPECT_LT(name.first, name.end);
    EXPECT_EQ(text.tokens()[name.first].line, text.tokens()[name.end - 1].line);
    EXPECT_LT(name.type, 11);
    end = name.end;
  }
}

// What stands further off than the network sees cannot move a score: windows are a matter of memory, not of
// results.
TEST(Tagger, WindowsGiveTheScoresOfTheWhole) {
  const std::string input = sentences(200);
  const auto text = text::Text::read(input);
  const auto size = static_cast<text::Index>(text.tokens().size());
  ASSERT_GT(size, 2048U);
  std::vector<text::Index> later = all_tokens(text);
  later.erase(later.begin(), later.begin() + 500);
  const Tags whole = tag(text, all_tokens(text));
  const Tags part = tag(text, later);
  for (text::Index i = 500 + kSight; i < size; ++i) {
    for (std::size_t type = 0; type < 11; ++type) {
      ASSERT_EQ(whole.name(i, type, false), part.name(i, type, false)) << i;
      ASSERT_EQ(whole.name(i, type, true), part.name(i, type, true)) << i;
    }
    ASSERT_EQ(whole.cue(i, false), part.cue(i, false)) << i;
  }
}

TEST(Tagger, TokensLeftOutHaveNoScores) {
  const std::string input = sentences(3);
  const auto text = text::Text::read(input);
  const Tags tags = tag(text, {0, 1, 5});
  EXPECT_TRUE(tags.has(5));
  EXPECT_FALSE(tags.has(2));
  EXPECT_EQ(tags.name(2, 0, false), 0);
  EXPECT_TRUE(tags.around(2).tokens.empty());
  EXPECT_EQ(tags.around(5).tokens, (std::vector<text::Index>{0, 1, 5}));
}

TEST(Tagger, SurroundingsReachAsFarAsTheySay) {
  const std::string input = sentences(60);
  const auto text = text::Text::read(input);
  const Surroundings around = tag(text, all_tokens(text)).around(300);
  ASSERT_EQ(around.tokens.size(), around.logits.size());
  EXPECT_EQ(around.tokens.front(), 300 - Tags::kReach);
  EXPECT_EQ(around.tokens.back(), 300 + Tags::kReach - 1);
}

TEST(Features, GramsAreCountedInLettersAndCapped) {
  EXPECT_EQ(gram_rows("a", 8192).size(), 3U);  // ^a a$ ^a$
  EXPECT_EQ(gram_rows("é", 8192).size(), 3U);
  EXPECT_EQ(gram_rows("antidisestablishmentarianism", 8192).size(), 40U);
}

TEST(Features, AnUnknownWordHasTheUnknownRow) {
  const auto weights = read_weights(TinyModel::bytes());
  EXPECT_EQ(word_row(weights.value(), "zzyzx"), 1);
}

TEST(Features, StraightAndCurlyMarksGiveTheSame) {
  const std::string curly = "Kang said “we agree” and left.", straight = "Kang said \"we agree\" and left.";
  const auto a = text::Text::read(curly), b = text::Text::read(straight);
  const auto of = [](const text::Text& t) {
    return find_features(t, clues::read_clues(t), text::pair_marks(t));
  };
  EXPECT_EQ(of(a), of(b));
  EXPECT_EQ(vocabulary_word("“"), vocabulary_word("\""));
}

}  // namespace
}  // namespace inspector::model
