#include "text/tokens.h"

#include <algorithm>
#include <array>

#include "lexicon/tables.h"
#include "text/unicode.h"

namespace inspector::text {
namespace {

bool is_apostrophe(char32_t c) {
  return c == '\'' || c == 0x2019 || c == 0x02BC || c == 0x2018;
}

bool is_dash(char32_t c) {
  return c == '-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212;
}

bool is_punctuation(char32_t c) {
  constexpr std::u32string_view kPunctuation = U".,;:!?…()[]{}/·•|¿¡‥";
  return kPunctuation.find(c) != std::u32string_view::npos || is_dash(c);
}

// What may follow an apostrophe as a clitic of its own: Moon’s, I’m, he’d, we’ll.
bool is_clitic(std::string_view folded) {
  constexpr std::array<std::string_view, 7> kClitics{"s", "m", "d", "ll", "ve", "re", "t"};
  return std::find(kClitics.begin(), kClitics.end(), folded) != kClitics.end();
}

class Scanner {
 public:
  Scanner(std::string_view input, Range line, std::vector<Token>& tokens)
      : input_(input), end_(line.end), at_(line.begin), tokens_(tokens) {}

  void run() {
    bool space = true;
    while (at_ < end_) {
      const CodePoint point = peek(at_);
      if (is_space(point.value)) {
        at_ += point.length;
        space = true;
        continue;
      }
      const std::uint32_t begin = at_;
      const TokenKind kind = scan(point);
      tokens_.push_back({{begin, at_}, 0, 0, 0, kind, case_of({begin, at_}), space});
      space = false;
    }
  }

 private:
  CodePoint peek(std::uint32_t at) const { return at < end_ ? decode(input_, at) : CodePoint{0, 0, false}; }
  bool letter_at(std::uint32_t at) const { return at < end_ && is_letter(peek(at).value); }
  bool digit_at(std::uint32_t at) const {
    return at < end_ && char_class(peek(at).value) == CharClass::kDigit;
  }

  // Moves at_ past the token that starts with `point`.
  TokenKind scan(CodePoint point) {
    if (scan_address()) return TokenKind::kAddress;
    if (is_apostrophe(point.value)) return scan_apostrophe(point);
    if (is_letter(point.value)) return scan_word();
    if (char_class(point.value) == CharClass::kDigit) return scan_number();
    if (is_quotation_mark(point.value)) return scan_mark(point);
    if (is_punctuation(point.value)) return scan_punctuation(point);
    at_ += point.length;
    return TokenKind::kSymbol;
  }

  bool starts_with(std::string_view word) const { return input_.substr(at_, word.size()) == word; }

  // http://..., https://..., www.... and name@host.tld, up to white space, without sentence punctuation at
  // the end.
  bool scan_address() {
    const bool web = starts_with("http://") || starts_with("https://") || starts_with("www.");
    if (!web && !mail_starts_here()) return false;
    while (at_ < end_ && !is_space(peek(at_).value) && !is_quotation_mark(peek(at_).value) &&
           peek(at_).value != '<') {
      at_ += peek(at_).length;
    }
    constexpr std::string_view kNotLast = ".,;:!?)]}'";
    while (kNotLast.find(input_[at_ - 1]) != std::string_view::npos) --at_;
    return true;
  }

  // Letters, digits, . _ - + and then an @ with a letter on both sides. Looks at most 64 bytes ahead: linear
  // time.
  bool mail_starts_here() const {
    if (at_ > 0 && !tokens_.empty() && tokens_.back().range.end == at_) return false;
    const std::uint32_t stop = std::min(end_, at_ + 64);
    for (std::uint32_t i = at_; i < stop; ++i) {
      const char c = input_[i];
      if (c == '@') return i > at_ && letter_at(i + 1);
      const bool local = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                         c == '.' || c == '_' || c == '-' || c == '+';
      if (!local) return false;
    }
    return false;
  }

  // The bytes of the run of letters from `at`.
  Range letters_from(std::uint32_t at) const {
    std::uint32_t end = at;
    while (letter_at(end)) end += peek(end).length;
    return {at, end};
  }

  // An apostrophe: "’s" after a word, "’em" never split, else a mark.
  TokenKind scan_apostrophe(CodePoint point) {
    const bool after_word =
        !tokens_.empty() && tokens_.back().range.end == at_ && tokens_.back().kind != TokenKind::kMark;
    const Range rest = letters_from(at_ + point.length);
    if (after_word && !rest.empty() && is_clitic(fold(input_.substr(rest.begin, rest.size())))) {
      at_ = rest.end;
      return TokenKind::kWord;
    }
    if (is_apostrophe(peek(at_ + point.length).value) && peek(at_ + point.length).value == point.value) {
      at_ += point.length;  // '' as one mark
    }
    at_ += point.length;
    return TokenKind::kMark;
  }

