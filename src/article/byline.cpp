// Lines of authors: "By A and B", "A, B in London", "Reuters", "Jane Roe, Health Correspondent". A bare name
// counts only beside headline, time or body.
#include <algorithm>

#include "article/detectors.h"
#include "lexicon/tables.h"

namespace inspector::article {
namespace {

using text::Case;
using text::Token;
using text::TokenKind;

bool is_name_word(const Token& token) {
  return token.kind == TokenKind::kWord &&
         (token.letter_case == Case::kTitle || token.letter_case == Case::kUpper ||
          token.letter_case == Case::kMixed);
}

bool is_joint(std::string_view word) {
  return word == "and" || word == "&" || word == "," || word == "-" || word == "." || word == "de" ||
         word == "van" || word == "von" || word == "al" || word == "bin" || word == "der" || word == "la" ||
         word == "'";
}

// Two to four words in capitals, and nothing else but what joins names.
bool is_bare_name(const Page& page, Index unit) {
  const Unit& u = page.units[unit];
  Index names = 0;
  for (Index i = u.first_token; i < u.end_token; ++i) {
    if (is_name_word(page.token(i))) {
      ++names;
    } else if (!is_joint(page.text.word(page.token(i)))) {
      return false;
    }
  }
  return names >= 2 && names <= 4 && page.at(unit).function_words == 0 && !page.at(unit).ends_sentence;
}

bool is_by(std::string_view word) {
  return word == "by" || word == "por" || word == "par" || word == "von" || word == "di" || word == "oleh" ||
         word == "door" || word == "текст";
}

// A word that is a given name and nothing commoner.
bool is_given_name(const text::Text& text, const Token& token) {
  if (!is_name_word(token)) return false;
  const std::string_view word = text.word(token);
  for (const lexicon::Table& table : {lexicon::kPersonNames, lexicon::kPersonNamesWorld}) {
    const auto kind = lexicon::find(table, word);
    if (kind && (*kind == "g" || *kind == "b")) return true;
  }
  return false;
}

// "Jane Roe", "Jane Roe, Example News": a bare name that opens with a given name, or its second word is one.
bool is_person(const Page& page, Index unit) {
  const Unit& u = page.units[unit];
  if (!is_bare_name(page, unit)) return false;
  return is_given_name(page.text, page.token(u.first_token)) ||
         (u.first_token + 1 < u.end_token && is_given_name(page.text, page.token(u.first_token + 1)));
}

// "Jane Roe and Bo Li, Example News": capitalised words only, given names on both sides of "and".
bool is_joint_byline(const Page& page, Index unit) {
  const Unit& u = page.units[unit];
  Index given = 0;
  bool joined = false;
  for (Index i = u.first_token; i < u.end_token; ++i) {
    const std::string_view word = page.text.word(page.token(i));
    if (is_given_name(page.text, page.token(i))) ++given;
    joined = joined || word == "and" || word == "&";
    if (!is_name_word(page.token(i)) && !is_joint(word)) return false;
  }
  return joined && given >= 2 && page.at(unit).words <= 14 && !page.at(unit).ends_sentence;
}

// Capitalised words, "the" and what joins them, to the end.
bool are_names(const Page& page, Index first, Index end) {
  for (Index i = first; i < end; ++i) {
    const std::string_view word = page.text.word(page.token(i));
    if (!is_name_word(page.token(i)) && !is_joint(word) && word != "the") return false;
  }
  return first < end;
}

// "Jane Roe in Accra", "From Jane Roe in Accra", "Jane Roe and Bo Li in Accra", "Jane Roe reports from
// Accra", "Jane Roe | The Herald", "Jane Roe, Example News, Accra": a name that opens with a given name, and
// behind it where she is or for whom she writes.
bool is_placed_byline(const Page& page, Index unit) {
  const Unit& u = page.units[unit];
  const Index first = page.text.word(page.token(u.first_token)) == "from" ? u.first_token + 1 : u.first_token;
  if (page.at(unit).words > 12 || page.at(unit).ends_sentence || first + 3 >= u.end_token) return false;
  if (!is_given_name(page.text, page.token(first)) || !is_name_word(page.token(first + 1))) return false;
  for (Index i = first + 2; i + 1 < u.end_token; ++i) {
    const std::string_view word = page.text.word(page.token(i));
    const std::string_view next = page.text.word(page.token(i + 1));
    const bool picture =
        word == "|" && lexicon::has_prefix(lexicon::kPhotoCredits, next);  // "Jane Roe | Getty Images"
    if (word == "in" || word == "|") return !picture && are_names(page, i + 1, u.end_token);
    if ((word == "reports" || word == "reporting") && (next == "from" || next == "in"))
      return are_names(page, i + 2, u.end_token);
    if (!is_name_word(page.token(i)) && !is_joint(word)) return false;
  }
  return first + 6 < u.end_token && page.text.word(page.token(first + 2)) == "," &&
         are_names(page, first, u.end_token);
}

// "13/06/2014 Jane Roe News, Books": a numeric date in front and a name behind it.
bool is_date_then_name(const Page& page, Index unit) {
  const Unit& u = page.units[unit];
  if (page.token(u.first_token).kind != TokenKind::kNumber || page.at(unit).words > 12) return false;
  Index i = u.first_token;
  std::uint32_t numbers = 0;
  while (i < u.end_token && page.token(i).kind != TokenKind::kWord)
    numbers += page.token(i++).kind == TokenKind::kNumber;
  return numbers == 3 && i + 1 < u.end_token && is_given_name(page.text, page.token(i)) &&
         is_name_word(page.token(i + 1));
}

// "Jane Roe @janeroe", "News reporter @janeroe".
bool ends_with_handle(const Page& page, const Unit& u) {
  for (Index i = u.first_token + 1; i + 1 < u.end_token; ++i) {
    const bool at = page.text.slice(page.token(i)) == "@" && page.token(i).space_before &&
                    !page.token(i + 1).space_before;
    if (at) return is_name_word(page.token(u.first_token));
  }
  return false;
}

// "November 20, 2019 Jane Roe", "Jane Roe / 2 days": a date, and a given name beside it.
bool is_dated_name(const Page& page, Index unit) {
  const Unit& u = page.units[unit];
  bool name = false;
  for (Index i = u.first_token; i + 1 < u.end_token; ++i) {
    const std::string_view word = page.text.word(page.token(i));
    const bool date_word = lexicon::contains(lexicon::kDateWords, word);
    name = name || (!date_word && is_given_name(page.text, page.token(i)) && is_name_word(page.token(i + 1)));
  }
  return name && page.at(unit).words <= 9 && date_strength(page, unit) >= 0.6;
}

// "@janeroe": the handle stands for its author.
bool is_handle(const Page& page, Index unit) {
  const Unit& u = page.units[unit];
  return u.end_token - u.first_token <= 4 && page.text.slice(u.range).front() == '@';
}

// "By Jane Roe and Bo Li | May 4, 2019": the word, then a name within three tokens.
bool opens_with_by(const Page& page, const Unit& u) {
  if (!is_by(page.text.word(page.token(u.first_token)))) return false;
  const Index end = std::min(u.end_token, u.first_token + 4);
  if (u.end_token == u.first_token + 1) return true;
  for (Index i = u.first_token + 1; i < end; ++i) {
    if (is_name_word(page.token(i))) return true;
    if (page.token(i).kind == TokenKind::kWord) return false;
  }
  return end == u.end_token;
}

// "May 4, 2019 | by Jane Roe".
bool ends_with_by(const Page& page, Index unit) {
  const Unit& u = page.units[unit];
  const Index begin = u.end_token - std::min<Index>(u.end_token - u.first_token, 6);
  for (Index i = begin; i + 1 < u.end_token; ++i) {
    if (!is_by(page.text.word(page.token(i))) || i == u.first_token) continue;
    const Index next = page.text.slice(page.token(i + 1)) == ":" ? i + 2 : i + 1;
    if (next >= u.end_token) return false;
    const std::string_view before = page.text.slice(page.token(i - 1));
    return is_name_word(page.token(next)) || before == "/" || before == "|" ||
           date_strength(page, unit) >= 0.6;
  }
  return false;
}

bool has_agency(const Page& page, const Unit& u) {
  for (Index i = u.first_token; i < u.end_token; ++i) {
    if (page.token(i).letter_case != Case::kLower &&
        lexicon::contains(lexicon::kAgencies, page.text.word(page.token(i))))
      return true;
  }
  return false;
}

}  // namespace

double byline_strength(const Page& page, Index unit) {
  const Unit& u = page.units[unit];
  const Facts& f = page.at(unit);
  if (u.first_token == u.end_token || f.words > 24 || f.words == 0) return 0;
  if (f.is_prose()) return 0;
  if (opens_with_by(page, u) && f.function_words <= 6) return f.words == 1 ? 0.6 : 0.9;
  if (f.phrase.kind == PhraseKind::kByline) return f.phrase.whole ? 0.7 : 0.8;
  if (f.words <= 16 && f.numbers > 0 && !f.ends_sentence && ends_with_by(page, unit)) return 0.85;
  if (f.words <= 10 && !f.ends_sentence && (ends_with_handle(page, u) || is_dated_name(page, unit)))
    return 0.8;
  if (is_joint_byline(page, unit) || is_date_then_name(page, unit)) return 0.8;
  if (is_handle(page, unit)) return 0.5;
  if (f.words <= 8 && has_agency(page, u) && f.function_words == 0 && is_bare_name(page, unit)) return 0.6;
  if (is_placed_byline(page, unit) && f.phrase.kind == PhraseKind::kNone) return 0.58;
  if (is_person(page, unit) && f.phrase.kind == PhraseKind::kNone) return 0.55;
  if (is_bare_name(page, unit) && f.phrase.kind == PhraseKind::kNone) return 0.4;
  return 0;
}

namespace {

// Beside the headline, an author or a time, a line of two capitalised words is taken for an author.
bool is_beside(const Page& page, const Labels& labels, Index unit) {
  for (const Index other : {unit - 1, unit + 1}) {
    if (other >= page.size()) continue;
    const BlockKind kind = labels[other].kind;
    if (kind == BlockKind::kHeadline || kind == BlockKind::kByline || kind == BlockKind::kDateline)
      return true;
    if (date_strength(page, other) >= 0.6 || byline_strength(page, other) >= 0.6) return true;
  }
  return false;
}

constexpr Index kOpeningUnits = 4;  // of the run, where a byline may still stand under a standfirst

}  // namespace

// Strong bylines count in the whole zone, persons' names behind the headline, other names only beside their
// like.
void mark_bylines(const Page& page, const Body& body, Labels& labels) {
  const Range zone = head_zone(page, body, labels);
  const Index headline = find_kind(labels, BlockKind::kHeadline, 0, page.size());
  const Index end = std::min(page.size(), std::max<Index>(zone.end, body.first + kOpeningUnits));
  for (Index u = zone.begin; u < end; ++u) {
    if (labels[u].kind == BlockKind::kHeadline) continue;
    const double strength = byline_strength(page, u);
    const bool in_text = u >= zone.end;
    const bool weak = strength < 0.6;
    if (strength <= 0 || (in_text && strength < 0.8) || (weak && (u < headline || page.at(u).repeats > 3)))
      continue;
    if (strength >= 0.55 || is_beside(page, labels, u)) set(labels, u, BlockKind::kByline, strength);
  }
  // The author again, right behind the body.
  for (Index u = body.end; u < std::min(page.size(), body.end + 2); ++u) {
    if (byline_strength(page, u) >= 0.7) set(labels, u, BlockKind::kByline, 0.6);
  }
}

Range head_zone(const Page& page, const Body& body, const Labels& labels) {
  const Index headline = find_kind(labels, BlockKind::kHeadline, 0, page.size());
  const Index anchor = std::min(headline, body.first);
  const Index first = anchor - std::min<Index>(anchor, 3);
  // A clean article's byline may be inside the run, behind its headline.
  Index end = std::min(page.size(), std::max(body.first, std::min(headline + 1, page.size())));
  const Index last = std::min(page.size(), end + 3);
  while (end < last && !page.at(end).is_prose() && page.at(end).words <= 14) ++end;
  return {first, end};
}

}  // namespace inspector::article
