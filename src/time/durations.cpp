#include "time/amounts.h"
#include "time/dates.h"
#include "time/periods.h"

namespace inspector::time {
namespace {

using text::Index;

Expression fixed(Index first, Index end, TimexType type, std::string value) {
  Expression found;
  found.form = Form::kFixed;
  found.type = type;
  found.first = first;
  found.end = end;
  found.fixed = std::move(value);
  return found;
}

std::string_view before(const Words& words, Index i) {
  return words.text().word_at(static_cast<std::int64_t>(i) - 1);
}

// Words that may stand between the number and the unit: "two more weeks", "eight trading days".
bool is_filler(const Words& words, Index i) {
  return words.says_any(
      i, {"more", "additional", "full", "straight", "consecutive", "trading", "working", "business", "extra",
          "further", "long", "short", "whole", "solid", "other", "successive", "calendar"});
}

// "more than", "less than", "at least", "nearly": part of the time, as TimeBank marks it. The token behind,
// and TIMEX3's mod.
struct Hedge {
  std::string_view mod;
  Index end = 0;
};

Hedge hedge_at(const Words& words, Index i) {
  if (words.says(i, "no") && words.says(i + 1, "more") && words.says(i + 2, "than"))
    return {"EQUAL_OR_LESS", i + 3};
  if (words.says(i, "more") && words.says(i + 1, "than")) return {"MORE_THAN", i + 2};
  if (words.says_any(i, {"less", "fewer"}) && words.says(i + 1, "than")) return {"LESS_THAN", i + 2};
  if (words.says(i, "at") && words.says(i + 1, "least")) return {"EQUAL_OR_MORE", i + 2};
  if (words.says(i, "up") && words.says(i + 1, "to")) return {"EQUAL_OR_LESS", i + 2};
  if (words.says(i, "over") && words.says_any(i + 1, {"a", "an"})) return {"MORE_THAN", i + 1};
  if (words.says_any(i, {"nearly", "almost"})) return {"APPROX", i + 1};
  return {{}, i};
}

// An amount and its unit: "two weeks", "two-week", "18 months", "a year".
struct Length {
  Amount amount;
  Unit unit = Unit::kDay;
  bool hyphen = false;
  bool article = false;  // "a", "an" alone for one
  Index end = 0;
};

std::optional<Length> length_at(const Words& words, Index i) {
  const auto amount = amount_at(words, i);
  if (!amount) return std::nullopt;
  Index at = amount->end;
  if (is_filler(words, at)) ++at;
  const bool hyphen = words.is_dash(at) && words.glued(at) && words.glued(at + 1);
  if (hyphen) ++at;
  if (!words.is(at, WordKind::kUnit)) return std::nullopt;
  const Word& unit = words.at(at);
  if (unit.in_company || unit.unit == Unit::kWeekend ||
      (unit.unit == Unit::kQuarter && (hyphen || (amount->whole < 2 && !amount->vague))))
    return std::nullopt;
  const bool article = words.says_any(i, {"a", "an"}) && !amount->vague && amount->whole == 1 && at == i + 1;
  return Length{*amount, unit.unit, hyphen, article, at + 1};
}

// Ages are none of TimeBank's times: "44-year-old", "52 years old", "aged two years".
bool is_age(const Words& words, Index end) {
  if (words.says(end, "old") || words.says(end, "olds")) return true;
  return words.is_dash(end) && words.glued(end) && words.says_any(end + 1, {"old", "olds"});
}

bool is_money_or_number(const Words& words, Index i) {
  const std::string_view word = before(words, i);
  if (word.empty()) return false;
  if (word.front() >= '0' && word.front() <= '9') return true;
  for (const std::string_view rate : {"%", "percent", "million", "billion", "share", "dollars", "pounds",
                                      "euros", "times", "once", "twice", "thousand"}) {
    if (word == rate) return true;
  }
  return false;
}

// May "a year" be a length here, not a rate ("$1.76 a year") nor a story ("a day when")?
bool article_length_stands(const Words& words, Index i) {
  for (const std::string_view word :
       {"for",    "in",     "within", "after", "than",   "over",  "about",  "nearly",
        "almost", "lasted", "takes",  "took",  "least",  "just",  "only",   "lasting",
        "spent",  "spend",  "to",     "under", "around", "every", "roughly"}) {
    if (before(words, i) == word) return true;
  }
  return false;
}

// What is counted by the length: "ago", "earlier", "later", "from now".
std::optional<Expression> counted(const Words& words, Index first, const Length& length) {
  const Index next = length.end;
  if (length.hyphen) return std::nullopt;
  Expression found;
  found.first = first;
  found.unit = length.unit;
  found.vague = length.amount.vague;
  const int amount = length.amount.whole;
  if (words.says(next, "ago")) {
    found.form = Form::kAgo;
    found.shift = -amount;
  } else if (words.says_any(next, {"earlier", "previously"}) ||
             (words.says(next, "before") && words.text().tokens()[next].space_before &&
              (next + 1 >= words.end() ||
               words.text().tokens()[next + 1].kind == text::TokenKind::kPunctuation))) {
    found.form = Form::kLater;
    found.shift = -amount;
  } else if (words.says(next, "later")) {
    found.form = Form::kLater;
    found.shift = amount;
  } else if (words.says(next, "from") && words.says(next + 1, "now")) {
    found.form = Form::kAgo;
    found.shift = amount;
    found.end = next + 2;
    return found;
  } else {
    return std::nullopt;
  }
  found.end = next + 1;
  return found;
}

// "the past two months", "the next few days", "past decade", "the first nine months", "the nine months".
std::optional<Expression> stretch(const Words& words, Index i) {
  Index at = words.says(i, "the") ? i + 1 : i;
  const bool the = at > i;
  const bool relative =
      words.is(at, WordKind::kRelative) && !words.says_any(at, {"this", "current", "upcoming"});
  const bool first = the && (words.says_any(at, {"first", "final", "opening"}));
  if (relative || first) ++at;
  if (!the && !relative) return std::nullopt;
  if (relative && words.is(at, WordKind::kUnit) && words.says(at - 1, "past") && !words.at(at).plural) {
    const Amount one{1, false, false, at};
    return fixed(i, at + 1, TimexType::kDuration, duration_value(one, words.at(at).unit));
  }
  const auto amount = amount_at(words, at, false);
  if (!amount) return std::nullopt;
  Index unit = is_filler(words, amount->end) ? amount->end + 1 : amount->end;
  if (!words.is(unit, WordKind::kUnit) || !words.at(unit).plural) return std::nullopt;
  Index end = unit + 1;
  if (is_age(words, end)) return std::nullopt;
  if (words.says(end, "or") && words.says(end + 1, "so")) end += 2;
  return fixed(i, end, TimexType::kDuration, duration_value(*amount, words.at(unit).unit));
}

// "for years", "in the weeks before", "months ago": a plural with no number.
std::optional<Expression> bare_plural(const Words& words, Index i) {
  Index at = words.says(i, "the") ? i + 1 : i;
  if (words.says_any(i, {"hundreds", "thousands", "tens", "dozens"}) && words.says(i + 1, "of")) at = i + 2;
  if (!words.is(at, WordKind::kUnit) || !words.at(at).plural || words.at(at).unit < Unit::kDay)
    return std::nullopt;
  if (words.at(at).unit == Unit::kQuarter || words.at(at).unit == Unit::kWeekend || is_age(words, at + 1))
    return std::nullopt;
  const Amount vague{0, false, true, at};
  const std::string value = duration_value(vague, words.at(at).unit);
  if (words.says_any(at + 1, {"ago"})) return fixed(at, at + 2, TimexType::kDuration, value);
  if (at == i + 2) return fixed(i, at + 1, TimexType::kDuration, value);
  bool stands = words.says_any(at + 1, {"later", "earlier", "before"});
  for (const std::string_view word : {"for", "over", "after", "in", "within", "of", "took", "take", "takes",
                                      "through", "lasted", "spent", "many"}) {
    stands = stands || before(words, at > i ? i : at) == word;
  }
  if (!stands) return std::nullopt;
  const bool over_the = at > i && !words.says_any(at + 1, {"before", "after", "since", "leading"});
  return fixed(over_the ? i : at, at + 1, TimexType::kDuration, value);
}

// The set that a unit makes: "every day" P1D, "each Friday" XXXX-WXX-5.
std::optional<Expression> each(const Words& words, Index i) {
  if (!words.says_any(i, {"every", "each"})) return std::nullopt;
  Index at = words.says_any(i + 1, {"other", "single"}) ? i + 2 : i + 1;
  const bool other = words.says(i + 1, "other");
  const auto amount = amount_at(words, at, false);
  if (amount && words.is(amount->end, WordKind::kUnit)) {
    return fixed(i, amount->end + 1, TimexType::kSet, duration_value(*amount, words.at(amount->end).unit));
  }
  const Word& word = words.at(at);
  if (word.kind == WordKind::kUnit && !word.in_company) {
    const Amount count{other ? 2 : 1, false, false, at};
    return fixed(i, at + 1, TimexType::kSet, duration_value(count, word.unit));
  }
  if (word.kind == WordKind::kWeekday && !word.in_company) {
    const bool part = words.is(at + 1, WordKind::kPart);
    std::string value = "XXXX-WXX-" + std::to_string(word.value);
    if (part) value += "T" + std::string(words.at(at + 1).name);
    return fixed(i, part ? at + 2 : at + 1, TimexType::kSet, value);
  }
  if (word.kind == WordKind::kMonth) {
    return fixed(i, at + 1, TimexType::kSet,
                 std::string("XXXX-") + (word.value < 10 ? "0" : "") + std::to_string(word.value));
  }
  if (word.kind == WordKind::kSeason)
    return fixed(i, at + 1, TimexType::kSet, "XXXX-" + std::string(word.name));
  if (word.kind == WordKind::kPart)
    return fixed(i, at + 1, TimexType::kSet, "XXXX-XX-XXT" + std::string(word.name));
  return std::nullopt;
}

// "once a week", "three times a year".
std::optional<Expression> times_a_unit(const Words& words, Index i) {
  Index at = i;
  if (words.says_any(i, {"once", "twice"})) {
    at = i + 1;
  } else {
    const auto amount = amount_at(words, i, false);
    if (!amount || !words.says(amount->end, "times")) return std::nullopt;
    at = amount->end + 1;
  }
  if (!words.says_any(at, {"a", "an", "per", "every", "each"}) || !words.is(at + 1, WordKind::kUnit))
    return std::nullopt;
  const Amount one{1, false, false, at};
  return fixed(i, at + 2, TimexType::kSet, duration_value(one, words.at(at + 1).unit));
}

// "daily", "annually", "Mondays", "weekends".
std::optional<Expression> set_word(const Words& words, Index i) {
  const Word& word = words.at(i);
  if (word.kind == WordKind::kSet && !word.in_company) {
    const text::Token& token = words.text().tokens()[i];
    const bool named = token.letter_case != text::Case::kLower &&
                       token.range.begin != words.text().sentences()[token.sentence].range.begin;
    if (named) return std::nullopt;  // "Daily Mail"
    return fixed(i, i + 1, TimexType::kSet, std::string(word.name));
  }
  if (word.kind == WordKind::kWeekdays)
    return fixed(i, i + 1, TimexType::kSet, "XXXX-WXX-" + std::to_string(word.value));
  if (word.kind == WordKind::kUnit && word.unit == Unit::kWeekend && word.plural)
    return fixed(i, i + 1, TimexType::kSet, "XXXX-WXX-WE");
  return std::nullopt;
}

}  // namespace

namespace {

// "week-long", "decades-long".
std::optional<Expression> unit_long(const Words& words, Index i) {
  const Word& unit = words.at(i);
  const bool glued = words.is_dash(i + 1) && words.glued(i + 1) && words.glued(i + 2);
  if (unit.kind != WordKind::kUnit || unit.in_company || !glued || !words.says(i + 2, "long"))
    return std::nullopt;
  const Amount amount{1, false, unit.plural, i};
  return fixed(i, i + 3, TimexType::kDuration, duration_value(amount, unit.unit));
}

// Behind a length: "and a half", "and two months". Its end, and what it adds to the value.
void add_rest(const Words& words, const Length& length, Expression& found) {
  if (!words.says(length.end, "and") || length.amount.vague || length.amount.half || length.hyphen) return;
  const Index at = length.end + 1;
  if (words.says(at, "a") && words.says(at + 1, "half") && !words.says(at + 2, "of")) {
    Amount amount = length.amount;
    amount.half = true;
    found.fixed = duration_value(amount, length.unit);
    found.end = at + 2;
    return;
  }
  const auto rest = length_at(words, at);
  const bool smaller = rest && !rest->amount.vague && !rest->hyphen && rest->unit < length.unit;
  const bool both_dates = smaller && rest->unit >= Unit::kDay && length.unit >= Unit::kDay;
  const bool both_clocks = smaller && rest->unit < Unit::kDay && length.unit < Unit::kDay;
  if (!both_dates && !both_clocks) return;
  found.fixed += duration_value(rest->amount, rest->unit).substr(both_clocks ? 2 : 1);
  found.end = rest->end;
}

}  // namespace

std::optional<Expression> duration_at(const Words& words, Index i) {
  if (auto found = stretch(words, i)) return found;
  if (auto found = unit_long(words, i)) return found;
  if (words.says(i, "a") && words.is(i + 1, WordKind::kVague) && words.is_dash(i + 2))
    return std::nullopt;  // "a several-year tenure"
  const Hedge hedge = hedge_at(words, i);
  if (hedge.end > i) {
    if (auto found = stretch(words, hedge.end); found && !words.says(i, "over")) {
      found->first = i;
      found->mod = hedge.mod;
      return found;
    }
  }
  const auto length = length_at(words, hedge.end);
  if (!length) return hedge.end == i ? bare_plural(words, i) : std::nullopt;
  if (is_age(words, length->end)) return std::nullopt;
  if (auto found = counted(words, i, *length)) {
    found->mod = hedge.mod;
    return found;
  }
  if (length->article && hedge.end == i && (is_money_or_number(words, i) || !article_length_stands(words, i)))
    return std::nullopt;
  Index end = length->end;
  if (words.is_dash(end) && words.says_any(end + 1, {"long"})) end += 2;
  auto found = fixed(i, end, TimexType::kDuration, duration_value(length->amount, length->unit));
  found.mod = hedge.mod;
  if (end == length->end) add_rest(words, *length, found);
  return found;
}

std::optional<Expression> set_at(const Words& words, Index i) {
  for (const auto grammar : {each, times_a_unit, set_word}) {
    if (auto found = grammar(words, i)) return found;
  }
  return std::nullopt;
}

}  // namespace inspector::time
