#include "time/normalize.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>

#include "time/amounts.h"

namespace inspector::time {
namespace {

using Value = std::optional<std::string>;

constexpr int kNearMonths = 3;  // a month or day this near is meant, whatever the verb says

template <typename... Numbers>
std::string format(const char* pattern, Numbers... numbers) {
  std::array<char, 48> out{};
  std::snprintf(out.data(), out.size(), pattern, numbers...);
  return out.data();
}

// "2021", "2021-02" or "2021-02-04", as far as the date is known.
std::string as_far_as_known(const Date& date) {
  if (date.month == 0) return format("%04d", date.year);
  if (date.day == 0) return format("%04d-%02d", date.year, date.month);
  return format_date(date);
}

std::string week_value(const Date& day) {
  const Week week = week_of(day);
  return format("%04d-W%02d", week.year, week.week);
}

// The last month of a season; winter ends in the year after the one it is named for.
int season_end(std::string_view season) {
  return season == "SP" ? 5 : season == "SU" ? 8 : season == "FA" ? 11 : 14;
}

int months_between(const Date& from, const Date& to) {
  return (to.year - from.year) * 12 + to.month - from.month;
}

// Is the value one of a day ("2021-02-04")?
bool is_day(const std::string& value) {
  return value.size() == 10 && value[4] == '-' && value[7] == '-';
}

}  // namespace

Value Normalizer::remember(const Date& date) {
  moment_ = Moment{date, 0};
  return as_far_as_known(date);
}

std::string Normalizer::remember_quarter(int year, int number) {
  moment_ = quarter_ = Moment{{year, 0, 0}, number};
  return format("%04d-Q%d", year, number);
}

// The date's year where only month and day are said: the nearest one, unless it is far and the verb says
// otherwise.
Date Normalizer::nearest_year(int month, int day, const Expression& expression) const {
  const Date& now = *reference_;
  const auto in_year = [&](int year) { return Date{year, month, day}; };
  const bool gone = month < now.month || (month == now.month && (day == 0 || day <= now.day));
  const Date past = in_year(gone ? now.year : now.year - 1);
  const bool same_month = month == now.month && day == 0;
  const Date future = in_year(same_month || !gone ? now.year : now.year + 1);
  if (same_month && expression.direction == Direction::kNone) return past;
  if (expression.direction == Direction::kLast) return same_month ? in_year(now.year - 1) : past;
  if (expression.direction == Direction::kNext) return same_month ? in_year(now.year + 1) : future;
  if (expression.direction == Direction::kThis) return in_year(now.year);
  const int back = months_between(past, now), ahead = months_between(now, future);
  const bool past_is_nearer = back <= ahead;
  const auto tense = tenses_.around(expression.first, expression.end);
  if (tense.tense == Tense::kUnknown) return past_is_nearer ? past : future;
  if ((day != 0 || !tense.close) && std::min(back, ahead) <= kNearMonths)
    return past_is_nearer ? past : future;
  return tense.tense == Tense::kPast ? past : future;
}

Value Normalizer::calendar(const Expression& e) {
  Date date{e.year, e.month, e.day};
  if (date.year == 0) {
    if (!reference_) return std::nullopt;
    date = e.near_year ? Date{reference_->year + e.shift, e.month, e.day} : nearest_year(e.month, e.day, e);
  }
  if (date.day > 0 && date.day > days_in_month(date.year, date.month)) return std::nullopt;
  Value value = remember(date);
  return e.unit == Unit::kWeek ? week_value(date) : value;
}

// A bare weekday is the one gone by, today included, unless the verb points ahead.
Value Normalizer::weekday(const Expression& e) {
  const bool by_context = e.form == Form::kContext && moment_ && moment_->date.day != 0;
  if (!reference_ && !by_context) return std::nullopt;
  const Date base = by_context ? moment_->date : *reference_;
  if (e.near_week) return remember(add_days(base, 7 * e.shift + e.weekday - weekday_of(base)));
  const int back = (weekday_of(base) - e.weekday + 7) % 7;  // 0: the same weekday
  const int ahead = back == 0 ? 0 : 7 - back;
  const auto tense = e.direction == Direction::kLast || e.direction == Direction::kNext
                         ? Tense::kUnknown
                         : tenses_.around(e.first, e.end).tense;
  switch (e.direction) {
    case Direction::kLast:
      return remember(add_days(base, back == 0 ? -7 : -back));
    case Direction::kNext:
      return remember(add_days(base, ahead == 0 ? 7 : ahead));
    case Direction::kThis:
      return remember(add_days(base, tense == Tense::kPast ? -back : ahead));
    case Direction::kNone:
      break;
  }
  return remember(add_days(base, tense == Tense::kFuture ? ahead : -back));
}

Value Normalizer::holiday(const Expression& e) {
  const std::string& rule = e.fixed;
  const auto in_year = [&](int year) -> Date {
    if (rule.front() == 'E') return add_days(easter_of(year), std::atoi(rule.c_str() + 1));
    const int month = std::atoi(rule.c_str());
    if (rule.back() == 'E')
      return add_days(nth_weekday(year, month, 1, 1), 1);  // election day: the Tuesday behind a Monday
    if (rule.size() == 5) return {year, month, std::atoi(rule.c_str() + 3)};
    const int weekday = rule.back() - '0';
    return nth_weekday(year, month, weekday, rule[3] == '-' ? -1 : rule[3] - '0');
  };
  if (e.year != 0) return remember(in_year(e.year));
  if (!reference_) return std::nullopt;
  const Date guess = in_year(reference_->year);
  Date chosen = nearest_year(guess.month, guess.day, e);
  return remember(in_year(chosen.year));
}

// The unit that holds `day`, moved by `shift` units.
Value Normalizer::unit_around(Date day, Unit unit, int shift) {
  switch (unit) {
    case Unit::kDay:
      return remember(add_days(day, shift));
    case Unit::kWeek:
      return week_value(add_days(day, 7 * shift));
    case Unit::kFortnight:
      return week_value(add_days(day, 14 * shift));
    case Unit::kMonth: {
      const Date moved = add_months({day.year, day.month, 1}, shift);
      return remember({moved.year, moved.month, 0});
    }
    case Unit::kYear:
      return remember({day.year + shift, 0, 0});
    case Unit::kDecade:
      return format("%03dX", day.year / 10 + shift);
    case Unit::kCentury:
      return format("%02d", day.year / 100 + shift);
    default:
      return std::nullopt;
  }
}

Value Normalizer::unit_shift(const Expression& e) {
  if (!reference_) return std::nullopt;
  const auto kept = moment_;
  Value value = unit_around(*reference_, e.unit, e.shift);
  if (e.unit != Unit::kDay) moment_ = e.unit == Unit::kYear || e.unit == Unit::kMonth ? moment_ : kept;
  return value;
}

// "two years ago" is a year, "two months ago" a month, "two weeks ago" a week, "two days ago" a day.
Value Normalizer::ago(const Expression& e) {
  if (e.vague) return "PAST_REF";
  if (!reference_) return std::nullopt;
  if (e.unit == Unit::kYear && e.shift == -1 && quarter_) {
    return format("%04d-Q%d", quarter_->date.year - 1, quarter_->quarter);
  }
  if (e.unit == Unit::kDecade) return remember({reference_->year + 10 * e.shift, 0, 0});
  if (e.unit == Unit::kCentury) return remember({reference_->year + 100 * e.shift, 0, 0});
  if (e.unit < Unit::kDay) return format_date(*reference_);
  if (e.unit == Unit::kQuarter) {
    const Date moved = add_months({reference_->year, reference_->month, 1}, 3 * e.shift);
    return remember_quarter(moved.year, quarter_of(moved.month));
  }
  return unit_around(*reference_, e.unit, e.shift);
}

// Counted from what was spoken of last; a plain length where that is not exact enough.
Value Normalizer::later(const Expression& e) {
  const Amount length{std::abs(e.shift), false, e.vague, 0};
  const std::string plain = duration_value(length, e.unit);
  if (e.vague) return plain;
  if (e.unit == Unit::kYear && quarter_ && e.shift == -1) {
    return format("%04d-Q%d", quarter_->date.year - 1, quarter_->quarter);
  }
  std::optional<Date> base = moment_ ? std::optional(moment_->date) : std::nullopt;
  if (e.unit == Unit::kYear) {
    if (!base && reference_) base = reference_;
    if (base) return remember({base->year + e.shift, 0, 0});
    return plain;
  }
  const bool exact = base && (e.unit == Unit::kMonth ? base->month != 0 : base->day != 0);
  if (!exact || e.unit < Unit::kDay) return plain;
  return unit_around(*base, e.unit, e.shift);
}

std::string Normalizer::last_quarter() {
  const int current = quarter_of(reference_->month);
  return current == 1 ? remember_quarter(reference_->year - 1, 4)
                      : remember_quarter(reference_->year, current - 1);
}

Value Normalizer::quarter(const Expression& e) {
  if (e.year != 0) {
    if (e.index != 0) return remember_quarter(e.year, e.index);
    const int known = quarter_ ? quarter_->quarter : 0;
    return known != 0 ? format("%04d-Q%d", e.year, known) : format("%04d-QX", e.year);
  }
  if (!reference_) return std::nullopt;
  const int current = quarter_of(reference_->month);
  if (e.unit == Unit::kYear && e.direction != Direction::kNone) {  // "last year's third quarter"
    const int number = e.index != 0 ? e.index : quarter_ ? quarter_->quarter : 0;
    if (number == 0) return format("%04d-QX", reference_->year + e.shift);
    return remember_quarter(reference_->year + e.shift, number);
  }
  if (e.index == 0) {
    if (e.direction == Direction::kLast) return last_quarter();
    const Date moved = add_months({reference_->year, reference_->month, 1}, 3 * e.shift);
    return remember_quarter(moved.year, quarter_of(moved.month));
  }
  if (e.direction == Direction::kLast)
    return remember_quarter(reference_->year - 1, e.index);  // "the year-ago third quarter"
  const bool ahead = e.index > current && tenses_.around(e.first, e.end).tense != Tense::kFuture;
  return remember_quarter(reference_->year - (ahead ? 1 : 0), e.index);
}

Value Normalizer::half(const Expression& e) {
  if (e.year != 0) return format("%04d-H%d", e.year, e.index);
  if (!reference_) return std::nullopt;
  return format("%04d-H%d", reference_->year + e.shift, e.index);
}

Value Normalizer::season(const Expression& e) {
  const std::string name(e.season);
  if (e.year != 0) return format("%04d-", e.year) + name;
  if (!reference_) return std::nullopt;
  if (e.unit == Unit::kYear && e.shift != 0) return format("%04d-", reference_->year + e.shift) + name;
  const int end = season_end(e.season);
  const int over =
      reference_->month > end ? reference_->year : reference_->year - 1;  // the last that is over
  const int begun = reference_->month >= end - 2 ? reference_->year : reference_->year - 1;
  const int ahead = reference_->month < end - 2 ? reference_->year : reference_->year + 1;
  const Tense tense = tenses_.around(e.first, e.end).tense;
  int year = tense == Tense::kFuture ? (begun == reference_->year && reference_->month <= end ? begun : ahead)
                                     : begun;
  if (e.direction == Direction::kLast) year = end > 12 && reference_->month > 2 ? reference_->year - 1 : over;
  if (e.direction == Direction::kNext) year = ahead;
  if (e.direction == Direction::kThis) year = reference_->year;
  return format("%04d-", year) + name;
}

Value Normalizer::weekend(const Expression& e) {
  if (!reference_) return std::nullopt;
  const bool on_weekend = weekday_of(*reference_) >= 6;
  int weeks = 0;
  if (e.direction == Direction::kNext) weeks = 1;
  if (e.direction == Direction::kLast) weeks = -1;
  const bool open = e.direction == Direction::kNone && !on_weekend;
  if (open && tenses_.around(e.first, e.end).tense != Tense::kFuture) weeks = -1;
  return week_value(add_days(*reference_, 7 * weeks)) + "-WE";
}

// "that day", "the following month": what was spoken of last, moved by shift.
Value Normalizer::context(const Expression& e) {
  if (e.weekday != 0) return weekday(e);
  if (e.unit == Unit::kQuarter) {
    if (!reference_ && !quarter_) return std::nullopt;
    if (!quarter_) return last_quarter();
    const int index = quarter_->date.year * 4 + quarter_->quarter - 1 + e.shift;
    return remember_quarter(index / 4, index % 4 + 1);
  }
  std::optional<Date> base = moment_ ? std::optional(moment_->date) : reference_;
  if (!base) return std::nullopt;
  const bool exact = e.unit == Unit::kYear || e.unit == Unit::kDecade || e.unit == Unit::kCentury ||
                     (e.unit == Unit::kMonth ? base->month != 0 : base->day != 0);
  if (!exact) return std::nullopt;
  return unit_around(*base, e.unit, e.shift);
}

// The day of a clock time that names none.
Value Normalizer::clock_day() {
  if (moment_ && moment_->date.day != 0) return format_date(moment_->date);
  return reference_ ? std::optional(format_date(*reference_)) : std::nullopt;
}

Value Normalizer::day_value(const Expression& e) {
  switch (e.form) {
    case Form::kCalendar:
      return calendar(e);
    case Form::kWeekday:
      return weekday(e);
    case Form::kDayShift:
      return reference_ ? remember(add_days(*reference_, e.shift)) : std::nullopt;
    case Form::kUnitShift:
      return unit_shift(e);
    case Form::kAgo:
      return ago(e);
    case Form::kLater:
      return later(e);
    case Form::kQuarter:
      return quarter(e);
    case Form::kHalf:
      return half(e);
    case Form::kSeason:
      return season(e);
    case Form::kDecade:
      return format("%03dX", e.year / 10);
    case Form::kCentury:
      return format("%02d", e.year / 100);
    case Form::kWeekend:
      return weekend(e);
    case Form::kHoliday:
      return holiday(e);
    case Form::kContext:
      return context(e);
    case Form::kClock:
      return clock_day();
    case Form::kFixed:
      return e.fixed;
  }
  return std::nullopt;
}

Value Normalizer::value(const Expression& e) {
  Value day = day_value(e);
  if (e.hour < 0 && e.part.empty()) return day;
  const std::string clock = e.hour >= 0 ? format("T%02d:%02d", e.hour, e.minute) : "T" + std::string(e.part);
  if (!day || !is_day(*day)) return e.form == Form::kClock && e.hour >= 0 ? Value(clock) : std::nullopt;
  return *day + clock;
}

}  // namespace inspector::time
