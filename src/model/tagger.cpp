#include "model/tagger.h"

#include <algorithm>
#include <array>

#include "model/network.h"

namespace inspector::model {
namespace {

using text::Text;

constexpr std::uint32_t kCore = 2048;  // tokens decided at a time
constexpr std::uint32_t kMargin = Network::kSight + Network::kReach + 2;
constexpr float kSwitchCost = 1.2F;  // between neighbouring tokens of different parts, in logits

template <std::size_t Width>
std::size_t best(const std::array<float, Width>& scores) {
  return static_cast<std::size_t>(std::max_element(scores.begin(), scores.end()) - scores.begin());
}

// The probability of `label` by softmax.
template <std::size_t Width>
double probability(const std::array<float, Width>& scores, std::size_t label) {
  const double most = *std::max_element(scores.begin(), scores.end());
  double sum = 0;
  for (const float s : scores) sum += exponential(double{s} - most);
  return exponential(double{scores[label]} - most) / sum;
}

// The likeliest sequence of labels when every change of label costs kSwitchCost (Viterbi).
std::vector<std::size_t> smoothed(const std::vector<std::array<float, kPairLabels>>& scores) {
  std::vector<std::array<std::uint8_t, kPairLabels>> came_from(scores.size());
  std::array<float, kPairLabels> sums = scores.front();
  for (std::size_t t = 1; t < scores.size(); ++t) {
    const auto top = static_cast<std::uint8_t>(best(sums));
    std::array<float, kPairLabels> next{};
    for (std::size_t label = 0; label < kPairLabels; ++label) {
      const bool stays = sums[label] >= sums[top] - kSwitchCost;
      came_from[t][label] = stays ? static_cast<std::uint8_t>(label) : top;
      next[label] = (stays ? sums[label] : sums[top] - kSwitchCost) + scores[t][label];
    }
    sums = next;
  }
  std::vector<std::size_t> labels(scores.size());
  labels.back() = best(sums);
  for (std::size_t t = scores.size() - 1; t > 0; --t) labels[t - 1] = came_from[t][labels[t]];
  return labels;
}

// Decides the tokens of one window.
class Decoder {
 public:
  Decoder(const Text& text, const Network& network, Scores scores)
      : text_(text), network_(network), scores_(std::move(scores)) {}

  void names(Range core, std::vector<TaggedName>& names) const {
    for (std::uint32_t i = core.begin; i < core.end;) {
      const std::size_t label = best(name_scores(i));
      if (label == 0 || (i > scores_.tokens.begin && continues(i))) {
        ++i;
        continue;
      }
      std::uint32_t end = i + 1;
      while (end < scores_.tokens.end && continues(end)) ++end;
      names.push_back(
          {text_.bytes_of(i, end - 1), static_cast<std::uint8_t>((label - 1) / 2), name_confidence(i, end)});
      i = end;
    }
  }

  void attributions(Range core, std::vector<TaggedAttribution>& found) const {
    for (std::uint32_t i = core.begin; i < core.end; ++i) {
      const std::size_t label = best(cue_scores(i));
      const bool starts = label == kCueStart || label == kNoCue || (label == kCueInside && !in_cue_before(i));
      if (starts) attribution(i, label != kNoCue, found);
    }
  }

 private:
  static constexpr std::size_t kCueStart = 1;
  static constexpr std::size_t kCueInside = 2;
  static constexpr std::size_t kNoCue = 3;
  static constexpr std::size_t kSource = 1;
  static constexpr std::size_t kContent = 2;

  const std::array<float, kNameLabels>& name_scores(std::uint32_t i) const {
    return scores_.names[i - scores_.tokens.begin];
  }
  const std::array<float, kCueLabels>& cue_scores(std::uint32_t i) const {
    return scores_.cues[i - scores_.tokens.begin];
  }

  // Does token i go on the name of the token before it (I after B or I of its type, on one line)?
  bool continues(std::uint32_t i) const {
    const std::size_t label = best(name_scores(i));
    const std::size_t before = best(name_scores(i - 1));
    return label != 0 && label % 2 == 0 && (before == label || before == label - 1) &&
           text_.tokens()[i].line == text_.tokens()[i - 1].line;
  }

  double name_confidence(std::uint32_t begin, std::uint32_t end) const {
    double sum = 0;
    for (std::uint32_t i = begin; i < end; ++i) sum += probability(name_scores(i), best(name_scores(i)));
    return sum / (end - begin);
  }

  bool in_cue_before(std::uint32_t i) const {
    if (i == scores_.tokens.begin) return false;
    const std::size_t before = best(cue_scores(i - 1));
    return before == kCueStart || before == kCueInside;
  }

  void attribution(std::uint32_t cue, bool has_cue, std::vector<TaggedAttribution>& found) const {
    const Range window{std::max(scores_.tokens.begin, cue - std::min(cue, Network::kReach)),
                       std::min(scores_.tokens.end, cue + Network::kReach)};
    const auto scores = network_.pair(scores_, cue, window);
    const auto labels = smoothed(scores);
    TaggedAttribution a;
    a.content = runs(labels, kContent, window.begin);
    if (a.content.empty()) return;
    a.source = runs(labels, kSource, window.begin);
    if (has_cue) a.cue.push_back(cue_range(cue));
    a.confidence =
        probability(cue_scores(cue), best(cue_scores(cue))) * mean_probability(scores, labels, kContent);
    found.push_back(std::move(a));
  }

  Range cue_range(std::uint32_t first) const {
    std::uint32_t end = first + 1;
    while (end < scores_.tokens.end && best(cue_scores(end)) == kCueInside) ++end;
    return text_.bytes_of(first, end - 1);
  }

  std::vector<Range> runs(const std::vector<std::size_t>& labels, std::size_t label,
                          std::uint32_t first) const {
    std::vector<Range> found;
    for (std::uint32_t i = 0; i < labels.size(); ++i) {
      if (labels[i] != label) continue;
      std::uint32_t end = i;
      while (end < labels.size() && labels[end] == label) ++end;
      found.push_back(text_.bytes_of(first + i, first + end - 1));
      i = end - 1;
    }
    return found;
  }

  static double mean_probability(const std::vector<std::array<float, kPairLabels>>& scores,
                                 const std::vector<std::size_t>& labels, std::size_t label) {
    double sum = 0;
    int count = 0;
    for (std::size_t t = 0; t < scores.size(); ++t) {
      if (labels[t] != label) continue;
      sum += probability(scores[t], label);
      ++count;
    }
    return sum / std::max(count, 1);
  }

  const Text& text_;
  const Network& network_;
  Scores scores_;
};

}  // namespace

Result<Tagger> Tagger::load(std::string_view bytes) {
  auto weights = read_weights(bytes);
  if (!weights) return weights.error();
  return Tagger(std::move(weights.value()));
}

Tags Tagger::tag(const Text& text) const {
  Tags tags;
  const auto size = static_cast<std::uint32_t>(text.tokens().size());
  const Network network(text, weights_);
  for (std::uint32_t begin = 0; begin < size; begin += kCore) {
    const Range core{begin, std::min(size, begin + kCore)};
    const Range seen{begin - std::min(begin, kMargin), std::min(size, core.end + kMargin)};
    const Decoder decoder(text, network, network.score(seen));
    decoder.names(core, tags.names);
    decoder.attributions(core, tags.attributions);
  }
  return tags;
}

}  // namespace inspector::model
