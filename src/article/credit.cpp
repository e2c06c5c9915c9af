// Who reported, edited and contributed, who the author is, and what was put right: lines round the body's end.
#include <algorithm>

#include "article/detectors.h"
#include "lexicon/tables.h"

namespace inspector::article {
namespace {

using text::Token;
using text::TokenKind;

constexpr Index kBehind = 20;   // units behind the body that may still be credits
constexpr Index kLastOnes = 4;  // units at the body's end where credits stand

bool has_word(const Page& page, Index unit, std::string_view word, Index within) {
  const Unit& u = page.units[unit];
  const Index end = std::min(u.end_token, u.first_token + within);
  for (Index i = u.first_token; i < end; ++i) {
    if (page.text.word(page.token(i)) == word) return true;
  }
  return false;
}

// Two capitalised words: "Jane Roe", "Mr. Roe"; or one and "is" or a comma: "Julius is ...".
bool opens_with_name(const Page& page, const Unit& u) {
  if (u.end_token < u.first_token + 3) return false;
  const Token& second = page.token(u.first_token + 1);
  const bool named = page.token(u.first_token).letter_case == text::Case::kTitle;
  return named && (second.letter_case == text::Case::kTitle || page.text.word(second) == "is");
}

// "Jane Roe is a reporter in Accra.": a name, "is" or "was", and what authors are called.
bool is_life_of_author(const Page& page, Index unit) {
  const Unit& u = page.units[unit];
  if (page.at(unit).words < 4 || page.at(unit).starts_mark || !opens_with_name(page, u)) return false;
  const Index end = std::min<Index>(u.end_token, u.first_token + 24);
  bool verb = false;
  for (Index i = u.first_token + 1; i < end; ++i) {
    const std::string_view word = page.text.word(page.token(i));
    if (word == "is" || word == "was" || word == "writes" || word == "covers") verb = i < u.first_token + 7 || verb;
    if (verb && lexicon::contains(lexicon::kAuthorWords, word)) return true;
  }
  return false;
}

// "(Reporting by Ann Lee; Editing by Bo Li)", "... contributed to this report."
double credit_strength(const Page& page, Index unit) {
  const Facts& f = page.at(unit);
  if (f.words == 0 || f.words > 120) return 0;
  if (f.phrase.kind == PhraseKind::kCredit) return f.phrase.words >= 2 || f.phrase.whole ? 0.85 : 0.7;
  const bool contributed = has_word(page, unit, "contributed", 60) &&
                           (has_word(page, unit, "report", 60) || has_word(page, unit, "story", 60) ||
                            has_word(page, unit, "article", 60) || has_word(page, unit, "reporting", 60));
  if (contributed && f.words <= 40) return 0.8;
  if (has_word(page, unit, "editing", 60) && has_word(page, unit, "by", 60) && f.words <= 40) return 0.8;
  return 0;
}

// What stands under "About the author": a name, an address, a life.
bool belongs_to_author(const Page& page, Index unit) {
  const Facts& f = page.at(unit);
  if (byline_strength(page, unit) > 0 || is_life_of_author(page, unit)) return true;
  return f.addresses > 0 && f.words <= 8;
}

// Inside the body only its last units, where a wrong guess would cost least.
Index first_credit(const Body& body) { return std::max(body.first, body.end - std::min(body.end, kLastOnes)); }

}  // namespace

void mark_credits(const Page& page, const Body& body, Labels& labels) {
  const Index end = std::min(page.size(), body.end + kBehind);
  for (Index u = first_credit(body); u < end; ++u) {
    const double strength = credit_strength(page, u);
    const bool behind = u > 0 && labels[u - 1].kind == BlockKind::kCredit && u >= body.end;
    if (strength > 0) {
      set(labels, u, BlockKind::kCredit, strength);
    } else if (behind && belongs_to_author(page, u)) {
      set(labels, u, BlockKind::kCredit, 0.6);
    } else if (u + 2 >= body.end && u > body.first && is_life_of_author(page, u)) {
      set(labels, u, BlockKind::kCredit, 0.6);
    }
  }
}

void mark_corrections(const Page& page, const Body& body, Labels& labels) {
  const Index first = body.first - std::min<Index>(body.first, 8);
  const Index end = std::min(page.size(), body.end + kBehind);
  for (Index u = first; u < std::min(end, body.end + 8); ++u) {
    if (page.at(u).phrase.kind != PhraseKind::kCorrection || (page.at(u).words < 4 && !page.at(u).phrase.whole)) continue;
    set(labels, u, BlockKind::kCorrection, 0.8);
  }
}

}  // namespace inspector::article
