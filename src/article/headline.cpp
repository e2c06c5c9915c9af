// The headline is the line above the body that shares most words with it, stands close to it, is repeated, or
// has the author or the time under it. Everywhere else where it stands alone it is the headline again.
#include <algorithm>
#include <unordered_map>

#include "article/detectors.h"
#include "article/headline_weights.h"
#include "base/fnv.h"

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
  return slice == "|" || slice == "–" || slice == "—" || slice == "-" || slice == "·" || slice == "»" ||
         slice == "::";
}

// "A headline – Metro US": the token that is the last separator with white space round it and a short rest in
// capitals behind it, or the unit's end.
Index site_separator(const Page& page, const Unit& unit) {
  Index words = 0;
  for (Index i = unit.end_token; i > unit.first_token + 3; --i) {
    const Token& token = page.token(i - 1);
    const bool apart = token.space_before && i < unit.end_token && page.token(i).space_before;
    if (apart && is_separator(page.text.slice(token))) return words > 0 ? i - 1 : unit.end_token;
    if (token.kind == TokenKind::kWord && token.letter_case == Case::kLower &&
        page.text.slice(token).size() > 4 && page.text.slice(token).find('.') == std::string_view::npos) {
      return unit.end_token;
    }
    words += token.kind == TokenKind::kWord || token.kind == TokenKind::kAddress;
    if (words > 5) return unit.end_token;
  }
  return unit.end_token;
}

// Behind the headline's last token; "... | Hungary | The Sentinel" has two separators.
Index headline_end(const Page& page, const Unit& unit) {
  Unit rest = unit;
  for (Index cut = site_separator(page, rest); cut != rest.end_token; cut = site_separator(page, rest)) {
    rest.end_token = cut;
  }
  return rest.end_token;
}

std::uint64_t hash_words(const Page& page, Index first, Index end) {
  std::uint64_t hash = kFnvStart;
  for (Index i = first; i < end; ++i) {
    if (page.token(i).kind != TokenKind::kWord && page.token(i).kind != TokenKind::kNumber) continue;
    hash = fnv_add(hash, std::uint64_t{page.token(i).word});
  }
  return hash;
}

bool could_be_headline(const Page& page, Index unit) {
  const Facts& f = page.at(unit);
  if (f.words < 2 || f.words > 32 || f.addresses > 0 || f.separators > 3) return false;
  if (is_cut_copy(page, unit) || (unit > 0 && is_cut_copy(page, unit - 1))) return false;
  if (f.phrase.kind != PhraseKind::kNone && f.phrase.kind != PhraseKind::kRelated && f.phrase.whole)
    return false;
  if (f.phrase.kind == PhraseKind::kNoise || f.phrase.kind == PhraseKind::kEnd || f.has_copyright)
    return false;
  return date_strength(page, unit) < 0.6 && byline_strength(page, unit) < 0.8 &&
         caption_strength(page, unit) < 0.6;
}

bool is_title(const Facts& f) {
  return f.words >= 5 && f.words <= 24 && !(f.ends_sentence && f.words > 12);
}

bool ends_with_dot(const Page& page, Index unit) {
  return page.slice(unit).back() == '.' && !page.at(unit).ends_ellipsis;
}

// How strongly `strength` says yes for one of the units [first, end).
template <typename Strength>
bool any_of(const Page& page, Index first, Index end, double least, Strength strength) {
  for (Index u = first; u < std::min(end, page.size()); ++u) {
    if (strength(page, u) >= least) return true;
  }
  return false;
}

std::uint32_t titles_beside(const Page& page, Index unit) {
  std::uint32_t titles = 0;
  for (Index u = unit - std::min<Index>(unit, 4); u < std::min(page.size(), unit + 5); ++u) {
    titles += u != unit && is_title(page.at(u));
  }
  return titles;
}

double ratio(std::uint32_t part, std::uint32_t whole) {
  return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
}

void look_at_line(const Page& page, Index unit, HeadlineFeatures& x) {
  const auto flag = [](bool yes) { return yes ? 1.0 : 0.0; };
  const Facts& f = page.at(unit);
  x[0] = 1;
  x[1] = flag(f.words <= 2);
  x[2] = flag(f.words == 3 || f.words == 4);
  x[3] = flag(f.words >= 5 && f.words <= 8);
  x[4] = flag(f.words >= 9 && f.words <= 14);
  x[5] = flag(f.words >= 21);
  x[6] = flag(ends_with_dot(page, unit));
  x[7] = flag(f.ends_sentence && !ends_with_dot(page, unit));
  x[8] = ratio(f.function_words, f.words);
  x[9] = ratio(f.capitalised, f.words);
  x[10] = flag(f.upper == f.words);
  x[11] = flag(f.phrase.kind == PhraseKind::kRelated);
  x[12] = flag(f.starts_mark);
  x[13] = flag(f.repeats > 0 && f.words >= 4);
  x[14] = flag(page.units[unit].blank_before);
  x[15] = flag(unit == 0 || (unit == 1 && page.at(0).words == 0));
  x[16] = flag(site_separator(page, page.units[unit]) != page.units[unit].end_token);
}

