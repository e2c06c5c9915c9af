#include "time/time.h"

#include <gtest/gtest.h>

#include "unit/time/support.h"

namespace inspector::time {
namespace {

constexpr Date kThursday{2021, 2, 4};

struct Case {
  const char* text;
  const char* times;  // "span=VALUE; span=VALUE"
};

void check(std::initializer_list<Case> cases, std::optional<Date> reference = kThursday) {
  for (const Case& c : cases) EXPECT_EQ(times_in(c.text, reference), c.times) << c.text;
}

TEST(Times, CalendarDatesInAmericanOrder) {
  check({
      {"The vote was held on February 4, 2021.", "February 4, 2021=2021-02-04"},
      {"The vote was held on Feb. 4, 2021, in Lima.", "Feb. 4, 2021=2021-02-04"},
      {"He was born on July 4, 1976.", "July 4, 1976=1976-07-04"},
      {"They met on Jan. 6.", "Jan. 6=2021-01-06"},
      {"They met on December 15th.", "December 15th=2020-12-15"},
      {"The law takes effect on March 1.", "March 1=2021-03-01"},
      {"Talks opened on Sept 3, 2019.", "Sept 3, 2019=2019-09-03"},
      {"Sentencing is set for Monday, Feb. 8.", "Monday, Feb. 8=2021-02-08"},
      {"He died on Friday, October 13, 1989.", "Friday, October 13, 1989=1989-10-13"},
      {"It happened on November 9, 1989, and on Oct. 3.", "November 9, 1989=1989-11-09; Oct. 3=2020-10-03"},
  });
}

TEST(Times, CalendarDatesInBritishOrder) {
  check({
      {"The vote was held on 4 February 2021.", "4 February 2021=2021-02-04"},
      {"The vote was held on 4th February.", "4th February=2021-02-04"},
      {"She was born on the 21st of June 1950.", "the 21st of June 1950=1950-06-21"},
      {"It closed on 31 Dec 2020.", "31 Dec 2020=2020-12-31"},
      {"The trial opens on Tuesday 9 February.", "Tuesday 9 February=2021-02-09"},
      {"It reopened on Wednesday, 3 February 2021.", "Wednesday, 3 February 2021=2021-02-03"},
      {"The inquest opened on 1 May 1997.", "1 May 1997=1997-05-01"},
  });
}

TEST(Times, DatesInFigures) {
  check({
      {"Filed 2021-02-04 by the clerk.", "2021-02-04=2021-02-04"},
      {"Filed on 2019/12/31 by the clerk.", "2019/12/31=2019-12-31"},
      {"Filed on 12/31/2019 by the clerk.", "12/31/2019=2019-12-31"},
      {"Filed on 31/12/2019 by the clerk.", "31/12/2019=2019-12-31"},
      {"The score was 3-2-1.", ""},
      {"Call 555-0199 for details.", ""},
  });
}

TEST(Times, MonthsAndYears) {
  check({
      {"Sales fell in November 2019.", "November 2019=2019-11"},
      {"Sales fell in November, 2019.", "November, 2019=2019-11"},
      {"During a call in November they agreed.", "November=2020-11"},
      {"The law was passed in 2018.", "2018=2018"},
      {"He moved here in May.", "May=2020-05"},
      {"Elections are due in May 2022.", "May 2022=2022-05"},
      {"The company opened the plant last November.", "last November=2020-11"},
      {"It will open next March.", "next March=2021-03"},
      {"Prices rose between 2015 and 2019.", "2015=2015; 2019=2019"},
      {"The class of '98 came back.", "'98=1998"},
      {"It was the worst year since nineteen seventy-nine.", "nineteen seventy-nine=1979"},
      {"It happened in the year 2000.", "the year 2000=2000"},
      {"He said it in January.", "January=2021-01"},
  });
}

TEST(Times, NumbersThatAreNoYears) {
  check({
      {"Some 2000 people came.", ""},
      {"The index closed at 2082.1 points.", ""},
      {"It costs $1990 a piece.", ""},
      {"At least 1,998 were hurt.", ""},
      {"About 1900 miles away.", ""},
      {"He won 1999% more.", ""},
  });
}

TEST(Times, WordsThatAreNoMonths) {
  check({
      {"They may come, and may go.", ""},
      {"May said the party must change.", ""},
      {"Thousands march on the capital.", ""},
      {"The March for Life drew crowds.", ""},
      {"The august body sat down.", ""},
  });
}

TEST(Times, WeekdaysGoneBy) {
  check({
      {"Moon’s office said on Thursday.", "Thursday=2021-02-04"},
      {"The minister resigned on Monday.", "Monday=2021-02-01"},
      {"Police said Friday they had found him.", "Friday=2021-01-29"},
      {"A court ruled Wednesday that he must go.", "Wednesday=2021-02-03"},
      {"Last Thursday the bank failed.", "Last Thursday=2021-01-28"},
      {"Last Monday the bank failed.", "Last Monday=2021-02-01"},
      {"Tuesday's ruling shocked them.", "Tuesday=2021-02-02"},
      {"The coup on Monday was condemned.", "Monday=2021-02-01"},
      {"Troops left on Sunday, officials said.", "Sunday=2021-01-31"},
  });
}

TEST(Times, WeekdaysToCome) {
  check({
      {"The panel will meet on Friday.", "Friday=2021-02-05"},
      {"Parliament is scheduled to vote Monday.", "Monday=2021-02-08"},
      {"The strike is to begin on Tuesday.", "Tuesday=2021-02-09"},
      {"He has until Saturday to pay.", "Saturday=2021-02-06"},
      {"She is expected in court on Wednesday.", "Wednesday=2021-02-10"},
      {"The report is due next Friday.", "next Friday=2021-02-05"},
      {"The results will be published on Monday.", "Monday=2021-02-08"},
      {"Schools open this Monday.", "this Monday=2021-02-08"},
      {"The plant would shut on Friday.", "Friday=2021-02-05"},
  });
}

TEST(Times, PartsOfTheDay) {
  check({
      {"The house burned down on Monday night.", "Monday night=2021-02-01TNI"},
      {"He spoke on Friday morning.", "Friday morning=2021-01-29TMO"},
      {"It began yesterday afternoon.", "yesterday afternoon=2021-02-03TAF"},
      {"It began last night.", "last night=2021-02-03TNI"},
      {"He will speak tonight.", "tonight=2021-02-04TNI"},
      {"He will speak tomorrow morning.", "tomorrow morning=2021-02-05TMO"},
      {"He arrived this morning.", "this morning=2021-02-04TMO"},
      {"Crews arrived early Tuesday morning.", "early Tuesday morning=2021-02-02TMO"},
      {"The vote came late Tuesday.", "late Tuesday=2021-02-02"},
      {"They met on Jan. 6. That night he fled.", "Jan. 6=2021-01-06; That night=2021-01-06TNI"},
  });
}

TEST(Times, ClockTimes) {
  check({
      {"The blast came at 8:30 p.m. EST.", "8:30 p.m. EST=2021-02-04T20:30"},
      {"It opens at 9 a.m. Friday.", "9 a.m. Friday=2021-02-05T09:00"},
      {"It will open at 9 a.m. on Friday.", "9 a.m. on Friday=2021-02-05T09:00"},
      {"The blast came at 8.30pm on Monday.", "8.30pm on Monday=2021-02-01T20:30"},
      {"The blast came at 8pm.", "8pm=2021-02-04T20:00"},
      {"The blast came at 20:30 GMT.", "20:30 GMT=2021-02-04T20:30"},
      {"It struck at 0735 GMT.", "0735 GMT=2021-02-04T07:35"},
      {"It ended at noon.", "noon=2021-02-04T12:00"},
      {"It ended at midnight Friday.", "midnight Friday=2021-01-29T24:00"},
      {"He woke at 4 in the morning.", "4 in the morning=2021-02-04T04:00"},
      {"He left at 12:05 a.m. local time.", "12:05 a.m. local time=2021-02-04T00:05"},
      {"He left at ten o'clock.", "ten o'clock=2021-02-04T10:00"},
      {"The odds are 3:1 against.", ""},
  });
}

TEST(Times, DaysNearby) {
  check({
      {"He arrived today.", "today=2021-02-04"},
      {"He arrived yesterday.", "yesterday=2021-02-03"},
      {"He will arrive tomorrow.", "tomorrow=2021-02-05"},
      {"They met the day before yesterday.", "the day before yesterday=2021-02-02"},
      {"They meet the day after tomorrow.", "the day after tomorrow=2021-02-06"},
      {"Today’s vote failed.", "Today=2021-02-04"},
  });
}

TEST(Times, UnitsNearby) {
  check({
      {"It fell last year.", "last year=2020"},
      {"It fell this year.", "this year=2021"},
      {"It will fall next year.", "next year=2022"},
      {"It fell last month.", "last month=2021-01"},
      {"It fell earlier this month.", "earlier this month=2021-02"},
      {"It will fall next month.", "next month=2021-03"},
      {"It fell last week.", "last week=2021-W04"},
      {"It fell early this week.", "early this week=2021-W05"},
      {"It will fall next week.", "next week=2021-W06"},
      {"It fell in the current year.", "the current year=2021"},
      {"It fell in the last decade.", "the last decade=201X"},
      {"It fell late last year.", "late last year=2020"},
      {"It rained over the weekend.", "the weekend=2021-W04-WE"},
      {"It will rain at the weekend.", "the weekend=2021-W05-WE"},
      {"It rained last weekend.", "last weekend=2021-W04-WE"},
      {"It will be ready by the end of the year.", "the end of the year=2021"},
      {"It began at the beginning of October.", "the beginning of October=2020-10"},
      {"It fell in late November.", "late November=2020-11"},
      {"It rose in mid-2019.", "mid-2019=2019"},
      {"It was clear by the end of 1990.", "the end of 1990=1990"},
  });
}

TEST(Times, SeasonsDecadesCenturies) {
  check({
      {"It fell last fall.", "last fall=2020-FA"},
      {"It rained last summer.", "last summer=2020-SU"},
      {"It will open this summer.", "this summer=2021-SU"},
      {"They met in the spring of 1990.", "the spring of 1990=1990-SP"},
      {"They met in summer 2019.", "summer 2019=2019-SU"},
      {"Prices fall sharply.", ""},
      {"He won gold at the Winter Olympics.", ""},
      {"It was common in the 1990s.", "the 1990s=199X"},
      {"It was common in the '80s.", "the '80s=198X"},
      {"It was common in the early 1980s.", "the early 1980s=198X"},
      {"It was common in the 20th century.", "the 20th century=19"},
      {"It was built in the nineteenth century.", "the nineteenth century=18"},
      {"Men in their 80s fell ill.", ""},
  });
}

TEST(Times, QuartersAndHalves) {
  check({
      {"Profit rose in the third quarter.", "the third quarter=2020-Q3"},
      {"Its fourth-quarter profit rose.", "fourth-quarter=2020-Q4"},
      {"Profit rose in the first quarter of 2019.", "the first quarter of 2019=2019-Q1"},
      {"Profit rose in last year’s third quarter.", "last year’s third quarter=2020-Q3"},
      {"Profit rose in the latest quarter.", "the latest quarter=2020-Q4"},
      {"Profit will rise this quarter.", "this quarter=2021-Q1"},
      {"Profit rose in the first half of 2020.", "the first half of 2020=2020-H1"},
      {"Profit rose in fiscal 2020.", "fiscal 2020=2020"},
      {"Three-quarters of them agreed.", ""},
      {"He came third. Quarter of a million watched.", ""},
      {"Profit rose in the third quarter from a year earlier.",
       "the third quarter=2020-Q3; a year earlier=2019-Q3"},
      {"Profit rose in the fourth quarter. In the year-ago quarter it fell.",
       "the fourth quarter=2020-Q4; the year-ago quarter=2019-Q4"},
  });
}

TEST(Times, Holidays) {
  check({
      {"They met on Christmas Day.", "Christmas Day=2020-12-25"},
      {"They met on Christmas Eve 1968.", "Christmas Eve 1968=1968-12-24"},
      {"They met on New Year’s Day.", "New Year’s Day=2021-01-01"},
      {"He was freed last Thanksgiving.", "last Thanksgiving=2020-11-26"},
      {"It will reopen on Good Friday.", "Good Friday=2021-04-02"},
  });
}

TEST(Times, Ago) {
  check({
      {"They met two years ago.", "two years ago=2019"},
      {"They met two months ago.", "two months ago=2020-12"},
      {"They met 10 days ago.", "10 days ago=2021-01-25"},
      {"They met a decade ago.", "a decade ago=2011"},
      {"They met nearly four years ago.", "nearly four years ago=2017"},
      {"They met three weeks ago.", "three weeks ago=2021-W02"},
      {"They met a few years ago.", "a few years ago=PAST_REF"},
      {"They met more than four decades ago.", "more than four decades ago=1981"},
  });
}

TEST(Times, CountedFromWhatWasSaidLast) {
  check({
      {"They met on Jan. 6. Two days later he fled.", "Jan. 6=2021-01-06; Two days later=2021-01-08"},
      {"He was born in 1950. A year later they left.", "1950=1950; A year later=1951"},
      {"They met in June 2019. The following month he fled.",
       "June 2019=2019-06; The following month=2019-07"},
      {"They met in June 1998 and left later that year.", "June 1998=1998-06; later that year=1998"},
      {"They met on Jan. 6. The next day he fled.", "Jan. 6=2021-01-06; The next day=2021-01-07"},
      {"They met on Jan. 6. The same day he fled.", "Jan. 6=2021-01-06; The same day=2021-01-06"},
      {"They met on Jan. 6. He fled the previous Friday.",
       "Jan. 6=2021-01-06; the previous Friday=2021-01-01"},
      {"They met on Jan. 6, and at 7 a.m. he fled.", "Jan. 6=2021-01-06; 7 a.m.=2021-01-06T07:00"},
  });
}

TEST(Times, Durations) {
  check({
      {"The talks took two years.", "two years=P2Y"},
      {"He was jailed for 18 months.", "18 months=P18M"},
      {"A two-week trial ended.", "two-week=P2W"},
      {"A 30-year mortgage is dear.", "30-year=P30Y"},
      {"They talked for 40 minutes.", "40 minutes=PT40M"},
      {"They talked for two and a half hours.", "two and a half hours=PT2H30M"},
      {"They talked for 2 1/2 years.", "2 1/2 years=P2Y6M"},
      {"They talked for twenty-five years.", "twenty-five years=P25Y"},
      {"They talked for more than four hours.", "more than four hours=PT4H"},
      {"They talked for a decade.", "a decade=P10Y"},
      {"They talked for a few days.", "a few days=PXD"},
      {"They talked for years.", "years=PXY"},
      {"They fell over the past two months.", "the past two months=P2M"},
      {"They fell in the past decade.", "the past decade=P10Y"},
      {"Sales fell in the first nine months.", "the first nine months=P9M"},
      {"It lasts two to three weeks.", "two to three weeks=P2W"},
      {"It stays for at least two more weeks.", "at least two more weeks=P2W"},
      {"He was held for a hundred days.", "a hundred days=P100D"},
      {"He stayed half an hour.", "half an hour=PT30M"},
      {"The 44-year-old man fled.", ""},
      {"She is 52 years old.", ""},
      {"It pays $1.76 a year.", ""},
      {"A day when nothing happened.", ""},
  });
}

TEST(Times, Sets) {
  check({
      {"They meet every Friday.", "every Friday=XXXX-WXX-5"},
      {"They meet every day.", "every day=P1D"},
      {"They meet every two years.", "every two years=P2Y"},
      {"They meet every other week.", "every other week=P2W"},
      {"They meet each July.", "each July=XXXX-07"},
      {"They meet twice a week.", "twice a week=P1W"},
      {"They meet three times a year.", "three times a year=P1Y"},
      {"They meet daily.", "daily=P1D"},
      {"They meet annually.", "annually=P1Y"},
      {"They meet on Mondays.", "Mondays=XXXX-WXX-1"},
      {"They meet every summer.", "every summer=XXXX-SU"},
      {"He writes for the Daily Mail.", ""},
  });
}

TEST(Times, WordsOfPastPresentAndFuture) {
  check({
      {"He is now in Rome.", "now=PRESENT_REF"},
      {"He is currently in Rome.", "currently=PRESENT_REF"},
      {"He was recently in Rome.", "recently=PAST_REF"},
      {"It grew in recent years.", "recent years=PAST_REF"},
      {"It will grow in the future.", "the future=FUTURE_REF"},
      {"It will grow in the coming weeks.", "the coming weeks=FUTURE_REF"},
      {"These days few listen.", "These days=PRESENT_REF"},
  });
}

TEST(Times, SeveralDaysOfOneMonth) {
  check({
      {"They met on April 24 and 25.", "April 24=2021-04-24; 25=2021-04-25"},
      {"They met on Oct. 3-5, 2019.", "Oct. 3=2019-10-03; 5, 2019=2019-10-05"},
      {"On Jan. 5 and 25 people died.", "Jan. 5=2021-01-05"},
  });
}

TEST(Times, WithNoDateRelativeOnesStayOpen) {
  check(
      {
          {"The office said on Thursday.", "Thursday=?"},
          {"They met in November.", "November=?"},
          {"They met yesterday.", "yesterday=?"},
          {"It fell last year.", "last year=?"},
          {"They met two years ago.", "two years ago=?"},
          {"They met on Feb. 4.", "Feb. 4=?"},
          {"They met on Feb. 4, 2021.", "Feb. 4, 2021=2021-02-04"},
          {"They met in 2018 for two days.", "2018=2018; two days=P2D"},
          {"They met in the 1990s.", "the 1990s=199X"},
          {"He is now in Rome.", "now=PRESENT_REF"},
          {"The blast came at 8:30 p.m.", "8:30 p.m.=T20:30"},
          {"They met on March 3, 2011. The next day he fled.",
           "March 3, 2011=2011-03-03; The next day=2011-03-04"},
          {"It fell in the third quarter.", "the third quarter=?"},
          {"It rained over the weekend.", "the weekend=?"},
      },
      std::nullopt);
}

TEST(Times, NoiseAndDatelinesGiveNone) {
  const text::Text text = text::Text::read("Posted on Monday\nSEOUL, Feb 4 (Reuters) – They met on Friday.");
  article::Article article = all_paragraphs(text);
  article.blocks[0].kind = article::BlockKind::kNoise;
  article.dateline = article::Dateline{{17, 42}, std::nullopt, std::nullopt, std::nullopt};
  const auto times = find_times(text, article, kThursday);
  ASSERT_EQ(times.size(), 1U);
  EXPECT_EQ(text.slice(times[0].range), "Friday");
}

TEST(Times, TypesAndMods) {
  const auto first = [](std::string_view input) {
    const text::Text text = text::Text::read(input);
    return find_times(text, all_paragraphs(text), kThursday).at(0);
  };
  EXPECT_EQ(first("on Monday").type, TimexType::kDate);
  EXPECT_EQ(first("on Monday night").type, TimexType::kTime);
  EXPECT_EQ(first("for two years").type, TimexType::kDuration);
  EXPECT_EQ(first("every week").type, TimexType::kSet);
  EXPECT_EQ(first("late last year").mod, "END");
  EXPECT_EQ(first("more than two years").mod, "MORE_THAN");
  EXPECT_EQ(first("on Monday").mod, std::nullopt);
}

TEST(Times, LinesWrappedByHandAreReadOn) {
  EXPECT_EQ(times_in("The ministers of both countries will meet again on Feb.\n10 in Vienna, officials said.",
                     kThursday),
            "Feb.\n10=2021-02-10");
}

TEST(Times, OddInputIsSafe) {
  for (const char* text : {"", "the", "last", "a", "every", "the end of", "year-", "'", "3:", "more than",
                           "12/", "\xFF\xFE 4", "early"}) {
    EXPECT_EQ(times_in(text, kThursday), "") << text;
  }
}

TEST(Times, AreInOrderAndNeverOverlap) {
  std::string input;
  for (int i = 0; i < 200; ++i)
    input +=
        "On Monday, Feb. 4, the 3rd of May 2020 at 8 p.m. EST every two years ago the last fall of '98. ";
  const text::Text text = text::Text::read(input);
  std::uint32_t end = 0;
  for (const Timex& time : find_times(text, all_paragraphs(text), kThursday)) {
    EXPECT_LE(end, time.range.begin);
    EXPECT_LT(time.range.begin, time.range.end);
    end = time.range.end;
  }
}

}  // namespace
}  // namespace inspector::time
