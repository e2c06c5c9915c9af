#include "time/words.h"

#include <algorithm>
#include <array>
#include <string>

#include "lexicon/tables.h"

namespace inspector::time {
namespace {

constexpr std::size_t kMaxDigits = 7;
constexpr std::size_t kMaxPhraseTokens = 6;
constexpr std::uint32_t kWrappedLine =
    45;  // a line at least this long that ends in no full stop may be wrapped

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

int to_int(std::string_view digits) {
  const bool negative = !digits.empty() && digits.front() == '-';
  int value = 0;
  for (const char c : digits.substr(negative ? 1 : 0)) value = value * 10 + (is_digit(c) ? c - '0' : 0);
  return negative ? -value : value;
}

struct KindName {
  std::string_view name;
  WordKind kind;
};
constexpr std::array<KindName, 17> kKinds{{
    {"number", WordKind::kNumber},
    {"ordinal", WordKind::kOrdinal},
    {"weekday", WordKind::kWeekday},
    {"weekdays", WordKind::kWeekdays},
    {"month", WordKind::kMonth},
    {"season", WordKind::kSeason},
    {"part", WordKind::kPart},
    {"unit", WordKind::kUnit},
    {"units", WordKind::kUnit},
    {"vague", WordKind::kVague},
    {"day", WordKind::kDay},
    {"rel", WordKind::kRelative},
    {"edge", WordKind::kEdge},
    {"set", WordKind::kSet},
    {"meridiem", WordKind::kMeridiem},
    {"zone", WordKind::kZone},
    {"clock", WordKind::kClock},
}};

constexpr std::array<std::string_view, 12> kUnits{"S",  "MIN", "H", "D", "WE", "W",
                                                  "FN", "M",   "Q", "Y", "E",  "C"};

Unit unit_named(std::string_view name) {
  const auto found = std::find(kUnits.begin(), kUnits.end(), name);
  return static_cast<Unit>(found == kUnits.end() ? 3 : found - kUnits.begin());
}

WordKind kind_named(std::string_view name) {
  if (name == "decade") return WordKind::kDecade;
  for (const KindName& known : kKinds) {
    if (known.name == name) return known.kind;
  }
  return WordKind::kOther;
}

// The next word of a table's value, taken off it.
std::string_view take(std::string_view& value) {
  const std::string_view word = value.substr(0, value.find(' '));
  value.remove_prefix(std::min(value.size(), word.size() + 1));
  return word;
}

Word from_table(std::string_view row) {
  Word word;
  const std::string_view kind = take(row);
  word.kind = kind_named(kind);
  word.name = take(row);
  word.in_company = take(row) == "?";
  word.value = to_int(word.name);
  word.spelled = word.kind == WordKind::kNumber;
  if (word.kind == WordKind::kUnit) word.unit = unit_named(word.name);
  word.plural = kind == "units" || kind == "weekdays";
  return word;
}

Word ordinal(Word word) {
  word.kind = WordKind::kOrdinal;
  return word;
}

// "4", "2,193", "8.30", "4th", "1990s", "5pm": digits, a fraction, letters behind them.
Word from_digits(std::string_view token) {
  Word word;
  std::string digits;
  std::size_t at = 0;
  bool comma = false;
  for (; at < token.size() && (is_digit(token[at]) || token[at] == ','); ++at) {
    comma = comma || token[at] == ',';
    if (token[at] != ',') digits += token[at];
  }
  if (digits.empty() || digits.size() > kMaxDigits) return word;
  word.value = to_int(digits);
  word.digits = comma ? 0 : static_cast<int>(digits.size());
  std::string_view rest = token.substr(at);
  if (rest.size() >= 2 && rest[0] == '.' &&
      rest.substr(1).find_first_not_of("0123456789") == std::string_view::npos) {
    word.fraction = rest.substr(1);
  }
  if (rest.size() >= 3 && rest[0] == '.' && is_digit(rest[1]) && is_digit(rest[2]) &&
      (rest.size() == 3 || !is_digit(rest[3])) && rest.find('.', 1) == std::string_view::npos) {
    word.minutes = to_int(rest.substr(1, 2));
    word.digits = 0;
    rest.remove_prefix(3);
  }
  if (rest.empty()) {
    word.kind = WordKind::kNumber;
  } else if (rest == "am" || rest == "pm") {
    word.kind = WordKind::kClock;
    word.name = rest;
  } else if (word.minutes >= 0) {
    word.kind = WordKind::kOther;
  } else if (rest == "st" || rest == "nd" || rest == "rd" || rest == "th") {
    return ordinal(word);
  } else if (rest == "s" && word.value % 10 == 0 && (word.digits == 2 || word.digits == 4)) {
    word.kind = WordKind::kDecade;
  } else if (rest == "h" || rest == "gmt" || rest == "utc" || rest == "z" || rest == "t") {
    word.kind = WordKind::kClock;
    word.name = rest;
  }
  return word;
}

const Word kNothing;

}  // namespace

Words::Words(const text::Text& text)
    : text_(text), words_(text.words().size()), starts_(text.words().size(), false) {
  for (std::size_t i = 0; i < words_.size(); ++i) {
    const std::string& folded = text.words()[i];
    if (is_digit(folded.front())) {
      words_[i] = from_digits(folded);
      starts_[i] = true;
    } else if (const auto row = lexicon::find(lexicon::kTimeWords, folded)) {
      words_[i] = from_table(*row);
      starts_[i] = true;
    } else {
      starts_[i] = folded == "'" || lexicon::has_prefix(lexicon::kTimePhrases, folded) ||
                   lexicon::has_prefix(lexicon::kHolidays, folded);
    }
  }
}

const Word& Words::at(text::Index token) const {
  return token < end_ ? words_[text_.tokens()[token].word] : kNothing;
}

bool Words::says(text::Index token, std::string_view word) const {
  return token < end_ && text_.word(text_.tokens()[token]) == word;
}

bool Words::says_any(text::Index token, std::initializer_list<std::string_view> words) const {
  return token < end_ &&
         std::find(words.begin(), words.end(), text_.word(text_.tokens()[token])) != words.end();
}

bool Words::glued(text::Index token) const {
  return token < end_ && !text_.tokens()[token].space_before;
}

std::optional<std::pair<text::Index, std::string_view>> Words::phrase(text::Index token,
                                                                      lexicon::Table table) const {
  std::optional<std::pair<text::Index, std::string_view>> longest;
  std::string words;
  for (text::Index i = token; i < end_ && i < token + kMaxPhraseTokens; ++i) {
    if (i > token && !glued(i)) words += ' ';
    words += text_.word(text_.tokens()[i]);
    if (const auto value = lexicon::find(table, words)) longest = {i + 1, *value};
    if (!lexicon::has_prefix(table, words)) break;
  }
  return longest;
}

void Words::enter_line(text::Index line) {
  const auto& lines = text_.lines();
  end_ = lines[line].end_token;
  for (text::Index next = line + 1; next < lines.size() && next < line + 2; ++next) {
    const text::Line& before = lines[next - 1];
    const std::string_view last = text_.slice(text_.tokens()[before.end_token - 1]);
    if (lines[next].blank_before || before.range.size() < kWrappedLine || last == "." || last == "”") break;
    end_ = lines[next].end_token;
  }
}

}  // namespace inspector::time
