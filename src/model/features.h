// What the tagger knows of each token before it looks around: its word vector's row, its character n-grams,
// and facts about case, layout, quotation marks and word lists. training/ takes them from the very same code.
#ifndef INSPECTOR_MODEL_FEATURES_H_
#define INSPECTOR_MODEL_FEATURES_H_

#include <array>
#include <cstdint>
#include <vector>

#include "clues/clues.h"
#include "model/weights.h"
#include "text/marks.h"
#include "text/text.h"

namespace inspector::model {

// In this order: case, kind, gap before (0 none, 1 white space, 2 line start), quotation (0 outside, 1
// opening mark, 2 closing mark, 3 inside), the line's style, a capital is due, the word stands in small
// letters elsewhere, with a capital that only a name explains; the letters of clues::List (a is 1 ... z is
// 26, + is 31, 0 none); the share of attributions among the word's uses in news (0 no reporting verb, 1..6),
// and the first letters of data/roles.tsv, source_nouns.tsv and quote_words.tsv (31: no letter).
inline constexpr std::array<std::uint32_t, 18> kFeatureSizes{5,  6,  3,  4,  4,  2, 2,  2,  32,
                                                             32, 32, 32, 32, 32, 8, 32, 32, 32};
using TokenFeatures = std::array<std::uint8_t, kFeatureSizes.size()>;

// Of every token of the text.
std::vector<TokenFeatures> find_features(const text::Text& text, const std::vector<clues::Clue>& clues,
                                         const std::vector<text::Quotation>& quotations);

// The row of a folded word in Weights::words; 1 for a word that the vocabulary lacks.
std::uint16_t word_row(const Weights& weights, std::string_view folded);

// Rows of the 2-, 3- and 4-grams of ^word$ (its first 18 letters), at most 40; at least one.
std::vector<std::uint32_t> gram_rows(std::string_view folded, std::size_t buckets);

// The word as the vocabulary has it: all double quotation marks are one.
std::string_view vocabulary_word(std::string_view folded);

}  // namespace inspector::model

#endif  // INSPECTOR_MODEL_FEATURES_H_
