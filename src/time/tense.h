// Does the sentence speak of what has been or what is to come? The nearest verb around a time tells.
#ifndef INSPECTOR_TIME_TENSE_H_
#define INSPECTOR_TIME_TENSE_H_

#include "text/text.h"

namespace inspector::time {

enum class Tense : std::uint8_t { kUnknown, kPast, kFuture };

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
  Tense of(text::Index token) const { return tenses_[text_.tokens()[token].word]; }

  const text::Text& text_;
  std::vector<Tense> tenses_;  // by Token::word
};

}  // namespace inspector::time

#endif  // INSPECTOR_TIME_TENSE_H_
