// What the body is made of beside paragraphs: section headings, list items, pulled quotations.
#include <algorithm>
#include <unordered_map>

#include "article/detectors.h"
#include "base/fnv.h"

namespace inspector::article {
namespace {

using text::TokenKind;

bool is_body_unit(const Labels& labels, Index unit) {
  return is_body(labels[unit].kind);
}

bool has_columns(const Page& page, Index unit) {
  const std::string_view slice = page.slice(unit);
  return std::count(slice.begin(), slice.end(), '\t') >= 2;
}

// A line that is an item among its like: no sentence, no blank line round it.
bool could_be_item(const Page& page, Index unit) {
  const Facts& f = page.at(unit);
  return f.words > 0 && f.words <= 40 && !f.is_prose() && !f.ends_colon;
}

// The end of the run of items that starts at `first`.
Index end_of_items(const Page& page, const Body& body, const Labels& labels, Index first) {
  Index u = first;
  while (u < body.end && is_body_unit(labels, u) && could_be_item(page, u) &&
         (u == first || !page.units[u].blank_before)) {
    ++u;
  }
  return u;
}

bool is_heading_like(const Facts& f) {
  return f.words >= 1 && f.words <= 14 && !f.ends_comma && !f.starts_lower && !f.ends_ellipsis;
}

bool ends_with(std::string_view slice, std::string_view mark) {
  return slice.size() >= mark.size() && slice.substr(slice.size() - mark.size()) == mark;
}

// "Why now?" may head a section, "He left." may not.
bool closes_sentence(const Page& page, Index unit) {
  return page.at(unit).ends_sentence && !ends_with(page.slice(unit), "?");
}

// "— Jane Roe (@janeroe) May 4, 2019": whose post the unit before is.
bool signs_post(const Page& page, Index unit) {
  const Unit& u = page.units[unit];
  if (u.end_token - u.first_token < 2 || page.at(unit).words > 14) return false;
  const std::string_view first = page.text.slice(page.token(u.first_token));
  return (first == "—" || first == "–" || first == "--") &&
         page.token(u.first_token + 1).letter_case != text::Case::kLower && !page.at(unit).ends_sentence;
}

constexpr std::size_t kShingle = 6;  // words

// The hash of the kShingle words from `token` on, or 0 where the unit has fewer.
std::uint64_t shingle(const Page& page, Index unit, Index token) {
  std::uint64_t hash = kFnvStart;
  std::size_t words = 0;
  for (Index i = token; i < page.units[unit].end_token; ++i) {
    if (page.token(i).kind != TokenKind::kWord && page.token(i).kind != TokenKind::kNumber) continue;
    hash = fnv_add(fnv_add(hash, page.text.word(page.token(i))), " ");
    if (++words == kShingle) return hash;
  }
  return 0;
}

}  // namespace

// "• one", "- two", "3. three", "4) four", "a) five".
bool has_bullet(const Page& page, Index unit) {
  const Unit& u = page.units[unit];
  if (u.end_token - u.first_token < 2) return false;
  const text::Token& first = page.token(u.first_token);
  const std::string_view slice = page.text.slice(first);
  if (slice == "•" || slice == "·" || slice == "*" || slice == "▪" || slice == "●" || slice == "■" ||
      slice == "◦")
    return true;
  const text::Token& second = page.token(u.first_token + 1);
  const std::string_view sign = page.text.slice(second);
  if ((slice == "-" || slice == "–") && second.space_before && second.kind != TokenKind::kMark) return true;
  const bool short_number = first.kind == TokenKind::kNumber && slice.size() <= 2;
  return short_number && (sign == ")" || sign == ".") && !second.space_before &&
         u.end_token - u.first_token > 2;
}

void mark_lists(const Page& page, const Body& body, Labels& labels) {
  for (Index u = body.first; u < body.end;) {
    const bool own = is_body_unit(labels, u);
    const bool bullet = has_bullet(page, u) && page.at(u).phrase.kind == PhraseKind::kNone;
    if (bullet || (own && has_columns(page, u))) {
      set(labels, u++, BlockKind::kList, own ? 0.8 : 0.6);
      continue;
    }
    if (!own) {
      ++u;
      continue;
    }
    const Index end = end_of_items(page, body, labels, u);
    const bool enough = end >= u + 3;
    for (Index i = u; enough && i < end; ++i) set(labels, i, BlockKind::kList, 0.6);
    u = std::max(end, u + 1);
  }
}

namespace {

constexpr std::uint32_t kTeaserWords = 6;  // headings in news are short; titles of other articles are not
constexpr double kTeaserTopics = 0.3;

// A line between paragraphs that shares few words with them and is as long as a title.
bool is_teaser(const Page& page, const Body& body, Index unit) {
  const Facts& f = page.at(unit);
  const bool title = 10 * f.capitalised >= 6 * f.words || f.upper >= 3;
  return f.words >= kTeaserWords && title && body.topics[unit] < kTeaserTopics;
}

// A short line that stands apart between two paragraphs is a heading although its look says noise.
bool stands_between_prose(const Page& page, const Labels& labels, Index unit) {
  const Facts& f = page.at(unit);
  return labels[unit].kind == BlockKind::kNoise && f.phrase.kind == PhraseKind::kNone && f.words <= 8 &&
         f.repeats == 0 && !f.has_copyright && f.addresses == 0 && page.units[unit].blank_before &&
         page.units[unit + 1].blank_before && page.at(unit - 1).is_prose() && page.at(unit + 1).is_prose() &&
         f.words > 1 && is_body(labels[unit - 1].kind) && is_body(labels[unit + 1].kind);
}

}  // namespace

void mark_subheadings(const Page& page, const Body& body, Labels& labels) {
  for (Index u = body.first + 1; u + 1 < body.end; ++u) {
    const bool between = stands_between_prose(page, labels, u);
    if ((labels[u].kind != BlockKind::kParagraph && !between) || !is_heading_like(page.at(u)) ||
        closes_sentence(page, u)) {
      continue;
    }
    if (page.at(u).starts_mark && page.at(u).words > 8) continue;
    const bool next_is_text = is_body_unit(labels, u + 1) && page.at(u + 1).words > page.at(u).words;
    if (!next_is_text) continue;
    if (is_teaser(page, body, u)) {
      set(labels, u, BlockKind::kRelated, 0.55);
    } else {
      set(labels, u, BlockKind::kSubheading, page.units[u].blank_before ? 0.75 : 0.6);
    }
  }
}

// A quotation that stands apart repeats words of the paragraphs, or is signed.
void mark_quotations(const Page& page, const Body& body, Labels& labels) {
  for (Index u = body.first + 1; u < body.end; ++u) {
    if (!signs_post(page, u) || !is_body_unit(labels, u) || !is_body_unit(labels, u - 1)) continue;
    set(labels, u, BlockKind::kQuotation, 0.6);
    set(labels, u - 1, BlockKind::kQuotation, 0.6);
  }
  std::unordered_map<std::uint64_t, std::uint32_t> seen;
  for (Index u = body.first; u < body.end; ++u) {
    if (!is_body_unit(labels, u)) continue;
    for (Index i = page.units[u].first_token; i < page.units[u].end_token; ++i) {
      if (page.token(i).kind == TokenKind::kWord || page.token(i).kind == TokenKind::kNumber) {
        const std::uint64_t hash = shingle(page, u, i);
        if (hash != 0) ++seen[hash];
      }
    }
  }
  for (Index u = body.first; u < body.end; ++u) {
    const Facts& f = page.at(u);
    if (labels[u].kind != BlockKind::kParagraph || f.words < kShingle || f.words > 60) continue;
    std::uint32_t all = 0, again = 0;
    for (Index i = page.units[u].first_token; i < page.units[u].end_token; ++i) {
      if (page.token(i).kind != TokenKind::kWord && page.token(i).kind != TokenKind::kNumber) continue;
      const std::uint64_t hash = shingle(page, u, i);
      if (hash == 0) break;
      ++all;
      again += seen[hash] > 1;
    }
    if (f.repeats == 0 && all > 0 && 10 * again >= 9 * all) set(labels, u, BlockKind::kQuotation, 0.6);
  }
}

}  // namespace inspector::article
