#include "text/sentences.h"

#include <gtest/gtest.h>

namespace inspector::text {
namespace {

using Sentences = std::vector<std::string>;

struct Row {
  std::string_view input;
  Sentences sentences;
};

class Splitting : public testing::TestWithParam<Row> {};

TEST_P(Splitting, GivesTheseSentences) {
  const Text text = Text::read(GetParam().input);
  Sentences found;
  for (const Sentence& sentence : text.sentences()) found.emplace_back(text.slice(sentence.range));
  EXPECT_EQ(found, GetParam().sentences);
}

INSTANTIATE_TEST_SUITE_P(
    Ends, Splitting,
    testing::Values(Row{"He left. She stayed! Why? Nobody knows…",
                        {"He left.", "She stayed!", "Why?", "Nobody knows…"}},
                    Row{"“We agree.” He left.", {"“We agree.”", "He left."}},
                    Row{"It is true (he said). Then he left.", {"It is true (he said).", "Then he left."}},
                    Row{"“Is it so?” he asked. “Yes.”", {"“Is it so?” he asked.", "“Yes.”"}},
                    Row{"no end here", {"no end here"}},
                    Row{"One line\nAnother line", {"One line", "Another line"}}));

INSTANTIATE_TEST_SUITE_P(
    Dots, Splitting,
    testing::Values(Row{"Mr. Kang met Dr. Lee. They spoke.", {"Mr. Kang met Dr. Lee.", "They spoke."}},
                    Row{"The U.S. Senate voted. It passed.", {"The U.S. Senate voted.", "It passed."}},
                    Row{"He lives in the U.S. The law is new.", {"He lives in the U.S.", "The law is new."}},
                    Row{"He leads Acme Inc. The firm grew.", {"He leads Acme Inc.", "The firm grew."}},
                    Row{"John F. Kennedy spoke.", {"John F. Kennedy spoke."}},
                    Row{"It cost 2.5 million. Or more.", {"It cost 2.5 million.", "Or more."}},
                    Row{"at 5 p.m. on Monday", {"at 5 p.m. on Monday"}}));

TEST(Sentences, CoverEveryTokenOnce) {
  const Text text = Text::read("One. Two! “Three?” Four\nFive. six (Seven.) Eight…");
  Index next = 0;
  for (const Sentence& sentence : text.sentences()) {
    EXPECT_EQ(sentence.first_token, next);
    EXPECT_LT(sentence.first_token, sentence.end_token);
    for (Index t = sentence.first_token; t < sentence.end_token; ++t) {
      EXPECT_EQ(text.tokens()[t].sentence, static_cast<Index>(&sentence - text.sentences().data()));
    }
    next = sentence.end_token;
  }
  EXPECT_EQ(next, text.tokens().size());
}

}  // namespace
}  // namespace inspector::text