void look_around(const Page& page, const Body& body, Index unit, HeadlineFeatures& x) {
  const auto flag = [](bool yes) { return yes ? 1.0 : 0.0; };
  const bool more = unit + 1 < page.size();
  x[17] = flag(more && page.units[unit + 1].blank_before);
  x[18] = flag(any_of(page, unit + 1, unit + 3, 0.8, byline_strength));
  x[19] = flag(any_of(page, unit + 3, unit + 6, 0.8, byline_strength));
  x[20] = flag(any_of(page, unit + 1, unit + 3, 0.6, date_strength));
  x[21] = flag(any_of(page, unit + 3, unit + 6, 0.6, date_strength));
  x[22] = flag(any_of(page, unit + 1, unit + 3, 0.6, caption_strength));
  x[23] = flag(unit > 0 && is_title(page.at(unit - 1)));
  x[24] = flag(more && is_title(page.at(unit + 1)));
  x[25] = flag(more && page.at(unit + 1).words > page.at(unit).words && ends_with_dot(page, unit + 1));
  x[26] = static_cast<double>(titles_beside(page, unit)) / 8.0;
  const Index distance = body.first - std::min(unit, body.first);
  x[27] = static_cast<double>(std::min<Index>(distance, 10)) / 10.0;
  x[28] = static_cast<double>(std::min<Index>(distance, 60)) / 60.0;
  x[29] = flag(unit == body.first);
  x[30] = flag(more && byline_strength(page, unit + 1) >= 0.55);
}

// A first unit inside the run may be the headline of a clean article: short, and prose follows.
bool opens_clean_article(const Page& page, const Body& body, Index unit) {
  const Facts& f = page.at(unit);
  if (unit != body.first || unit + 1 >= page.size() || f.words > 20 || f.starts_mark) return false;
  if (page.text.lines().size() < 3 || f.is_prose()) return false;
  if (ends_with_dot(page, unit)) return f.words <= 16 && f.stops <= 1 && 10 * f.capitalised >= 6 * f.words;
  const Unit& u = page.units[unit];
  return !f.ends_colon && !f.ends_comma && date_strength(page, unit) < 0.6 &&
         !opening_dateline(page.text, u.first_token, u.end_token);
}

struct Candidate {
  Index unit = 0;
  double score = 0;
};

Candidate best_candidate(const Page& page, const Body& body) {
  Candidate best{page.size(), 0};
  for (const auto& [unit, features] : headline_candidates(page, body)) {
    double score = 0;
    for (std::size_t i = 0; i < features.size(); ++i) score += kHeadline[i] * features[i];
    if (score > best.score) best = {unit, score};
  }
  return best;
}

}  // namespace

std::vector<std::pair<Index, HeadlineFeatures>> headline_candidates(const Page& page, const Body& body) {
  const std::vector<std::uint32_t> counts = words_of_body(page, body);
  std::vector<std::pair<Index, HeadlineFeatures>> candidates;
  const Index first = body.first - std::min(body.first, kFarthest);
  for (Index u = first; u <= body.first && u < page.size(); ++u) {
    if (!could_be_headline(page, u) || (u == body.first && !opens_clean_article(page, body, u))) continue;
    HeadlineFeatures x{};
    look_at_line(page, u, x);
    look_around(page, body, u, x);
    x[31] = shared_words(page, u, counts);
    candidates.emplace_back(u, x);
  }
  return candidates;
}

Range headline_range(const Page& page, Index unit) {
  const Unit& u = page.units[unit];
  const Index end = headline_end(page, u);
  return {u.range.begin, end == u.end_token ? u.range.end : page.token(end - 1).range.end};
}

void mark_headline(const Page& page, const Body& body, Labels& labels) {
  if (page.size() < 2) return;
  const Candidate best = best_candidate(page, body);
  if (best.unit == page.size()) return;
  const Unit& headline = page.units[best.unit];
  const std::uint64_t whole = hash_words(page, headline.first_token, headline.end_token);
  const std::uint64_t cut = hash_words(page, headline.first_token, headline_end(page, headline));
  const double confidence = best.score > 3 ? 0.9 : 0.65;
  for (Index u = 0; u < page.size(); ++u) {
    const Unit& other = page.units[u];
    if (page.at(u).words > 40 || other.end_token - other.first_token > 60) continue;
    const std::uint64_t its_whole = hash_words(page, other.first_token, other.end_token);
    const std::uint64_t its_cut = hash_words(page, other.first_token, headline_end(page, other));
    const bool same = its_whole == whole || its_whole == cut || its_cut == whole;
    if (u == best.unit || (same && page.at(best.unit).words >= 3))
      set(labels, u, BlockKind::kHeadline, confidence);
  }
}

namespace {

// A sentence between the headline and the author's line belongs to the head although it reads like the body.
void mark_standfirst_in_run(const Page& page, const Body& body, Index headline, Labels& labels) {
  if (headline >= page.size() || headline > body.first) return;
  const Index end = std::min(body.end, body.first + 4);
  Index byline = find_kind(labels, BlockKind::kByline, body.first, end);
  if (byline == end) byline = find_kind(labels, BlockKind::kDateline, body.first, end);
  if (byline == end || byline > body.first + 2) return;
  for (Index u = std::max(body.first, headline + 1); u < byline; ++u) {
    if (labels[u].kind == BlockKind::kParagraph) set(labels, u, BlockKind::kSubheadline, 0.6);
  }
}

}  // namespace

void mark_subheadline(const Page& page, const Body& body, Labels& labels) {
  const Index headline = find_kind(labels, BlockKind::kHeadline, 0, page.size());
  mark_standfirst_in_run(page, body, headline, labels);
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
