#include "model/features.h"

#include <algorithm>

#include "lexicon/tables.h"
#include "text/unicode.h"

namespace inspector::model {
namespace {

using text::Index;
using text::Text;
using text::Token;

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

std::uint8_t letter_code(char letter) {
  if (letter == 0) return 0;
  return letter == '+' ? 31 : static_cast<std::uint8_t>(letter & 31);
}

std::uint8_t first_letter(const text::WordSet& words, const Token& token) {
  if (!words.has(token)) return 0;
  return words.value(token).empty() ? 31 : letter_code(words.value(token).front());
}

// "93 672 to": 93 of a hundred.
std::uint8_t share_of(const text::WordSet& verbs, const Token& token) {
  if (!verbs.has(token)) return 0;
  int share = 0;
  for (const char c : verbs.value(token)) {
    if (c < '0' || c > '9') break;
    share = share * 10 + (c - '0');
  }
  return static_cast<std::uint8_t>(1 + share / 20);
}

// Outermost quotations: 1 the opening mark, 2 the closing one, 3 what is between.
std::vector<std::uint8_t> quotation_states(const Text& text, const std::vector<text::Quotation>& quotations) {
  std::vector<std::uint8_t> states(text.tokens().size());
  for (const text::Quotation& quotation : quotations) {
    if (quotation.depth > 0) continue;
    const Range tokens = text.tokens_in(quotation.range);
    for (Index i = tokens.begin; i < tokens.end; ++i) {
      const Range token = text.tokens()[i].range;
      states[i] = token.begin < quotation.inner.begin ? 1 : token.end > quotation.inner.end ? 2 : 3;
    }
  }
  return states;
}

std::uint8_t gap_before(const Text& text, Index i) {
  if (text.lines()[text.tokens()[i].line].first_token == i) return 2;
  return text.tokens()[i].space_before ? 1 : 0;
}

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

std::string_view vocabulary_word(std::string_view folded) {
  constexpr std::array<std::string_view, 7> kMarks{"“", "”", "''", "``", "„", "«", "»"};
  return std::find(kMarks.begin(), kMarks.end(), folded) == kMarks.end() ? folded : "\"";
}

std::vector<TokenFeatures> find_features(const Text& text, const std::vector<clues::Clue>& clues,
                                         const std::vector<text::Quotation>& quotations) {
  const text::WordSet verbs(text, lexicon::kReportingVerbs), roles(text, lexicon::kRoles),
      nouns(text, lexicon::kSourceNouns), words(text, lexicon::kQuoteWords);
  const std::vector<std::uint8_t> states = quotation_states(text, quotations);
  std::vector<TokenFeatures> features(text.tokens().size());
  for (Index i = 0; i < features.size(); ++i) {
    const Token& token = text.tokens()[i];
    const clues::Clue& clue = clues[i];
    TokenFeatures& f = features[i];
    f = {static_cast<std::uint8_t>(token.letter_case),
         static_cast<std::uint8_t>(token.kind),
         gap_before(text, i),
         states[i],
         static_cast<std::uint8_t>(clue.line),
         clue.opens,
         clue.seen_lower,
         clue.seen_capital};
    for (std::size_t list = 0; list < clues::kLists; ++list)
      f[8 + list] = letter_code(clue.codes.letter[list]);
    f[14] = share_of(verbs, token);
    f[15] = first_letter(roles, token);
    f[16] = first_letter(nouns, token);
    f[17] = first_letter(words, token);
  }
  return features;
}

}  // namespace inspector::model
