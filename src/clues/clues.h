// What each token shows on its face, worked out once an article: shape, list memberships, how its word is
// written elsewhere in the article, and what its line looks like. Candidates and evidence read nothing else.
#ifndef INSPECTOR_CLUES_CLUES_H_
#define INSPECTOR_CLUES_CLUES_H_

#include <cstdint>
#include <vector>

#include "clues/gazetteer.h"
#include "text/text.h"

namespace inspector::clues {

enum class Shape : std::uint8_t {
  kLower,
  kTitle,
  kUpper,
  kMixed,
  kInitial,
  kNumber,
  kClitic,
  kDash,
  kMark,
  kStop,
  kOther
};

// How a line is written: as running text, Like This Headline, LIKE THIS, or a few words only.
enum class LineStyle : std::uint8_t { kRunning, kTitles, kCapitals, kShort };

struct Clue {
  Key word = 0;  // word_key of the folded word
  Codes codes;   // of the word alone
  Shape shape = Shape::kOther;
  LineStyle line = LineStyle::kRunning;
  bool capital = false;       // title, upper or mixed case
  bool opens = false;         // the capital may only be there because a sentence, quotation or item starts
  bool joined = false;        // no space between it and the token before
  bool seen_lower = false;    // its word stands in lower case somewhere in the article
  bool seen_capital = false;  // its word has a capital somewhere where none is due
};

std::vector<Clue> read_clues(const text::Text& text);

}  // namespace inspector::clues

#endif  // INSPECTOR_CLUES_CLUES_H_
