#include "time/calendar.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace inspector::time {
namespace {

// Years start in March here, so that the leap day is the last one: the arithmetic then needs no exceptions.
constexpr int kDaysBefore1970 = 719468;
constexpr int kDaysInEra = 146097;  // 400 years

bool is_leap(int year) {
  return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

// The number in `digits`, or -1 where there is anything but digits.
int number_in(std::string_view digits) {
  int value = 0;
  for (const char c : digits) {
    if (c < '0' || c > '9') return -1;
    value = value * 10 + (c - '0');
  }
  return value;
}

}  // namespace

int day_number(const Date& date) {
  const int year = date.month <= 2 ? date.year - 1 : date.year;
  const int era = (year >= 0 ? year : year - 399) / 400;
  const int year_of_era = year - era * 400;
  const int day_of_year = (153 * (date.month > 2 ? date.month - 3 : date.month + 9) + 2) / 5 + date.day - 1;
  const int day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
  return era * kDaysInEra + day_of_era - kDaysBefore1970;
}

Date date_of(int number) {
  number += kDaysBefore1970;
  const int era = (number >= 0 ? number : number - (kDaysInEra - 1)) / kDaysInEra;
  const int day_of_era = number - era * kDaysInEra;
  const int year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  const int day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const int month = (5 * day_of_year + 2) / 153;
  Date date;
  date.day = day_of_year - (153 * month + 2) / 5 + 1;
  date.month = month < 10 ? month + 3 : month - 9;
  date.year = year_of_era + era * 400 + (date.month <= 2 ? 1 : 0);
  return date;
}

int days_in_month(int year, int month) {
  constexpr std::array<int, 12> kDays{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (month < 1 || month > 12) return 0;
  return month == 2 && is_leap(year) ? 29 : kDays[static_cast<std::size_t>(month - 1)];
}

int weekday_of(const Date& date) {
  return ((day_number(date) + 3) % 7 + 7) % 7 + 1;
}  // 1970-01-01: a Thursday

int quarter_of(int month) {
  return (month + 2) / 3;
}

Date add_days(const Date& date, int days) {
  return date_of(day_number(date) + days);
}

Date add_months(const Date& date, int months) {
  const int index = date.year * 12 + date.month - 1 + months;
  Date moved;
  moved.year = index / 12;
  moved.month = index % 12 + 1;
  moved.day = std::min(date.day, days_in_month(moved.year, moved.month));
  return moved;
}

Week week_of(const Date& date) {
  const Date thursday = add_days(date, 4 - weekday_of(date));
  return {thursday.year, (day_number(thursday) - day_number({thursday.year, 1, 1})) / 7 + 1};
}

Date nth_weekday(int year, int month, int weekday, int n) {
  if (n < 0) {
    const Date last{year, month, days_in_month(year, month)};
    return add_days(last, -((weekday_of(last) - weekday + 7) % 7));
  }
  const Date first{year, month, 1};
  return add_days(first, (weekday - weekday_of(first) + 7) % 7 + 7 * (n - 1));
}

// The Gregorian reckoning after Meeus, Jones and Butcher.
Date easter_of(int year) {
  const int a = year % 19, b = year / 100, c = year % 100;
  const int d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
  const int h = (19 * a + b - d - g + 15) % 30;
  const int i = c / 4, k = c % 4, l = (32 + 2 * e + 2 * i - h - k) % 7;
  const int m = (a + 11 * h + 22 * l) / 451;
  const int n = h + l - 7 * m + 114;
  return {year, n / 31, n % 31 + 1};
}

std::optional<Date> parse_date(std::string_view iso) {
  if (iso.size() != 10 || iso[4] != '-' || iso[7] != '-') return std::nullopt;
  const Date date{number_in(iso.substr(0, 4)), number_in(iso.substr(5, 2)), number_in(iso.substr(8, 2))};
  if (date.year < 1 || date.day < 1 || date.day > days_in_month(date.year, date.month)) return std::nullopt;
  return date;
}

std::string format_date(const Date& date) {
  std::array<char, 40> out{};
  std::snprintf(out.data(), out.size(), "%04d-%02d-%02d", date.year, date.month, date.day);
  return out.data();
}

}  // namespace inspector::time
