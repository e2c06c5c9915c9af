// Grammar of days: calendar dates, weekdays, "yesterday", holidays, and the years that they end in.
#ifndef INSPECTOR_TIME_DATES_H_
#define INSPECTOR_TIME_DATES_H_

#include <optional>
#include <utility>
#include <vector>

#include "time/expression.h"

namespace inspector::time {

// A value and the token behind its last one.
struct Reading {
  int value = 0;
  text::Index end = 0;
};

// "1998", "'98", "nineteen ninety-seven": a year, where one may stand.
std::optional<Reading> year_at(const Words& words, text::Index i);
// "4", "4th": a day of a month.
std::optional<Reading> day_of_month_at(const Words& words, text::Index i);

// The day, month or year that begins at token `i`, with no "early" before it and no time of day behind.
std::optional<Expression> date_at(const Words& words, text::Index i);

// "25" in "April 24 and 25", "5" in "Oct. 3-5": a further day behind a date of `before`'s month.
std::optional<Expression> further_day_at(const Words& words, const Expression& before);

}  // namespace inspector::time

#endif  // INSPECTOR_TIME_DATES_H_
