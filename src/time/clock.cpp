#include "time/clock.h"

namespace inspector::time {
namespace {

using text::Index;

Expression at_clock(Index first, Index end, int hour, int minute) {
  Expression found;
  found.form = Form::kClock;
  found.type = TimexType::kTime;
  found.first = first;
  found.end = end;
  found.hour = hour;
  found.minute = minute;
  return found;
}

// 12 a.m. is hour 0, 12 p.m. is hour 12.
int hour_of(int hour, int meridiem) {
  return hour % 12 + meridiem;
}

bool is_figures(const Words& words, Index i) {
  return words.is(i, WordKind::kNumber) && !words.at(i).spelled && words.at(i).value < 2400;
}

// "8:30 p.m.", "8.30pm", "20:30", "8 p.m.", with figures at `i`.
std::optional<Expression> figures(const Words& words, Index i) {
  const Word& word = words.at(i);
  if (word.kind == WordKind::kClock && (word.name == "am" || word.name == "pm") && word.digits <= 2 &&
      word.value <= 12) {
    return at_clock(i, i + 1, hour_of(word.value, word.name == "pm" ? 12 : 0),
                    word.minutes > 0 ? word.minutes : 0);
  }
  if (!is_figures(words, i)) return std::nullopt;
  int hour = word.value, minute = word.minutes;
  Index end = i + 1;
  if (minute < 0 && words.says(end, ":") && words.glued(end) && words.glued(end + 1)) {
    const Word& behind = words.at(end + 1);
    if (behind.value > 59 || behind.digits != 2) return std::nullopt;
    if (behind.kind == WordKind::kClock && (behind.name == "am" || behind.name == "pm")) {
      return at_clock(i, end + 2, hour_of(hour, behind.name == "pm" ? 12 : 0), behind.value);
    }
    if (behind.kind != WordKind::kNumber && behind.kind != WordKind::kClock) return std::nullopt;
    minute = behind.value;
    end += 2;
    if (words.says(end, ":") && words.glued(end) && words.at(end + 1).digits == 2) end += 2;  // seconds
  }
  if (words.is(end, WordKind::kMeridiem) && hour >= 1 && hour <= 12 && word.digits <= 2 && minute < 60) {
    return at_clock(i, end + 1, hour_of(hour, words.at(end).value), minute < 0 ? 0 : minute);
  }
  if (end == i + 3 || end == i + 5)
    return hour < 24 && word.digits <= 2 ? std::optional(at_clock(i, end, hour, minute)) : std::nullopt;
  const bool military = word.digits == 4 && words.is(end, WordKind::kZone) && hour % 100 < 60;
  if (military) return at_clock(i, end, hour / 100, hour % 100);
  return std::nullopt;
}

// "half past nine", "a quarter to ten".
std::optional<Expression> past_the_hour(const Words& words, Index i) {
  const Index at = words.says(i, "a") ? i + 1 : i;
  const bool half = words.says(at, "half") && at == i, quarter = words.says(at, "quarter");
  const bool to = quarter && words.says(at + 1, "to");
  const Word& hour = words.at(at + 2);
  if ((!half && !quarter) || (!to && !words.says(at + 1, "past"))) return std::nullopt;
  if (hour.kind != WordKind::kNumber || hour.value < 1 || hour.value > 12 || hour.minutes >= 0)
    return std::nullopt;
  const int minute = half ? 30 : to ? 45 : 15;
  return at_clock(i, at + 3, to ? (hour.value + 11) % 12 : hour.value, minute);
}

// "4 in the morning", "ten o'clock", "noon".
std::optional<Expression> spoken(const Words& words, Index i) {
  if (auto found = past_the_hour(words, i)) return found;
  const Word& word = words.at(i);
  if (word.kind == WordKind::kClock && word.name.size() == 5) {
    return at_clock(i, i + 1, (word.name[0] - '0') * 10 + word.name[1] - '0', 0);
  }
  if (word.kind != WordKind::kNumber || word.value < 1 || word.value > 12 || word.minutes >= 0)
    return std::nullopt;
  Index end = i + 1;
  const bool oclock = words.says_any(end, {"o'clock", "o’clock"});
  if (oclock) ++end;
  const bool has_part =
      words.says(end, "in") && words.says(end + 1, "the") && words.is(end + 2, WordKind::kPart);
  if (!oclock && !has_part) return std::nullopt;
  const bool afternoon = has_part && !words.says(end + 2, "morning");
  return at_clock(i, has_part ? end + 3 : end,
                  has_part ? hour_of(word.value, afternoon ? 12 : 0) : word.value, 0);
}

// The token behind the zone at `i`, if there is one: "EST", "local time", "Eastern time".
Index skip_zone(const Words& words, Index i) {
  const bool open = words.says(i, "(") && words.is(i + 1, WordKind::kZone) && words.says(i + 2, ")");
  if (open) return i + 3;
  if (words.is(i, WordKind::kZone) && words.text().tokens()[i].letter_case == text::Case::kUpper)
    return i + 1;
  if (words.says_any(i, {"local", "eastern", "pacific", "central"})) {
    const Index time = words.says_any(i + 1, {"standard", "daylight", "european"}) ? i + 2 : i + 1;
    if (words.says(time, "time")) return time + 1;
  }
  return i;
}

}  // namespace

std::optional<Expression> clock_at(const Words& words, Index i) {
  auto found = figures(words, i);
  if (!found) found = spoken(words, i);
  if (found) found->end = skip_zone(words, found->end);
  return found;
}

std::optional<Expression> dawn_at(const Words& words, Index i) {
  if (!words.is(i, WordKind::kPart) || words.says(i, "night")) return std::nullopt;
  Expression found;
  found.form = Form::kClock;
  found.type = TimexType::kTime;
  found.first = i;
  found.end = i + 1;
  found.part = words.at(i).name;
  return found;
}

std::optional<Expression> part_at(const Words& words, Index i) {
  Index at = i;
  Expression found;
  if (words.is(at, WordKind::kEdge)) {
    found.mod = words.at(at).name;
    at += words.is_dash(at + 1) ? 2U : 1U;
  }
  if (!words.is(at, WordKind::kPart) || words.at(at).in_company) return std::nullopt;
  found.form = Form::kClock;
  found.type = TimexType::kTime;
  found.first = i;
  found.end = at + 1;
  found.part = words.at(at).name;
  return found;
}

}  // namespace inspector::time
