#include "inspect/checks.h"

#include <gtest/gtest.h>

#include "model/tagger.h"
#include "unit/model/tiny_model.h"

namespace inspector {
namespace {

TEST(Checks, TextIsTakenAndBinaryIsNot) {
  for (const std::string_view input :
       {"", " ", "word", "Пётр сказал", "naïve caf\xE9 in a long enough line of Latin-1",
        "tab\tand\r\nlines\f", "one\x01 control character among letters"}) {
    EXPECT_EQ(check_input(input), std::nullopt) << input;
  }
  const std::string png("\x89PNG\r\n\x1A\n\0\0\0\rIHDR\0\0\1\0", 20);
  EXPECT_EQ(check_input(png)->code, ErrorCode::kBadInput);
  EXPECT_EQ(check_input(std::string(100, '\xFF'))->code, ErrorCode::kBadInput);
}

TEST(Checks, TheLimitItselfIsTaken) {
  EXPECT_EQ(check_input(std::string(kMaxInputBytes, 'a')), std::nullopt);
  EXPECT_EQ(check_input(std::string(kMaxInputBytes + 1, 'a'))->code, ErrorCode::kTooLarge);
}

TEST(Checks, TheDateMustBeADay) {
  const auto none = reference_date({});
  ASSERT_TRUE(none.ok());
  EXPECT_FALSE(none.value().has_value());
  EXPECT_TRUE(reference_date({.date = "2024-02-29"}).ok());
  for (const char* date :
       {"", "2023-02-29", "2024-13-01", "24-02-29", "2024-2-9", "2024-02-29x", "yesterday"}) {
    EXPECT_FALSE(reference_date({.date = date}).ok()) << date;
  }
}

TEST(Checks, ResultIdsNameTheWork) {
  const std::string id = result_id("text", {}, {});
  EXPECT_EQ(id.size(), 16U);
  EXPECT_EQ(id, result_id("text", {}, {}));
  EXPECT_NE(id, result_id("text ", {}, {}));
  EXPECT_NE(id, result_id("text", {}, {}, 1));
  EXPECT_NE(id, result_id("text", {.date = "2021-02-04"}, {}));
  EXPECT_NE(id, result_id("text", {}, "tiny"));
  EXPECT_NE(result_id("text", {.date = "ab"}, {}), result_id("text", {.url = "ab"}, {}));
}

const model::Tagger& tiny_tagger() {
  static const model::Tagger tagger = model::Tagger::load(model::TinyModel::bytes()).value();
  return tagger;
}

std::vector<std::string> warnings_of(std::string_view input) {
  std::vector<std::string> codes;
  const auto report = inspect(input, {}, &tiny_tagger());
  for (const report::Warning& warning : report.value().warnings) codes.push_back(warning.code);
  return codes;
}

TEST(Checks, WarningsNameWhatIsOdd) {
  EXPECT_EQ(warnings_of(" \n"), std::vector<std::string>{"empty"});
  const auto odd =
      warnings_of("The minister said that the caf\xE9 would open again for the people of the city.");
  EXPECT_EQ(odd, std::vector<std::string>{"invalid_utf8"});
}

TEST(Checks, WhatIsTooLongForTheModelIsReadWithoutIt) {
  std::string text;
  for (int day = 1; text.size() < 500'000; ++day)
    text +=
        "The minister of works said that pier " + std::to_string(day) + " of the harbour would open again.\n";
  const auto report = inspect(text, {}, &tiny_tagger());
  ASSERT_EQ(report.value().warnings.size(), 1U);
  EXPECT_EQ(report.value().warnings[0].code, "long");
  ASSERT_FALSE(report.value().attributions.empty());
  EXPECT_GT(report.value().attributions.back().content.back().end, 490'000U);
}

TEST(Checks, WithoutAModelTheReportSaysBasic) {
  const auto basic = inspect("The minister said that the harbour would open again.");
  ASSERT_EQ(basic.value().warnings.size(), 1U);
  EXPECT_EQ(basic.value().warnings[0].code, "basic");
  EXPECT_FALSE(basic.value().model);
  const auto full = inspect("The minister said that the harbour would open again.", {}, &tiny_tagger());
  EXPECT_EQ(full.value().model, "tiny");
}

TEST(Checks, BadBytesNextToEachOtherAreOneSpan) {
  const auto report = inspect(
      "The minister said on a bad\xFF\xFE\xFF day that all of it was true\xFF and good.", {}, &tiny_tagger());
  ASSERT_EQ(report.value().warnings.size(), 1U);
  EXPECT_EQ(report.value().warnings[0].spans, (std::vector<Range>{{26, 29}, {57, 58}}));
}

}  // namespace
}  // namespace inspector
