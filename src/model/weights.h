// The model file: tables of 8-bit weights, versioned and checksummed. docs/weights-format.md describes
// the bytes.
#ifndef INSPECTOR_MODEL_WEIGHTS_H_
#define INSPECTOR_MODEL_WEIGHTS_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace inspector::model {

inline constexpr std::uint32_t kWeightsVersion = 1;

// A linear layer: y = (w x) * scale + bias, one scale and one bias an output.
struct Linear {
  std::size_t outputs = 0;
  std::size_t depth = 0;              // inputs, a multiple of 8
  std::vector<std::int16_t> weights;  // outputs x depth, each -127..127
  std::vector<float> scales;          // outputs
  std::vector<float> biases;          // outputs
};

// A table of rows to look up: value = entry * scale.
struct Embedding {
  std::size_t rows = 0;
  std::size_t width = 0;
  float scale = 0;
  std::vector<std::int8_t> values;  // rows x width

  const std::int8_t* row(std::size_t index) const { return values.data() + index * width; }
};

// One gated convolution: x + a * sigmoid(b), where (a, b) = mix(depthwise(norm(x) * gain)).
struct Block {
  std::uint32_t dilation = 1;
  std::vector<float> gain;  // width
  std::vector<float> taps;  // taps x width: taps of one channel stand a row apart
  std::vector<float> bias;  // width
  Linear mix;               // width -> 2 x width
};

struct Weights {
  std::string name;  // "2026-11-a"

  // Vocabulary: FNV-1a hashes of folded words by their upper 16 bits (starts) and lower 16 bits (sorted
  // inside).
  std::vector<std::uint32_t> starts;  // 65537
  std::vector<std::uint16_t> lows;
  std::vector<std::uint16_t> rows;  // of `words`

  Embedding words;
  Embedding grams;                  // hashed character n-grams
  std::vector<Embedding> features;  // one each of features.h, as wide as the network
  Linear input;
  std::vector<Block> blocks;
  std::vector<float> final_gain;
  Linear names;
  Linear cues;

  // Source and content, given a cue.
  Linear of_cue;
  Linear of_token;
  std::vector<std::uint8_t> buckets;  // distance in tokens (0..511) -> 0..79, by logarithm past 32
  Embedding distance;
  Embedding sentence_distance;
  Embedding line_distance;
  Linear pair_hidden;
  std::vector<float> pair_taps;
  std::vector<float> pair_bias;
  Linear pair;
};

// Reads a model file's bytes. kBadModel: damaged, cut, or of another version.
Result<Weights> read_weights(std::string_view bytes);

}  // namespace inspector::model

#endif  // INSPECTOR_MODEL_WEIGHTS_H_
