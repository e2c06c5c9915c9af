// The headline is the line above the body that shares most words with it, stands close to it, is repeated, or has
// the author or the time under it. Everywhere else where it stands alone it is the headline again.
#include <algorithm>
#include <unordered_map>

#include "article/detectors.h"

namespace inspector::article {
namespace {

using text::Case;
using text::Token;
using text::TokenKind;

constexpr Index kFarthest = 60;  // units above the body that are looked at

bool is_content(const text::Text& text, const Token& token) {
  return token.kind == TokenKind::kWord && text.slice(token).size() >= 4;
}

// How often each word occurs in the body, by its index.
std::vector<std::uint32_t> words_of_body(const Page& page, const Body& body) {
  std::vector<std::uint32_t> counts(page.text.words().size());
  for (Index u = body.first; u < body.end; ++u) {
    if (page.at(u).words < 12) continue;
    for (Index i = page.units[u].first_token; i < page.units[u].end_token; ++i) ++counts[page.token(i).word];
  }
  return counts;
}

// The share of the unit's longer words that the body has.
double shared_words(const Page& page, Index unit, const std::vector<std::uint32_t>& counts) {
  std::uint32_t all = 0, shared = 0;
  for (Index i = page.units[unit].first_token; i < page.units[unit].end_token; ++i) {
    if (!is_content(page.text, page.token(i))) continue;
    ++all;
    shared += counts[page.token(i).word] > 0;
  }
  return all == 0 ? 0 : static_cast<double>(shared) / static_cast<double>(all);
}

bool is_separator(std::string_view slice) {
  return slice == "|" || slice == "–" || slice == "—" || slice == "-" || slice == "·" || slice == "»" || slice == "::";
}

// "A headline – Metro US": the token that is the last separator with white space round it and a short rest in
// capitals behind it, or the unit's end.
Index site_separator(const Page& page, const Unit& unit) {
  Index words = 0;
  for (Index i = unit.end_token; i > unit.first_token + 3; --i) {
    const Token& token = page.token(i - 1);
    const bool apart = token.space_before && i < unit.end_token && page.token(i).space_before;
    if (apart && is_separator(page.text.slice(token))) return words > 0 ? i - 1 : unit.end_token;
    if (token.kind == TokenKind::kWord && token.letter_case == Case::kLower && page.text.slice(token).size() > 4 &&
        page.text.slice(token).find('.') == std::string_view::npos) {
      return unit.end_token;
    }
    words += token.kind == TokenKind::kWord || token.kind == TokenKind::kAddress;
    if (words > 5) return unit.end_token;
  }
  return unit.end_token;
}

std::uint64_t hash_words(const Page& page, Index first, Index end) {
  std::uint64_t hash = 14695981039346656037ULL;
  for (Index i = first; i < end; ++i) {
    if (page.token(i).kind != TokenKind::kWord && page.token(i).kind != TokenKind::kNumber) continue;
    hash = (hash ^ page.token(i).word) * 1099511628211ULL;
  }
  return hash;
}

struct Candidate {
  Index unit = 0;
  double score = 0;
};

bool could_be_headline(const Page& page, Index unit) {
  const Facts& f = page.at(unit);
  if (f.words < 2 || f.words > 32 || f.addresses > 0 || f.separators > 3) return false;
  if (f.phrase.kind != PhraseKind::kNone && f.phrase.kind != PhraseKind::kRelated && f.phrase.whole) return false;
  if (f.phrase.kind == PhraseKind::kNoise || f.phrase.kind == PhraseKind::kEnd || f.has_copyright) return false;
  return date_strength(page, unit) < 0.6 && byline_strength(page, unit) < 0.8 && caption_strength(page, unit) < 0.6;
}

double length_score(const Facts& f) {
  if (f.words < 3) return -1.5;
  if (f.words < 5) return -0.3;
  return f.words <= 20 ? 1.0 : 0.2;
}

// Authors and times under a line make it a headline.
double followed_score(const Page& page, const Body& body, Index unit) {
  double score = 0;
  const Index end = std::min({unit + 6, body.first + 1, page.size()});
  for (Index i = unit + 1; i < end; ++i) {
    if (byline_strength(page, i) >= 0.8) score = std::max(score, 1.2);
    if (date_strength(page, i) >= 0.6) score = std::max(score, 1.0);
  }
  return score;
}

double headline_score(const Page& page, const Body& body, Index unit, const std::vector<std::uint32_t>& counts) {
  const Facts& f = page.at(unit);
  double score = length_score(f) + 2.5 * shared_words(page, unit, counts) + followed_score(page, body, unit);
  const Index distance = body.first - std::min(unit, body.first);
  score -= 0.06 * static_cast<double>(distance);
  if (f.repeats > 0 && f.repeats <= 3 && f.words >= 4) score += 0.8;
  if (f.ends_sentence && !f.ends_ellipsis && page.slice(unit).back() == '.') score -= 1.2;
  if (f.phrase.kind == PhraseKind::kRelated) score -= 1;
  if (page.units[unit].blank_before) score += 0.3;
  if (unit == 0) score += 0.4;
  return score;
}

// A first unit inside the run may be the headline of a clean article: short, and prose follows.
bool opens_clean_article(const Page& page, const Body& body, Index unit) {
  const Facts& f = page.at(unit);
  if (unit != body.first || unit + 1 >= page.size() || f.words > 20 || f.starts_mark) return false;
  if (page.text.lines().size() < 3 || f.is_prose()) return false;
  const bool stops = f.ends_sentence && page.slice(unit).back() == '.';
  if (stops) return f.words <= 16 && f.stops <= 1 && 10 * f.capitalised >= 6 * f.words;
  return !f.ends_colon && !f.ends_comma && date_strength(page, unit) < 0.6 && !opening_dateline(page.text, page.units[unit].first_token, page.units[unit].end_token);
}

Candidate best_candidate(const Page& page, const Body& body) {
  const std::vector<std::uint32_t> counts = words_of_body(page, body);
  Candidate best{page.size(), 1.2};
  const Index first = body.first - std::min(body.first, kFarthest);
  for (Index u = first; u <= body.first && u < page.size(); ++u) {
    if (!could_be_headline(page, u)) continue;
    if (u == body.first && !opens_clean_article(page, body, u)) continue;
    const double score = headline_score(page, body, u, counts);
    if (score >= best.score) best = {u, score};
  }
  return best;
}

}  // namespace

Range headline_range(const Page& page, Index unit) {
  const Unit& u = page.units[unit];
  const Index cut = site_separator(page, u);
  if (cut == u.end_token) return u.range;
  return {u.range.begin, page.token(cut - 1).range.end};
}

void mark_headline(const Page& page, const Body& body, Labels& labels) {
  if (page.size() < 2) return;
  const Candidate best = best_candidate(page, body);
  if (best.unit == page.size()) return;
  const Unit& headline = page.units[best.unit];
  const std::uint64_t whole = hash_words(page, headline.first_token, headline.end_token);
  const std::uint64_t cut = hash_words(page, headline.first_token, site_separator(page, headline));
  const double confidence = best.score > 3 ? 0.9 : 0.6;
  for (Index u = 0; u < page.size(); ++u) {
    const Unit& other = page.units[u];
    if (page.at(u).words > 40 || other.end_token - other.first_token > 60) continue;
    const std::uint64_t its_whole = hash_words(page, other.first_token, other.end_token);
    const std::uint64_t its_cut = hash_words(page, other.first_token, site_separator(page, other));
    const bool same = its_whole == whole || its_whole == cut || its_cut == whole;
    if (u == best.unit || (same && page.at(best.unit).words >= 3)) set(labels, u, BlockKind::kHeadline, confidence);
  }
}

void mark_subheadline(const Page& page, const Body& body, Labels& labels) {
  const Index headline = find_kind(labels, BlockKind::kHeadline, 0, page.size());
  if (headline >= body.first) return;
  const Index end = std::min({headline + 9, body.first});
  for (Index u = headline + 1; u < end; ++u) {
    const Facts& f = page.at(u);
    if (labels[u].kind != BlockKind::kNoise || f.words < 7 || f.words > 60) continue;
    if (f.phrase.kind != PhraseKind::kNone || f.has_copyright || f.separators > 2) continue;
    const bool near = u <= headline + 2;
    if (f.ends_sentence || near) {
      set(labels, u, BlockKind::kSubheadline, near ? 0.7 : 0.55);
      return;
    }
  }
}

}  // namespace inspector::article
