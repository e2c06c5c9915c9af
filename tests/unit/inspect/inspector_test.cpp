#include "inspect/inspector.h"

#include <gtest/gtest.h>

namespace inspector {
namespace {

constexpr std::string_view kArticle =
    "https://example.org/news/dam\n"
    "\n"
    "The dam held through the night, the mayor said on Friday.\n"
    "\n"
    "“It held,” said Ana Ruiz.\n";

TEST(Inspector, EqualWorkGivesEqualReports) {
  const auto first = inspect(kArticle, {.date = "2024-03-01"});
  const auto second = inspect(kArticle, {.date = "2024-03-01"});
  ASSERT_TRUE(first && second);
  EXPECT_EQ(to_json(first.value(), kArticle, text::OffsetUnit::kUtf8),
            to_json(second.value(), kArticle, text::OffsetUnit::kUtf8));
}

TEST(Inspector, OptionsReachTheReport) {
  const auto report = inspect(kArticle, {.date = "2024-03-01", .url = "https://example.org/other"});
  ASSERT_TRUE(report);
  EXPECT_EQ(report.value().published, "2024-03-01");
  EXPECT_EQ(report.value().url, "https://example.org/other");
}

TEST(Inspector, ALeadingAddressIsTheArticles) {
  const auto report = inspect(kArticle);
  ASSERT_TRUE(report);
  EXPECT_EQ(report.value().url, "https://example.org/news/dam");
}

TEST(Inspector, AnAddressDatesWhatNothingElseDates) {
  const auto report = inspect("They met on Thursday.", {.url = "https://example.org/2021/02/05/story"});
  ASSERT_TRUE(report);
  EXPECT_EQ(report.value().published, "2021-02-05");
  EXPECT_EQ(report.value().times.at(0).value, "2021-02-04");
}

TEST(Inspector, WithNoDateTheOpenTimesAreNamed) {
  const auto report = inspect("They met on Thursday and in 2019.");
  ASSERT_TRUE(report);
  ASSERT_EQ(report.value().warnings.size(), 2U);  // the other: basic
  EXPECT_EQ(report.value().warnings[0].code, "no_date");
  EXPECT_EQ(report.value().warnings[0].spans, (std::vector<Range>{{12, 20}}));
}

// Structure and marks are read in any language; what is made for English says so.
TEST(Inspector, AFrenchArticleHasItsMarksAndAWarning) {
  const auto report = inspect(
      "Le pont du port sera fermé\n\nLe conseil a décidé mardi de fermer le vieux pont du port aux camions, "
      "et ce "
      "n'est pas une surprise pour les habitants.\n\n« Nous ne pouvons pas prendre de risques », a déclaré "
      "Marie "
      "Dubois, qui dirige la commission des transports de la ville.\n");
  ASSERT_TRUE(report);
  EXPECT_EQ(report.value().language.code, "fr");
  ASSERT_FALSE(report.value().warnings.empty());
  EXPECT_EQ(report.value().warnings[0].code, "not_english");
  EXPECT_EQ(report.value().article.blocks.at(2).kind, article::BlockKind::kParagraph);
  EXPECT_FALSE(report.value().attributions.empty());
}

TEST(Inspector, OneBlockALine) {
  const auto report = inspect(kArticle);
  ASSERT_TRUE(report);
  EXPECT_EQ(report.value().article.blocks.size(), 3U);
}

TEST(Inspector, ErrorsAreReturned) {
  EXPECT_EQ(inspect(kArticle, {.date = "soon"}).error().code, ErrorCode::kBadOption);
  EXPECT_EQ(inspect(std::string(64, '\0')).error().code, ErrorCode::kBadInput);
}

}  // namespace
}  // namespace inspector
