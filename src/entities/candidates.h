// Which runs of tokens may be a name at all: capitals, joined by the few small words and marks that names
// hold.
#ifndef INSPECTOR_ENTITIES_CANDIDATES_H_
#define INSPECTOR_ENTITIES_CANDIDATES_H_

#include <vector>

#include "clues/clues.h"
#include "text/text.h"

namespace inspector::entities {

using clues::Clue;
using clues::LineStyle;
using clues::List;
using clues::Shape;

constexpr text::Index kLongestName = 12;       // tokens
constexpr text::Index kLongestInCapitals = 7;  // in headlines and other lines where every word has a capital

// May a name start at token `i` of a sentence that ends at `end`?
bool may_start(const text::Text& text, const std::vector<Clue>& clues, text::Index i, text::Index end);

// May a name that holds token `i - 1` hold token `i` too?
bool may_go_on(const text::Text& text, const std::vector<Clue>& clues, text::Index i);

// May token `i`, not the first of its name, be its last?
bool may_end(const std::vector<Clue>& clues, text::Index i);

}  // namespace inspector::entities

#endif  // INSPECTOR_ENTITIES_CANDIDATES_H_
