#include "time/dates.h"

#include <array>

#include "lexicon/tables.h"

namespace inspector::time {
namespace {

using text::Case;
using text::Index;
using text::TokenKind;

constexpr int kFirstYear = 1500;
constexpr int kLastYear = 2099;

Expression calendar(Index first, Index end, int year, int month, int day) {
  Expression date;
  date.form = Form::kCalendar;
  date.first = first;
  date.end = end;
  date.year = year;
  date.month = month;
  date.day = day;
  return date;
}

const text::Token& token(const Words& words, Index i) {
  return words.text().tokens()[i];
}

bool is_capital(const Words& words, Index i) {
  const Case letter_case = token(words, i).letter_case;
  return letter_case == Case::kTitle || letter_case == Case::kUpper;
}

bool is_four_digits(const Word& word) {
  return word.kind == WordKind::kNumber && word.digits == 4;
}

// May the four digits at `i` count something ("2000 people", "$1990", "1990%")?
bool is_amount(const Words& words, Index i) {
  const std::string_view before = words.text().word_at(static_cast<std::int64_t>(i) - 1);
  for (const std::string_view sign :
       {"$", "£", "€", "#", "no", "no.", "about", "nearly", "some", "over", "than", "+", "least", "room",
        "flight", "highway", "route", "page", "channel"}) {
    if (before == sign) return true;
  }
  if (words.says_any(i + 1, {"%", "percent", "people", "others", "miles", "kilometers", "kilometres",
                             "metres", "meters", "km", "tons", "tonnes", "feet", "points", "dollars",
                             "pounds", "euros", "million", "jobs"})) {
    return true;
  }
  return words.is(i + 1, WordKind::kUnit);
}

// "nineteen ninety-seven", "two thousand eight".
std::optional<Reading> spelled_year_at(const Words& words, Index i) {
  const Word& first = words.at(i);
  if (!first.spelled) return std::nullopt;
  const Word& second = words.at(i + 1);
  if (first.value >= 16 && first.value <= 20 && second.spelled && second.value >= 10 && second.value <= 90) {
    const int tens = first.value * 100 + second.value;
    const Index last = words.is_dash(i + 2) ? i + 3 : i + 2;
    const Word& ones = words.at(last);
    if (second.value >= 20 && ones.spelled && ones.value < 10) return Reading{tens + ones.value, last + 1};
    return Reading{tens, i + 2};
  }
  return std::nullopt;
}

// Is a month's name that is an ordinary word too ("May", "March") a month here?
bool month_in_company(const Words& words, Index i) {
  if (!is_capital(words, i)) return false;
  const std::string_view before = words.text().word_at(static_cast<std::int64_t>(i) - 1);
  constexpr std::array<std::string_view, 22> kBeforeMonths{
      "in",  "since", "until", "till",   "by",     "of",      "last",    "next",  "this", "early", "late",
      "mid", "-",     "from",  "during", "before", "through", "between", "after", "each", "every", "for"};
  for (const std::string_view word : kBeforeMonths) {
    if (word == before) return true;
  }
  return false;
}

Direction direction_at(const Words& words, Index i) {
  if (!words.is(i, WordKind::kRelative)) return Direction::kNone;
  const int value = words.at(i).value;
  return value < 0 ? Direction::kLast : value > 0 ? Direction::kNext : Direction::kThis;
}

// Behind a month or day with no year: "last year", "of next year".
Expression with_near_year(const Words& words, Expression date) {
  const Index at = words.says(date.end, "of") ? date.end + 1 : date.end;
  const bool year = words.is(at + 1, WordKind::kUnit) && words.at(at + 1).unit == Unit::kYear;
  if (!words.says_any(at, {"last", "this", "next"}) || !year || words.at(at + 1).plural) return date;
  date.near_year = true;
  date.shift = words.at(at).value;
  date.end = at + 2;
  return date;
}

// Month first: "Feb. 4, 2021", "February 4th", "November 1995", "November".
std::optional<Expression> month_first(const Words& words, Index i) {
  const Word& month = words.at(i);
  if (month.kind != WordKind::kMonth || !is_capital(words, i)) return std::nullopt;
  Index next = i + 1;
  if (words.says(next, "the")) ++next;
  if (const auto day = day_of_month_at(words, next)) {
    Index year_at_token = words.says(day->end, ",") ? day->end + 1 : day->end;
    const auto year = year_at(words, year_at_token);
    if (year) return calendar(i, year->end, year->value, month.value, day->value);
    return with_near_year(words, calendar(i, day->end, 0, month.value, day->value));
  }
  next = words.says_any(i + 1, {",", "of"}) ? i + 2 : i + 1;
  if (const auto year = year_at(words, next)) return calendar(i, year->end, year->value, month.value, 0);
  if (month.in_company && !month_in_company(words, i)) return std::nullopt;
  return with_near_year(words, calendar(i, i + 1, 0, month.value, 0));
}

// Day first: "4 February 2021", "the 4th of February".
std::optional<Expression> day_first(const Words& words, Index i) {
  const Index start = words.says(i, "the") ? i + 1 : i;
  const bool numeric = words.is(start, WordKind::kNumber) || words.is(start, WordKind::kOrdinal);
  if (!numeric) return std::nullopt;
  const Word& day = words.at(start);
  if (day.value < 1 || day.value > 31 || day.spelled || day.minutes >= 0) return std::nullopt;
  if (start != i && day.kind != WordKind::kOrdinal) return std::nullopt;
  const Index at_month = words.says(start + 1, "of") ? start + 2 : start + 1;
  const Word& month = words.at(at_month);
  if (month.kind != WordKind::kMonth || !is_capital(words, at_month)) return std::nullopt;
  if (day_of_month_at(words, at_month + 1) && !year_at(words, at_month + 1))
    return std::nullopt;  // "in 25 May 4 ..."
  const Index next = words.says(at_month + 1, ",") ? at_month + 2 : at_month + 1;
  if (const auto year = year_at(words, next))
    return calendar(i, year->end, year->value, month.value, day.value);
  return with_near_year(words, calendar(i, at_month + 1, 0, month.value, day.value));
}

bool is_date(int year, int month, int day) {
  return year >= kFirstYear && year <= kLastYear && month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

// "10:15:00Z" behind a time stamp's T.
void add_clock(const Words& words, Expression& date) {
  const Word &hour = words.at(date.end), &minute = words.at(date.end + 2);
  if (!words.glued(date.end) || !words.says(date.end + 1, ":") || hour.digits != 2 || minute.digits != 2)
    return;
  date.hour = hour.value;
  date.minute = minute.value;
  date.type = TimexType::kTime;
  date.end += 3;
  if (words.says(date.end, ":") && words.glued(date.end + 1)) date.end += 2;
}

// "30.11.2020", which is one token.
std::optional<Expression> dotted(const Words& words, Index i) {
  const std::string_view word = words.text().word_at(static_cast<std::int64_t>(i));
  const std::size_t first = word.find('.'), second = word.find('.', first + 1);
  const bool three = first <= 2 && second != std::string_view::npos && word.size() == second + 5;
  if (!three || word.find_first_not_of("0123456789.") != std::string_view::npos) return std::nullopt;
  const auto number = [&](std::size_t from, std::size_t end) {
    int value = 0;
    for (std::size_t at = from; at < end; ++at) value = value * 10 + word[at] - '0';
    return value;
  };
  const int day = number(0, first), year = number(second + 1, word.size());
  const int month = second - first <= 3 ? number(first + 1, second) : 0;
  return is_date(year, month, day) ? std::optional(calendar(i, i + 1, year, month, day)) : std::nullopt;
}

// "2021-02-04", "2021/02/04", "02/04/2021" (American unless its month would be past 12), "04-02-2021", which
// is no American habit.
std::optional<Expression> numeric(const Words& words, Index i) {
  if (auto found = dotted(words, i)) return found;
  const auto number = [&](Index at) { return words.is(at, WordKind::kNumber) && words.at(at).digits > 0; };
  if (!number(i) || words.at(i).spelled || !words.glued(i + 1) || !number(i + 2) || !words.glued(i + 2))
    return std::nullopt;
  const bool slash = words.says(i + 1, "/");
  if (!slash && !words.says(i + 1, "-")) return std::nullopt;
  const bool stamp = words.is(i + 4, WordKind::kClock) && words.at(i + 4).name == "t";  // "2021-02-04T10:15"
  const bool three = words.says(i + 3, slash ? "/" : "-") && words.glued(i + 3) && (number(i + 4) || stamp) &&
                     words.glued(i + 4);
  if (!three) return std::nullopt;
  const Word &a = words.at(i), &b = words.at(i + 2), &c = words.at(i + 4);
  if (a.digits == 4 && is_date(a.value, b.value, c.value)) {
    Expression date = calendar(i, i + 5, a.value, b.value, c.value);
    if (stamp) add_clock(words, date);
    return date;
  }
  const int year = c.digits == 2 ? (c.value < 50 ? 2000 : 1900) + c.value : c.value;
  if (a.digits > 2 || (c.digits != 4 && (c.digits != 2 || !slash))) return std::nullopt;
  if (!slash && is_date(year, b.value, a.value)) return calendar(i, i + 5, year, b.value, a.value);
  if (is_date(year, a.value, b.value)) return calendar(i, i + 5, year, a.value, b.value);
  if (is_date(year, b.value, a.value)) return calendar(i, i + 5, year, b.value, a.value);
  return std::nullopt;
}

// "1998" alone, "the year 2000", "the year two thousand".
std::optional<Expression> year_alone(const Words& words, Index i) {
  if (words.says(i, "the") && words.says(i + 1, "year")) {
    if (words.says(i + 2, "two") && words.says(i + 3, "thousand")) return calendar(i, i + 4, 2000, 0, 0);
    if (const auto year = year_at(words, i + 2)) return calendar(i, year->end, year->value, 0, 0);
    return std::nullopt;
  }
  const auto year = year_at(words, i);
  if (!year || (is_four_digits(words.at(i)) && is_amount(words, i))) return std::nullopt;
  return calendar(i, year->end, year->value, 0, 0);
}

// Weekdays, which may have a date behind them: "last Thursday", "Monday, Oct. 26".
std::optional<Expression> weekday(const Words& words, Index i) {
  Index at = i;
  if (words.says(at, "the") && words.is(at + 1, WordKind::kRelative)) ++at;
  Direction direction = direction_at(words, at);
  if (words.says(at, "this") && words.says_any(at + 1, {"past", "coming"}))
    direction = direction_at(words, ++at);
  if (direction != Direction::kNone) ++at;
  if (!words.is(at, WordKind::kWeekday) || words.at(at).plural) return std::nullopt;
  const Word& day = words.at(at);
  if (!is_capital(words, at)) return std::nullopt;
  Index next = words.says(at + 1, ",") ? at + 2 : at + 1;
  if (words.says_any(next, {"the"})) ++next;
  auto date = month_first(words, next);
  if (!date || date->day == 0) date = day_first(words, next);
  if (date && date->day != 0 && direction == Direction::kNone) {
    date->first = i;
    return date;
  }
  if (day.in_company && direction == Direction::kNone && !words.is(at + 1, WordKind::kPart))
    return std::nullopt;
  Expression found;
  found.form = words.says_any(at - (at > i ? 1 : 0), {"previous", "preceding", "following"}) ? Form::kContext
                                                                                             : Form::kWeekday;
  found.first = i;
  found.end = at + 1;
  found.weekday = day.value;
  found.direction = direction;
  const bool of_a_week = direction == Direction::kNone && words.says_any(at + 1, {"last", "this", "next"}) &&
                         words.is(at + 2, WordKind::kUnit) && words.at(at + 2).unit == Unit::kWeek &&
                         !words.at(at + 2).plural;
  if (!of_a_week) return found;
  found.near_week = true;
  found.shift = words.at(at + 1).value;
  found.end = at + 3;
  return found;
}

// "last November", "this September", "next May"; the day behind it too ("last Oct. 23").
std::optional<Expression> relative_month(const Words& words, Index i) {
  const Direction direction = direction_at(words, i);
  if (direction == Direction::kNone || !words.is(i + 1, WordKind::kMonth)) return std::nullopt;
  auto found = month_first(words, i + 1);
  if (!found) return std::nullopt;
  found->direction = direction;
  if (found->day == 0 && found->year == 0) found->first = i;
  return found->first == i ? found : std::nullopt;
}

// "USA TODAY", "Psychology Today": the name of a paper.
bool is_of_a_name(const Words& words, Index i) {
  if (i == 0 || token(words, i).letter_case == Case::kLower ||
      token(words, i - 1).line != token(words, i).line)
    return false;
  const bool inside = token(words, i - 1).sentence == token(words, i).sentence;
  return token(words, i - 1).letter_case == Case::kUpper ||
         (inside && token(words, i).letter_case == Case::kTitle &&
          token(words, i - 1).letter_case == Case::kTitle && words.says(i, "today"));
}

std::optional<Expression> day_word(const Words& words, Index i) {
  const Word& word = words.at(i);
  Index end = i + 1;
  int shift = word.value;
  if (words.says(i, "the") && words.says(i + 1, "day") && words.is(i + 3, WordKind::kDay)) {
    shift = words.at(i + 3).value + (words.says(i + 2, "after") ? 1 : -1);
    if (!words.says_any(i + 2, {"after", "before"})) return std::nullopt;
    end = i + 4;
  } else if (word.kind != WordKind::kDay || is_of_a_name(words, i)) {
    return std::nullopt;
  }
  Expression found;
  found.form = Form::kDayShift;
  found.first = i;
  found.end = end;
  found.shift = shift;
  if (words.says(i, "tonight")) found.part = "NI", found.type = TimexType::kTime;
  return found;
}

std::optional<Expression> holiday(const Words& words, Index i) {
  const Direction direction = direction_at(words, i);
  const Index start = direction == Direction::kNone ? i : i + 1;
  if (start >= words.end() || !is_capital(words, start)) return std::nullopt;
  const auto named = words.phrase(start, lexicon::kHolidays);
  if (!named) return std::nullopt;
  const Index next = words.says(named->first, ",") ? named->first + 1 : named->first;
  const auto year = year_at(words, next);
  Expression found;
  found.form = Form::kHoliday;
  found.first = i;
  found.end = year ? year->end : named->first;
  found.year = year ? year->value : 0;
  found.direction = direction;
  found.fixed = named->second;
  return found;
}

}  // namespace

std::optional<Reading> year_at(const Words& words, Index i) {
  const Word& word = words.at(i);
  if (is_four_digits(word) && word.value >= kFirstYear && word.value <= kLastYear) {
    const bool clock = words.says(i + 1, ":") && words.glued(i + 1) && words.is(i + 2, WordKind::kNumber) &&
                       words.glued(i + 2);
    if (!clock && !words.is(i + 1, WordKind::kZone)) return Reading{word.value, i + 1};
  }
  const bool apostrophe = i < words.end() && token(words, i).kind == TokenKind::kMark && words.glued(i + 1);
  if (apostrophe && words.says_any(i, {"'", "’", "‘"}) && words.is(i + 1, WordKind::kNumber) &&
      words.at(i + 1).digits == 2 && !words.at(i + 1).spelled) {
    const int value = words.at(i + 1).value;
    return Reading{(value < 40 ? 2000 : 1900) + value, i + 2};
  }
  return spelled_year_at(words, i);
}

std::optional<Reading> day_of_month_at(const Words& words, Index i) {
  const Word& word = words.at(i);
  const bool figures =
      word.kind == WordKind::kNumber && !word.spelled && (word.digits == 1 || word.digits == 2);
  const bool ordinal =
      word.kind == WordKind::kOrdinal && (word.digits > 0 || words.is(i - 1, WordKind::kMonth));
  if ((!figures && !ordinal) || word.value < 1 || word.value > 31) return std::nullopt;
  if (words.says_any(i + 1, {"%", "percent", "million", "billion"}) || words.is(i + 1, WordKind::kMeridiem))
    return std::nullopt;
  if (words.says(i + 1, ":") && words.glued(i + 1) && words.is(i + 2, WordKind::kNumber) &&
      words.glued(i + 2))
    return std::nullopt;
  return Reading{word.value, i + 1};
}

std::optional<Expression> first_of_days(const Words& words, Index i) {
  const Word& day = words.at(i);
  if (day.kind != WordKind::kNumber || day.spelled || day.digits == 0 || day.digits > 2 || day.value < 1)
    return std::nullopt;
  const bool dash = words.is_dash(i + 1) && words.glued(i + 1) && words.glued(i + 2);
  if (!dash && !words.says_any(i + 1, {"to", "and"})) return std::nullopt;
  auto last = day_first(words, i + 2);
  if (!last || last->day <= day.value) return std::nullopt;
  last->first = i;
  last->end = i + 1;
  last->day = day.value;
  return last;
}

std::optional<Expression> date_at(const Words& words, Index i) {
  for (const auto grammar : {numeric, first_of_days, weekday, relative_month, month_first, day_first,
                             day_word, holiday, year_alone}) {
    if (auto found = grammar(words, i)) return found;
  }
  return std::nullopt;
}

std::optional<Expression> further_day_at(const Words& words, const Expression& before) {
  if (before.form != Form::kCalendar || before.day == 0 || before.year != 0) return std::nullopt;
  const Index i = before.end;
  if (before.near_year) return std::nullopt;
  if (!words.is_dash(i) && !words.says_any(i, {"and", "to", "or", "through"})) return std::nullopt;
  const auto day = day_of_month_at(words, i + 1);
  if (!day || words.is(day->end, WordKind::kUnit) || words.is(day->end, WordKind::kMonth))
    return std::nullopt;
  Index next = words.says(day->end, ",") ? day->end + 1 : day->end;
  const auto year = year_at(words, next);
  const bool ends = day->end >= words.end() || token(words, day->end).kind == TokenKind::kPunctuation ||
                    words.says_any(day->end, {"in", "at", "for", "and", "as", "with", "the", "to"});
  if (!ends && !year) return std::nullopt;
  return calendar(i + 1, year ? year->end : day->end, year ? year->value : 0, before.month, day->value);
}

}  // namespace inspector::time