  // Letters, with apostrophes inside that start no clitic (O’Brien, didn’t), digits (COVID19), and the dots
  // of abbreviations (U.S., Mr.).
  TokenKind scan_word() {
    const std::uint32_t begin = at_;
    while (at_ < end_) {
      const CodePoint point = peek(at_);
      if (is_letter(point.value) || char_class(point.value) == CharClass::kDigit) {
        at_ += point.length;
      } else if (!(is_apostrophe(point.value) && joins_word(begin, point)) &&
                 !(point.value == '.' && dot_joins(begin))) {
        break;
      } else {
        at_ += point.length;
      }
    }
    if (at_ < end_ && input_[at_] == '.' && dot_ends_abbreviation(begin)) ++at_;
    return TokenKind::kWord;
  }

  // Does the apostrophe at at_ belong inside the word from `begin`?
  bool joins_word(std::uint32_t begin, CodePoint apostrophe) const {
    const Range rest = letters_from(at_ + apostrophe.length);
    if (rest.empty()) return false;
    const std::string tail = fold(input_.substr(rest.begin, rest.size()));
    const char before = input_[at_ - 1];
    if (tail == "t") return (before == 'n' || before == 'N') && at_ - begin > 1;  // didn’t
    return !is_clitic(tail);
  }

  // "U.S": one letter before the dot, and a letter follows that has a dot of its own or ends the run ("U.S",
  // "a.m").
  bool dot_joins(std::uint32_t begin) const {
    const bool single = at_ - begin == 1 || (at_ - begin >= 2 && input_[at_ - 2] == '.');
    const Range rest = letters_from(at_ + 1);
    return single && !rest.empty() && peek(rest.begin).length == rest.size();
  }

  // The dot at at_ is part of the word: an initial ("J."), "U.S.", or a listed abbreviation ("Mr.").
  bool dot_ends_abbreviation(std::uint32_t begin) const {
    const std::string_view word = input_.substr(begin, at_ - begin);
    if (word.find('.') != std::string_view::npos) return true;
    const CodePoint first = decode(word, 0);
    if (first.length == word.size()) return char_class(first.value) == CharClass::kUpper && word != "I";
    return lexicon::contains(lexicon::kAbbreviations, fold(word));
  }

  // "2,193.50", "12th", "1990s", "5pm": digits with , and . between digits, then letters.
  TokenKind scan_number() {
    while (at_ < end_) {
      const char32_t c = peek(at_).value;
      const bool inside = (c == ',' || c == '.') && digit_at(at_ + 1);
      if (!digit_at(at_) && !inside) break;
      at_ += peek(at_).length;
    }
    at_ = letters_from(at_).end;
    return TokenKind::kNumber;
  }

  TokenKind scan_mark(CodePoint point) {
    at_ += point.length;
    if (point.value == '`' && at_ < end_ && input_[at_] == '`') ++at_;
    return TokenKind::kMark;
  }

  TokenKind scan_punctuation(CodePoint point) {
    at_ += point.length;
    const bool repeats = point.value == '.' || is_dash(point.value);
    while (repeats && peek(at_).value == point.value) at_ += point.length;
    return TokenKind::kPunctuation;
  }

  Case case_of(Range range) const {
    int upper = 0, lower = 0;
    bool first_upper = false;
    for (std::uint32_t at = range.begin; at < range.end;) {
      const CodePoint point = decode(input_, at);
      const CharClass c = char_class(point.value);
      if (c == CharClass::kUpper && upper + lower == 0) first_upper = true;
      upper += c == CharClass::kUpper;
      lower += c == CharClass::kLower;
      at += point.length;
    }
    if (upper + lower == 0) return Case::kNone;
    if (upper == 0) return Case::kLower;
    if (lower == 0) return upper == 1 ? Case::kTitle : Case::kUpper;
    return upper == 1 && first_upper ? Case::kTitle : Case::kMixed;
  }

  std::string_view input_;
  std::uint32_t end_;
  std::uint32_t at_;
  std::vector<Token>& tokens_;
};

}  // namespace

bool is_quotation_mark(char32_t c) {
  constexpr std::u32string_view kMarks = U"\"'`“”„‟«»‹›‘’‚‛「」『』＂";
  return kMarks.find(c) != std::u32string_view::npos;
}

void tokenize(std::string_view input, Range line, std::vector<Token>& tokens) {
  Scanner(input, line, tokens).run();
}

}  // namespace inspector::text
