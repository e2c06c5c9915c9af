// Phrases that news sites use round their articles: "Read more", "Share this", "Reporting by", "Photo:".
// data/page_phrases.tsv says what a unit is that opens with one, or is nothing but one.
#ifndef INSPECTOR_ARTICLE_PHRASES_H_
#define INSPECTOR_ARTICLE_PHRASES_H_

#include <cstdint>

#include "text/text.h"

namespace inspector::article {

enum class PhraseKind : std::uint8_t {
  kNone,
  kNoise,
  kEnd,
  kRelated,
  kCaption,
  kCredit,
  kCorrection,
  kByline,
  kDateline,
};

struct Phrase {
  PhraseKind kind = PhraseKind::kNone;
  bool whole = false;       // the unit is nothing but the phrase
  std::uint32_t words = 0;  // the phrase's length
};

// The longest phrase that opens tokens [first, end); punctuation and symbols are passed over, but for "©".
Phrase opening_phrase(const text::Text& text, text::Index first, text::Index end);

}  // namespace inspector::article

#endif  // INSPECTOR_ARTICLE_PHRASES_H_
