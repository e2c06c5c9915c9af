#include "model/features.h"

#include <algorithm>

#include "text/unicode.h"

namespace inspector::model {
namespace {

using text::Case;
using text::Index;
using text::Text;
using text::Token;
using text::TokenKind;

std::uint32_t fnv1a(std::string_view bytes) {
  std::uint32_t state = 2166136261U;
  for (const char c : bytes) state = (state ^ static_cast<unsigned char>(c)) * 16777619U;
  return state;
}

// Where the code points of "^word$" begin, and its end.
std::vector<std::size_t> starts_of(std::string_view framed) {
  std::vector<std::size_t> starts;
  for (std::size_t at = 0; at < framed.size(); at += text::decode(framed, at).length) starts.push_back(at);
  starts.push_back(framed.size());
  return starts;
}

std::string_view first_letters(std::string_view word, std::size_t most) {
  std::size_t at = 0;
  for (std::size_t i = 0; i < most && at < word.size(); ++i) at += text::decode(word, at).length;
  return word.substr(0, at);
}

// Seen in small letters somewhere (3), and how often with a capital inside a sentence (4), by distinct word.
struct Elsewhere {
  std::vector<std::uint8_t> lower;
  std::vector<std::uint8_t> capital;  // 0..3, 3 meaning three or more
};

Elsewhere look_elsewhere(const Text& text) {
  Elsewhere seen{std::vector<std::uint8_t>(text.words().size()),
                 std::vector<std::uint8_t>(text.words().size())};
  for (Index i = 0; i < text.tokens().size(); ++i) {
    const Token& token = text.tokens()[i];
    const bool opens = text.sentences()[token.sentence].first_token == i;
    if (token.letter_case == Case::kLower) seen.lower[token.word] = 1;
    if (token.letter_case >= Case::kTitle && !opens && seen.capital[token.word] < 3)
      ++seen.capital[token.word];
  }
  return seen;
}

// 0 outside, 1 an opening mark, 2 a closing mark, 3 inside: a plain toggle that forgets at the line's end.
class QuotationState {
 public:
  std::uint8_t next(std::string_view token, bool line_start) {
    if (line_start) inside_ = false;
    if (token == "“" || token == "„" || token == "«") return open();
    if (token == "”" || token == "»") return close();
    if (token == "\"" || token == "''" || token == "``") return inside_ ? close() : open();
    return inside_ ? 3 : 0;
  }

 private:
  std::uint8_t open() { return inside_ = true, std::uint8_t{1}; }
  std::uint8_t close() { return inside_ = false, std::uint8_t{2}; }
  bool inside_ = false;
};

}  // namespace

std::uint16_t word_row(const Weights& weights, std::string_view folded) {
  const std::uint32_t hash = fnv1a(folded);
  const auto first = weights.lows.begin() + weights.starts[hash >> 16];
  const auto end = weights.lows.begin() + weights.starts[(hash >> 16) + 1];
  const auto low = static_cast<std::uint16_t>(hash & 0xFFFF);
  const auto found = std::lower_bound(first, end, low);
  if (found == end || *found != low) return 1;
  return weights.rows[static_cast<std::size_t>(found - weights.lows.begin())];
}

std::vector<std::uint32_t> gram_rows(std::string_view folded, std::size_t buckets) {
  constexpr std::size_t kMostLetters = 18;
  constexpr std::size_t kMostGrams = 40;
  const std::string framed = "^" + std::string(first_letters(folded, kMostLetters)) + "$";
  const std::vector<std::size_t> starts = starts_of(framed);
  const std::size_t letters = starts.size() - 1;
  std::vector<std::uint32_t> rows;
  for (std::size_t n = 2; n <= 4; ++n) {
    for (std::size_t i = 0; i + n <= letters && rows.size() < kMostGrams; ++i) {
      const auto gram = std::string_view(framed).substr(starts[i], starts[i + n] - starts[i]);
      rows.push_back(fnv1a(gram) % static_cast<std::uint32_t>(buckets));
    }
  }
  return rows;
}

Features find_features(const Text& text, const Weights& weights) {
  Features features;
  for (const std::string& word : text.words()) {
    features.word_rows.push_back(word_row(weights, word));
    features.gram_rows.push_back(gram_rows(word, weights.grams.rows));
  }
  const Elsewhere seen = look_elsewhere(text);
  QuotationState quotation;
  for (Index i = 0; i < text.tokens().size(); ++i) {
    const Token& token = text.tokens()[i];
    const bool line_start = text.lines()[token.line].first_token == i;
    const bool opens = text.sentences()[token.sentence].first_token == i;
    features.of_token.push_back(
        {static_cast<std::uint8_t>(token.letter_case), static_cast<std::uint8_t>(token.kind),
         static_cast<std::uint8_t>(line_start           ? 2
                                   : token.space_before ? 1
                                                        : 0),
         seen.lower[token.word], seen.capital[token.word], quotation.next(text.slice(token), line_start),
         static_cast<std::uint8_t>(opens)});
  }
  return features;
}

}  // namespace inspector::model
