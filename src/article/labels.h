// What the detectors say of each unit. They run in the order that article.cpp gives; a later one may overrule
// an earlier one.
#ifndef INSPECTOR_ARTICLE_LABELS_H_
#define INSPECTOR_ARTICLE_LABELS_H_

#include <optional>
#include <vector>

#include "article/article.h"
#include "article/body.h"
#include "article/page.h"

namespace inspector::article {

struct Label {
  BlockKind kind = BlockKind::kNoise;
  double confidence = 0;
  std::optional<Index> duplicate_of;  // a unit
};
using Labels = std::vector<Label>;

inline void set(Labels& labels, Index unit, BlockKind kind, double confidence) {
  labels[unit].kind = kind;
  labels[unit].confidence = confidence;
}

// The first of the units [first, end) with this kind, or `end`.
inline Index find_kind(const Labels& labels, BlockKind kind, Index first, Index end) {
  while (first < end && labels[first].kind != kind) ++first;
  return first;
}

}  // namespace inspector::article

#endif  // INSPECTOR_ARTICLE_LABELS_H_
