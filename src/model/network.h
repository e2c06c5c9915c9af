// The tagger's network: word vectors, character n-grams and list features, then gated convolutions of growing
// dilation (in the manner of Strubell et al. 2017, "Fast and Accurate Entity Recognition with Iterated
// Dilated Convolutions"), and heads for names, cues, and, given a cue, for the source and content that belong
// to it.
//
// Products are whole numbers (kernels/), everything else is float in a fixed order: every build gives the
// same bytes.
#ifndef INSPECTOR_MODEL_NETWORK_H_
#define INSPECTOR_MODEL_NETWORK_H_

#include <array>
#include <vector>

#include "base/range.h"
#include "model/weights.h"

namespace inspector::model {

inline constexpr std::size_t kNameLabels = 23;  // none, then first and further token of each type of name
inline constexpr std::size_t kCueLabels =
    4;  // none, first and further token of a cue, start of cueless content
inline constexpr std::size_t kPairLabels = 3;  // neither, source, content

// How far (tokens) the convolutions see to each side.
inline constexpr std::uint32_t kSight = 126;

// Vector and n-grams of each distinct word, looked up once: words x (Weights::words.width + grams.width).
std::vector<float> word_inputs(const Weights& weights, const std::vector<std::string>& words);

// Scores (logits) of a run of tokens, row by row.
struct Logits {
  std::vector<float> names;       // tokens x kNameLabels
  std::vector<float> cues;        // tokens x kCueLabels
  std::vector<float> cue_keys;    // tokens x Weights::of_cue.outputs
  std::vector<float> token_keys;  // the same width
};

// `x`: what each token of the run is by itself, tokens x Weights::input.depth; `facts`: its rows of
// Weights::features, summed, tokens x the network's width.
Logits run(const Weights& weights, const std::vector<float>& x, std::vector<float> facts);

// Adds rows of Weights::features to `to`, which has the network's width.
void add_features(const Weights& weights, const std::uint8_t* features, float* to);

// Given sums of a cue's key, each token's key and their distances, tokens x Weights::of_cue.outputs: the
// logits of kPairLabels for each token.
std::vector<std::array<float, kPairLabels>> pair(const Weights& weights, std::vector<float> sums);

// Adds to `to` what the distances from the cue to the token are worth: in tokens, sentences and lines.
void add_distances(const Weights& weights, std::int64_t tokens, std::int64_t sentences, std::int64_t lines,
                   float* to);

}  // namespace inspector::model

#endif  // INSPECTOR_MODEL_NETWORK_H_
