#include "time/calendar.h"

#include <gtest/gtest.h>

namespace inspector::time {
namespace {

TEST(Calendar, EveryDayOfFourCenturiesRoundTrips) {
  const int first = day_number({1800, 1, 1});
  for (int day = first; day < first + 146097; ++day) {
    const Date date = date_of(day);
    ASSERT_EQ(day_number(date), day);
    ASSERT_LE(date.day, days_in_month(date.year, date.month));
    ASSERT_EQ(parse_date(format_date(date)), date);
  }
}

TEST(Calendar, KnownDaysAreNumbered) {
  EXPECT_EQ(day_number({1970, 1, 1}), 0);
  EXPECT_EQ(day_number({2000, 3, 1}), 11017);
  EXPECT_EQ(day_number({1969, 12, 31}), -1);
}

TEST(Calendar, WeekdaysAreRight) {
  EXPECT_EQ(weekday_of({2021, 2, 4}), 4);
  EXPECT_EQ(weekday_of({1945, 5, 8}), 2);
  EXPECT_EQ(weekday_of({1969, 7, 20}), 7);
  EXPECT_EQ(weekday_of({1752, 9, 14}), 4);
}

TEST(Calendar, WeeksFollowTheIsoRule) {
  EXPECT_EQ(week_of({2021, 1, 3}), (Week{2020, 53}));
  EXPECT_EQ(week_of({2021, 1, 4}), (Week{2021, 1}));
  EXPECT_EQ(week_of({2018, 12, 31}), (Week{2019, 1}));
  EXPECT_EQ(week_of({1989, 10, 30}), (Week{1989, 44}));
}

TEST(Calendar, MonthsKeepToTheirLastDay) {
  EXPECT_EQ(add_months({2021, 1, 31}, 1), (Date{2021, 2, 28}));
  EXPECT_EQ(add_months({2020, 3, 31}, -1), (Date{2020, 2, 29}));
  EXPECT_EQ(add_months({2021, 2, 4}, -14), (Date{2019, 12, 4}));
}

TEST(Calendar, MovableFeastsAreFound) {
  EXPECT_EQ(nth_weekday(2020, 11, 4, 4), (Date{2020, 11, 26}));
  EXPECT_EQ(nth_weekday(2021, 5, 1, -1), (Date{2021, 5, 31}));
  EXPECT_EQ(easter_of(2021), (Date{2021, 4, 4}));
  EXPECT_EQ(easter_of(2000), (Date{2000, 4, 23}));
  EXPECT_EQ(easter_of(1961), (Date{1961, 4, 2}));
}

TEST(Calendar, ParsesStrictly) {
  EXPECT_EQ(parse_date("2021-02-04"), (Date{2021, 2, 4}));
  EXPECT_EQ(parse_date("2020-02-29"), (Date{2020, 2, 29}));
  for (const char* wrong :
       {"", "2021-2-4", "2021-02-30", "2021-13-01", "2021-00-10", "2021/02/04", "2021-02-04 ", "20210204",
        "2021-02-29", "-021-02-04", "2021-02-0x", "0000-01-01"}) {
    EXPECT_FALSE(parse_date(wrong)) << wrong;
  }
}

}  // namespace
}  // namespace inspector::time
