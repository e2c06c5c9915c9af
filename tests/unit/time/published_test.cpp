#include <gtest/gtest.h>

#include "unit/time/support.h"

namespace inspector::time {
namespace {

using article::BlockKind;

std::optional<Date> published(std::string_view input, BlockKind first_block) {
  const text::Text text = text::Text::read(input);
  article::Article article = all_paragraphs(text);
  article.blocks[0].kind = first_block;
  if (input.substr(0, 4) == "http") article.address = article.blocks[0].range;
  return publication_date(text, article);
}

TEST(Published, DateLinesSayIt) {
  struct Case {
    const char* line;
    std::optional<Date> date;
  };
  for (const Case& c : {
           Case{"Published 4 February 2021", Date{2021, 2, 4}},
           Case{"Thursday, February 4, 2021 8:30 PM EST", Date{2021, 2, 4}},
           Case{"Updated: 2021-02-04T10:15:00Z", Date{2021, 2, 4}},
           Case{"Feb 4, 2021 · 5 min read", Date{2021, 2, 4}},
           Case{"04 Feb 2021 10.30 GMT", Date{2021, 2, 4}},
           Case{"Last updated on Thu 4 Feb 2021", Date{2021, 2, 4}},
           Case{"Thursday", std::nullopt},
           Case{"Feb. 30, 2021", std::nullopt},
       }) {
    EXPECT_EQ(published(c.line, BlockKind::kDateline), c.date) << c.line;
    EXPECT_EQ(published(c.line, BlockKind::kParagraph), std::nullopt) << c.line;
  }
}

TEST(Published, AddressesSayIt) {
  EXPECT_EQ(date_in_address("https://example.org/2021/02/04/news/story.html"), (Date{2021, 2, 4}));
  EXPECT_EQ(date_in_address("https://example.org/story-2021-02-04"), (Date{2021, 2, 4}));
  EXPECT_EQ(date_in_address("https://example.org/20210204/story"), (Date{2021, 2, 4}));
  EXPECT_EQ(date_in_address("https://example.org/story-55120210"), std::nullopt);
  EXPECT_EQ(date_in_address("https://example.org/2021/02/story"), std::nullopt);
  EXPECT_EQ(date_in_address("https://example.org/2021/13/45/story"), std::nullopt);
  EXPECT_EQ(date_in_address(""), std::nullopt);
  EXPECT_EQ(published("https://example.org/2021/02/04/story\n\nText.", BlockKind::kNoise),
            (Date{2021, 2, 4}));
}

TEST(Published, TheDatelineSaysItLast) {
  const text::Text text = text::Text::read("SEOUL, Feb. 4, 2021 (Reuters) – They met.");
  article::Article article = all_paragraphs(text);
  article.dateline = article::Dateline{{0, 34}, Range{0, 5}, Range{21, 28}, Range{7, 19}};
  EXPECT_EQ(publication_date(text, article), (Date{2021, 2, 4}));
}

TEST(Published, AnAddressThatCameAlongCountsWhereNothingElseSaysIt) {
  const text::Text text = text::Text::read("They met on Thursday.");
  EXPECT_EQ(publication_date(text, all_paragraphs(text), "https://example.org/2021/02/04/story"),
            (Date{2021, 2, 4}));
  EXPECT_EQ(publication_date(text, all_paragraphs(text), "https://example.org/story"), std::nullopt);
}

}  // namespace
}  // namespace inspector::time
