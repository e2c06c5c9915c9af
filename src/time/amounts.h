// Grammar of amounts of time: "two", "2 1/2", "a few", "two to three", and the duration values that they
// make.
#ifndef INSPECTOR_TIME_AMOUNTS_H_
#define INSPECTOR_TIME_AMOUNTS_H_

#include <optional>
#include <string>

#include "time/expression.h"

namespace inspector::time {

struct Amount {
  int whole = 0;
  bool half = false;   // and a half
  bool vague = false;  // "a few", "several": X
  text::Index end = 0;
  std::string_view fraction = {};  // "58" of "9.58"
};

// The amount that begins at token `i`; `article`: may "a", "an" stand for one?
std::optional<Amount> amount_at(const Words& words, text::Index i, bool article = true);

// TIMEX3's duration: "P2Y", "PT5H30M", "PXD".
std::string duration_value(const Amount& amount, Unit unit);

}  // namespace inspector::time

#endif  // INSPECTOR_TIME_AMOUNTS_H_
