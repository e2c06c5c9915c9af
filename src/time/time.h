// Dates and times in the text as TIMEX3 (ISO-TimeML): span, type, and a value where it can be told.
#ifndef INSPECTOR_TIME_TIME_H_
#define INSPECTOR_TIME_TIME_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "article/article.h"
#include "base/range.h"
#include "text/text.h"

namespace inspector::time {

struct Date {
  int year = 0;
  int month = 0;  // 1..12
  int day = 0;    // 1..31
  friend bool operator==(const Date&, const Date&) = default;
};

// "2021-02-04", strictly; nothing for a day that does not exist.
std::optional<Date> parse_date(std::string_view iso);
std::string format_date(const Date& date);

enum class TimexType : std::uint8_t { kDate, kTime, kDuration, kSet };
std::string_view type_name(TimexType type);  // "DATE", as reports print it

struct Timex {
  Range range;
  TimexType type = TimexType::kDate;
  std::optional<std::string> value;  // TIMEX3 value, nothing where no date is known to count from
  std::optional<std::string> mod;    // "APPROX", "START", "END", ...
  friend bool operator==(const Timex&, const Timex&) = default;
};

// When the article came out, as its own date lines, address or dateline say it, or `url`, the address that
// came with it.
std::optional<Date> publication_date(const text::Text& text, const article::Article& article,
                                     std::string_view url = {});

// The day in an address: ".../2021/02/04/...", "...-2021-02-04-...", ".../20210204...".
std::optional<Date> date_in_address(std::string_view address);

// All times outside noise blocks, in order, none overlapping another. `reference`: the day that "Thursday"
// counts from.
std::vector<Timex> find_times(const text::Text& text, const article::Article& article,
                              std::optional<Date> reference);

}  // namespace inspector::time

#endif  // INSPECTOR_TIME_TIME_H_
