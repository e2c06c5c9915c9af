// Does the sentence speak of what has been or what is to come? The nearest verb around a time tells.
#ifndef INSPECTOR_TIME_TENSE_H_
#define INSPECTOR_TIME_TENSE_H_

#include "text/text.h"

namespace inspector::time {

enum class Tense : std::uint8_t { kUnknown, kPast, kFuture };

// What a word may say, by data/tense_cues.tsv.
enum class Cue : std::uint8_t {
  kNone,
  kPast,
  kFuture,
  kPresent,      // "opens": announced
  kProgressive,  // "flying" behind "is"
  kBeforeTo,     // "about" before "to"
  kBeforeOf,     // "ahead" before "of"
};

class TenseReader {
 public:
  explicit TenseReader(const text::Text& text);

  struct Found {
    Tense tense = Tense::kUnknown;
    bool close = false;  // the verb stands right beside the time
  };
  // The tense around the tokens [first, end). Looks at a bounded number of tokens of the same sentence.
  Found around(text::Index first, text::Index end) const;

 private:
  Tense tense_at(text::Index token) const;

  const text::Text& text_;
  std::vector<Cue> cues_;  // by Token::word
};

}  // namespace inspector::time

#endif  // INSPECTOR_TIME_TENSE_H_
