// Days and weeks in the proleptic Gregorian calendar, with integers only.
#ifndef INSPECTOR_TIME_CALENDAR_H_
#define INSPECTOR_TIME_CALENDAR_H_

#include "time/time.h"

namespace inspector::time {

// Days since 1970-01-01; of a month that is out of 1..12, nothing sensible.
int day_number(const Date& date);
Date date_of(int day_number);

int days_in_month(int year, int month);
int weekday_of(const Date& date);  // 1 Monday .. 7 Sunday
int quarter_of(int month);         // 1..4

Date add_days(const Date& date, int days);
// The same day `months` later; the month's last day where it has no such day.
Date add_months(const Date& date, int months);

// ISO 8601: the week that holds the year's first Thursday is week 1.
struct Week {
  int year = 0;
  int week = 0;
  friend bool operator==(const Week&, const Week&) = default;
};
Week week_of(const Date& date);

// The `n`th `weekday` of a month: Thanksgiving is the fourth Thursday of November. n = -1: the last.
Date nth_weekday(int year, int month, int weekday, int n);
Date easter_of(int year);

}  // namespace inspector::time

#endif  // INSPECTOR_TIME_CALENDAR_H_
