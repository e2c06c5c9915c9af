// Captions are known by their credits: an agency in brackets or behind a slash at the end, "Photo:", "FILE
// PHOTO".
#include <algorithm>
#include <string>

#include "article/detectors.h"
#include "lexicon/tables.h"

namespace inspector::article {
namespace {

using text::Token;
using text::TokenKind;

constexpr std::uint32_t kLongestCaption = 70;  // words
constexpr Index kTail = 12;                    // tokens at the end where a credit may stand

// Does a row of `table` start at token `at`, inside [at, end)? Gives the token behind it, or `at`.
Index match_phrase(const text::Text& text, lexicon::Table table, Index at, Index end) {
  std::string words;
  Index found = at;
  for (Index i = at; i < end && i < at + 4; ++i) {
    if (text.tokens()[i].kind != TokenKind::kWord) break;
    if (!words.empty()) words += ' ';
    words += text.word(text.tokens()[i]);
    if (!lexicon::has_prefix(table, words)) break;
    if (lexicon::contains(table, words)) found = i + 1;
  }
  return found;
}

bool is_credit_word(std::string_view word) {
  constexpr std::string_view kGlued = "credit";  // "in Abuja.Credit: EPA", glued by a paste
  if (word.size() > kGlued.size() && word.substr(word.size() - kGlued.size()) == kGlued) return true;
  return word == "photo" || word == "photos" || word == "credit" || word == "image" || word == "picture" ||
         word == "photograph" || word == "pic" || word == "courtesy" || word == "via";
}

// Is the token before `at` one that credits follow: ( / | : © — or "by", "via", "credit"?
bool introduces_credit(const text::Text& text, Index at, Index first) {
  if (at == first) return false;
  const Token& before = text.tokens()[at - 1];
  constexpr std::string_view kSigns = "(/|:©—–-";
  return kSigns.find(text.slice(before)) != std::string_view::npos || text.word(before) == "via" ||
         is_credit_word(text.word(before));
}

struct Tail {
  bool agency = false;       // an agency that something introduces, at the very end
  bool bracket = false;      // that something is a bracket or a dash: agencies close plain paragraphs so, too
  bool credit_word = false;  // "photo by", "credit:", "image:" near the end
};

Tail look_at_tail(const Page& page, const Unit& unit) {
  const text::Text& text = page.text;
  Tail tail;
  const Index begin = unit.end_token - std::min<Index>(kTail, unit.end_token - unit.first_token);
  for (Index i = begin; i < unit.end_token; ++i) {
    const Index behind = match_phrase(text, lexicon::kPhotoCredits, i, unit.end_token);
    const bool at_end = behind > i && behind + 2 >= unit.end_token;
    tail.agency = tail.agency || (behind == unit.end_token && behind >= i + 2);  // "... Submitted photo"
    if (at_end && introduces_credit(text, i, unit.first_token)) {
      tail.agency = true;
      constexpr std::string_view kWeak = "(—–-";
      tail.bracket = kWeak.find(text.slice(text.tokens()[i - 1])) != std::string_view::npos;
    }
    const std::string_view next = text.word_at(static_cast<std::int64_t>(i) + 1);
    const bool opens = next == ":" || next == "by" || next == "courtesy" || next == "credit";
    tail.credit_word = tail.credit_word || (is_credit_word(text.word(text.tokens()[i])) && opens);
  }
  return tail;
}

// "Jane Roe/PICTURESHOP": capitalised words round a slash, nothing else.
bool is_slashed_credit(const Page& page, Index unit) {
  const Unit& u = page.units[unit];
  bool slash = false;
  for (Index i = u.first_token; i < u.end_token; ++i) {
    const Token& token = page.token(i);
    const bool name = token.kind == TokenKind::kWord && token.letter_case != text::Case::kLower;
    const bool here = page.text.slice(token) == "/" && !token.space_before && i > u.first_token;
    if (!name && !here && page.text.slice(token) != ".") return false;
    slash = slash || here;
  }
  return slash && page.at(unit).words >= 3 && page.at(unit).words <= 7;
}

// "In this Dec. 12 file photo, ...", "..., pictured in 2018, ...".
bool speaks_of_picture(const Page& page, Index unit) {
  const Unit& u = page.units[unit];
  const bool in_this = page.text.word(page.token(u.first_token)) == "in" &&
                       page.text.word_at(static_cast<std::int64_t>(u.first_token) + 1) == "this";
  const Index end = std::min(u.end_token, u.first_token + (in_this ? 14 : 40));
  for (Index i = u.first_token; i + 1 < end; ++i) {
    const std::string_view word = page.text.word(page.token(i));
    const bool picture = word == "photo" || word == "image" || word == "picture" || word == "photograph";
    if (in_this && (picture || word == "frame" || word == "illustration")) return true;
    if (picture && i > u.first_token && page.text.word(page.token(i - 1)) == "file") return true;
  }
  return false;
}

// "... Titan in 2004. (NASA/JPL)": the last brackets hold capitalised words round a slash, or a site's
// address.
bool ends_with_bracketed_credit(const Page& page, Index unit) {
  const Unit& u = page.units[unit];
  if (page.text.slice(page.token(u.end_token - 1)) != ")") return false;
  bool slash = false;
  for (Index i = u.end_token - 1; i > u.first_token && i + 12 > u.end_token; --i) {
    const Token& token = page.token(i - 1);
    if (page.text.slice(token) == "(") return slash;
    if (token.kind == TokenKind::kWord && token.letter_case == text::Case::kLower) return false;
    slash = slash || page.text.slice(token) == "/";
  }
  return false;
}

// "Jane Roe, AP": a short line of capitalised words with an agency behind a comma.
bool is_named_agency(const Page& page, Index unit) {
  const Unit& u = page.units[unit];
  if (page.at(unit).words > 6 || page.at(unit).lower > 0 || page.at(unit).words < 2) return false;
  for (Index i = u.first_token + 1; i < u.end_token; ++i) {
    if (page.text.slice(page.token(i - 1)) != ",") continue;
    if (match_phrase(page.text, lexicon::kPhotoCredits, i, u.end_token) == u.end_token) return true;
  }
  return false;
}

// All of it is one credit: "Getty Images", "Jane Roe/AFP".
bool is_credit_alone(const Page& page, Index unit) {
  const Unit& u = page.units[unit];
  if (page.at(unit).words > 9 || page.at(unit).words == 0) return false;
  if (page.at(unit).phrase.kind == PhraseKind::kCaption && page.at(unit).phrase.whole) return true;
  return is_slashed_credit(page, unit) || is_named_agency(page, unit) ||
         (look_at_tail(page, u).agency && !page.at(unit).ends_sentence);
}

constexpr std::uint32_t kFewestCutWords = 4;

}  // namespace

bool is_cut_copy(const Page& page, Index unit) {
  if (unit + 1 >= page.size() || page.at(unit).words < kFewestCutWords || page.at(unit).ends_sentence)
    return false;
  const Unit& cut = page.units[unit];
  const Unit& whole = page.units[unit + 1];
  const Index size = cut.end_token - cut.first_token;
  if (whole.end_token - whole.first_token < size + 2) return false;
  for (Index i = 0; i < size; ++i) {
    if (page.token(cut.first_token + i).word != page.token(whole.first_token + i).word) return false;
  }
  // "Headline" and "Headline – Metro US" are no caption.
  return page.token(whole.first_token + size).kind == TokenKind::kWord ||
         page.token(whole.first_token + size).kind == TokenKind::kNumber;
}

double caption_strength(const Page& page, Index unit) {
  const Facts& f = page.at(unit);
  if (f.words == 0 || f.words > kLongestCaption) return 0;
  if (f.phrase.kind == PhraseKind::kCaption && !f.starts_mark) return f.phrase.whole ? 0.7 : 0.85;
  if (is_credit_alone(page, unit)) return 0.75;
  const Tail tail = look_at_tail(page, page.units[unit]);
  if (tail.agency && tail.bracket) return f.words <= 45 ? 0.65 : 0.3;
  if (tail.agency) return f.words <= 45 ? 0.8 : 0.6;
  if (tail.credit_word) return 0.75;
  if (f.words <= 50 && speaks_of_picture(page, unit)) return 0.7;
  if (f.words <= 50 && !f.starts_mark && ends_with_bracketed_credit(page, unit)) return 0.7;
  return 0;
}

void mark_captions(const Page& page, const Body& body, Labels& labels) {
  const Index first = body.first - std::min<Index>(body.first, 14);
  const Index end = std::min(page.size(), body.end + 3);
  for (Index u = first; u < end; ++u) {
    const double strength = caption_strength(page, u);
    const bool repeats_cut = u > 0 && is_cut_copy(page, u - 1) && page.at(u).words <= kLongestCaption;
    if (repeats_cut || is_cut_copy(page, u)) {
      set(labels, u, BlockKind::kCaption, 0.75);
      continue;
    }
    // "... he said. (Yonhap)" closes an article, and "HAVANA (AP) --" opens one.
    const bool closes = u + 2 >= body.end || page.at(u).is_prose();
    if (strength < 0.7 && body.contains(u) && closes && page.at(u).words >= 12) continue;
    if (opening_dateline(page.text, page.units[u].first_token, page.units[u].end_token)) continue;
    if (strength >= 0.6) set(labels, u, BlockKind::kCaption, strength);
    // "An artist's view of the plumes." with its credit on the next line.
    const bool close = u + 1 < end && (!page.units[u + 1].blank_before || u < body.first);
    const bool above_credit = close && is_credit_alone(page, u + 1) && labels[u].kind != BlockKind::kHeadline;
    if (strength < 0.6 && above_credit && page.at(u).words >= 5 && page.at(u).words <= kLongestCaption) {
      set(labels, u, BlockKind::kCaption, 0.6);
    }
  }
}

}  // namespace inspector::article
