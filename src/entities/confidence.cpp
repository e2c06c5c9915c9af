#include "entities/confidence.h"

#include <algorithm>

namespace inspector::entities {
namespace {

struct Step {
  std::int32_t lead;  // at least this far ahead
  double right;       // share right
};

// Measured on every sixth training article with the other five learnt from (HOLD in
// tools/learn_entity_evidence.cpp), less a few hundredths: other newsrooms' articles are less like those
// learnt from.
constexpr std::array<Step, 9> kSteps{{{58, 0.98},
                                      {44, 0.965},
                                      {36, 0.945},
                                      {30, 0.92},
                                      {26, 0.87},
                                      {20, 0.8},
                                      {14, 0.7},
                                      {7, 0.57},
                                      {0, 0.38}}};

// The same where the tagger has its share (tagged.h), measured on the articles that training/tagger holds out, the
// evidence learnt without them; less three parts of a hundred, as other guides to labelling differ.
constexpr std::array<Step, 7> kTaggedSteps{
    {{64, 0.955}, {47, 0.907}, {39, 0.84}, {30, 0.675}, {18, 0.632}, {9, 0.39}, {0, 0.29}}};

template <std::size_t Size>
double right_at(const std::array<Step, Size>& steps, std::int32_t lead) {
  for (const Step& step : steps) {
    if (lead >= step.lead) return step.right;
  }
  return steps.back().right;
}

}  // namespace

double confidence_of(const Scores& scores, std::size_t type, bool tagged) {
  std::int32_t rival = 0;
  for (std::size_t other = 0; other < scores.size(); ++other) {
    if (other != type) rival = std::max(rival, scores[other]);
  }
  const std::int32_t lead = scores[type] - rival;
  return tagged ? right_at(kTaggedSteps, lead) : right_at(kSteps, lead);
}

}  // namespace inspector::entities
