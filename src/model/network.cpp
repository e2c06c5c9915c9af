#include "model/network.h"

#include <algorithm>
#include <cmath>

#include "model/features.h"
#include "model/kernels/kernels.h"

namespace inspector::model {
namespace {

// Loops over one channel after another, which a wider machine may do wider: the same operations in the same
// order, so the same bits.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__)
#define INSPECTOR_WIDER __attribute__((target_clones("avx2", "default")))
#else
#define INSPECTOR_WIDER
#endif

constexpr std::size_t kTaps = 5;

// One row of tokens' inputs as 16-bit numbers; returns what one step is worth.
INSPECTOR_WIDER float to_whole(const float* from, std::size_t depth, std::int16_t* to) {
  float lanes[4] = {1e-9F, 1e-9F, 1e-9F, 1e-9F};  // side by side; the greatest is the same in any order
  for (std::size_t k = 0; k + 4 <= depth; k += 4) {
    for (std::size_t lane = 0; lane < 4; ++lane) {
      const float size = std::fabs(from[k + lane]);
      lanes[lane] = lanes[lane] < size ? size : lanes[lane];
    }
  }
  const float most = std::max(std::max(lanes[0], lanes[1]), std::max(lanes[2], lanes[3]));
  const float inverse = 32767 / most;
  for (std::size_t k = 0; k < depth; ++k) {
    const float value = from[k] * inverse;
    to[k] = static_cast<std::int16_t>(static_cast<std::int32_t>(value + (value < 0 ? -0.5F : 0.5F)));
  }
  return most / 32767;
}

INSPECTOR_WIDER void to_real(const std::int32_t* sums, float step, const Linear& layer, float* to) {
  const float* scales = layer.scales.data();
  const float* biases = layer.biases.data();
  for (std::size_t o = 0; o < layer.outputs; ++o)
    to[o] = static_cast<float>(sums[o]) * (scales[o] * step) + biases[o];
}

// y (tokens x outputs) = layer(x (tokens x depth)). Each token's inputs become 16-bit numbers with a scale of
// their own.
std::vector<float> affine(const Linear& layer, const std::vector<float>& x) {
  const std::size_t depth = layer.depth;
  const std::size_t tokens = x.size() / depth;
  std::vector<std::int16_t> whole(x.size());
  std::vector<float> steps(tokens);
  for (std::size_t t = 0; t < tokens; ++t)
    steps[t] = to_whole(x.data() + t * depth, depth, whole.data() + t * depth);
  std::vector<std::int32_t> sums(tokens * layer.outputs);
  multiply(whole.data(), tokens, layer.weights.data(), layer.outputs, depth, sums.data());
  std::vector<float> y(sums.size());
  for (std::size_t t = 0; t < tokens; ++t)
    to_real(sums.data() + t * layer.outputs, steps[t], layer, y.data() + t * layer.outputs);
  return y;
}

// Root mean square normalisation (Zhang and Sennrich 2019), four sums side by side in a fixed order.
INSPECTOR_WIDER void normalise(const float* x, const float* gain, std::size_t width, float* y) {
  float sums[4] = {};
  for (std::size_t k = 0; k + 4 <= width; k += 4) {
    for (std::size_t lane = 0; lane < 4; ++lane) sums[lane] += x[k + lane] * x[k + lane];
  }
  const float mean = ((sums[0] + sums[1]) + (sums[2] + sums[3])) / static_cast<float>(width);
  const float inverse = 1 / std::sqrt(mean + 1e-5F);
  for (std::size_t k = 0; k < width; ++k) y[k] = x[k] * inverse * gain[k];
}

INSPECTOR_WIDER void add_product(const float* from, const float* weight, std::size_t width, float* to) {
  for (std::size_t k = 0; k < width; ++k) to[k] += from[k] * weight[k];
}

// A convolution of each channel by itself: five taps `dilation` tokens apart, zeros past the ends.
std::vector<float> depthwise(const std::vector<float>& x, const std::vector<float>& taps,
                             const std::vector<float>& bias, std::size_t dilation) {
  const std::size_t width = bias.size();
  const auto tokens = static_cast<std::int64_t>(x.size() / width);
  std::vector<float> y(x.size());
  for (std::int64_t t = 0; t < tokens; ++t) {
    float* to = y.data() + static_cast<std::size_t>(t) * width;
    std::copy(bias.begin(), bias.end(), to);
    for (std::size_t tap = 0; tap < kTaps; ++tap) {
      const std::int64_t at = t + (static_cast<std::int64_t>(tap) - 2) * static_cast<std::int64_t>(dilation);
      if (at < 0 || at >= tokens) continue;
      add_product(x.data() + static_cast<std::size_t>(at) * width, taps.data() + tap * width, width, to);
    }
  }
  return y;
}

std::vector<float> normalised(const std::vector<float>& x, const std::vector<float>& gain) {
  std::vector<float> y(x.size());
  for (std::size_t at = 0; at < x.size(); at += gain.size())
    normalise(x.data() + at, gain.data(), gain.size(), y.data() + at);
  return y;
}

// x += a * gate(b), where gate(b) = (1 + b / (1 + |b|)) / 2, a sigmoid without an exponential (softsign,
// Turian et al. 2009).
INSPECTOR_WIDER void gate(const float* a, const float* b, std::size_t width, float* x) {
  for (std::size_t k = 0; k < width; ++k) x[k] += a[k] * (0.5F + 0.5F * (b[k] / (1 + std::fabs(b[k]))));
}

// Where a block's mix gives (a, b).
void add_gated(std::vector<float>& x, const std::vector<float>& mixed, std::size_t width) {
  for (std::size_t at = 0; at < x.size(); at += width)
    gate(mixed.data() + 2 * at, mixed.data() + 2 * at + width, width, x.data() + at);
}

void add_row(const Embedding& table, std::size_t row, float* to) {
  const std::int8_t* from = table.row(std::min(row, table.rows - 1));
  for (std::size_t k = 0; k < table.width; ++k) to[k] += static_cast<float>(from[k]) * table.scale;
}

void add_mean_row(const Embedding& table, const std::vector<std::uint32_t>& rows, float* to) {
  for (std::size_t k = 0; k < table.width; ++k) {
    std::int32_t sum = 0;
    for (const std::uint32_t row : rows) sum += table.row(row)[k];
    to[k] += static_cast<float>(sum) * table.scale / static_cast<float>(rows.size());
  }
}

template <std::size_t Width>
std::vector<std::array<float, Width>> rows_of(const std::vector<float>& values) {
  std::vector<std::array<float, Width>> rows(values.size() / Width);
  for (std::size_t i = 0; i < rows.size(); ++i)
    std::copy_n(values.data() + i * Width, Width, rows[i].begin());
  return rows;
}

// -limit..limit as a row of a table of 2 * limit + 1.
std::size_t clipped_row(std::int64_t difference, std::int64_t limit) {
  return static_cast<std::size_t>(std::clamp(difference, -limit, limit) + limit);
}

}  // namespace

std::vector<float> word_inputs(const Weights& weights, const std::vector<std::string>& words) {
  const std::size_t depth = weights.input.depth;
  std::vector<float> inputs(words.size() * depth);
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string_view word = vocabulary_word(words[i]);
    float* to = inputs.data() + i * depth;
    add_row(weights.words, word_row(weights, word), to);
    add_mean_row(weights.grams, gram_rows(word, weights.grams.rows), to + weights.words.width);
  }
  return inputs;
}

