#include "time/amounts.h"

#include <array>

namespace inspector::time {
namespace {

using text::Index;

bool is_spelled(const Words& words, Index i) {
  return words.is(i, WordKind::kNumber) && words.at(i).spelled;
}

// "twenty-five", "two hundred and ten", "two thousand": spelled numbers from token `i`.
std::optional<Amount> spelled(const Words& words, Index i) {
  if (!is_spelled(words, i)) return std::nullopt;
  int total = 0, current = 0;
  Index at = i;
  for (int steps = 0; steps < 8 && is_spelled(words, at); ++steps) {
    const int value = words.at(at).value;
    if (value == 1000) {
      total += (current == 0 ? 1 : current) * 1000;
      current = 0;
    } else if (value == 100 || (value == 12 && words.says(at, "dozen"))) {
      current = (current == 0 ? 1 : current) * value;
    } else if (current > 0 && current % 10 == 0 && value < (current % 100 == 0 ? 100 : 10) && current != 10) {
      current += value;
    } else if (current == 0) {
      current = value;
    } else {
      break;
    }
    ++at;
    const bool joined = (words.is_dash(at) || words.says(at, "and")) && is_spelled(words, at + 1) &&
                        words.at(at + 1).value < 100;
    if (joined &&
        (words.says(at, "and") ? current % 100 == 0 : words.at(at + 1).value < 10 && current % 10 == 0))
      ++at;
  }
  return Amount{total + current, false, false, at};
}

std::optional<Amount> figures(const Words& words, Index i) {
  const Word& word = words.at(i);
  if (!word.fraction.empty()) return Amount{word.value, false, false, i + 1, word.fraction};
  if (word.kind != WordKind::kNumber || word.spelled || word.minutes >= 0) return std::nullopt;
  return Amount{word.value, false, false, i + 1};
}

// "1/2", "and a half" behind a number.
void add_half(const Words& words, Amount& amount) {
  const Index i = amount.end;
  if (words.says(i, "1") && words.says(i + 1, "/") && words.says(i + 2, "2")) {
    amount.half = true;
    amount.end = i + 3;
  } else if (words.says_any(i, {"½"})) {
    amount.half = true;
    amount.end = i + 1;
  } else if (words.says(i, "and") && words.says(i + 1, "a") && words.says(i + 2, "half")) {
    amount.half = true;
    amount.end = i + 3;
  }
}

// "a few", "several", "a couple of", "a dozen", "half a", "a".
std::optional<Amount> in_words(const Words& words, Index i, bool article) {
  const Index at = words.says_any(i, {"a", "an"}) ? i + 1 : i;
  if (words.is(at, WordKind::kVague)) return Amount{0, false, true, at + 1};
  if (words.says(at, "couple")) {
    return Amount{2, false, false, words.says(at + 1, "of") ? at + 2 : at + 1};
  }
  if (at > i && words.says_any(at, {"dozen", "hundred", "thousand"})) return spelled(words, at);
  if (words.says(i, "half") && words.says_any(i + 1, {"a", "an"})) {
    if (words.says(i + 2, "dozen")) return Amount{6, false, false, i + 3};
    return Amount{0, true, false, i + 2};
  }
  if (article && at > i) return Amount{1, false, false, at};
  return std::nullopt;
}

struct UnitSymbol {
  bool clock;  // behind a T
  char symbol;
  int factor;
};
// In the order of Unit. A quarter is three months, a fortnight two weeks, a decade ten years.
constexpr std::array<UnitSymbol, 12> kSymbols{{{true, 'S', 1},
                                               {true, 'M', 1},
                                               {true, 'H', 1},
                                               {false, 'D', 1},
                                               {false, 'D', 2},
                                               {false, 'W', 1},
                                               {false, 'W', 2},
                                               {false, 'M', 1},
                                               {false, 'M', 3},
                                               {false, 'Y', 1},
                                               {false, 'Y', 10},
                                               {false, 'Y', 100}}};

}  // namespace

std::optional<Amount> amount_at(const Words& words, Index i, bool article) {
  auto amount = in_words(words, i, article);
  if (!amount) amount = figures(words, i);
  if (!amount) amount = spelled(words, i);
  if (!amount) return std::nullopt;
  if (!amount->vague) add_half(words, *amount);
  const bool ranges = words.says_any(amount->end, {"to", "or"}) || words.is_dash(amount->end);
  if (ranges && !amount->vague) {  // "two to three weeks": the first of them, as TimeBank has it
    auto upper = figures(words, amount->end + 1);
    if (!upper) upper = spelled(words, amount->end + 1);
    if (upper) amount->end = upper->end;
  }
  return amount;
}

std::string duration_value(const Amount& amount, Unit unit) {
  const UnitSymbol& symbol = kSymbols[static_cast<std::size_t>(unit)];
  const std::string head = symbol.clock ? "PT" : "P";
  if (amount.vague) {
    const bool long_unit = unit == Unit::kDecade || unit == Unit::kCentury;
    return head + "X" +
           (long_unit                ? (unit == Unit::kDecade ? 'E' : 'C')
            : unit == Unit::kQuarter ? 'Q'
                                     : symbol.symbol);
  }
  if (!amount.fraction.empty() && symbol.factor == 1)
    return head + std::to_string(amount.whole) + "." + std::string(amount.fraction) + symbol.symbol;
  const std::string whole = std::to_string(amount.whole * symbol.factor);
  if (!amount.half) return head + whole + symbol.symbol;
  const bool has_whole = amount.whole > 0;
  if (unit == Unit::kYear) return has_whole ? head + whole + "Y6M" : "P6M";
  if (unit == Unit::kHour) return has_whole ? head + whole + "H30M" : "PT30M";
  if (unit == Unit::kDecade) return head + std::to_string(amount.whole * 10 + 5) + "Y";
  if (unit == Unit::kCentury) return head + std::to_string(amount.whole * 100 + 50) + "Y";
  return head + whole + ".5" + symbol.symbol;
}

}  // namespace inspector::time
