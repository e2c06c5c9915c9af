// What is inside the run without being the article's: teasers, buttons, advertisements. A page without noise
// round its body is taken for a clean article, and all of it is kept.
#include <algorithm>

#include "article/detectors.h"

namespace inspector::article {
namespace {

constexpr double kLeastProse = -1.5;  // sentences inside the run are kept on weaker evidence
constexpr double kKeepClean = 3.0;    // how much a clean page speaks for a unit

// Evidence (log odds) as a confidence: 0.5 at none, near 1 at much. No exp(): the same bytes in every build.
double confidence_of(double evidence) {
  const double size = evidence < 0 ? -evidence : evidence;
  return 0.5 + 0.5 * size / (1.5 + size);
}

bool says_noise(const Facts& f) {
  return f.phrase.kind == PhraseKind::kNoise || f.phrase.kind == PhraseKind::kEnd || f.has_copyright;
}

// A short line that could be a menu's: no sentence, no quotation.
bool is_label(const Facts& f) {
  return f.words <= 7 && !f.ends_sentence && !f.starts_mark;
}

BlockKind kind_outside_own(const Facts& f) {
  return f.phrase.kind == PhraseKind::kRelated ? BlockKind::kRelated : BlockKind::kNoise;
}

}  // namespace

// Bulleted items and lines that lead to them are no menu.
bool is_clean_article(const Page& page) {
  if (page.markup != nullptr) return false;  // it tells what is round an article
  std::uint32_t noise = 0, labels = 0, words = 0, words_in_prose = 0;
  for (Index u = 0; u < page.size(); ++u) {
    const Facts& f = page.at(u);
    noise += says_noise(f) && f.words <= 12;
    labels += is_label(f) && !f.ends_colon && !has_bullet(page, u);
    words += f.words;
    if (f.is_prose() || f.words >= 20) words_in_prose += f.words;
  }
  const auto units = static_cast<std::uint32_t>(page.size());
  return 40 * noise <= units && (3 * labels <= units || units <= 6) && 10 * words_in_prose >= 8 * words;
}

void mark_paragraphs(const Page& page, const Body& body, Labels& labels) {
  const bool clean = is_clean_article(page);
  for (Index u = 0; u < page.size(); ++u) {
    const Facts& f = page.at(u);
    const bool sentence = !says_noise(f) && f.ends_sentence && f.words >= 5 && f.addresses == 0;
    const double own = clean && sentence ? kKeepClean : body.own[u] + (clean ? kKeepClean : 0);
    const bool keep_all =
        clean && !is_label(page.at(u)) && !(says_noise(page.at(u)) && page.at(u).words <= 12);
    const double least = f.is_prose() && !says_noise(f) ? kLeastProse : 0;
    if (body.contains(u) && own > least) {
      set(labels, u, BlockKind::kParagraph, confidence_of(std::min(own, 4 + body.inside[u])));
    } else if (body.contains(u)) {
      set(labels, u, kind_outside_own(page.at(u)), confidence_of(own));
    } else if (keep_all) {
      set(labels, u, BlockKind::kParagraph, 0.5);
    } else {
      set(labels, u, BlockKind::kNoise, confidence_of(body.inside[u]));
    }
  }
}

}  // namespace inspector::article
