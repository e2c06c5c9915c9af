// Single units of a page by what its markup says of them, where it is plain: the caption of a figure, the
// heading of the page, the author's name, items and headings inside the body.
#include <algorithm>

#include "article/detectors.h"
#include "article/markup.h"

namespace inspector::article {
namespace {

constexpr std::uint32_t kLongestLabel = 30;  // words

bool is_caption(const Page& page, Index unit) {
  const Markup& markup = *page.markup;
  return markup.has(unit, html::kInCaption) && page.at(unit).words <= 100;
}

// What lies inside the run, but is not the article's, stays what it is.
void mark_inside(const Page& page, Index unit, Labels& labels) {
  const Markup& markup = *page.markup;
  Label& label = labels[unit];
  if (!is_body(label.kind)) return;
  const bool heading = markup.line(unit).heading >= 2 && page.at(unit).words <= kLongestLabel;
  if (heading) {
    set(labels, unit, BlockKind::kSubheading, 0.85);
  } else if (label.kind == BlockKind::kSubheading && markup.has(unit, html::kInItem)) {
    set(labels, unit, BlockKind::kList, 0.7);
  } else if (label.kind == BlockKind::kParagraph && markup.has(unit, html::kInItem)) {
    set(labels, unit, BlockKind::kList, 0.8);
  } else if (label.kind == BlockKind::kParagraph && markup.has(unit, html::kInBlockquote)) {
    set(labels, unit, BlockKind::kQuotation, 0.8);
  }
}

}  // namespace

void mark_by_markup(const Page& page, const Body& body, Labels& labels) {
  const Index first = body.first - std::min<Index>(body.first, 20);
  const Index end = std::min(page.size(), body.end + 4);
  for (Index u = first; u < end; ++u) {
    if (is_caption(page, u)) {
      set(labels, u, BlockKind::kCaption, 0.9);
    } else if (body.contains(u)) {
      mark_inside(page, u, labels);
    }
  }
}

}  // namespace inspector::article
