// Grammar of the time of day: "8:30 p.m. EST", "20:30", "noon", "4 in the morning".
#ifndef INSPECTOR_TIME_CLOCK_H_
#define INSPECTOR_TIME_CLOCK_H_

#include <optional>

#include "time/expression.h"

namespace inspector::time {

// The time of day that begins at token `i`, its zone included; nothing about the day.
std::optional<Expression> clock_at(const Words& words, text::Index i);

// The part of the day at `i`: "morning", "late afternoon", "mid-afternoon". Only behind or before a day, or
// "the".
std::optional<Expression> part_at(const Words& words, text::Index i);

// "dawn", "lunchtime", "morning" behind "Monday at".
std::optional<Expression> dawn_at(const Words& words, text::Index i);

}  // namespace inspector::time

#endif  // INSPECTOR_TIME_CLOCK_H_
