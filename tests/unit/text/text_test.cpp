#include "text/text.h"

#include <gtest/gtest.h>

#include "lexicon/tables.h"

namespace inspector::text {
namespace {

std::vector<std::string> lines_of(std::string_view input) {
  const Text text = Text::read(input);
  std::vector<std::string> lines;
  for (const Line& line : text.lines()) lines.emplace_back(text.slice(line.range));
  return lines;
}

TEST(Text, LinesEndAtEveryKindOfBreak) {
  const std::vector<std::string> wanted{"a", "b", "c", "d", "e"};
  EXPECT_EQ(lines_of("a\nb\r\nc\rd\u2028e"), wanted);
  EXPECT_EQ(lines_of("a\u0085b\u2029c\n\n\nd\r\n\r\ne\n"), wanted);
}

TEST(Text, LinesLoseTheSpaceAroundThem) {
  EXPECT_EQ(lines_of(" \u00A0 a b\t\n\u3000\n  c"), (std::vector<std::string>{"a b", "c"}));
}

TEST(Text, BlankLinesAreRemembered) {
  const Text text = Text::read("a\nb\n \nc");
  EXPECT_TRUE(text.lines()[0].blank_before);
  EXPECT_FALSE(text.lines()[1].blank_before);
  EXPECT_TRUE(text.lines()[2].blank_before);
}

TEST(Text, NothingIsNothing) {
  for (const std::string_view input : {"", " ", "\n\r\n", "\u00A0\u2003"}) {
    const Text text = Text::read(input);
    EXPECT_TRUE(text.tokens().empty());
    EXPECT_TRUE(text.lines().empty());
    EXPECT_TRUE(text.sentences().empty());
    EXPECT_EQ(text.token_at(0), 0U);
  }
}

TEST(Text, EqualWordsHaveEqualIndexes) {
  const Text text = Text::read("Moon said MOON’S moon's");
  const auto& tokens = text.tokens();
  EXPECT_EQ(tokens[0].word, tokens[2].word);
  EXPECT_EQ(tokens[3].word, tokens[5].word);
  EXPECT_EQ(text.word(tokens[3]), "'s");
}

TEST(Text, WordAtIsEmptyPastTheEnds) {
  const Text text = Text::read("One");
  EXPECT_EQ(text.word_at(-1), "");
  EXPECT_EQ(text.word_at(0), "one");
  EXPECT_EQ(text.word_at(1), "");
}

TEST(Text, PlacesAreFound) {
  const Text text = Text::read("Ab cd. Ef\ngh");
  EXPECT_EQ(text.token_at(0), 0U);
  EXPECT_EQ(text.token_at(1), 0U);
  EXPECT_EQ(text.token_at(2), 1U);
  EXPECT_EQ(text.token_at(100), text.tokens().size());
  EXPECT_EQ(text.tokens_in({0, 5}), (Range{0, 2}));
  EXPECT_EQ(text.tokens_in({2, 3}), (Range{1, 1}));
  EXPECT_EQ(text.sentence_at(7), 1U);
  EXPECT_EQ(text.line_at(10), 1U);
  EXPECT_EQ(text.bytes_of(0, 1), (Range{0, 5}));
}

TEST(WordSet, AnswersByTokenNotByString) {
  const Text text = Text::read("mr inc Mr qwertz");
  const WordSet abbreviations(text, lexicon::kAbbreviations);
  EXPECT_TRUE(abbreviations.has(text.tokens()[0]));
  EXPECT_EQ(abbreviations.value(text.tokens()[0]), "");
  EXPECT_EQ(abbreviations.value(text.tokens()[1]), "end");
  EXPECT_TRUE(abbreviations.has(text.tokens()[2]));
  EXPECT_FALSE(abbreviations.has(text.tokens()[3]));
}

}  // namespace
}  // namespace inspector::text
