// The reader's word is final: an overruled unit repeats nothing, and where he names the headline, no other
// unit is one.
#include "article/overrule.h"

#include <algorithm>

namespace inspector::article {
namespace {

Index first_at_or_after(const Page& page, std::uint32_t byte) {
  const auto found = std::partition_point(page.units.begin(), page.units.end(),
                                          [&](const Unit& unit) { return unit.range.begin < byte; });
  return static_cast<Index>(found - page.units.begin());
}

// What the detectors took for the headline is page furniture beside the one that the reader names.
void drop_other_headlines(const std::vector<bool>& said, Labels& labels) {
  for (Index u = 0; u < labels.size(); ++u) {
    if (!said[u] && labels[u].kind == BlockKind::kHeadline) set(labels, u, BlockKind::kNoise, 0.5);
  }
}

}  // namespace

void overrule(const Page& page, const std::vector<Overrule>& overrules, Labels& labels) {
  if (overrules.empty()) return;
  std::vector<bool> said(labels.size());
  bool headline = false;
  for (const Overrule& rule : overrules) {
    const Index end = first_at_or_after(page, rule.range.end);
    for (Index u = first_at_or_after(page, rule.range.begin); u < end; ++u) {
      labels[u] = {rule.kind, 1.0, std::nullopt};
      said[u] = true;
      headline = headline || rule.kind == BlockKind::kHeadline;
    }
  }
  if (headline) drop_other_headlines(said, labels);
}

}  // namespace inspector::article
