#include "article/phrases.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "lexicon/tables.h"

namespace inspector::article {
namespace {

using text::TokenKind;

constexpr std::uint32_t kMaxWords = 7;

struct Named {
  std::string_view name;
  PhraseKind kind;
};
constexpr std::array<Named, 8> kNames{{{"noise", PhraseKind::kNoise},
                                       {"end", PhraseKind::kEnd},
                                       {"related", PhraseKind::kRelated},
                                       {"caption", PhraseKind::kCaption},
                                       {"credit", PhraseKind::kCredit},
                                       {"correction", PhraseKind::kCorrection},
                                       {"byline", PhraseKind::kByline},
                                       {"dateline", PhraseKind::kDateline}}};

PhraseKind kind_named(std::string_view name) {
  for (const Named& named : kNames) {
    if (named.name == name) return named.kind;
  }
  return PhraseKind::kNone;
}

// Words, numbers and © make phrases; the rest is passed over.
bool counts(const text::Text& text, const text::Token& token) {
  return token.kind == TokenKind::kWord || token.kind == TokenKind::kNumber || text.slice(token) == "©" ||
         text.slice(token) == "&";
}

// "t" of "don't" joins without a space; other words with one.
void append_word(std::string& phrase, std::string_view word) {
  const bool clitic = !word.empty() && word.front() == '\'';
  if (!phrase.empty() && !clitic) phrase += ' ';
  phrase += word;
}

// Does the phrase of tokens [first, last] stand out: in capitals before a word that is not, or with : | or a
// dash behind?
bool is_marked(const text::Text& text, text::Index first, text::Index last, text::Index end) {
  if (last + 1 >= end) return true;
  constexpr std::string_view kMarks = ":|-\xE2\x80\x93\xE2\x80\x94";
  if (kMarks.find(text.slice(text.tokens()[last + 1])) != std::string_view::npos) return true;
  for (text::Index i = first; i <= last; ++i) {
    if (text.tokens()[i].kind == TokenKind::kWord && text.tokens()[i].letter_case != text::Case::kUpper)
      return false;
  }
  return text.tokens()[last + 1].letter_case != text::Case::kUpper;
}

// `value` is "noise", "noise whole" or "noise marked": see the table.
bool applies(const text::Text& text, std::string_view value, text::Index first, text::Index last,
             text::Index end, Phrase& phrase) {
  const std::size_t space = std::min(value.find(' '), value.size());
  const std::string_view demand = value.substr(space);
  text::Index rest = last + 1;
  while (rest < end && !counts(text, text.tokens()[rest]) && text.tokens()[rest].kind != TokenKind::kAddress)
    ++rest;
  const bool whole = rest == end;
  if (demand == " whole" && !whole) return false;
  if (demand == " marked" && !whole && !is_marked(text, first, last, end)) return false;
  phrase.kind = kind_named(value.substr(0, space));
  phrase.whole = whole;
  return phrase.kind != PhraseKind::kNone;
}

}  // namespace

Phrase opening_phrase(const text::Text& text, text::Index first, text::Index end) {
  Phrase best;
  std::string words;
  std::uint32_t length = 0;
  for (text::Index i = first; i < end && length < kMaxWords; ++i) {
    const text::Token& token = text.tokens()[i];
    if (!counts(text, token)) continue;
    append_word(words, text.word(token));
    ++length;
    if (!lexicon::has_prefix(lexicon::kPagePhrases, words)) break;
    const auto value = lexicon::find(lexicon::kPagePhrases, words);
    if (!value) continue;
    if (applies(text, *value, first, i, end, best)) best.words = length;
  }
  return best;
}

}  // namespace inspector::article
