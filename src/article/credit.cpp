// Who reported, edited and contributed, who the author is, and what was put right: lines round the body's
// end.
#include <algorithm>
#include <string>

#include "article/detectors.h"
#include "lexicon/tables.h"

namespace inspector::article {
namespace {

using text::Token;
using text::TokenKind;

constexpr Index kBehind = 12;   // units behind the body that may still be credits
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
  const bool named = page.token(u.first_token).letter_case == text::Case::kTitle &&
                     !lexicon::contains(lexicon::kFunctionWords, page.text.word(page.token(u.first_token)));
  return named && (second.letter_case == text::Case::kTitle || page.text.word(second) == "is");
}

// "is a ...", "was Senior ...", "is editor": how a life goes on behind its verb, and not "is expected to
// ...".
bool opens_life(const Page& page, Index verb, Index end) {
  if (verb + 1 >= end) return false;
  const std::string_view next = page.text.word(page.token(verb + 1));
  return next == "a" || next == "an" || next == "the" || next == "one" || next == "co" ||
         page.token(verb + 1).letter_case != text::Case::kLower ||
         lexicon::contains(lexicon::kAuthorWords, next);
}

// "Jane Roe is a reporter in Accra.": a name, "is" or "was", and what authors are called.
bool is_life_of_author(const Page& page, Index unit) {
  const Unit& u = page.units[unit];
  if (page.at(unit).words < 4 || page.at(unit).starts_mark || !opens_with_name(page, u)) return false;
  const Index end = std::min<Index>(u.end_token, u.first_token + 24);
  bool verb = false;
  for (Index i = u.first_token + 1; i < end; ++i) {
    const std::string_view word = page.text.word(page.token(i));
    const bool is = (word == "is" || word == "was") && opens_life(page, i, end);
    if ((is || word == "writes" || word == "covers") && i < u.first_token + 7) verb = true;
    if (verb && lexicon::contains(lexicon::kAuthorWords, word)) return true;
  }
  return false;
}

// The token behind the longest agency's name at `i`, or `i`: "Press Association", "wires" behind "with".
Index skip_agency(const Page& page, Index i, Index end, bool behind_with) {
  std::string words;
  Index behind = i;
  for (Index at = i; at < end && at < i + 4 && page.token(at).kind == TokenKind::kWord; ++at) {
    if (!words.empty()) words += ' ';
    words += page.text.word(page.token(at));
    if (lexicon::contains(lexicon::kAgencies, words)) behind = at + 1;
  }
  const bool loose = page.text.word_at(i) == "wires" || page.text.word_at(i) == "wire";
  return behind == i && behind_with && loose ? i + 1 : behind;
}

// What may follow an agency that signs: "/fb", "/Ann Lee", "jd jr" (desk's initials), a bracket.
bool is_signature_rest(const Page& page, Index i, Index end) {
  const bool slash = i < end && page.text.slice(page.token(i)) == "/";
  for (; i < end; ++i) {
    const std::string_view slice = page.text.slice(page.token(i));
    const bool word = page.token(i).kind == TokenKind::kWord;
    const bool sign = slice == "/" || slice == ")" || slice == "]" || slice == "." || slice == "-";
    const bool name = slash && page.token(i).letter_case != text::Case::kLower;
    const bool initials = page.token(i).letter_case == text::Case::kLower && slice.size() <= 3;
    if (!sign && !(word && (name || initials))) return false;
  }
  return true;
}

// "AFP/Getty Images" signs a picture.
bool names_picture_agency(const Page& page, Index first, Index end) {
  for (Index i = first; i < end; ++i) {
    if (page.token(i).kind == TokenKind::kWord &&
        lexicon::has_prefix(lexicon::kPhotoCredits, page.text.word(page.token(i))))
      return true;
  }
  return false;
}

// "With AAP", "(PTI)", "—Bernama", "© AFP", "WAM/Ann Lee": nothing but the agency that the article came from.
// The bare name counts where it `may_be_bare`: behind the body it may stand for anything.
bool is_agency_line(const Page& page, Index unit, bool may_be_bare) {
  const Unit& u = page.units[unit];
  if (page.at(unit).words == 0 || page.at(unit).words > 7) return false;
  Index i = u.first_token;
  while (i < u.end_token && page.token(i).kind != TokenKind::kWord) ++i;
  const bool with =
      i < u.end_token && (page.text.word(page.token(i)) == "with" || page.text.word(page.token(i)) == "from");
  if (with) ++i;
  const Index behind = skip_agency(page, i, u.end_token, with);
  if (i == u.first_token && behind == u.end_token && !may_be_bare) return false;
  return behind > i && is_signature_rest(page, behind, u.end_token) &&
         !names_picture_agency(page, behind, u.end_token);
}

// "Jane Roe reported from Accra."
bool tells_who_reported(const Page& page, Index unit) {
  const Facts& f = page.at(unit);
  return f.words <= 16 && opens_with_name(page, page.units[unit]) && has_word(page, unit, "reported", 8) &&
         has_word(page, unit, "from", 9) && !f.starts_mark;
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

// The words of the bylines that name people.
std::vector<bool> author_words(const Page& page, const Labels& labels) {
  std::vector<bool> words(page.text.words().size());
  for (Index u = 0; u < page.size(); ++u) {
    if (labels[u].kind != BlockKind::kByline || page.at(u).words > 16) continue;
    for (Index i = page.units[u].first_token; i < page.units[u].end_token; ++i) {
      const Token& token = page.token(i);
      const bool name = token.kind == TokenKind::kWord && token.letter_case != text::Case::kLower;
      if (name && page.text.slice(token).size() >= 3) words[token.word] = true;
    }
  }
  return words;
}

// Far behind the body the author's life is known by the name in the byline; the bare name may stand above it.
void mark_far_lives(const Page& page, const Body& body, Labels& labels) {
  const std::vector<bool> authors = author_words(page, labels);
  const auto names_author = [&](Index unit) {
    const Unit& u = page.units[unit];
    const Index end = std::min(u.end_token, u.first_token + 6);
    for (Index i = u.first_token; i < end; ++i) {
      if (authors[page.token(i).word]) return true;
    }
    return false;
  };
  for (Index u = body.end; u < std::min(page.size(), body.end + 80); ++u) {
    if (page.at(u).words < 5 || !names_author(u) || !is_life_of_author(page, u)) continue;
    set(labels, u, BlockKind::kCredit, 0.7);
    const bool name_above = u > body.end && page.at(u - 1).words <= 4 && names_author(u - 1);
    if (name_above) set(labels, u - 1, BlockKind::kCredit, 0.6);
  }
}

// Works cited below "Sources:" or "References", down to the next line that is none.
void mark_sources(const Page& page, const Body& body, Labels& labels) {
  const Index end = std::min(page.size(), body.end + kBehind);
  for (Index u = body.end; u < end; ++u) {
    if (labels[u].kind != BlockKind::kCredit || !page.at(u).phrase.whole || page.at(u).words > 2) continue;
    const bool sources = has_word(page, u, "sources", 2) || has_word(page, u, "references", 2);
    for (Index i = u + 1; sources && i < page.size() && page.at(i).words >= 5; ++i) {
      if (page.at(i).phrase.kind == PhraseKind::kNoise || page.at(i).phrase.kind == PhraseKind::kEnd) break;
      set(labels, i, BlockKind::kCredit, 0.55);
    }
  }
}

// "Write to Jane Roe at jane@example.org", "Have a tip? Jane Roe may be reached at ...".
bool gives_address(const Page& page, Index unit) {
  const Facts& f = page.at(unit);
  if (f.addresses == 0 || f.words > 40) return false;
  const Unit& u = page.units[unit];
  for (Index i = u.first_token; i < u.end_token; ++i) {
    const bool mail = page.token(i).kind == TokenKind::kAddress &&
                      page.text.slice(page.token(i)).find('@') != std::string_view::npos;
    if (mail) return true;
  }
  return false;
}

// Inside the body only its last units, where a wrong guess would cost least.
Index first_credit(const Body& body) {
  return std::max(body.first, body.end - std::min(body.end, kLastOnes));
}

// The lines that end an article, from the last one up: agencies that sign, and who reported from where.
void mark_signatures(const Page& page, const Body& body, Labels& labels) {
  for (Index u = std::min(page.size(), body.end + 1); u > body.first + 1;) {
    --u;
    const bool signs =
        is_agency_line(page, u, u < body.end) || (u + 3 >= body.end && tells_who_reported(page, u));
    // "—Reuters" was taken for the author of a pulled quotation.
    const bool dash = page.token(page.units[u].first_token).kind == TokenKind::kPunctuation;
    if (signs && dash && labels[u - 1].kind == BlockKind::kQuotation)
      set(labels, u - 1, BlockKind::kParagraph, 0.6);
    if (signs)
      set(labels, u, BlockKind::kCredit, 0.65);
    else if (u < body.end && labels[u].kind != BlockKind::kCredit)
      return;
  }
}

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
    } else if (u + 2 >= body.end && u < body.end + 8 && u > body.first &&
               (is_life_of_author(page, u) || gives_address(page, u))) {
      set(labels, u, BlockKind::kCredit, 0.6);
    }
  }
  mark_signatures(page, body, labels);
  mark_far_lives(page, body, labels);
  mark_sources(page, body, labels);
}

void mark_corrections(const Page& page, const Body& body, Labels& labels) {
  const Index first = body.first - std::min<Index>(body.first, 8);
  const Index end = std::min(page.size(), body.end + kBehind);
  for (Index u = first; u < std::min(end, body.end + 8); ++u) {
    if (page.at(u).phrase.kind != PhraseKind::kCorrection ||
        (page.at(u).words < 4 && !page.at(u).phrase.whole))
      continue;
    set(labels, u, BlockKind::kCorrection, 0.8);
  }
}

}  // namespace inspector::article
