#include "model/tagger.h"

#include <gtest/gtest.h>

#include <string>

#include "model/network.h"
#include "unit/model/tiny_model.h"

namespace inspector::model {
namespace {

Tagger tiny() {
  return Tagger::load(TinyModel::bytes()).value();
}

std::string sentences(int count) {
  std::string text;
  for (int i = 0; i < count; ++i) {
    text += "Kang " + std::to_string(i) + " said: “We agree with Acme Corp.” It rained in Oslo.\n";
  }
  return text;
}

TEST(Tagger, EmptyTextHasNoTags) {
  const auto text = text::Text::read("");
  const Tags tags = tiny().tag(text);
  EXPECT_TRUE(tags.names.empty());
  EXPECT_TRUE(tags.attributions.empty());
}

TEST(Tagger, SpansLieOnTokensInOrderWithoutOverlap) {
  const std::string input = sentences(400);  // several windows
  const auto text = text::Text::read(input);
  const Tags tags = tiny().tag(text);
  ASSERT_FALSE(tags.names.empty());
  std::uint32_t end = 0;
  for (const TaggedName& name : tags.names) {
    EXPECT_LE(end, name.range.begin);
    end = name.range.end;
    EXPECT_EQ(text.tokens()[text.token_at(name.range.begin)].range.begin, name.range.begin);
    EXPECT_GT(name.confidence, 0);
    EXPECT_LE(name.confidence, 1);
  }
  for (const TaggedAttribution& a : tags.attributions) EXPECT_FALSE(a.content.empty());
}

// What stands further off than the network sees cannot move a score: windows are a matter of memory, not of
// results.
TEST(Network, WindowsGiveTheScoresOfTheWhole) {
  const std::string input = sentences(60);
  const auto text = text::Text::read(input);
  const auto weights = read_weights(TinyModel::bytes());
  const Network network(text, weights.value());
  const auto size = static_cast<std::uint32_t>(text.tokens().size());
  const Scores whole = network.score({0, size});
  const Scores part = network.score({200, size});
  for (std::uint32_t i = 200 + Network::kSight; i < size; ++i) {
    ASSERT_EQ(whole.names[i], part.names[i - 200]) << i;
  }
}

TEST(Network, ExponentialIsRightToTwelveDigits) {
  EXPECT_DOUBLE_EQ(exponential(0), 1);
  EXPECT_NEAR(exponential(1), 2.718281828459045, 1e-12);
  EXPECT_NEAR(exponential(-20), 2.061153622438558e-09, 1e-20);
  EXPECT_EQ(exponential(-1000), 0);
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

}  // namespace
}  // namespace inspector::model
