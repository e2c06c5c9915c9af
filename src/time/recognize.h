// Finds the times in a text as they are worded: the longest reading at each place, left to right.
#ifndef INSPECTOR_TIME_RECOGNIZE_H_
#define INSPECTOR_TIME_RECOGNIZE_H_

#include <vector>

#include "time/expression.h"

namespace inspector::time {

// Appends the times of one line; `words` is entered into that line and may read on into a line wrapped by
// hand. Returns the token behind the last one (at least the line's end), from which the next line goes on.
text::Index recognize_line(Words& words, text::Index line, text::Index from, std::vector<Expression>& found);

}  // namespace inspector::time

#endif  // INSPECTOR_TIME_RECOGNIZE_H_
