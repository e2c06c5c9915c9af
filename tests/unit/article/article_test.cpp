#include <algorithm>

#include <gtest/gtest.h>

#include "unit/article/support.h"

namespace inspector::article {
namespace {

using Kinds = std::vector<std::string>;

std::string page_text() {
  return "Skip to content\nHome\nNews\nSport\nSubscribe\nSign in\nWeather\n\n"
         "Old harbour bridge to close to lorries\n\nBy John Reed\n4 May 2021\nShare\n"
         "The old harbour bridge at dawn. (Photo: Ann Lee/Reuters)\n\nRIVERMOUTH (Reuters) – " +
         body_text() +
         "\n\n(Reporting by John Reed; Editing by Ann Lee)\n\nShare this article\nFacebook\nTwitter\nMore "
         "stories\n"
         "Ferry fares rise again\nSchool wins prize for its garden\nComments\nLog in to comment\nPrivacy "
         "policy\n© 2021 Example News";
}

TEST(Article, PartsOfAPageAreFound) {
  const std::string input = page_text();
  const text::Text text = text::Text::read(input);
  const Article article = find_article(text);
  const Kinds kinds = kinds_of(input);
  const Kinds expected{"noise",     "noise",     "noise",     "noise",     "noise",
                       "noise",     "noise",     "headline",  "byline",    "dateline",
                       "noise",     "caption",   "paragraph", "paragraph", "paragraph",
                       "paragraph", "paragraph", "paragraph", "credit"};
  ASSERT_GT(kinds.size(), expected.size());
  EXPECT_EQ(Kinds(kinds.begin(), kinds.begin() + static_cast<std::ptrdiff_t>(expected.size())), expected);
  EXPECT_TRUE(std::all_of(kinds.begin() + 19, kinds.end(),
                          [](const auto& kind) { return kind == "noise" || kind == "related"; }));
  ASSERT_TRUE(article.headline);
  EXPECT_EQ(text.slice(*article.headline), "Old harbour bridge to close to lorries");
  ASSERT_TRUE(article.dateline);
  EXPECT_EQ(text.slice(article.dateline->range), "RIVERMOUTH (Reuters) –");
}

TEST(Article, ACleanArticleStaysWhole) {
  const Kinds kinds = kinds_of(body_text());
  EXPECT_EQ(std::count(kinds.begin(), kinds.end(), "paragraph"), 6);
}

TEST(Article, SingleLineBreaksMakeParagraphsToo) {
  std::string body = body_text();
  for (std::size_t at; (at = body.find("\n\n")) != std::string::npos;) body.erase(at, 1);
  const Kinds kinds = kinds_of(body);
  EXPECT_EQ(std::count(kinds.begin(), kinds.end(), "paragraph"), 6);
}

TEST(Article, TheSiteNameIsNoPartOfTheHeadline) {
  struct Case {
    const char* line;
    const char* headline;
  };
  for (const Case& c : {Case{"Old harbour bridge to close – Example News", "Old harbour bridge to close"},
                        Case{"Old harbour bridge to close | Example News", "Old harbour bridge to close"},
                        Case{"Old harbour bridge to close - BBC News", "Old harbour bridge to close"},
                        Case{"Old harbour bridge to close – at last, council says",
                             "Old harbour bridge to close – at last, council says"},
                        Case{"Old harbour-bridge to close", "Old harbour-bridge to close"}}) {
    const std::string input = std::string(c.line) + "\n\n" + body_text();
    const text::Text text = text::Text::read(input);
    const Article article = find_article(text);
    ASSERT_TRUE(article.headline) << c.line;
    EXPECT_EQ(text.slice(*article.headline), c.headline);
  }
}

TEST(Article, WhatRepeatsIsADuplicate) {
  const std::string input =
      "Examplecast\nOld harbour bridge to close to lorries – Example News\n\nOld harbour bridge to close to "
      "lorries\n\n"
      "FILE PHOTO: The old harbour bridge is seen from\nFILE PHOTO: The old harbour bridge is seen from the "
      "ferry in Rivermouth\n\n" +
      body_text();
  const text::Text text = text::Text::read(input);
  const Article article = find_article(text);
  EXPECT_EQ(kind_name(article.blocks[0].kind), "noise");
  EXPECT_EQ(kind_name(article.blocks[1].kind), "headline");
  EXPECT_FALSE(article.blocks[1].duplicate_of);
  EXPECT_EQ(article.blocks[2].duplicate_of, 1U);
  EXPECT_EQ(kind_name(article.blocks[3].kind), "caption");
  EXPECT_EQ(article.blocks[3].duplicate_of, 4U);
  EXPECT_FALSE(article.blocks[4].duplicate_of);
}

TEST(Article, AParagraphPastedTwiceCountsOnce) {
  const std::string input = body_text() + "\n\n" + body_text();
  const text::Text text = text::Text::read(input);
  const Article article = find_article(text);
  EXPECT_EQ(std::count_if(article.blocks.begin(), article.blocks.end(),
                          [](const Block& b) { return b.duplicate_of.has_value(); }),
            6);
}

TEST(Article, ALeadingAddressIsTheArticlesUrl) {
  const std::string input = "https://news.example/bridge\n\n" + body_text();
  const text::Text text = text::Text::read(input);
  const Article article = find_article(text);
  ASSERT_TRUE(article.address);
  EXPECT_EQ(text.slice(*article.address), "https://news.example/bridge");
  EXPECT_EQ(kind_name(article.blocks[0].kind), "noise");
  const std::string mail = "desk@news.example\n\n" + body_text();
  EXPECT_FALSE(find_article(text::Text::read(mail)).address);
}

TEST(Article, HardWrappedTextLosesNothing) {
  std::string input = body_text();
  std::size_t column = 0, space = 0;
  for (std::size_t i = 0; i < input.size(); ++i, ++column) {
    if (input[i] == '\n') column = 0;
    if (input[i] == ' ') space = i;
    if (column >= 60 && space > 0) {
      input[space] = '\n';
      column = i - space;
      space = 0;
    }
  }
  const Kinds kinds = kinds_of(input);
  EXPECT_EQ(kinds.size(), 6U);  // the paragraphs, whole again
  EXPECT_TRUE(std::all_of(kinds.begin(), kinds.end(), [](const auto& kind) { return kind == "paragraph"; }));
}

// Blocks cover every line once, whatever comes in.
TEST(Article, OddInputsGiveABlockALine) {
  std::string many;
  for (int i = 0; i < 3000; ++i) many += "line " + std::to_string(i % 7) + "\n";
  for (const std::string& input :
       {std::string(), std::string("\n\n \t"), std::string("Bridge"), std::string("“"),
        std::string("(\n(\n("), many, std::string("\xFF\xFE\x80"), std::string("a\0b\nc", 5),
        std::string("https://news.example/"), std::string("• \n• \n• "),
        std::string("שלום עולם\nهذا نص قصير.\n"),
        std::string("THE COUNCIL VOTED ON TUESDAY TO CLOSE THE BRIDGE.\r\n\r\nIT IS OLD.")}) {
    const text::Text text = text::Text::read(input);
    const Article article = find_article(text);
    ASSERT_EQ(article.blocks.size(), text.lines().size());
    for (std::size_t i = 0; i < article.blocks.size(); ++i) {
      EXPECT_EQ(article.blocks[i].range, text.lines()[i].range);
      EXPECT_GE(article.blocks[i].confidence, 0);
      EXPECT_LE(article.blocks[i].confidence, 1);
    }
  }
}

TEST(Article, OneLineIsAParagraph) {
  std::string line = body_text();
  std::replace(line.begin(), line.end(), '\n', ' ');
  EXPECT_EQ(kinds_of(line), Kinds{"paragraph"});
}

TEST(Article, CapitalsAndCarriageReturnsAreKept) {
  std::string input;
  for (const char c : body_text()) {
    if (c == '\n') input += '\r';
    input += c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
  }
  const Kinds kinds = kinds_of(input);
  EXPECT_EQ(std::count(kinds.begin(), kinds.end(), "paragraph"), 6);
}

// A page whose site cuts a caption and repeats it whole: both are captions, and neither is the headline.
TEST(Article, ACutCaptionIsNoHeadline) {
  const std::string input =
      "Home\nMenu\n\nRivermouth closes its harbour bridge to lorries – Coast Courier\n\n"
      "Lorries queue at the harbour bridge in\n"
      "Lorries queue at the harbour bridge in Rivermouth on Tuesday\n\n" +
      body_text();
  const Kinds kinds = kinds_of(input);
  EXPECT_EQ(kinds[2], "headline");
  EXPECT_EQ(kinds[3], "caption");
  EXPECT_EQ(kinds[4], "caption");
}

TEST(Article, AHeadlineWithItsSiteRepeatsTheBareOne) {
  for (const std::string site : {" – Metro Coast", " | Coast Courier", " | Harbour | The Sentinel"}) {
    const std::string headline = "Rivermouth closes its harbour bridge to lorries";
    const std::string input = "Home\n\n" + headline + site + "\n\n" + headline + "\n\n" + body_text();
    const text::Text text = text::Text::read(input);
    const Article article = find_article(text);
    ASSERT_TRUE(article.headline) << site;
    EXPECT_EQ(text.slice(*article.headline), headline) << site;
    EXPECT_EQ(article.blocks[2].duplicate_of, 1U) << site;
  }
}

// The last paragraph is short and shares few words with the body, but names somebody from it.
TEST(Article, AShortLastParagraphAboutTheSamePeopleStays) {
  const std::string input = "We use cookies\nAccept\n\n" + body_text() +
                            "\n\nMs Okafor did not reply to a further request for comment.\n\nSubscribe\n";
  const Kinds kinds = kinds_of(input);
  EXPECT_EQ(kinds[kinds.size() - 2], "paragraph");
}

TEST(Article, ATimeOfPublicationIsNoDateline) {
  const std::string input =
      "Rivermouth closes its harbour bridge to lorries\n\nUpdated 17 July 2024 — 11:32am\n\n" +
      ("RIVERMOUTH, England – " + body_text());
  const text::Text text = text::Text::read(input);
  const Article article = find_article(text);
  ASSERT_TRUE(article.dateline);
  ASSERT_TRUE(article.dateline->place);
  EXPECT_EQ(text.slice(*article.dateline->place).substr(0, 10), "RIVERMOUTH");
}

}  // namespace
}  // namespace inspector::article
