// Bylines, captions, credits and headings, each from lines alone and in a small page.
#include <algorithm>

#include <gtest/gtest.h>

#include "unit/article/support.h"

namespace inspector::article {
namespace {

double byline(const char* line) {
  return with_line(line, [](const Page& page) { return byline_strength(page, 0); });
}

double caption(const char* line) {
  return with_line(line, [](const Page& page) { return caption_strength(page, 0); });
}

TEST(Byline, IsKnownByItsWords) {
  for (const char* line :
       {"By Maria Okafor", "BY MARIA OKAFOR AND JOHN REED", "By Maria Okafor | Example News",
        "Written by John Reed", "November 18, 2019 | by John Reed", "John Reed @johnreed", "By Reuters",
        "Posted by John Reed on May 4, 2019", "November 20, 2019 John Reed",
        "Maria Okafor and John Reed, Example News"}) {
    EXPECT_GE(byline(line), 0.8) << line;
  }
  EXPECT_GE(byline("Reuters"), 0.6);
  EXPECT_GE(byline("John Reed"), 0.5);
}

TEST(Byline, IsNotSeenInSentencesAndMenus) {
  for (const char* line : {"By Tuesday the bridge was closed to lorries, and the council met again.",
                           "Business", "By the way, he left.", "Calif. may raise wages to $15 by 2022.",
                           "The vote was won by 5 to 2.", "Privacy policy"}) {
    EXPECT_LT(byline(line), 0.5) << line;
  }
}

TEST(Caption, IsKnownByItsCredit) {
  for (const char* line :
       {"FILE PHOTO: The old bridge at dawn", "The old bridge at dawn. (AP Photo/Ann Lee)", "Image: Ann Lee",
        "Ann Lee/Getty Images", "Ann Lee / Reuters", "Ann Lee | Bloomberg | Getty Images",
        "The old bridge at dawn. Photograph: Ann Lee/Reuters", "The old bridge at dawn.Credit: Ann Lee",
        "Photo by Ann Lee", "Ann Lee, AP", "Getty Images", "Ann Lee Submitted photo",
        "In this May 4 file photo, the old bridge is seen at dawn.", "The moon in 2004. (NASA/JPL)"}) {
    EXPECT_GE(caption(line), 0.6) << line;
  }
}

TEST(Caption, IsNotSeenInSentences) {
  for (const char* line :
       {"The photo of the bridge was published by Reuters on Tuesday, and the council answered at once.",
        "He told Reuters that he would leave.", "The council voted on Tuesday.", "Business"}) {
    EXPECT_LT(caption(line), 0.6) << line;
  }
}

std::string last_kind(const std::string& last_line) {
  return kinds_of(body_text() + "\n\n" + last_line).back();
}

TEST(Credit, ClosesTheArticle) {
  for (const char* line :
       {"(Reporting by Ann Lee; Editing by Bo Li)", "Reporting by Ann Lee in Rivermouth; Editing by Bo Li",
        "Ann Lee contributed to this report.", "John Reed is a reporter for Example News.",
        "With inputs from agencies", "Additional reporting by Ann Lee",
        "John Reed is a professor of engineering at Rivermouth University."}) {
    EXPECT_EQ(last_kind(line), "credit") << line;
  }
}

TEST(Credit, LeavesLastSentencesAlone) {
  for (const char* line :
       {"With the bridge closed, lorries will use the ring road until next summer at least.",
        "Okafor is expected to speak to the writers of the report on Friday.",
        "“It was a way of life,” the author Kamel Idris wrote of the harbour on Thursday."}) {
    EXPECT_EQ(last_kind(line), "paragraph") << line;
  }
}

TEST(Correction, IsKnownByItsOpening) {
  EXPECT_EQ(last_kind("Correction: An earlier version of this article gave the wrong date."), "correction");
  EXPECT_EQ(last_kind("This article was amended on 4 May to add the operator's answer."), "correction");
}

TEST(Structure, HeadingsStandBetweenParagraphs) {
  const std::string body = body_text();
  const std::size_t cut = body.find("Hauliers");
  const auto kinds = kinds_of(body.substr(0, cut) + "A long way round\n\n" + body.substr(cut));
  EXPECT_EQ(kinds[3], "subheading");
  EXPECT_EQ(std::count(kinds.begin(), kinds.end(), "paragraph"), 6);
}

TEST(Structure, BulletsMakeLists) {
  const std::string body = body_text();
  const auto kinds = kinds_of(
      body + "\n\nThe council wants to:\n• close the bridge\n• build a new one\n• pay the hauliers\n\n" +
      "Nothing else was decided at the meeting on Tuesday, which lasted three hours.");
  EXPECT_EQ(std::count(kinds.begin(), kinds.end(), "list"), 3);
}

TEST(Structure, AQuotationPulledOutOfAParagraphIsMarked) {
  const auto kinds = kinds_of(body_text() +
                              "\n\nWe cannot take risks with people's lives\n\nThe council will meet again "
                              "on the first Monday of June.");
  EXPECT_EQ(kinds[6], "quotation");
}

TEST(Related, TitlesUnderALabelAreLinks) {
  const auto kinds = kinds_of("Home\nNews\nSport\nWeather\nSign in\n\n" + body_text() +
                              "\n\nRelated stories\nFerry fares rise again in June\nSchool wins prize for "
                              "its garden\nComments\nShare\nFacebook");
  EXPECT_EQ(std::count(kinds.begin(), kinds.end(), "related"), 3);
  EXPECT_EQ(std::count(kinds.begin(), kinds.end(), "paragraph"), 6);
}

}  // namespace
}  // namespace inspector::article
