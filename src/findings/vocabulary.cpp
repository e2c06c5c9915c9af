#include "findings/vocabulary.h"

namespace inspector::findings {

std::vector<BodyWord> body_vocabulary(const Inspected& in) {
  std::vector<BodyWord> vocabulary(in.text.words().size());
  for (text::Index i = 0; i < in.text.tokens().size(); ++i) {
    const text::Token& token = in.text.tokens()[i];
    if (token.kind != text::TokenKind::kWord) continue;
    BodyWord& word = vocabulary[token.word];
    if (token.letter_case == text::Case::kLower) {
      if (!in.in_body(token.line)) continue;
      if (word.count++ == 0) word.first_token = i;
    } else if (in.text.sentences()[token.sentence].first_token != i) {
      word.capital = true;
    }
  }
  return vocabulary;
}

}  // namespace inspector::findings
