// What each word of a text can mean in a time: looked up once for every distinct word, then asked by token.
#ifndef INSPECTOR_TIME_WORDS_H_
#define INSPECTOR_TIME_WORDS_H_

#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "text/text.h"

namespace inspector::time {

enum class WordKind : std::uint8_t {
  kOther,
  kNumber,
  kOrdinal,
  kWeekday,
  kWeekdays,
  kMonth,
  kSeason,
  kPart,
  kUnit,
  kVague,
  kDay,
  kRelative,
  kEdge,
  kSet,
  kMeridiem,
  kZone,
  kClock,
  kDecade,
};

enum class Unit : std::uint8_t {
  kSecond,
  kMinute,
  kHour,
  kDay,
  kWeekend,
  kWeek,
  kFortnight,
  kMonth,
  kQuarter,
  kYear,
  kDecade,
  kCentury,
};

// data/time_words.tsv's row of a word, or what its digits say.
struct Word {
  WordKind kind = WordKind::kOther;
  Unit unit = Unit::kDay;
  bool plural = false;
  bool in_company = false;  // an ordinary word too: means a time only beside other words of time
  bool spelled = false;     // a number in letters
  int value = 0;
  int minutes = -1;           // "8.30": digits behind a dot, where there are two
  int digits = 0;             // how many digits a number in figures has; 0 with a comma or fraction in it
  std::string_view name;      // "SP", "MO", "START", "P1D": the table's value where it is no number
  std::string_view fraction;  // "58" of "9.58"
};

// The words of one text, and a look around in it that never leaves the paragraph of `home`.
class Words {
 public:
  explicit Words(const text::Text& text);

  // The token's meaning; kOther behind the end of the paragraph that `home` stands in.
  const Word& at(text::Index token) const;
  bool is(text::Index token, WordKind kind) const { return at(token).kind == kind; }
  // May a time begin with the token? Most words say no at once.
  bool may_start(text::Index token) const { return starts_[text_.tokens()[token].word]; }
  // Is the token this folded word?
  bool says(text::Index token, std::string_view word) const;
  bool says_any(text::Index token, std::initializer_list<std::string_view> words) const;
  // Does it stand close behind the token before it?
  bool glued(text::Index token) const;
  bool is_dash(text::Index token) const { return says_any(token, {"-", "–", "—", "‑"}); }

  // The end of the longest phrase of `table` that begins at `token`, and its value.
  std::optional<std::pair<text::Index, std::string_view>> phrase(text::Index token,
                                                                 lexicon::Table table) const;

  // Sets the paragraph that at() may look into; lines that are wrapped by hand count as one.
  void enter_line(text::Index line);

  const text::Text& text() const { return text_; }
  text::Index end() const { return end_; }

 private:
  const text::Text& text_;
  std::vector<Word> words_;   // by Token::word
  std::vector<bool> starts_;  // by Token::word
  text::Index end_ = 0;
};

}  // namespace inspector::time

#endif  // INSPECTOR_TIME_WORDS_H_
