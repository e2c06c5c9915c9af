// A time as the text words it, before anybody asks which day that was: what recognize finds and normalize
// resolves.
#ifndef INSPECTOR_TIME_EXPRESSION_H_
#define INSPECTOR_TIME_EXPRESSION_H_

#include <cstdint>
#include <string>
#include <string_view>

#include "text/text.h"
#include "time/time.h"
#include "time/words.h"

namespace inspector::time {

enum class Form : std::uint8_t {
  kCalendar,   // year, month and day as far as they are given: "Feb. 4", "2018", "November 1995"
  kWeekday,    // "Thursday", "last Thursday"
  kDayShift,   // "yesterday": the reference day and shift
  kUnitShift,  // "last year", "this week": the unit that holds the reference, and shift
  kAgo,        // "two years ago": the reference and amount
  kLater,      // "two days later": the day that was spoken of last, and amount
  kQuarter,    // "the third quarter": index 1..4, 0 where unsaid
  kHalf,       // "the first half": index 1..2
  kSeason,     // "last fall"
  kDecade,     // "the 1990s": year is its first
  kCentury,    // "the 20th century": year is its first
  kWeekend,    // "the weekend"
  kHoliday,    // "Christmas Day": fixed is its rule
  kContext,    // "that day", "the following month": counted from what was spoken of last
  kClock,      // a time of day alone: "8:30 p.m.", "the morning"
  kFixed,      // says its value itself: durations, sets, "now"
};

// Where a word like "last" points.
enum class Direction : std::uint8_t { kNone, kLast, kThis, kNext };

struct Expression {
  text::Index first = 0;  // tokens
  text::Index end = 0;    // exclusive
  Form form = Form::kFixed;
  TimexType type = TimexType::kDate;
  Direction direction = Direction::kNone;
  Unit unit = Unit::kDay;
  int year = 0;  // 0: unsaid
  int month = 0;
  int day = 0;
  int weekday = 0;
  int index = 0;
  int shift = 0;           // in units
  bool near_year = false;  // "June last year": the year is the reference's, moved by shift
  bool near_week = false;  // "Friday last week": the week is the reference's, moved by shift
  bool vague = false;      // "a few years ago"
  int hour = -1;
  int minute = 0;
  std::string_view part;  // "MO", "NI": part of the day
  std::string_view season;
  std::string fixed;
  std::string_view mod;  // TIMEX3's
};

}  // namespace inspector::time

#endif  // INSPECTOR_TIME_EXPRESSION_H_
