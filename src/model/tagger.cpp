#include "model/tagger.h"

#include <algorithm>
#include <cmath>

#include "model/features.h"

namespace inspector::model {
namespace {

using text::Index;
using text::Text;

constexpr std::uint32_t kCore = 1024;  // tokens worked out at a time

template <std::size_t Width>
std::size_t best(const std::array<std::int8_t, Width>& scores) {
  return static_cast<std::size_t>(std::max_element(scores.begin(), scores.end()) - scores.begin());
}

std::int8_t in_steps(float logit) {
  const float steps = logit * kSteps;
  return static_cast<std::int8_t>(std::min(std::max(steps + (steps < 0 ? -0.5F : 0.5F), -127.0F), 127.0F));
}

// Each label's logit against the first label's, in steps.
template <std::size_t Width>
std::array<std::int8_t, Width> against_first(const float* logits) {
  std::array<std::int8_t, Width> row{};
  for (std::size_t label = 1; label < Width; ++label) row[label] = in_steps(logits[label] - logits[0]);
  return row;
}

constexpr std::size_t first_label(std::size_t type) {
  return 1 + 2 * type;
}

}  // namespace

void Tags::Keys::push(const float* from, std::size_t width) {
  float most = 1e-9F;
  for (std::size_t k = 0; k < width; ++k) most = std::max(most, std::fabs(from[k]));
  const float inverse = 127 / most;
  for (std::size_t k = 0; k < width; ++k) {
    const float value = from[k] * inverse;
    values.push_back(static_cast<std::int8_t>(value + (value < 0 ? -0.5F : 0.5F)));
  }
  scales.push_back(most / 127);
}

void Tags::Keys::add(std::size_t row, std::size_t width, float* to) const {
  const std::int8_t* from = values.data() + row * width;
  for (std::size_t k = 0; k < width; ++k) to[k] += static_cast<float>(from[k]) * scales[row];
}

int Tags::name(Index token, std::size_t type, bool further) const {
  return has(token) ? names_[place_[token]][first_label(type) + (further ? 1 : 0)] : 0;
}

int Tags::cue(Index token, bool further) const {
  return has(token) ? cues_[place_[token]][further ? 2 : 1] : 0;
}

std::size_t Tags::best_name(std::uint32_t place, int ease) const {
  std::array<std::int8_t, kNameLabels> logits = names_[place];
  logits[0] = static_cast<std::int8_t>(-ease);
  return best(logits);
}

std::size_t Tags::best_cue(std::uint32_t place) const {
  return best(cues_[place]);
}

bool Tags::same_line(std::uint32_t place) const {
  return text_->tokens()[tokens_[place]].line == text_->tokens()[tokens_[place - 1]].line;
}

std::vector<TaggedName> Tags::names(int ease) const {
  std::vector<TaggedName> found;
  for (std::uint32_t i = 0; i < tokens_.size();) {
    const std::size_t label = best_name(i, ease);
    std::uint32_t end = i + 1;
    if (label != 0) {
      const std::size_t type = (label - 1) / 2;
      while (end < tokens_.size() && best_name(end, ease) == first_label(type) + 1 && same_line(end)) ++end;
      found.push_back({tokens_[i], tokens_[end - 1] + 1, static_cast<std::uint8_t>(type)});
    }
    i = end;
  }
  return found;
}

std::vector<Range> Tags::cues() const {
  std::vector<Range> found;
  for (std::uint32_t i = 0; i < tokens_.size();) {
    const std::size_t label = best_cue(i);
    std::uint32_t end = i + 1;
    if (label == 1 || label == 2) {
      while (end < tokens_.size() && best_cue(end) == 2 && same_line(end)) ++end;
      found.push_back({tokens_[i], tokens_[end - 1] + 1});
    }
    i = end;
  }
  return found;
}

Surroundings Tags::around(Index cue) const {
  Surroundings out;
  if (!has(cue)) return out;
  const std::uint32_t at = place_[cue];
  const std::uint32_t begin = at - std::min(at, kReach);
  const auto end = std::min(static_cast<std::uint32_t>(tokens_.size()), at + kReach);
  out.tokens.assign(tokens_.begin() + begin, tokens_.begin() + end);
  const std::size_t width = weights_->of_cue.outputs;
  std::vector<float> cue_key(width);
  cue_keys_.add(at, width, cue_key.data());
  const text::Token& at_cue = text_->tokens()[cue];
  std::vector<float> sums(out.tokens.size() * width);
  for (std::uint32_t i = begin; i < end; ++i) {
    const text::Token& token = text_->tokens()[tokens_[i]];
    float* to = sums.data() + (i - begin) * width;
    std::copy(cue_key.begin(), cue_key.end(), to);
    token_keys_.add(i, width, to);
    add_distances(*weights_, std::int64_t{i} - at, std::int64_t{token.sentence} - at_cue.sentence,
                  std::int64_t{token.line} - at_cue.line, to);
  }
  out.logits = pair(*weights_, std::move(sums));
  return out;
}

Result<Tagger> Tagger::load(std::string_view bytes) {
  auto weights = read_weights(bytes);
  if (!weights) return weights.error();
  return Tagger(std::move(weights.value()));
}

Tags Tagger::tag(const Text& text, const std::vector<clues::Clue>& clues,
                 const std::vector<text::Quotation>& quotations, std::vector<Index> tokens) const {
  Tags tags;
  tags.text_ = &text;
  tags.weights_ = &weights_;
  tags.tokens_ = std::move(tokens);
  tags.place_.assign(text.tokens().size(), Tags::kUnread);
  for (std::uint32_t i = 0; i < tags.tokens_.size(); ++i) tags.place_[tags.tokens_[i]] = i;
  const std::vector<float> of_word = word_inputs(weights_, text.words());
  const std::vector<TokenFeatures> features = find_features(text, clues, quotations);
  const std::size_t depth = weights_.input.depth;
  const std::size_t width = weights_.input.outputs;
  const std::size_t keys = weights_.of_cue.outputs;
  const auto size = static_cast<std::uint32_t>(tags.tokens_.size());
  for (std::uint32_t begin = 0; begin < size; begin += kCore) {
    const std::uint32_t end = std::min(size, begin + kCore);
    const std::uint32_t from = begin - std::min(begin, kSight);
    const std::uint32_t to = std::min(size, end + kSight);
    std::vector<float> x((to - from) * depth);
    std::vector<float> facts((to - from) * width);
    for (std::uint32_t i = from; i < to; ++i) {
      const Index token = tags.tokens_[i];
      std::copy_n(of_word.data() + text.tokens()[token].word * depth, depth, x.data() + (i - from) * depth);
      add_features(weights_, features[token].data(), facts.data() + (i - from) * width);
    }
    const Logits logits = run(weights_, x, std::move(facts));
    for (std::size_t i = begin - from; i < end - from; ++i) {
      tags.names_.push_back(against_first<kNameLabels>(logits.names.data() + i * kNameLabels));
      tags.cues_.push_back(against_first<kCueLabels>(logits.cues.data() + i * kCueLabels));
      tags.cue_keys_.push(logits.cue_keys.data() + i * keys, keys);
      tags.token_keys_.push(logits.token_keys.data() + i * keys, keys);
    }
  }
  return tags;
}

}  // namespace inspector::model
