#include "entities/confidence.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace inspector::entities {
namespace {

struct Point {
  std::int32_t lead;  // how far ahead
  double right;       // share right
};

// Measured on every sixth training article with the other five learnt from (HOLD in
// tools/learn_entity_evidence.cpp), less a few hundredths: other newsrooms' articles are less like those
// learnt from.
constexpr std::array<Point, 9> kPoints{{{3, 0.38},
                                        {10, 0.57},
                                        {17, 0.7},
                                        {23, 0.8},
                                        {28, 0.87},
                                        {33, 0.92},
                                        {40, 0.945},
                                        {51, 0.965},
                                        {70, 0.98}}};

// The same where the tagger has its share (tagged.h), measured on the articles that training/tagger holds
// out, the evidence learnt without them; less three parts of a hundred, as other guides to labelling differ.
constexpr std::array<Point, 8> kTaggedPoints{
    {{0, 0.25}, {12, 0.4}, {23, 0.6}, {35, 0.7}, {43, 0.83}, {55, 0.9}, {75, 0.955}, {120, 0.99}}};

// Straight lines between the points.
template <std::size_t Size>
double right_at(const std::array<Point, Size>& points, std::int32_t lead) {
  const auto above =
      std::find_if(points.begin(), points.end(), [lead](const Point& p) { return p.lead > lead; });
  if (above == points.begin()) return points.front().right;
  if (above == points.end()) return points.back().right;
  const Point& below = *std::prev(above);
  return below.right + (above->right - below.right) * (lead - below.lead) / (above->lead - below.lead);
}

}  // namespace

double confidence_of(const Scores& scores, std::size_t type, bool tagged) {
  std::int32_t rival = 0;
  for (std::size_t other = 0; other < scores.size(); ++other) {
    if (other != type) rival = std::max(rival, scores[other]);
  }
  const std::int32_t lead = scores[type] - rival;
  return tagged ? right_at(kTaggedPoints, lead) : right_at(kPoints, lead);
}

}  // namespace inspector::entities