void add_features(const Weights& weights, const std::uint8_t* features, float* to) {
  for (std::size_t f = 0; f < weights.features.size(); ++f) add_row(weights.features[f], features[f], to);
}

Logits run(const Weights& weights, const std::vector<float>& x, std::vector<float> facts) {
  std::vector<float> h = affine(weights.input, x);
  for (std::size_t i = 0; i < h.size(); ++i) h[i] += facts[i];
  for (const Block& block : weights.blocks) {
    const auto seen = depthwise(normalised(h, block.gain), block.taps, block.bias, block.dilation);
    add_gated(h, affine(block.mix, seen), block.gain.size());
  }
  h = normalised(h, weights.final_gain);
  return {affine(weights.names, h), affine(weights.cues, h), affine(weights.of_cue, h),
          affine(weights.of_token, h)};
}

void add_distances(const Weights& weights, std::int64_t tokens, std::int64_t sentences, std::int64_t lines,
                   float* to) {
  const std::int64_t far = static_cast<std::int64_t>(weights.buckets.size()) - 1;
  const std::int64_t bucket = weights.buckets[static_cast<std::size_t>(std::min(std::abs(tokens), far))];
  add_row(weights.distance, clipped_row(tokens < 0 ? -bucket : bucket, 80), to);
  add_row(weights.sentence_distance, clipped_row(sentences, 4), to);
  add_row(weights.line_distance, clipped_row(lines, 2), to);
}

std::vector<std::array<float, kPairLabels>> pair(const Weights& weights, std::vector<float> sums) {
  const auto positive = [](std::vector<float>& values) {
    for (float& v : values) v = std::max(v, 0.0F);
  };
  positive(sums);
  std::vector<float> hidden = affine(weights.pair_hidden, sums);
  positive(hidden);
  std::vector<float> around = depthwise(hidden, weights.pair_taps, weights.pair_bias, 1);
  positive(around);
  for (std::size_t i = 0; i < hidden.size(); ++i) hidden[i] += around[i];
  return rows_of<kPairLabels>(affine(weights.pair, hidden));
}

}  // namespace inspector::model
