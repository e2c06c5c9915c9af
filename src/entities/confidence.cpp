#include "entities/confidence.h"

#include <algorithm>

namespace inspector::entities {
namespace {

struct Step {
  std::int32_t lead;  // at least this far ahead
  double right;       // share right
};

// Measured on every sixth training article with the other five learnt from (tools/learn_entity_evidence.cpp).
constexpr std::array<Step, 7> kSteps{
    {{120, 0.97}, {80, 0.94}, {55, 0.88}, {35, 0.79}, {20, 0.67}, {10, 0.55}, {0, 0.42}}};

}  // namespace

double confidence_of(const Scores& scores, std::size_t type) {
  std::int32_t rival = 0;
  for (std::size_t other = 0; other < scores.size(); ++other) {
    if (other != type) rival = std::max(rival, scores[other]);
  }
  const std::int32_t lead = scores[type] - rival;
  for (const Step& step : kSteps) {
    if (lead >= step.lead) return step.right;
  }
  return kSteps.back().right;
}

}  // namespace inspector::entities
