// Links to other articles beside the body: "Read more: ...", and the titles under a label such as "More on
// this". Only what is noise already is told apart further, so that no sentence of the body can be lost here.
#include <algorithm>

#include "article/detectors.h"

namespace inspector::article {
namespace {

constexpr Index kBehind = 15;  // units behind the body where a label may stand
constexpr Index kTitles = 12;  // titles under one label

// A label that links follow, against those that comments, shares or rights follow.
bool is_label(const Page& page, Index unit) {
  const Facts& f = page.at(unit);
  if (f.words == 0 || f.words > 7) return false;
  if (f.phrase.kind == PhraseKind::kRelated) return true;
  if (f.phrase.kind != PhraseKind::kEnd) return false;
  const std::string_view first = page.text.word(page.token(page.units[unit].first_token));
  return first == "related" || first == "more" || first == "recommended" || first == "you" ||
         first == "read" || first == "explore" || first == "keep" || first == "artigos" ||
         first == "artículos" || first == "関連記事" || first == "관련기사" || first == "материалы";
}

bool is_title(const Facts& f) {
  return f.words >= 4 && f.words <= 40 && !f.is_prose() && !f.is_notice() && !f.has_copyright &&
         f.phrase.kind != PhraseKind::kNoise && f.phrase.kind != PhraseKind::kEnd;
}

bool is_noise(const Labels& labels, Index unit) {
  return labels[unit].kind == BlockKind::kNoise || labels[unit].kind == BlockKind::kRelated;
}

}  // namespace

void mark_related(const Page& page, const Body& body, Labels& labels) {
  const Index first = body.first - std::min<Index>(body.first, 10);
  const Index end = std::min(page.size(), body.end + kBehind);
  for (Index u = first; u < end; ++u) {
    if (!is_noise(labels, u) || !is_label(page, u)) continue;
    Index title = u + 1;
    while (title < page.size() && title <= u + kTitles && is_noise(labels, title) && is_title(page.at(title)))
      ++title;
    const bool says_it = page.at(u).phrase.kind == PhraseKind::kRelated && body.contains(u);
    if (title == u + 1 && !says_it) continue;
    for (Index i = u; i < title; ++i) set(labels, i, BlockKind::kRelated, 0.6);
    u = title - 1;
  }
}

}  // namespace inspector::article
