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
