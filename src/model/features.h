// What the tagger knows of each token before it looks around: its word vector's row, its character n-grams,
// and a few facts about case, layout and the rest of the article. training/ computes the very same.
#ifndef INSPECTOR_MODEL_FEATURES_H_
#define INSPECTOR_MODEL_FEATURES_H_

#include <array>
#include <cstdint>
#include <vector>

#include "model/weights.h"
#include "text/text.h"

namespace inspector::model {

inline constexpr std::size_t kFeatures = 7;

struct Features {
  std::vector<std::uint16_t> word_rows;  // a distinct word each: row of Weights::words, 1 if unknown
  std::vector<std::vector<std::uint32_t>> gram_rows;          // a distinct word each: rows of Weights::grams
  std::vector<std::array<std::uint8_t, kFeatures>> of_token;  // a token each
};

Features find_features(const text::Text& text, const Weights& weights);

// The row of a folded word in Weights::words; 1 for a word that the vocabulary lacks.
std::uint16_t word_row(const Weights& weights, std::string_view folded);

// Rows of the 2-, 3- and 4-grams of ^word$ (its first 18 letters), at most 40.
std::vector<std::uint32_t> gram_rows(std::string_view folded, std::size_t buckets);

}  // namespace inspector::model

#endif  // INSPECTOR_MODEL_FEATURES_H_
