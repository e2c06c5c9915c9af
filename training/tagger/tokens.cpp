// The product's own tokens and features for training, as a shared library that articles.py calls: what the
// model is trained on is then what it is run on.
#include <cstdint>
#include <string_view>

#include "clues/clues.h"
#include "model/features.h"
#include "text/marks.h"
#include "text/text.h"

using namespace inspector;

// Writes kColumns numbers a token: first byte, end byte, line, sentence, then the features of
// model/features.h. Returns the number of tokens; -1 where `capacity` (numbers) is too small.
extern "C" int tokens_of(const char* input, std::uint32_t size, std::uint32_t* out, std::uint32_t capacity) {
  const auto text = text::Text::read(std::string_view(input, size));
  const auto features = model::find_features(text, clues::read_clues(text), text::pair_marks(text));
  std::uint32_t* to = out;
  for (std::size_t i = 0; i < features.size(); ++i) {
    if (static_cast<std::uint32_t>(to - out) + 4 + features[i].size() > capacity) return -1;
    const text::Token& token = text.tokens()[i];
    for (const std::uint32_t value : {token.range.begin, token.range.end, token.line, token.sentence})
      *to++ = value;
    for (const std::uint8_t value : features[i]) *to++ = value;
  }
  return static_cast<int>(features.size());
}
