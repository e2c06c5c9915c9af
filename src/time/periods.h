// Grammar of stretches of time: "last year", "the third quarter", "the 1990s", "two years ago", "18 months",
// "every Friday".
#ifndef INSPECTOR_TIME_PERIODS_H_
#define INSPECTOR_TIME_PERIODS_H_

#include <optional>

#include "time/expression.h"

namespace inspector::time {

// A named or counted stretch that begins at token `i`: year, quarter, season, decade, century, weekend.
// (periods.cpp)
std::optional<Expression> period_at(const Words& words, text::Index i);

// A length of time, and what is counted by one: "two years", "two years ago", "a day later". (durations.cpp)
std::optional<Expression> duration_at(const Words& words, text::Index i);

// What comes again: "every Friday", "twice a week", "daily", "Mondays". (durations.cpp)
std::optional<Expression> set_at(const Words& words, text::Index i);

}  // namespace inspector::time

#endif  // INSPECTOR_TIME_PERIODS_H_
