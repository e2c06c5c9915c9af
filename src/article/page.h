// The paste as the detectors see it: units of text (the lines of Text, same index), each with the few facts
// that tell prose from menus. Everything here is counted once, in linear time.
#ifndef INSPECTOR_ARTICLE_PAGE_H_
#define INSPECTOR_ARTICLE_PAGE_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "article/phrases.h"
#include "base/range.h"
#include "text/text.h"

namespace inspector::article {

using text::Index;

class Markup;

// A line of the text; hard-wrapped paragraphs are one.
struct Unit {
  Range range;
  Index first_token = 0;
  Index end_token = 0;
  bool blank_before = true;
};

// What a unit looks like.
struct Facts {
  std::uint32_t words = 0;           // words and numbers; two ideographs count as one word
  std::uint32_t capitalised = 0;     // words with a capital first letter, whole capitals included
  std::uint32_t upper = 0;           // words in capitals
  std::uint32_t lower = 0;           // words in small letters
  std::uint32_t long_lower = 0;      // of them with four letters and more
  std::uint32_t function_words = 0;  // in any language that we know
  std::uint32_t numbers = 0;
  std::uint32_t commas = 0;
  std::uint32_t stops = 0;       // sentence ends inside or at the end
  std::uint32_t separators = 0;  // | • · » / > and tabs
  std::uint32_t symbols = 0;
  std::uint32_t addresses = 0;
  std::uint32_t banner_words = 0;  // "cookies", "newsletter", "consent"
  bool ends_sentence = false;      // . ! ? … or their kin, closing marks behind them allowed
  bool ends_colon = false;
  bool ends_ellipsis = false;  // "..." or "…": teasers are cut so
  bool ends_comma = false;
  bool starts_lower = false;
  bool starts_mark = false;    // with a quotation mark
  bool has_copyright = false;  // © or (c)
  std::uint64_t hash = 0;      // of the words, case and punctuation left out: equal for repeated lines
  std::uint32_t repeats = 0;   // how many other units have the same words
  Phrase phrase;               // what a known page phrase says it is

  // A cookie banner, a newsletter box, terms of use: sentences, but no article's.
  bool is_notice() const {
    return banner_words >= 2 || (phrase.kind == PhraseKind::kNoise && banner_words > 0);
  }
  bool is_prose() const { return words >= 12 && ends_sentence && 2 * lower >= words && !is_notice(); }
};

struct Page {
  const text::Text& text;
  std::vector<Unit> units;
  std::vector<Facts> facts;
  const Markup* markup = nullptr;  // where the page was given with its markup

  Index size() const { return static_cast<Index>(units.size()); }
  const Facts& at(Index unit) const { return facts[unit]; }
  std::string_view slice(Index unit) const { return text.slice(units[unit].range); }
  // The unit's tokens as [first, end).
  const text::Token& token(Index index) const { return text.tokens()[index]; }
};

Page read_page(const text::Text& text);

}  // namespace inspector::article

#endif  // INSPECTOR_ARTICLE_PAGE_H_
