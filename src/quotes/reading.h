// What every step of this stage reads: the article's tokens with the kinds of words they are, the marks and
// the names round them.
#ifndef INSPECTOR_QUOTES_READING_H_
#define INSPECTOR_QUOTES_READING_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "article/article.h"
#include "base/range.h"
#include "people/people.h"
#include "text/marks.h"
#include "text/text.h"

namespace inspector::quotes {

using At = std::int64_t;  // a token; signed, so that looks around may step past either end
inline constexpr std::uint32_t kNowhere = 0xFFFFFFFF;

// Tokens [first, end).
struct Span {
  At first = 0;
  At end = 0;
  bool empty() const { return first >= end; }
  At size() const { return end - first; }
  bool has(At at) const { return first <= at && at < end; }
  bool has(Span other) const { return first <= other.first && other.end <= end; }
  friend bool operator==(const Span&, const Span&) = default;
};

// The classes of data/quote_words.tsv, as bits.
enum WordClass : std::uint32_t {
  kAuxiliary = 1U << 0,
  kModal = 1U << 1,
  kNegation = 1U << 2,
  kAdverb = 1U << 3,
  kDeterminer = 1U << 4,
  kPossessive = 1U << 5,
  kSubject = 1U << 6,
  kObject = 1U << 7,
  kAnd = 1U << 8,
  kSubordinator = 1U << 9,
  kRelative = 1U << 10,
  kQuestion = 1U << 11,
  kPreposition = 1U << 12,
  kParticle = 1U << 13,
  kTimeWord = 1U << 14,
  kThat = 1U << 15,
};

// A row of data/reporting_verbs.tsv.
struct Verb {
  int share = 0;               // of a hundred occurrences, how many are cues; 0: no row
  std::string_view particles;  // prepositions that belong to the cue, joined by spaces
};

class Reading {
 public:
  Reading(const text::Text& text, const article::Article& article,
          const std::vector<text::Quotation>& quotations, const people::Cast& cast);

  const text::Text& text() const { return text_; }
  const article::Article& article() const { return article_; }
  const people::Cast& cast() const { return cast_; }
  const std::vector<text::Quotation>& quotations() const { return quotations_; }

  At count() const { return static_cast<At>(text_.tokens().size()); }
  bool inside(At at) const { return at >= 0 && at < count(); }
  const text::Token& token(At at) const { return text_.tokens()[static_cast<std::size_t>(at)]; }
  std::string_view word(At at) const { return text_.word_at(at); }
  Range bytes(Span span) const { return {token(span.first).range.begin, token(span.end - 1).range.end}; }

  bool is(At at, std::uint32_t classes) const {
    return inside(at) && (classes_[token(at).word] & classes) != 0;
  }
  const Verb& verb(At at) const { return inside(at) ? verbs_[token(at).word] : no_verb_; }
  bool is_word(At at) const;     // has letters or digits
  bool is_capital(At at) const;  // starts with a capital letter
  bool is_name(At at) const { return inside(at) && name_at_[static_cast<std::size_t>(at)]; }
  bool is_mark(At at) const { return inside(at) && mark_at_[static_cast<std::size_t>(at)] != 0; }
  bool opens(At at) const { return inside(at) && mark_at_[static_cast<std::size_t>(at)] == 1; }
  bool closes(At at) const { return inside(at) && mark_at_[static_cast<std::size_t>(at)] == 2; }
  bool is_comma(At at) const { return word(at) == ","; }
  bool ends_sentence(At at) const;  // . ! ? …

  bool is_possessive(At at) const;  // 's that is no short "is"
  bool hyphenates(At at) const;     // a hyphen inside a word: Jae-in, working-level

  // The outermost quotation over a token; kNowhere outside all.
  std::uint32_t quotation_at(At at) const {
    return inside(at) ? quotation_at_[static_cast<std::size_t>(at)] : kNowhere;
  }
  bool quoted(At at) const { return quotation_at(at) != kNowhere; }
  // The tokens of a quotation, with its marks.
  Span tokens_of(std::uint32_t quotation) const { return spans_[quotation]; }

  Span sentence_of(At at) const;
  Span line_of(At at) const;
  bool same_sentence(At a, At b) const {
    return inside(a) && inside(b) && token(a).sentence == token(b).sentence;
  }
  bool same_line(At a, At b) const { return inside(a) && inside(b) && token(a).line == token(b).line; }

  // One letter for what stands at a token, as a place where content may begin or end: see reading.cpp.
  char sort_of(At at) const;

 private:
  void read_words();
  void read_quotations();
  void read_names();
  Span without_site(At at, Span span) const;

  const text::Text& text_;
  const article::Article& article_;
  const std::vector<text::Quotation>& quotations_;
  const people::Cast& cast_;
  std::vector<std::uint32_t> classes_;  // by distinct word
  std::vector<Verb> verbs_;             // by distinct word
  Verb no_verb_;
  std::vector<std::uint32_t> quotation_at_;  // by token
  std::vector<std::uint8_t> mark_at_;        // by token: 1 opens a quotation, 2 closes one
  std::vector<bool> name_at_;                // by token
  std::vector<Span> spans_;                  // by quotation
  Span headline_;                            // without the site's name; empty where there is none
};

}  // namespace inspector::quotes

#endif  // INSPECTOR_QUOTES_READING_H_
