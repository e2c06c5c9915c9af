// The tagger's network: word vectors and character n-grams, then gated convolutions of growing dilation (in
// the manner of Strubell et al. 2017, "Fast and Accurate Entity Recognition with Iterated Dilated
// Convolutions"), and heads for names, cues, and, given a cue, for the source and content that belong to it.
//
// Products are whole numbers (kernels/), everything else is float in a fixed order: every build gives the
// same bytes.
#ifndef INSPECTOR_MODEL_NETWORK_H_
#define INSPECTOR_MODEL_NETWORK_H_

#include <array>
#include <vector>

#include "base/range.h"
#include "model/features.h"
#include "model/weights.h"
#include "text/text.h"

namespace inspector::model {

inline constexpr std::size_t kNameLabels = 23;  // O, then B and I of each name type
inline constexpr std::size_t kCueLabels = 4;    // O, B-cue, I-cue, start of a content without a cue
inline constexpr std::size_t kPairLabels = 3;   // neither, source, content

// Scores (logits) of a stretch of tokens.
struct Scores {
  Range tokens;                                       // which tokens, [begin, end)
  std::vector<std::array<float, kNameLabels>> names;  // one a token
  std::vector<std::array<float, kCueLabels>> cues;    // one a token
  std::vector<float> cue_keys;                        // for Network::pair
  std::vector<float> token_keys;
};

class Network {
 public:
  // How far (tokens) the convolutions see to each side, and how far a source or content may stand from its
  // cue.
  static constexpr std::uint32_t kSight = 126;
  static constexpr std::uint32_t kReach = 192;

  Network(const text::Text& text, const Weights& weights)
      : text_(text), weights_(weights), features_(find_features(text, weights)) {}

  // Scores of tokens [begin, end). What stands further off than kSight from a token does not move its scores.
  Scores score(Range tokens) const;

  // For the cue at token `cue`: the scores of each token of `window` (inside scores.tokens) to be its source
  // or content.
  std::vector<std::array<float, kPairLabels>> pair(const Scores& scores, std::uint32_t cue,
                                                   Range window) const;

 private:
  std::vector<float> embed(Range tokens) const;
  std::vector<float> encode(Range tokens) const;

  const text::Text& text_;
  const Weights& weights_;
  Features features_;
};

// e^x by range reduction and a Taylor polynomial, in double and without the C library, whose last bits
// differ.
double exponential(double x);

}  // namespace inspector::model

#endif  // INSPECTOR_MODEL_NETWORK_H_
