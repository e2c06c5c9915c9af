#include "clues/clues.h"

#include <string_view>

namespace inspector::clues {
namespace {

using text::Case;
using text::Index;
using text::Text;
using text::Token;
using text::TokenKind;

bool is_clitic(std::string_view word) {
  return word.size() > 1 && word.front() == '\'';
}

Shape shape_of_word(const Token& token, std::string_view word) {
  if (is_clitic(word)) return Shape::kClitic;
  if (token.letter_case == Case::kLower) return Shape::kLower;
  if (token.letter_case == Case::kTitle) {
    return word.size() == 2 && word[1] == '.' ? Shape::kInitial : Shape::kTitle;
  }
  if (token.letter_case == Case::kUpper) return Shape::kUpper;
  return token.letter_case == Case::kMixed ? Shape::kMixed : Shape::kOther;
}

bool is_dash(std::string_view token) {
  return token == "-" || token == "–" || token == "‑" || token == "‐";
}

Shape shape_of(const Text& text, const Token& token) {
  switch (token.kind) {
    case TokenKind::kWord:
      return shape_of_word(token, text.word(token));
    case TokenKind::kNumber:
      return Shape::kNumber;
    case TokenKind::kMark:
      return Shape::kMark;
    case TokenKind::kPunctuation:
      return is_dash(text.slice(token)) ? Shape::kDash : Shape::kStop;
    default:
      return Shape::kOther;
  }
}

bool is_capital(Shape shape) {
  return shape == Shape::kTitle || shape == Shape::kUpper || shape == Shape::kMixed ||
         shape == Shape::kInitial;
}

// Counts only words of four letters and more: "of" and "the" stay small in headlines.
LineStyle style_of(const Text& text, const text::Line& line, const std::vector<Clue>& clues) {
  int words = 0, capitals = 0, uppers = 0, all = 0;
  for (Index i = line.first_token; i < line.end_token; ++i) {
    if (text.tokens()[i].kind != TokenKind::kWord) continue;
    ++all;
    if (text.tokens()[i].range.size() < 4) continue;
    ++words;
    capitals += clues[i].capital;
    uppers += clues[i].shape == Shape::kUpper;
  }
  if (words >= 3 && uppers * 10 >= words * 8) return LineStyle::kCapitals;
  if (words >= 4 && capitals * 10 >= words * 7) return LineStyle::kTitles;
  return all <= 6 ? LineStyle::kShort : LineStyle::kRunning;
}

// A capital is due after the sentence's start, an opening mark, a bracket, a colon, a dash with spaces, a
// bullet.
bool opens_at(const Text& text, const std::vector<Clue>& clues, Index i) {
  const Token& token = text.tokens()[i];
  if (i == text.sentences()[token.sentence].first_token) return true;
  const Shape before = clues[i - 1].shape;
  if (before == Shape::kMark) return true;
  if (before == Shape::kDash) return !clues[i].joined;
  return before == Shape::kStop && text.slice(text.tokens()[i - 1]) != ",";
}

void read_face(const Text& text, std::vector<Clue>& clues) {
  std::vector<Key> keys;
  std::vector<const Codes*> codes;
  for (const std::string& word : text.words()) {
    keys.push_back(word_key(word));
    codes.push_back(&look_up(extend(kNoWords, keys.back())));
  }
  for (Index i = 0; i < clues.size(); ++i) {
    const Token& token = text.tokens()[i];
    Clue& clue = clues[i];
    clue.word = keys[token.word];
    clue.codes = *codes[token.word];
    clue.shape = shape_of(text, token);
    clue.capital = is_capital(clue.shape);
    clue.joined = !token.space_before;
  }
}

// Where each word is written small, and where it has a capital that nothing but a name explains.
void compare_spellings(const Text& text, std::vector<Clue>& clues) {
  std::vector<char> lower(text.words().size()), capital(text.words().size());
  for (Index i = 0; i < clues.size(); ++i) {
    const Clue& clue = clues[i];
    const Index word = text.tokens()[i].word;
    if (clue.shape == Shape::kLower) lower[word] = 1;
    if (clue.capital && !clue.opens && (clue.line == LineStyle::kRunning)) capital[word] = 1;
  }
  for (Index i = 0; i < clues.size(); ++i) {
    clues[i].seen_lower = lower[text.tokens()[i].word] != 0;
    clues[i].seen_capital = capital[text.tokens()[i].word] != 0;
  }
}

}  // namespace

std::vector<Clue> read_clues(const Text& text) {
  std::vector<Clue> clues(text.tokens().size());
  read_face(text, clues);
  for (const text::Line& line : text.lines()) {
    const LineStyle style = style_of(text, line, clues);
    for (Index i = line.first_token; i < line.end_token; ++i) {
      clues[i].line = style;
      clues[i].opens = opens_at(text, clues, i);
    }
  }
  compare_spellings(text, clues);
  return clues;
}

}  // namespace inspector::clues
