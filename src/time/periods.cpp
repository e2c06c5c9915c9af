#include "time/periods.h"

#include <array>

#include "time/dates.h"

namespace inspector::time {
namespace {

using text::Index;

Expression made(Form form, Index first, Index end) {
  Expression found;
  found.form = form;
  found.first = first;
  found.end = end;
  return found;
}

Index skip_the(const Words& words, Index i) {
  return words.says(i, "the") ? i + 1 : i;
}

bool is_unit(const Words& words, Index i, Unit unit) {
  return words.is(i, WordKind::kUnit) && words.at(i).unit == unit && !words.at(i).plural;
}

int century_digits(int century) {
  return (century - 1) * 100;
}

// "last", "this", "next" and their like; nothing for "first".
struct Relative {
  Direction direction = Direction::kNone;
  bool from_context = false;  // "previous", "following": counted from what was spoken of last
  Index end = 0;
};

Relative relative_at(const Words& words, Index i) {
  if (!words.is(i, WordKind::kRelative)) return {Direction::kNone, false, i};
  const int value = words.at(i).value;
  const bool from_context = words.says_any(i, {"previous", "preceding", "following", "ensuing"});
  return {value < 0   ? Direction::kLast
          : value > 0 ? Direction::kNext
                      : Direction::kThis,
          from_context, i + 1};
}

int shift_of(Direction direction) {
  return direction == Direction::kLast ? -1 : direction == Direction::kNext ? 1 : 0;
}

// "last year", "the current month", "this week", "the previous day", "next decade".
std::optional<Expression> relative_unit(const Words& words, Index i) {
  const Index start = skip_the(words, i);
  const Relative relative = relative_at(words, start);
  if (relative.direction == Direction::kNone || words.says(start, "past")) return std::nullopt;
  const Word& unit = words.at(relative.end);
  if (unit.kind != WordKind::kUnit || unit.plural || unit.unit < Unit::kDay) return std::nullopt;
  Index end = relative.end + 1;
  const bool day = unit.unit == Unit::kDay;
  const bool the_next = start > i && words.says(start, "next");
  const bool by_context =
      relative.from_context || the_next || (day && relative.direction == Direction::kNext);
  if (day && relative.direction == Direction::kThis) return std::nullopt;
  Expression found = made(by_context ? Form::kContext : Form::kUnitShift, i, end);
  if (unit.unit == Unit::kWeekend) found.form = Form::kWeekend;
  found.unit = unit.unit;
  found.direction = relative.direction;
  found.shift = shift_of(relative.direction);
  if (unit.unit == Unit::kQuarter && !by_context) {
    found.form = Form::kQuarter;
  } else if (words.says(end, "or") && words.says(end + 1, "so")) {
    found.end = end + 2;
  }
  return found;
}

// "the week before last", "the year after next".
std::optional<Expression> unit_before_last(const Words& words, Index i) {
  const Index at = skip_the(words, i);
  const Word& unit = words.at(at);
  if (at == i || unit.kind != WordKind::kUnit || unit.plural || unit.unit < Unit::kWeek) return std::nullopt;
  const bool last = words.says(at + 1, "before") && words.says(at + 2, "last");
  const bool next = words.says(at + 1, "after") && words.says(at + 2, "next");
  if ((!last && !next) || words.is(at + 3, WordKind::kUnit)) return std::nullopt;
  Expression found = made(Form::kUnitShift, i, at + 3);
  found.unit = unit.unit;
  found.shift = last ? -2 : 2;
  return found;
}

// "this morning", "last night", "tomorrow" is dates'; "the next morning", "that night".
std::optional<Expression> relative_part(const Words& words, Index i) {
  const Index start = skip_the(words, i);
  const Relative relative = relative_at(words, start);
  const bool that = words.says_any(start, {"that", "same"});
  if (relative.direction == Direction::kNone && !that) return std::nullopt;
  Index at = that ? start + 1 : relative.end;
  if (that && words.says(at, "same")) ++at;
  if (!words.is(at, WordKind::kPart) || words.at(at).in_company) return std::nullopt;
  const bool last_night = relative.direction == Direction::kLast && !relative.from_context;
  const bool today = relative.direction == Direction::kThis;
  Expression found = made(last_night || today ? Form::kDayShift : Form::kContext, i, at + 1);
  found.type = TimexType::kTime;
  found.part = words.at(at).name;
  found.shift = that ? 0 : shift_of(relative.direction);
  return found;
}

// "that day", "the same year", "the day after", "the day before".
std::optional<Expression> pointed_unit(const Words& words, Index i) {
  const Index start = skip_the(words, i);
  Index at = start;
  if (words.says(at, "that")) ++at;
  if (words.says(at, "same")) ++at;
  if (at == start) {
    const bool near =
        start > i && is_unit(words, start, Unit::kDay) && words.says_any(start + 1, {"after", "before"});
    if (!near) return std::nullopt;
    const bool alone =
        start + 2 >= words.end() || words.text().tokens()[start + 2].kind == text::TokenKind::kPunctuation;
    Expression found = made(Form::kContext, i, start + (alone ? 2 : 1));
    found.shift = words.says(start + 1, "after") ? 1 : -1;
    return found;
  }
  const Word& unit = words.at(at);
  if (unit.kind != WordKind::kUnit || unit.plural || unit.unit < Unit::kDay) return std::nullopt;
  Expression found = made(Form::kContext, i, at + 1);
  found.unit = unit.unit;
  return found;
}

// Behind a quarter: "of 2020", "2020", "of last year", "last year".
void add_year(const Words& words, Expression& found) {
  const Index at = words.says(found.end, "of") ? found.end + 1 : found.end;
  if (words.says_any(found.end, {"of"}) || words.is(at, WordKind::kNumber)) {
    const Index fiscal = words.says(at, "fiscal") ? at + 1 : at;
    if (const auto year = year_at(words, fiscal)) {
      found.year = year->value;
      found.end = year->end;
      return;
    }
  }
  const Relative relative = relative_at(words, at);
  if (relative.direction != Direction::kNone && is_unit(words, relative.end, Unit::kYear)) {
    found.shift = shift_of(relative.direction);
    found.direction = relative.direction;
    found.unit = Unit::kYear;
    found.end = relative.end + 1;
  }
}

// 1 to 4 in "first", "third", "last" before quarter or half; 0 where it is none.
int index_at(const Words& words, Index i) {
  if (words.says(i, "second")) return 2;
  return words.is(i, WordKind::kOrdinal) && words.at(i).value <= 4 ? words.at(i).value : 0;
}

// A year in front: "last year's third quarter", "the 1988 quarter".
Index year_in_front(const Words& words, Index i, Expression& found) {
  const Relative relative = relative_at(words, i);
  if (relative.direction != Direction::kNone && is_unit(words, relative.end, Unit::kYear) &&
      words.says(relative.end + 1, "'s")) {
    found.shift = shift_of(relative.direction);
    found.direction = relative.direction;
    found.unit = Unit::kYear;
    return relative.end + 2;
  }
  if (const auto year = year_at(words, i)) {
    if (words.at(i).spelled) return i;
    found.year = year->value;
    return year->end;
  }
  return i;
}

// "Q3", "Q3 2020".
std::optional<Expression> quarter_sign(const Words& words, Index i) {
  for (int index = 1; index <= 4; ++index) {
    if (!words.says(
            i, std::array<std::string_view, 5>{"", "q1", "q2", "q3", "q4"}[static_cast<std::size_t>(index)]))
      continue;
    Expression found = made(Form::kQuarter, i, i + 1);
    found.index = index;
    add_year(words, found);
    return found;
  }
  return std::nullopt;
}

// "the third quarter", "third-quarter", "last year's third quarter", "the fiscal first quarter", "Q3 2020".
std::optional<Expression> quarter(const Words& words, Index i) {
  Expression found = made(Form::kQuarter, i, i);
  const Index start = skip_the(words, i);
  Index at = year_in_front(words, start, found);
  const bool has_year = at != start;
  if (words.says(at, "fiscal")) ++at;
  if (words.says_any(at, {"latest", "most"})) {
    const Index behind = words.says(at, "most") && words.says(at + 1, "recent") ? at + 2 : at + 1;
    const bool period =
        is_unit(words, behind, Unit::kQuarter) || (words.says(at, "latest") && words.says(behind, "period"));
    if (!period) return std::nullopt;
    found.end = behind + 1;
    found.direction = Direction::kLast;
    return found;
  }
  found.index = index_at(words, at);
  if (found.index > 0) ++at;
  if (words.says(at, "fiscal")) ++at;
  if (words.is_dash(at)) {  // "the third-quarter loss": the article is the loss's
    if (start > i) return std::nullopt;
    ++at;
  }
  if (!is_unit(words, at, Unit::kQuarter) || (found.index == 0 && !has_year && start == i))
    return std::nullopt;
  found.end = at + 1;
  if (found.index == 0 && !has_year) {  // "the quarter" alone: the one spoken of, where companies report
    if (words.says(found.end, "of") || words.says(found.end, "-")) return std::nullopt;
    found.form = Form::kContext;
    found.unit = Unit::kQuarter;
    return found;
  }
  if (!has_year) add_year(words, found);
  return found;
}

// "the first half of 2020", "the last half of the '80s" is not taken apart.
std::optional<Expression> half(const Words& words, Index i) {
  const Index start = skip_the(words, i);
  const int index = words.says_any(start, {"last", "latter"}) ? 2 : index_at(words, start);
  if (index < 1 || index > 2) return std::nullopt;
  const Index at = words.is_dash(start + 1) ? start + 2 : start + 1;
  if (!words.says(at, "half")) return std::nullopt;
  Expression found = made(Form::kHalf, i, at + 1);
  found.index = index;
  add_year(words, found);
  if (found.end == at + 1) return std::nullopt;
  return found;
}

// "last fall", "the summer of 2019", "this past spring", "winter".
std::optional<Expression> season(const Words& words, Index i) {
  const Index start = skip_the(words, i);
  Relative relative = relative_at(words, start);
  Index at = relative.end;
  if (words.says(start, "this") && words.says(at, "past")) {
    relative.direction = Direction::kLast;
    ++at;
  }
  if (!words.is(at, WordKind::kSeason)) return std::nullopt;
  const text::Token& name = words.text().tokens()[at];
  Expression found = made(Form::kSeason, i, at + 1);
  found.season = words.at(at).name;
  found.direction = relative.direction;
  const std::string_view before = words.text().word_at(static_cast<std::int64_t>(start) - 1);
  const bool prepared =
      start > i || before == "in" || before == "by" || before == "since" || before == "until";
  if (prepared || !words.at(at).in_company) add_year(words, found);  // "it will fall next year" is no season
  if (found.direction != Direction::kNone || found.year != 0) return found;
  const Index next = found.end;
  const bool goes_on = next < words.end() && words.text().tokens()[next].kind == text::TokenKind::kWord &&
                       words.text().tokens()[next].letter_case != text::Case::kLower;
  if (words.at(at).in_company && (!prepared || words.says_any(next, {"of", "in", "to"}))) return std::nullopt;
  if (goes_on || (name.letter_case != text::Case::kLower && !prepared))
    return std::nullopt;  // "Winter Olympics"
  return found;
}

// "the 1990s", "the '80s", "the nineties".
std::optional<Expression> decade(const Words& words, Index i) {
  Index at = skip_the(words, i);
  const bool the = at > i;
  std::string_view mod;
  if (the && words.is(at, WordKind::kEdge)) {
    mod = words.at(at).name;
    at += words.is_dash(at + 1) ? 2U : 1U;
  }
  const bool apostrophe = words.says_any(at, {"'", "’", "‘"});
  if (apostrophe) ++at;
  const Word& word = words.at(at);
  if (word.kind != WordKind::kDecade) return std::nullopt;
  const bool short_form = word.digits == 2;
  if ((short_form || word.in_company) && !the && !apostrophe) return std::nullopt;
  if (word.digits == 4 && (word.value < 1500 || word.value > 2090)) return std::nullopt;
  Expression found = made(Form::kDecade, i, at + 1);
  found.year = short_form ? 1900 + word.value : word.value;
  found.mod = mod;
  return found;
}

// "the 20th century", "the nineteenth century".
std::optional<Expression> century(const Words& words, Index i) {
  Index at = skip_the(words, i);
  std::string_view mod;
  if (at > i && words.is(at, WordKind::kEdge)) {
    mod = words.at(at).name;
    at += words.is_dash(at + 1) ? 2U : 1U;
  }
  if (!words.is(at, WordKind::kOrdinal)) return std::nullopt;
  int number = words.at(at).value;
  Index unit = at + 1;
  if (words.is_dash(unit)) ++unit;
  if (!words.is(unit, WordKind::kUnit) || words.at(unit).unit != Unit::kCentury || number < 1 || number > 30)
    return std::nullopt;
  Expression found = made(Form::kCentury, i, unit + 1);
  found.year = century_digits(number);
  found.mod = mod;
  return found;
}

// "the weekend", "over the weekend".
std::optional<Expression> weekend(const Words& words, Index i) {
  if (!words.says(i, "the") || !is_unit(words, i + 1, Unit::kWeekend)) return std::nullopt;
  return made(Form::kWeekend, i, i + 2);
}

// "fiscal 2021", "fiscal year 2021", "the fiscal year", "the full year".
std::optional<Expression> fiscal_year(const Words& words, Index i) {
  Index at = skip_the(words, i);
  const auto year_first = at > i ? year_at(words, at) : std::nullopt;  // "the 2020 financial year"
  if (year_first && words.says_any(year_first->end, {"fiscal", "financial"}) &&
      is_unit(words, year_first->end + 1, Unit::kYear)) {
    Expression found = made(Form::kCalendar, i, year_first->end + 2);
    found.year = year_first->value;
    return found;
  }
  if (!words.says_any(at, {"fiscal", "financial", "full", "calendar"})) return std::nullopt;
  const bool full = words.says(at, "full");
  Index end = at + 1;
  if (words.says(end, "year")) ++end;
  if (const auto year = year_at(words, end)) {
    Expression found = made(Form::kCalendar, i, year->end);
    found.year = year->value;
    return found;
  }
  if (end == at + 1 || at == i || (full && !words.says(i, "the"))) return std::nullopt;
  Expression found = made(Form::kUnitShift, i, end);
  found.unit = Unit::kYear;
  found.direction = Direction::kThis;
  return found;
}

// "the week of March 6": the week that holds the day.
std::optional<Expression> week_of_day(const Words& words, Index i) {
  const Index at = skip_the(words, i);
  if (!is_unit(words, at, Unit::kWeek) || !words.says(at + 1, "of")) return std::nullopt;
  auto day = date_at(words, at + 2);
  if (!day || day->day == 0 || day->form != Form::kCalendar) return std::nullopt;
  day->first = i;
  day->unit = Unit::kWeek;
  return day;
}

// "the year-ago quarter", "year-earlier", "the year-earlier period": the period spoken of, a year before.
std::optional<Expression> year_ago(const Words& words, Index i) {
  const Index at = skip_the(words, i);
  if (!words.says(at, "year") || !words.is_dash(at + 1) || !words.says_any(at + 2, {"ago", "earlier"}))
    return std::nullopt;
  Expression found = made(Form::kLater, i, at + 3);
  found.unit = Unit::kYear;
  found.shift = -1;
  if (at == i) return found;
  Index next = at + 3;
  found.index = index_at(words, next);
  if (found.index > 0) ++next;
  const bool noun = words.says_any(next, {"period"}) || is_unit(words, next, Unit::kQuarter);
  if (!noun) {
    found.index = 0;
    found.first = at;
    return found;
  }
  found.end = next + 1;
  if (found.index > 0) {
    found.form = Form::kQuarter;
    found.direction = Direction::kLast;
  }
  return found;
}

// "year-end", "year's end".
std::optional<Expression> year_end(const Words& words, Index i) {
  if (!words.says(i, "year")) return std::nullopt;
  if ((!words.is_dash(i + 1) && !words.says(i + 1, "'s")) || !words.says(i + 2, "end")) return std::nullopt;
  Expression found = made(Form::kUnitShift, i, i + 3);
  found.unit = Unit::kYear;
  found.direction = Direction::kThis;
  found.mod = "END";
  return found;
}

}  // namespace

std::optional<Expression> period_at(const Words& words, Index i) {
  std::optional<Expression> longest;
  for (const auto grammar :
       {relative_unit, unit_before_last, relative_part, pointed_unit, quarter, quarter_sign, half, season,
        decade, century, weekend, fiscal_year, week_of_day, year_ago, year_end}) {
    auto found = grammar(words, i);
    if (found && (!longest || found->end > longest->end)) longest = std::move(found);
  }
  return longest;
}

}  // namespace inspector::time
