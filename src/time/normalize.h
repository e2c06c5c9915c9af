// Turns worded times into TIMEX3 values, counted from the reference day and from what was spoken of last.
#ifndef INSPECTOR_TIME_NORMALIZE_H_
#define INSPECTOR_TIME_NORMALIZE_H_

#include <optional>
#include <string>

#include "time/calendar.h"
#include "time/expression.h"
#include "time/tense.h"

namespace inspector::time {

// Resolves one text's times in their order. With no reference day, what depends on it has no value.
class Normalizer {
 public:
  Normalizer(const text::Text& text, std::optional<Date> reference) : tenses_(text), reference_(reference) {}

  // The value of `expression`, which must follow the last one in the text.
  std::optional<std::string> value(const Expression& expression);

 private:
  // What was spoken of last, as exactly as it was said: a day, a month, a quarter or a year.
  struct Moment {
    Date date;  // month and day 0 where unsaid
    int quarter = 0;
  };

  std::optional<std::string> remember(const Date& date);
  std::optional<std::string> calendar(const Expression& expression);
  std::optional<std::string> weekday(const Expression& expression);
  std::optional<std::string> holiday(const Expression& expression);
  std::optional<std::string> unit_around(Date day, Unit unit, int shift);
  std::optional<std::string> unit_shift(const Expression& expression);
  std::optional<std::string> ago(const Expression& expression);
  std::optional<std::string> later(const Expression& expression);
  std::optional<std::string> quarter(const Expression& expression);
  std::optional<std::string> half(const Expression& expression);
  std::optional<std::string> season(const Expression& expression);
  std::optional<std::string> weekend(const Expression& expression);
  std::optional<std::string> context(const Expression& expression);
  std::optional<std::string> clock_day();
  std::optional<std::string> day_value(const Expression& expression);

  Date nearest_year(int month, int day, const Expression& expression) const;
  std::string remember_quarter(int year, int number);
  std::string last_quarter();

  TenseReader tenses_;
  std::optional<Date> reference_;
  std::optional<Moment> moment_;
  std::optional<Moment> quarter_;  // the last quarter spoken of
};

}  // namespace inspector::time

#endif  // INSPECTOR_TIME_NORMALIZE_H_
