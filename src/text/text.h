// The article's text, read once: lines (hard-wrapped ones joined), tokens, sentences, and the words' folded
// forms. Every stage works on this.
//
//   const Text text = Text::read("Kang said: “We agree.”");
//   text.slice(text.tokens()[0].range);  // "Kang"
//   text.word(text.tokens()[1]);         // "said", lower case
#ifndef INSPECTOR_TEXT_TEXT_H_
#define INSPECTOR_TEXT_TEXT_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/range.h"
#include "lexicon/table.h"

namespace inspector::text {

using Index = std::uint32_t;

enum class TokenKind : std::uint8_t {
  kWord,    // letters: "Moon", "didn't", "U.S.", "Mr."; the possessive "’s" is a word of its own
  kNumber,  // starts with a digit: "2,193", "12th", "5pm"
  kMark,  // a quotation mark or an apostrophe that belongs to no word: “ ” " „ « » ‹ › ‘ ’ ' `` ''
  kPunctuation,  // . , ; : ! ? … ( ) - – — ... "--", "..." and "--" being one token
  kSymbol,       // anything else: $ % € @ emoji, and bad bytes
  kAddress,      // a web or mail address, whole
};

enum class Case : std::uint8_t {
  kNone,   // no letters with case
  kLower,  // "moon"
  kTitle,  // "Moon", and one capital alone ("I", "J.")
  kUpper,  // "SEOUL", "U.S.": two capitals or more and no small letter
  kMixed,  // "McDonald", "iPhone"
};

struct Token {
  Range range;
  Index word = 0;      // index into Text::words(): equal folded forms have equal indexes
  Index sentence = 0;  // index into Text::sentences()
  Index line = 0;      // index into Text::lines()
  TokenKind kind = TokenKind::kWord;
  Case letter_case = Case::kNone;
  bool space_before = false;  // white space or the line's start stands before it
};

struct Sentence {
  Range range;  // without white space at its ends
  Index first_token = 0;
  Index end_token = 0;  // exclusive
  Index line = 0;       // a sentence never crosses a line
};

// A line that holds something but white space: a paragraph in most pastes. Lines of the input that a right
// margin broke are one line here (wrapping.h); marks of quoted mail belong to its range, but make no token.
struct Line {
  Range range;  // without white space at its ends
  Index first_token = 0;
  Index end_token = 0;  // exclusive
  Index first_sentence = 0;
  Index end_sentence = 0;    // exclusive
  bool blank_before = true;  // an empty line, or the text's start, stands before it
};

class Text {
 public:
  // Reads `input`, which the caller keeps alive as long as the Text. Linear in its size; never fails.
  static Text read(std::string_view input);

  std::string_view input() const { return input_; }
  std::string_view slice(Range range) const { return input_.substr(range.begin, range.size()); }
  std::string_view slice(const Token& token) const { return slice(token.range); }
  // slice(), as it would stand on one line: without line ends, marks of quoted mail, hyphens at line ends.
  std::string plain(Range range) const;

  const std::vector<Token>& tokens() const { return tokens_; }
  const std::vector<Sentence>& sentences() const { return sentences_; }
  const std::vector<Line>& lines() const { return lines_; }

  // The folded form (fold(), lower case, straight apostrophes) of every distinct token.
  const std::vector<std::string>& words() const { return words_; }
  std::string_view word(const Token& token) const { return words_[token.word]; }
  // The folded form of tokens()[index]; empty past either end, so that a look around needs no check.
  std::string_view word_at(std::int64_t index) const;

  // The first token that ends after byte `at`: the one that covers it, else the next. tokens().size() past
  // the last.
  Index token_at(std::uint32_t at) const;
  // The tokens that a byte range touches, as [first, end).
  Range tokens_in(Range bytes) const;
  // The bytes from the start of token `first` to the end of token `last` (inclusive).
  Range bytes_of(Index first, Index last) const {
    return {tokens_[first].range.begin, tokens_[last].range.end};
  }
  Index sentence_at(std::uint32_t at) const;
  Index line_at(std::uint32_t at) const;

 private:
  std::string_view input_;
  std::vector<Token> tokens_;
  std::vector<Sentence> sentences_;
  std::vector<Line> lines_;
  std::vector<std::string> words_;
};

// Which distinct words of a text stand in a lexicon table: looked up once a word, asked in O(1) a token.
class WordSet {
 public:
  WordSet(const Text& text, lexicon::Table table);
  bool has(const Token& token) const { return values_[token.word].data() != nullptr; }
  // The table's value for the token's word; empty where the table has no such word, or no value for it.
  std::string_view value(const Token& token) const { return values_[token.word]; }

 private:
  std::vector<std::string_view> values_;
};

}  // namespace inspector::text

#endif  // INSPECTOR_TEXT_TEXT_H_
