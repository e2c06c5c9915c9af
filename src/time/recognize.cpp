#include "time/recognize.h"

#include <algorithm>
#include <optional>

#include "lexicon/tables.h"
#include "time/clock.h"
#include "time/dates.h"
#include "time/periods.h"

namespace inspector::time {
namespace {

using text::Index;

// Keeps the longer of two readings; the first on a tie.
void keep_longer(std::optional<Expression>& best, std::optional<Expression> other) {
  if (other && (!best || other->end > best->end)) best = std::move(other);
}

// "now", "the future": times as they stand.
std::optional<Expression> phrase_at(const Words& words, Index i) {
  const auto named = words.phrase(i, lexicon::kTimePhrases);
  if (!named) return std::nullopt;
  const std::size_t space = named->second.find(' ');
  const std::string_view type = named->second.substr(0, space);
  Expression found;
  found.first = i;
  found.end = named->first;
  found.type = type == "SET" ? TimexType::kSet : type == "DURATION" ? TimexType::kDuration : TimexType::kDate;
  found.fixed = named->second.substr(space + 1);
  return found;
}

// May a part of the day stand behind it ("Friday morning")?
bool is_one_day(const Expression& found) {
  return (found.form == Form::kWeekday || found.form == Form::kDayShift || found.form == Form::kHoliday ||
          (found.form == Form::kCalendar && found.day != 0)) &&
         found.part.empty();
}

void add_part(Expression& date, const Expression& part) {
  date.part = part.part;
  date.hour = part.hour;
  date.minute = part.minute;
  date.mod = part.mod;
  date.end = part.end;
  date.type = TimexType::kTime;
}

// "Friday" with "morning" behind it, "yesterday afternoon", "Friday at 8 p.m.", "Monday at dawn".
std::optional<Expression> day_with_part(const Words& words, Index i) {
  auto date = date_at(words, i);
  if (!date || !is_one_day(*date)) return date;
  if (words.says(date->end, "at")) {
    auto clock = clock_at(words, date->end + 1);
    if (!clock) clock = dawn_at(words, date->end + 1);
    if (clock) add_part(*date, *clock);
    return date;
  }
  const Index next = words.is_dash(date->end) ? date->end + 1 : date->end;
  if (const auto part = part_at(words, next)) add_part(*date, *part);
  return date;
}

// "8:30 p.m. EST Thursday", "noon on Friday", "mid-afternoon yesterday".
std::optional<Expression> clock_with_day(const Words& words, Index i) {
  auto clock = clock_at(words, i);
  if (!clock) {
    clock = part_at(words, i);
    if (!clock || clock->mod.empty()) return std::nullopt;
  }
  const Index next = words.says_any(clock->end, {",", "on"}) ? clock->end + 1 : clock->end;
  auto day = date_at(words, next);
  if (!day || !is_one_day(*day)) return clock;
  day->first = i;
  day->hour = clock->hour;
  day->minute = clock->minute;
  day->part = clock->part;
  day->type = TimexType::kTime;
  return day;
}

// "the morning", "overnight".
std::optional<Expression> loose_part(const Words& words, Index i) {
  if (words.says(i, "overnight")) {
    Expression found;
    found.form = Form::kClock;
    found.type = TimexType::kTime;
    found.first = i;
    found.end = i + 1;
    found.part = "NI";
    return found;
  }
  if (!words.says(i, "the")) return std::nullopt;
  auto part = part_at(words, i + 1);
  if (!part || part->part == "NI" || words.says(part->end, "of")) return std::nullopt;
  part->first = i;
  return part;
}

// "the morning of May 4", "the early hours of Sunday".
std::optional<Expression> part_of_day(const Words& words, Index i) {
  if (!words.says(i, "the")) return std::nullopt;
  Index of = i + 2;
  std::string_view part = "MO";
  if (words.is(i + 1, WordKind::kPart) && !words.at(i + 1).in_company)
    part = words.at(i + 1).name;
  else if (words.says_any(i + 1, {"early", "small"}) && words.says(i + 2, "hours"))
    of = i + 3;
  else
    return std::nullopt;
  if (!words.says(of, "of")) return std::nullopt;
  auto day = date_at(words, of + 1);
  if (!day || !is_one_day(*day)) return std::nullopt;
  day->first = i;
  day->part = part;
  day->type = TimexType::kTime;
  return day;
}

// A day or a longer stretch, the longest that fits.
std::optional<Expression> plain_at(const Words& words, Index i) {
  std::optional<Expression> best = day_with_part(words, i);
  keep_longer(best, period_at(words, i));
  return best;
}

// "early this week", "late November", "earlier Sunday", "mid-1990s".
std::optional<Expression> with_edge(const Words& words, Index i) {
  if (!words.is(i, WordKind::kEdge)) return std::nullopt;
  Index next = words.is_dash(i + 1) ? i + 2 : i + 1;
  const bool on = words.says(next, "on") && words.says_any(i, {"early", "late"});
  if (on || words.says(next, "in")) ++next;
  auto found = plain_at(words, next);
  if (!found || (on && !is_one_day(*found) && found->type != TimexType::kTime)) return std::nullopt;
  if (words.says(next - 1, "in") && (found->form != Form::kUnitShift && found->form != Form::kContext))
    return std::nullopt;
  if (found->part.empty()) found->mod = words.at(i).name;
  found->first = i;
  return found;
}

// "the end of 1990", "the beginning of October", "the middle of the month".
std::optional<Expression> with_end_of(const Words& words, Index i) {
  const Index start = words.says(i, "the") ? i + 1 : i;
  std::string_view mod;
  if (words.says_any(start, {"beginning", "start"})) mod = "START";
  if (words.says_any(start, {"end", "close"})) mod = "END";
  if (words.says_any(start, {"middle"})) mod = "MID";
  if (mod.empty() || !words.says(start + 1, "of") || start == i) return std::nullopt;
  const Index next = start + 2;
  auto found = plain_at(words, next);
  if (!found && words.says(next, "the") && words.is(next + 1, WordKind::kUnit) &&
      !words.at(next + 1).plural && words.at(next + 1).unit >= Unit::kWeek &&
      words.at(next + 1).unit <= Unit::kDecade) {
    found = Expression{};
    found->form = Form::kUnitShift;
    found->unit = words.at(next + 1).unit;
    found->end = next + 2;
  }
  if (!found || found->form == Form::kWeekday) return std::nullopt;
  found->first = i;
  found->mod = mod;
  return found;
}

std::optional<Expression> expression_at(const Words& words, Index i) {
  std::optional<Expression> best = clock_with_day(words, i);
  for (const auto grammar : {day_with_part, part_of_day, period_at, duration_at, set_at, with_edge,
                             with_end_of, loose_part, phrase_at}) {
    keep_longer(best, grammar(words, i));
  }
  return best;
}

}  // namespace

Index recognize_line(Words& words, Index line, Index from, std::vector<Expression>& found) {
  const text::Line& here = words.text().lines()[line];
  words.enter_line(line);
  Index i = std::max(from, here.first_token);
  while (i < here.end_token) {
    auto expression = words.may_start(i) ? expression_at(words, i) : std::nullopt;
    if (!expression) {
      ++i;
      continue;
    }
    i = expression->end;
    found.push_back(std::move(*expression));
    while (const auto further = further_day_at(words, found.back())) {
      if (found.back().year == 0) found.back().year = further->year;
      found.push_back(*further);
      i = further->end;
    }
  }
  return i;
}

}  // namespace inspector::time
