#include <gtest/gtest.h>

#include "base/error.h"
#include "base/range.h"
#include "base/result.h"
#include "base/version.h"

namespace inspector {
namespace {

TEST(Range, IsHalfOpen) {
  constexpr Range kRange{2, 5};
  EXPECT_EQ(kRange.size(), 3U);
  EXPECT_TRUE(kRange.contains(2));
  EXPECT_FALSE(kRange.contains(5));
  EXPECT_TRUE(kRange.contains(Range{2, 5}));
  EXPECT_FALSE(kRange.contains(Range{4, 6}));
  EXPECT_TRUE(kRange.overlaps({4, 6}));
  EXPECT_FALSE(kRange.overlaps({5, 6}));
  EXPECT_TRUE(Range{}.empty());
}

TEST(Range, OrderAndHull) {
  EXPECT_LT((Range{1, 9}), (Range{2, 3}));
  EXPECT_LT((Range{1, 3}), (Range{1, 9}));
  EXPECT_EQ(hull({4, 6}, {1, 2}), (Range{1, 6}));
}

TEST(Result, HoldsAValueOrAnError) {
  const Result<int> value = 0;
  EXPECT_TRUE(value.ok());
  EXPECT_EQ(value.value(), 0);
  const Result<int> error = make_error(ErrorCode::kTooLarge);
  EXPECT_FALSE(error);
  EXPECT_EQ(error.error().code, ErrorCode::kTooLarge);
}

TEST(Error, EveryCodeHasANameAndAMessage) {
  for (const ErrorCode code : {ErrorCode::kBadInput, ErrorCode::kBadOption, ErrorCode::kTooLarge,
                               ErrorCode::kNotYet, ErrorCode::kUnreadable, ErrorCode::kInternal}) {
    EXPECT_FALSE(code_name(code).empty());
    EXPECT_FALSE(make_error(code).message.empty());
    EXPECT_EQ(make_error(code, "--x").message.find("--x: "), 0U);
    EXPECT_EQ(make_error(code, "--x").message.find('\n'), std::string::npos);
  }
}

TEST(Version, IsTheBuildsVersion) {
  EXPECT_EQ(kVersion, INSPECTOR_PROJECT_VERSION);
}

}  // namespace
}  // namespace inspector
