#include "quotes/reading.h"

#include <algorithm>
#include <array>

#include "lexicon/tables.h"

namespace inspector::quotes {
namespace {

std::uint32_t class_of(char letter) {
  constexpr std::string_view kLetters = "amnvdqsockrwipth";  // in the order of WordClass
  const std::size_t place = kLetters.find(letter);
  return place == std::string_view::npos ? 0 : 1U << place;
}

std::uint32_t classes_of(std::string_view word) {
  std::uint32_t classes = 0;
  for (const char letter : lexicon::find(lexicon::kQuoteWords, word).value_or(""))
    classes |= class_of(letter);
  if (classes == 0 && word.size() > 4 && word.ends_with("ly") && word != "family" && word != "reply")
    classes = kAdverb;
  return classes;
}

// "86 606 to": the share, how often seen, the particles.
Verb verb_of(std::string_view row) {
  Verb verb;
  std::size_t at = 0;
  while (at < row.size() && row[at] != ' ') verb.share = verb.share * 10 + (row[at++] - '0');
  const std::size_t second = row.find(' ', at + 1);
  if (second != std::string_view::npos) verb.particles = row.substr(second + 1);
  return verb;
}

}  // namespace

Reading::Reading(const text::Text& text, const article::Article& article,
                 const std::vector<text::Quotation>& quotations, const people::Cast& cast)
    : text_(text), article_(article), quotations_(quotations), cast_(cast) {
  read_words();
  read_quotations();
  read_names();
  if (article.headline) {
    const Range tokens = text.tokens_in(*article.headline);
    headline_ = {tokens.begin, tokens.end};
  }
}

void Reading::read_words() {
  classes_.reserve(text_.words().size());
  verbs_.reserve(text_.words().size());
  for (const std::string& word : text_.words()) {
    classes_.push_back(classes_of(word));
    const auto row = classes_.back() == 0 ? lexicon::find(lexicon::kReportingVerbs, word) : std::nullopt;
    verbs_.push_back(row ? verb_of(*row) : Verb{});
  }
}

void Reading::read_quotations() {
  quotation_at_.assign(text_.tokens().size(), kNowhere);
  mark_at_.assign(text_.tokens().size(), 0);
  for (std::uint32_t i = 0; i < quotations_.size(); ++i) {
    const Range tokens = text_.tokens_in(quotations_[i].range);
    spans_.push_back({tokens.begin, tokens.end});
    const bool marked = quotations_[i].inner.begin > quotations_[i].range.begin;
    if (marked) mark_at_[tokens.begin] = 1;
    if (quotations_[i].closed) mark_at_[tokens.end - 1] = 2;
    if (quotations_[i].depth > 0) continue;
    for (std::uint32_t t = tokens.begin; t < tokens.end; ++t) quotation_at_[t] = i;
  }
}

void Reading::read_names() {
  name_at_.assign(text_.tokens().size(), false);
  for (const people::Place& place : cast_.places) {
    if (place.form != people::MentionForm::kName && place.form != people::MentionForm::kAlias) continue;
    const Range tokens = text_.tokens_in(place.range);
    for (std::uint32_t t = tokens.begin; t < tokens.end; ++t) name_at_[t] = true;
  }
}

bool Reading::is_word(At at) const {
  if (!inside(at)) return false;
  const text::TokenKind kind = token(at).kind;
  return kind == text::TokenKind::kWord || kind == text::TokenKind::kNumber ||
         kind == text::TokenKind::kAddress;
}

bool Reading::is_capital(At at) const {
  if (!inside(at) || token(at).kind != text::TokenKind::kWord) return false;
  const text::Case letters = token(at).letter_case;
  return letters == text::Case::kTitle || letters == text::Case::kUpper || letters == text::Case::kMixed;
}

bool Reading::ends_sentence(At at) const {
  if (!inside(at) || token(at).kind != text::TokenKind::kPunctuation) return false;
  const std::string_view mark = word(at);
  return mark.front() == '.' || mark == "!" || mark == "?" || mark == "…";
}

bool Reading::hyphenates(At at) const {
  const bool tight = inside(at) && inside(at + 1) && !token(at).space_before && !token(at + 1).space_before;
  return tight && at > 0 && (word(at) == "-" || word(at) == "‐" || word(at) == "‑") && is_word(at - 1) &&
         is_word(at + 1);
}

bool Reading::is_possessive(At at) const {
  if (!inside(at) || at == 0 || word(at) != "'s" || token(at).space_before) return false;
  return is_word(at - 1) && !is(at - 1, kSubject | kThat | kQuestion | kRelative) &&
         word(at - 1) != "there" && word(at - 1) != "here";
}

// The site's name behind the headline says nothing.
Span Reading::without_site(At at, Span span) const {
  if (headline_.has(at)) span.end = std::min(span.end, headline_.end);
  return span;
}

Span Reading::sentence_of(At at) const {
  const text::Sentence& sentence = text_.sentences()[token(at).sentence];
  return without_site(at, {sentence.first_token, sentence.end_token});
}

Span Reading::line_of(At at) const {
  const text::Line& line = text_.lines()[token(at).line];
  return without_site(at, {line.first_token, line.end_token});
}

// q a quotation opens, j one closes, h "that", t "to", s subject pronoun, o object pronoun, d determiner, w
// question word, i preposition, y word of time, g -ing, u number, n name or capital, c and/but/or, k
// subordinator, r relative, x verb group, v adverb, l other word; , : . as they stand, - any dash, e the end.
char Reading::sort_of(At at) const {
  if (!inside(at)) return 'e';
  if (opens(at)) return 'q';
  if (closes(at)) return 'j';
  if (is_possessive(at)) return 'p';
  if (is_name(at)) return 'n';
  if (hyphenates(at)) return 'l';
  if (hyphenates(at - 1) || hyphenates(at + 1)) return is_capital(at) ? 'n' : 'l';
  const std::string_view w = word(at);
  switch (token(at).kind) {
    case text::TokenKind::kNumber:
      return 'u';
    case text::TokenKind::kMark:
      return 'm';
    case text::TokenKind::kPunctuation:
      if (ends_sentence(at)) return '.';
      if (w == "," || w == ":" || w == ";" || w == "(" || w == ")") return w.front();
      return w == "[" || w == "]" || w == "/" ? 'z' : '-';
    case text::TokenKind::kSymbol:
      return 'z';
    default:
      break;
  }
  struct Sort {
    std::uint32_t classes;
    char letter;
  };
  if (w == "to") return 't';
  constexpr std::array<Sort, 13> kSorts{{{kThat, 'h'},
                                         {kSubject, 's'},
                                         {kDeterminer | kPossessive, 'd'},
                                         {kObject, 'o'},
                                         {kQuestion, 'w'},
                                         {kRelative, 'r'},
                                         {kAnd, 'c'},
                                         {kPreposition | kParticle, 'i'},
                                         {kSubordinator, 'k'},
                                         {kAuxiliary | kModal | kNegation, 'x'},
                                         {kTimeWord, 'y'},
                                         {kAdverb, 'v'},
                                         {0, 0}}};
  for (const Sort& sort : kSorts) {
    if (is(at, sort.classes)) return sort.letter;
  }
  if (is_capital(at)) return 'n';
  return w.size() > 4 && w.ends_with("ing") ? 'g' : 'l';
}

}  // namespace inspector::quotes
